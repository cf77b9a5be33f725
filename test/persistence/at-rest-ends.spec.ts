import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { commitmentOf } from '../../src/platform/crypto/at-rest/key-ends.ts';
import { LocalAtRest } from '../../src/platform/crypto/at-rest/local-at-rest.ts';
import { rotateMaster } from '../../src/platform/crypto/at-rest/rotation.ts';
import { openKeyring } from '../../src/platform/crypto/keyring.ts';
import { contentOf } from '../../src/platform/files/content.ts';

jest.setTimeout(120_000);
const COUNT = 120;
const scopeOf = (n: number) => ({ kind: 'application', id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}` });
const DISPOSAL = '01900000-0000-7000-8000-0000000000ff';
let folder: string;
let keyring: string;
let rest: LocalAtRest;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync('/var/tmp/zonekeeper-ends-');
  keyring = join(folder, 'keyring.json');
  await openKeyring(keyring);
  mkdirSync(join(folder, 'files'));
  rest = new LocalAtRest(keyring, 'sm');
});
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child);
  rmSync(folder, { recursive: true, force: true });
});

const pathOf = (n: number): string => join(folder, 'files', String(n));
const keyFileOf = (n: number): string => join(`${keyring}.keys`, `application-${scopeOf(n).id}.json`);
async function keep(n: number): Promise<void> {
  const sealing = await rest.sealing({ scope: scopeOf(n), object: String(n) });
  writeFileSync(pathOf(n), Buffer.concat([sealing.update(Buffer.from(`object ${n}`)), sealing.final()]));
}
async function opened(n: number, by = rest): Promise<string> {
  try {
    const content = await by.open({ scope: scopeOf(n), object: String(n) }, contentOf(readFileSync(pathOf(n))));
    return String(await content.read(0, 100));
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
const keeping = (n: number): Promise<string> => keep(n).then(() => 'kept', (error: unknown) => (error as { code: string }).code); // prettier-ignore
const wrappedIn = (n: number): string[] =>
  (JSON.parse(readFileSync(keyFileOf(n), 'utf8')) as { keys: { wrapped?: string }[] }).keys.flatMap((k) => k.wrapped ?? []); // prettier-ignore
const idsOf = (n: number): string[] =>
  (JSON.parse(readFileSync(keyFileOf(n), 'utf8')) as { keys: { id: string }[] }).keys.map((k) => k.id);
async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}
function destroying(): { child: ChildProcess; said: string[] } {
  const script = join(__dirname, '../support/at-rest-child.ts');
  const args = ['--experimental-transform-types', '--no-warnings', script, 'destroy', keyring, '', String(COUNT)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const said: string[] = [];
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => said.push(line));
  return { child, said };
}
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 3000; i += 1, await sleep(10)) if (await holds()) return;
  throw new Error('it never came');
}

describe('the keys of a scope', () => {
  it('that are sealed open nothing and seal nothing, in every process at once, until they are unsealed', async () => {
    await keep(1);
    await keep(2);
    const other = new LocalAtRest(keyring, 'intl');
    expect(await opened(1, other)).toBe('object 1');
    await rest.ends.seal(scopeOf(1), DISPOSAL);
    await rest.ends.seal(scopeOf(1), DISPOSAL);
    expect([await opened(1), await opened(1, other), await keeping(1), await rest.stateOf(scopeOf(1))]).toEqual([
      'content-sealed',
      'content-sealed',
      'content-sealed',
      'sealed',
    ]);
    await expect(other.admits(scopeOf(1))).rejects.toMatchObject({ code: 'content-sealed' });
    expect(await opened(2)).toBe('object 2');
    await rest.ends.unseal(scopeOf(1));
    expect([await opened(1), await opened(1, other), await keeping(1)]).toEqual(['object 1', 'object 1', 'kept']);
  });

  it('that nothing was sealed with yet are sealed, too: nothing begins there', async () => {
    await rest.ends.seal(scopeOf(7), DISPOSAL);
    expect(await keeping(7)).toBe('content-sealed');
  });

  it('that are destroyed leave their ids, and no byte of a key in the folder; also again, damaged or gone', async () => {
    await keep(1);
    const before = readFileSync(keyFileOf(1));
    const [key = ''] = wrappedIn(1);
    const ids = idsOf(1);
    await rest.ends.seal(scopeOf(1), DISPOSAL);
    for (const spoil of [
      () => undefined,
      () => undefined,
      () => writeFileSync(keyFileOf(1), 'not JSON'),
      () => rmSync(keyFileOf(1)),
      // what a process left that was killed while it wrote, or buried
      () => writeFileSync(`${keyFileOf(1)}.buried`, before),
      () => writeFileSync(`${keyFileOf(1)}.018f.new`, before),
    ]) {
      spoil();
      await rest.ends.destroy(scopeOf(1), ids, DISPOSAL);
      expect([await opened(1), await keeping(1), await rest.ends.isGone(scopeOf(1))]).toEqual([
        'content-destroyed',
        'content-destroyed',
        true,
      ]);
      const all = readdirSync(`${keyring}.keys`).map((name) => readFileSync(join(`${keyring}.keys`, name), 'utf8'));
      expect([all.length, all.join().includes(key.slice(0, 40))]).toEqual([1, false]);
      expect([idsOf(1), wrappedIn(1)]).toEqual([ids, []]);
    }
    expect(await rest.ends.tryToOpen(scopeOf(1), ids)).toEqual({ tried: 1, refused: 1 });
    await expect(rest.ends.seal(scopeOf(1), DISPOSAL)).rejects.toMatchObject({ code: 'content-destroyed' });
    await expect(rest.ends.unseal(scopeOf(1))).rejects.toMatchObject({ code: 'content-destroyed' });
  });

  it('are known by a commitment that a rotation does not change, and that only the key itself proves', async () => {
    await keep(1);
    await keep(2);
    const [one] = await rest.ends.committed(scopeOf(1), 'sm');
    const { id, key } = await rest.keys.current(scopeOf(1));
    await rest.ends.seal(scopeOf(1), DISPOSAL);
    await rotateMaster(keyring, 'intl');
    expect(await rest.ends.committed(scopeOf(1), 'sm')).toEqual([one]);
    expect(one).toEqual({ id, commitment: commitmentOf('sm', key, scopeOf(1), id) });
    const other = await rest.keys.current(scopeOf(2));
    expect(commitmentOf('sm', other.key, scopeOf(1), id)).not.toBe(one?.commitment);
  });

  it('come back from a copy of the folder that was made before: that is what no destruction promises', async () => {
    await keep(1);
    cpSync(`${keyring}.keys`, join(folder, 'copy'), { recursive: true });
    await rest.ends.destroy(scopeOf(1), idsOf(1), DISPOSAL);
    expect(await opened(1)).toBe('content-destroyed');
    cpSync(join(folder, 'copy'), `${keyring}.keys`, { recursive: true });
    expect(await opened(1)).toBe('object 1');
  });
});

describe('a process that destroys', () => {
  beforeEach(async () => {
    for (let n = 0; n < COUNT; n += 1) await keep(n);
  });
  const left = (): number[] => Array.from({ length: COUNT }, (_, n) => n).filter((n) => wrappedIn(n).length > 0);

  it('is killed again and again: what it had not ended the next one ends, and every key is either whole or gone', async () => {
    for (const stop of [COUNT - 10, COUNT - 40, COUNT - 80]) {
      const { child } = destroying();
      await until(() => left().length <= stop);
      await killed(child);
      for (const n of left()) expect(await opened(n)).toBe(`object ${n}`);
    }
    expect(left().length).toBeGreaterThan(0);
    const { said } = destroying();
    await until(() => said.includes('ends'));
    expect([left(), readdirSync(`${keyring}.keys`).length]).toEqual([[], COUNT]);
    for (const n of [0, 1, COUNT - 1]) expect(await opened(n)).toBe('content-destroyed');
  });

  it('and rotations of the master at the same time leave nothing behind and bring nothing back', async () => {
    const { said } = destroying();
    await until(() => said.includes('begins'));
    let rotations = 0;
    while (!said.includes('ends')) rotations += (await rotateMaster(keyring, 'sm')) && 1;
    await rotateMaster(keyring, 'sm');
    expect(rotations).toBeGreaterThan(0);
    expect([left(), readdirSync(`${keyring}.keys`).length]).toEqual([[], COUNT]);
    for (let n = 0; n < COUNT; n += 1) expect(await opened(n)).toBe('content-destroyed');
  });
});
