import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { sm2Sign } from './sm2-sign.ts';
import { digestFor, KeyRefused, readPem, readPoint, signatureText, verifiesUnder } from './verifying-key.ts';

const curves = { SM2: 'SM2', ES256: 'P-256' } as const;
const made = (['SM2', 'ES256'] as const).map((algorithm) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curves[algorithm] });
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const rAndS = (text: Buffer): Buffer =>
    algorithm === 'SM2'
      ? sm2Sign(privateKey, text)
      : sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { algorithm, publicKey, privateKey, pem, rAndS };
});
/** DER of r and s as openssl writes it. */
function derOf(rs: Buffer): Buffer {
  const numbers = [rs.subarray(0, 32), rs.subarray(32)].map((n) => {
    let start = 0;
    while (start < 31 && n[start] === 0) start += 1;
    const bare = n.subarray(start);
    const body = (bare[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bare]) : bare;
    return Buffer.concat([Buffer.of(2, body.length), body]);
  });
  const body = Buffer.concat(numbers);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}
const faultOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof KeyRefused) return error.fault;
    throw error;
  }
  return 'none';
};

describe.each(made)('a public key for $algorithm', ({ algorithm, publicKey, privateKey, pem, rAndS }) => {
  const key = readPem(pem);
  it('is the same one as PEM, with other line ends, and as a point', () => {
    expect(key).toMatchObject({ algorithm, publicKey: pem });
    expect(readPem(`\n${pem.replaceAll('\n', '\r\n')}`)).toEqual(key);
    const der = publicKey.export({ format: 'der', type: 'spki' });
    const [x, y] = [der.subarray(-64, -32), der.subarray(-32)].map((part) => part.toString('base64url'));
    expect(readPoint(algorithm, x ?? '', y ?? '')).toEqual(key);
  });
  it('is no private key, whatever stands around it, and the refusal quotes nothing', () => {
    for (const type of ['pkcs8', 'sec1'] as const) {
      const secret = privateKey.export({ format: 'pem', type }).toString();
      expect(faultOf(() => readPem(secret))).toBe('private-key');
      expect(faultOf(() => readPem(`${pem}${secret}`))).toBe('private-key');
    }
    const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const hidden = `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----`;
    expect(faultOf(() => readPem(hidden))).toBe('not-a-public-key');
  });
  it('is a point of the curve: every other point is refused', () => {
    const der = publicKey.export({ format: 'der', type: 'spki' });
    const [x, y] = [der.subarray(-64, -32), der.subarray(-32)];
    const zero = Buffer.alloc(32).toString('base64url');
    const most = Buffer.alloc(32, 0xff).toString('base64url');
    const off = Buffer.from(y);
    off.writeUInt8(off.readUInt8(31) ^ 1, 31);
    for (const [left, right] of [
      [zero, zero],
      [most, most],
      [x.toString('base64url'), off.toString('base64url')],
      [y.toString('base64url'), x.toString('base64url')],
    ] as const)
      expect(faultOf(() => readPoint(algorithm, left, right))).toBe('not-on-the-curve');
    expect(faultOf(() => readPoint(algorithm, x.toString('base64url').slice(1), zero))).toBe('not-a-public-key');
  });
  it('verifies what it signed, as r and s and as DER, in base64 and base64url, and nothing else', () => {
    const text = Buffer.from('{"v":"text"}');
    const rs = rAndS(text);
    const der = derOf(rs);
    for (const value of [
      rs.toString('base64url'),
      rs.toString('base64'),
      der.toString('base64'),
      der.toString('base64url'),
    ]) {
      expect(verifiesUnder(key, text, value)).toBe(true);
      expect(signatureText(value)).toBe(rs.toString('base64url'));
      expect(verifiesUnder(key, Buffer.from('{"v":"Text"}'), value)).toBe(false);
    }
    for (const other of made.filter((o) => o.algorithm !== algorithm))
      expect(verifiesUnder(readPem(other.pem), text, rs.toString('base64url'))).toBe(false);
    for (const none of ['', '=', 'AA', Buffer.alloc(64).toString('base64url'), `${rs.toString('base64url')}.`])
      expect(verifiesUnder(key, text, none)).toBe(false);
  });
  it('finds every changed byte of a signature', () => {
    const text = Buffer.from('text');
    const forms = [rAndS(text), derOf(rAndS(text))];
    fc.assert(
      fc.property(fc.nat(1), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, at, flip) => {
        const changed = Buffer.from(forms[which] ?? '');
        changed.writeUInt8(changed.readUInt8(at % changed.length) ^ flip, at % changed.length);
        expect(verifiesUnder(key, text, changed.toString('base64'))).toBe(false);
      }),
      { numRuns: algorithm === 'SM2' ? 60 : 200 },
    );
  });
});

it.each([
  ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey],
  ['Ed25519', () => generateKeyPairSync('ed25519').publicKey],
  ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey],
  ['a small curve', () => generateKeyPairSync('ec', { namedCurve: 'secp224r1' }).publicKey],
  ['secp256k1', () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey],
])('takes no key of %s', (_name, make) => {
  const pem = make().export({ format: 'pem', type: 'spki' }).toString();
  expect(faultOf(() => readPem(pem))).toBe('not-a-public-key');
});
it.each(['', 'a key', '-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----', '-----BEGIN CERTIFICATE-----'])(
  'takes no key from %j',
  (text) => {
    expect(faultOf(() => readPem(text))).toBe('not-a-public-key');
  },
);
it('hashes for SM2 with SM3, for ES256 with SHA-256', () => {
  expect(digestFor('SM2', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(digestFor('ES256', 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
