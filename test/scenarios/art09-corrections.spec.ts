import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedIds } from '../../src/demo/ids.ts';
import { evidence, materials, pdf, upload } from '../support/case.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

const { submitted: earlier, returned: foreign } = seedIds.applications;
const announcementId = seedIds.announcements.published;
interface Material {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly sha256: string;
  readonly mediaType: string;
}
interface Line {
  readonly condition: string;
  readonly materialIds: readonly string[];
  readonly statement: string | null;
  readonly verdict: string | null;
}
let world: World;
let path: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const said = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.pointer];
const filesOf = ({ body }: Answer) => body.materials as readonly Material[];
const linesOf = ({ body }: Answer) => body.checklist as readonly Line[];
const objects = (): number =>
  readdirSync(join(world.folder, 'objects'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).length;
const draft = (body: object) => world.post('otherOperator', '/applications', { announcementId, ...body });
const about = (type: string) => materials(2025).find((m) => m.type === type) ?? {};

describe('Art. 9 an earlier application is copied', () => {
  it('takes over its plan and statements, without verdicts; only from an application of its own', async () => {
    const before = await world.get('otherOperator', `/applications/${earlier}`);
    for (const copyOf of [foreign, seedIds.zones.health])
      expect(said(await draft({ copyOf }))).toEqual([400, 'validation-failed', '/copyOf']);
    expect(said(await draft({}))).toEqual([400, 'validation-failed', '/plan']);
    const reworded = await draft({ copyOf: earlier, plan: '新方案' });
    expect([reworded.status, reworded.body.plan]).toEqual([201, '新方案']);
    const discarded = `/applications/${String(reworded.body.id)}`;
    expect((await world.send('delete', 'otherOperator', discarded, undefined, { 'if-match': '*' })).status).toBe(204);
    const made = await draft({ copyOf: earlier });
    expect([made.status, made.body.state, made.body.plan]).toEqual([201, 'draft', before.body.plan]);
    path = `/applications/${String(made.body.id)}`;
    const stated = linesOf(before).filter((c) => c.statement !== null);
    expect(stated.length).toBeGreaterThan(0);
    expect(linesOf(made).map((c) => [c.condition, c.statement, c.verdict, c.materialIds])).toEqual(
      stated.map((c) => [c.condition, c.statement, null, []]),
    );
  });
  it('R09-6 files its materials again as files of the new case, and what they prove; or nothing at all', async () => {
    const copy = (fromId: string, query = '', headers = {}) =>
      world.post('otherOperator', `${path}/copy-materials${query}`, { fromId }, headers);
    const before = objects();
    for (const fromId of [foreign, path.slice(-36), seedIds.zones.health])
      expect(said(await copy(fromId))).toEqual([400, 'validation-failed', '/fromId']);
    expect((await copy(earlier, '?validateOnly=true')).body.wouldSucceed).toBe(true);
    expect([filesOf(await world.get('otherOperator', path)), objects()]).toEqual([[], before]);

    const source = await world.get('otherOperator', `/applications/${earlier}`);
    const headers = { 'idempotency-key': 'copy-1' };
    const copied = await copy(earlier, '', headers);
    const again = await copy(earlier, '', headers);
    expect([copied.status, again.status, again.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(again.body).toEqual(copied.body);
    const digests = (a: Answer) => filesOf(a).map((m) => [m.type, m.revision, m.sha256]);
    expect(digests(copied)).toEqual(digests(source));
    expect(objects()).toBe(before + filesOf(source).length);
    const ids = filesOf(source).map((m) => m.id);
    expect(filesOf(copied).filter((m) => ids.includes(m.id))).toEqual([]);
    const rules = linesOf(copied).find((c) => c.condition === 'internal_rules')?.materialIds ?? [];
    expect(rules.map((id) => filesOf(copied).some((m) => m.id === id))).toEqual([true]);

    const [first] = filesOf(copied);
    const content = await world.get('otherOperator', `${path}/materials/${first?.id ?? ''}/content`);
    expect([content.status, content.headers['content-type']]).toEqual([200, first?.mediaType]);
    expect((await world.get('otherOperator', `${path}/materials/${ids[0] ?? ''}/content`)).status).toBe(404);
  });
  it('strangers copy nothing, and nothing is copied into what was submitted', async () => {
    const body = { fromId: earlier };
    expect(told(await world.post('operator', `${path}/copy-materials`, body))).toEqual([404, 'not-found']);
    expect(told(await world.post('otherOperator', `${path}/submit`))).toEqual([200]);
    const before = objects();
    expect(told(await world.post('dataAuthority', `${path}/copy-materials`, body))).toEqual([403, 'forbidden']);
    expect(told(await world.post('otherOperator', `${path}/copy-materials`, body))).toEqual([
      409,
      'illegal-transition',
    ]);
    expect(objects()).toBe(before);
  });
});

describe('R09-8 what is returned by section is corrected in those sections', () => {
  const give = (body: object) =>
    world.post('dataAuthority', `${path}/return`, { reason: '补正', missing: ['信用报告不清晰'], ...body });
  const revise = () => world.send('patch', 'otherOperator', path, { plan: '补正后的方案' }, { 'if-match': '*' });
  const file = (type: string) => upload(world, 'otherOperator', path.slice(-36), about(type), pdf(`corrected ${type}`));
  it('names sections that there are', async () => {
    for (const [section, code] of [
      ['material', 'bribe'],
      ['material', undefined],
      ['condition', 'audit_report'],
      ['plan', 'plan'],
    ])
      expect(said(await give({ sections: [{ section: 'plan' }, { section, ...(code && { code }) }] }))).toEqual([
        400,
        'validation-failed',
        '/sections/1/code',
      ]);
    expect(said(await give({ sections: [] }))).toEqual([400, 'validation-failed', '/sections']);
  });
  it('opens them and keeps the rest as it was submitted', async () => {
    const sections = [{ section: 'plan' }, { section: 'material', code: 'credit_report' }];
    const returned = await give({ sections });
    expect([returned.status, returned.body.state, returned.body.notes.correction.sections]).toEqual([200, 'returned', sections]); // prettier-ignore
    const before = [filesOf(returned).length, objects()];
    const refused = await file('audit_report');
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R09-8']);
    expect((refused.body.findings as object[])[0]).toMatchObject({
      pointer: '?type',
      params: { sections: 'material.audit_report', open: 'plan, material.credit_report' },
    });
    const document = filesOf(returned)[0]?.id ?? '';
    const conditions = await world.post('otherOperator', `${path}/fill-checklist`, evidence(document));
    expect(told(conditions)).toEqual([422, 'rules-forbid', 'R09-8']);
    expect([filesOf(await world.get('otherOperator', path)).length, objects()]).toEqual(before);

    expect(told(await file('credit_report'))).toEqual([201]);
    const revised = await revise();
    expect([revised.status, revised.body.state, revised.body.plan]).toEqual([200, 'returned', '补正后的方案']);
    expect(told(await world.post('otherOperator', `${path}/submit`))).toEqual([200]);
    expect(told(await revise())).toEqual([409, 'illegal-transition']);
  });
  it('opens everything where it names no section', async () => {
    const returned = await give({});
    expect([returned.status, 'sections' in returned.body.notes.correction]).toEqual([200, false]);
    expect(told(await file('audit_report'))).toEqual([201]);
    expect(told(await revise())).toEqual([200]);
    const document = filesOf(returned)[0]?.id ?? '';
    expect(told(await world.post('otherOperator', `${path}/fill-checklist`, evidence(document)))).toEqual([201]);
    expect(told(await world.post('otherOperator', `${path}/submit`))).toEqual([200]);
  });
});
