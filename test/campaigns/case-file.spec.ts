import { rmSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { readArchive, type Member } from '../../src/platform/ledger/archive.ts';
import { hashOf, type CaseEvent, type CaseTransition } from '../../src/platform/ledger/case-file.ts';
import { readCheckpoint } from '../../src/platform/ledger/checkpoint.ts';
import { verifyCase, type BadCase } from '../../src/platform/ledger/verify-case.ts';
import { Canaries } from '../support/canaries.ts';
import { archived, caseFile, changed, Desk, jsonOf, manifestOf, membersOf, playCase, sealAll, secretSection, shownElsewhere, written, type Played } from '../support/case-file.ts'; // prettier-ignore
import { ownCluster } from '../support/cluster.ts';
import type { Schemas } from '../support/valid-calls.ts';
import { openWorld, personOf, type As, type World } from '../support/world.ts';

jest.setTimeout(180_000);
let world: World;
let desk: Desk;
let canaries: Canaries;
let played: Played;
let keys: { items: { keyId: string; pem: string }[] };
/** Of the authority, from the application; of the operator, from the agreement. */
let whole: Buffer;
let own: Buffer;
const cluster = ownCluster({ seeded: true });
beforeAll(async () => {
  world = await openWorld();
  const { schemas } = ((await world.get(undefined, '/openapi.json')).body as { components: { schemas: Schemas } })
    .components;
  canaries = new Canaries(world, schemas); // a text of its own in every free text of every call
  played = await playCase(canaries.world);
  await sealAll(world);
  keys = (await world.get('operator', '/audit/keys')).body as typeof keys;
  desk = new Desk(world, keys);
  whole = await made('dataAuthority', played.application);
  own = await made('operator', played.agreement);
});
afterAll(async () => {
  rmSync(desk.folder, { recursive: true, force: true });
  await world.close();
  await cluster.close();
});
const made = (as: As, id: string, query = ''): Promise<Buffer> => archived(world, as, id, query);
/** The same check inside this process, for many at a time. */
function check(bytes: Buffer): ReturnType<typeof verifyCase> {
  const pems = Object.fromEntries(keys.items.map(({ keyId, pem }) => [keyId, pem]));
  return verifyCase(bytes, { checkpoints: desk.witnessed().map(readCheckpoint), keys: pems });
}
const bad = (bytes: Buffer): BadCase => {
  const found = check(bytes);
  if (found.ok) throw new Error('it was proven');
  return found;
};
describe('the file of a case', () => {
  it('is proven in a process of its own, by the witness, by one checkpoint of it, and for who asked', async () => {
    const size = manifestOf(whole).checkpoint.size;
    const proven = new RegExp(`^proven: file of application ${played.application}, \\d+ events and \\d+ members, under the checkpoint of size ${size}$`); // prettier-ignore
    expect(desk.verify(whole)).toEqual({ code: 0, out: expect.stringMatching(proven) as string, err: '' });
    const one = desk.witnessed().find((line) => line.includes(`"size":${size},`)) ?? '';
    expect(desk.verify(whole, ['--case', played.application], desk.file('one.json', one))).toMatchObject({ code: 0 });
    expect(desk.verify(own, ['--case', played.application])).toMatchObject({ code: 1, out: expect.stringMatching(/another-case/) as string }); // prettier-ignore
    expect(desk.verify(own)).toMatchObject({ code: 0, out: expect.stringMatching(/file of agreement/) as string });
    const { type, disposition } = await caseFile(world, 'operator', played.agreement);
    expect([type, disposition]).toEqual([
      'application/zip',
      expect.stringMatching(/filename="NJ-AG-\d{4}-\d{6}\.zip"/),
    ]);
  });

  it('holds the case from its beginning to its end', () => {
    const told = jsonOf<CaseTransition>(whole, 'history.ndjson').map((t) => `${t.aggregate}.${t.act}`);
    const line = ['announcement.publish', 'application.submit', 'application.accept', 'application.close-review', 'review_result.endorse',
      'application.select', 'agreement.sign', 'scenario.register', 'share_request.approve', 'delivery.request', 'evaluation.publish',
      'agreement.terminate', 'grant.revoke']; // prettier-ignore
    expect(line.filter((act) => !told.includes(act))).toEqual([]);
    const { events, members } = manifestOf(whole);
    expect(jsonOf(whole, 'events.ndjson')).toHaveLength(events);
    expect(events).toBeGreaterThan(told.length);
    expect(members.filter((m) => m.name.startsWith('documents/'))).toHaveLength(8);
    const view = JSON.parse(membersOf(whole).get(`records/agreement/${played.agreement}.json`) ?? '{}') as object;
    expect(view).toMatchObject({ state: 'terminated', signatures: [{}, {}], decision: { ground: 'breach' } });
  });

  it('has a page to print, in both languages, in which the words of others are text and nothing runs', () => {
    const page = membersOf(whole).get('timeline.html') ?? '';
    for (const text of ['终止', 'Terminate', '市数据', 'Art 12', 'NJ-2024']) expect(page).toContain(text);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;.pdf');
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\ssrc=(?!x onerror)|href=/i);
  });

  it('without contents has the hashes of the documents all the same', async () => {
    const slim = await made('dataAuthority', played.application, '?contents=false');
    const names = [...membersOf(slim).keys()];
    expect(names.filter((n) => n.startsWith('documents/'))).toEqual([]);
    const documents = (bytes: Buffer): unknown[] => jsonOf(bytes, 'documents.ndjson');
    expect(documents(slim)).toEqual(documents(whole));
    expect(desk.verify(slim)).toMatchObject({ code: 0 });
  });

  it('that it was made is an audit event, with the hash of its manifest', async () => {
    const [event] = await world.sql<{ payload: Buffer; organization: string }>(
      `SELECT payload FROM audit_events WHERE operation = 'case_file.make' AND object_id = $1 ORDER BY recorded_at LIMIT 1`,
      played.application,
    );
    const manifest = readArchive(whole).members[0] as Member;
    expect(event?.payload.toString()).toContain(hashOf(manifest).sha256);
  });
});

