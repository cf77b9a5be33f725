import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { WorkDays } from '../../platform/policies/work-days.ts';
import type { Actor } from '../../regulation/index.ts';
import { Agreements } from '../agreement.service.ts';
import type { StatementInput } from '../hearing.dto.ts';
import { isLate, said, underAgreement } from '../hearing.facts.ts';
import { agreementSeenBy } from '../hearing.sight.ts';
import { heardColumns, heardList } from '../hearing.table.ts';
import { violationTexts } from './violation.columns.ts';
import type * as dto from './violation.dto.ts';
import type { ViolationFacts } from './violation.facts.ts';
import { violation } from './violation.lifecycle.ts';
import { clausesOf, item, later, listed, reported, whole } from './violation.queries.ts';

type Changed = Change<ViolationFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const shown = ['id', 'version', 'state', ...reported, ...later, 'concurrences'] as const;
const nothing = { answer: null, answeredOn: null, finding: null, decidedOn: null, measure: null };

/** Art. 12: violations of an agreement, heard and decided before it is suspended or ended for one. */
@Injectable()
export class Violations implements Aggregate<ViolationFacts> {
  readonly lifecycle = violation;
  readonly table = 'violations';
  readonly select = whole;
  readonly sealed = violationTexts;
  readonly columns = { ...heardColumns, reporterId: 'a.reporter_id' };
  readonly fence = 'a.agreement_id';
  readonly list = heardList(listed);
  constructor(
    private readonly agreements: Agreements,
    private readonly workDays: WorkDays,
  ) {}

  fenceOf(input: object): { readonly agreementId: string } {
    return { agreementId: (input as dto.ReportViolation).agreementId };
  }
  policyCode({ agreementPolicyCode }: Own<ViolationFacts>): string | undefined {
    return agreementPolicyCode ?? undefined;
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<ViolationFacts>> {
    const own = row as Own<ViolationFacts>;
    const agreement = (await this.agreements.briefs([own.agreementId], context)).get(own.agreementId);
    if (!agreement) throw new Error('a violation without its agreement');
    return { ...own, ...underAgreement(agreement) };
  }

  readonly create = {
    report: async (input: dto.ReportViolation, context: Creating): Promise<Own<ViolationFacts>> => {
      const { tx, moment, actor, id } = context;
      const { agreementId, clause } = input;
      const agreement = await agreementSeenBy(this.agreements, agreementId, context);
      const { jurisdiction, zoneId, operatorId } = agreement;
      const [number, [parts]] = await Promise.all([
        caseNumber(tx, 'violation_numbers', 'VR', jurisdiction, moment.date),
        tx.query<{ clauses: string[] } & QueryResultRow>(clausesOf, [agreementId]),
      ]);
      const fresh = { id: id(), version: 0, state: 'reported', jurisdiction, caseNumber: number } as const;
      const of = {
        agreementId,
        zoneId,
        operatorId,
        reporterId: actor.organizationId,
        clause,
        report: said(input.report),
      };
      // the policy set says until when; `report` asks it
      const days = { reportedOn: moment.date, dueOn: moment.date };
      return { ...fresh, ...of, ...days, ...nothing, ...underAgreement(agreement), clauses: parts?.clauses ?? [] };
    },
  };

  readonly apply = {
    report: (f: ViolationFacts, { policy, moment }: ApplyContext): Changed => {
      const { dueOn } = this.workDays.deadline(policy, 'agreement.hearingDays', moment.date, 'R12-3');
      return { set: { ...pick(f, reported), dueOn } };
    },
    answer: (f: ViolationFacts, { moment }: ApplyContext): Changed => ({
      set: { answer: said(f.input as StatementInput), answeredOn: moment.date },
    }),
    uphold: (f: ViolationFacts, { moment }: ApplyContext): Changed => {
      const { finding, measure } = f.input as dto.UpholdViolation;
      return { set: { finding, measure, decidedOn: moment.date } };
    },
    dismiss: (f: ViolationFacts, { moment }: ApplyContext): Changed => ({
      set: { finding: (f.input as dto.DismissViolation).finding, decidedOn: moment.date },
    }),
    withdraw: (f: ViolationFacts): Changed => ({ set: { finding: (f.input as dto.WithdrawViolation).reason } }),
  };

  view(f: ViolationFacts): object {
    return { ...pick(f, shown), answeredLate: isLate(f) };
  }
  item(row: QueryResultRow): object {
    return pick(row, item);
  }
}
