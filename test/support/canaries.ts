import { exempt } from './canary-exemptions.ts';
import { memberOf, oracles, rulesOf } from './oracle/index.ts';
import type { Route } from '../contract/conformance.ts';
import { resolved, type Schema, type Schemas } from './valid-calls.ts';
import type { Answer, As, World } from './world.ts';

/** A text of one organization, and where it was put. */
export interface Canary {
  readonly as: As;
  /** `aggregate.act` */
  readonly act: string;
  readonly field: string;
  /** The contract says that it lies encrypted. */
  readonly sealed: boolean;
  /** Of the object that it was put into; undefined where the call was refused, so that it is in none. */
  id?: string;
}
/** Put in though the call goes without it. */
const optional = /^(reason|remark|comment|opinion|conditions|monitoringNote|reference|purposeNote|market|receipt)$/;
const form = /Zq([A-Za-z]+)(\d{5})z/g;

type Put = (field: string, value: unknown, max: number, sealed?: boolean) => unknown;
const nameOf = ({ operation }: Route): string => operation['x-act'] ?? operation.operationId;

/** Puts a text of its own into every free text of every call that is made through its world. */
export class Canaries {
  readonly planted = new Map<string, Canary>();
  readonly fields = new Set<string>();
  /** Makes objects; reads as the other. */
  readonly world: World;
  private readonly creating = new Set<string>();

  constructor(
    private readonly plain: World,
    private readonly schemas: Schemas,
  ) {
    for (const o of oracles)
      for (const rule of rulesOf(o).filter((r) => r.from.includes('new')))
        this.creating.add(`${o.aggregate}.${rule.act}`);
    const send: World['send'] = (method, as, path, body, headers) => this.send(method, as, path, body, headers);
    this.world = { ...plain, send, post: (as, path, body = {}, headers = {}) => send('post', as, path, body, headers) };
  }

  /** The canaries in a text. */
  in(text: string): [string, Canary][] {
    const found = [...new Set([...text.matchAll(form)].map(([marker]) => marker))];
    return found.flatMap((marker) => {
      const canary = this.planted.get(marker);
      return canary ? [[marker, canary] as [string, Canary]] : [];
    });
  }
  /** Texts of an operation that are open to whatever is written there, `aggregate.act field`; `?name` in the query. */
  textsOf(route: Route): string[] {
    const found = this.queriesOf(route).map(({ name }) => `${nameOf(route)} ?${name}`);
    this.walk(this.schemaOf(route), undefined, '', (field) => {
      found.push(`${nameOf(route)} ${field}`);
      return undefined;
    });
    return found;
  }

  private schemaOf(route: Route): Schema {
    return (route.operation.requestBody?.content['application/json']?.schema ?? {}) as Schema;
  }
  /** Of operations that write: what a list is filtered by is kept nowhere. */
  private queriesOf({ method, operation }: Route): { name: string; max: number }[] {
    const queries = method === 'get' ? [] : (operation.parameters ?? []).filter((p) => p.in === 'query');
    return queries.flatMap(({ name, schema = {} }) => (isOpen(schema) ? [{ name, max: maxOf(schema) }] : []));
  }
  private async send(...[method, as, path, body, headers]: Parameters<World['send']>): Promise<Answer> {
    const route = this.plain.conformance.route(method, path.startsWith('/api/') ? path : `/api/v1${path}`);
    const act = route?.operation['x-act'];
    if (as === undefined || !route || act === undefined || path.includes('validateOnly=true'))
      return await this.plain.send(method, as, path, body, headers);
    const put: [string, Canary][] = [];
    const mark: Put = (field, value, max, sealed = false) => {
      const marker = `Zq${memberOf(as)}${String(this.planted.size + 1).padStart(5, '0')}z`;
      const text = [marker, String(value ?? '')].join(' ').trim();
      if (text.length > max || exempt.has(`${act} ${field}`)) return value;
      const canary: Canary = { as, act, field, sealed };
      this.planted.set(marker, canary);
      put.push([marker, canary]);
      return text;
    };
    const plain = typeof body !== 'object' || Buffer.isBuffer(body);
    const marked = plain ? body : this.walk(this.schemaOf(route), body, '', mark);
    const answer = await this.plain.send(method, as, this.asked(route, path, mark), marked, headers);
    const id = this.creating.has(act) ? (answer.body as { id?: string }).id : path.split('/')[2]?.split('?')[0];
    if (answer.status < 300)
      for (const [, canary] of put) {
        canary.id = id ?? '';
        this.fields.add(`${act} ${canary.field}`);
      }
    return answer;
  }

  private asked(route: Route, path: string, mark: Put): string {
    const [at = '', query = ''] = path.split('?');
    const given = new URLSearchParams(query);
    for (const { name, max } of this.queriesOf(route))
      if (given.has(name)) given.set(name, String(mark(`?${name}`, given.get(name), max)));
    return given.size === 0 ? path : `${at}?${given.toString()}`;
  }

  /** Goes through a body by its schema; without a body through the schema alone. */
  private walk(schema: Schema, value: unknown, field: string, put: Put): unknown {
    const own = resolved(this.schemas, schema);
    if (own.type === 'string') return text(own, value, field, put);
    if (own.type === 'array') {
      const each = { ...(own.items as Schema | undefined), ...(isSealed(own) && { 'x-sealed': true }) } as Schema;
      if (value === undefined) return this.walk(each, undefined, `${field}[]`, put);
      return Array.isArray(value) ? value.map((v) => this.walk(each, v, `${field}[]`, put)) : value;
    }
    return value !== undefined && (typeof value !== 'object' || value === null)
      ? value
      : this.inner(own, value as Readonly<Record<string, unknown>> | undefined, field, put);
  }
  private inner(own: Schema, value: Readonly<Record<string, unknown>> | undefined, field: string, put: Put): object {
    const result: Record<string, unknown> = { ...value };
    const properties = (own.properties ?? {}) as Record<string, Schema>;
    for (const [name, schema] of Object.entries(properties)) {
      const sent = value && sentOr(value, name, field === '');
      const below = field === '' ? name : `${field}.${name}`;
      if (!value || sent !== undefined) result[name] = this.walk(schema, sent, below, put);
    }
    const rest = own.additionalProperties;
    if (typeof rest === 'object')
      for (const name of value ? Object.keys(value).filter((n) => !(n in properties)) : ['*'])
        result[name] = this.walk(rest as Schema, value?.[name], `${field}.*`, put);
    return result;
  }
}
const sentOr = (value: Readonly<Record<string, unknown>>, name: string, top: boolean): unknown =>
  value[name] ?? (top && optional.test(name) ? '' : undefined);
function text(own: Schema, value: unknown, field: string, put: Put): unknown {
  if (!isOpen(own)) return value;
  return value === undefined || typeof value === 'string' ? put(field, value, maxOf(own), isSealed(own)) : value;
}
const isSealed = (schema: Schema): boolean => (schema as { readonly 'x-sealed'?: true })['x-sealed'] === true;
const isOpen = ({ type, enum: values, format, pattern }: Schema): boolean =>
  type === 'string' && (values ?? format ?? pattern) === undefined;
const maxOf = ({ maxLength }: Schema): number => Number(maxLength ?? 2000);
