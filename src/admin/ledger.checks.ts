import { stat } from 'node:fs/promises';
import type pg from 'pg';
import { checkpointHolds, type PublicKeys } from '../platform/ledger/checkpoint.ts';
import { LedgerFault } from '../platform/ledger/fault.ts';
import { rootsOf } from '../platform/ledger/leader.ts';
import { epochOf, newestCheckpoint, type Query } from '../platform/ledger/ledger.queries.ts';
import { witnessFile } from '../platform/ledger/sealer.service.ts';
import { Witness } from '../platform/ledger/witness.ts';
import { LocalCrypto } from '../platform/crypto/index.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import type { Connected } from './database.checks.ts';
import { queryOf } from './owner.ts';

/** Events that wait longer than this wait for a sealer that does not run, or for a transaction that does not end. */
const LATE_MS = 60_000;
const waiting = `SELECT count(*)::int AS n, min(e.recorded_at) AS oldest FROM audit_events e
  WHERE NOT EXISTS (SELECT FROM ledger_leaves l WHERE l.event_id = e.id)`;
/** Older than what is sealed, and no leaf: put in by somebody who is not the application. */
const strays = `SELECT count(*)::int AS n FROM audit_events e, (SELECT xid, event_id, epoch FROM ledger_leaves ORDER BY leaf_index DESC LIMIT 1) t
  WHERE (e.xid, e.id) < (t.xid, t.event_id) AND NOT EXISTS (SELECT FROM ledger_leaves l WHERE l.event_id = e.id)`;

/** The audit ledger: sealed, signed by a key that is here, and one history with the witness. */
export const ledgerChecks: readonly Check<Connected>[] = [
  {
    name: 'ledger',
    run: async ({ app, config, clock }) => {
      const query = queryOf(app);
      const newest = await newestCheckpoint(query);
      const keys = newest && (await keysOf(config.KEYRING_FILE));
      if (newest && keys && !checkpointHolds(newest, keys))
        return [
          fail(
            { en: `no key of the keyring signed the newest checkpoint (${newest.keyId})`, zh: `密钥文件中没有签署最新检查点的密钥（${newest.keyId}）` },
            { en: 'Restore the keyring that belongs to this database; if it is the right one, somebody forged the checkpoint.', zh: '请恢复与该数据库对应的密钥文件；若无误，则检查点系伪造。' },
          ),
        ]; // prettier-ignore
      return [
        ...(await lag(app, clock.ms())),
        ok(`${newest?.size ?? 0} events are sealed`, `已入账 ${newest?.size ?? 0} 条`),
      ];
    },
  },
  { name: 'evidence by month', run: async ({ app }) => await monthsAhead(app) },
  { name: 'witness', run: async ({ app, config }) => await witnessed(queryOf(app), config) },
];

const nextMonth = `SELECT count(*)::int AS n FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = 'audit_events'::regclass AND c.relname = 'events_' || to_char(now() AT TIME ZONE 'UTC' + interval '1 month', 'YYYY_MM')`;
async function monthsAhead(app: pg.Client): Promise<Outcome[]> {
  const [row] = (await app.query<{ n: number }>(nextMonth)).rows;
  if (row && row.n > 0) return [ok('next month has a table for its evidence', '下月审计事件已有分区')];
  return [
    warn(
      { en: 'next month has no table of its own: its events could not be disposed of as a month', zh: '下月审计事件尚无分区，届时无法按月处置' },
      { en: 'Start a process with ROLE=worker or all: it makes the tables of the months to come.', zh: '请启动 ROLE=worker 或 all 的进程，由其创建后续分区。' },
    ),
  ]; // prettier-ignore
}

/** None where there is no usable keyring: another check tells that, and nothing is made here. */
async function keysOf(file: string): Promise<PublicKeys | undefined> {
  try {
    await stat(file);
    return Object.fromEntries((await LocalCrypto.open(file)).ledgerKeys());
  } catch {
    return undefined;
  }
}

async function lag(app: pg.Client, now: number): Promise<Outcome[]> {
  const [due] = (await app.query<{ n: number; oldest: Date | null }>(waiting)).rows;
  const [strange] = (await app.query<{ n: number }>(strays)).rows;
  const found: Outcome[] = [];
  if (strange && strange.n > 0)
    found.push(
      fail(
        { en: `${strange.n} events stand among sealed ones and were never sealed`, zh: `有 ${strange.n} 条事件混入已入账区间而从未入账` },
        { en: 'Somebody wrote to audit_events past the application. audit-verify names their places.', zh: '有人绕过应用写入审计表，可用 audit-verify 指明位置。' },
      ),
    ); // prettier-ignore
  if (due?.oldest && now - due.oldest.getTime() > LATE_MS)
    found.push(
      warn(
        { en: `${due.n} events are not sealed yet, the oldest since ${due.oldest.toISOString()}`, zh: `有 ${due.n} 条事件尚未入账，最早为 ${due.oldest.toISOString()}` },
        { en: 'Start a process with ROLE=worker or all; if one runs, look for a transaction that does not end.', zh: '请启动 ROLE=worker 或 all 的进程；若已运行，请检查长时间未结束的事务。' },
      ),
    ); // prettier-ignore
  return found;
}

async function witnessed(query: Query, { WITNESS_DIR, DATA_DIR }: Connected['config']): Promise<Outcome[]> {
  const witness = new Witness(witnessFile(WITNESS_DIR));
  const epoch = await epochOf(query);
  try {
    const newest = epoch && (await witness.check(epoch.origin, rootsOf(query)));
    if (!newest)
      return [
        warn(
          { en: `nothing has been witnessed in ${WITNESS_DIR}`, zh: `${WITNESS_DIR} 中尚无检查点` },
          { en: 'Start a process with ROLE=worker or all, and mount the folder of the witness where it was.', zh: '请启动 ROLE=worker 或 all 的进程，并确认见证目录已挂载。' },
        ),
      ]; // prettier-ignore
    const [there, here] = await Promise.all([stat(WITNESS_DIR), stat(DATA_DIR)]);
    const agrees = ok(`the ledger holds what was witnessed up to ${newest.size}`, `账本与见证一致，至 ${newest.size}`);
    if (there.dev !== here.dev) return [agrees];
    return [
      agrees,
      warn(
        { en: 'the witness lies on the same disk as the data', zh: '见证目录与数据位于同一磁盘' },
        { en: 'Set WITNESS_DIR to another mount, which whoever rules the database cannot write.', zh: '请将 WITNESS_DIR 设为数据库管理者无法写入的其他挂载点。' },
      ),
    ]; // prettier-ignore
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error;
    return [
      fail(
        { en: error.message, zh: `账本与见证不符：${error.message}` },
        { en: 'Nothing is sealed until this is mended. Keep both as they are, find out what happened, restore the newer backup.', zh: '排除之前不再入账。请保留现场、查明原因，并恢复较新的备份。' },
      ),
    ]; // prettier-ignore
  }
}
