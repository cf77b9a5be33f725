import { seedIds } from '../../src/demo/ids.ts';
import { evidence, materials, pdf, preparedApplication, upload } from '../support/case.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  const drafted = await world.post('operator', '/applications', {
    announcementId: seedIds.announcements.published,
    plan: '方案',
  });
  id = drafted.body.id as string;
  expect([drafted.status, drafted.body.state]).toEqual([201, 'draft']);
});
afterAll(async () => {
  await world.close();
});
const audit = { type: 'audit_report', fileName: '审计报告.pdf' };
const said = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.pointer];
const stored = async (): Promise<number> => {
  const [row] = await world.sql<{ n: number }>(
    'SELECT count(*)::int AS n FROM application_materials WHERE application_id = $1',
    id,
  );
  return row?.n ?? -1;
};

describe('Art. 9: what comes in as a material', () => {
  it('refuses an executable that is called a PDF: 415', async () => {
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)]);
    expect(said(await upload(world, 'operator', id, audit, exe))).toEqual([415, 'unsupported-media-type', '#body']);
  });
  it('refuses 20 MB and one byte, and takes 20 MB', async () => {
    const full = Buffer.concat([pdf('a'), Buffer.alloc(20 * 1024 * 1024 - 2 * pdf('a').length), pdf('a')]);
    const over = Buffer.concat([full, Buffer.from('\n')]);
    expect([full.length, over.length]).toEqual([20_971_520, 20_971_521]);
    expect(said(await upload(world, 'operator', id, audit, over))).toEqual([413, 'payload-too-large', '#body']);
    expect(await stored()).toBe(0);
    expect((await upload(world, 'operator', id, { type: 'other', fileName: '附件.pdf' }, full)).status).toBe(201);
  });
  it('refuses 0 bytes: 400', async () => {
    expect(said(await upload(world, 'operator', id, audit, Buffer.alloc(0)))).toEqual([
      400,
      'validation-failed',
      '#body',
    ]);
  });
  it.each([
    ['CR and LF', 'a\r\nSet-Cookie: x=1.pdf'],
    ['a mark that turns the direction', 'a\u202efdp.exe'],
    ['a path', '../../etc/passwd'],
  ])('refuses a file name with %s: 400', async (_, fileName) => {
    expect(said(await upload(world, 'operator', id, { ...audit, fileName }, pdf('a')))).toEqual([
      400,
      'validation-failed',
      '?fileName',
    ]);
  });
  it('refuses a type the policy set does not know', async () => {
    expect(said(await upload(world, 'operator', id, { ...audit, type: 'bribe' }, pdf('a')))).toEqual([
      400,
      'validation-failed',
      '?type',
    ]);
  });
  it('takes a file once under one Idempotency-Key, and tells another file under it apart', async () => {
    const headers = { 'idempotency-key': 'upload-1' };
    const before = await stored();
    const first = await upload(world, 'operator', id, audit, pdf('one'), headers);
    const again = await upload(world, 'operator', id, audit, pdf('one'), headers);
    const other = await upload(world, 'operator', id, audit, pdf('two'), headers);
    expect([first.status, again.status, again.headers['idempotency-replayed'], other.status, other.body.code]).toEqual([
      201,
      201,
      'true',
      422,
      'idempotency-key-reuse',
    ]);
    expect(again.body).toEqual(first.body);
    expect(await stored()).toBe(before + 1);
  });
  it('R09-6 numbers a further upload of a type as its next revision', async () => {
    const filed = await upload(world, 'operator', id, audit, pdf('three'));
    const revisions = (filed.body.materials as { type: string; revision: number }[])
      .filter((m) => m.type === 'audit_report')
      .map((m) => m.revision);
    expect(revisions).toEqual([1, 2]);
  });
  it('rehearses without keeping anything', async () => {
    const before = await stored();
    const rehearsed = await upload(world, 'operator', id, { ...audit, validateOnly: true }, pdf('four'));
    expect([rehearsed.status, rehearsed.body.wouldSucceed]).toEqual([200, true]);
    expect(await stored()).toBe(before);
  });
  it('hands a file only to those who may see the application', async () => {
    const filed = await upload(
      world,
      'operator',
      id,
      { type: 'credit_report', fileName: '信用"报告".pdf' },
      pdf('credit'),
    );
    const material = (filed.body.materials as { id: string; type: string }[]).find((m) => m.type === 'credit_report');
    const path = `/applications/${id}/materials/${material?.id ?? ''}/content`;
    const mine = await world.get('operator', path);
    expect([mine.status, mine.headers['content-type'], mine.headers['x-content-type-options']]).toEqual([
      200,
      'application/pdf',
      'nosniff',
    ]);
    expect(mine.headers['content-disposition']).toContain("filename*=UTF-8''");
    expect(mine.headers['cache-control']).toContain('no-store');
    expect(Buffer.from(mine.body as Buffer).equals(pdf('credit'))).toBe(true);
    expect((await world.get('otherOperator', path)).status).toBe(404);
    expect((await world.get('dataAuthority', path)).status).toBe(404);
    expect((await world.get('operator', path.replace(material?.id ?? '', id))).status).toBe(404);
  });
  it('takes nothing from a stranger: 404, without a trace', async () => {
    expect((await upload(world, 'otherOperator', id, audit, pdf('x'))).status).toBe(404);
    expect((await upload(world, 'dataAuthority', id, audit, pdf('x'))).status).toBe(403);
  });
  it('refuses anything but a file, and a file anywhere else', async () => {
    const json = await world.post('operator', `/applications/${id}/materials?type=other&fileName=a.pdf`, { a: 1 });
    expect([json.status, json.body.code]).toEqual([415, 'unsupported-media-type']);
    const elsewhere = await world.send('post', 'operator', '/applications', pdf('a'), {
      'content-type': 'application/octet-stream',
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'unsupported-media-type']);
  });
});

