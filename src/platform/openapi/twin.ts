import type { OpenAPIObject } from '@nestjs/swagger';

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const named = new Set(['properties', 'schemas', 'headers', 'parameters', 'responses', 'paths', 'content', 'securitySchemes']);
const data = new Set(['example', 'examples', 'default', 'enum']);

/** The document as OpenAPI 3.0.3: what 3.1 has and 3.0 has not is said otherwise, or left out. */
export function twinOf(document: OpenAPIObject): OpenAPIObject {
  const { webhooks: _webhooks, jsonSchemaDialect: _dialect, ...rest } = document as OpenAPIObject & Node;
  const kinds = document.components?.schemas as Readonly<Record<string, Node>> | undefined;
  const kindOf = (node: Node): unknown => {
    const [part] = [node, ...((node.allOf as Node[] | undefined) ?? [])].filter((p) => typeof p.$ref === 'string');
    const name = (part?.$ref as string | undefined)?.split('/').at(-1);
    return name === undefined ? undefined : kinds?.[name]?.type;
  };
  const walk = (value: unknown, isMap = false): unknown => {
    if (Array.isArray(value)) return value.map((part: unknown) => walk(part));
    if (!isNode(value)) return value;
    const entries = Object.entries(value).map(([key, part]) => [
      key,
      (data.has(key) && !isMap) || key.startsWith('x-') ? part : walk(part, named.has(key) && !isMap),
    ]);
    const node = Object.fromEntries(entries) as Node;
    return isMap ? node : older(node, kindOf);
  };
  return { ...(walk(rest) as OpenAPIObject), openapi: '3.0.3' };
}

function older(node: Node, kindOf: (node: Node) => unknown): Node {
  const { const: constant, examples: _examples, ...rest } = node;
  return {
    ...besideRef(rest),
    ...typed(rest, kindOf),
    ...('const' in node && { enum: [constant] }),
    ...examplesOf(node),
    ...limits(rest),
  };
}

/** 3.0 ignores whatever stands beside a `$ref`. */
function besideRef(node: Node): Node {
  const { $ref, ...beside } = node;
  return $ref === undefined || Object.keys(beside).length === 0 ? node : { ...beside, allOf: [{ $ref }] };
}

/** One type, and `nullable` beside it; a nullable reference names the type of what it points to. */
function typed(node: Node, kindOf: (node: Node) => unknown): Node {
  const types = Array.isArray(node.type) ? (node.type as unknown[]) : [node.type];
  const type = types.find((name) => name !== 'null');
  if (node.nullable === true || types.includes('null')) return { nullable: true, type: type ?? kindOf(node) ?? 'object' };
  return Array.isArray(node.type) ? { type } : {};
}

/** A list of examples becomes its first one; a map of named examples exists in both versions. */
function examplesOf({ examples, example }: Node): Node {
  if (isNode(examples)) return { examples };
  const [first] = Array.isArray(examples) ? (examples as unknown[]) : [];
  return first === undefined || example !== undefined ? {} : { example: first };
}

/** Exclusive limits are numbers in 3.1 and flags in 3.0. */
function limits(node: Node): Node {
  const { exclusiveMinimum: low, exclusiveMaximum: high } = node;
  return {
    ...(typeof low === 'number' && { minimum: low, exclusiveMinimum: true }),
    ...(typeof high === 'number' && { maximum: high, exclusiveMaximum: true }),
  };
}
