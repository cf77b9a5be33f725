import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { forWhom, type Actor } from '../../regulation/index.ts';
import { Organizations } from '../../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { caseNumber, Database } from '../../platform/database/index.ts';
import { badField, declareConstraints, DomainError } from '../../platform/errors/index.ts';
import type {
  AssessSafety,
  DataResourceReason,
  DraftResource,
  GradeField,
  ProhibitResource,
  ReviseResource,
} from './resource.dto.ts';
import { alone, confirming, filing, gradedBy, newFields, regrading, replacing } from './resource.changes.ts';
import {
  fieldsOf,
  gradeOf,
  gradingOf,
  type FieldInput,
  type LoweringFact,
  type ResourceFacts,
  type Tier,
} from './resource.facts.ts';
import { resource } from './resource.lifecycle.ts';
import { briefs, countSecret, gradingsOf, listed, loweredBy, withFields } from './resource.queries.ts';
import { tierOf } from './resource.rules.ts';

declareConstraints({ uq_resources_title: 'conflict', uq_grading_records_supersedes: 'conflict' });
type Changed = Change<ResourceFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const known = (...people: readonly (string | null | undefined)[]): readonly string[] =>
  people.filter((p) => typeof p === 'string');
const giveReason = (f: ResourceFacts): Changed => ({ set: { reason: (f.input as DataResourceReason).reason } });

