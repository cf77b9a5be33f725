import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { AtRest } from './at-rest/at-rest.ts';
import { LocalAtRest } from './at-rest/local-at-rest.ts';
import { Crypto, type KeyName, type Signature } from './crypto.ts';
import { openKeyring, signingKeyId, type Keyring, type Purpose } from './keyring.ts';
import { sm2Sign } from './sm2-sign.ts';
import { deriveWith, hashWith, hmacWith, SUITES, type Suite } from './suites.ts';

interface KeyPair {
  readonly secret: KeyObject;
  readonly open: KeyObject;
}
function pairsOf({ current, keys }: Keyring['signing']): ReadonlyMap<string, KeyPair> {
  const pairs = new Map<string, KeyPair>();
  for (const { id, pkcs8 } of keys) {
    const secret = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    if (signingKeyId(secret) !== id) throw new Error(`the keyring files a signing key under the wrong id ${id}`);
    pairs.set(id, { secret, open: createPublicKey(secret) });
  }
  if (!pairs.has(current)) throw new Error('the keyring has no current signing key');
  return pairs;
}
const pemsOf = (pairs: ReadonlyMap<string, KeyPair>): ReadonlyMap<string, string> =>
  new Map([...pairs].map(([id, { open }]) => [id, open.export({ format: 'pem', type: 'spki' }).toString()]));

/** The crypto port over node:crypto and a keyring file. */
export class LocalCrypto extends Crypto {
  readonly suite: Suite;
  readonly keyringId: string;
  private readonly signingKeys: ReadonlyMap<string, KeyPair>;
  private readonly ledgerPairs = new Map<Suite, ReadonlyMap<string, KeyPair>>();
  private readonly wholePurpose = new Map<Purpose, KeyObject>();

  /** @param rest keys beside the keyring's file; absent where nothing is to be kept */
  constructor(
    private readonly keyring: Keyring,
    private readonly rest?: AtRest,
  ) {
    super();
    this.suite = keyring.suite;
    this.keyringId = keyring.id;
    this.signingKeys = pairsOf(keyring.signing);
    for (const suite of SUITES) if (keyring.ledger) this.ledgerPairs.set(suite, pairsOf(keyring.ledger[suite]));
  }

  /**
   * Opens or makes the keyring.
   * @param suite chosen once, with the keyring
   * @param atRest of what is encrypted from now on; may change at any start
   * @throws Error with one readable line
   */
  static async open(keyringFile: string, suite?: Suite, atRest: Suite = 'sm'): Promise<LocalCrypto> {
    return new LocalCrypto(await openKeyring(keyringFile, suite), new LocalAtRest(keyringFile, atRest));
  }

  get atRest(): AtRest {
    if (!this.rest) throw new Error('this keyring has no file, and nothing can be kept under it');
    return this.rest;
  }

  hash(bytes: Uint8Array | string, suite: Suite = this.suite): Buffer {
    return hashWith(suite, bytes);
  }

  hmac(key: KeyName, bytes: Uint8Array | string): Buffer {
    return hmacWith(this.suite, typeof key === 'string' ? this.keyOf(key) : this.deriveKey(key), bytes);
  }

  blindIndex(column: string, parts: readonly string[]): Buffer {
    return hmacWith('sm', this.deriveKey(['blind-index', column]), JSON.stringify(parts));
  }

  deriveKey(key: KeyName): Buffer {
    const [purpose, ...labels] = typeof key === 'string' ? ([key] as const) : key;
    const master = Buffer.from(this.keyring.secrets[purpose] ?? '', 'base64');
    if (master.length !== 32) throw new Error(`the keyring has no secret for ${purpose}`);
    // JSON keeps ['a', 'bc'] apart from ['ab', 'c'].
    return deriveWith(this.suite, master, `zonekeeper/1 ${JSON.stringify([purpose, ...labels])}`);
  }

  seal(key: KeyName, text: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.deriveKey(key), nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  unseal(key: KeyName, sealed: Buffer): string {
    const cipher = createDecipheriv('aes-256-gcm', this.deriveKey(key), sealed.subarray(0, 12), { authTagLength: 16 });
    cipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]).toString('utf8');
  }

  sign(bytes: Uint8Array): Signature {
    const keyId = this.keyring.signing.current;
    const key = this.signingKeys.get(keyId);
    if (!key) throw new Error('the keyring has no current signing key');
    return { algorithm: 'Ed25519', keyId, value: sign(null, bytes, key.secret).toString('base64url') };
  }

  verify(bytes: Uint8Array, signature: Signature): boolean {
    const key = this.signingKeys.get(signature.keyId);
    if (!key || signature.algorithm !== 'Ed25519') return false;
    const value = Buffer.from(signature.value, 'base64url');
    // Buffer.from skips what is not base64url: only the one spelling counts, or a signature has many.
    return value.toString('base64url') === signature.value && verify(null, bytes, key.open, value);
  }

  publicKeys(): ReadonlyMap<string, string> {
    return pemsOf(this.signingKeys);
  }

  ledgerKeyId(suite: Suite): string {
    const { ledger } = this.keyring;
    if (!ledger) throw new Error('the keyring has no keys of the ledger');
    return ledger[suite].current;
  }

  signLedger(bytes: Uint8Array, suite: Suite): Signature {
    const keyId = this.ledgerKeyId(suite);
    const secret = this.ledgerPairs.get(suite)?.get(keyId)?.secret;
    if (!secret) throw new Error('the keyring has no keys of the ledger');
    const [algorithm, value] =
      suite === 'sm' ? (['SM2', sm2Sign(secret, bytes)] as const) : (['Ed25519', sign(null, bytes, secret)] as const);
    return { algorithm, keyId, value: value.toString('base64url') };
  }

  ledgerKeys(): ReadonlyMap<string, string> {
    return new Map(SUITES.flatMap((suite) => [...pemsOf(this.ledgerPairs.get(suite) ?? new Map())]));
  }

  private keyOf(purpose: Purpose): KeyObject {
    const known = this.wholePurpose.get(purpose);
    if (known) return known;
    const key = createSecretKey(this.deriveKey(purpose));
    this.wholePurpose.set(purpose, key);
    return key;
  }
}

/** Compares digests without telling by time where they differ. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
