import type { Text } from './text.ts';

/** Roles with a scope; one organization may hold several (Art. 4, 6). */
export const roles = {
  data_authority: { en: 'city data authority', zh: '市数据主管部门' },
  sector_authority: { en: 'sector authority', zh: '行业主管部门' },
  data_provider: { en: 'data provider', zh: '数据提供单位' },
  operator: { en: 'operator', zh: '运营单位' },
  governance_center: { en: 'city digital governance center', zh: '市城市数字治理中心' },
  city_government: { en: 'city government', zh: '市政府' },
  market_supervisor: { en: 'market supervisor', zh: '市场监督部门' },
  security_supervisor: { en: 'security supervisor', zh: '安全监管部门' },
  expert: { en: 'expert', zh: '评审专家' },
  partner: { en: 'partner of an operator', zh: '合作方' },
  data_subject: { en: 'data subject, through the consent channel', zh: '个人（经授权渠道）' },
} as const satisfies Record<string, Text>;
/** Offices of persons, not roles of organizations: three that exclude each other and every business role. */
export const offices = {
  system_administrator: { en: 'system administrator: accounts, clients, configuration', zh: '系统管理员' },
  security_administrator: { en: 'security administrator: rights and platform security', zh: '安全保密管理员' },
  audit_administrator: { en: 'audit administrator: reads and verifies', zh: '安全审计员' },
} as const satisfies Record<string, Text>;
export type Office = keyof typeof offices;
export const officeNames = Object.keys(offices) as readonly Office[];
export const standings = { ...roles, ...offices } as const;
export type Role = keyof typeof standings;
/** What the database may record of an organization. */
export type OrganizationRole = keyof typeof roles;

/** What a member does in the organization: a viewer reads, a handler (经办) prepares, a decider (审批) decides. */
export const memberLevels = {
  viewer: { en: 'reads', zh: '查阅' },
  handler: { en: 'handles cases', zh: '经办' },
  decider: { en: 'decides', zh: '审批' },
} as const satisfies Record<string, Text>;
export type MemberLevel = keyof typeof memberLevels;
const ranks: readonly MemberLevel[] = ['viewer', 'handler', 'decider'];
/** Whether somebody of this level may do what needs `needed`. */
export const reaches = (level: MemberLevel, needed: MemberLevel): boolean =>
  ranks.indexOf(level) >= ranks.indexOf(needed);
/** Who takes part in the organization's work may act for a decider: not who only reads, and nobody in office (R15-6). */
export const mayStandIn = (level: MemberLevel, inOffice: boolean): boolean => !inOffice && reaches(level, 'handler');
/** A colleague decides only in the place of somebody who may decide himself. */
export const mayBeStoodInFor = (level: MemberLevel, inOffice: boolean): boolean =>
  !inOffice && reaches(level, 'decider');

/** How surely a person was recognized: strongly and lately enough for what is dangerous, or what would be needed. */
export type Assurance =
  | { readonly strong: true }
  | { readonly strong: false; readonly machine: boolean; readonly acrValues: string; readonly maxAge: number };

/** Who acts: the token narrowed by what the database grants now. */
export interface Actor {
  readonly personId: string;
  readonly organizationId: string;
  readonly clientId: string;
  /** What the person, or the machine client, may do of what its organization may. */
  readonly level: MemberLevel;
  /** Role -> jurisdictions in which the organization holds it. */
  readonly roles: ReadonlyMap<Role, readonly string[]>;
  /** Ids of the zones that the organization regulates (Art. 6). */
  readonly regulates: readonly string[];
  /** What the running inspections cover that the organization takes part in (Art. 21), one entry a jurisdiction. */
  readonly inspects: readonly Inspected[];
  /** Absent counts as weak: nobody is trusted by omission. */
  readonly assurance?: Assurance;
  /** The colleague in whose place the person acts; level and roles are then what the colleague may. */
  readonly actingFor?: string;
}
/** R15-6: whom an act counts for, the one who acts and the one acted for. */
export const personsOf = ({ personId, actingFor }: Actor): readonly string[] =>
  actingFor === undefined ? [personId] : [personId, actingFor];
/** The colleague acted for, as rows hold it. */
export const forWhom = (actor: Actor): string | null => actor.actingFor ?? null;

/** Ids of what is open to an inspecting body now; never anything of another jurisdiction. */
export interface Inspected {
  readonly jurisdiction: string;
  readonly zones: readonly string[];
  readonly agreements: readonly string[];
  readonly organizations: readonly string[];
}

