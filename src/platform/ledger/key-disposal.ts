import { canonical } from '../audit/canonical.ts';
import { hashWith, type Suite } from '../crypto/suites.ts';
import { signatureHolds, type PublicKeys } from './checkpoint.ts';

export const KEY_DISPOSAL_VERSION = 'zonekeeper/key-disposal/1';

export interface ProvenScope {
  readonly kind: string;
  readonly id: string;
}
/** A key that is gone. */
export interface ProvenKey {
  readonly scope: ProvenScope;
  readonly id: string;
  /** Recorded before it was destroyed: HMAC of the suite under the key, hexadecimal; null where it did not unwrap any more. */
  readonly commitment: string | null;
}
/** A step of the disposal: by which organization, why, and when, by the legal clock and by the system's. */
export interface ProvenStep {
  readonly organizationId: string;
  readonly reason: string;
  readonly legalAt: string;
  readonly recordedAt: string;
}
/** What somebody outside can check without this system. Members that are instants are UTC. */
export interface DisposalStatement {
  readonly disposalId: string;
  readonly caseNumber: string;
  readonly jurisdiction: string;
  /** What was disposed of. */
  readonly scope: ProvenScope;
  /** Of the commitments, the digest of the objects and the signature. */
  readonly suite: Suite;
  readonly articles: readonly string[];
  /** The legal basis that was given. */
  readonly basis: string;
  readonly sealed: ProvenStep;
  /** Ordered by another person than the one who sealed. */
  readonly destroyed: ProvenStep;
  readonly concurrences: readonly { readonly organizationId: string; readonly version: number }[];
  readonly keys: readonly ProvenKey[];
  /** What had been sealed under the keys: how many, and a digest over the lines `name digest`, see `objectsDigest`. */
  readonly objects: { readonly count: number; readonly digest: string };
  /** After the destruction every key was asked for by the way on which contents are read. */
  readonly opening: { readonly tried: number; readonly refused: number; readonly code: 'content-destroyed' };
  /** When the keys were seen to be gone. */
  readonly goneAt: { readonly legalAt: string; readonly recordedAt: string };
  /** What it does not promise. */
  readonly notPromised: readonly { readonly en: string; readonly zh: string }[];
  readonly keyId: string;
}
/** `signature` is base64url, of the same form as that of a checkpoint of the suite. */
export interface DisposalProof extends DisposalStatement {
  readonly v: typeof KEY_DISPOSAL_VERSION;
  readonly signature: string;
}

export const NOT_PROMISED: DisposalStatement['notPromised'] = [
  {
    en: 'Backups of the keyring and its folder of data keys that were made before hold the keys still: the operator of this server disposes of them, or has the master key rotated and the former keyring disposed of with all its copies.',
    zh: '此前对密钥环及数据密钥目录所作的备份仍含有上述密钥：平台运维应销毁这些备份，或者轮换主密钥并连同全部副本销毁旧密钥环。',
  },
  {
    en: 'The former key file was overwritten and removed; that a disk, a snapshot of a volume or a copy-on-write file system keeps no earlier block of it is not promised.',
    zh: '原密钥文件已覆写并删除；不保证磁盘、卷快照或者写时复制文件系统不留有其先前的数据块。',
  },
  {
    en: 'What had been read before, copies that had left the zone lawfully and the encrypted files themselves are not covered; the latter open for nobody any more.',
    zh: '不涵盖此前已读取的内容、已依法离开专区的结果以及加密文件本身；加密文件不再能被任何人打开。',
  },
];

/** Digest over what lay under the keys, one line `name digest` each, in the order of the names. */
export const objectsDigest = (suite: Suite, files: readonly { readonly name: string; readonly digest: string }[]): string =>
  hashWith(suite, files.map(({ name, digest }) => `${name} ${digest}\n`).toSorted().join('')).toString('hex'); // prettier-ignore

/** The bytes that are signed: RFC 8785 JSON of the statement and the version. Nothing else has this `v`. */
export const disposalBytes = (statement: DisposalStatement): Buffer =>
  Buffer.from(canonical({ ...statement, v: KEY_DISPOSAL_VERSION }));

export type DisposalReason = 'unreadable' | 'not-signed' | 'not-gone';
export type DisposalVerdict =
  { readonly ok: true; readonly proof: DisposalProof } | { readonly ok: false; readonly reason: DisposalReason };

/** Checks a proof where neither the system nor its database is. Only the spelling that was signed counts. */
export function verifyDisposal(text: string, keys: PublicKeys): DisposalVerdict {
  const proof = proofOf(text);
  if (!proof) return { ok: false, reason: 'unreadable' };
  const { v: _v, signature, ...statement } = proof;
  const { suite, keyId } = statement;
  if (!signatureHolds({ suite, keyId, signature }, disposalBytes(statement), keys))
    return { ok: false, reason: 'not-signed' };
  const { tried, refused } = statement.opening;
  const gone = tried > 0 && refused === tried && tried === statement.keys.length;
  return gone ? { ok: true, proof } : { ok: false, reason: 'not-gone' };
}

function proofOf(text: string): DisposalProof | undefined {
  try {
    const value = JSON.parse(text) as DisposalProof;
    const shaped = value.v === KEY_DISPOSAL_VERSION && typeof value.signature === 'string' && Array.isArray(value.keys);
    const spelled = canonical(value);
    return shaped && (text === spelled || text === `${spelled}\n`) ? value : undefined;
  } catch {
    return undefined;
  }
}
