import type { CastName } from '../../../src/demo/cast.ts';
import type { As } from '../world.ts';

/**
 * Who may do what, written by hand from the regulation and the design, never from the lifecycle tables.
 *
 * DA data authority, GC governance center, SA sector authority of the object's own zone, OP the operator concerned,
 * ZR the regulator of the object's zone (R06-1: its sector authority, of a comprehensive zone the data authority),
 * PR a provider concerned, DP any data provider, MS market supervisor, SS security supervisor, DS consent channel,
 * CG city government, CA the same, once a concurrence of the object was asked for or refused, LD who leads what another
 * body has to concur with (the data authority, in a sector zone), AP who may apply, CO a regulator who concurs (a role of the data authority
 * too, which leads), SY, SE, AU the system, security and audit administrator (persons of the center with that right
 * alone), SB the provider that suspended the thing itself, EX an expert of the panel, AS any sector authority,
 * SU the operator that is to succeed the one concerned, IN an inspecting body while an inspection that covers the object
 * runs, IB a body that takes part in an inspection, LE the one that leads it, JO one that does not, RR a regulator of a
 * zone that it reaches, AD whoever is inspected, IS who issued a directive or opened a case, RE who reported a violation, TO whom it is addressed to, OWN the organization concerned, whatever it is, ME a person whom the
 * object names, DE a decider of the organization concerned, MEM whoever belongs to an organization, ANY everybody who is
 * logged in.
 */
export type Party =
  | 'SY'
  | 'SE'
  | 'AU'
  | 'DA'
  | 'GC'
  | 'SA'
  | 'ZR'
  | 'OP'
  | 'SU'
  | 'PR'
  | 'DP'
  | 'MS'
  | 'SS'
  | 'DS'
  | 'AS'
  | 'CG'
  | 'CA'
  | 'LD'
  | 'EX'
  | 'AP'
  | 'CO'
  | 'SB'
  | 'IN'
  | 'IB'
  | 'LE'
  | 'JO'
  | 'RR'
  | 'AD'
  | 'IS'
  | 'RE'
  | 'TO'
  | 'OWN'
  | 'ME'
  | 'DE'
  | 'MEM'
  | 'ANY';
export type Zone = 'health' | 'transport' | 'comprehensive';

export type Provider = 'healthAuthority' | 'transportAuthority' | 'dataProvider';