describe('what was done to it is found', () => {
  it('every one of 400 random single bytes', () => {
    const missed: number[] = [];
    for (let i = 0; i < 400; i += 1) {
      const at = randomInt(whole.length);
      const bytes = Buffer.from(whole);
      bytes.writeUInt8((bytes.readUInt8(at) + randomInt(1, 256)) % 256, at);
      if (check(bytes).ok) missed.push(at);
    }
    expect(missed).toEqual([]);
  });
  it('single bytes of what is around the members: names, sizes, directory, end', () => {
    const around: number[] = [];
    let at = 0;
    for (const { name, bytes } of readArchive(own).members) {
      for (let i = 0; i < 30 + name.length; i += 1) around.push(at + i);
      at += 30 + name.length + bytes.length;
    }
    for (; at < own.length; at += 1) around.push(at);
    const some = around.filter((place) => place > own.length - 60 || randomInt(around.length) < 300);
    const missed = some.filter((place) => {
      const bytes = Buffer.from(own);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << randomInt(8)), place);
      return check(bytes).ok;
    });
    expect([some.length > 200, missed]).toEqual([true, []]);
  });
  it('the tail cut off, at any place; and bytes put behind it', () => {
    for (const left of [0, 10, 1000, whole.length >> 1, whole.length - 22, whole.length - 1])
      expect([left, check(whole.subarray(0, left)).ok]).toEqual([left, false]);
    expect(bad(Buffer.concat([whole, Buffer.from([0])]))).toMatchObject({ reason: 'archive-changed' });
  });
  it('an event that is gone, changed or put in another place, and it is named', async () => {
    const name = 'events.ndjson';
    const events = jsonOf<CaseEvent>(own, name);
    const at = events.findIndex((e) => e.event !== undefined);
    const told = events[at] as CaseEvent;
    const edit = (line: string): string => line.replace('"result":"done"', '"result":"gone"');
    const forged = await changed(own, name, (text) => text.split('\n').map((l, i) => (i === at ? edit(l) : l)).join('\n')); // prettier-ignore
    expect(bad(forged)).toEqual({ ok: false, reason: 'member-changed', member: name, index: told.index });
    expect(desk.verify(forged)).toEqual({ code: 1, err: '', out: `first bad member ${name}, first bad index ${told.index}: the member is not what the manifest holds (member-changed)` }); // prettier-ignore
    const cut = (text: string): string => text.split('\n').slice(0, -2).concat('').join('\n');
    expect(bad(await changed(own, name, cut))).toMatchObject({ reason: 'member-changed', member: name });
    // who counts anew what was changed has no key to sign it with
    expect(bad(await changed(own, name, cut, true))).toMatchObject({ reason: 'manifest-changed' });
    const moved = await changed(own, name, (text) => text.replace(`"index":${told.index}`, `"index":${told.index + 1}`), true); // prettier-ignore
    expect(bad(moved)).toMatchObject({ reason: 'manifest-changed', index: told.index + 1 });
  });
  it('members of another case, and one too few or too many', async () => {
    const [mine, others] = [readArchive(own).members, readArchive(await made('otherOperator', played.other)).members];
    const of = (name: string): Member => others.find((m) => m.name === name) as Member;
    for (const name of ['manifest.json', 'timeline.html', 'history.ndjson', 'events.ndjson', 'documents.ndjson']) {
      const swapped = await written(mine.map((m) => (m.name === name ? of(name) : m)));
      const member = name === 'manifest.json' ? expect.stringMatching(/./) : name;
      expect([name, bad(swapped)]).toMatchObject([name, { member }]);
    }
    const last = mine.at(-1) as Member;
    expect(bad(await written(mine.slice(0, -1)))).toMatchObject({ reason: 'member-missing', member: last.name });
    const more = { name: 'records/more.json', bytes: Buffer.from('{}\n') };
    expect(bad(await written([...mine, more]))).toMatchObject({ reason: 'member-inserted', member: more.name });
  });
  it('another ledger, a checkpoint that does not cover it; one that a proof of consistency joins covers it', async () => {
    const { size } = manifestOf(whole).checkpoint;
    expect((await world.get('dataAuthority', '/zones')).status).toBe(200);
    await world.post('operator', '/zones', {}); // refused, which is an event
    await sealAll(world);
    const later = desk.witnessed().at(-1) ?? '';
    const to = readCheckpoint(later).size;
    const alone = desk.file('later.json', later);
    expect(desk.verify(whole, [], alone)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/not-covered/) as string,
    });
    const proof = (await world.get('operator', `/audit/consistency?from=${size}&to=${to}`)).text;
    expect(desk.verify(whole, ['--consistency', desk.file('proof.json', proof)], alone)).toMatchObject({ code: 0 });
    const wrong = desk.file('wrong.json', proof.replace(/("path":\["?)(.)/, (_m, a: string, b: string) => `${a}${b === '0' ? '1' : '0'}`)); // prettier-ignore
    expect(desk.verify(whole, ['--consistency', wrong], alone)).toMatchObject({ code: 1 });
  });
});

