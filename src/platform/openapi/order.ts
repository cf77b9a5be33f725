import type { OpenAPIObject } from '@nestjs/swagger';
import type { AnyLifecycle } from '../../regulation/index.ts';

interface Operation {
  readonly tags?: readonly string[];
  readonly 'x-act'?: string;
}
const methods = ['get', 'post', 'put', 'patch', 'delete'];
const place = (list: readonly string[], name: string): number => {
  const at = list.indexOf(name);
  return at < 0 ? list.length : at;
};
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const operationsOf = (item: object): Operation[] =>
  Object.entries(item)
    .filter(([method]) => methods.includes(method))
    .map(([, operation]) => operation as Operation);

/**
 * The document in an order that does not depend on how modules were loaded: chapters, then the acts in the order of
 * their table, then paths; schemas and responses by name.
 */
export function ordered(document: OpenAPIObject, lifecycles: readonly AnyLifecycle[]): OpenAPIObject {
  const tags = (document.tags ?? []).map((tag) => tag.name);
  const acts = lifecycles.flatMap((l) => [...l.rows, ...(l.filings ?? [])].map((s) => `${l.aggregate}.${s.act}`));
  const key = (path: string, item: object): readonly [number, number, number] => {
    const [first] = operationsOf(item);
    const depth = path.split('/').length;
    const act = operationsOf(item).find((operation) => operation['x-act'] !== undefined)?.['x-act'];
    const derived = act !== undefined && /\}\/[^{}/]+$/.test(path);
    return [place(tags, first?.tags?.[0] ?? ''), derived ? 1000 + place(acts, act) : depth, depth];
  };
  const paths = Object.entries(document.paths)
    .map(([path, item]) => ({ path, item, key: key(path, item) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2] || byText(a.path, b.path))
    .map(({ path, item }) => [path, sortMethods(item)]);
  const components = Object.fromEntries(
    Object.entries(document.components ?? {})
      .toSorted(([a], [b]) => byText(a, b))
      .map(([kind, parts]) => [kind, sortKeys(parts as object)]),
  );
  const { openapi, info, servers, tags: chapters, ...rest } = document;
  const head = { openapi, info, servers: servers ?? [], tags: chapters ?? [] };
  return { ...head, ...rest, paths: Object.fromEntries(paths) as never, components };
}

const sortKeys = (part: object): object =>
  Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => byText(a, b)));
const sortMethods = (item: object): object =>
  Object.fromEntries(
    Object.entries(item)
      .toSorted(([a], [b]) => place(methods, a) - place(methods, b))
      .map(([method, operation]) => [method, sortOperation(operation)]),
  );
const sortOperation = (operation: unknown): unknown => {
  if (typeof operation !== 'object' || operation === null || !('responses' in operation)) return operation;
  // No scheme named means that none is needed; said outright, so that nobody has to guess.
  return { security: [], ...operation, responses: sortKeys(operation.responses as object) };
};