/** An object of the walk, with what decides whose it is. */
export interface Specimen {
  readonly id: string;
  readonly state: string;
  readonly zone?: Zone;
  readonly operator?: 'operator' | 'otherOperator';
  readonly successor?: 'operator' | 'otherOperator';
  readonly providers?: readonly Provider[];
  readonly panel?: readonly As[];
  /** Persons whom it names. */
  readonly named?: readonly As[];
  /** A concurrence of it was asked for, or refused; and nobody is awaited any more, so that it may be resolved. */
  readonly asked?: boolean;
  readonly escalated?: boolean;
  readonly suspendedBy?: Provider | 'dataAuthority';
  /** Of an inspection: its bodies, the lead first, the zones it reaches, and who is inspected. */
  readonly inspectors?: readonly CastName[];
  readonly reaches?: readonly Zone[];
  readonly addressees?: readonly CastName[];
  /** Of a directive; of a case, who opened or reported it. */
  readonly issuer?: CastName;
  readonly addressee?: CastName;
  /** act -> persons who did it and therefore may not do the act that excludes them. */
  readonly doneBy?: Readonly<Record<string, readonly As[]>>;
  /** act -> persons who did what each of them does once. */
  readonly once?: Readonly<Record<string, readonly As[]>>;
  /** act -> the 409 code of what the law wants to have happened before. */
  readonly bars?: Readonly<Record<string, string>>;
  /** The same, known only to what reacts to the act: a rehearsal tells, `allowedActions` does not. */
  readonly late?: Readonly<Record<string, string>>;
}
/** How an act is called. `version` is what the caller saw. */
export interface Call {
  readonly method?: 'post' | 'patch' | 'delete';
  readonly path?: string;
  readonly body?: (specimen: Specimen, version: number, as: As) => object | undefined;
  /** Of a creating act: whose the thing is that the body names. */
  readonly about?: Omit<Specimen, 'id' | 'state'>;
  /** Of a creating act whose path is another than the aggregate's. */
  readonly at?: string;
  /** What has to stand in the query. */
  readonly query?: string;
  /** Of a creating act: strangers cannot see what the body names, and are told that it is unknown (400). */
  readonly hidden?: boolean;
  /** Of a creating act: what the body asks for exists already, or cannot be yet or any more, which who may is told of by this code. */
  readonly taken?: 'conflict' | 'already-decided' | 'publicity-over' | 'out-of-order';
  /** A body that is no JSON. */
  readonly type?: string;
  readonly text?: string;
}
export interface Oracle {
  readonly aggregate: string;
  readonly path: string;
  /** Where it is not the path's name. */
  readonly table?: string;
  readonly states: readonly string[];
  /** Lines `party | state state …`: who sees the object in which states. `*` is every state. */
  readonly sees: string;
  /** Lines `act | party party | state state … | article`; `new` in place of states: the act creates. */
  readonly acts: string;
  /** Acts that only prepare: a handler's work. All others are decisions, and need a decider. */
  readonly handler: string;
  /** act -> the earlier acts, also of the case before it, whose doers are excluded (R15-6). */
  readonly unless?: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<string, Call>>;
  readonly specimens: readonly Specimen[];
}
export interface Rule {
  readonly act: string;
  readonly by: readonly Party[];
  readonly from: readonly string[];
  readonly article: string;
}
export type Verdict = 'may' | 403 | 404 | 409 | `409 ${string}`;

const lines = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
const words = (cell = ''): string[] => cell.split(/\s+/).filter((w) => w !== '');

export const rulesOf = ({ acts, states }: Oracle): Rule[] =>
  lines(acts).map(([act = '', by, from = '', article = '']) => {
    const named = words(from);
    const unknown = named.filter((s) => s !== 'new' && !states.includes(s));
    if (unknown.length > 0) throw new Error(`${act} names unknown states: ${unknown.join(', ')}`);
    return { act, by: words(by) as Party[], from: named, article };
  });

/** What each member of the cast is; the roles decide what is refused before anything is looked up. */
const parties: Readonly<Record<string, readonly Party[]>> = {
  dataAuthority: ['DA', 'LD', 'ZR', 'CO', 'IN', 'IB', 'LE', 'JO', 'RR', 'IS', 'RE'],
  governanceCenter: ['GC', 'TO', 'RE'],
  healthAuthority: ['SA', 'CO', 'AS', 'ZR', 'PR', 'DP', 'SB', 'RR', 'AD', 'IS', 'RE'],
  transportAuthority: ['SA', 'CO', 'AS', 'ZR', 'PR', 'DP', 'SB', 'RR', 'AD', 'IS', 'RE'],
  dataProvider: ['PR', 'DP', 'SB', 'AD'],
  operator: ['OP', 'SU', 'AP', 'AD', 'TO'],
  otherOperator: ['OP', 'SU', 'AP', 'AD', 'TO'],
  marketSupervisor: ['MS', 'IN', 'IB', 'LE', 'JO'],
  securitySupervisor: ['SS', 'IN', 'IB', 'LE', 'JO'],
  consentChannel: ['DS'],
  cityGovernment: ['CG', 'CA'],
  experts: ['EX'],
};
/** Persons in office have the right of the office, and none of their organization's. */
const offices: Readonly<Record<string, readonly Party[]>> = {
  'governanceCenter.5': ['SY'],
  'governanceCenter.6': ['SE'],
  'governanceCenter.7': ['AU'],
};
const partiesOf = (as: As): readonly Party[] => offices[as] ?? parties[memberOf(as)] ?? [];
/** An administrator may nothing by being of an organization, also not what everybody of it may. */
const ofTheHouse = (as: As): boolean => !(as in offices);
/** What the seed's running inspection covers, by who takes part in it; the other inspections are over, or not begun. */
const covered = { zone: 'health', operator: 'otherOperator' } as const;
const inspecting: readonly string[] = ['securitySupervisor', 'dataAuthority'];
const sectorOf: Readonly<Record<string, Zone>> = { healthAuthority: 'health', transportAuthority: 'transport' };
export const memberOf = (as: As): string => as.split('.')[0] ?? '';

