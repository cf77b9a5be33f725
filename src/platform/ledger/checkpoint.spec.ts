import { spawnSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCrypto, openKeyring, rotateLedgerKey, SUITES, type Keyring, type Suite } from '../crypto/index.ts';
import { derOf, withOpenssl } from '../../../test/support/openssl.ts';
import { sm2PointOf, sm2Verify } from '../crypto/sm2.ts';
import { checkpointBytes, checkpointHolds, readCheckpoint, type Checkpoint } from './checkpoint.ts';

let folder: string;
let file: string;
let keyring: Keyring;
let crypto: LocalCrypto;
beforeAll(async () => {
  folder = mkdtempSync('/var/tmp/zonekeeper-checkpoint-');
  file = join(folder, 'keyring.json');
  keyring = await openKeyring(file);
  crypto = new LocalCrypto(keyring);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function signed(suite: Suite, by: LocalCrypto = crypto, size = 42): Checkpoint {
  const keyId = by.ledgerKeyId(suite);
  const body = {
    origin: 'log-1',
    epoch: 1,
    size,
    root: 'ab'.repeat(32),
    time: '2026-01-01T00:00:00.000Z',
    suite,
    keyId,
  };
  return { ...body, signature: by.signLedger(checkpointBytes(body), suite).value };
}
const keys = (by = crypto): Record<string, string> => Object.fromEntries(by.ledgerKeys());

describe.each(SUITES)('a checkpoint of suite %s', (suite) => {
  it('holds under the published key, also after a way through one line of text', () => {
    const checkpoint = signed(suite);
    expect(checkpointHolds(checkpoint, keys())).toBe(true);
    expect(checkpointHolds(readCheckpoint(JSON.stringify(checkpoint)), keys())).toBe(true);
  });

  it('does not hold with any member changed', () => {
    const good = signed(suite);
    const other = suite === 'sm' ? 'intl' : 'sm';
    const changes: Partial<Checkpoint>[] = [
      { origin: 'log-2' }, { epoch: 2 }, { size: 43 }, { root: `${'ab'.repeat(31)}ac` }, { time: '2026-01-01T00:00:00.001Z' },
      { suite: other }, { keyId: crypto.ledgerKeyId(other) }, { keyId: 'none' }, { keyId: '__proto__' }, { signature: '' },
      { signature: `${good.signature}=` }, { signature: signed(other).signature }, { signature: signed(suite, crypto, 43).signature },
    ]; // prettier-ignore
    for (const change of changes)
      expect([change, checkpointHolds({ ...good, ...change }, keys())]).toEqual([change, false]);
  });

  it('does not hold with one byte of the signature changed', () => {
    const good = signed(suite);
    const value = Buffer.from(good.signature, 'base64url');
    for (let at = 0; at < value.length; at += 1) {
      const changed = Buffer.from(value.map((byte, i) => (i === at ? byte ^ 1 : byte)));
      expect([at, checkpointHolds({ ...good, signature: changed.toString('base64url') }, keys())]).toEqual([at, false]);
    }
  });

  it('holds after the key was changed for a new one, which signs from then on', async () => {
    const before = signed(suite);
    const id = await rotateLedgerKey(file, suite);
    const rotated = await LocalCrypto.open(file);
    const after = signed(suite, rotated);
    expect([after.keyId, before.keyId === id, checkpointHolds(after, keys())]).toEqual([id, false, false]);
    expect([checkpointHolds(before, keys(rotated)), checkpointHolds(after, keys(rotated))]).toEqual([true, true]);
  });
});

it('the ledger has keys of its own, and a keyring without them gets them', async () => {
  const others = [...crypto.publicKeys().keys()];
  expect(Object.keys(keys()).filter((id) => others.includes(id))).toEqual([]);
  const { ledger: _ledger, ...old } = JSON.parse(readFileSync(file, 'utf8')) as Keyring;
  const path = join(folder, 'old.json');
  writeFileSync(path, JSON.stringify(old), { mode: 0o600 });
  const opened = await openKeyring(path);
  expect([opened.secrets, opened.signing, opened.ledger !== undefined]).toEqual([old.secrets, old.signing, true]);
  expect(await openKeyring(path)).toEqual(opened);
});

it.each(['', '{}', '[]', 'null', '{"origin":"x"}', JSON.stringify({ size: -1 })])('%j is no checkpoint', (line) => {
  expect(() => readCheckpoint(line)).toThrow();
});

describe('SM2', () => {
  const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');
  /** GB/T 32918.5, appendix A. */
  const example = {
    key: {
      x: BigInt('0x09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020'),
      y: BigInt('0xCCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13'),
    },
    message: Buffer.from('message digest'),
    signature: hex(`F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3
      B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA`),
  };

  it('accepts the example of the standard, and nothing near it', () => {
    const { key, message, signature } = example;
    expect(sm2Verify(key, message, signature)).toBe(true);
    expect(sm2Verify(key, Buffer.from('message digesu'), signature)).toBe(false);
    expect(sm2Verify({ ...key, y: key.y + 1n }, message, signature)).toBe(false);
    for (const zero of [0, 32]) {
      const changed = Buffer.from(signature).fill(0, zero, zero + 32);
      expect(sm2Verify(key, message, changed)).toBe(false);
    }
    expect(sm2Verify(key, message, Buffer.alloc(64, 0xff))).toBe(false);
    expect(sm2Verify(key, message, signature.subarray(0, 63))).toBe(false);
  });

  it('refuses what node:crypto signs without the user id', () => {
    const pkcs8 = keyring.ledger?.sm.keys[0]?.pkcs8 ?? '';
    const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    const value = fromDer(sign('sm3', Buffer.from('x'), key));
    const point = sm2PointOf(publicDer(crypto.ledgerKeys().get(crypto.ledgerKeyId('sm')) ?? ''));
    expect([value.length, sm2Verify(point, Buffer.from('x'), value)]).toEqual([64, false]);
  });

  withOpenssl('the openssl command accepts what is signed here, and what it signs is accepted here', () => {
    const text = join(folder, 'text');
    const pem = join(folder, 'public.pem');
    const secret = join(folder, 'secret.pem');
    const made = join(folder, 'signature.der');
    const pkcs8 = keyring.ledger?.sm.keys[0]?.pkcs8 ?? '';
    const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    writeFileSync(secret, key.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
    writeFileSync(pem, crypto.ledgerKeys().get(crypto.ledgerKeyId('sm')) ?? '');
    writeFileSync(text, 'a checkpoint');
    const value = Buffer.from(crypto.signLedger(Buffer.from('a checkpoint'), 'sm').value, 'base64url');
    writeFileSync(made, derOf(value));
    const same = ['-in', text, '-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
    const verify = (): number | null => spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', '-inkey', pem, '-sigfile', made, ...same]).status; // prettier-ignore
    expect(verify()).toBe(0);
    writeFileSync(text, 'another one');
    expect(verify()).not.toBe(0);
    expect(spawnSync('openssl', ['pkeyutl', '-sign', '-inkey', secret, '-out', made, ...same]).status).toBe(0);
    const point = sm2PointOf(publicDer(readFileSync(pem, 'utf8')));
    expect(sm2Verify(point, Buffer.from('another one'), fromDer(readFileSync(made)))).toBe(true);
  });
});

const publicDer = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
function fromDer(der: Buffer): Buffer {
  const length = der[3] ?? 0;
  const wide = (bytes: Buffer): Buffer => Buffer.from(bytes.toString('hex').padStart(64, '0').slice(-64), 'hex');
  return Buffer.concat([wide(der.subarray(4, 4 + length)), wide(der.subarray(6 + length))]);
}
