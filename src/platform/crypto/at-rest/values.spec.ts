import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyring } from '../keyring.ts';
import { LocalCrypto } from '../local-crypto.ts';
import { SUITES } from '../suites.ts';
import { KeyFiles } from './key-files.ts';
import { LocalAtRest } from './local-at-rest.ts';
import { rotateMaster } from './rotation.ts';
import { readValueHeader } from './value-format.ts';

const scope = { kind: 'scenario', id: '01900000-0000-7000-8000-000000000001' };
const other = { kind: 'scenario', id: '01900000-0000-7000-8000-000000000002' };
const place = { table: 'consents', column: 'evidence', row: '01900900-0000-7000-8000-000000000001' };
const TEXT = '凭证 evidence:4711';
const ALTERED = { code: 'content-altered' };
let folder: string;
let keyring: string;
beforeEach(async () => {
  folder = mkdtempSync('/var/tmp/zonekeeper-values-');
  keyring = join(folder, 'keyring.json');
  await openKeyring(keyring);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
/** Another process: it remembers nothing. */
const anew = (suite: 'sm' | 'intl' = 'sm') => new LocalAtRest(keyring, suite);
const sealed = async (suite: 'sm' | 'intl', at = place, text = TEXT): Promise<Buffer> =>
  (await anew(suite).sealingValues(scope)).seal(at, text);

describe.each(SUITES)('a value sealed by %s', (suite) => {
  it.each(['', 'x', TEXT, '字'.repeat(50_000)])('opens where it lies, whatever suite is in use', async (text) => {
    const value = await sealed(suite, place, text);
    expect(value.includes('evidence')).toBe(false);
    for (const now of SUITES) expect(await anew(now).openValue(scope, place, value)).toBe(text);
    expect(readValueHeader(value)?.suite).toBe(suite);
  });
  it('opens in no other row, column, table or scope', async () => {
    const value = await sealed(suite);
    await sealed(suite, { ...place, row: 'other' });
    const rest = anew(suite);
    (await rest.sealingValues(other)).seal(place, TEXT);
    for (const at of [
      { ...place, row: 'other' },
      { ...place, column: 'channel' },
      { ...place, table: 'x' },
    ])
      await expect(rest.openValue(scope, at, value)).rejects.toMatchObject(ALTERED);
    await expect(rest.openValue(other, place, value)).rejects.toMatchObject(ALTERED);
  });
  it('does not open with any byte changed, cut or added', async () => {
    const value = await sealed(suite);
    const rest = anew(suite);
    for (let i = 0; i < value.length; i += 1) {
      const changed = Buffer.from(value);
      changed[i] = (changed[i] ?? 0) ^ 1;
      await expect(rest.openValue(scope, place, changed)).rejects.toMatchObject(ALTERED);
      await expect(rest.openValue(scope, place, value.subarray(0, i))).rejects.toMatchObject(ALTERED);
    }
    await expect(rest.openValue(scope, place, Buffer.concat([value, Buffer.alloc(1)]))).rejects.toMatchObject(ALTERED);
  });
  it('of a batch shares its salt, and has blocks of its own', async () => {
    const sealing = await anew(suite).sealingValues(scope);
    const texts = ['', 'x'.repeat(16), 'x'.repeat(17), 'end'];
    const values = texts.map((text) => sealing.seal(place, text));
    const headers = values.map((value) => readValueHeader(value));
    expect(new Set(headers.map((h) => h?.salt.toString('hex'))).size).toBe(1);
    expect(headers.map((h) => h?.number)).toEqual([0, 1, 2, 4]);
    for (const [i, value] of values.entries()) expect(await anew(suite).openValue(scope, place, value)).toBe(texts[i]);
    expect(new Set((await Promise.all([1, 2].map(() => sealed(suite)))).map((v) => v.toString('hex', 24, 40))).size).toBe(2); // prettier-ignore
  });
});

describe('the keys of values', () => {
  it('are out of use within a second of being sealed or destroyed', async () => {
    const rest = anew();
    const value = (await rest.sealingValues(scope)).seal(place, TEXT);
    const files = new KeyFiles(keyring);
    const file = await files.read(scope);
    if (!file) throw new Error('no key');
    for (const [state, code] of [['sealed', 'content-sealed'], ['destroyed', 'content-destroyed']] as const) {
      await files.write({ ...file, state });
      await new Promise((done) => setTimeout(done, 1050));
      await expect(rest.openValue(scope, place, value)).rejects.toMatchObject({ code });
      await expect(rest.sealingValues(scope)).rejects.toMatchObject({ code });
    } // prettier-ignore
  });
  it('are further ones after a renewal; what was sealed before opens, also after the master turned', async () => {
    const rest = anew();
    const before = (await rest.sealingValues(scope)).seal(place, TEXT);
    const fresh = await rest.keys.renew(scope);
    const after = await sealed('sm');
    expect([readValueHeader(after)?.keyId, readValueHeader(before)?.keyId === fresh]).toEqual([fresh, false]);
    expect(await rotateMaster(keyring, 'sm')).toMatchObject({ rewrapped: 1 });
    for (const value of [before, after]) {
      expect(await rest.openValue(scope, place, value)).toBe(TEXT);
      expect(await anew().openValue(scope, place, value)).toBe(TEXT);
    }
    expect(await rest.keys.renew(other)).toBeUndefined();
  });
  it('are nowhere in a value: without the key file it opens for nobody', async () => {
    const value = await sealed('sm');
    const path = join(`${keyring}.keys`, `scenario-${scope.id}.json`);
    const file = readFileSync(path);
    rmSync(path);
    await expect(anew().openValue(scope, place, value)).rejects.toMatchObject(ALTERED);
    writeFileSync(path, file);
    expect(await anew().openValue(scope, place, value)).toBe(TEXT);
  });
});

describe('the blind index', () => {
  it('is of the parts, in this column, under this keyring; a turned master leaves it', async () => {
    const crypto = await LocalCrypto.open(keyring);
    const index = (column: string, ...parts: string[]) => crypto.blindIndex(column, parts).toString('hex');
    const all = [index('a.b', 'x', 'y'), index('a.b', 'xy', ''), index('a.b', 'x', 'Y'), index('a.c', 'x', 'y')];
    expect([new Set(all).size, all[0]?.length]).toEqual([4, 64]);
    await rotateMaster(keyring, 'sm');
    expect((await LocalCrypto.open(keyring)).blindIndex('a.b', ['x', 'y']).toString('hex')).toBe(all[0]);
    const elsewhere = await LocalCrypto.open(join(folder, 'other.json'));
    expect(elsewhere.blindIndex('a.b', ['x', 'y']).toString('hex')).not.toBe(all[0]);
  });
});
