import type { AtRest } from './at-rest/at-rest.ts';
import type { Purpose } from './keyring.ts';
import type { Suite } from './suites.ts';

/** Which key: a purpose, narrowed by any labels; `['pseudonym', agreementId, field]` is another key for every field. */
export type KeyName = Purpose | readonly [Purpose, ...string[]];

/** A signature that says which key and algorithm made it; `value` is base64url (SM2: r and s, 32 bytes each). */
export interface Signature {
  readonly algorithm: 'Ed25519' | 'SM2';
  readonly keyId: string;
  readonly value: string;
}

/** Hash, keyed digest, signature, what lies encrypted. The keys stay behind this port, so that a cryptographic device can take its place. */
export abstract class Crypto {
  /** The suite of this system's own digests. */
  abstract readonly suite: Suite;
  /** Names the keyring without telling a secret: a database remembers which one made its pseudonyms. */
  abstract readonly keyringId: string;
  /** Seals and opens what lies on a disk. */
  abstract readonly atRest: AtRest;
  /** 32 bytes; another suite only to check what it made. */
  abstract hash(bytes: Uint8Array | string, suite?: Suite): Buffer;
  /** 32 bytes. */
  abstract hmac(key: KeyName, bytes: Uint8Array | string): Buffer;
  /**
   * What a sealed value is looked up and kept unique by: HMAC-SM3 under a key of this column, of the parts as they are.
   * The key is the keyring's, so that no rotation of master or data keys touches it.
   */
  abstract blindIndex(column: string, parts: readonly string[]): Buffer;
  /** A 32-byte sub-key, for a process that may know this one key and no other (the data engine). */
  abstract deriveKey(key: KeyName): Buffer;
  /** Encrypts and authenticates under a key (AES-256-GCM; nonce, tag, text). */
  abstract seal(key: KeyName, text: string): Buffer;
  /** @throws where it was sealed under another key, or changed */
  abstract unseal(key: KeyName, sealed: Buffer): string;
  abstract sign(bytes: Uint8Array): Signature;
  /** False for a wrong signature as for an unknown key. */
  abstract verify(bytes: Uint8Array, signature: Signature): boolean;
  /** What an outside verifier needs: PEM (SPKI) by key id. */
  abstract publicKeys(): ReadonlyMap<string, string>;
  /**
   * Signs what the audit ledger vouches for, checkpoints and manifests of case files, each under a version of its own,
   * with a key that signs nothing else: Ed25519, or SM2 with SM3.
   */
  abstract signLedger(bytes: Uint8Array, suite: Suite): Signature;
  /** The id of the key that `signLedger` uses now. */
  abstract ledgerKeyId(suite: Suite): string;
  /** Every key that a checkpoint may be signed with, also former ones: PEM (SPKI) by key id. */
  abstract ledgerKeys(): ReadonlyMap<string, string>;
}
