import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { officeNames, type Actor, type OrganizationRole } from '../regulation/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { pick } from '../platform/acts/pick.ts';
import { aliased } from '../platform/database/index.ts';
import { badField, declareConstraints, declareReferences, DomainError } from '../platform/errors/index.ts';
import { creditCodeHolds } from './credit-code.ts';
import type { AdmitOrganization, RecordRole, RecordSuccession, RenameOrganization } from './organization.dto.ts';
import {
  isPublicBody,
  nameKey,
  type OrganizationFacts,
  type SuccessorFact,
  type RoleFact,
} from './organization.facts.ts';
import { organization } from './organization.lifecycle.ts';
import { personActs } from './person.acts.ts';
import {
  briefs,
  experts,
  expertsNamed,
  holding,
  ofCreditCodes,
  organizationColumns,
  successor,
  takeover,
  withParts,
} from './organization.queries.ts';

declareConstraints({
  uq_organizations_name: 'conflict',
  ck_organizations_name_taken: 'conflict',
  uq_organizations_credit_code: 'conflict',
  uq_organization_roles_once: 'already-decided',
  uq_organization_roles_one_authority: 'conflict',
  uq_persons_name: 'conflict',
  ck_persons_last_administrator: 'last-administrator',
  ck_persons_office: 'in-office',
});
declareReferences({ fk_organizations_succeeded_by: '/successorId', fk_persons_employer: '/employerId' });
const shown = ['id', 'version', 'name', 'creditCode', 'entityType', 'state', 'jurisdiction', 'verifiedOn', 'succeededBy', 'roles', 'formerNames'] as const; // prettier-ignore
type Changed = Change<OrganizationFacts>;

@Injectable()
export class Organizations implements Aggregate<OrganizationFacts> {
  readonly lifecycle = organization;
  readonly table = 'organizations';
  readonly changesStanding = true;
  readonly select = withParts;
  readonly columns = { jurisdiction: 'a.jurisdiction' };
  readonly caption = 'a.name';
  readonly list = {
    select: `SELECT ${aliased(organizationColumns)} FROM organizations a`,
    sorts: { createdAt: 'a.created_at', name: 'a.name' },
    search: ['a.name', 'a.credit_code'],
    filters: {
      state: '?',
      role: 'EXISTS (SELECT FROM organization_roles r WHERE r.organization_id = a.id AND r.role = ? AND r.ended_on IS NULL)',
      name: 'EXISTS (SELECT FROM (SELECT a.name UNION ALL SELECT n.name FROM organization_names n WHERE n.organization_id = a.id) k(name) WHERE strpos(k.name, ?) > 0)',
    },
  };

  /** The successor a body names is read, and held, with the rest. */
  async facts(row: QueryResultRow, { tx, input }: FactsContext): Promise<Own<OrganizationFacts>> {
    const own = row as Own<OrganizationFacts>;
    const { successorId } = (input ?? {}) as Partial<RecordSuccession>;
    if (successorId === undefined) return own;
    const [found] = await tx.query<SuccessorFact & QueryResultRow>(successor, [successorId]);
    if (!found) throw badField('/successorId', 'unknown-id', 'no such organization');
    return { ...own, successor: found };
  }

  readonly create = {
    admit: async (input: AdmitOrganization, { id }: { id(): string }): Promise<Own<OrganizationFacts>> => {
      if (!creditCodeHolds(input.creditCode)) throw badField('/creditCode', 'bad-check-digit', 'GB 32100');
      const { name, creditCode, entityType, jurisdiction } = input;
      const base = {
        id: id(),
        version: 0,
        state: 'admitted' as const,
        jurisdiction,
        name,
        nameKey: nameKey(name),
        creditCode,
        entityType,
      };
      return await Promise.resolve({
        ...base,
        verifiedOn: null,
        succeededBy: null,
        roles: [],
        formerNames: [],
        persons: [],
      });
    },
  };

