import { seedIds } from '../../src/demo/ids.ts';
import { cast } from '../../src/demo/cast.ts';
import { wasSaid, type Said } from '../../src/platform/ledger/said.ts';
import { archived, jsonOf, sealAll } from '../support/case-file.ts';
import type { CaseEvent } from '../../src/platform/ledger/case-file.ts';
import { openCall } from '../support/case.ts';
import { clearTextOf } from '../support/clear-text.ts';
import { agrees, destroys, lifts, sealed } from '../support/key-ends.ts';
import { closedCase, later } from '../support/key-cases.ts';
import { told } from '../support/told.ts';
import { openWorld, type As, type World } from '../support/world.ts';

const PLAN = 'canary-plan-5001';
const AGAIN = 'canary-plan-5002';
const STATEMENT = 'canary-statement-5003';
let world: World;
let draft: string;
beforeAll(async () => {
  world = await openWorld();
  const call = await openCall(world, '敏感文本公告');
  const made = await world.post('operator', '/applications', { announcementId: call, plan: PLAN });
  draft = made.body.id as string;
  expect(
    (
      await world.send(
        'patch',
        'operator',
        `/applications/${draft}`,
        { plan: AGAIN },
        { 'if-match': made.headers.etag ?? '' },
      )
    ).status,
  ).toBe(200);
  const condition = (await world.get('operator', `/applications/${draft}`)).body.checklist as unknown[];
  expect(condition).toEqual([]);
  const conditions = [{ condition: 'security_officer', materialIds: [], statement: STATEMENT }];
  expect((await world.post('operator', `/applications/${draft}/fill-checklist`, { conditions })).status).toBe(201);
});
afterAll(() => world.close());
/** Data keys are remembered for a second at most. */
const known = (): Promise<void> => new Promise((done) => setTimeout(done, 1050));
const seen = async (id: string): Promise<Record<string, unknown>> =>
  (await world.get('operator', `/applications/${id}`)).body;

