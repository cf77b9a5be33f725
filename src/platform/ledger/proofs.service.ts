import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Ask } from '../acts/ask.ts';
import { Crypto } from '../crypto/index.ts';
import { Database, sql } from '../database/index.ts';
import { badField, DomainError } from '../errors/domain-error.ts';
import type * as dto from './audit.dto.ts';
import { AuditReads, notFound, readsAll } from './audit-reads.service.ts';
import type { Checkpoint } from './checkpoint.ts';
import { exportText, type ExportLine } from './export.ts';
import { exportLines } from './exporting.ts';
import {
  checkpointCovering,
  checkpointsAfter,
  contentOf,
  leafColumns,
  newestCheckpoint,
  nodeReader,
  rootAt,
  type LeafRow,
  type Query,
} from './ledger.queries.ts';
import { consistencyRanges, hashesOf, inclusionRanges } from './tree.ts';

const CHUNK = 65_536;
const leaf =
  sql(`SELECT ${leafColumns}, l.leaf_index::text AS index, encode(substr(l.hashes, 1, 32), 'hex') AS "leafHash"
  FROM audit_events e LEFT JOIN ledger_leaves l ON l.event_id = e.id WHERE e.id = $1`);
type Found = QueryResultRow & LeafRow & { readonly index: string | null; readonly leafHash: string | null };
const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

/** What the ledger can prove, and to whom: its hashes to everybody who is logged in, an event to who acted in it. */
@Injectable()
export class Proofs {
  private readonly query: Query;
  constructor(
    database: Database,
    private readonly reads: AuditReads,
    private readonly crypto: Crypto,
  ) {
    this.query = database.reader.query;
  }

  /** For the audit administrator, and for the organization that acted; to all others the event is not there. */
  async inclusion(ask: Ask, id: string, { size: asked }: dto.InclusionQuery): Promise<dto.InclusionView> {
    const [row] = await this.query<Found>(leaf, [id]);
    const all = readsAll(ask.actor);
    if (!row || !(all || row.organizationId === ask.actor.organizationId)) throw notFound();
    if (all) await this.reads.record(ask, 'audit.prove', id, {});
    const { index: place, leafHash, ...event } = row;
    if (place === null || leafHash === null) throw new DomainError('not-sealed-yet', { retryAfter: 1 });
    const index = Number(place);
    const { size, checkpoint } = await this.under(index, asked);
    const { suite } = checkpoint;
    const path = hex(await hashesOf(suite, inclusionRanges(index, size), nodeReader(this.query)));
    const root = (await rootAt(this.query, suite, size)).toString('hex');
    return { event: contentOf(event as LeafRow) as dto.LeafView, index, size, suite, leafHash, path, root, checkpoint };
  }

  /** The size that was asked for, and the first checkpoint that covers it; without one, the newest checkpoint. */
  private async under(index: number, asked: number | undefined): Promise<{ size: number; checkpoint: Checkpoint }> {
    const checkpoint = asked === undefined ? await this.latest() : await checkpointCovering(this.query, asked - 1);
    const size = asked ?? checkpoint?.size ?? 0;
    if (!checkpoint || size <= index)
      throw badField('?size', 'out-of-range', `more than ${index}, and not more than is sealed`);
    return { size, checkpoint };
  }

  async consistency({ from, to }: dto.ConsistencyQuery): Promise<dto.ConsistencyView> {
    if (from > to) throw badField('?from', 'out-of-range', 'not more than to');
    const { suite, size } = await this.latest();
    if (to > size) throw badField('?to', 'out-of-range', `at most ${size}, which is sealed`);
    const path = hex(await hashesOf(suite, consistencyRanges(from, to), nodeReader(this.query)));
    const [fromRoot = '', toRoot = ''] = hex([
      await rootAt(this.query, suite, from),
      await rootAt(this.query, suite, to),
    ]);
    return { from, to, suite, fromRoot, toRoot, path };
  }

  async checkpoints({ after = 0, limit = 20 }: dto.CheckpointQuery): Promise<dto.CheckpointList> {
    return { items: await checkpointsAfter(this.query, after, limit) };
  }

  /** @throws not-found as long as nothing is sealed */
  async latest(): Promise<Checkpoint> {
    const found = await newestCheckpoint(this.query);
    if (!found) throw notFound();
    return found;
  }

  keys(): dto.LedgerKeys {
    return { items: [...this.crypto.ledgerKeys()].map(([keyId, pem]) => ({ keyId, pem })) };
  }

  /** A range of the ledger with all that is needed to check it without this system. */
  async export(ask: Ask, { fromIndex: from = 0, toIndex }: dto.ExportQuery): Promise<Readable> {
    const checkpoint = await this.latest();
    const to = toIndex ?? checkpoint.size;
    if (to > checkpoint.size) throw badField('?toIndex', 'out-of-range', `at most ${checkpoint.size}, which is sealed`);
    if (from >= to) throw badField('?fromIndex', 'out-of-range', `less than ${to}`);
    await this.reads.record(ask, 'audit.export', null, { from, to, size: checkpoint.size });
    return Readable.from(chunksOf(exportLines(this.query, { from, to }, checkpoint)));
  }
}

async function* chunksOf(lines: AsyncIterable<ExportLine>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += `${exportText(line)}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