/** The names by which combinators find their part of an aggregate's facts; SQL expressions have the same names. */
export interface Standing {
  readonly jurisdiction?: string;
  readonly zoneId?: string | null;
  readonly state?: string;
  readonly partyIds?: readonly string[];
  readonly zoneIds?: readonly string[];
  readonly providerIds?: readonly string[];
  readonly panel?: readonly string[];
  readonly doneBy?: Readonly<Record<string, readonly string[]>>;
}

/** Where the SQL predicate of a read right puts its values: returns `$n`. */
export type Bind = (value: unknown) => string;
/** Fact name -> SQL expression of the aggregate's table. */
export type Columns = Readonly<Record<string, string>>;

/** One way to be entitled. The set of kinds is closed: nothing about who may do what is written elsewhere. */
export interface Party {
  readonly kind:
    | 'role'
    | 'own'
    | 'zone_regulator'
    | 'signatory'
    | 'provider'
    | 'expert'
    | 'inspector'
    | 'anyone'
    | 'time'
    | 'system';
  readonly label: string;
  readonly text: Text;
  /** Roles that can ever hold this standing; the guard refuses all others without the database. */
  readonly roles: readonly Role[];
  holds(actor: Actor, facts: Standing): boolean;
  /** The same as a predicate over the aggregate's columns; undefined where this actor can never hold it. */
  sql?(actor: Actor, columns: Columns, bind: Bind): string | undefined;
  readonly time?: TimeField;
}
export interface TimeField {
  readonly field: string;
  /** `from`: the field's own day or instant already counts; `after`: only what comes behind it (inclusive last days). */
  readonly when: 'from' | 'after';
  readonly unit: 'date' | 'instant';
}

/** The SQL of a fact, for combinators. @throws when the aggregate has none */
export const expression = (columns: Columns, name: string): string => {
  const found = columns[name];
  if (found === undefined) throw new Error(`no SQL expression for ${name}`);
  return found;
};
export const field = (facts: Standing, name: string): unknown => (facts as Readonly<Record<string, unknown>>)[name];

/** The organization holds the role in the aggregate's jurisdiction. */
export const role = (name: Role): Party => ({
  kind: 'role',
  label: name,
  text: standings[name],
  roles: [name],
  holds: (actor, facts) =>
    facts.jurisdiction !== undefined && (actor.roles.get(name) ?? []).includes(facts.jurisdiction),
  sql: (actor, columns, bind) => {
    const held = actor.roles.get(name);
    return held && `${expression(columns, 'jurisdiction')} = ANY(${bind(held)}::text[])`;
  },
});

/** The organization itself is named in `name` (an organization id) and holds the role. */
export const own = (name = 'operatorId', as: Role = 'operator'): Party => ({
  kind: 'own',
  label: `own_${as}`,
  text: { en: `the ${standings[as].en} concerned`, zh: `本${standings[as].zh}` },
  roles: [as],
  holds: (actor, facts) => actor.roles.has(as) && field(facts, name) === actor.organizationId,
  sql: (actor, columns, bind) =>
    actor.roles.has(as) ? `${expression(columns, name)} = ${bind(actor.organizationId)}::uuid` : undefined,
});

/** One of several organizations named in `name`, holding the role. */
export const ownAmong = (name = 'operatorIds', as: Role = 'operator'): Party => ({
  ...own(name, as),
  holds: (actor, facts) =>
    actor.roles.has(as) && ((field(facts, name) ?? []) as readonly string[]).includes(actor.organizationId),
  sql: (actor, columns, bind) =>
    actor.roles.has(as) ? `${bind(actor.organizationId)}::uuid = ANY(${expression(columns, name)})` : undefined,
});

/** Any person of the organization named in `name`, whatever roles it holds. */
export const ownOrganization = (name = 'organizationId'): Party => ({
  kind: 'own',
  label: 'own_organization',
  text: { en: 'the organization concerned', zh: '本单位' },
  roles: Object.keys(roles) as Role[],
  holds: (actor, facts) => field(facts, name) === actor.organizationId,
  sql: (actor, columns, bind) => `${expression(columns, name)} = ${bind(actor.organizationId)}::uuid`,
});

/** The person named in `name` (a person id), whatever the organization is. */
export const personNamed = (name: string, text: Text): Party => ({
  kind: 'own',
  label: `person_${name}`,
  text,
  roles: Object.keys(roles) as Role[],
  holds: (actor, facts) => field(facts, name) === actor.personId,
  sql: (actor, columns, bind) => `${expression(columns, name)} = ${bind(actor.personId)}::uuid`,
});

