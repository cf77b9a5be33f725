import { createPublicKey, verify } from 'node:crypto';
import { canonical } from '../audit/canonical.ts';
import type { Suite } from '../crypto/suites.ts';
import { sm2PointOf, sm2Verify } from '../crypto/sm2.ts';

/** What a signature of the ledger says: this log had this root when it had this size. */
export interface CheckpointBody {
  /** Names the log; another installation has another one. */
  readonly origin: string;
  /** Counts how often transaction numbers began anew (a logical restore); the tree goes on. */
  readonly epoch: number;
  readonly size: number;
  /** 32 bytes, hexadecimal. */
  readonly root: string;
  /** When it was signed, UTC. */
  readonly time: string;
  readonly suite: Suite;
  readonly keyId: string;
}
/** `signature` is base64url: 64 bytes of Ed25519, or r and s of SM2. */
export interface Checkpoint extends CheckpointBody {
  readonly signature: string;
}
/** PEM (SPKI) by key id. */
export type PublicKeys = Readonly<Record<string, string>>;

export const CHECKPOINT_VERSION = 'zonekeeper/checkpoint/1';

/** The bytes that are signed: RFC 8785 JSON of the body and the version. */
export function checkpointBytes({ origin, epoch, size, root, time, suite, keyId }: CheckpointBody): Buffer {
  return Buffer.from(canonical({ v: CHECKPOINT_VERSION, origin, epoch, size, root, time, suite, keyId }));
}

/** Whether a known key of the suite signed exactly this. */
export const checkpointHolds = (checkpoint: Checkpoint, keys: PublicKeys): boolean =>
  signatureHolds(checkpoint, checkpointBytes(checkpoint), keys);

/** The same for any bytes that a key of the ledger signs. */
export function signatureHolds(
  { signature, keyId, suite }: Pick<Checkpoint, 'signature' | 'keyId' | 'suite'>,
  bytes: Buffer,
  keys: PublicKeys,
): boolean {
  const pem = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined;
  const value = Buffer.from(signature, 'base64url');
  // Buffer.from skips what is not base64url: only the one spelling counts
  if (pem === undefined || value.length !== 64 || value.toString('base64url') !== signature) return false;
  try {
    const key = createPublicKey(pem);
    if (suite === 'intl') return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, value);
    return sm2Verify(sm2PointOf(key.export({ format: 'der', type: 'spki' })), bytes, value);
  } catch {
    return false; // a key that is none
  }
}

/** A checkpoint from the text of one line. @throws Error for anything else */
export const readCheckpoint = (line: string): Checkpoint => checkpointFrom(JSON.parse(line));

/** A checkpoint from what was read as JSON. @throws Error for anything else */
export function checkpointFrom(value: unknown): Checkpoint {
  const { origin, epoch, size, root, time, suite, keyId, signature } = value as Checkpoint;
  const texts = [origin, root, time, keyId, signature].every((text) => typeof text === 'string');
  const shaped = texts && Number.isSafeInteger(size) && size >= 0 && Number.isSafeInteger(epoch);
  if (!shaped || !/^[0-9a-f]{64}$/.test(root) || !['sm', 'intl'].includes(suite)) throw new Error('is no checkpoint');
  return { origin, epoch, size, root, time, suite, keyId, signature };
}
