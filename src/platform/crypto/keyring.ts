import { createHash, createPublicKey, generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../files/durable.ts';
import { withFileLock } from '../files/lock.ts';
import { newId } from '../clock/ids.ts';
import { SUITES, type Suite } from './suites.ts';

/** What secrets exist for. A purpose that a newer version adds is filled in at its first start. */
export const PURPOSES = ['cursor', 'subject-reference', 'pseudonym', 'issuer-key', 'blind-index'] as const;
export type Purpose = (typeof PURPOSES)[number];

const secret = z.string().refine((v) => Buffer.from(v, 'base64').length === 32);
const ring = z.object({ current: z.string(), keys: z.array(z.object({ id: z.string(), pkcs8: z.base64() })).min(1) });
const schema = z.object({
  version: z.literal(1),
  /** Tells one keyring from another without telling a secret. */
  id: z.uuid(),
  suite: z.enum(SUITES),
  secrets: z.partialRecord(z.enum(PURPOSES), secret),
  signing: ring,
  /** What checkpoints of the audit ledger are signed with, and nothing else; a ring for each suite. */
  ledger: z.object({ sm: ring, intl: ring }).optional(),
  /** What the data keys of everything at rest are wrapped with; more than one only while a rotation is under way. */
  masters: z.object({ current: z.uuid(), keys: z.array(z.object({ id: z.uuid(), secret })).min(1) }).optional(),
});
/** The keyring file: base64 secrets of 32 bytes by purpose, signing keys by id, newest named `current`. */
export type Keyring = z.infer<typeof schema>;
type Ring = z.infer<typeof ring>;
export type Masters = NonNullable<Keyring['masters']>;

/**
 * Reads the keyring, and makes it on the first start; processes that start together get the same one.
 * @param suite chosen once, with the keyring: another suite would give other pseudonyms
 * @throws Error with one readable line: readable by others, damaged, of another suite
 */
export async function openKeyring(path: string, suite?: Suite): Promise<Keyring> {
  const found = await readKeyring(path);
  const keyring = found && complete(found) ? found : await makeKeyring(path, suite ?? 'intl');
  if (suite !== undefined && keyring.suite !== suite)
    throw new Error(`${path} was made for the suite ${keyring.suite}; ${suite} needs a keyring of its own`);
  return keyring;
}

const complete = ({ secrets, ledger, masters }: Keyring) =>
  ledger !== undefined && masters !== undefined && PURPOSES.every((purpose) => secrets[purpose] !== undefined);

async function makeKeyring(path: string, suite: Suite): Promise<Keyring> {
  await mkdir(dirname(path), { recursive: true });
  return await whileLocked(path, async () => {
    const base = (await readKeyring(path)) ?? {
      version: 1 as const,
      id: randomUUID(),
      suite,
      secrets: {},
      signing: ringOf(newSigningKey('intl')),
    };
    if (complete(base)) return base;
    const fresh = Object.fromEntries(PURPOSES.map((purpose) => [purpose, randomBytes(32).toString('base64')]));
    const ledger = base.ledger ?? { sm: ringOf(newSigningKey('sm')), intl: ringOf(newSigningKey('intl')) };
    const masters = base.masters ?? mastersOf(newMaster());
    const keyring = { ...base, secrets: { ...fresh, ...base.secrets }, ledger, masters };
    await write(path, keyring);
    return keyring;
  });
}

/**
 * Gives the ledger a new key: what is signed from now on is signed with it, what was signed before stays verifiable.
 * Processes that run take it over when they start again. Answers its id.
 */
export async function rotateLedgerKey(path: string, suite: Suite): Promise<string> {
  return await whileLocked(path, async () => {
    const keyring = await readKeyring(path);
    if (!keyring?.ledger) throw new Error(`${path} has no keys of the ledger yet; start once first`);
    const key = newSigningKey(suite);
    const ledger = { ...keyring.ledger, [suite]: { current: key.id, keys: [...keyring.ledger[suite].keys, key] } };
    await write(path, { ...keyring, ledger });
    return key.id;
  });
}

/** The master keys as the file has them now. @throws Error with one readable line */
export async function readMasters(path: string): Promise<Masters> {
  const masters = (await readKeyring(path))?.masters;
  if (!masters) throw new Error(`${path} has no master key yet; start once first`);
  return masters;
}

/** Writes other master keys into the file, under a lock that the caller holds. */
export async function writeMasters(path: string, masters: Masters): Promise<void> {
  const keyring = await readKeyring(path);
  if (!keyring) throw new Error(`${path} is gone`);
  await write(path, { ...keyring, masters });
}

/** Nobody else reads this keyring to change it, nor the data keys beside it, while `work` runs. */
export const whileLocked = <T>(path: string, work: () => Promise<T>): Promise<T> => withFileLock(`${path}.lock`, work);

/** A new master key; its id tells when it was made. */
export const newMaster = (): Masters['keys'][number] => ({ id: newId(), secret: randomBytes(32).toString('base64') });
const mastersOf = (key: Masters['keys'][number]): Masters => ({ current: key.id, keys: [key] });

const write = (path: string, keyring: Keyring): Promise<void> =>
  writeDurably(path, `${JSON.stringify(keyring, null, 2)}\n`, 0o600);

const ringOf = (key: Ring['keys'][number]): Ring => ({ current: key.id, keys: [key] });

function newSigningKey(suite: Suite): Ring['keys'][number] {
  const { privateKey } =
    suite === 'sm' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519');
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { id: signingKeyId(privateKey), pkcs8 };
}

/** The id follows from the public key, so that nobody can file a key under another one's name. */
export function signingKeyId(key: KeyObject): string {
  const spki = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' });
  const kind = key.asymmetricKeyType === 'ed25519' ? 'ed25519' : 'sm2';
  return `${kind}-${createHash('sha256').update(spki).digest('hex').slice(0, 16)}`;
}

async function readKeyring(path: string): Promise<Keyring | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new Error(`${path} can be read by others (mode ${(found.mode & 0o777).toString(8)}); run: chmod 600 ${path}`);
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error;
    // Not as the cause: a parser's message quotes what it read.
    throw new Error(`${path} is damaged; restore it from a backup (a new one would give other pseudonyms)`);
  }
}
