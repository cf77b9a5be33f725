import { createPrivateKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { signingKeyId, type Keyring } from './keyring.ts';
import { LocalCrypto, sameBytes } from './local-crypto.ts';
import { deriveWith, hashWith, hmacWith, type Suite } from './suites.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
/** RFC 8032, section 7.1, test 1. */
const seed = hex(
  '302e020100300506032b657004220420' + '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
);
const keyId = signingKeyId(createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' }));
const keyring = (suite: Suite, fill = 1): Keyring => {
  const secret = Buffer.alloc(32, fill).toString('base64');
  return {
    version: 1,
    id: '01980000-0000-7000-8000-000000000001',
    suite,
    secrets: { cursor: secret, 'subject-reference': secret, pseudonym: secret },
    signing: { current: keyId, keys: [{ id: keyId, pkcs8: seed.toString('base64') }] },
  };
};
const crypto = new LocalCrypto(keyring('intl'));

describe('the suites', () => {
  it.each([
    ['sm', 'abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['sm', 'abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
    ['intl', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['intl', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ] as const)('%s hashes the published example %j', (suite, text, expected) => {
    expect(hashWith(suite, text).toString('hex')).toBe(expected);
  });

  it('intl has the HMAC of RFC 4231, case 2', () => {
    const mac = hmacWith('intl', Buffer.from('Jefe'), 'what do ya want for nothing?');
    expect(mac.toString('hex')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  });

  it('sm has the HMAC that RFC 2104 builds from SM3', () => {
    const key = Buffer.alloc(64);
    Buffer.from('agreement').copy(key);
    const inner = hashWith('sm', Buffer.concat([key.map((b) => b ^ 0x36), Buffer.from('text')]));
    const outer = hashWith('sm', Buffer.concat([key.map((b) => b ^ 0x5c), inner]));
    expect(hmacWith('sm', Buffer.from('agreement'), 'text')).toEqual(outer);
  });

  it.each(['sm', 'intl'] as const)('%s derives by RFC 5869: extract with no salt, then one block', (suite) => {
    const pseudorandom = hmacWith(suite, Buffer.alloc(32), Buffer.from('secret'));
    const block = hmacWith(suite, pseudorandom, Buffer.concat([Buffer.from('info'), Buffer.from([1])]));
    expect(deriveWith(suite, Buffer.from('secret'), 'info')).toEqual(block);
  });
});

describe('LocalCrypto', () => {
  it('digests in the suite of its keyring, and checks those of the other', () => {
    expect(new LocalCrypto(keyring('sm')).hash('abc')).toEqual(hashWith('sm', 'abc'));
    expect(crypto.hash('abc')).toEqual(hashWith('intl', 'abc'));
    expect(crypto.hash('abc', 'sm')).toEqual(hashWith('sm', 'abc'));
  });

  it('has another key for every purpose and label, the same one again, and one with every keyring', () => {
    const names = [
      'cursor',
      'pseudonym',
      ['pseudonym', 'a1', 'phone'],
      ['pseudonym', 'a1', 'name'],
      ['pseudonym', 'a2', 'phone'],
      ['pseudonym', 'a1p', 'hone'],
      ['pseudonym', '["a1","phone"]'],
    ] as const;
    const keys = names.map((name) => crypto.deriveKey(name).toString('hex'));
    expect(new Set(keys).size).toBe(names.length);
    expect(names.map((name) => new LocalCrypto(keyring('intl')).deriveKey(name).toString('hex'))).toEqual(keys);
    expect(crypto.deriveKey('cursor')).not.toEqual(new LocalCrypto(keyring('intl', 2)).deriveKey('cursor'));
  });

  it('keys its HMAC with the derived key', () => {
    for (const name of ['cursor', ['pseudonym', 'a1', 'phone']] as const)
      expect(crypto.hmac(name, 'x')).toEqual(hmacWith('intl', crypto.deriveKey(name), 'x'));
  });

  it('signs as RFC 8032, test 1', () => {
    const { value, ...rest } = crypto.sign(Buffer.alloc(0));
    expect(rest).toEqual({ algorithm: 'Ed25519', keyId });
    expect(Buffer.from(value, 'base64url').toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('gives out what an outside verifier needs', () => {
    const text = Buffer.from('checkpoint');
    const signature = crypto.sign(text);
    const pem = crypto.publicKeys().get(signature.keyId) ?? '';
    expect(pem).toContain('PUBLIC KEY');
    expect(verify(null, text, pem, Buffer.from(signature.value, 'base64url'))).toBe(true);
  });

  it('finds every change of text or signature', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (text, at, flip) => {
        const signature = crypto.sign(text);
        expect(crypto.verify(text, signature)).toBe(true);
        const other = Uint8Array.from(text, (b, i) => (i === at % text.length ? b ^ flip : b));
        expect(crypto.verify(other, signature)).toBe(false);
        const value = Buffer.from(signature.value, 'base64url').map((b, i) => (i === at % 64 ? b ^ flip : b));
        expect(crypto.verify(text, { ...signature, value: Buffer.from(value).toString('base64url') })).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['an unknown key', { keyId: 'ed25519-0000000000000000' }],
    ['another algorithm', { algorithm: 'none' as 'Ed25519' }],
    ['no signature', { value: '' }],
    ['a second spelling of the signature', { value: `${crypto.sign(Buffer.from('x')).value}=` }],
  ])('does not accept %s', (_, change) => {
    expect(crypto.verify(Buffer.from('x'), { ...crypto.sign(Buffer.from('x')), ...change })).toBe(false);
  });

  it('unseals what it sealed, under the same key only, and nothing that was changed', () => {
    const sealed = crypto.seal(['cursor', 'a'], '私钥');
    expect(crypto.unseal(['cursor', 'a'], sealed)).toBe('私钥');
    expect(crypto.seal(['cursor', 'a'], '私钥')).not.toEqual(sealed);
    expect(() => crypto.unseal(['cursor', 'b'], sealed)).toThrow();
    expect(() => new LocalCrypto(keyring('intl', 2)).unseal(['cursor', 'a'], sealed)).toThrow();
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
      expect(() => crypto.unseal(['cursor', 'a'], changed)).toThrow();
    }
  });

  it('refuses a keyring whose key is filed under another id, or whose current key is missing', () => {
    const good = keyring('intl');
    const renamed = { current: 'ed25519-1', keys: [{ id: 'ed25519-1', pkcs8: seed.toString('base64') }] };
    expect(() => new LocalCrypto({ ...good, signing: renamed })).toThrow('wrong id ed25519-1');
    expect(() => new LocalCrypto({ ...good, signing: { ...good.signing, current: 'x' } })).toThrow('no current');
  });

  it('compares digests of any length', () => {
    expect(sameBytes(hex('0102'), hex('0102'))).toBe(true);
    expect(sameBytes(hex('0102'), hex('0103'))).toBe(false);
    expect(sameBytes(hex('0102'), hex('01'))).toBe(false);
  });
});
