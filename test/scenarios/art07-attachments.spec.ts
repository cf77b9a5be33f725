import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { seedIds } from '../../src/demo/ids.ts';
import { attach, concur, openCall, pdf } from '../support/case.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
interface File {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly amendmentNumber: number | null;
}
const { health, comprehensive } = seedIds.zones;
const UNKNOWN = '01900400-0000-7000-8000-ffffffffffff';
const about = { title: '申请表样式', fileName: '申请表“样式”.pdf' };
const drafted = async (zone: string, title: string): Promise<string> =>
  (await world.post('dataAuthority', '/announcements', announcementBody(zone, title))).body.id as string;
const filesOf = ({ body }: Answer): File[] => body.attachments as File[];
const seenBy = async (as: As, id: string): Promise<File[]> => filesOf(await world.get(as, `/announcements/${id}`));
/** Files a page and answers what it is called from now on. */
async function filed(id: string, text: string, title = about.title): Promise<string> {
  const answer = await attach(world, 'dataAuthority', id, { ...about, title }, pdf(text));
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return filesOf(answer).at(-1)?.id ?? '';
}
const act = (id: string, name: string, body: object = {}): Promise<Answer> =>
  world.post('dataAuthority', `/announcements/${id}/${name}`, body);
const content = (id: string, file: string): string => `/announcements/${id}/attachments/${file}/content`;
const download = (as: As | undefined, id: string, file: string, headers = {}): Promise<Answer> =>
  world.get(as, `${as === undefined ? '/public' : ''}${content(id, file)}`, headers);
const status = async (as: As | undefined, id: string, file: string): Promise<number> =>
  (await download(as, id, file)).status;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const sm3 = (bytes: Buffer): string => createHash('sm3').update(bytes).digest('hex');
