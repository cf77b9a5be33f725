import type { QueryResultRow } from 'pg';
import type { Policy } from '../regulation/index.ts';
import type { OrganizationBrief } from '../organizations/index.ts';
import type { Own } from '../platform/acts/aggregate.ts';
import { shanghai, type LegalMoment } from '../platform/clock/clock.ts';
import { badField } from '../platform/errors/index.ts';
import type { TransitionFact } from './announcement.facts.ts';
import type { DraftApplication } from './application.dto.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { blank } from './case.facts.ts';
import type { EarlierApplication } from './earlier.service.ts';
import { answersTo, type OwnForm } from './forms/form.facts.ts';
import type { OwnScoring } from './scoring.ts';

/** A call as an application begins under it. */
export interface Announced extends QueryResultRow, OwnScoring, OwnForm {
  readonly state: string;
  readonly jurisdiction: string;
  readonly zoneId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly policyCode: string;
  readonly transition: TransitionFact | null;
  readonly applicantIds: readonly string[];
}
type Texts = Pick<ApplicationFacts, 'plan' | 'checklist' | 'answers'>;
type Begun = Texts & Pick<ApplicationFacts, 'id' | 'caseNumber' | 'operatorId'>;

export const windowOf = (row: QueryResultRow) => ({
  opensAt: shanghai(row.opensAt as Date),
  closesAt: shanghai(row.closesAt as Date),
});
/** A published call is closed from closesAt on, whether or not anybody wrote it down. */
export const announcementStateAt = (state: string, closesAt: Date, { instant }: LegalMoment): string =>
  state === 'published' && instant >= closesAt ? 'closed' : state;

/**
 * What the applicant says of itself: in its own words, or in those of an earlier application of its own. Statements on
 * conditions are taken over without their verdicts, and only on conditions of this round's set; answers as far as its form
 * has their sections.
 * @throws validation-failed where there is neither a plan nor an application to take it from
 */
export function textsOf(
  { plan }: DraftApplication,
  earlier: EarlierApplication | undefined,
  { eligibility }: Policy,
  { form }: OwnForm,
): Texts {
  const text = plan ?? earlier?.plan;
  if (text === undefined || text === null)
    throw badField('/plan', 'required', 'the plan, or an earlier application that has one');
  const known = eligibility.conditions.map((c) => c.code);
  const stated = (earlier?.checklist ?? []).filter((c) => c.statement !== null && known.includes(c.condition));
  return {
    plan: text,
    checklist: stated.map(({ condition, statement }) => ({ ...blank(condition), statement })),
    answers: answersTo(form, earlier?.answers ?? []),
  };
}

const nothing = {
  submittedAt: null,
  correctionDueOn: null,
  statementDueOn: null,
  drawSeed: null,
  mean: null,
  zoneRulesNumber: null,
  citedForm: null,
  rulesToday: null,
  nominee: null,
  lookBackAnchor: null,
  agreementState: null,
  publicResult: null,
  notes: {},
  materials: [],
  reviewers: [],
  panel: [],
  sitting: [],
  complianceRecords: [],
  regulatorIds: [],
  experts: [],
  nominees: [],
};

/** An application as it begins under a call. */
export function drafted(
  call: Announced,
  begun: Begun,
  register: OrganizationBrief | undefined,
  moment: LegalMoment,
): Own<ApplicationFacts> {
  const {
    id: announcementId,
    jurisdiction,
    zoneId,
    policyCode,
    transition,
    scoring,
    form,
    formVersion,
    applicantIds,
  } = call;
  return {
    ...nothing,
    ...begun,
    version: 0,
    state: 'draft',
    announcementId: announcementId as string,
    jurisdiction,
    zoneId,
    policyCode,
    transition,
    scoring,
    form,
    formVersion,
    ...windowOf(call),
    announcementState: announcementStateAt(call.state, call.closesAt, moment),
    applicantName: register?.name ?? '',
    applicantIds,
    operatorEntityType: register?.entityType ?? '',
    operatorState: register?.state ?? '',
    operatorIsOperator: register?.roles.some((r) => r.role === 'operator') ?? false,
  };
}