describe('who gets it', () => {
  it('whoever sees the record; to all others it is as unknown', async () => {
    const told = async (as: As, id: string): Promise<number> => (await caseFile(world, as, id)).status;
    expect(await told('dataAuthority.3', played.agreement)).toBe(200);
    expect(await told('governanceCenter', played.agreement)).toBe(200);
    expect(await told('governanceCenter', played.application)).toBe(404);
    expect(await told('operator', played.other)).toBe(404);
    expect(await told('otherOperator', played.other)).toBe(200);
    for (const as of ['otherOperator', 'healthAuthority', 'securitySupervisor', 'experts.3'] as const)
      for (const id of [played.application, played.agreement]) expect([as, await told(as, id)]).toEqual([as, 404]);
    for (const as of ['dataProvider', 'partner', 'governanceCenter.7'] as const)
      expect([as, await told(as, played.agreement)]).toEqual([as, 403]);
    const unknown = await world.get('otherOperator', '/case-files/01900400-0000-7000-8000-ffffffffffff');
    const foreign = await world.get('otherOperator', `/case-files/${played.agreement}`);
    const told404 = ({ body }: typeof unknown): object => ({ ...(body as object), requestId: '', instance: '' });
    expect(told404(foreign)).toEqual(told404(unknown));
  });

  it('what others did stands by its hash alone; what hides in the views hides here', () => {
    const events = jsonOf<CaseEvent>(own, 'events.ndjson');
    const { organizationId } = JSON.parse(JSON.stringify(events.find((e) => e.event)?.event)) as {
      organizationId: string;
    };
    const shown = events.flatMap((e) => e.event ?? []);
    expect(new Set(shown.map((e) => e.organizationId))).toEqual(new Set([organizationId]));
    // of what is shown by hash alone, each is a change of state that the history tells
    expect(events.filter((e) => !e.event && !e.of)).toEqual([]);
    const texts = [...membersOf(own).values()].join('\n');
    expect(texts).not.toMatch(/"reviewers"|"drawSeed"/);
    expect(texts).not.toContain(played.other);
    // the authority learns that scores were filed, and of whom: the view says so; what they were asked with is the expert's
    const sealed = jsonOf<CaseEvent>(whole, 'events.ndjson').filter((e) => !e.event && !e.of);
    expect(sealed.length).toBeGreaterThan(5);
  });

  it('nobody meets a text of others in it that the records do not show the same person', async () => {
    const counted = { met: 0, foreign: 0 };
    // prettier-ignore
    const readers = [['dataAuthority', played.application], ['dataAuthority.3', played.agreement], ['operator', played.agreement], ['operator.2', played.application], ['otherOperator', played.other], ['governanceCenter', played.agreement]] as const;
    for (const [as, id] of readers) {
      const members = membersOf(await made(as, id));
      const shown = new Set(canaries.in(await shownElsewhere(world, as, members)).map(([marker]) => marker));
      for (const [marker, canary] of canaries.in([...members.values()].join('\n'))) {
        counted.met += 1;
        if (shown.has(marker) || canary.as.split('.')[0] === as.split('.')[0]) continue;
        throw new Error(`${marker}, put by ${canary.as} into ${canary.act} ${canary.field}, met by ${as}`);
      }
      counted.foreign += shown.size;
    }
    expect([counted.met > 100, counted.foreign > 50]).toEqual([true, true]);
  });

  it('one at a time, where that is the limit of an organization', async () => {
    const beside = await openWorld({ HEAVY_LIMIT: '1' }, world);
    const { organizationId } = personOf('operator');
    const place = [v7(), organizationId];
    await world.sql("INSERT INTO heavy_work VALUES ($1, $2, 'test', now() + interval '1 minute')", ...place);
    expect((await caseFile(beside, 'operator', played.agreement)).status).toBe(429);
    await world.sql('DELETE FROM heavy_work WHERE id = $1', place[0]);
    expect((await caseFile(beside, 'operator', played.agreement)).status).toBe(200);
    await beside.close();
  });
  it('not before all of it is sealed', async () => {
    const refused = await world.post('operator', `/agreements/${played.agreement}/suspend`, {});
    expect(refused.status).toBe(403); // an event of its own, not yet in the ledger
    const early = await world.get('operator', `/case-files/${played.agreement}`);
    expect([early.status, early.body.code, early.headers['retry-after']]).toEqual([409, 'not-sealed-yet', '1']);
    await sealAll(world);
    expect((await caseFile(world, 'operator', played.agreement)).status).toBe(200);
  });
});

