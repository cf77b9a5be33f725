import { keptWith } from '../agreements/index.ts';
import type { Config } from '../platform/config/index.ts';
import { KeyFiles } from '../platform/crypto/index.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import type { Connected } from './database.checks.ts';

/** What the records say of the keys of a scope. */
export interface RecordedEnd {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  readonly state: string;
}
/** Whose keys a disposal ended: what it was ordered for, with the amendments and renewals that an agreement had then, and the keys that it recorded. */
export const recordedEnds = `SELECT d.id, d.state, d.scope_kind AS kind, d.scope_id AS scope FROM key_disposals d WHERE d.state <> 'lifted'
  UNION SELECT d.id, d.state, 'agreement_amendment', m.id FROM key_disposals d JOIN agreement_amendments m ON m.agreement_id = d.scope_id
    WHERE d.scope_kind = 'agreement' AND d.state <> 'lifted' AND m.created_at <= d.created_at
  UNION SELECT d.id, d.state, 'agreement_renewal', r.id FROM key_disposals d JOIN agreements a ON a.id = d.scope_id JOIN agreement_renewals r ON ${keptWith}
    WHERE d.scope_kind = 'agreement' AND d.state <> 'lifted' AND r.created_at <= d.created_at
  UNION SELECT d.id, d.state, k.scope_kind, k.scope_id FROM key_disposals d JOIN key_disposal_keys k ON k.disposal_id = d.id WHERE d.state = 'destroyed'`;

/** Where keys and records disagree, one line a scope; both hold scopes that the other knows nothing of while a backup is mixed with another. */
export async function disagreements(
  { KEYRING_FILE }: Pick<Config, 'KEYRING_FILE'>,
  ends: readonly RecordedEnd[],
): Promise<{ readonly back: string[]; readonly open: string[]; readonly unrecorded: string[] }> {
  const files = new KeyFiles(KEYRING_FILE);
  const of = new Map(ends.map((end) => [`${end.kind} ${end.scope}`, end]));
  const found = { back: [] as string[], open: [] as string[], unrecorded: [] as string[] };
  for await (const { scope, state, keys, disposal } of files.all()) {
    const name = `${scope.kind} ${scope.id}`;
    const end = of.get(name);
    const wrapped = keys.some((k) => k.wrapped !== undefined);
    if (end?.state === 'destroyed' && (state !== 'destroyed' || wrapped || (await files.remains(scope)).length > 0))
      found.back.push(name);
    else if (end?.state === 'sealed' && state === 'active') found.open.push(name);
    else if (state !== 'active' && !ends.some(({ id }) => id === disposal)) found.unrecorded.push(name);
  }
  return found;
}

/** Keys that ended stay ended: what the records say of them is what lies in the folder. */
export const keyEndChecks: readonly Check<Connected>[] = [
  {
    name: 'ended keys',
    run: async ({ app, config }) => {
      const { rows } = await app.query<RecordedEnd>(recordedEnds);
      const { back, open, unrecorded } = await disagreements(config, rows);
      const outcomes: Outcome[] = [];
      if (back.length > 0)
        outcomes.push(
          fail(
            { en: `destroyed keys are here again: ${back.join(', ')}`, zh: `已销毁的密钥重新出现：${back.join('、')}` },
            { en: 'They came from a backup of the keyring made before: start a process that does background work (ROLE all or worker), which ends them again, and dispose of that backup as the proofs of disposal say.', zh: '来自销毁前的密钥备份：请启动承担后台任务的进程（ROLE 为 all 或 worker），由其再次销毁，并按密钥销毁证明处置该备份。' },
          ),
        ); // prettier-ignore
      if (open.length > 0)
        outcomes.push(
          fail(
            { en: `sealed keys are open: ${open.join(', ')}`, zh: `已封存的密钥处于可用状态：${open.join('、')}` },
            { en: 'They came from a backup of the keyring made before: start a process that does background work (ROLE all or worker), which seals them again.', zh: '来自封存前的密钥备份：请启动承担后台任务的进程（ROLE 为 all 或 worker），由其重新封存。' },
          ),
        ); // prettier-ignore
      if (unrecorded.length > 0)
        outcomes.push(
          warn(
            { en: `sealed or destroyed keys without a record: ${unrecorded.join(', ')}`, zh: `已封存或者已销毁但无处置记录的密钥：${unrecorded.join('、')}` },
            { en: 'A process was killed while it sealed them, or the database is older than the keyring: the center seals them again, with a record.', zh: '封存过程中进程被终止，或者数据库早于密钥：请由市城市数字治理中心重新封存并留存记录。' },
          ),
        ); // prettier-ignore
      return outcomes.length > 0
        ? outcomes
        : [ok('keys that ended are ended as recorded', '密钥的封存与销毁与记录一致')];
    },
  },
];