/** A decider of the organization named in `name`, for acts that others of it may do as well. */
export const deciderOf = (name = 'organizationId'): Party => ({
  kind: 'own',
  label: 'decider_of_organization',
  text: { en: 'a decider of the organization concerned', zh: '本单位审批人员' },
  roles: Object.keys(roles) as Role[],
  holds: (actor, facts) => field(facts, name) === actor.organizationId && reaches(actor.level, 'decider'),
});

/** R06-1: the regulator derived from the zone's kind; no sector authority elsewhere. */
export const zoneRegulator = (): Party => ({
  kind: 'zone_regulator',
  label: 'zone_regulator',
  text: { en: 'regulator of the zone', zh: '专区监管部门' },
  roles: ['data_authority', 'sector_authority'],
  holds: (actor, facts) => typeof facts.zoneId === 'string' && actor.regulates.includes(facts.zoneId),
  sql: (actor, columns, bind) =>
    actor.regulates.length === 0
      ? undefined
      : `${expression(columns, 'zoneId')} = ANY(${bind(actor.regulates)}::uuid[])`,
});

/** The regulator of one of the zones named in `name`, that something reaches into. */
export const regulatorOfAny = (name = 'zoneIds'): Party => ({
  ...zoneRegulator(),
  holds: (actor, facts) =>
    ((field(facts, name) ?? []) as readonly string[]).some((zone) => actor.regulates.includes(zone)),
  sql: (actor, columns, bind) =>
    actor.regulates.length === 0 ? undefined : `${expression(columns, name)} && ${bind(actor.regulates)}::uuid[]`,
});

/** R10-3: exactly the organizations the zone's kind names. */
export const signatory = (): Party => ({
  kind: 'signatory',
  label: 'signatory',
  text: { en: 'party to the agreement', zh: '协议签署方' },
  roles: ['data_authority', 'sector_authority', 'operator'],
  holds: (actor, facts) => (facts.partyIds ?? []).includes(actor.organizationId),
  sql: (actor, columns, bind) => `${bind(actor.organizationId)}::uuid = ANY(${expression(columns, 'partyIds')})`,
});

/** R15-2: a provider one of whose resources is concerned. */
export const providerOfItem = (): Party => ({
  ...ownAmong('providerIds', 'data_provider'),
  kind: 'provider',
  label: 'provider_of_item',
  text: { en: 'provider of an item', zh: '相关数据提供单位' },
});

/** R10-4: a person drawn for the panel that `name` names. */
export const expertOnPanel = (name = 'panel'): Party => ({
  kind: 'expert',
  label: 'expert_on_panel',
  text: { en: 'expert on the panel', zh: '评审组专家' },
  roles: ['expert'],
  holds: (actor, facts) => ((field(facts, name) ?? []) as readonly string[]).includes(actor.personId),
  sql: (actor, columns, bind) =>
    actor.roles.has('expert') ? `${bind(actor.personId)}::uuid = ANY(${expression(columns, name)})` : undefined,
});

/** Everybody who is logged in; with `states`, only while the aggregate is in one of them. */
export const anyone = (states?: readonly string[]): Party => ({
  kind: 'anyone',
  label: states ? 'anyone_once_public' : 'anyone',
  text: states ? { en: 'anyone, once public', zh: '公开后任何登录者' } : { en: 'anyone', zh: '任何登录者' },
  roles: Object.keys(standings) as Role[],
  holds: (_actor, facts) => states === undefined || states.includes(facts.state ?? ''),
  sql: (_actor, columns, bind) =>
    states === undefined ? 'true' : `${expression(columns, 'state')} = ANY(${bind(states)}::text[])`,
});

/** By the calendar alone: the state follows from the field, whether or not anybody was awake. */
export const time = (name: string, when: TimeField['when'] = 'from', unit: TimeField['unit'] = 'date'): Party => ({
  kind: 'time',
  label: `time_${name}`,
  text: { en: 'by date', zh: '按期自动' },
  roles: [],
  holds: () => false,
  time: { field: name, when, unit },
});

/** An act that only follows from another one. */
export const system = (): Party => ({
  kind: 'system',
  label: 'system',
  text: { en: 'follows from another act', zh: '由其他行为引发' },
  roles: [],
  holds: () => false,
});

/** The party, but only while the aggregate is in one of the states: a draft belongs to its author alone. */
export const during = (states: readonly string[], party: Party): Party => ({
  ...party,
  holds: (actor, facts) => states.includes(facts.state ?? '') && party.holds(actor, facts),
  sql: (actor, columns, bind) => {
    const predicate = party.sql?.(actor, columns, bind);
    return predicate && `(${predicate} AND ${expression(columns, 'state')} = ANY(${bind(states)}::text[]))`;
  },
});
