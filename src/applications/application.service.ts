import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor, Policy } from '../regulation/index.ts';
import { Organizations } from '../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { dayOf, shanghai, type LegalMoment } from '../platform/clock/clock.ts';
import { caseNumber } from '../platform/database/index.ts';
import { badField, declareConstraints, DomainError } from '../platform/errors/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { WorkDays } from '../platform/policies/work-days.ts';
import { rulesInForce, Zones } from '../zones/index.ts';
import { applicationTexts } from './application.columns.ts';
import type * as dto from './application.dto.ts';
import { assessed, evidenced, viewOf } from './case.facts.ts';
import { lapsesWithSet, setOf } from './announcement.facts.ts';
import type { ApplicationFacts, SelectedApplication } from './application.facts.ts';
import { announcementStateAt, drafted, textsOf, windowOf, type Announced } from './application.draft.ts';
import { application } from './application.lifecycle.ts';
import { announced, held, listed, owed, panel, selected, sitting, withParts } from './application.queries.ts';
import { ComplianceRecords } from './compliance-record.service.ts';
import { checkSections } from './correction.facts.ts';
import { EarlierApplications } from './earlier.service.ts';
import { filledForm } from './forms/form.filling.ts';
import { copiedMaterials } from './material.copies.service.ts';
import { nextRevision, type FiledMaterial } from './material.facts.ts';
import { namedOutside } from './nomination.facts.ts';
import { nominationChanges } from './nomination.service.ts';
import { reviewChanges } from './review.service.ts';

declareConstraints({ uq_applications_one_each: 'conflict', uq_application_materials_revision: 'conflict' });
type Changed = Change<ApplicationFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
/** State of the agreement made of each application; told by the module above. */
export type AgreementStates = (
  applicationIds: readonly string[],
  context: Pick<FactsContext, 'tx'>,
) => Promise<ReadonlyMap<string, string>>;
/** States in which a panel may have to be drawn: also anew, where a review is repeated. */
const drawnFrom = ['accepted', 'under_review', 'reviewed', 'selected', 'not_selected'];

