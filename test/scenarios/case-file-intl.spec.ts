import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { canonical } from '../../src/platform/audit/canonical.ts';
import type { CaseEvent, CaseTransition } from '../../src/platform/ledger/case-file.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { archived, caseFile, changed, Desk, jsonOf, manifestOf, membersOf, playCase, sealAll, secretSection, shownElsewhere, type Played } from '../support/case-file.ts'; // prettier-ignore
import { pdf } from '../support/case.ts';
import { ownCluster } from '../support/cluster.ts';
import { begun, ended } from '../support/inspecting.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(180_000);
let world: World;
let desk: Desk;
let played: Played;
let whole: Buffer;
const cluster = ownCluster({ seeded: true });
beforeAll(async () => {
  world = await openWorld({ LEDGER_SUITE: 'intl' });
  played = await playCase(world);
  await sealAll(world);
  desk = new Desk(world, (await world.get('operator', '/audit/keys')).body as object);
  whole = await archived(world, 'dataAuthority', played.agreement);
});
afterAll(async () => {
  rmSync(desk.folder, { recursive: true, force: true });
  await world.close();
  await cluster.close();
});
const bad = (member: string, reason: string): object => ({ code: 1, out: expect.stringMatching(new RegExp(`^first bad member ${member}.*\\(${reason}\\)$`)) as string }); // prettier-ignore

describe('the file of a case under a ledger of SHA-256 and Ed25519', () => {
  it('is proven by the witness, by one checkpoint, and by a later one that a proof joins', async () => {
    const { checkpoint } = manifestOf(whole);
    expect(checkpoint.suite).toBe('intl');
    expect(desk.verify(whole)).toMatchObject({ code: 0, out: expect.stringMatching(/^proven: file of agreement/) as string }); // prettier-ignore
    const { size } = checkpoint;
    const line = desk.witnessed().find((l) => l.includes(`"size":${size},`)) ?? '';
    expect(desk.verify(whole, ['--case', played.agreement], desk.file('one.json', line))).toMatchObject({ code: 0 });
    await world.get('operator', `/case-files/${played.agreement}`); // is an event itself
    await sealAll(world);
    const later = desk.file('later.json', desk.witnessed().at(-1) ?? '');
    const { size: to } = JSON.parse(desk.witnessed().at(-1) ?? '{}') as { size: number };
    expect(to).toBeGreaterThan(size);
    expect(desk.verify(whole, [], later)).toMatchObject(bad('manifest.json', 'not-covered'));
    const proof = (await world.get('operator', `/audit/consistency?from=${size}&to=${to}`)).text;
    expect(desk.verify(whole, ['--consistency', desk.file('proof.json', proof)], later)).toMatchObject({ code: 0 });
  });
  it('is not, where an event says something else, a proof is another, or the manifest is signed by nobody', async () => {
    const name = 'events.ndjson';
    const edited = await changed(whole, name, (text) => text.replace('"result":"done"', '"result":"gone"'));
    expect(desk.verify(edited)).toMatchObject(bad(name, 'member-changed'));
    const at = jsonOf<CaseEvent>(whole, name).findIndex((e) => e.path.length > 0);
    const turned = (e: CaseEvent): CaseEvent => ({ ...e, path: [...e.path].reverse() });
    const lines = (text: string): string =>
      text.split('\n').map((l, i) => (i === at ? canonical(turned(JSON.parse(l) as CaseEvent)) : l)).join('\n'); // prettier-ignore
    expect(desk.verify(await changed(whole, name, lines, true))).toMatchObject(bad('manifest.json, first bad index', 'manifest-changed')); // prettier-ignore
    const acts = (text: string): string => text.replace('"act":"terminate"', '"act":"suspend"');
    expect(desk.verify(await changed(whole, 'history.ndjson', acts, true))).toMatchObject(bad('manifest.json', 'manifest-changed')); // prettier-ignore
  });
});

