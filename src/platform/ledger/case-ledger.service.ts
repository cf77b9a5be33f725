import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Ask } from '../acts/ask.ts';
import { transitionColumns } from '../acts/evidence.ts';
import { keySignature, signedTextOf, signingKeys, type KeySignature, type SigningKey } from '../acts/signing.ts';
import { Clock, shanghai } from '../clock/clock.ts';
import { Crypto, type KeyName } from '../crypto/index.ts';
import { sql } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import { Sayings } from '../sealed/sayings.service.ts';
import { AuditReads } from './audit-reads.service.ts';
import { CASE_FILE_VERSION, manifestBytes } from './case-file.ts';
import type { CaseEvent, CaseManifest, CaseTransition, SignedManifest } from './case-file.ts';
import type { Checkpoint } from './checkpoint.ts';
import { contentOf, leafColumns, newestCheckpoint, nodeReader, type LeafRow, type Query } from './ledger.queries.ts';
import { hashesOf, inclusionRanges } from './tree.ts';

/** An event of the case with its place, before it is decided what of it is told. */
export interface FoundEvent {
  /** Absent where its time was over and it was disposed of: its hash stays. */
  readonly content?: LeafRow;
  readonly index: number;
  readonly leafHash: string;
  readonly of?: { readonly id: string; readonly version: number };
}
export interface CaseEvidence {
  readonly checkpoint: Checkpoint;
  readonly transitions: readonly CaseTransition[];
  /** Keys of organizations that something of it is signed with. */
  readonly keys: readonly SigningKey[];
  readonly events: readonly FoundEvent[];
}
/** Shown in full, by its hash alone, or not at all. */
export type Shown = 'whole' | 'sealed' | 'hidden';

const history = sql(`
  SELECT t.aggregate, t.aggregate_id AS "aggregateId", ${transitionColumns},
    ${keySignature('x.aggregate_id = t.aggregate_id AND x.version = t.version')} AS signature, ${signedTextOf} AS text
  FROM transitions t WHERE t.aggregate_id = ANY($1::uuid[]) ORDER BY t.recorded_at, t.aggregate_id, t.version`);
const place = `l.leaf_index::text AS index, encode(substr(l.hashes, 1, 32), 'hex') AS "leafHash", t.version`;
const events = sql(`SELECT ${leafColumns}, ${place} FROM audit_events e LEFT JOIN ledger_leaves l ON l.event_id = e.id
  LEFT JOIN transitions t ON t.aggregate_id = e.object_id AND t.audit_event_id = e.id
  WHERE e.object_id = ANY($1::uuid[]) AND e.object_type = ANY($2::text[]) ORDER BY l.leaf_index`);
/** Changes of state whose events were disposed of: what is left of them is the hash. */
const gone = sql(`SELECT t.aggregate_id AS id, ${place} FROM transitions t
  JOIN ledger_leaves l ON l.event_id = t.audit_event_id
  WHERE t.aggregate_id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM audit_events e WHERE e.id = t.audit_event_id)`);
type Gone = QueryResultRow & { id: string; index: string; leafHash: string; version: number };
type Row = LeafRow & QueryResultRow & { index: string | null; leafHash: string | null; version: number | null };
interface Dated extends QueryResultRow, Omit<CaseTransition, 'legalAt' | 'recordedAt' | 'signed'> {
  readonly legalAt: Date;
  readonly recordedAt: Date;
  readonly signature: KeySignature | null;
  readonly text: string | null;
}

/** What the ledger has to say about a case, and the signature under the file that tells it. */
@Injectable()
export class CaseLedger {
  constructor(
    private readonly reads: AuditReads,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
    private readonly sayings: Sayings,
  ) {}

  /** Changes of state and sealed events of these objects. @throws DomainError `not-sealed-yet` where one that counts is not sealed */
  async evidence(
    query: Query,
    objects: ReadonlyMap<string, string>,
    shown: (event: LeafRow, version: number | null) => Shown,
  ): Promise<CaseEvidence> {
    const ids = [...objects.keys()];
    const checkpoint = await newestCheckpoint(query);
    if (!checkpoint) throw new DomainError('not-sealed-yet', { retryAfter: 1 });
    const rows = await query<Row>(events, [ids, [...new Set(objects.values())]]);
    const found = rows.flatMap(({ index, leafHash, version, ...content }): FoundEvent[] => {
      if (objects.get(content.objectId ?? '') !== content.objectType) return [];
      if (shown(content as LeafRow, version) === 'hidden') return [];
      if (index === null || leafHash === null || Number(index) >= checkpoint.size)
        throw new DomainError('not-sealed-yet', { retryAfter: 1 });
      const of = version !== null && content.objectId !== null ? { of: { id: content.objectId, version } } : {};
      return [{ content: content as LeafRow, index: Number(index), leafHash, ...of }];
    });
    const disposed = (await query<Gone>(gone, [ids])).map(({ id, version, index, leafHash }): FoundEvent => ({
      index: Number(index),
      leafHash,
      of: { id, version },
    }));
    const transitions = (await query<Dated>(history, [ids])).map(({ signature, text, ...t }): CaseTransition => ({
      ...t,
      legalAt: shanghai(t.legalAt),
      recordedAt: shanghai(t.recordedAt),
      ...(signature && text !== null && { signed: { ...signature, text } }),
    }));
    const keyIds = new Set(transitions.flatMap(({ signed }) => signed?.keyId ?? []));
    const keys = await signingKeys(query, [...keyIds]);
    return { checkpoint, transitions, keys, events: [...disposed, ...found].sort((a, b) => a.index - b.index) };
  }

  /** The same events with their proofs, all read at once. */
  async proven(
    query: Query,
    { checkpoint, events: found }: CaseEvidence,
    shown: (event: LeafRow, version: number | null) => Shown,
  ): Promise<CaseEvent[]> {
    const ranges = found.map(({ index }) => inclusionRanges(index, checkpoint.size));
    const hashes = await hashesOf(checkpoint.suite, ranges.flat(), nodeReader(query));
    const whole = found.map(({ content, of }) =>
      content && shown(content, of?.version ?? null) === 'whole' ? contentOf(content) : undefined,
    );
    const texts = await this.sayings.of(query as never, whole.flatMap((event) => event?.id ?? [])); // prettier-ignore
    let at = 0;
    return found.map(({ index, leafHash, of }, i) => {
      const path = hashes.slice(at, (at += ranges[i]?.length ?? 0)).map((hash) => hash.toString('hex'));
      const event = whole[i];
      const said = event && texts.get(event.id);
      return { index, leafHash, path, ...(of && { of }), ...(event && { event }), ...(said && { said }) };
    });
  }

  sign(about: Omit<CaseManifest, 'keyId' | 'made'>): SignedManifest {
    const { suite } = about.checkpoint;
    const manifest = { ...about, made: this.clock.system().toISOString(), keyId: this.crypto.ledgerKeyId(suite) };
    const { value: signature } = this.crypto.signLedger(manifestBytes(manifest), suite);
    return { ...manifest, v: CASE_FILE_VERSION, signature };
  }

  /** Keyed digest, hexadecimal. */
  hmac(key: KeyName, value: string): string {
    return this.crypto.hmac(key, value).toString('hex');
  }

  /** Evidence that the file was made and for whom, before a byte of it leaves. */
  async record(ask: Ask, id: string, payload: object): Promise<void> {
    await this.reads.record(ask, 'case_file.make', id, payload, 'case_file');
  }
}
