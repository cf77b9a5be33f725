import type { MaskKind, Coded, OperatorCondition, FieldClass, GradeLevel, HarmRow } from './policy-tables.ts';
import type { Role } from './parties.ts';

type Codes = readonly Coded[];
type MonthDay = string;

/**
 * The parameters of a policy set, by subject; a rule reads `policy.agreement.maxYears`. Exactly two levels, so that every
 * `subject.parameter` has one basis. Names end in their unit (Days, Months, Years); whether days are working days stands
 * with the basis. Plain JSON. Lists the law leaves open (等) are code tables here, never enums.
 */
export interface Policy {
  readonly zone: {
    readonly kinds: readonly ZoneKind[];
    readonly sectors: Codes;
    readonly supportFrom: readonly ZoneKind[];
    readonly supportRecipients: Codes;
  };
  readonly operator: {
    readonly entityTypes: readonly ('legal_person' | 'unincorporated_organization')[];
    readonly consortium: 'refused' | 'admitted';
  };
  readonly provider: { readonly kinds: Codes };
  readonly resource: {
    readonly workSecret: 'refused' | 'admitted';
    /** Modes left for a resource without a public-safety assessment, or that affects public safety (R16-8). */
    readonly unassessedModes: readonly ProvisionMode[];
    /** Ways an organization-sensitive field may be delivered (R16-7). */
    readonly organizationSensitive: readonly ('de_identified' | 'aggregated' | 'authorized')[];
  };
  readonly concurrence: { readonly days: number; readonly resolvedBy: Role };
  readonly announcement: {
    readonly scopeKinds: Codes;
    readonly minWindowDays: number;
    /** For the answer to a question about a call. */
    readonly answerDays: number;
  };
  readonly eligibility: {
    readonly conditions: readonly OperatorCondition[];
    readonly lookbackYears: number;
    readonly anchors: readonly ('submission' | 'signing')[];
    readonly incidentKinds: Codes;
    readonly incidentSeverity: 'any' | 'serious';
    readonly repairedListing: 'counts' | 'does_not_count';
    readonly statementDays: number;
    readonly cureDays: number;
  };
  readonly materials: {
    readonly required: Codes;
    readonly optional: Codes;
    /** Types that must cover the latest closed fiscal year. */
    readonly fiscalYearTypes: readonly string[];
    readonly fiscalYears: number;
    /** Before this month-day the year before the latest closed one is accepted, with a flag. */
    readonly fiscalYearGraceUntil: MonthDay;
    readonly noClosedYear: 'accept_flagged' | 'refuse';
    /** Types made by a third party whose name differs from the applicant's. */
    readonly thirdPartyTypes: readonly string[];
    readonly sealedTypes: readonly string[];
    readonly equivalentCreditReport: 'accept_flagged' | 'refuse';
    readonly correctionDays: number;
  };
  readonly selection: { readonly methods: Codes };
  readonly review: {
    /** Odd, so that a vote of the panel cannot tie. */
    readonly minExperts: number;
    readonly endorsedBy: Role;
    readonly publicityDays: number;
    readonly publish: 'selected' | 'ranking';
    /** What experts score, 0 to 100 each; the weights add up to 100. */
    readonly criteria: readonly (Coded & { readonly weight: number })[];
    /** Weighted mean from which an applicant may be selected. */
    readonly passMark: number;
  };
  readonly agreement: {
    readonly signatories: Readonly<Record<ZoneKind, readonly Role[]>>;
    readonly requiredSections: Codes;
    readonly optionalSections: Codes;
    readonly maxYears: number;
    readonly overMax: 'forbid' | 'exception';
    readonly remindDays: readonly number[];
    /** Calendar days before the last day from which a renewal may be asked for. */
    readonly renewalOpensDays: number;
    readonly endGrounds: Codes;
    readonly hearing: boolean;
    readonly hearingDays: number;
    readonly suspensionReviewDays: number;
    readonly suspensionProlongs: boolean;
    readonly poorStreakEffects: readonly ('immediate' | 'notice')[];
    readonly filingRequired: boolean;
    /** Who signs agreements and decisions with a registered key: who has one, or everybody. */
    readonly keySignatures: 'with_key' | 'everyone';
    /** Whether a decision on the ground of a breach has to cite an upheld violation report. */
    readonly breachReport: 'may' | 'must';
  };
  readonly scenario: { readonly approval: 'with_request' | 'separate'; readonly requiredForRequest: boolean };
  readonly grade: {
    readonly scheme: string;
    readonly levels: readonly GradeLevel[];
    /** From this grade on the stricter ways of provision apply. */
    readonly threshold: number;
    readonly ungraded: 'as_threshold';
    readonly combined: 'highest';
    readonly harmMatrix: readonly HarmRow[];
    /** Lowest grade of a resource that holds a field of this class. */
    readonly floors: Readonly<Record<string, number>>;
    readonly tiers: Codes;
    /** Modes by national tier; an absent tier has no restriction of its own. */
    readonly tierModes: Readonly<Record<string, readonly ProvisionMode[]>>;
    readonly crosswalk: readonly { readonly scheme: string; readonly level: string; readonly grade: number }[];
  };
  readonly grade3: {
    readonly modes: readonly ProvisionMode[];
    readonly plainException: 'forbidden' | 'joint_approval';
    readonly exceptionApprovers: readonly ('zone_regulator' | 'data_provider' | 'data_authority')[];
  };
  readonly provision: {
    readonly modes: readonly (Coded & { readonly code: ProvisionMode })[];
    readonly techniques: Codes;
    readonly releaseKinds: Codes;
    readonly openingRequired: boolean;
  };
  readonly masks: { readonly kinds: readonly MaskKind[]; readonly fieldClasses: readonly FieldClass[] };
  readonly anonymity: {
    readonly kByGrade: Readonly<Record<string, number>>;
    readonly l: number;
    readonly t: number;
    readonly maxCells: number;
    readonly dailyQueries: number;
    /** Grades whose every query is approved by a person. */
    readonly queryApprovalFrom: number;
    /** A sum is withheld when its `n` largest contributors hold more than `percent` of it. */
    readonly dominanceN: number;
    readonly dominancePercent: number;
    readonly pPercent: number;
    readonly reidentificationThreshold: number;
    readonly copyMinEffectLevel: number;
    readonly releaseMinEffectLevel: number;
  };
  readonly share: {
    readonly approvalChain: readonly ('zone_regulator' | 'data_provider')[];
    readonly regulatorDays: number;
    readonly providerDays: number;
    readonly onLapse: 'escalate';
    readonly partialGrant: boolean;
    readonly originalProviderConsent: boolean;
  };
  readonly consent: {
    readonly required: boolean;
    readonly otherLegalBases: Codes;
    readonly pathB: 'assessed' | 'required';
    readonly perScenario: boolean;
    readonly forbiddenPatterns: Codes;
    readonly separateForSensitive: boolean;
    readonly guardianBelowAge: number;
    readonly proofItems: Codes;
    readonly recipientAbroad: 'refused_without_record';
    readonly subjectRequestDays: number;
  };
  readonly pricing: {
    readonly ceilingEnforced: boolean;
    readonly freePurposes: Codes;
    readonly chargeUnits: Codes;
    readonly deviationPercent: number;
    readonly reviewYears: number;
    readonly reportDue: MonthDay;
  };
  readonly evaluation: {
    readonly cycleMonths: number;
    /** Best first; the first is EXCELLENT, the last POOR. */
    readonly scale: Codes;
    readonly weightTotal: number;
    readonly supports: Codes;
    readonly poorMeasures: Codes;
    readonly poorMeasureRequired: 'one' | 'talk_at_first';
    readonly poorStreakToTerminate: number;
    readonly onPoorStreak: 'terminate' | 'open_case';
    readonly poorStreakResetOnRenewal: boolean;
    readonly missingCycleBreaksStreak: boolean;
    readonly appealDays: number;
    readonly publishResults: boolean;
  };
  readonly product: {
    readonly notifyDays: number;
    readonly noticeBeforeLaunch: boolean;
    readonly noticeFields: Codes;
    readonly effectMonths: number;
    readonly selfRedevelopment: 'allowed' | 'forbidden';
  };
  readonly registration: {
    readonly required: boolean;
    readonly publicityDays: number;
    readonly firstDays: number;
    readonly validYears: number;
    readonly renewDays: number;
  };
  readonly disclosure: {
    readonly annualRequired: boolean;
    readonly annualDue: MonthDay;
    readonly agreementSummary: boolean;
    readonly products: boolean;
  };
  readonly quality: {
    readonly dimensions: Codes;
    /** The chain of tracing back, first level first; none is skipped. */
    readonly levels: Codes;
    readonly providerDays: number;
    readonly confirmDays: number;
  };
  readonly inspection: { readonly rectifyDays: number };
  readonly directive: { readonly answerDays: number };
  readonly mlps: {
    readonly minLevel: number;
    readonly reviewMonths: number;
    /** Days before a record runs out at which its holder is reminded. */
    readonly remindDays: readonly number[];
  };
  readonly crypto: { readonly reviewMonths: number; readonly remindDays: readonly number[] };
  readonly officer: { readonly required: boolean; readonly vacancyDays: number };
  readonly restriction: {
    /** Moves of an agreement that restrict in their own transaction. */
    readonly autoOn: readonly ('suspended' | 'terminated' | 'expired')[];
    readonly autoSeverities: readonly string[];
    readonly measures: Codes;
    readonly liftPersons: number;
    readonly reviewDays: number;
  };
  readonly remedy: {
    readonly holdDays: number;
    readonly reconsiderationDays: number;
    readonly litigationMonths: number;
  };
  readonly audit: { readonly retentionMonths: number; readonly networkLogMonths: number };
  readonly lapse: { readonly roundInProgress: 'decision_required' };
  readonly calendar: { readonly code: string };
}

export type ZoneKind = 'comprehensive' | 'sector';
export type ProvisionMode = 'plain' | 'de_identified' | 'usable_not_visible';

export type Subject = keyof Policy;
/** 'agreement.maxYears' and so on: every leaf of a policy set. */
export type ParameterPath = { [S in Subject]: `${S}.${keyof Policy[S] & string}` }[Subject];
