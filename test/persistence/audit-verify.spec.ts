import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { Sealer, witnessFile } from '../../src/platform/ledger/sealer.service.ts';
import { ownCluster } from '../support/cluster.ts';
import { healthZone } from '../support/oracle/zone.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const root = join(__dirname, '../..');
const command = join(root, 'src/audit-verify.ts');
let world: World;
let folder: string;
let whole: string[];
let witness: string;
const cluster = ownCluster({ seeded: true });
beforeAll(async () => {
  world = await openWorld();
  folder = mkdtempSync('/var/tmp/zonekeeper-verify-');
  await seal(); // the seed: one large batch
  for (let i = 0; i < 3; i += 1) await act(`核验专区 ${i}`);
  whole = await exported();
  witness = witnessFile(join(world.folder, 'witness'));
  file('keys.json', JSON.stringify((await world.get('operator', '/audit/keys')).body));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
  await cluster.close();
});
const seal = (): Promise<unknown> => world.app.get(Sealer).seal();
async function act(name: string): Promise<void> {
  expect((await world.post('dataAuthority', '/zones', healthZone(name))).status).toBe(201);
  await seal();
}
async function exported(query = ''): Promise<string[]> {
  const answer = await world.get('governanceCenter.7', `/audit/export${query}`);
  expect(answer.status).toBe(200);
  return answer.text.trimEnd().split('\n');
}
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
function verify(lines: readonly string[], checkpoint = newest(), keys = join(folder, 'keys.json')): Said {
  return run([file('export.ndjson', `${lines.join('\n')}\n`), '--checkpoint', checkpoint, '--keys', keys]);
}
function run(args: readonly string[]): Said {
  const flags = ['--experimental-transform-types', '--no-warnings'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, command, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}
const witnessed = (): string[] => readFileSync(witness, 'utf8').trimEnd().split('\n');
/** One checkpoint, as somebody outside has noted it down. */
const newest = (): string => file('checkpoint.json', witnessed().at(-1) ?? '');
const sizeOf = (line: string | undefined): number => (JSON.parse(line ?? '{}') as { size: number }).size;
const at = (index: number): number => whole.findIndex((line) => line.startsWith(`{"kind":"leaf","index":${index},`));
/** Another first digit. */
const flipped = (_: string, before: string, digit: string): string => `${before}${digit === '0' ? '1' : '0'}`;
const replaced = (index: number, change: (line: string) => string): string[] =>
  whole.map((line, i) => (i === at(index) ? change(line) : line));

it('needs nothing but Node: every import is a part of it, or a file beside it that has no other either', () => {
  const seen = new Set<string>();
  const walk = (path: string): string[] => {
    if (seen.has(path)) return [];
    seen.add(path);
    const source = readFileSync(path, 'utf8').replace(/import type [^;]+;/g, '').replace(/import \{ type [^}]*\} from[^;]+;/g, ''); // prettier-ignore
    return [...source.matchAll(/from '([^']+)'/g)].flatMap(([, name = '']) =>
      name.startsWith('.') ? walk(join(dirname(path), name)) : [name],
    );
  };
  expect(walk(command).filter((name) => !name.startsWith('node:'))).toEqual([]);
  expect(seen.size).toBeGreaterThan(6);
});

it('proves an export of the system by one checkpoint of the witness, by all of them, and an older one by an older', () => {
  const size = sizeOf(witnessed().at(-1));
  const proven = { code: 0, out: `proven: every event from 0 to ${size - 1}`, err: '' };
  expect(verify(whole)).toEqual(proven);
  expect(verify(whole, witness)).toEqual(proven);
  expect(verify(whole, file('older.json', witnessed()[0] ?? ''))).toEqual(proven);
  expect(size).toBeGreaterThan(500);
});

it('proves a part of it', async () => {
  const size = sizeOf(witnessed().at(-1));
  const part = await exported(`?fromIndex=100&toIndex=${size - 3}`);
  const checkpoint = file('newest.json', witnessed().at(-1) ?? '');
  expect(verify(part, file('of-it.json', JSON.stringify((JSON.parse(part[0] ?? '') as { checkpoint: object }).checkpoint)))).toMatchObject({ code: 0 }); // prettier-ignore
  expect(verify(part.slice(0, -5), checkpoint)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/unreadable/) as string,
  });
  const changed = part.map((line) =>
    line.replace(/("kind":"leaf","index":321,.*)"result":"done"/, '$1"result":"gone"'),
  );
  expect(changed).not.toEqual(part);
  expect(verify(changed, witness)).toMatchObject({ code: 1, out: expect.stringMatching(/^first bad index 321: .*event-changed/) as string }); // prettier-ignore
});