@Injectable()
export class Applications implements Aggregate<ApplicationFacts> {
  readonly lifecycle = application;
  readonly table = 'applications';
  readonly caseBefore = 'ARRAY[a.announcement_id]';
  readonly select = withParts;
  readonly sealed = applicationTexts;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    operatorId: 'a.operator_id',
    correctionDueOn: 'a.correction_due_on',
    panel,
    sitting,
    ...owed,
  };
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: {
      state: '?',
      announcementId: 'a.announcement_id = ?',
      zoneId: 'a.zone_id = ?',
      operatorId: 'a.operator_id = ?',
    },
  };
  private agreements: AgreementStates = () => Promise.resolve(new Map());
  constructor(
    private readonly zones: Zones,
    private readonly organizations: Organizations,
    private readonly records: ComplianceRecords,
    private readonly policies: Policies,
    private readonly workDays: WorkDays,
    private readonly earlier: EarlierApplications,
  ) {}

  /** Called by the module above at its start, so that this one need not know it. */
  learn(agreements: AgreementStates): void {
    this.agreements = agreements;
  }

  async facts(row: QueryResultRow, { tx, moment, input }: FactsContext): Promise<Own<ApplicationFacts>> {
    const own = row as Own<ApplicationFacts>;
    const { id, zoneId, operatorId, state, jurisdiction } = own;
    const drawing = drawnFrom.includes(state);
    const [zones, names, records, agreements, experts, nominees] = await Promise.all([
      this.zones.briefs([zoneId], { tx }),
      this.organizations.briefs([operatorId], { tx }),
      this.records.standing([operatorId], { tx }),
      state === 'selected' ? this.agreements([id], { tx }) : undefined,
      drawing ? this.organizations.experts(jurisdiction, { tx }) : [],
      this.organizations.expertsNamed(namedOutside(own, input), { tx }),
    ]);
    const zone = zones.get(zoneId);
    const submitted = row.submittedAt as Date | null;
    return {
      ...own,
      ...saidOf(own),
      ...windowOf(row),
      announcementState: announcementStateAt(own.announcementState, row.closesAt as Date, moment),
      submittedAt: submitted?.toISOString() ?? null,
      regulatorIds: zone?.regulatorIds ?? [],
      rulesToday: rulesInForce(zone, moment.date),
      applicantName: names.get(operatorId)?.name ?? '',
      complianceRecords: records.get(operatorId) ?? [],
      lookBackAnchor: submitted && dayOf(submitted),
      agreementState: agreements?.get(id) ?? null,
      experts,
      nominees,
    };
  }

  readonly create = {
    draft: async (input: dto.DraftApplication, { tx, moment, actor, id }: Creating): Promise<Own<ApplicationFacts>> => {
      const operatorId = actor.organizationId;
      const [[call], names, earlier] = await Promise.all([
        tx.query<Announced>(announced, [input.announcementId]),
        this.organizations.briefs([operatorId], { tx }),
        this.earlier.of(input.copyOf, operatorId, { tx }),
      ]);
      if (!call) throw badField('/announcementId', 'unknown-id', 'no such announcement');
      const number = await caseNumber(tx, 'application_numbers', 'AP', call.jurisdiction, moment.date);
      const texts = textsOf(input, earlier, this.policies.pinned(call.policyCode).set, call);
      return drafted(call, { id: id(), caseNumber: number, operatorId, ...texts }, names.get(operatorId), moment);
    },
  };

  readonly apply = {
    draft: (f: ApplicationFacts): Changed => {
      const { caseNumber: number, announcementId, zoneId, operatorId, policyCode, plan, checklist, notes, answers } = f;
      const said = { plan, checklist, notes, answers };
      return { set: { caseNumber: number, announcementId, zoneId, operatorId, policyCode, ...said } };
    },
    revise: (f: ApplicationFacts): Changed => ({ set: { ...(f.input as dto.ReviseApplication) } }),
    discard: (f: ApplicationFacts): Changed => ({
      discard: true,
      remove: { application_materials: [{ applicationId: f.id }] },
      drops: f.materials.map((m) => m.objectKey),
    }),
    'upload-material': (f: ApplicationFacts, { policy, actor, moment }: ApplyContext): Changed => {
      const filed = nextRevision(f.materials, f.input as FiledMaterial, policy);
      const material = { ...filed, uploadedBy: actor.personId, uploadedAt: moment.instant.toISOString() };
      return {
        insert: { application_materials: [{ ...material, applicationId: f.id }] },
        facts: { materials: [...f.materials, material] },
      };
    },
    'copy-materials': copiedMaterials,
    'fill-form': filledForm,
    'fill-checklist': (f: ApplicationFacts, { policy }: ApplyContext): Changed => ({
      set: { checklist: evidenced(f, (f.input as dto.FillChecklist).conditions, policy) },
    }),
    submit: (f: ApplicationFacts, { moment }: ApplyContext): Changed => {
      const submittedAt = f.submittedAt ?? moment.instant.toISOString();
      const cited =
        f.submittedAt === null ? { zoneRulesNumber: f.rulesToday, citedForm: f.formVersion || null } : undefined;
      return {
        set: { submittedAt, ...cited, correctionDueOn: null },
        facts: { lookBackAnchor: dayOf(new Date(submittedAt)) },
      };
    },
    return: (f: ApplicationFacts, { moment, policy }: ApplyContext): Changed => {
      const { reason, missing, sections, dueOn } = f.input as dto.ReturnApplication;
      if (sections) checkSections(sections, policy, f);
      if (dueOn !== undefined && dueOn < moment.date) throw badField('/dueOn', 'out-of-range', 'not before today');
      const due = dueOn ?? this.due(policy, 'materials.correctionDays', moment, 'R09-1');
      return {
        set: {
          correctionDueOn: due,
          notes: { ...f.notes, correction: { reason, missing, ...(sections && { sections }) } },
        },
      };
    },
    assess: (f: ApplicationFacts, context: ApplyContext): Changed => ({
      set: { checklist: assessed(f, (f.input as dto.AssessApplication).verdicts, context) },
    }),
    'call-for-statement': (f: ApplicationFacts, { moment, policy }: ApplyContext): Changed => {
      const { statement: _before, ...notes } = f.notes;
      const statementDueOn = this.due(policy, 'eligibility.statementDays', moment, 'R08-1');
      return { set: { statementDueOn, notes: { ...notes, grounds: (f.input as dto.CallForStatement).grounds } } };
    },
    'give-statement': (f: ApplicationFacts): Changed => ({
      set: { notes: { ...f.notes, statement: (f.input as dto.GiveStatement).statement } },
    }),
    'mark-ineligible': (f: ApplicationFacts): Changed => decided(f),
    disqualify: (f: ApplicationFacts): Changed => decided(f),
    withdraw: (f: ApplicationFacts): Changed => decided(f),
    ...reviewChanges,
    ...nominationChanges,
  };

  private due(
    policy: Policy,
    path: 'materials.correctionDays' | 'eligibility.statementDays',
    { date }: LegalMoment,
    rule: string,
  ): string {
    return this.workDays.deadline(policy, path, date, rule).dueOn;
  }

  /** The set that the announcement pinned governs its whole round, while it is in force (R24-3). */
  policyCode(own: Own<ApplicationFacts>): string {
    return setOf(own) ?? own.policyCode;
  }
  lapses(own: Own<ApplicationFacts>): boolean {
    return lapsesWithSet(own);
  }

  view(f: ApplicationFacts, actor: Actor): object {
    return viewOf(f, actor, this.policies.pinned(this.policyCode(f)).set);
  }
  item({ id, caseNumber: number, state, announcementId, zoneId, operatorId, submittedAt }: QueryResultRow): object {
    const at = submittedAt === null ? null : shanghai(submittedAt as Date);
    return { id, caseNumber: number, state, announcementId, zoneId, operatorId, submittedAt: at };
  }

  /** State of the newest agreement made of each application, as the module above tells; absent where there is none. */
  async agreementStates(
    ids: readonly string[],
    context: Pick<FactsContext, 'tx'>,
  ): Promise<ReadonlyMap<string, string>> {
    return ids.length === 0 ? new Map<string, string>() : await this.agreements(ids, context);
  }

  /** Holds an application selected until the transaction ends: its withdrawal waits for it, or it for the withdrawal. */
  async holdSelected(id: string, { tx }: Pick<FactsContext, 'tx'>): Promise<void> {
    const [row] = await tx.query<{ state: string }>(held, [id]);
    if (row?.state !== 'selected')
      throw new DomainError('out-of-order', { params: { step: `application (${row?.state ?? ''})` } });
  }

  /** Where applications stand and what their round came to, by application; unknown ids are absent. */
  async selected(
    ids: readonly string[],
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<ReadonlyMap<string, SelectedApplication>> {
    const rows = await tx.query<SelectedApplication & QueryResultRow>(selected, [ids]);
    return new Map(rows.map((r) => [r.applicationId, r]));
  }
}

/** Empty where the keys of the case have ended. */
const saidOf = ({ checklist, notes, answers }: Own<ApplicationFacts>) => ({
  checklist: checklist ?? [],
  notes: notes ?? {},
  answers: answers ?? [],
});
const decided = (f: ApplicationFacts): Changed => ({
  set: { notes: { ...f.notes, decision: (f.input as dto.ApplicationReason).reason } },
});
