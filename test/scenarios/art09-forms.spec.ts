import { seedIds } from '../../src/demo/ids.ts';
import { goOn, openCall, preparedApplication } from '../support/case.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

const section = (code: string, more: object = {}) => ({ code, title: `部分${code}`, ...more });
const first = { sections: [section('security'), section('outlook', { required: false, maxLength: 10 })] };
const second = { sections: [section('security'), section('staff'), section('outlook', { required: false, maxLength: 10 })] }; // prettier-ignore
const said = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.pointer];
let world: World;
let call: string;
let path: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const at = (days: number): string => new Date(world.clock.legal().instant.getTime() + days * 86_400_000).toISOString();
const announce = (body: object) =>
  world.post('dataAuthority', '/announcements', {
    zoneId: seedIds.zones.comprehensive,
    title: '带申请表的公告',
    scopeKind: 'specific_scenario',
    applicationConditions: '依法设立的法人',
    operationRequirements: '原始数据不出域',
    opensAt: at(2),
    closesAt: at(30),
    ...body,
  });
const shown = async (): Promise<unknown> => (await world.get(undefined, `/public/announcements/${call}`)).body.form;
const fill = (...answers: object[]) => world.post('operator', `${path}/fill-form`, { answers });

describe('R09-9 the application form of a call, by version', () => {
  it('has sections with codes of their own; drafts change it, and take it away', async () => {
    const twice = { sections: [section('security'), section('security')] };
    expect(told(await announce({ form: twice }))).toEqual([422, 'rules-forbid', 'R09-9']);
    expect(said(await announce({ form: { sections: [] } }))).toEqual([400, 'validation-failed', '/form/sections']);
    const drafted = await announce({ form: first });
    expect(drafted.body.form).toEqual({
      version: 1,
      sections: [
        { code: 'security', title: '部分security', guidance: null, required: true, maxLength: 20_000 },
        { code: 'outlook', title: '部分outlook', guidance: null, required: false, maxLength: 10 },
      ],
    });
    call = String(drafted.body.id);
    const revise = (form: object | null) =>
      world.send('patch', 'dataAuthority', `/announcements/${call}`, { form }, { 'if-match': '*' });
    expect((await revise(null)).body.form).toBeNull();
    expect((await revise(first)).body.form.version).toBe(1);
  });
  it('is published with the call; an amendment before the window opens makes the next version, none afterwards', async () => {
    expect(told(await world.post('dataAuthority', `/announcements/${call}/publish`))).toEqual([200]);
    expect(await shown()).toMatchObject({ version: 1 });
    const amend = (body: object) =>
      world.post('dataAuthority', `/announcements/${call}/amend`, { text: '补充', ...body });
    expect((await amend({ form: second })).body.form).toMatchObject({ version: 2 });
    await goOn(world, 3);
    expect(told(await amend({ form: first }))).toEqual([422, 'rules-forbid', 'R09-9']);
    expect(told(await amend({}))).toEqual([200]);
    expect(await shown()).toMatchObject({ version: 2, sections: [{ code: 'security' }, { code: 'staff' }, { code: 'outlook' }] }); // prettier-ignore
  });
  it('is filled in section by section, and submitted when all that it asks for is written', async () => {
    const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
    path = `/applications/${await preparedApplication(world, 'operator', call, year)}`;
    for (const [answers, pointer] of [
      [[{ section: 'bribe', text: '…' }], '/answers/0/section'],
      [[{ section: 'outlook', text: '一二三四五六七八九十十一' }], '/answers/0/text'],
      [[section('staff'), section('staff')].map(({ code }) => ({ section: code, text: '…' })), '/answers/1/section'],
    ] as const)
      expect(said(await fill(...answers))).toEqual([400, 'validation-failed', pointer]);
    const refused = await world.post('operator', `${path}/submit`);
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R09-9']);
    expect((refused.body.findings as object[])[0]).toMatchObject({
      pointer: '/answers',
      params: { version: 2, sections: 'security, staff' },
    });
    await fill({ section: 'staff', text: '十人' });
    const filled = await fill({ section: 'security', text: '旧' }, { section: 'outlook', text: '良好' });
    expect([filled.status, filled.body.answers.map((a: { section: string }) => a.section)]).toEqual([201, ['security', 'staff', 'outlook']]); // prettier-ignore
    expect((await fill({ section: 'security', text: '新' })).body.answers[0]).toEqual({
      section: 'security',
      text: '新',
    });
    const submitted = await world.post('operator', `${path}/submit`);
    expect([submitted.status, submitted.body.citedForm, submitted.body.form.version]).toEqual([200, 2, 2]);
    expect(told(await fill({ section: 'staff', text: '二十人' }))).toEqual([409, 'illegal-transition']);
  });
  it('lies sealed, and is read by the authority and by nobody else', async () => {
    const rows = await world.sql('SELECT answers, answers_sealed IS NOT NULL AS sealed FROM applications WHERE id = $1', path.slice(-36)); // prettier-ignore
    expect(rows).toEqual([{ answers: null, sealed: true }]);
    await expect(world.sql(`UPDATE applications SET answers = '[]' WHERE id = $1`, path.slice(-36))).rejects.toThrow();
    expect((await world.get('dataAuthority', path)).body.answers).toHaveLength(3);
    expect(told(await world.get('otherOperator', path))).toEqual([404, 'not-found']);
  });
  it('R09-8 is returned and corrected by section', async () => {
    const sections = [{ section: 'form', code: 'staff' }];
    const back = { reason: '补正', missing: ['人员'] };
    const wrong = await world.post('dataAuthority', `${path}/return`, { ...back, sections: [{ section: 'form', code: 'bribe' }] }); // prettier-ignore
    expect(said(wrong)).toEqual([400, 'validation-failed', '/sections/0/code']);
    expect(told(await world.post('dataAuthority', `${path}/return`, { ...back, sections }))).toEqual([200]);
    expect(told(await fill({ section: 'security', text: '…' }))).toEqual([422, 'rules-forbid', 'R09-8']);
    expect(told(await fill({ section: 'staff', text: '二十人' }))).toEqual([201]);
    expect(told(await world.post('operator', `${path}/submit`))).toEqual([200]);
  });
  it('a copy takes over what another form asks for, too', async () => {
    const other = await openCall(world, '另一公告', 'comprehensive', { form: { sections: [section('staff'), section('market')] } }); // prettier-ignore
    const copy = await world.post('operator', '/applications', { announcementId: other, copyOf: path.slice(-36) });
    expect([copy.status, copy.body.answers, copy.body.form.version, copy.body.citedForm]).toEqual([201, [{ section: 'staff', text: '二十人' }], 1, null]); // prettier-ignore
  });
});
