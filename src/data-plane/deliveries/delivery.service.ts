import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Grants } from '../../data-sharing/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { aliased, caseNumber, sql } from '../../platform/database/index.ts';
import { badField } from '../../platform/errors/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import type { Actor } from '../../regulation/index.ts';
import { Deidentifications } from '../deidentifications/deidentification.service.ts';
import { Snapshots } from '../snapshots/snapshot.service.ts';
import type { RunningJob } from '../jobs/jobs.service.ts';
import { DataUse } from '../use/data-use.ts';
import { fieldsInUse, type FieldsInUse } from '../use/fields.ts';
import { useColumns, useOf, useRow, useScope } from '../use/use-of-grant.ts';
import type { UseFacts } from '../use/use.rules.ts';
import type { RequestDelivery } from './delivery.dto.ts';
import type { DeliveryFacts, Progress } from './delivery.facts.ts';
import { delivery } from './delivery.lifecycle.ts';

type Changed = Change<DeliveryFacts>;
type Source = Pick<DeliveryFacts, 'snapshotId' | 'copyId' | 'sourceHash' | 'rowsWithoutConsent'>;
// prettier-ignore
const columns = [...useColumns, 'mode', 'fields', 'rowFilter', 'snapshotId', 'copyId', 'sourceHash', 'rows', 'bytes', 'chunks',
  'lastRow', 'rowsWithoutConsent', 'startedAt', 'endedAt', 'runner'];
const running = sql(`SELECT a.id, a.runner FROM deliveries a WHERE a.state = 'running'`);
const NOTHING: Source = { snapshotId: null, copyId: null, sourceHash: null, rowsWithoutConsent: 0 };
const at = (instant: string | Date | null): string | null => (instant === null ? null : shanghai(new Date(instant)));
const ended = (f: DeliveryFacts, { recordedAt }: ApplyContext): Changed => {
  const { reason = null, progress } = f.input as { reason?: string; progress?: Progress };
  return { set: { ...progress, reason, endedAt: recordedAt.toISOString() } };
};

/** Art. 15: rows of a grant, read inside the zone by its operator alone, under the agreement's fence. */
@Injectable()
export class Deliveries implements Aggregate<DeliveryFacts> {
  readonly lifecycle = delivery;
  readonly table = 'deliveries';
  readonly usesData = true;
  readonly select = `SELECT ${aliased(columns)} FROM deliveries a`;
  readonly columns = useScope;
  readonly fence = 'a.agreement_id';
  readonly list = {
    select: `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'grantId', 'agreementId', 'rows'])} FROM deliveries a`,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: { state: '?', grantId: 'a.grant_id = ?', agreementId: 'a.agreement_id = ?' },
  };
  constructor(
    private readonly grants: Grants,
    private readonly snapshots: Snapshots,
    private readonly copies: Deidentifications,
    private readonly use: DataUse,
    private readonly policies: Policies,
  ) {}

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<DeliveryFacts>> {
    const own = row as Own<DeliveryFacts>;
    return { ...own, ...(await this.around(own, context)) };
  }

  private async around(own: Omit<Own<DeliveryFacts>, keyof Around>, context: FactsContext): Promise<Around> {
    const [{ grant: _grant, resource, ...use }, sourceState] = await Promise.all([
      this.use.of(own, context),
      this.sourceState(own, context),
    ]);
    const { threshold } = this.policies.governing(own, context.moment.date).grade;
    return { ...use, ...fieldsInUse(resource, own.fields, [], threshold), sourceState };
  }

  private async sourceState(
    { snapshotId, copyId, mode }: Pick<DeliveryFacts, 'snapshotId' | 'copyId' | 'mode'>,
    context: FactsContext,
  ): Promise<DeliveryFacts['sourceState']> {
    if (snapshotId === null || (mode !== 'plain' && copyId === null)) return 'missing';
    const snapshot = (await this.snapshots.briefs([snapshotId], context)).get(snapshotId);
    const copy = copyId === null ? 'released' : (await this.copies.brief(copyId, context))?.state;
    return snapshot?.state === 'held' && copy === 'released' ? 'ready' : 'withdrawn';
  }

