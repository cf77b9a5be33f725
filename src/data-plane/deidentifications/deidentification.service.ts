import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Grants } from '../../data-sharing/index.ts';
import type { Aggregate, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { canonical } from '../../platform/audit/canonical.ts';
import { aliased, byIds, caseNumber, sql } from '../../platform/database/index.ts';
import { badField } from '../../platform/errors/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import type { Actor } from '../../regulation/index.ts';
import type { Mask } from '../engine/index.ts';
import { EngineProvider } from '../engine.provider.ts';
import { Snapshots } from '../snapshots/snapshot.service.ts';
import type { RunningJob } from '../jobs/jobs.service.ts';
import { DataUse } from '../use/data-use.ts';
import type { KeysState } from '../use/restraints.ts';
import { fieldsInUse, type RuleOfField } from '../use/fields.ts';
import { useColumns, useOf, useRow, useScope } from '../use/use-of-grant.ts';
import type { CopyReason, MaskRule, ReleaseCopy, RequestDeidentification } from './deidentification.dto.ts';
import type { CopyResult, DeidentificationFacts } from './deidentification.facts.ts';
import { deidentification } from './deidentification.lifecycle.ts';

type Changed = Change<DeidentificationFacts>;
type Stored = Pick<
  DeidentificationFacts,
  'operatorId' | 'agreementId' | 'zoneId' | 'resourceId' | 'grantId' | 'rules' | 'policyCode' | 'jurisdiction'
>;
const columns = [...useColumns, 'snapshotId', 'rules', 'ruleSet', 'measure', 'result', 'copyGrade', 'runner'];
const released = sql(`SELECT a.id, a.result->>'hash' AS hash, a.snapshot_id AS "snapshotId",
    (a.result->>'rowsWithoutConsent')::int AS "rowsWithoutConsent"
  FROM deidentifications a WHERE a.grant_id = $1 AND a.state = 'released' ORDER BY a.updated_at DESC, a.id DESC LIMIT 1`);
const briefs = byIds(
  sql(`SELECT a.id, a.state, a.result->'columns' AS columns, a.copy_grade AS grade FROM deidentifications a
  WHERE a.id = ANY($1::uuid[])`),
);
const waiting = sql(
  `SELECT a.id FROM deidentifications a WHERE a.state = 'requested' ORDER BY a.created_at, a.id LIMIT $1`,
);
const running = sql(`SELECT a.id, a.runner FROM deidentifications a WHERE a.state = 'running'`);
const giveReason = (f: DeidentificationFacts): Changed => ({ set: { reason: (f.input as CopyReason).reason } });

/** Copies made of snapshots (Art. 14): masked, measured, and released by another person with a grade of their own. */
@Injectable()
export class Deidentifications implements Aggregate<DeidentificationFacts> {
  readonly lifecycle = deidentification;
  readonly table = 'deidentifications';
  readonly usesData = true;
  readonly select = `SELECT ${aliased(columns)} FROM deidentifications a`;
  readonly columns = useScope;
  readonly fence = 'a.agreement_id';
  readonly list = {
    select: `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'grantId', 'snapshotId'])} FROM deidentifications a`,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: { state: '?', grantId: 'a.grant_id = ?' },
  };
  constructor(
    private readonly grants: Grants,
    private readonly snapshots: Snapshots,
    private readonly use: DataUse,
    private readonly policies: Policies,
    private readonly engine: EngineProvider,
  ) {}

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<DeidentificationFacts>> {
    const own = row as Own<DeidentificationFacts>;
    return { ...own, ...(await this.around(own, context)) };
  }

  private async around(own: Stored, context: FactsContext) {
    const { grant, resource, ...use } = await this.use.of(own, context);
    const { threshold } = this.policies.governing(own, context.moment.date).grade;
    const grantFields = grant?.fields ?? [];
    const fields = fieldsInUse(resource, grantFields, own.rules, threshold);
    const filterField = grant?.rowFilter?.field ?? null;
    return { ...use, ...fields, grantMode: grant?.mode ?? 'unknown', grantFields, filterField };
  }

  readonly create = {
    request: async (
      input: RequestDeidentification,
      context: FactsContext & { readonly actor: Actor; id(): string },
    ): Promise<Own<DeidentificationFacts>> => {
      const { tx, moment, actor, id } = context;
      const first = (await this.grants.briefs([input.grantId], context)).get(input.grantId);
      // a grant of another provider is as unknown as one that does not exist
      if (!first || (first.providerId !== actor.organizationId && !actor.roles.has('governance_center')))
        throw badField('/grantId', 'unknown-id', 'no such grant');
      await this.use.fence(first.agreementId, context);
      const snapshot = (await this.snapshots.briefs([input.snapshotId], context)).get(input.snapshotId);
      if (snapshot?.state !== 'held' || snapshot.resourceId !== first.resourceId)
        throw badField('/snapshotId', 'unknown-id', 'no such snapshot of the resource');
      const rules = input.rules.map(ruleOf);
      const { quasiIdentifiers, sensitive = null, k } = input.measure;
      const own = { ...useOf(first), rules };
      const around = await this.around(own, context);
      const { threshold } = this.policies.governing(own, moment.date).grade;
      this.engine.allow((around.resourceGrade ?? threshold) >= threshold);
      const number = await caseNumber(tx, 'deidentification_numbers', 'DI', own.jurisdiction, moment.date);
      const fresh = { id: id(), version: 0, state: 'requested', caseNumber: number } as const;
      const ruleSet = createHash('sm3').update(canonical(rules)).digest('hex');
      const empty = { result: null, copyGrade: null, reason: null, runner: null };
      const of = { snapshotId: snapshot.id, ruleSet, measure: { quasiIdentifiers, sensitive, k } };
      return { ...fresh, ...own, ...of, ...empty, ...around };
    },
  };

  readonly apply = {
    request: (f: DeidentificationFacts): Changed => {
      const { snapshotId, rules, ruleSet, measure } = f;
      return { set: { ...useRow(f), snapshotId, rules, ruleSet, measure } };
    },
    start: (f: DeidentificationFacts): Changed => ({ set: { runner: (f.input as { runner: string }).runner } }),
    produce: (f: DeidentificationFacts): Changed => ({ set: { result: (f.input as { result: CopyResult }).result } }),
    fail: giveReason,
    release: (f: DeidentificationFacts): Changed => {
      const { grade, reason } = f.input as ReleaseCopy;
      return { set: { copyGrade: grade, reason } };
    },
    reject: giveReason,
    recall: giveReason,
  };

  policyCode({ policyCode }: Own<DeidentificationFacts>): string | undefined {
    return policyCode ?? undefined;
  }

  view(f: DeidentificationFacts): object {
    const { id, version, state, caseNumber: number, grantId, resourceId, scenarioId, snapshotId } = f;
    const { ruleSet, result, copyGrade, reason } = f;
    const { quasiIdentifiers, sensitive, k } = f.measure;
    const measure = { quasiIdentifiers, ...(sensitive !== null && { sensitive }), k };
    const rules = f.rules.map(({ field, mask }) => ({ field, ...mask }));
    const of = { grantId, resourceId, scenarioId, snapshotId };
    return { id, version, state, caseNumber: number, ...of, rules, ruleSet, measure, result, copyGrade, reason };
  }
  item({ id, caseNumber: number, state, grantId, snapshotId }: QueryResultRow): object {
    return { id, caseNumber: number, state, grantId, snapshotId };
  }

  /** The newest released copy made for a grant. */
  async released(grantId: string, { tx }: Pick<FactsContext, 'tx'>): Promise<ReleasedCopy | undefined> {
    return (await tx.query<ReleasedCopy & QueryResultRow>(released, [grantId]))[0];
  }
  /** How the keys stand of what a copy is made from, and of what it is kept under. */
  async keysOf(of: Pick<Stored, 'agreementId' | 'resourceId'>, context: Pick<FactsContext, 'tx'>): Promise<KeysState> {
    return await this.use.keys(of, context);
  }
  /** Copies nobody makes yet, the oldest first. */
  async waiting(most: number, { tx }: Pick<FactsContext, 'tx'>): Promise<string[]> {
    return (await tx.query<{ id: string }>(waiting, [most])).map((row) => row.id);
  }
  async running({ tx }: Pick<FactsContext, 'tx'>): Promise<RunningJob[]> {
    return await tx.query<RunningJob & QueryResultRow>(running);
  }
  async brief(id: string, { tx }: Pick<FactsContext, 'tx'>): Promise<CopyBrief | undefined> {
    return (await tx.query<CopyBrief & QueryResultRow>(briefs, [[id]]))[0];
  }
}
export interface CopyBrief {
  readonly state: string;
  /** R14-5: the grade it was released with. */
  readonly grade: number | null;
  readonly columns: readonly string[] | null;
}
export interface ReleasedCopy {
  readonly id: string;
  readonly hash: string;
  readonly snapshotId: string;
  readonly rowsWithoutConsent: number;
}

/** A mask as the engine takes it; what does not belong to its kind is left out, what is missing is refused. */
function ruleOf({ field, kind, ...given }: MaskRule, i: number): RuleOfField {
  const needs: Readonly<Record<string, readonly (keyof typeof given)[]>> = {
    pseudonym: ['algorithm'],
    year_band: ['years'],
    bucket: ['width'],
    prefix: ['length'],
    grid: ['decimals'],
    suppress_rare: ['k'],
    region_birth_band: ['region', 'years'],
  };
  if (['keep_ends', 'age_band', 'clamp'].includes(kind))
    throw badField(`/rules/${i}/kind`, 'not-in-list', 'not offered for copies');
  const names = needs[kind] ?? [];
  const missing = names.find((name) => given[name] === undefined);
  if (missing !== undefined) throw badField(`/rules/${i}/${missing}`, 'required', `${kind} needs ${missing}`);
  const parameters = Object.fromEntries(names.map((name) => [name, given[name]]));
  return { field, mask: { kind, ...(kind === 'date_truncate' && { to: 'year' }), ...parameters } as Mask };
}
