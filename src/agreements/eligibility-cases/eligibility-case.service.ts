import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { ComplianceRecords } from '../../applications/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { declareConstraints } from '../../platform/errors/index.ts';
import { WorkDays } from '../../platform/policies/work-days.ts';
import type { Actor } from '../../regulation/index.ts';
import { Agreements } from '../agreement.service.ts';
import type { StatementInput } from '../hearing.dto.ts';
import { isLate, said, underAgreement } from '../hearing.facts.ts';
import { agreementSeenBy } from '../hearing.sight.ts';
import { heardColumns, heardList } from '../hearing.table.ts';
import { eligibilityCaseTexts } from './eligibility-case.columns.ts';
import type * as dto from './eligibility-case.dto.ts';
import type { EligibilityCaseFacts } from './eligibility-case.facts.ts';
import { eligibilityCase } from './eligibility-case.lifecycle.ts';
import { item, later, listed, opened, whole } from './eligibility-case.queries.ts';

declareConstraints({ uq_eligibility_cases_open: 'conflict' });
type Changed = Change<EligibilityCaseFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const shown = ['id', 'version', 'state', ...opened, ...later, 'concurrences'] as const;
/** Of a case that is only being opened. */
const nothing = {
  answer: null,
  answeredOn: null,
  remedy: null,
  remediedOn: null,
  finding: null,
  decidedOn: null,
  consequence: null,
  executedOn: null,
};

/** Art. 8: whether an operator still meets the conditions, heard and decided during the term. */
@Injectable()
export class EligibilityCases implements Aggregate<EligibilityCaseFacts> {
  readonly lifecycle = eligibilityCase;
  readonly table = 'eligibility_cases';
  readonly select = whole;
  readonly sealed = eligibilityCaseTexts;
  readonly columns = heardColumns;
  readonly fence = 'a.agreement_id';
  readonly list = heardList(listed);
  constructor(
    private readonly agreements: Agreements,
    private readonly records: ComplianceRecords,
    private readonly workDays: WorkDays,
  ) {}

  fenceOf(input: object): { readonly agreementId: string } {
    return { agreementId: (input as dto.OpenEligibilityCase).agreementId };
  }
  policyCode({ agreementPolicyCode }: Own<EligibilityCaseFacts>): string | undefined {
    return agreementPolicyCode ?? undefined;
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<EligibilityCaseFacts>> {
    const own = row as Own<EligibilityCaseFacts>;
    const [agreements, records] = await Promise.all([
      this.agreements.briefs([own.agreementId], context),
      this.standing(own.recordId, own.operatorId, context),
    ]);
    const agreement = agreements.get(own.agreementId);
    if (!agreement) throw new Error('a case without its agreement');
    return { ...own, ...underAgreement(agreement), records };
  }

  readonly create = {
    open: async (input: dto.OpenEligibilityCase, context: Creating): Promise<Own<EligibilityCaseFacts>> => {
      const { tx, moment, actor, id } = context;
      const { agreementId, condition, fact, recordId = null } = input;
      const agreement = await agreementSeenBy(this.agreements, agreementId, context);
      const { jurisdiction, zoneId, operatorId } = agreement;
      const [number, records] = await Promise.all([
        caseNumber(tx, 'eligibility_case_numbers', 'EL', jurisdiction, moment.date),
        this.standing(recordId, operatorId, context),
      ]);
      const fresh = { id: id(), version: 0, state: 'opened', jurisdiction, caseNumber: number } as const;
      const of = { agreementId, zoneId, operatorId, openerId: actor.organizationId, condition, recordId, fact };
      // the policy set says until when; `open` asks it
      const days = { openedOn: moment.date, dueOn: moment.date, cureBy: moment.date };
      return { ...fresh, ...of, ...days, ...nothing, ...underAgreement(agreement), records };
    },
  };

  readonly apply = {
    open: (f: EligibilityCaseFacts, { policy, moment }: ApplyContext): Changed => {
      const until = (period: 'statementDays' | 'cureDays') =>
        this.workDays.deadline(policy, `eligibility.${period}`, moment.date, 'R08-4').dueOn;
      const dueOn = until('statementDays');
      const cureBy = (f.input as dto.OpenEligibilityCase).cureBy ?? until('cureDays');
      return { set: { ...pick(f, opened), dueOn, cureBy: cureBy < dueOn ? dueOn : cureBy } };
    },
    answer: (f: EligibilityCaseFacts, { moment }: ApplyContext): Changed => ({
      set: { answer: said(f.input as StatementInput), answeredOn: moment.date },
    }),
    'report-cure': (f: EligibilityCaseFacts, { moment }: ApplyContext): Changed => ({
      set: { remedy: said(f.input as StatementInput), remediedOn: moment.date },
    }),
    cure: (f: EligibilityCaseFacts, { moment }: ApplyContext): Changed => ({
      set: { finding: (f.input as dto.CureEligibilityCase).finding, decidedOn: moment.date },
    }),
    uphold: (f: EligibilityCaseFacts, { moment }: ApplyContext): Changed => {
      const { finding, consequence } = f.input as dto.UpholdEligibilityCase;
      return { set: { finding, consequence, decidedOn: moment.date } };
    },
    withdraw: (f: EligibilityCaseFacts): Changed => ({
      set: { finding: (f.input as dto.WithdrawEligibilityCase).reason },
    }),
    execute: (_f: EligibilityCaseFacts, { moment }: ApplyContext): Changed => ({ set: { executedOn: moment.date } }),
  };

  view(f: EligibilityCaseFacts): object {
    return { ...pick(f, shown), answeredLate: isLate(f) };
  }
  item(row: QueryResultRow): object {
    return pick(row, item);
  }

  private async standing(
    recordId: string | null,
    operatorId: string,
    context: FactsContext,
  ): Promise<EligibilityCaseFacts['records']> {
    return recordId === null ? [] : ((await this.records.standing([operatorId], context)).get(operatorId) ?? []);
  }
}