  readonly create = {
    request: async (
      input: RequestDelivery,
      context: FactsContext & { readonly actor: Actor; id(): string },
    ): Promise<Own<DeliveryFacts>> => {
      const { tx, moment, actor, id } = context;
      const grant = (await this.grants.briefs([input.grantId], context)).get(input.grantId);
      if (grant?.operatorId !== actor.organizationId)
        throw badField('/grantId', 'unknown-id', 'no such grant of yours');
      await this.use.fence(grant.agreementId, context);
      const { fields, rowFilter, mode } = grant;
      const source = await this.sourceOf(grant.id, grant.resourceId, mode, context);
      const number = await caseNumber(tx, 'delivery_numbers', 'DL', grant.jurisdiction, moment.date);
      const fresh = { id: id(), version: 0, state: 'queued', caseNumber: number } as const;
      const empty = { rows: 0, bytes: 0, chunks: 0, lastRow: -1, startedAt: null, endedAt: null, reason: null };
      const own = { ...fresh, ...useOf(grant), mode, fields, rowFilter, runner: null, ...empty, ...source };
      return { ...own, ...(await this.around(own, context)) };
    },
  };

  /** The newest snapshot, or the newest released copy of it. */
  private async sourceOf(grantId: string, resourceId: string, mode: string, context: FactsContext): Promise<Source> {
    if (mode === 'plain') {
      const snapshotId = await this.snapshots.latest(resourceId, context);
      if (snapshotId === undefined) return NOTHING;
      const sourceHash = (await this.snapshots.briefs([snapshotId], context)).get(snapshotId)?.hash ?? null;
      return { ...NOTHING, snapshotId, sourceHash };
    }
    const copy = mode === 'de_identified' ? await this.copies.released(grantId, context) : undefined;
    if (copy === undefined) return NOTHING;
    const { id: copyId, hash: sourceHash, snapshotId, rowsWithoutConsent } = copy;
    return { copyId, sourceHash, snapshotId, rowsWithoutConsent };
  }

  readonly apply = {
    request: (f: DeliveryFacts): Changed => {
      const { mode, fields, rowFilter, snapshotId, copyId, sourceHash, rowsWithoutConsent } = f;
      const what = { mode, fields, rowFilter, snapshotId, copyId, sourceHash, rowsWithoutConsent };
      return { set: { ...useRow(f), ...what, rows: 0, bytes: 0, chunks: 0, lastRow: -1 } };
    },
    start: (f: DeliveryFacts, { recordedAt }: ApplyContext): Changed => ({
      set: { startedAt: recordedAt.toISOString(), runner: (f.input as { runner: string }).runner },
    }),
    complete: ended,
    cut: ended,
    fail: ended,
  };

  async running({ tx }: Pick<FactsContext, 'tx'>): Promise<RunningJob[]> {
    return await tx.query<RunningJob & QueryResultRow>(running);
  }

  policyCode({ policyCode }: Own<DeliveryFacts>): string | undefined {
    return policyCode ?? undefined;
  }

  view(f: DeliveryFacts): object {
    const { id, version, state, caseNumber: number, grantId, agreementId, resourceId, scenarioId, mode, fields } = f;
    const { snapshotId, copyId, sourceHash, rows, bytes, chunks, lastRow, rowsWithoutConsent, reason } = f;
    const of = { grantId, agreementId, resourceId, scenarioId, mode, fields, snapshotId, copyId, sourceHash };
    const progress = { rows, bytes, chunks, lastRow, rowsWithoutConsent };
    const when = { startedAt: at(f.startedAt), endedAt: at(f.endedAt) };
    return { id, version, caseNumber: number, state, ...of, ...progress, ...when, reason };
  }
  item({ id, caseNumber: number, state, grantId, agreementId, rows }: QueryResultRow): object {
    return { id, caseNumber: number, state, grantId, agreementId, rows };
  }
}
type Around = Omit<UseFacts, 'today'> & FieldsInUse & Pick<DeliveryFacts, 'sourceState'>;
