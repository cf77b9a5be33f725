import { seedIds } from '../../src/demo/ids.ts';
import {
  mayCreate,
  oracles,
  readVerdict,
  rulesOf,
  unwritten,
  verdict,
  type Oracle,
  type Specimen,
} from './oracle/index.ts';
import { stranger } from './oracle/operations.ts';
import type { Operation, Route } from '../contract/conformance.ts';
import type { Answer, As, World } from './world.ts';

export type Schema = Readonly<Record<string, unknown>>;
/** A call that works: who, where, with what. */
export interface Valid {
  readonly route: Route;
  readonly as: As | undefined;
  readonly path: string;
  readonly body: object | string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: string;
  /** `409 code`, where the oracle says that this stands against every call of the kind. */
  readonly told: string;
}
export type Schemas = Readonly<Record<string, { properties?: Record<string, Schema> }>>;
/** How many calls were judged, for the report of a spec. */
export const calls = { sent: 0 };

const people: As[] = [
  'dataAuthority',
  'governanceCenter',
  'healthAuthority',
  'transportAuthority',
  'dataProvider',
  'operator',
  'otherOperator',
  'marketSupervisor',
  'securitySupervisor',
  'cityGovernment',
  'experts.3',
  'experts.4',
  'experts.5',
  'experts.6',
  'experts.7',
  'consentChannel',
  'dataAuthority.2',
  'governanceCenter.2',
  'governanceCenter.5',
  'governanceCenter.6',
  'healthAuthority.2',
  'dataProvider.2',
  'operator.2',
  'securitySupervisor.2',
  'dataAuthority.3',
];
export type More = Readonly<Record<string, readonly Specimen[]>>;
/** Told by a code of its own that something else stands against it: right and state do not. */
const barred = (told: string | number): boolean => String(told).startsWith('409 ');
/** A specimen and somebody who may do this to it; where something else bars it everywhere, who is told so. */
function entitled(
  oracle: Oracle,
  act: string,
  specimens: readonly Specimen[],
): { specimen: Specimen; as: As; told: string } {
  const rule = rulesOf(oracle).find((r) => r.act === act);
  if (!rule) throw new Error(`${oracle.aggregate}.${act} is not in the oracle`);
  if (rule.from.includes('new')) {
    const told = (one: As) => mayCreate(oracle, one, rule);
    const as = people.find((one) => told(one) === 'may' || barred(told(one)));
    if (as) return { specimen: { id: '', state: 'new' }, as, told: String(told(as)) };
  }
  for (const enough of [(told: string | number) => told === 'may', barred])
    for (const specimen of specimens)
      for (const as of people) {
        const told = verdict(oracle, as, rule, specimen);
        if (enough(told)) return { specimen, as, told: String(told) };
      }
  throw new Error(`nobody may ${oracle.aggregate}.${act}`);
}
/** Calls that are no acts of an aggregate, by operation. */
const byHand: Readonly<Record<string, { as?: As; body?: object; state?: string; id?: string }>> = {
  moveDemoClock: { body: { days: 1 } },
  resetDemo: { body: { confirm: 'reset' } },
  withdrawConsentsOfSubject: { as: 'consentChannel', body: { subject: stranger, channel: 'my_nanjing' } },
  getPublicPolicySet: { id: seedIds.policySets.in_force },
  getPublicAnnouncement: { id: seedIds.announcements.published },
  listPublicQuestions: { id: seedIds.announcements.published },
  getAgreementSigningText: { state: 'signing' },
  getAgreementVersions: { state: 'signing' },
  getAgreementAmendmentSigningText: { state: 'signing' },
  getApplicationReviewReport: { state: 'reviewed' },
  getKeyDisposalProof: { state: 'destroyed' },
  readDelivery: { as: 'operator', state: 'queued' },
};
const oracleOf = (path: string): Oracle | undefined => oracles.find((o) => `${path}/`.startsWith(`/api/v1/${o.path}/`));
const readerOf = (oracle: Oracle, specimen: Specimen): As =>
  people.find((as) => readVerdict(oracle, as, specimen) === 200) ?? 'dataAuthority';