  readonly apply = {
    admit: ({ name, nameKey: key, creditCode, entityType }: OrganizationFacts): Changed => ({
      set: { name, nameKey: key, creditCode, entityType },
    }),
    verify: (_facts: OrganizationFacts, { moment }: ApplyContext): Changed => ({ set: { verifiedOn: moment.date } }),
    rename: (facts: OrganizationFacts, { moment, recordedAt, id }: ApplyContext): Changed => {
      const { name } = facts.input as RenameOrganization;
      const { id: organizationId, name: old, nameKey: oldKey, jurisdiction } = facts;
      const former = { name: old, until: moment.date };
      const row = { id: id(), organizationId, jurisdiction, nameKey: oldKey, ...former, recordedAt };
      const formerNames = [...facts.formerNames, former];
      return { set: { name, nameKey: nameKey(name) }, insert: { organization_names: [row] }, facts: { formerNames } };
    },
    'record-succession': (facts: OrganizationFacts, { moment, recordedAt }: ApplyContext): Changed => {
      const { successorId } = facts.input as RecordSuccession;
      if (successorId === facts.id) throw badField('/successorId', 'own-id', 'another organization');
      const set = { succeededBy: successorId };
      if (!isPublicBody(facts.roles)) return { set };
      const statements = takeover(facts.id, successorId, moment.date, recordedAt);
      return { set, statements, facts: { roles: [], persons: [] } };
    },
    'record-role': (facts: OrganizationFacts, context: ApplyContext): Changed => {
      const { role, sectorCode, legalBasis } = facts.input as RecordRole;
      if (facts.roles.some((r) => r.role === role && r.sectorCode === (sectorCode ?? null)))
        throw new DomainError('already-decided');
      const fact: RoleFact = { role, jurisdiction: facts.jurisdiction, sectorCode: sectorCode ?? null, legalBasis };
      const row = { id: context.id(), organizationId: facts.id, ...fact, recordedAt: context.recordedAt };
      return { insert: { organization_roles: [row] }, facts: { roles: [...facts.roles, fact] } };
    },
    ...personActs,
  };

  view(facts: OrganizationFacts, actor: Actor): object {
    const all = ['governance_center', 'data_authority', ...officeNames] as const;
    const inside = actor.organizationId === facts.id || all.some((r) => actor.roles.has(r));
    return pick(facts, inside ? [...shown, 'persons'] : shown);
  }

  item({ id, name, creditCode, entityType, state }: QueryResultRow): object {
    return { id, name, creditCode, entityType, state };
  }

  /** Name, entity type, state, successor and roles of several organizations, for other modules; unknown ids are absent. */
  async briefs(
    ids: readonly string[],
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<ReadonlyMap<string, OrganizationBrief>> {
    const rows = await tx.query<OrganizationBrief & QueryResultRow>(briefs, [ids]);
    return new Map(rows.map((r) => [r.id, r]));
  }

  /** What the register knows of a unified social credit code; undefined for nothing. */
  async byCreditCode(
    creditCode: string,
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<Pick<OrganizationFacts, 'id' | 'state' | 'nameKey'> | undefined> {
    type Row = QueryResultRow & Pick<OrganizationFacts, 'state' | 'nameKey'> & { readonly organizationId: string };
    const [found] = await tx.query<Row>(ofCreditCodes, [[creditCode]]);
    return found && { id: found.organizationId, state: found.state, nameKey: found.nameKey };
  }

  /** Ids of the active organizations that hold a role in a jurisdiction. */
  async holding(role: OrganizationRole, jurisdiction: string, { tx }: Pick<FactsContext, 'tx'>): Promise<string[]> {
    return (await tx.query<{ id: string }>(holding, [role, jurisdiction])).map((row) => row.id);
  }

  /** The expert register of a jurisdiction, in a fixed order, for panels to be drawn from. */
  async experts(jurisdiction: string, { tx }: Pick<FactsContext, 'tx'>): Promise<readonly ExpertBrief[]> {
    return await tx.query<ExpertBrief & QueryResultRow>(experts, [jurisdiction]);
  }
  /** Those of these persons who are experts, of whatever register. */
  async expertsNamed(personIds: readonly string[], { tx }: Pick<FactsContext, 'tx'>): Promise<readonly ExpertBrief[]> {
    return personIds.length === 0 ? [] : await tx.query<ExpertBrief & QueryResultRow>(expertsNamed, [personIds]);
  }
}

/** An active person of an expert register, with the employer that may keep the person off a panel (R10-4). */
export interface ExpertBrief {
  readonly personId: string;
  readonly organizationId: string;
  readonly employerId: string | null;
}
export interface OrganizationBrief {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly jurisdiction: string;
  readonly entityType: string;
  readonly succeededBy: string | null;
  readonly roles: readonly RoleFact[];
}
