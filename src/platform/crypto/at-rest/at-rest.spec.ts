import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { withOpenssl } from '../../../../test/support/openssl.ts';
import { contentOf } from '../../files/content.ts';
import { newId } from '../../clock/ids.ts';
import { openKeyring } from '../keyring.ts';
import { SUITES, type Suite } from '../suites.ts';
import { CHUNK_BYTES, HEADER_BYTES, type ObjectName, type Scope } from './format.ts';
import { LocalAtRest } from './local-at-rest.ts';
import { Opened, sealBytes } from './sealed-object.ts';

const scope: Scope = { kind: 'application', id: '01900000-0000-7000-8000-000000000001' };
const other: Scope = { kind: 'application', id: '01900000-0000-7000-8000-000000000002' };
const name: ObjectName = { scope, object: 'objects/1' };
let folder: string;
let keyring: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'at-rest-'));
  keyring = join(folder, 'keyring.json');
  await openKeyring(keyring);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function sealed(rest: LocalAtRest, text: Buffer, of: ObjectName = name, pieces = CHUNK_BYTES): Promise<Buffer> {
  const sealing = await rest.sealing(of);
  const parts: Buffer[] = [];
  for (let at = 0; at < text.length; at += pieces) parts.push(sealing.update(text.subarray(at, at + pieces)));
  return Buffer.concat([...parts, sealing.final()]);
}
/** The text, or the code of what refuses it. */
async function opened(rest: LocalAtRest, object: Buffer, of: ObjectName = name): Promise<Buffer | string> {
  try {
    const content = await rest.open(of, contentOf(object));
    const parts: Buffer[] = [];
    for await (const part of content.chunks()) parts.push(part);
    const text = Buffer.concat(parts);
    expect(text).toHaveLength(content.bytes);
    return text;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
const ALTERED = 'content-altered';
const tagBytes: Record<Suite, number> = { intl: 16, sm: 32 };

describe.each(SUITES)('an object at rest, suite %s', (suite) => {
  const stride = CHUNK_BYTES + tagBytes[suite];
  const chunk = (object: Buffer, n: number): Buffer =>
    object.subarray(HEADER_BYTES + n * stride, HEADER_BYTES + (n + 1) * stride);
  let rest: LocalAtRest;
  beforeEach(() => {
    rest = new LocalAtRest(keyring, suite);
  });

  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    'of %i bytes comes back as it was, whatever pieces it came in, and shows nothing',
    async (length) => {
      const text = randomBytes(length);
      for (const pieces of [1000, CHUNK_BYTES, 200_000]) {
        const object = await sealed(rest, text, name, pieces);
        expect(object).toHaveLength(
          HEADER_BYTES + length + Math.max(1, Math.ceil(length / CHUNK_BYTES)) * tagBytes[suite],
        );
        if (length > 16) expect(object.includes(text.subarray(0, 16))).toBe(false);
        expect(await opened(rest, object)).toEqual(text);
      }
    },
  );

  it('gives any part of itself', async () => {
    const text = randomBytes(2 * CHUNK_BYTES + 777);
    const content = await rest.open(name, contentOf(await sealed(rest, text)));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length + 9), fc.nat(text.length), async (offset, length) => {
        expect(await content.read(offset, length)).toEqual(text.subarray(offset, offset + length));
      }),
      { numRuns: 50 },
    );
  });

  it('is refused with any one byte changed', async () => {
    const object = await sealed(rest, Buffer.from('what the applicant filed'));
    for (let at = 0; at < object.length; at += 1) {
      const changed = Buffer.from(object);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect([at, await opened(rest, changed)]).toEqual([at, ALTERED]);
    }
  });

  it('is refused cut off anywhere, also between chunks, and with anything behind it', async () => {
    const object = await sealed(rest, randomBytes(2 * CHUNK_BYTES + 5));
    const small = await sealed(rest, Buffer.from('small'));
    for (let length = 0; length < small.length; length += 1)
      expect([length, await opened(rest, small.subarray(0, length))]).toEqual([length, ALTERED]);
    for (const length of [HEADER_BYTES, HEADER_BYTES + stride, HEADER_BYTES + 2 * stride, object.length - 1])
      expect([length, await opened(rest, object.subarray(0, length))]).toEqual([length, ALTERED]);
    const last = chunk(object, 2);
    for (const more of [Buffer.alloc(1), last, Buffer.alloc(tagBytes[suite]), object])
      expect(await opened(rest, Buffer.concat([object, more]))).toBe(ALTERED);
  });

  it('is refused with chunks swapped, repeated, left out or taken from another object of the same key', async () => {
    const object = await sealed(rest, randomBytes(3 * CHUNK_BYTES));
    const second = await sealed(rest, randomBytes(3 * CHUNK_BYTES));
    const header = object.subarray(0, HEADER_BYTES);
    const [a, b, c] = [chunk(object, 0), chunk(object, 1), chunk(object, 2)];
    for (const chunks of [
      [b, a, c],
      [a, a, c],
      [a, c],
      [c, b, a],
      [a, chunk(second, 1), c],
    ])
      expect(await opened(rest, Buffer.concat([header, ...chunks]))).toBe(ALTERED);
    expect(await opened(rest, Buffer.concat([header, a, b, c]))).toHaveLength(3 * CHUNK_BYTES);
  });

  it('opens under its own name and scope only', async () => {
    const object = await sealed(rest, Buffer.from('one'));
    await sealed(rest, Buffer.from('two'), { scope: other, object: 'objects/1' });
    expect(await opened(rest, object, { scope, object: 'objects/2' })).toBe(ALTERED);
    expect(await opened(rest, object, { scope: other, object: 'objects/1' })).toBe(ALTERED);
  });

  it('does not open with another key of the same id, and the name alone suffices to part two objects', async () => {
    const key = { id: newId(), key: randomBytes(32) };
    const object = sealBytes(suite, key, name, Buffer.from('text'));
    const header =
      (await rest.open(name, contentOf(await sealed(rest, Buffer.from('x'))))) && object.subarray(0, HEADER_BYTES);
    const read = (with_: Buffer, as: ObjectName) =>
      new Opened({ suite, keyId: key.id, salt: header.subarray(24), bytes: header }, with_, as, contentOf(object)).read(
        0,
        9,
      );
    expect((await read(key.key, name)).toString()).toBe('text');
    await expect(read(randomBytes(32), name)).rejects.toMatchObject({ code: ALTERED });
    await expect(read(key.key, { scope, object: 'objects/2' })).rejects.toMatchObject({ code: ALTERED });
    await expect(read(key.key, { scope: other, object: 'objects/1' })).rejects.toMatchObject({ code: ALTERED });
  });

  it('opens in a process that seals with the other suite', async () => {
    const object = await sealed(rest, Buffer.from('old'));
    const later = new LocalAtRest(keyring, suite === 'sm' ? 'intl' : 'sm');
    expect(String(await opened(later, object))).toBe('old');
  });
});

