import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { QueryResultRow } from 'pg';
import { v7 } from 'uuid';
import type { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { type Suite } from '../../src/platform/crypto/index.ts';
import { checkpointHolds, readCheckpoint, type Checkpoint } from '../../src/platform/ledger/checkpoint.ts';
import { Leader, type Connection, type Round } from '../../src/platform/ledger/leader.ts';
import { leafBytes } from '../../src/platform/ledger/leaf.ts';
import {
  checkpointsAfter,
  contentOf,
  leafColumns,
  type LeafRow,
  type Query,
} from '../../src/platform/ledger/ledger.queries.ts';
import { Frontier, leafHash } from '../../src/platform/ledger/tree.ts';
import { Witness } from '../../src/platform/ledger/witness.ts';

/** What goes on between a sealer and its database, for who wants to break it off. */
export type Tap = (text: string) => void;

/** One connection as the sealer takes it; `tap` sees every statement before it is sent and may throw. */
export async function connect(url: string, tap: Tap = () => undefined): Promise<Connection & { end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  let over: Promise<void> | undefined;
  const end = (): Promise<void> => (over ??= client.end());
  return {
    query: async <R extends QueryResultRow>(statement: { text: string }, values: readonly unknown[] = []) => {
      tap(statement.text);
      return (await client.query<R>(statement.text, [...values])).rows;
    },
    close: () => void end(),
    end,
  };
}

interface Made {
  readonly url: string;
  readonly crypto: LocalCrypto;
  readonly witness: string;
  readonly suite?: Suite;
  readonly limit?: number;
  readonly tap?: Tap;
}
/** A sealer without the application around it. */
export const leaderOf = ({ url, crypto, witness, suite = 'intl', limit = 1000, tap }: Made): Leader =>
  new Leader({
    connect: () => connect(url, tap),
    witness: new Witness(witness),
    suite,
    signer: crypto,
    now: () => new Date(),
    limit,
  });

/** A round as the one that seals: the database frees the lock of the one before a moment after its connection. */
export async function leadingRound(leader: Leader): Promise<Round> {
  for (let i = 0; ; i += 1) {
    const round = await leader.round();
    if (round.leads || i === 100) return round;
    await sleep(20);
  }
}

/** An event as the application writes one; answers its id. */
export async function writeEvent(client: pg.ClientBase, requestId = 'test', id = v7()): Promise<string> {
  await client.query(
    `INSERT INTO audit_events (id, operation, object_type, object_id, result, organization_id, roles, request_id, legal_at, recorded_at, payload)
     VALUES ($1, 'test.write', 'test', $1, 'done', $2, '{operator}', $3, now(), now(), $4)`,
    [id, v7(), requestId, Buffer.from(JSON.stringify({ id, requestId }))],
  );
  return id;
}

export interface Ledger {
  /** Ids of the events sealed, in the order of the ledger. */
  readonly events: readonly string[];
  /** (epoch, transaction) of each. */
  readonly places: readonly (readonly [number, bigint])[];
  readonly checkpoints: readonly Checkpoint[];
  readonly witnessed: readonly Checkpoint[];
}
const all = `SELECT ${leafColumns}, l.leaf_index::text AS index, l.epoch, l.hashes FROM ledger_leaves l
  JOIN audit_events e ON e.id = l.event_id ORDER BY l.leaf_index`;

/** Reads the whole ledger and computes it anew from the events alone; throws where anything stored is not what follows. */
export async function wholeLedger(
  query: Query,
  crypto: LocalCrypto,
  witness: string,
  suite: Suite = 'intl',
): Promise<Ledger> {
  const rows = await query<LeafRow & { index: string; epoch: number; hashes: Buffer } & Record<string, unknown>>({ name: '', text: all }); // prettier-ignore
  const checkpoints = await checkpointsAfter(query, 0, 1_000_000);
  const witnessed = existsSync(witness) ? linesOf(readFileSync(witness, 'utf8')) : [];
  const keys = Object.fromEntries(crypto.ledgerKeys());
  const roots = new Map<number, string>();
  const frontier = new Frontier(suite);
  for (const [i, { index, epoch: _epoch, hashes, ...event }] of rows.entries()) {
    if (Number(index) !== i) throw new Error(`leaf ${i} is missing`);
    const follows = Buffer.concat(frontier.append(leafHash(suite, leafBytes(contentOf(event)))));
    if (!follows.equals(hashes)) throw new Error(`leaf ${i} does not follow from its event`);
    roots.set(frontier.size, frontier.root().toString('hex'));
  }
  let before = 0;
  for (const checkpoint of [...checkpoints, ...witnessed]) {
    if (checkpoint === witnessed[0]) before = 0;
    if (checkpoint.size <= before) throw new Error(`checkpoint of size ${checkpoint.size} after ${before}`);
    if (checkpoint.root !== roots.get(checkpoint.size)) throw new Error(`another root for size ${checkpoint.size}`);
    if (!checkpointHolds(checkpoint, keys)) throw new Error(`bad signature at size ${checkpoint.size}`);
    before = checkpoint.size;
  }
  if ((checkpoints.at(-1)?.size ?? 0) !== rows.length) throw new Error('the last leaf is not signed');
  const places = rows.map((r) => [r.epoch, BigInt(r.xid)] as const);
  return { events: rows.map((r) => r.id), places, checkpoints, witnessed };
}
const linesOf = (text: string): Checkpoint[] => text.split('\n').filter((line) => line !== '').map(readCheckpoint); // prettier-ignore