it('R07-3 what is attached to the call is in its file, with digests; what still waits to be published is not', async () => {
  const redacted = await archived(world, 'dataAuthority', played.agreement, '?redacted=true');
  for (const bytes of [whole, redacted]) {
    const all = jsonOf<{ aggregate: string; member: string }>(bytes, 'documents.ndjson');
    const files = all.filter(({ aggregate }) => aggregate === 'announcement');
    const sha256 = createHash('sha256').update(pdf('申请表样式')).digest('hex');
    expect(files).toEqual([expect.objectContaining({ title: '申请表样式', sha256, amendmentNumber: 1 })]);
    const content = membersOf(bytes).get(files[0]?.member ?? '');
    expect(content).toBe(bytes === whole ? pdf('申请表样式').toString() : undefined);
    const records = [...membersOf(bytes)].filter(([name]) => name.startsWith('records/announcement/'));
    expect(records.map(([, text]) => [text.includes('申请表样式'), text.includes('待公开附件')])).toEqual([
      [true, false],
    ]);
  }
  expect([...membersOf(redacted).values()].join('\n')).not.toContain('待公开附件');
});

describe('R21-6 an inspector', () => {
  const supervisor = 'marketSupervisor';
  const status = async (id: string, query = ''): Promise<number> =>
    (await caseFile(world, supervisor, id, query)).status;
  let inspection: string;
  beforeAll(async () => {
    expect([await status(played.agreement), await status(played.application)]).toEqual([404, 404]);
    inspection = await begun(world, { agreementIds: [played.agreement] });
    await sealAll(world);
  });

  it('gets the file of what is inspected, as the records show it elsewhere; and it is proven', async () => {
    const bytes = await archived(world, supervisor, played.agreement);
    expect(desk.verify(bytes, ['--case', played.agreement])).toMatchObject({ code: 0 });
    const members = membersOf(bytes);
    const kinds = new Set([...members.keys()].flatMap((name) => /^records\/(\w+)\//.exec(name)?.[1] ?? []));
    expect([...kinds].sort()).toEqual(['agreement', 'delivery', 'grant', 'scenario', 'share_request']);
    const shown = await shownElsewhere(world, supervisor, members); // all of it, by its own routes
    expect(shown).toContain(played.grant);
    // of what others did he learns that it was done, not what was asked
    expect(jsonOf<CaseEvent>(bytes, 'events.ndjson').filter((e) => e.event)).toEqual([]);
    const told = jsonOf<CaseTransition>(bytes, 'history.ndjson').map((t) => t.aggregate);
    expect(told.filter((aggregate) => !kinds.has(aggregate))).toEqual([]);
    expect(told).toContain('delivery');
  });
  it('gets one without trade secrets and persons, to take along', async () => {
    const bytes = await archived(world, supervisor, played.agreement, '?redacted=true');
    expect(desk.verify(bytes)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^proven: redacted file/) as string,
    });
    const { sections } = JSON.parse(membersOf(whole).get(`records/agreement/${played.agreement}.json`) ?? '{}') as { sections: Record<string, string> }; // prettier-ignore
    const secret = sections[secretSection] ?? '';
    const [open, redacted] = [await archived(world, supervisor, played.agreement), bytes].map((b) => [...membersOf(b).values()].join('\n')); // prettier-ignore
    expect([secret.length > 3, open?.includes(secret), redacted?.includes(secret)]).toEqual([true, true, false]);
    expect([open?.includes('何远航'), redacted?.includes('何远航')]).toEqual([true, false]);
  });
  it('gets nothing of what is not inspected, and nothing once the inspection is closed', async () => {
    const outside = [played.application, played.other, seedIds.agreements.effective];
    for (const id of outside) expect([await status(id), await status(id, '?redacted=true')]).toEqual([404, 404]);
    expect(await status(played.agreement)).toBe(200);
    await ended(world, inspection);
    await sealAll(world);
    expect([await status(played.agreement), await status(played.agreement, '?redacted=true')]).toEqual([404, 404]);
  });
});
