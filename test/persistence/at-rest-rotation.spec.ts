import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalAtRest } from '../../src/platform/crypto/at-rest/local-at-rest.ts';
import { rotateMaster } from '../../src/platform/crypto/at-rest/rotation.ts';
import { openKeyring, readMasters } from '../../src/platform/crypto/keyring.ts';

jest.setTimeout(120_000);
const COUNT = 150;
const scopeOf = (n: number) => ({ kind: 'application', id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}` });
let folder: string;
let keyring: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync('/var/tmp/zonekeeper-rotation-');
  keyring = join(folder, 'keyring.json');
  await openKeyring(keyring);
  mkdirSync(join(folder, 'files'));
  const rest = new LocalAtRest(keyring, 'sm');
  for (let n = 0; n < COUNT; n += 1) {
    const sealing = await rest.sealing({ scope: scopeOf(n), object: String(n) });
    const parts = [sealing.update(Buffer.from(`object ${n}`)), sealing.final()];
    writeFileSync(join(folder, 'files', String(n)), Buffer.concat(parts));
  }
});
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child);
  rmSync(folder, { recursive: true, force: true });
});

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}
/** A process that rotates or reads; what it says is in `said`. */
function beside(work: 'rotate' | 'read'): { child: ChildProcess; said: string[] } {
  const script = join(__dirname, '../support/at-rest-child.ts');
  const flags = ['--experimental-transform-types', '--no-warnings'];
  const args = [...flags, script, work, keyring, join(folder, 'files'), String(COUNT)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const said: string[] = [];
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => said.push(line));
  return { child, said };
}
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 3000 && !holds(); i += 1) await sleep(10);
  if (!holds()) throw new Error('it never came');
}
/** Ids of the masters that wrap data keys now. */
function wrapping(): Set<string> {
  const files = readdirSync(`${keyring}.keys`).filter((name) => name.endsWith('.json'));
  const wrapped = files.flatMap((name) => (JSON.parse(readFileSync(join(`${keyring}.keys`, name), 'utf8')) as { keys: { wrapped: string }[] }).keys); // prettier-ignore
  return new Set(wrapped.map((k) => Buffer.from(k.wrapped, 'base64').toString('hex', 8, 24)));
}
const bare = (id: string): string => id.replaceAll('-', '');

describe('the master key is rotated', () => {
  it('while two processes read and begin new scopes: none of them ever fails, and the former key is gone', async () => {
    const readers = [beside('read'), beside('read')];
    await until(() => readers.every(({ said }) => said.length > 0));
    const before = (await readMasters(keyring)).current;
    const first = await rotateMaster(keyring, 'sm');
    const second = await rotateMaster(keyring, 'intl');
    const seen = readers.map(({ said }) => said.length);
    await until(() => readers.every(({ said }, i) => said.length > (seen[i] ?? 0) + 2));
    for (const { said } of readers) expect(said.filter((line) => line.startsWith('FAILED'))).toEqual([]);
    expect(first.rewrapped).toBeGreaterThanOrEqual(COUNT);
    expect([first.resumed, second.resumed, new Set([before, first.master, second.master]).size]).toEqual([
      false,
      false,
      3,
    ]);
    expect((await readMasters(keyring)).keys.map((m) => m.id)).toEqual([second.master]);
    for (const { child } of readers) await killed(child);
    expect([...wrapping()]).toEqual([bare(second.master)]);
  });

  it('goes on after it was killed in its midst, without a further key; readers read on meanwhile', async () => {
    const reader = beside('read');
    await until(() => reader.said.length > 0);
    const before = (await readMasters(keyring)).current;
    const doomed = beside('rotate');
    await until(() => wrapping().size > 1); // some keys are wrapped by the new one, some by the former
    await killed(doomed.child);
    expect(doomed.said).toEqual(['begins']);
    const { current, keys } = await readMasters(keyring);
    expect([keys.map((m) => m.id), wrapping().size]).toEqual([[before, current], 2]);
    const seen = reader.said.length;
    await until(() => reader.said.length > seen + 2);
    expect(await rotateMaster(keyring, 'sm')).toMatchObject({ master: current, resumed: true });
    await until(() => reader.said.length > seen + 5);
    expect(reader.said.filter((line) => line.startsWith('FAILED'))).toEqual([]);
    expect([...wrapping()]).toEqual([bare(current)]);
    expect((await readMasters(keyring)).keys.map((m) => m.id)).toEqual([current]);
  });

  it('drops no key while a data key does not unwrap, and says which', async () => {
    const path = join(`${keyring}.keys`, `application-${scopeOf(3).id}.json`);
    const file = readFileSync(path, 'utf8');
    const broken = JSON.parse(file) as { keys: { wrapped: string }[] };
    for (const key of broken.keys) {
      const bytes = Buffer.from(key.wrapped, 'base64');
      bytes[50] = (bytes[50] ?? 0) ^ 1;
      key.wrapped = bytes.toString('base64');
    }
    writeFileSync(path, JSON.stringify(broken));
    await expect(rotateMaster(keyring, 'sm')).rejects.toThrow(scopeOf(3).id);
    expect((await readMasters(keyring)).keys).toHaveLength(2);
    writeFileSync(path, file);
    expect(await rotateMaster(keyring, 'sm')).toMatchObject({ resumed: true });
    expect((await readMasters(keyring)).keys).toHaveLength(1);
  });
});