describe('what the public gets on request', () => {
  it('is for the data authority to make: others see the case, and are refused', async () => {
    const told = async (as: As, id: string) => (await caseFile(world, as, id, '?redacted=true')).status;
    expect(await told('operator', played.agreement)).toBe(403);
    expect(await told('governanceCenter', played.agreement)).toBe(403);
    expect(await told('otherOperator', played.agreement)).toBe(404);
    expect(await told('dataAuthority.2', played.agreement)).toBe(200);
  });
  it('verifies, tells what was done and keeps the hashes; no event is shown in full', async () => {
    const bytes = await made('dataAuthority', played.application, '?redacted=true');
    expect(desk.verify(bytes)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^proven: redacted file/) as string,
    });
    const hashes = (file: Buffer) =>
      jsonOf<{ sha256: string; sm3: string }>(file, 'documents.ndjson').map(({ sha256, sm3 }) => [sha256, sm3]);
    expect(hashes(bytes)).toEqual(hashes(whole));
    const acts = (file: Buffer): string[] => jsonOf<CaseTransition>(file, 'history.ndjson').map(({ act }) => act);
    expect(acts(bytes)).toEqual(acts(whole));
    expect(jsonOf<CaseEvent>(bytes, 'events.ndjson').filter((e) => e.event)).toEqual([]);
    expect([...membersOf(bytes).keys()].filter((name) => /documents\/|scenario|share_request|delivery/.test(name))).toEqual([]); // prettier-ignore
  });
  it('has no trade secret and no person in it, in no member', async () => {
    const bytes = await made('dataAuthority', played.application, '?redacted=true');
    const met = canaries.in([...membersOf(bytes).values()].join('\n')).map(([, { act, field }]) => `${act} ${field}`);
    const kept = canaries.in([...membersOf(whole).values()].join('\n')).map(([, { act, field }]) => `${act} ${field}`);
    const secret = ['application.draft plan', 'agreement.sign signer', 'agreement.draft securityOfficer', 'application.score comment']; // prettier-ignore
    expect(secret.filter((field) => !kept.includes(field))).toEqual([]);
    expect(secret.filter((field) => met.includes(field))).toEqual([]);
    const texts = [...membersOf(bytes).values()].join('\n');
    const view = membersOf(whole).get(`records/agreement/${played.agreement}.json`) ?? '{}';
    const { sections } = JSON.parse(view) as { sections: Record<string, string> };
    const told = Object.keys(sections).filter((code) => texts.includes(sections[code] ?? '-'));
    expect([secretSection in sections, told]).toEqual([true, Object.keys(sections).filter((c) => c !== secretSection)]);
    expect(texts).not.toContain('onerror=alert'); // the name of the marked material
    expect(texts).toContain('审计报告.pdf'); // of one that is not
    const persons = new Set(jsonOf<CaseTransition>(whole, 'history.ndjson').flatMap((t) => t.personId ?? []));
    expect([...persons].filter((id) => texts.includes(id))).toEqual([]);
    expect(texts).toMatch(/\[blanked [0-9a-f]{64}\]/);
  });
});
