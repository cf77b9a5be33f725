import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Agreements, type AgreementBrief } from '../../agreements/index.ts';
import { creditCodeHolds, Organizations } from '../../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { Binder, stateSqlAt } from '../../platform/acts/scope.ts';
import { byIds, caseNumber, sql } from '../../platform/database/index.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import type { Actor } from '../../regulation/index.ts';
import { ConsentForms } from '../consents/consent-form.service.ts';
import { Scenarios } from '../scenarios/scenario.service.ts';
import type { ObjectToPartner, PartnerReason, RegisterPartner, RevisePartner } from './partner.dto.ts';
import type { PartnerFacts, PartnerState } from './partner.facts.ts';
import { partner } from './partner.lifecycle.ts';
import { briefsAt, item, later, listed, registered, whole } from './partner.queries.ts';
import { unnamedIn } from './partner.rules.ts';

declareConstraints({ uq_partners_live: 'conflict' });
type Changed = Change<PartnerFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
type Around = 'agreementState' | 'agreementPolicyCode' | 'termStart' | 'termEnd' | 'partyIds' | 'scenarios' | 'forms' | 'onRegister'; // prettier-ignore
const giveReason = (f: PartnerFacts): Changed => ({ set: { reason: (f.input as PartnerReason).reason } });

/** What other modules may know of a partner; the state is the one its dates make of it on the legal day. */
export interface PartnerBrief {
  readonly id: string;
  readonly state: PartnerState;
  readonly agreementId: string;
  readonly caseNumber: string;
  readonly name: string;
  readonly validFrom: string;
  /** Scenarios that it may work in now: still registered, and not those whose accepted consent forms do not name it. */
  readonly scenarioIds: readonly string[];
}

/** Art. 6: who works for an operator under an agreement. The entry gives the partner itself no right. */
@Injectable()
export class Partners implements Aggregate<PartnerFacts> {
  readonly lifecycle = partner;
  readonly table = 'partners';
  readonly select = whole;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    agreementId: 'a.agreement_id',
    operatorId: 'a.operator_id',
    validTo: 'a.valid_to',
  };
  readonly fence = 'a.agreement_id';
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at', name: 'a.name' },
    search: ['a.name', 'a.case_number'],
    filters: { state: '?', agreementId: 'a.agreement_id = ?', zoneId: 'a.zone_id = ?' },
  };
  constructor(
    private readonly agreements: Agreements,
    private readonly organizations: Organizations,
    private readonly scenarios: Scenarios,
    private readonly forms: ConsentForms,
  ) {}

  fenceOf({ agreementId }: RegisterPartner): { agreementId: string } {
    return { agreementId };
  }
  policyCode({ agreementPolicyCode }: Own<PartnerFacts>): string | undefined {
    return agreementPolicyCode ?? undefined;
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<PartnerFacts>> {
    const own = row as Own<PartnerFacts>;
    const agreement = (await this.agreements.briefs([own.agreementId], context)).get(own.agreementId);
    if (!agreement) throw new Error('a partner without its agreement');
    const { scenarioIds = [] } = (context.input ?? {}) as RevisePartner;
    const ids = [...new Set([...own.scenarioIds, ...scenarioIds])];
    return { ...own, ...(await this.around(agreement, own.creditCode, ids, context)) };
  }

  readonly create = {
    register: async (input: RegisterPartner, context: Creating): Promise<Own<PartnerFacts>> => {
      const { tx, moment, actor, id } = context;
      const agreement = (await this.agreements.briefs([input.agreementId], context)).get(input.agreementId);
      // one of another operator reads like one that is not there
      if (agreement?.operatorId !== actor.organizationId)
        throw badField('/agreementId', 'unknown-id', 'no such agreement of yours');
      if (!creditCodeHolds(input.creditCode)) throw badField('/creditCode', 'bad-check-digit', 'GB 32100');
      const { jurisdiction, zoneId, operatorId } = agreement;
      const [number, around] = await Promise.all([
        caseNumber(tx, 'partner_numbers', 'PT', jurisdiction, moment.date),
        this.around(agreement, input.creditCode, input.scenarioIds, context),
      ]);
      const fresh = { id: id(), version: 0, state: 'registered', jurisdiction, caseNumber: number } as const;
      const empty = { objection: null, objectedOn: null, reason: null };
      return { ...fresh, zoneId, operatorId, ...input, ...empty, ...around };
    },
  };

  readonly apply = {
    register: (f: PartnerFacts): Changed => ({ set: pick(f, registered) }),
    revise: (f: PartnerFacts): Changed => ({ set: { ...(f.input as RevisePartner) } }),
    object: (f: PartnerFacts, { moment }: ApplyContext): Changed => ({
      set: { objection: (f.input as ObjectToPartner).objection, objectedOn: moment.date, reason: null },
    }),
    'lift-objection': giveReason,
    end: giveReason,
    lapse: giveReason,
  };

  view(f: PartnerFacts): object {
    return pick(f, ['id', 'version', 'state', ...registered, ...later]);
  }
  item(row: QueryResultRow): object {
    return pick(row, item);
  }

  /** Several partners as they stand on the legal day, for other modules; unknown ids are absent. */
  async briefs(ids: readonly string[], context: FactsContext): Promise<ReadonlyMap<string, PartnerBrief>> {
    if (ids.length === 0) return new Map();
    const { bind, values } = new Binder([ids]);
    const statement = briefsAt(stateSqlAt(this, context.moment, bind).state);
    const rows = await context.tx.query<PartnerBrief & QueryResultRow>(byIds(sql(statement)), values);
    const named = [...new Set(rows.flatMap((r) => r.scenarioIds))];
    const [scenarios, forms] = await Promise.all([
      this.scenarios.briefs(named, context),
      this.forms.acceptedFor(named, context),
    ]);
    return new Map(
      rows.map((row) => {
        const registeredIds = row.scenarioIds.filter((id) => scenarios.get(id)?.state === 'registered');
        const unnamed = unnamedIn(row.name, registeredIds, forms);
        return [row.id, { ...row, scenarioIds: registeredIds.filter((id) => !unnamed.includes(id)) }];
      }),
    );
  }

  private async around(
    agreement: AgreementBrief,
    creditCode: string,
    scenarioIds: readonly string[],
    context: FactsContext,
  ): Promise<Pick<PartnerFacts, Around>> {
    const [scenarios, forms, onRegister] = await Promise.all([
      this.scenarios.briefs(scenarioIds, context),
      this.forms.acceptedFor(scenarioIds, context),
      this.organizations.byCreditCode(creditCode, context),
    ]);
    // a scenario of another agreement reads like none
    const own = [...scenarios.values()].filter((s) => s.agreementId === agreement.id);
    const { state: agreementState, policyCode: agreementPolicyCode, termStart, termEnd, partyIds } = agreement;
    const under = { agreementState, agreementPolicyCode, termStart, termEnd, partyIds };
    return { ...under, scenarios: own, forms, onRegister: onRegister ?? null };
  }
}