describe('Art. 9: submission', () => {
  const rules = (a: Answer) => (a.body.findings as { rule: string }[] | undefined)?.map((f) => f.rule) ?? [];
  it('R09-2 R09-3 R09-4 R09-5 R08-3 names everything that is missing at once', async () => {
    const drafted = await world.post('otherOperator', '/applications', {
      announcementId: seedIds.announcements.published,
      plan: '方案',
    });
    const own = drafted.body.id as string;
    const wrong = [
      { type: 'audit_report', fileName: 'a.pdf', fiscalYear: 2020, auditorName: '秦淮数据科技有限公司（演示）' },
      { type: 'security_commitment', fileName: 'b.pdf' },
    ];
    for (const about of wrong) expect((await upload(world, 'otherOperator', own, about, pdf('w'))).status).toBe(201);
    const refused = await world.post('otherOperator', `/applications/${own}/submit`);
    expect([refused.status, refused.body.code, rules(refused)]).toEqual([
      422,
      'rules-forbid',
      ['R09-2', 'R09-3', 'R09-4', 'R09-5', 'R08-3'],
    ]);
    expect(
      (await world.send('delete', 'otherOperator', `/applications/${own}`, undefined, { 'if-match': '*' })).status,
    ).toBe(204);
  });
  it('R09-1 R09-6 takes a complete application inside the window, and locks its materials', async () => {
    const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
    const own = await preparedApplication(world, 'otherOperator', seedIds.announcements.published, year);
    const done = await world.post('otherOperator', `/applications/${own}/submit`);
    expect([done.status, done.body.state, done.body.flags]).toEqual([200, 'submitted', []]);
    const late = await upload(world, 'otherOperator', own, audit, pdf('late'));
    expect([late.status, late.body.code]).toEqual([409, 'illegal-transition']);
    expect(late.body.allowedActions).toContain('withdraw');
    const checklist = evidence((done.body.materials as { id: string }[])[0]?.id ?? '');
    expect((await world.post('otherOperator', `/applications/${own}/fill-checklist`, checklist)).status).toBe(409);
  });
  it('lets one operator apply once in a round', async () => {
    const twice = await world.post('operator', '/applications', {
      announcementId: seedIds.announcements.published,
      plan: '再来一次',
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'conflict']);
  });
  it('R07-3 takes no application for a cancelled call', async () => {
    const refused = await world.post('operator', '/applications', {
      announcementId: seedIds.announcements.cancelled,
      plan: '方案',
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'announcement-not-open']);
  });
  it('R09-6 a correction after a return is a new revision; what was filed before stays', async () => {
    const found = await world.get('otherOperator', '/applications?state=submitted');
    const own = (found.body.items as { id: string }[])[0]?.id ?? '';
    const returned = await world.post('dataAuthority', `/applications/${own}/return`, {
      reason: '信用报告不清晰',
      missing: ['清晰的企业信用报告'],
    });
    expect([returned.status, returned.body.state, returned.body.notes.correction.missing]).toEqual([
      200,
      'returned',
      ['清晰的企业信用报告'],
    ]);
    const about = materials(2025).find((m) => m.type === 'credit_report') ?? {};
    const corrected = await upload(world, 'otherOperator', own, about, pdf('clear'));
    const revisions = (corrected.body.materials as { type: string; revision: number }[])
      .filter((m) => m.type === 'credit_report')
      .map((m) => m.revision);
    expect(revisions).toEqual([1, 2]);
    expect((await world.post('otherOperator', `/applications/${own}/submit`)).body.state).toBe('submitted');
  });
});
