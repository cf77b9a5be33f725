import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../platform/clock/clock.ts';
import { instantOf } from '../platform/clock/ids.ts';
import type { Config } from '../platform/config/index.ts';
import { KeyFiles, readHeader, readMasters, HEADER_BYTES } from '../platform/crypto/index.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';

type KeyState = 'active' | 'sealed' | 'destroyed';
const OLD_DAYS = 365;
const DAY_MS = 86_400_000;
/** Below DATA_DIR; everything there lies sealed. */
const KEPT = ['objects', 'vault/snapshots', 'vault/copies'];

/** What lies encrypted: under keys that are here, that are not too old, and nothing in the clear beside it. */
export const atRestChecks: readonly Check<{ readonly config: Config; readonly clock: Clock }>[] = [
  {
    name: 'keys at rest',
    run: async ({ config: { KEYRING_FILE }, clock }) => {
      const { current, keys } = await readMasters(KEYRING_FILE);
      if (keys.length > 1)
        return [
          warn(
            { en: 'a rotation of the master key was interrupted', zh: '主密钥轮换曾中断' },
            { en: 'Run: npm run admin -- rotate-master. It goes on where it ended.', zh: '请执行 npm run admin -- rotate-master，将从中断处继续。' },
          ),
        ]; // prettier-ignore
      const days = Math.floor((clock.ms() - instantOf(current)) / DAY_MS);
      if (days > OLD_DAYS)
        return [
          warn(
            { en: `the master key is ${days} days old`, zh: `主密钥已使用 ${days} 天` },
            { en: 'Run: npm run admin -- rotate-master. Nothing has to be stopped.', zh: '请执行 npm run admin -- rotate-master，无需停机。' },
          ),
        ]; // prettier-ignore
      return [ok(`the master key is ${days} days old`, `主密钥已使用 ${days} 天`)];
    },
  },
  { name: 'files at rest', run: async ({ config }) => await filesOf(config) },
];

async function filesOf({ KEYRING_FILE, DATA_DIR }: Config): Promise<Outcome[]> {
  const known = new Map<string, KeyState>();
  for await (const { keys, state } of new KeyFiles(KEYRING_FILE).all()) for (const { id } of keys) known.set(id, state);
  const found = { active: 0, sealed: 0, destroyed: 0, strange: 0, open: 0 };
  for (const folder of KEPT)
    for await (const path of filesBelow(join(DATA_DIR, folder))) found[await kindOf(path, known)] += 1;
  const outcomes: Outcome[] = [];
  if (found.strange > 0)
    outcomes.push(
      fail(
        { en: `${found.strange} files are encrypted under keys that are not here`, zh: `有 ${found.strange} 个文件的密钥不在密钥目录中` },
        { en: `Restore ${KEYRING_FILE}.keys from the backup of the keyring; without these keys nobody can read them.`, zh: `请从密钥备份恢复 ${KEYRING_FILE}.keys；缺少这些密钥则无法读取。` },
      ),
    ); // prettier-ignore
  if (found.open > 0)
    outcomes.push(
      fail(
        { en: `${found.open} files are not encrypted, and are not given out`, zh: `有 ${found.open} 个文件未加密，不予提供` },
        { en: 'They were put there past the application, or by a version that did not encrypt: file or supply them again.', zh: '系绕过应用写入或由未加密的旧版本写入，请重新提交。' },
      ),
    ); // prettier-ignore
  const { active, sealed, destroyed } = found;
  if (sealed + destroyed > 0)
    outcomes.push(
      ok(
        `${sealed} files lie under sealed keys, ${destroyed} under destroyed ones: nobody opens them`,
        `${sealed} 个文件的密钥已封存，${destroyed} 个文件的密钥已销毁，均不可打开`,
      ),
    );
  return [
    ...outcomes,
    ok(`${active + sealed + destroyed} files lie encrypted`, `${active + sealed + destroyed} 个文件已加密`),
  ];
}

async function kindOf(path: string, known: ReadonlyMap<string, KeyState>): Promise<KeyState | 'strange' | 'open'> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const header = readHeader(buffer.subarray(0, bytesRead));
    if (!header) return 'open';
    return known.get(header.keyId) ?? 'strange';
  } finally {
    await file.close();
  }
}

/** What is being written has another name until it is whole. */
async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() && !entry.name.endsWith('.part')) yield path;
  }
}