describe('openssl, given the data key and the description of the form', () => {
  const run = (args: string[], input?: Buffer): Buffer => execFileSync('openssl', args, { input });

  withOpenssl.each(SUITES)('reads an object of suite %s', async (suite) => {
    const rest = new LocalAtRest(keyring, suite);
    const text = Buffer.from('%PDF-1.7 审计报告');
    const object = await sealed(rest, text);
    const { key } = await rest.keys.current(scope);
    const [header, body] = [object.subarray(0, 40), object.subarray(40, 40 + text.length)];
    const tag = object.subarray(40 + text.length);
    const digest = suite === 'sm' ? 'SM3' : 'SHA256';
    const kdf = [`digest:${digest}`, `hexkey:${key.toString('hex')}`, `hexsalt:${header.toString('hex', 24)}`, 'info:zonekeeper/at-rest/1']; // prettier-ignore
    const keys = run([
      'kdf',
      '-binary',
      '-keylen',
      suite === 'sm' ? '48' : '32',
      ...kdf.flatMap((o) => ['-kdfopt', o]),
      'HKDF',
    ]);
    if (suite === 'intl') {
      // GCM encrypts from the counter 2 on; the tag is beyond the command line
      const counter = '00000000000000000000000100000002';
      expect(run(['enc', '-d', '-aes-256-ctr', '-K', keys.toString('hex'), '-iv', counter], body)).toEqual(text);
      return;
    }
    const read = ['enc', '-d', '-sm4-ctr', '-K', keys.toString('hex', 0, 16), '-iv', '0'.repeat(32)];
    expect(run(read, body)).toEqual(text);
    const named = Buffer.from(`["application","${scope.id}","objects/1"]`);
    const bound = Buffer.concat([header, Buffer.from([0, 0, 0, named.length]), named, Buffer.from([0, 0, 0, 0, 1])]);
    const mac = ['dgst', '-binary', '-sm3', '-mac', 'HMAC', '-macopt', `hexkey:${keys.toString('hex', 16)}`];
    expect(run(mac, Buffer.concat([bound, body]))).toEqual(tag);
  });
});

describe('data keys', () => {
  const keyFiles = (): string[] => readdirSync(`${keyring}.keys`).sort();
  const fileOf = (of: Scope): string => join(`${keyring}.keys`, `application-${of.id}.json`);

  it('come one a scope, also when processes begin at once, in files that only their owner reads', async () => {
    const all = Array.from({ length: 5 }, () => new LocalAtRest(keyring, 'sm'));
    const objects = await Promise.all(all.map((rest) => sealed(rest, Buffer.from('x'))));
    await sealed(new LocalAtRest(keyring, 'intl'), Buffer.from('x'), { scope: other, object: 'o' });
    expect(keyFiles()).toEqual([`application-${scope.id}.json`, `application-${other.id}.json`]);
    for (const object of objects) expect(String(await opened(new LocalAtRest(keyring, 'sm'), object))).toBe('x');
    expect([statSync(`${keyring}.keys`).mode & 0o777, statSync(fileOf(scope)).mode & 0o777]).toEqual([0o700, 0o600]);
    const { key } = await new LocalAtRest(keyring, 'sm').keys.current(scope);
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(readFileSync(fileOf(scope), 'utf8')).not.toContain(key.toString(form));
  });

  it('do not open when the wrapped key of another scope is put in their place', async () => {
    const rest = new LocalAtRest(keyring, 'sm');
    const object = await sealed(rest, Buffer.from('x'));
    await sealed(rest, Buffer.from('y'), { scope: other, object: 'o' });
    const [mine, foreign] = [scope, other].map(
      (of) => JSON.parse(readFileSync(fileOf(of), 'utf8')) as { keys: { wrapped: string }[] },
    );
    const [key, wrong] = [mine?.keys[0], foreign?.keys[0]];
    if (!key || !wrong) throw new Error('no keys');
    key.wrapped = wrong.wrapped;
    writeFileSync(fileOf(scope), JSON.stringify(mine));
    expect(await opened(rest, object)).toBe(ALTERED);
    writeFileSync(fileOf(scope), 'not JSON');
    expect(await opened(rest, object)).toMatch(/is damaged; restore it/);
    rmSync(fileOf(scope));
    expect(await opened(rest, object)).toBe(ALTERED);
  });
});