/** Whether the actor is this party to this very object: own, not foreign. */
export function is(as: As, party: Party, whose: Omit<Specimen, 'id' | 'state'>): boolean {
  if (party === 'ANY') return true;
  if (ofAnyHouse.includes(party)) return ofTheHouse(as) && (within[party]?.(as, whose) ?? true);
  return partiesOf(as).includes(party) && (concerns[party]?.(as, whose) ?? true);
}
/** What anybody may be, whatever the organization; administrators alone are not. */
const ofAnyHouse: readonly Party[] = ['OWN', 'ME', 'DE', 'MEM'];
const within: Partial<Record<Party, (as: As, whose: Omit<Specimen, 'id' | 'state'>) => boolean>> = {
  OWN: (as, { operator }) => operator === memberOf(as),
  ME: (as, { named = [] }) => named.includes(as.includes('.') ? as : (`${as}.1` as As)),
  DE: (as, { operator }) => operator === memberOf(as) && !handlers.includes(as) && !viewers.includes(as),
};
/** What makes a member of a kind this very object's party. */
const concerns: Partial<Record<Party, (as: As, whose: Omit<Specimen, 'id' | 'state'>) => boolean>> = {
  SA: (as, { zone }) => zone !== undefined && sectorOf[memberOf(as)] === zone,
  CA: (_as, { asked }) => asked === true,
  LD: (_as, { zone }) => Object.values(sectorOf).some((one) => one === zone),
  CO: (as, { zone }) => zone !== undefined && sectorOf[memberOf(as)] === zone,
  ZR: (as, { zone }) => zone !== undefined && (sectorOf[memberOf(as)] ?? 'comprehensive') === zone,
  EX: (as, { panel = [] }) => panel.includes(as.includes('.') ? as : (`${as}.1` as As)),
  PR: (as, { providers = [] }) => providers.some((p) => p === memberOf(as)),
  SB: (as, { suspendedBy }) => suspendedBy === memberOf(as),
  OP: (as, { operator }) => operator === memberOf(as),
  SU: (as, { successor }) => successor === memberOf(as),
  IN: (as, { zone, operator }) =>
    inspecting.includes(memberOf(as)) && (covered.zone === zone || covered.operator === operator),
  IB: (as, { inspectors = [] }) => inspectors.some((name) => name === memberOf(as)),
  LE: (as, { inspectors: [lead] = [] }) => lead === memberOf(as),
  JO: (as, { inspectors: [, ...others] = [] }) => others.some((name) => name === memberOf(as)),
  RR: (as, { reaches = [] }) => reaches.includes(sectorOf[memberOf(as)] ?? 'comprehensive'),
  IS: (as, { issuer }) => issuer === memberOf(as),
  RE: (as, { issuer }) => issuer === memberOf(as),
  TO: (as, { addressee }) => addressee === memberOf(as),
  AD: (as, { addressees = [] }) => addressees.some((name) => name === memberOf(as)),
};
/** Whether the actor is this party to some object. */
export const couldBe = (as: As, party: Party): boolean =>
  party === 'ANY' || (ofAnyHouse.includes(party) && ofTheHouse(as)) || partiesOf(as).includes(party);

export const seers = ({ sees, states }: Oracle): { party: Party; states: readonly string[] }[] =>
  lines(sees).map(([party, in_]) => ({ party: party as Party, states: in_ === '*' ? states : words(in_) }));

export const sees = (oracle: Oracle, as: As, specimen: Specimen): boolean =>
  seers(oracle).some((s) => s.states.includes(specimen.state) && is(as, s.party, specimen));