/** Where the bytes of a file lie. */
async function placeOf(file: string): Promise<string> {
  const [row] = await world.sql<{ key: string }>('SELECT object_key AS key FROM announcement_attachments WHERE id = $1', file); // prettier-ignore
  return join(world.folder, 'objects', row?.key ?? 'nowhere');
}
const stored = (): number =>
  readdirSync(join(world.folder, 'objects'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).length;

describe('Art. 7: attachments of a call', () => {
  let call: string;
  let first: string;
  beforeAll(async () => {
    call = await drafted(comprehensive, '附件公告一');
  });

  it('R07-1 are filed with the draft, with their digests, and seen by nobody but who answers for it', async () => {
    const bytes = pdf('form');
    const answer = await attach(world, 'dataAuthority.4', call, about, bytes); // a handler's work
    first = filesOf(answer)[0]?.id ?? '';
    expect([answer.status, answer.body.version]).toEqual([200, 2]);
    const file = { id: first, ...about, mediaType: 'application/pdf', bytes: bytes.length };
    const open = { publishedOn: null, amendmentNumber: null, uploadedAt: expect.any(String) as string };
    expect(answer.body.attachments).toEqual([{ ...file, sha256: sha256(bytes), sm3: sm3(bytes), ...open }]);
    const own = await download('dataAuthority.5', call, first);
    expect([own.status, own.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(Buffer.from(own.body as Buffer).equals(bytes)).toBe(true);
    for (const as of [undefined, 'operator', 'healthAuthority', 'cityGovernment'] as const)
      expect([as, await status(as, call, first)]).toEqual([as, 404]);
  });

  it('Art. 22 lie sealed under the key of their call', async () => {
    const path = await placeOf(first);
    const lies = readFileSync(path);
    expect([lies.toString('latin1', 0, 4), lies.includes('form')]).toEqual(['ZKS1', false]);
    expect(readdirSync(join(world.folder, 'keyring.json.keys'))).toContain(`announcement-${call}.json`);
  });

  it('R07-1 become public with it: without a login, and for caches to keep', async () => {
    expect((await act(call, 'publish')).status).toBe(200);
    const shown = await world.get(undefined, `/public/announcements/${call}`);
    const { date } = world.clock.legal();
    expect(filesOf(shown)).toMatchObject([{ id: first, title: about.title, publishedOn: date, amendmentNumber: null }]);
    const listed = (await world.get(undefined, '/public/announcements?limit=100')).body.items as (typeof shown.body)[];
    expect(listed.find((one) => one.id === call)).toEqual(shown.body);
    const answer = await download(undefined, call, first);
    expect(answer.status).toBe(200);
    expect(Buffer.from(answer.body as Buffer).equals(pdf('form'))).toBe(true);
    const tag = `"${sha256(pdf('form'))}"`;
    expect(answer.headers).toMatchObject({
      etag: tag,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/pdf',
      'content-length': String(pdf('form').length),
      'content-disposition': `attachment; filename="_.pdf"; filename*=UTF-8''${encodeURIComponent(about.fileName)}`,
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.vary ?? '').not.toContain('Authorization');
    const again = await download(undefined, call, first, { 'if-none-match': tag });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', tag]);
    expect((await download(undefined, call, first, { 'if-none-match': '"other"' })).status).toBe(200);
    expect(await status('operator', call, first)).toBe(200);
  });

  it('are nowhere else: another call, an unknown id, no id at all', async () => {
    const { published } = seedIds.announcements;
    for (const as of [undefined, 'operator'] as const) {
      expect(await status(as, published, seedIds.attachments.published)).toBe(200);
      expect(await status(as, published, first)).toBe(404);
      expect(await status(as, call, UNKNOWN)).toBe(404);
      expect(await status(as, call, 'x')).toBe(400);
    }
    expect(await status(undefined, seedIds.announcements.draft, seedIds.attachments.draft)).toBe(404);
  });

  it('R07-3 never change once they are public, whoever asks', async () => {
    expect(told(await act(call, 'remove-attachment', { attachmentId: first }))).toEqual([409, 'out-of-order']);
    const owner = new pg.Client(world.urls.ownerUrl);
    await owner.connect();
    const refusal = (text: string): Promise<string> =>
      owner.query(text, [first]).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect(await refusal('DELETE FROM announcement_attachments WHERE id = $1')).toBe('42501');
    expect(await refusal(`UPDATE announcement_attachments SET title = 'x' WHERE id = $1`)).toBe('42501');
    await owner.end();
  });

  it('R07-3 of a published call wait for a numbered amendment, and are nobody else’s until then', async () => {
    const [later, never] = [await filed(call, 'later', '补充样式'), await filed(call, 'never', '误传')];
    expect((await seenBy('dataAuthority', call)).map((f) => f.id)).toEqual([first, later, never]);
    expect((await seenBy('operator', call)).map((f) => f.id)).toEqual([first]);
    const shown = async (): Promise<File[]> => filesOf(await world.get(undefined, `/public/announcements/${call}`));
    expect((await shown()).map((f) => f.id)).toEqual([first]);
    expect([await status('dataAuthority', call, later), await status('operator', call, later)]).toEqual([200, 404]);
    expect(await status(undefined, call, later)).toBe(404);
    expect((await act(call, 'amend', { text: '补充公告一' })).status).toBe(200); // names none
    expect(await status(undefined, call, later)).toBe(404);
    for (const [i, ids] of [[UNKNOWN], [later, first], [later, seedIds.attachments.draft]].entries()) {
      const refused = await act(call, 'amend', { text: '补充公告', attachmentIds: ids });
      const at = `/attachmentIds/${Math.min(i, 1)}`;
      expect([refused.status, refused.body.errors?.[0]]).toMatchObject([400, { pointer: at, code: 'unknown-id' }]);
    }
    const amended = await act(call, 'amend', { text: '补充公告二', attachmentIds: [later] });
    expect([amended.status, amended.body.amendments.length]).toEqual([200, 2]);
    const { date } = world.clock.legal();
    expect(await shown()).toMatchObject([
      { amendmentNumber: null },
      { id: later, amendmentNumber: 2, publishedOn: date },
    ]);
    expect(await status(undefined, call, later)).toBe(200);
    expect((await act(call, 'amend', { text: '补充公告三', attachmentIds: [later] })).status).toBe(400);
    const path = await placeOf(never);
    expect(existsSync(path)).toBe(true);
    const wrong = await act(call, 'remove-attachment', { attachmentId: later });
    expect([wrong.status, wrong.body.errors?.[0]?.pointer]).toEqual([400, '/attachmentId']);
    expect(filesOf(await act(call, 'remove-attachment', { attachmentId: never })).map((f) => f.id)).toEqual([
      first,
      later,
    ]);
    expect(existsSync(path)).toBe(false);
  });
});

describe('R07-2: what a regulator concurred with includes the files', () => {
  it('of the call, and of an amendment', async () => {
    const call = await drafted(health, '附件公告二');
    const path = `/announcements/${call}`;
    const stale = { act: 'publish', version: 1, agrees: true };
    expect((await concur(world, 'healthAuthority', path, 'publish')).status).toBe(201);
    const file = await filed(call, 'seen later');
    expect(told(await act(call, 'publish'))).toEqual([422, 'rules-forbid', 'R07-2']);
    expect(told(await world.post('healthAuthority', `${path}/concurrences`, stale))).toEqual([412, 'stale']);
    expect(await status('healthAuthority', call, file)).toBe(200);
    expect((await concur(world, 'healthAuthority', path, 'publish')).status).toBe(201);
    expect((await act(call, 'publish')).status).toBe(200);
    expect((await concur(world, 'healthAuthority', path, 'amend')).status).toBe(201);
    const later = await filed(call, 'and later');
    const amendment = { text: '补充', attachmentIds: [later] };
    expect(told(await act(call, 'amend', amendment))).toEqual([422, 'rules-forbid', 'R07-2']);
    expect((await seenBy('healthAuthority', call)).map((f) => f.id)).toEqual([file, later]);
    expect((await seenBy('transportAuthority', call)).map((f) => f.id)).toEqual([file]);
    expect([await status('healthAuthority', call, later), await status('transportAuthority', call, later)]).toEqual([200, 404]); // prettier-ignore
    expect((await concur(world, 'healthAuthority', path, 'amend')).status).toBe(201);
    expect((await act(call, 'amend', amendment)).status).toBe(200);
    expect(await status(undefined, call, later)).toBe(200);
  });
});

describe('what is refused as an attachment', () => {
  let call: string;
  beforeAll(async () => {
    call = await drafted(health, '附件公告三');
  });
  const where = ({ status: found, body }: Answer): unknown[] => [found, body.code, body.errors?.[0]?.pointer];

  it('leaves no file behind: a foreign authority, a reader, a program, nothing, too much, a bad name, no title', async () => {
    const before = stored();
    const page = pdf('x');
    const full = Buffer.concat([page, Buffer.alloc(20 * 1024 * 1024 - 2 * page.length), page, Buffer.from('\n')]);
    const tried = async (as: As, bytes: Buffer, over: object = {}) =>
      where(await attach(world, as, call, { ...about, ...over }, bytes));
    expect(await tried('operator', page)).toEqual([403, 'forbidden', undefined]);
    expect(await tried('healthAuthority', page)).toEqual([403, 'forbidden', undefined]);
    expect(await tried('dataAuthority.5', page)).toEqual([403, 'needs-handler', undefined]);
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)]);
    expect(await tried('dataAuthority', program)).toEqual([415, 'unsupported-media-type', '#body']);
    expect(await tried('dataAuthority', Buffer.alloc(0))).toEqual([400, 'validation-failed', '#body']);
    expect(full.length).toBe(20_971_521);
    expect(await tried('dataAuthority', full)).toEqual([413, 'payload-too-large', '#body']);
    const bad = { fileName: '../a.pdf' };
    expect(await tried('dataAuthority', page, bad)).toEqual([400, 'validation-failed', '?fileName']);
    const untitled = await attach(world, 'dataAuthority', call, { fileName: 'a.pdf' }, page);
    expect(where(untitled)).toEqual([400, 'validation-failed', '?title']);
    expect(filesOf(await world.get('dataAuthority', `/announcements/${call}`))).toEqual([]);
    expect(stored()).toBe(before);
  });

  it('after the window has closed, and for whoever sees no such call', async () => {
    const before = stored();
    const { closed } = seedIds.announcements;
    expect(told(await attach(world, 'dataAuthority', closed, about, pdf('x')))).toEqual([409, 'illegal-transition']);
    expect(told(await attach(world, 'dataAuthority', UNKNOWN, about, pdf('x')))).toEqual([404, 'not-found']);
    expect(stored()).toBe(before);
  });

  it('the twenty-first; and a rehearsal, which keeps nothing', async () => {
    const before = stored();
    const rehearsed = await attach(world, 'dataAuthority', call, { ...about, validateOnly: true }, pdf('x'));
    expect([rehearsed.status, rehearsed.body.wouldSucceed, stored()]).toEqual([200, true, before]);
    for (let i = 0; i < 20; i += 1) await filed(call, `${i}`);
    const more = await attach(world, 'dataAuthority', call, about, pdf('more'));
    expect([...where(more), more.body.errors?.[0]?.code]).toEqual([400, 'validation-failed', '#body', 'too-many']);
    expect(stored()).toBe(before + 20);
  });
});

describe('a draft that is discarded', () => {
  it('takes its rows and its files along, and one that is repeated under its key is kept once', async () => {
    const before = stored();
    const call = await drafted(comprehensive, '附件公告四');
    const key = { 'idempotency-key': 'attachment-1' };
    const once = await attach(world, 'dataAuthority', call, about, pdf('one'), key);
    const again = await attach(world, 'dataAuthority', call, about, pdf('one'), key);
    const other = await attach(world, 'dataAuthority', call, about, pdf('two'), key);
    expect([once.status, again.headers['idempotency-replayed'], other.status]).toEqual([200, 'true', 422]);
    expect(again.body).toEqual(once.body);
    await filed(call, 'two');
    expect(stored()).toBe(before + 2);
    const path = `/announcements/${call}`;
    const headers = { 'if-match': '*' };
    expect((await world.send('delete', 'dataAuthority', `${path}?validateOnly=true`, undefined, headers)).status).toBe(
      200,
    );
    expect(stored()).toBe(before + 2);
    expect((await world.send('delete', 'dataAuthority', path, undefined, headers)).status).toBe(204);
    expect(stored()).toBe(before);
    const rows = await world.sql('SELECT FROM announcement_attachments WHERE announcement_id = $1', call);
    expect(rows).toEqual([]);
  });
  it('of an application, too, goes with its files', async () => {
    const before = stored();
    const call = await openCall(world, '附件公告五');
    const drafting = { announcementId: call, plan: '方案' };
    const { id } = (await world.post('operator', '/applications', drafting)).body as { id: string };
    const query = 'type=other&fileName=a.pdf';
    const type = { 'content-type': 'application/pdf' };
    expect(
      (await world.send('post', 'operator', `/applications/${id}/materials?${query}`, pdf('a'), type)).status,
    ).toBe(201);
    expect(stored()).toBe(before + 1);
    expect((await world.send('delete', 'operator', `/applications/${id}`, undefined, { 'if-match': '*' })).status).toBe(
      204,
    );
    expect(stored()).toBe(before);
  });
});