describe('Art. 22: what is said in a case', () => {
  it('lies nowhere in the clear, and whom it concerns reads it', async () => {
    const text = await clearTextOf(world);
    expect(text.match(/canary-(plan|statement)/g)).toBeNull();
    const seeded = await world.get('dataAuthority', `/applications/${seedIds.applications.returned}`);
    for (const said of [seeded.body.plan, (seeded.body.notes as { correction: { reason: string } }).correction.reason])
      expect([String(said).length > 3, text.includes(JSON.stringify(said))]).toEqual([true, false]); // of the seed, whose acts nobody sent
    expect(text).toContain('敏感文本公告'); // and it would have been found
    expect(await seen(draft)).toMatchObject({ plan: AGAIN, checklist: [{ statement: STATEMENT }] });
  });

  it('is taken in the clear from nobody: SQL refuses it', async () => {
    for (const [table, set] of [
      ['applications', `plan = 'x', plan_sealed = NULL`],
      ['applications', `notes = '{}', notes_sealed = NULL`],
      ['application_reviewers', `comment = 'x', comment_sealed = NULL`],
      ['compliance_records', `description = 'x', description_sealed = NULL`],
      ['inspections', `report = 'x', report_sealed = NULL`],
      ['agreement_amendments', `checklist = '[]', checklist_sealed = NULL`],
    ])
      // prettier-ignore
      await expect(world.sql(`UPDATE ${table ?? ''} SET ${set ?? ''}`)).rejects.toThrow('kept sealed');
    await expect(world.sql('UPDATE applications SET plan_sealed = NULL')).rejects.toThrow('ck_applications_sealed');
    const put = `INSERT INTO audit_texts (audit_event_id, scope_kind, scope_id, texts) VALUES (gen_random_uuid(), 'application', $1, '[]')`;
    await expect(world.sql(put, draft)).rejects.toThrow('kept sealed');
  });

  it('is committed to by the audit event of each act, also what was said before; the file of the case proves it', async () => {
    await sealAll(world);
    const events = jsonOf<CaseEvent>(await archived(world, 'operator', draft), 'events.ndjson');
    const said = events.flatMap(({ event, said: texts = [] }) => texts.map((one) => [event?.payload ?? '', one] as const)); // prettier-ignore
    expect(said.map(([, { text }]) => text)).toEqual([PLAN, AGAIN, STATEMENT]);
    for (const [payload, one] of said) {
      expect(wasSaid(payload, one)).toBe(true);
      expect(payload).not.toContain(one.text);
      const others: Said[] = said.map(([, other]) => other).filter((other) => other !== one);
      expect(others.some((other) => wasSaid(payload, other))).toBe(false);
    }
  });

  it('goes with the keys of its case: the record is shown without it, and nothing more is decided there', async () => {
    const { id } = await closedCase(world, 'otherOperator');
    const view = async () => (await world.get('otherOperator', `/applications/${id}`)).body;
    const before = await view();
    expect([typeof before.plan, before.notes]).toEqual(['string', { decision: '不再申请' }]);
    await sealAll(world);
    const saidTo = async (as: As) =>
      jsonOf<CaseEvent>(await archived(world, as, id), 'events.ndjson').flatMap(({ said = [] }) => said);
    expect((await saidTo('otherOperator')).map(({ text }) => text)).toContain('不再申请');
    expect(await saidTo('dataAuthority')).toEqual([]); // who oversees the case sees that something was filed, and none of its words
    const disposal = await sealed(world, 'application', id);
    await known();
    expect(await view()).toEqual({ ...before, plan: null, checklist: [], notes: {} });
    expect((await world.get('otherOperator', '/applications')).status).toBe(200);
    expect((await world.get('otherOperator', `/applications/${id}/history`)).status).toBe(200);
    await sealAll(world);
    const events = jsonOf<CaseEvent>(await archived(world, 'otherOperator', id), 'events.ndjson');
    expect([events.length > 2, events.flatMap(({ said = [] }) => said)]).toEqual([true, []]);
    expect((await lifts(world, disposal)).status).toBe(200);
    await known();
    expect(await view()).toEqual(before);
    await later(world, 2000); // also behind the inspection of the seed, which covers this operator
    const last = await sealed(world, 'application', id);
    expect((await agrees(world, last)).status).toBe(201);
    expect((await destroys(world, last)).status).toBe(200);
    await known();
    expect(await view()).toEqual({ ...before, plan: null, checklist: [], notes: {} });
  });

  it('does not open in another row or column: a refusal with an alarm, never the text of another', async () => {
    const alarms: string[] = [];
    const ear = jest.spyOn(console, 'error').mockImplementation((line: string) => void alarms.push(line));
    const [mine] = await world.sql<{ v: Buffer }>('SELECT plan_sealed AS v FROM applications WHERE id = $1', draft);
    const others = `SELECT o.plan_sealed FROM applications o WHERE o.id = '${seedIds.applications.accepted}'`;
    for (const value of ['a.notes_sealed', `(${others})`, `'canary'`, 'substring(a.plan_sealed, 2)']) {
      await world.sql(`UPDATE applications a SET plan_sealed = ${value} WHERE id = $1`, draft);
      expect(told(await world.get('operator', `/applications/${draft}`))).toEqual([409, 'content-altered']);
      await world.sql('UPDATE applications SET plan_sealed = $2 WHERE id = $1', draft, mine?.v);
    }
    expect((await world.get('operator', '/applications')).status).toBe(200);
    expect(alarms.join()).toMatch(/stored content is altered.*applications.plan/);
    expect((await seen(draft)).plan).toBe(AGAIN);
    ear.mockRestore();
  });
});

it('Art. 8: what is on record about an organization, and its objection, lie sealed as well', async () => {
  const body = { subjectId: cast.operator.id, kind: 'incident', incidentKind: 'data_security', severity: 'general', startsOn: '2025-05-01', source: '通报', reference: 'canary-reference-1', description: 'canary-description-1' }; // prettier-ignore
  const made = await world.post('securitySupervisor', '/compliance-records', body);
  expect(told(made)).toEqual([201]);
  const path = `/compliance-records/${made.body.id as string}`;
  expect((await world.post('operator', `${path}/object`, { objection: 'canary-objection-1' })).status).toBe(200);
  const twice = await world.post('operator', `${path}/object`, { objection: 'x' });
  expect(twice.status).toBe(409);
  const done = await world.post('securitySupervisor.2', `${path}/dismiss-objection`, { reason: 'canary-dismissal-1' });
  expect(done.body).toMatchObject({ reference: 'canary-reference-1', description: 'canary-description-1', objection: 'canary-objection-1', dismissal: 'canary-dismissal-1' }); // prettier-ignore
  expect((await clearTextOf(world)).match(/canary-(reference|description|objection|dismissal)/g)).toBeNull();
});