/** The seed's rounds under way are all of comprehensive zones: nobody has anything to concur in. */
const unreached: readonly string[] = [
  ...['application', 'review_result', 'objection'].flatMap((a) => [`${a}.concur`, `${a}.request-concurrence`]),
  // nor is anything of these asked for there, so that the city government sees none of them
  ...['application', 'objection', 'agreement', 'agreement_renewal', 'eligibility_case', 'evaluation', 'inspection', 'key_disposal'].map((a) => `${a}.resolve`), // prettier-ignore
];
/** Their second id is known only from the view. */
const below: readonly string[] = [
  'getApplicationMaterialContent',
  'getAgreementAmendmentMaterialContent',
  'getAgreementRenewalMaterialContent',
  'getAnnouncementAttachmentContent',
];
/** Whether an oracle, or a body by hand, says how to call it. */
export const known = ({ path, operation }: Route): boolean => {
  const [aggregate = ''] = (operation['x-act'] ?? '').split('.');
  const debt = unwritten.some((u) => u === aggregate || path.startsWith(`/api/v1/${u.replace('_', '-')}s`));
  if (debt || below.includes(operation.operationId) || unreached.includes(operation['x-act'] ?? '')) return false;
  return oracleOf(path) !== undefined || operation.operationId in byHand || path.startsWith('/demo/');
};

/** A call of this operation that reaches its service; `more` are objects the seed does not have, by aggregate. */
export async function validCall(world: World, route: Route, more: More): Promise<Valid> {
  const { operation, path } = route;
  const [aggregate, act = ''] = (operation['x-act'] ?? '').split('.');
  const oracle = oracles.find((o) => o.aggregate === aggregate) ?? oracleOf(path);
  const specimens = oracle ? [...oracle.specimens, ...(more[oracle.aggregate] ?? [])] : [];
  return oracle && act !== ''
    ? await actCall(world, route, oracle, act, specimens)
    : otherCall(route, oracle, specimens);
}
function otherCall(route: Route, oracle: Oracle | undefined, specimens: readonly Specimen[]): Valid {
  const { as: by, body, id, state } = byHand[route.operation.operationId] ?? {};
  const specimen = specimens.find((s) => state === undefined || s.state === state);
  const as = by ?? (oracle && specimen ? readerOf(oracle, specimen) : undefined);
  return { route, as, path: route.path.replace('{id}', id ?? specimen?.id ?? '{id}'), body, headers: {}, told: 'may' };
}
async function actCall(
  world: World,
  route: Route,
  oracle: Oracle,
  act: string,
  specimens: readonly Specimen[],
): Promise<Valid> {
  const { specimen, as, told } = entitled(oracle, act, specimens);
  const call = oracle.calls[act] ?? {};
  const own = `/${oracle.path}/${specimen.id}`;
  const at = specimen.id === '' ? undefined : await world.get(readerOf(oracle, specimen), own);
  const body = call.text ?? call.body?.(specimen, (at?.body.version as number | undefined) ?? 1, as);
  const headers = {
    ...(route.method !== 'post' && { 'if-match': '*' }),
    ...(call.type && { 'content-type': call.type }),
  };
  const path = call.at === undefined ? route.path.replace('{id}', specimen.id) : `/api/v1${call.at}`;
  return { route, as, path, body, headers, told, ...(call.query !== undefined && { query: call.query }) };
}
export const isAct = ({ route }: Valid): boolean => route.operation['x-act'] !== undefined;
/** Whether it takes a body of JSON, or none; streams have a form of their own. */
export const streams = (v: Valid): boolean => typeof v.body === 'string';
export const writes = (v: Valid): boolean => v.route.method !== 'get' && !streams(v);
/** The path with these queries, and the one the operation cannot do without. */
export const asking = (v: Valid, ...queries: string[]): string => {
  const all = [...queries, v.query ?? ''].filter((q) => q !== '');
  return all.length === 0 ? v.path : `${v.path}?${all.join('&')}`;
};
export const rehearsing = (v: Valid, more = ''): string => asking(v, isAct(v) ? 'validateOnly=true' : '', more);
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
  const choices = (schema.anyOf as Schema[] | undefined) ?? [];
  const choice = choices.find((c) => c.type !== 'null');
  if (choice) return { ...resolved(schemas, choice), nullable: choices.some((c) => c.type === 'null') };
  const reference = (schema.$ref ?? (schema.allOf as Schema[] | undefined)?.[0]?.$ref) as string | undefined;
  if (reference === undefined) return schema;
  return (schemas[reference.split('/').at(-1) ?? ''] ?? {}) as Schema;
}
/** What is inside an object, or inside each object of an array. */
export function inside(schemas: Schemas, schema: Schema): Readonly<Record<string, Schema>> {
  const own = resolved(schemas, schema);
  const of = own.type === 'array' ? resolved(schemas, (own.items ?? {}) as Schema) : own;
  return (of.properties ?? {}) as Record<string, Schema>;
}
export function propertiesOf(schemas: Schemas, operation: Operation): Readonly<Record<string, Schema>> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema ? ((resolved(schemas, schema as Schema).properties as Record<string, Schema> | undefined) ?? {}) : {};
}