it.each([
  ['a changed letter of a payload', 77, (line: string) => line.replace(/"payload":\{/, '"payload":{ '), 'event-changed'],
  ['an event that is gone', 5, (line: string) => line.replace(/,"event":\{.*\}$/, '}'), 'event-missing'],
  ['a hash that is gone', 6, (line: string) => line.replace(/"leafHash":"[^"]*",/, ''), 'leaf-missing'],
  ['a hash that was changed', 0, (line: string) => line.replace(/("leafHash":")(.)/, flipped), 'event-changed'],
  ['a line that is no JSON', 9, () => '{', 'unreadable'],
] as const)('%s: exit code 1, and its index', (_what, index, change, reason) => {
  const lines = replaced(index, change);
  expect(lines).not.toEqual(whole);
  expect(verify(lines)).toMatchObject({ code: 1, out: expect.stringMatching(new RegExp(`^first bad index ${index}: .*\\(${reason}\\)$`)) as string }); // prettier-ignore
}); // prettier-ignore

it('a line left out, put in, doubled, the end cut off, another ledger', async () => {
  const told = (lines: readonly string[]): string =>
    verify(lines).out.replace(/^(first bad index \d+): .*(\(.*\))$/, '$1 $2');
  expect(told(whole.filter((_, i) => i !== at(40)))).toBe('first bad index 40 (unreadable)');
  expect(told(whole.toSpliced(at(40), 0, whole[at(40)] ?? ''))).toBe('first bad index 41 (unreadable)');
  expect(told(whole.slice(0, at(50)))).toBe('first bad index 50 (unreadable)');
  const stray = (whole[at(40)] ?? '').replace(
    /^\{"kind":"leaf","index":40,"leafHash":"[^"]*"/,
    '{"kind":"stray","before":40',
  );
  expect(told(whole.toSpliced(at(40), 0, stray))).toBe('first bad index 40 (event-inserted)');
  expect(told([])).toBe('first bad index 0 (unreadable)');
  await act('更晚');
  expect(told(whole)).toMatch(/^first bad index \d+ \(tail-missing\)$/); // it ends before what the witness holds now
  whole = await exported();
  expect(told(whole)).toMatch(/^proven/);
});

it('says nothing where it is not told whom to trust', async () => {
  const stranger = await LocalCrypto.open(join(folder, 'stranger.json'));
  const items = [...stranger.ledgerKeys()].map(([keyId, pem]) => ({ keyId, pem }));
  const others = file('others.json', JSON.stringify({ items }));
  expect(verify(whole, newest(), others)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/not signed by a known key/) as string }); // prettier-ignore
  const forged = file('forged.json', (witnessed().at(-1) ?? '').replace(/("root":")(.)/, flipped));
  expect(verify(whole, forged)).toMatchObject({ code: 2 });
  expect(verify(whole, file('empty.json', ''))).toMatchObject({ code: 2, err: 'a checkpoint from outside is needed' });
  for (const args of [
    [],
    ['x'],
    ['--checkpoint', 'x'],
    [join(folder, 'none'), '--checkpoint', newest(), '--keys', others],
  ])
    expect([args.length, run(args).code]).toEqual([args.length, 2]);
  expect(run([]).err).toMatch(/^usage: audit-verify/);
});

it('names the range where a whole batch was made anew', () => {
  // the seed was sealed at once: nothing in it has a signature of its own
  const [first, second] = witnessed().map(sizeOf);
  const lines = replaced(10, (line) => line.replace('"result":"done"', '"result":"gone"'));
  const alike = lines.map((line, i) => (i === at(10) ? line.replace(/"leafHash":"[^"]*",/, '') : line));
  expect(verify(alike).out).toMatch(/^first bad index from 0 to 10: .*\(rewritten\)$/);
  expect([(first ?? 0) > 100, (second ?? 0) > (first ?? 0)]).toEqual([true, true]);
});