/** 200 where the object is visible, 403 for a role that can never see one, 404 else. */
export const readVerdict = (oracle: Oracle, as: As, specimen: Specimen): 200 | 403 | 404 => {
  if (!seers(oracle).some((s) => couldBe(as, s.party))) return 403;
  return sees(oracle, as, specimen) ? 200 : 404;
};

/** A list is for every role that could see anything in it. */
export const listVerdict = (oracle: Oracle, as: As): 200 | 403 =>
  seers(oracle).some((s) => couldBe(as, s.party)) ? 200 : 403;

/** R15-6: for what this person did before. */
export const excluded = (oracle: Oracle, as: As, { act }: Rule, { doneBy }: Specimen): boolean => {
  const before = oracle.unless?.[act];
  const person = as.includes('.') ? as : `${as}.1`;
  return words(before).some((act) => (doneBy?.[act] ?? []).some((p) => p === person));
};

/** Who only prepares, and who only reads; of the experts everybody scores and nobody decides. All others decide. */
const handlers: readonly string[] = ['dataAuthority.4', 'healthAuthority.4', 'governanceCenter.3', 'dataProvider.3', 'operator.3']; // prettier-ignore
const viewers: readonly string[] = ['dataAuthority.5', 'healthAuthority.5', 'governanceCenter.4', 'dataProvider.4', 'operator.4', 'governanceCenter.7']; // prettier-ignore
/** Second persons, where one person excludes another (R15-6). */
export const seconds: As[] = ['dataAuthority.2', 'governanceCenter.2', 'healthAuthority.2', 'dataProvider.2', 'operator.2', 'otherOperator.2', 'securitySupervisor.2', 'experts.3']; // prettier-ignore
/** Persons in whom it shows. */
export const levelsOfTheCast = [...handlers, ...viewers, 'governanceCenter.5', 'governanceCenter.6'] as As[];
const levelled = (oracle: Oracle, as: As, { act }: Rule): boolean => {
  if (viewers.includes(as)) return false;
  return words(oracle.handler).includes(act) || !(handlers.includes(as) || memberOf(as) === 'experts');
};

/** The order of the law's questions: a role at all (403), visible (404), entitled (403), possible in this state (409). */
export function verdict(oracle: Oracle, as: As, rule: Rule, specimen: Specimen): Verdict {
  if (!rule.by.some((p) => couldBe(as, p))) return 403;
  if (!sees(oracle, as, specimen)) return 404;
  if (!rule.by.some((p) => is(as, p, specimen)) || !levelled(oracle, as, rule) || excluded(oracle, as, rule, specimen))
    return 403;
  if (!rule.from.includes(specimen.state)) return 409;
  if (specimen.once?.[rule.act]?.includes(as)) return '409 already-decided';
  const bar = barOf(rule, specimen);
  return bar === undefined ? 'may' : `409 ${bar}`;
}
/** What else stands against it; the city government resolves nothing that still waits for the other body. */
const barOf = ({ act }: Rule, { bars, late, escalated = false }: Specimen): string | undefined =>
  bars?.[act] ?? late?.[act] ?? (act === 'resolve' && !escalated ? 'concurrence-awaited' : undefined);
/** A creating act has nothing that could be invisible but what its body names. */
export const mayCreate = (oracle: Oracle, as: As, rule: Rule): Verdict | 400 => {
  const { about = {}, hidden = false, taken } = oracle.calls[rule.act] ?? {};
  if (rule.by.some((p) => is(as, p, about))) return !levelled(oracle, as, rule) ? 403 : taken ? `409 ${taken}` : 'may';
  return hidden && rule.by.some((p) => couldBe(as, p)) ? 400 : 403;
};
/** What `allowedActions` has to name, sorted. */
export const mayDo = (oracle: Oracle, as: As, specimen: Specimen): string[] =>
  rulesOf(oracle)
    .filter((rule) => verdict(oracle, as, rule, { ...specimen, late: {} }) === 'may')
    .map((rule) => rule.act)
    .sort();
