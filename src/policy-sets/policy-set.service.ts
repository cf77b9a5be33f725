import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { pick } from '../platform/acts/pick.ts';
import { Settings } from '../platform/config/settings.ts';
import type { Reader } from '../platform/database/index.ts';
import { declareConstraints, DomainError, type FieldError } from '../platform/errors/index.ts';
import { fieldMessage, type FieldCode } from '../platform/openapi/field-messages.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { faultsOfSet, laxerThan, type Laxer, type PolicySet, type SetFault } from '../regulation/index.ts';
import type { AdoptPolicySet, DraftPolicySet, ExtendPolicySet, SupersedePolicySet } from './policy-set.dto.ts';
import type { ExtensionFact, PolicySetFacts, SuccessorFact } from './policy-set.facts.ts';
import { policySet } from './policy-set.lifecycle.ts';
import { parametersOfSet } from './policy-set.parameters.ts';
import { lastDaySql, listed, single, successorSql } from './policy-set.queries.ts';

declareConstraints({ uq_policy_sets_code: 'conflict', uq_policy_extensions_document: 'conflict' });
type Changed = Change<PolicySetFacts>;
type Creating = FactsContext & { id(): string };
const MOST_FAULTS = 200;
const told = ({ pointer, code, params }: SetFault): FieldError => ({
  pointer: `/set${pointer}`,
  code,
  message: fieldMessage(code as FieldCode, params),
});
const items = ['id', 'code', 'state', 'jurisdiction', 'title', 'validFrom', 'lastDay', 'supersededFrom'] as const;
const shown = ['id', 'version', 'code', 'state', 'jurisdiction', 'title', 'issuer', 'validFrom', 'validTo', 'lastDay', 'documentNumber', 'documentDate', 'adoptedOn', 'extensions', 'supersededFrom', 'supersededBy', 'supersedingDocument', 'supersedingDate'] as const; // prettier-ignore
const loaded = ['code', 'title', 'issuer', 'validFrom', 'validTo', 'definition'] as const;

/** Art. 24: the dated sets of parameters that everything else is decided by. */
@Injectable()
export class PolicySets implements Aggregate<PolicySetFacts> {
  readonly lifecycle = policySet;
  readonly table = 'policy_sets';
  readonly changesLaw = true;
  readonly select = single;
  readonly columns = { jurisdiction: 'a.jurisdiction', lastDay: lastDaySql, supersededFrom: 'a.superseded_from' };
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at', validFrom: 'a.valid_from', code: 'a.code' },
    filters: { state: '?', jurisdiction: 'a.jurisdiction = ?' },
  };
  constructor(
    private readonly policies: Policies,
    private readonly settings: Settings,
  ) {}

  async facts(row: QueryResultRow, { tx, input }: FactsContext): Promise<Own<PolicySetFacts>> {
    const own = row as Own<PolicySetFacts>;
    const { successorId } = (input ?? {}) as Partial<SupersedePolicySet>;
    const successor = successorId === undefined ? null : await this.successor(tx, successorId, own.jurisdiction);
    return { ...own, laxer: own.state === 'draft' ? this.laxer(parametersOfSet(own)) : [], successor };
  }

  readonly create = {
    draft: async ({ set }: DraftPolicySet, { id }: Creating): Promise<Own<PolicySetFacts>> => {
      const faults = faultsOfSet(set);
      if (faults.length > 0)
        throw new DomainError('validation-failed', { errors: faults.slice(0, MOST_FAULTS).map(told) });
      const definition = set as PolicySet;
      const { jurisdiction, validTo } = definition;
      const what = pick(definition, ['code', 'title', 'issuer', 'validFrom', 'validTo']);
      const nothing = { documentNumber: null, documentDate: null, adoptedOn: null, extensions: [] };
      const later = { supersededFrom: null, supersededBy: null, supersedingDocument: null, supersedingDate: null };
      const fresh = { id: id(), version: 0, state: 'draft', jurisdiction, lastDay: validTo, successor: null } as const;
      return await Promise.resolve({
        ...fresh,
        ...what,
        definition,
        ...nothing,
        ...later,
        laxer: this.laxer(definition),
      });
    },
  };

  readonly apply = {
    draft: (f: PolicySetFacts): Changed => ({ set: pick(f, loaded) }),
    discard: (): Changed => ({ discard: true }),
    adopt: (f: PolicySetFacts, { moment }: ApplyContext): Changed => {
      const { documentNumber, documentDate } = f.input as AdoptPolicySet;
      return { set: { documentNumber, documentDate, adoptedOn: moment.date } };
    },
    extend: (f: PolicySetFacts, { recordedAt, id }: ApplyContext): Changed => {
      const { documentNumber, issuer, datedOn, validTo, note } = f.input as ExtendPolicySet;
      const demonstration = this.settings.values.DEMO;
      const said = { en: note?.en ?? documentNumber, zh: note?.zh ?? documentNumber };
      const one: ExtensionFact = { documentNumber, issuer, datedOn, validTo, note: said, demonstration };
      return {
        insert: { policy_extensions: [{ id: id(), policyCode: f.code, ...one, recordedAt }] },
        facts: { lastDay: validTo, extensions: [...f.extensions, one] },
      };
    },
    supersede: (f: PolicySetFacts): Changed => {
      const { successorId, from, documentNumber, documentDate } = f.input as SupersedePolicySet;
      const document = { supersedingDocument: documentNumber, supersedingDate: documentDate };
      return { set: { supersededFrom: from, supersededBy: successorId, ...document } };
    },
  };

  view(f: PolicySetFacts): object {
    return { ...pick(f, shown), builtIn: f.definition === null, set: parametersOfSet(f) };
  }
  item(row: QueryResultRow): object {
    return pick(row, items);
  }

  private laxer(set: PolicySet): readonly Laxer[] {
    return this.policies.above(set).flatMap((upper) => laxerThan(set, upper));
  }
  private async successor(tx: Reader, id: string, jurisdiction: string): Promise<SuccessorFact | null> {
    const [found] = await tx.query<SuccessorFact & QueryResultRow>(successorSql, [id, jurisdiction]);
    return found ?? null;
  }
}
