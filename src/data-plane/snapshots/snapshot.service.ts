import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Resources } from '../../data-sharing/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { aliased, byIds, sql } from '../../platform/database/index.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import type { Actor } from '../../regulation/index.ts';
import type { SnapshotReason } from './snapshot.dto.ts';
import type { SnapshotContent, SnapshotFacts } from './snapshot.facts.ts';
import { snapshot } from './snapshot.lifecycle.ts';

declareConstraints({ uq_snapshots_batch: 'conflict' });
type Changed = Change<SnapshotFacts>;
const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'resourceId',
  'resourceVersion',
  'providerId',
  'sourceHash',
  'sourceBytes',
  'encoding',
  'hash',
  'bytes',
  'rows',
  'rejectedTotal',
  'rejected',
  'profile',
  'batchId',
  'receipt',
  'sender',
  'receivedAt',
  'reason',
];
const briefs = byIds(
  sql(`SELECT a.id, a.state, a.resource_id AS "resourceId", a.hash, a.rows FROM snapshots a
  WHERE a.id = ANY($1::uuid[])`),
);
const latest = sql(`SELECT a.id FROM snapshots a WHERE a.resource_id = $1 AND a.state = 'held'
  ORDER BY a.received_at DESC, a.id DESC LIMIT 1`);

/** Supply to the zone (Art. 14): immutable, seen by its provider and the center, read by the engine alone. */
@Injectable()
export class Snapshots implements Aggregate<SnapshotFacts> {
  readonly lifecycle = snapshot;
  readonly table = 'snapshots';
  readonly usesData = true;
  readonly select = `SELECT ${aliased(columns)} FROM snapshots a`;
  readonly columns = { jurisdiction: 'a.jurisdiction', providerId: 'a.provider_id' };
  readonly list = {
    select: `SELECT ${aliased(['id', 'version', 'state', 'resourceId', 'rows', 'hash', 'receivedAt'])} FROM snapshots a`,
    sorts: { createdAt: 'a.created_at' },
    filters: { state: '?', resourceId: 'a.resource_id = ?' },
  };
  constructor(private readonly resources: Resources) {}

  readonly create = {
    receive: async (
      input: SnapshotContent,
      { tx, moment, actor }: FactsContext & { readonly actor: Actor },
    ): Promise<Own<SnapshotFacts>> => {
      const found = (await this.resources.briefs([input.resourceId], { tx })).get(input.resourceId);
      if (!found) throw badField('/resourceId', 'unknown-id', 'no such resource');
      const { version: resourceVersion, providerId, jurisdiction, state: resourceState } = found;
      const of = { resourceVersion, providerId, jurisdiction, resourceState, sender: actor.organizationId };
      const fresh = { version: 0, state: 'held', reason: null } as const;
      return { ...input, ...of, ...fresh, receivedAt: moment.instant.toISOString() };
    },
  };

  readonly apply = {
    receive: (f: SnapshotFacts): Changed => {
      const { resourceId, resourceVersion, providerId, sourceHash, sourceBytes, encoding, hash, bytes, rows } = f;
      const { rejectedTotal, rejected, profile, batchId, receipt, sender, receivedAt } = f;
      const content = { sourceHash, sourceBytes, encoding, hash, bytes, rows, rejectedTotal, rejected, profile };
      return { set: { resourceId, resourceVersion, providerId, ...content, batchId, receipt, sender, receivedAt } };
    },
    withdraw: (f: SnapshotFacts, _context: ApplyContext): Changed => ({
      set: { reason: (f.input as SnapshotReason).reason },
    }),
  };

  view(f: SnapshotFacts): object {
    const { id, version, state, resourceId, resourceVersion, providerId, sourceHash, sourceBytes, encoding } = f;
    const { hash, bytes, rows, rejectedTotal, rejected, profile, batchId, receipt, sender, reason } = f;
    const receivedAt = shanghai(new Date(f.receivedAt));
    const of = { resourceId, resourceVersion, providerId, sourceHash, sourceBytes, encoding };
    const content = { hash, bytes, rows, rejectedTotal, rejected, profile };
    return { id, version, state, ...of, ...content, batchId, receipt, sender, receivedAt, reason };
  }
  item({ id, state, resourceId, rows, hash, receivedAt }: QueryResultRow): object {
    return { id, state, resourceId, rows, hash, receivedAt: shanghai(new Date(receivedAt as Date)) };
  }

  /** State and hash of several snapshots. */
  async briefs(ids: readonly string[], { tx }: Pick<FactsContext, 'tx'>): Promise<ReadonlyMap<string, SnapshotBrief>> {
    const rows = await tx.query<SnapshotBrief & QueryResultRow>(briefs, [ids]);
    return new Map(rows.map((r) => [r.id, r]));
  }
  /** The newest snapshot of a resource that is still held. */
  async latest(resourceId: string, { tx }: Pick<FactsContext, 'tx'>): Promise<string | undefined> {
    return (await tx.query<{ id: string }>(latest, [resourceId]))[0]?.id;
  }
}
export interface SnapshotBrief {
  readonly id: string;
  readonly state: string;
  readonly resourceId: string;
  readonly hash: string;
  readonly rows: number;
}