/** The catalog. It describes data; not a value of any data is in it. */
@Injectable()
export class Resources implements Aggregate<ResourceFacts> {
  readonly lifecycle = resource;
  readonly table = 'resources';
  readonly select = withFields;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    providerId: 'a.provider_id',
    loweringProposed: "a.lowering->>'proposedBy' IS NOT NULL AND a.lowering->>'checkedBy' IS NULL",
    loweringChecked: "a.lowering->>'checkedBy' IS NOT NULL",
    proposedBy: loweredBy('proposed'),
    checkedBy: loweredBy('checked'),
  };
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at', title: 'a.title' },
    search: ['a.title', 'a.case_number'],
    filters: {
      state: '?',
      providerId: 'a.provider_id = ?',
      category: 'a.category = ?',
      openAttribute: 'a.open_attribute = ?',
      title: 'strpos(a.title, ?) > 0',
    },
  };
  constructor(
    private readonly organizations: Organizations,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  facts(row: QueryResultRow): Own<ResourceFacts> {
    const own = row as Own<ResourceFacts>;
    const { proposedBy, proposedFor, checkedBy, checkedFor } = own.lowering ?? {};
    return { ...own, proposedBy: known(proposedBy, proposedFor), checkedBy: known(checkedBy, checkedFor) };
  }

  readonly create = {
    draft: async (input: DraftResource, { tx, moment, actor, id }: Creating): Promise<Own<ResourceFacts>> => {
      const [jurisdiction] = actor.roles.get('data_provider') ?? [];
      if (jurisdiction === undefined) throw new DomainError('forbidden', { params: { act: 'draft' } });
      const { originProviderId = null, prohibitionBasis = null, fields, ...rest } = input;
      const secret = input.secrecy === 'state_secret';
      if (!secret) await this.mustExist(originProviderId, tx);
      return {
        ...rest,
        // R02-1: of a state secret not even the rules see anything
        ...(secret && { title: '', description: '', category: '' }),
        fields: secret ? [] : fieldsOf(distinct(fields), gradedBy(actor)),
        id: id(),
        version: 0,
        state: 'draft',
        jurisdiction,
        caseNumber: await caseNumber(tx, 'resource_numbers', 'RS', jurisdiction, moment.date),
        providerId: actor.organizationId,
        originProviderId,
        prohibitionBasis,
        publicSafety: 'none',
        publicSafetyBasis: null,
        grade: null,
        nationalTier: 'general',
        lowering: null,
        suspendedBy: null,
        reason: null,
      };
    },
  };

  readonly apply = {
    draft: (f: ResourceFacts, { policy }: ApplyContext): Changed => {
      const { caseNumber: number, providerId, originProviderId, title, description, category, openAttribute } = f;
      const { prohibitionBasis, updateFrequency, secrecy, publicSafety, fields } = f;
      const own = { caseNumber: number, providerId, originProviderId, title, description, category, openAttribute };
      const graded = { grade: gradeOf(fields), nationalTier: tierOf(fields, policy) };
      return {
        set: { ...own, prohibitionBasis, updateFrequency, secrecy, publicSafety, ...graded },
        insert: { resource_fields: newFields(f.id, fields) },
      };
    },
    revise: (f: ResourceFacts, context: ApplyContext): Changed => {
      const { fields, ...rest } = f.input as ReviseResource;
      const change = fields && replacing(f, fieldsOf(distinct(fields), gradedBy(context.actor)), context);
      return { ...change, set: { ...rest, ...change?.set } };
    },
    discard: (): Changed => ({ discard: true }),
    grade: (f: ResourceFacts, context: ApplyContext): Changed => {
      const { field, ...grading } = f.input as GradeField;
      const by = gradedBy(context.actor);
      return replacing(
        f,
        f.fields.map((x) => (x.name === field ? { ...x, grading, ...by } : x)),
        context,
      );
    },
    catalog: filing,
    raise: (f: ResourceFacts, context: ApplyContext): Changed => {
      const { field, ...grading } = f.input as GradeField;
      const change = regrading(f, field, grading, alone(context.actor), context);
      return f.lowering?.field === field ? { ...change, set: { ...change.set, lowering: null } } : change;
    },
    'propose-lowering': (f: ResourceFacts, { actor }: ApplyContext): Changed => {
      const asked = f.input as GradeField;
      const by = { proposedBy: actor.personId, proposedFor: forWhom(actor), checkedBy: null, checkedFor: null };
      return { set: { lowering: { field: asked.field, ...gradingOf(asked), ...by } } };
    },
    'check-lowering': (f: ResourceFacts, { actor }: ApplyContext): Changed =>
      f.lowering ? { set: { lowering: { ...f.lowering, checkedBy: actor.personId, checkedFor: forWhom(actor) } } } : {},
    'confirm-lowering': (f: ResourceFacts, context: ApplyContext): Changed => {
      const lowering = f.lowering as LoweringFact;
      const by = confirming(lowering, context.actor);
      const change = regrading(f, lowering.field, gradingOf(lowering), by, context);
      return { ...change, set: { ...change.set, lowering: null } };
    },
    'decline-lowering': (f: ResourceFacts): Changed => ({ set: { lowering: null, ...giveReason(f).set } }),
    assess: (f: ResourceFacts): Changed => {
      const { publicSafety, basis } = f.input as AssessSafety;
      return { set: { publicSafety, publicSafetyBasis: basis } };
    },
    suspend: (f: ResourceFacts, { actor }: ApplyContext): Changed => ({
      ...giveReason(f),
      facts: { suspendedBy: actor.organizationId },
    }),
    retire: giveReason,
    prohibit: (f: ResourceFacts): Changed => ({
      set: {
        openAttribute: 'prohibited',
        prohibitionBasis: { ...(f.input as ProhibitResource).prohibitionBasis },
        lowering: null,
      },
    }),
  };

  /** Fields and grades are the catalog; who graded how and why is for the bodies concerned. */
  view(f: ResourceFacts, actor: Actor): object {
    const insider = this.concerns(f, actor);
    const {
      id,
      version,
      caseNumber: number,
      state,
      jurisdiction,
      providerId,
      originProviderId,
      title,
      description,
    } = f;
    const { category, openAttribute, prohibitionBasis, updateFrequency, publicSafety, grade, nationalTier } = f;
    const fields = f.fields.map(({ grading, gradedBy: _by, gradedFor: _for, gradingId: _id, ...field }) => ({
      ...field,
      grade: grading?.grade ?? null,
      ...(insider && { grading }),
    }));
    const own = {
      id,
      version,
      caseNumber: number,
      state,
      jurisdiction,
      providerId,
      originProviderId,
      title,
      description,
    };
    const open = {
      category,
      openAttribute,
      prohibitionBasis,
      updateFrequency,
      publicSafety,
      grade,
      nationalTier,
      fields,
    };
    const inside = insider ? { lowering: f.lowering, reason: f.reason } : {};
    return { ...own, ...open, containsPersonal: f.fields.some((x) => x.containsPersonal), ...inside };
  }
  item({ version: _version, ...row }: QueryResultRow): object {
    return row;
  }
  concerns({ providerId, jurisdiction }: Pick<ResourceFacts, 'providerId' | 'jurisdiction'>, actor: Actor): boolean {
    const holds = (name: 'data_authority' | 'governance_center'): boolean =>
      (actor.roles.get(name) ?? []).includes(jurisdiction ?? '');
    return providerId === actor.organizationId || holds('data_authority') || holds('governance_center');
  }

  /** R02-1: of a refused secret only the provider and the time are kept. */
  async countSecret(actor: Actor): Promise<void> {
    await this.database.read(countSecret, [actor.organizationId, this.clock.system()]);
  }
  async gradings(id: string): Promise<object> {
    return { items: await this.database.read(gradingsOf, [id]) };
  }

  /** What other modules may know of several resources; unknown ids are absent. */
  async briefs(ids: readonly string[], { tx }: Pick<FactsContext, 'tx'>): Promise<ReadonlyMap<string, ResourceBrief>> {
    const rows = await tx.query<ResourceBrief & QueryResultRow>(briefs, [ids]);
    return new Map(rows.map((r) => [r.id, r]));
  }

  private async mustExist(id: string | null, tx: FactsContext['tx']): Promise<void> {
    if (id === null || (await this.organizations.briefs([id], { tx })).has(id)) return;
    throw badField('/originProviderId', 'unknown-id', 'no such organization');
  }
}

const distinct = <F extends FieldInput>(fields: readonly F[]): readonly F[] => {
  const twice = fields.findIndex((f, i) => fields.findIndex((x) => x.name === f.name) !== i);
  if (twice >= 0) throw badField(`/fields/${twice}/name`, 'listed-twice', 'each name once');
  return fields;
};

export interface FieldBrief {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean';
  readonly nullable: boolean;
  readonly fieldClass: string;
  /** null only in drafts. */
  readonly grade: number | null;
  readonly containsPersonal: boolean;
  readonly sensitivePersonal: boolean;
  readonly organizationSensitive: boolean;
}
export interface ResourceBrief {
  readonly id: string;
  readonly version: number;
  readonly state: ResourceFacts['state'];
  readonly jurisdiction: string;
  readonly title: string;
  readonly providerId: string;
  readonly originProviderId: string | null;
  readonly category: string;
  readonly openAttribute: ResourceFacts['openAttribute'];
  /** Highest grade of its fields; null only in drafts (R14-1: treat as the threshold). */
  readonly grade: number | null;
  readonly nationalTier: Tier;
  readonly publicSafety: ResourceFacts['publicSafety'];
  readonly fields: readonly FieldBrief[];
}
