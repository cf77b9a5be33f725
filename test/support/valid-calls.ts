import { oracles, rulesOf, verdict, type Oracle, type Specimen } from './oracle/index.ts';
import type { Operation, Route } from '../contract/conformance.ts';
import type { Answer, As, World } from './world.ts';

export type Schema = Readonly<Record<string, unknown>>;
/** A call that works: who, where, with what. */
export interface Valid {
  readonly route: Route;
  readonly as: As | undefined;
  readonly path: string;
  readonly body: object | undefined;
  readonly headers: Readonly<Record<string, string>>;
}
export type Schemas = Readonly<Record<string, { properties?: Record<string, Schema> }>>;
/** How many calls were judged, for the report of a spec. */
export const calls = { sent: 0 };

const people: As[] = [
  'dataAuthority',
  'governanceCenter',
  'healthAuthority',
  'operator',
  'governanceCenter.2',
  'operator.2',
];
/** A specimen and somebody who may do this to it. */
function entitled(oracle: Oracle, act: string, more: readonly Specimen[]): { specimen: Specimen; as: As } {
  const rule = rulesOf(oracle).find((r) => r.act === act);
  if (!rule) throw new Error(`${oracle.aggregate}.${act} is not in the oracle`);
  if (rule.from.includes('new'))
    return { specimen: { id: '', state: 'new' }, as: rule.by.includes('GC') ? 'governanceCenter' : 'dataAuthority' };
  const specimens = oracle.aggregate === 'announcement' ? [...oracle.specimens, ...more] : oracle.specimens;
  for (const specimen of specimens)
    for (const as of people) if (verdict(oracle, as, rule, specimen) === 'may') return { specimen, as };
  throw new Error(`nobody may ${oracle.aggregate}.${act}`);
}
const demoBodies: Readonly<Record<string, object>> = { moveDemoClock: { days: 1 }, resetDemo: { confirm: 'reset' } };

/** Whether there is an oracle, or a body by hand, that says how to call it. */
export const known = ({ path }: Route): boolean =>
  path.startsWith('/demo/') || oracles.some((o) => `${path}/`.startsWith(`/api/v1/${o.path}/`));

/** A call of this operation that reaches its service; `more` are announcements the seed does not have. */
export async function validCall(world: World, route: Route, more: readonly Specimen[]): Promise<Valid> {
  const { operation, path } = route;
  const [aggregate, act] = (operation['x-act'] ?? '').split('.');
  const oracle = oracles.find((o) => o.aggregate === aggregate || path.startsWith(`/api/v1/${o.path}`));
  if (!oracle) return { route, as: undefined, path, body: demoBodies[operation.operationId], headers: {} };
  if (act === undefined) {
    const id = oracle.specimens[0]?.id ?? '';
    return { route, as: 'dataAuthority', path: path.replace('{id}', id), body: undefined, headers: {} };
  }
  const { specimen, as } = entitled(oracle, act, more);
  const at = specimen.id === '' ? undefined : await world.get('dataAuthority', `/${oracle.path}/${specimen.id}`);
  const body = oracle.calls[act]?.body?.(specimen, (at?.body.version as number | undefined) ?? 1);
  const headers: Record<string, string> = route.method === 'post' ? {} : { 'if-match': '*' };
  return { route, as, path: path.replace('{id}', specimen.id), body, headers };
}
export const isAct = ({ route }: Valid): boolean => route.operation['x-act'] !== undefined;
export const writes = (v: Valid): boolean => v.route.method !== 'get';
export const rehearsing = (v: Valid, more = ''): string =>
  `${v.path}${isAct(v) ? '?validateOnly=true' : ''}${more === '' ? '' : `${isAct(v) ? '&' : '?'}${more}`}`;
export const named = (v: Valid): string => v.route.operation.operationId;

/** Collects what is wrong instead of stopping at the first. */
export class Faults {
  readonly list: string[] = [];
  /** The first faults and how many there are, so that a common cause stays readable. */
  few(): string[] {
    return this.list.length === 0 ? [] : [`${this.list.length} faults`, ...this.list.slice(0, 12)];
  }
  async expect(
    what: string,
    statuses: readonly number[] | undefined,
    call: Promise<Answer>,
  ): Promise<Answer | undefined> {
    calls.sent += 1;
    try {
      const answer = await call;
      if (answer.status >= 500) this.list.push(`${what}: ${answer.status} ${answer.text}`);
      else if (statuses && !statuses.includes(answer.status))
        this.list.push(
          `${what}: ${answer.status} ${(answer.body as { code?: string }).code ?? ''}, not ${statuses.join()}`,
        );
      return answer;
    } catch (error) {
      this.list.push(`${what}: ${(error as Error).message.slice(0, 700)}`);
      return undefined;
    }
  }
}
/** The schema of a property, through its reference. */
export function resolved(schemas: Schemas, schema: Schema): Schema {
  const reference = (schema.$ref ?? (schema.allOf as Schema[] | undefined)?.[0]?.$ref) as string | undefined;
  if (reference === undefined) return schema;
  return (schemas[reference.split('/').at(-1) ?? ''] ?? {}) as Schema;
}
export function propertiesOf(schemas: Schemas, operation: Operation): Readonly<Record<string, Schema>> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema ? ((resolved(schemas, schema as Schema).properties as Record<string, Schema> | undefined) ?? {}) : {};
}
