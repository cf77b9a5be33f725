import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { LocalAtRest } from '../crypto/at-rest/local-at-rest.ts';
import { openKeyring } from '../crypto/keyring.ts';
import { DirectoryStore } from './directory-store.ts';
import { inspectMaterial } from './media-type.ts';

const MB = 1024 * 1024;
let root: string;
let store: DirectoryStore;
let keyring: string;
const scope = { kind: 'application', id: '01900000-0000-7000-8000-000000000001' };
beforeEach(async () => {
  root = join(mkdtempSync(join(tmpdir(), 'objects-')), 'objects');
  keyring = join(root, '..', 'keyring.json');
  await openKeyring(keyring);
  store = new DirectoryStore(root, new LocalAtRest(keyring, 'sm'));
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

const from = (...chunks: (string | Uint8Array)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
const files = () =>
  readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const keys = async (instant: Date) => {
  const found: string[] = [];
  for await (const key of store.olderThan(instant)) found.push(key);
  return found.sort();
};

describe('DirectoryStore', () => {
  it('stores, describes and gives back', async () => {
    const stored = await store.put(from('a', 'b', 'c'), { scope, limitBytes: 3 });
    expect(stored).toMatchObject({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    });
    expect(stored.key).toBe(`${stored.id.slice(-4, -2)}/${stored.id.slice(-2)}/${stored.id}`);
    expect(await text(await store.open(stored.key, scope))).toBe('abc');
    expect(statSync(join(root, stored.key)).mode & 0o777).toBe(0o600);
    expect(statSync(root).mode & 0o777).toBe(0o700);
    expect(files()).toEqual([stored.id]);
  });

  it('takes 20 MB and refuses 21 MB with a limit of 20 MB, without reading on', async () => {
    const stored = await store.put(from(...Array.from({ length: 20 }, () => Buffer.alloc(MB))), {
      scope,
      limitBytes: 20 * MB,
    });
    expect(stored.sha256).toBe(createHash('sha256').update(Buffer.alloc(20 * MB)).digest('hex')); // prettier-ignore
    let asked = 0;
    async function* endless() {
      for (;;) yield await Promise.resolve(Buffer.alloc(((asked += 1), MB)));
    }
    await expect(store.put(endless(), { scope, limitBytes: 20 * MB })).rejects.toMatchObject({
      code: 'payload-too-large',
      detail: { en: 'the file is larger than 20 MB', zh: '文件超过 20 MB' },
    });
    expect(asked).toBe(21);
    expect(files()).toEqual([stored.id]);
  });

  it('keeps only what nobody reads without the key, and gives it back in chunks', async () => {
    const page = Buffer.from('what nobody reads without the key '.repeat(5000));
    const { key, bytes } = await store.put(from(page), { scope, limitBytes: MB });
    expect(bytes).toBe(page.length);
    const lies = readFileSync(join(root, key));
    expect([lies.toString('latin1', 0, 4), lies.includes('nobody')]).toEqual(['ZKS1', false]);
    const parts = (await (await store.open(key, scope)).toArray()) as Buffer[];
    expect(parts.length).toBe(Math.ceil(page.length / 65_536));
    expect(Buffer.concat(parts)).toEqual(page);
  });

  it('gives nothing of a file that was altered, exchanged or put in under another scope', async () => {
    const page = Buffer.alloc(200_000, 'x');
    const one = await store.put(from(page), { scope, limitBytes: MB });
    const two = await store.put(from(page), { scope, limitBytes: MB });
    const altered = readFileSync(join(root, one.key));
    altered[150_000] = (altered[150_000] ?? 0) ^ 1; // far behind the first chunk
    writeFileSync(join(root, one.key), altered);
    await expect(store.open(one.key, scope)).rejects.toMatchObject({ code: 'content-altered' });
    writeFileSync(join(root, one.key), readFileSync(join(root, two.key)));
    await expect(store.open(one.key, scope)).rejects.toMatchObject({ code: 'content-altered' });
    const other = { ...scope, kind: 'agreement_amendment' };
    await expect(store.open(two.key, other)).rejects.toMatchObject({ code: 'content-altered' });
    writeFileSync(join(root, two.key), page);
    await expect(store.open(two.key, scope)).rejects.toMatchObject({ code: 'content-altered' });
  });

  it('refuses an empty file and leaves nothing', async () => {
    await expect(store.put(from(), { scope, limitBytes: 1 })).rejects.toMatchObject({ code: 'empty-file' });
    expect(files()).toEqual([]);
  });

  it('leaves nothing of an upload that breaks off', async () => {
    async function* broken() {
      yield await Promise.resolve(Buffer.from('half'));
      throw new Error('aborted');
    }
    await expect(store.put(broken(), { scope, limitBytes: MB })).rejects.toThrow('aborted');
    expect(files()).toEqual([]);
  });

  it('keeps only what the inspection takes, and says what it found', async () => {
    const options = { scope, limitBytes: MB, inspect: inspectMaterial };
    const stored = await store.put(from('%PDF-1.7\n', '%%EOF'), options);
    expect(stored.inspected).toBe('pdf');
    expect(await text(await store.open(stored.key, scope))).toBe('%PDF-1.7\n%%EOF');
    await expect(store.put(from('MZ', 'program'), options)).rejects.toMatchObject({ code: 'unsupported-media-type' });
    expect(files()).toEqual([stored.id]);
  });

  it('removes, also twice, and then has nothing to open', async () => {
    const { key } = await store.put(from('x'), { scope, limitBytes: 1 });
    await store.remove(key);
    await store.remove(key);
    await expect(store.open(key, scope)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'aa/bb/../../x', 'aa/bb/x', ''])('takes no key like %j', async (key) => {
    await expect(store.open(key, scope)).rejects.toThrow('not a key');
    await expect(store.remove(key)).rejects.toThrow('not a key');
  });

  it('lists what is older than an instant, and only its own objects', async () => {
    expect(await keys(new Date('2030-01-01'))).toEqual([]);
    const old = await store.put(from('old'), { scope, limitBytes: 9 });
    const recent = await store.put(from('new'), { scope, limitBytes: 9 });
    utimesSync(join(root, old.key), new Date('2026-01-01'), new Date('2026-01-01'));
    utimesSync(join(root, recent.key), new Date('2026-03-01'), new Date('2026-03-01'));
    writeFileSync(join(root, 'notes.txt'), 'not ours');
    writeFileSync(join(root, old.key, '..', 'notes.txt'), 'not ours');
    expect(await keys(new Date('2026-02-01'))).toEqual([old.key]);
    expect(await keys(new Date('2100-01-01'))).toEqual([old.key, recent.key].sort());
  });

  it('removes what a killed upload left, not what is under way', async () => {
    const { key } = await store.put(from('x'), { scope, limitBytes: 1 });
    const left = join(root, `${key.slice(0, -12)}000000000001.part`);
    const underWay = join(root, `${key.slice(0, -12)}000000000002.part`);
    for (const path of [left, underWay]) writeFileSync(path, 'half');
    utimesSync(left, new Date('2026-01-01'), new Date('2026-01-01'));
    expect(await store.removeUnfinished(new Date('2026-02-01'))).toBe(1);
    expect(files().sort()).toEqual([key.slice(6), underWay.slice(underWay.lastIndexOf('/') + 1)].sort());
  });
});
