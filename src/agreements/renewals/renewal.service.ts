import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { checklistSeen, ComplianceRecords, materialSeen } from '../../applications/index.ts';
import { Organizations } from '../../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { filedBy } from '../../platform/acts/deeds.ts';
import { pick } from '../../platform/acts/pick.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { declareConstraints } from '../../platform/errors/index.ts';
import type { Actor } from '../../regulation/index.ts';
import { registeredOf, type AgreementBrief } from '../agreement.facts.ts';
import { Agreements } from '../agreement.service.ts';
import { evidenceActs } from '../evidence.ts';
import { agreementSeenBy } from '../hearing.sight.ts';
import { renewalTexts } from './renewal.columns.ts';
import type { DecideRenewal, RequestRenewal, WithdrawRenewal } from './renewal.dto.ts';
import type { HistoryOf, RenewalFacts } from './renewal.facts.ts';
import { agreementRenewal } from './renewal.lifecycle.ts';
import { item, listed, own, whole } from './renewal.queries.ts';

declareConstraints({ uq_agreement_renewals_open: 'conflict', uq_agreement_renewal_materials_revision: 'conflict' });
type Changed = Change<RenewalFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const shown = ['id', 'version', 'state', ...own, 'agreementTermEnd', 'statement', 'evaluations', 'finding', 'decidedOn', 'concurrences'] as const; // prettier-ignore
/** The decision, with the results it was made upon. */
const decided = (f: RenewalFacts, { moment }: ApplyContext): Changed => ({
  set: { finding: (f.input as DecideRenewal).finding, evaluations: f.evaluations, decidedOn: moment.date },
});

/** Art. 12, R12-8: what comes before a renewed agreement, as a round comes before a first one. */
@Injectable()
export class AgreementRenewals implements Aggregate<RenewalFacts> {
  readonly lifecycle = agreementRenewal;
  readonly table = 'agreement_renewals';
  readonly select = whole;
  readonly sealed = renewalTexts;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    agreementId: 'a.agreement_id',
    operatorId: 'a.operator_id',
    assessedBy: filedBy('agreement_renewal.assess'),
  };
  readonly fence = 'a.agreement_id';
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: {
      state: '?',
      agreementId: 'a.agreement_id = ?',
      zoneId: 'a.zone_id = ?',
      operatorId: 'a.operator_id = ?',
    },
  };
  private history: HistoryOf = () => Promise.resolve([]);
  constructor(
    private readonly agreements: Agreements,
    private readonly organizations: Organizations,
    private readonly records: ComplianceRecords,
  ) {}

  /** From the module above, which evaluates. */
  learn(history: HistoryOf): void {
    this.history = history;
  }
  fenceOf(input: object): { readonly agreementId: string } {
    return { agreementId: (input as RequestRenewal).agreementId };
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<RenewalFacts>> {
    const kept = row as Own<Omit<RenewalFacts, 'evaluations'>> & {
      readonly evaluations: RenewalFacts['evaluations'] | null;
    };
    const agreement = (await this.agreements.briefs([kept.agreementId], context)).get(kept.agreementId);
    if (!agreement) throw new Error('a renewal without its agreement');
    const checklist = kept.checklist ?? []; // its key may have ended
    const around = await this.around(agreement, kept.operatorId, context);
    const evaluations = kept.evaluations ?? around.evaluations;
    return { ...kept, ...around, checklist, evaluations, assessedBy: checklist.flatMap((c) => c.verifiedBy ?? []) };
  }

  /** The agreement as its dates have it, register, records and results of the day. */
  private async around(agreement: AgreementBrief, operatorId: string, context: FactsContext) {
    const { jurisdiction, zoneId, state: agreementState, termEnd: agreementTermEnd, regulatorIds } = agreement;
    const [organizations, records, evaluations] = await Promise.all([
      this.organizations.briefs([operatorId], context),
      this.records.standing([operatorId], context),
      this.history(operatorId, zoneId, context),
    ]);
    const operator = organizations.get(operatorId);
    return {
      ...{ agreementState, agreementTermEnd, regulatorIds, evaluations },
      ...(operator && registeredOf(operator, jurisdiction)),
      complianceRecords: records.get(operatorId) ?? [],
      lookBackAnchor: context.moment.date,
    };
  }

  readonly create = {
    request: async (input: RequestRenewal, context: Creating): Promise<Own<RenewalFacts>> => {
      const { tx, moment, id } = context;
      const { agreementId, statement } = input;
      const agreement = await agreementSeenBy(this.agreements, agreementId, context);
      const { jurisdiction, zoneId, operatorId } = agreement;
      const [number, around] = await Promise.all([
        caseNumber(tx, 'agreement_renewal_numbers', 'RN', jurisdiction, moment.date),
        this.around(agreement, operatorId, context),
      ]);
      const fresh = { id: id(), version: 0, state: 'requested', jurisdiction, caseNumber: number } as const;
      const of = { agreementId, zoneId, operatorId, statement, requestedOn: moment.date };
      const empty = { checklist: [], materials: [], assessedBy: [], finding: null, decidedOn: null };
      return { ...fresh, ...of, ...empty, ...around };
    },
  };

  readonly apply = {
    request: (f: RenewalFacts): Changed => ({ set: pick(f, [...own, 'statement', 'checklist']) }),
    ...evidenceActs<RenewalFacts>('agreement_renewal_materials', 'renewalId'),
    grant: decided,
    refuse: decided,
    withdraw: (f: RenewalFacts): Changed => ({ set: { finding: (f.input as WithdrawRenewal).reason } }),
  };

  view(f: RenewalFacts): object {
    return { ...pick(f, shown), checklist: checklistSeen(f.checklist), materials: f.materials.map(materialSeen) };
  }
  item(row: QueryResultRow): object {
    return pick(row, item);
  }
}
