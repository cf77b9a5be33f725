import { setTimeout as sleep } from 'node:timers/promises';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Sweeper } from '../../src/platform/acts/sweeper.service.ts';
import { addDays, addWorkingDays, cnCalendar, withAssumedYears } from '../../src/regulation/index.ts';
import { goOn } from '../support/case.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { about, eventsOf, tasksOf } from '../support/tasks.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const { health, comprehensive, transport } = seedIds.zones;
const body = cast.healthAuthority.id;
const drafted = async (title: string, zone = health): Promise<string> =>
  `/announcements/${(await world.post('dataAuthority', '/announcements', announcementBody(zone, title))).body.id as string}`;
const request = (path: string, act: string, version = 1, as: As = 'dataAuthority'): Promise<Answer> =>
  world.post(as, `${path}/request-concurrence`, { act, version });
const refuse = (path: string, act: string, version = 1): Promise<Answer> =>
  world.post('healthAuthority', `${path}/concurrences`, { act, version, agrees: false, reason: '条件不全，应先补正' });
const resolve = (path: string, act: string, version = 1, over: object = {}, as: As = 'cityGovernment') =>
  world.post(as, `${path}/resolve`, {
    ...{ act, version, inFavor: true, documentNumber: '宁政复〔2026〕9号', documentDate: world.clock.legal().date },
    ...over,
  });
const linesOf = async (path: string, as: As = 'dataAuthority'): Promise<object[]> =>
  (await world.get(as, path)).body.concurrences as object[];
const lastDay = (): string => addWorkingDays(world.clock.legal().date, 10, withAssumedYears(cnCalendar, 2024, 2060));

describe('R07-2 会同: a concurrence is asked for, and has a clock', () => {
  let path: string;
  beforeAll(async () => {
    path = await drafted('提请会同');
  });

  it('the lead body asks, once, for the version as it stands; nobody else does', async () => {
    expect((await world.get('cityGovernment', path)).status).toBe(404); // nothing was asked yet
    expect(told(await request(path, 'publish', 1, 'healthAuthority'))).toEqual([403, 'forbidden']);
    expect(told(await request(path, 'publish', 1, 'transportAuthority'))).toEqual([403, 'forbidden']);
    expect(told(await request(path, 'publish', 1, 'operator'))).toEqual([403, 'forbidden']);
    expect(told(await request(path, 'publish', 2))).toEqual([412, 'stale']);
    expect(told(await request(path, 'revise'))).toEqual([400, 'validation-failed']);
    expect(told(await request(path, 'cancel'))).toEqual([409, 'illegal-transition']);
    const asked = await request(path, 'publish');
    expect([asked.status, asked.body.concurrences]).toEqual([
      201,
      [{ act: 'publish', version: 1, organizationId: body, state: 'requested', dueOn: lastDay() }],
    ]);
    expect(told(await request(path, 'publish'))).toEqual([409, 'already-decided']);
    const alone = await drafted('综合专区', comprehensive);
    expect(told(await request(alone, 'publish'))).toEqual([403, 'forbidden']); // there is no second body
  });

  it('the other body finds it among its tasks, once, with its last day', async () => {
    const id = path.split('/')[2] ?? '';
    const [task, ...more] = about(await tasksOf(world, 'healthAuthority'), id);
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      ...{ id: `${id}.concur.publish`, waitsFor: ['concur'], about: 'publish', dueBasis: 'workdays', rules: ['R07-2'] },
      dueAt: `${lastDay()}T23:59:59.999+08:00`,
    });
    expect(about(await tasksOf(world, 'transportAuthority'), id)).toEqual([]);
    expect(about(await tasksOf(world, 'cityGovernment'), id)).toEqual([]);
  });

  it('is not resolved as long as the time runs, nor by anybody but the city government', async () => {
    for (const query of ['?validateOnly=true', '']) {
      const early = await world.post('cityGovernment', `${path}/resolve${query}`, {
        ...{
          act: 'publish',
          version: 1,
          inFavor: true,
          documentNumber: '宁政复〔2026〕9号',
          documentDate: '2026-06-01',
        },
      });
      expect(told(early)).toEqual([409, 'concurrence-awaited', 'R07-2']);
      expect(early.body.findings[0].params).toEqual({ organizationId: body, act: 'publish', dueOn: lastDay() });
    }
    for (const as of ['dataAuthority', 'healthAuthority', 'operator', 'governanceCenter'] as const)
      expect([as, ...told(await resolve(path, 'publish', 1, {}, as))]).toEqual([as, 403, 'forbidden']);
    expect((await world.get('cityGovernment', path)).body.allowedActions).toEqual([]);
    expect(told(await world.post('dataAuthority', `${path}/publish`))).toEqual([422, 'rules-forbid', 'R07-2']);
  });

  it('no row of the database says otherwise', async () => {
    const [row] = await world.sql<{ id: string }>(
      `SELECT id FROM concurrence_requests WHERE aggregate_id = $1`,
      path.split('/')[2],
    );
    const resolved = world.sql(
      `INSERT INTO concurrence_resolutions SELECT gen_random_uuid(), aggregate, aggregate_id, version, act, seen, true, 'x',
        (legal_at AT TIME ZONE 'Asia/Shanghai')::date, null, organization_id, person_id, null, legal_at, recorded_at
       FROM concurrence_requests WHERE id = $1`,
      row?.id,
    );
    await expect(resolved).rejects.toThrow('no concurrence is overdue or refused');
  });
});

describe('R07-2 会同: a refusal gives its reason, and the city government resolves it', () => {
  let path: string;
  beforeAll(async () => {
    path = await drafted('不同意');
    expect((await request(path, 'publish')).status).toBe(201);
    expect((await refuse(path, 'publish')).status).toBe(201);
  });

  it('the lead body reads the reason, and the joint act stays without effect', async () => {
    expect(await linesOf(path)).toEqual([
      expect.objectContaining({ state: 'refused', reason: '条件不全，应先补正', dueOn: lastDay() }),
    ]);
    expect(told(await world.post('dataAuthority', `${path}/publish`))).toEqual([422, 'rules-forbid', 'R07-2']);
  });

  it('the city government finds it among its tasks, and resolves it in favor by a document', async () => {
    const id = path.split('/')[2] ?? '';
    expect(about(await tasksOf(world, 'cityGovernment'), id)).toMatchObject([
      { id: `${id}.resolve.publish`, waitsFor: ['resolve'], about: 'publish', rules: ['R07-2'] },
    ]);
    expect((await world.get('cityGovernment', path)).body.allowedActions).toEqual(['resolve']);
    const tomorrow = addDays(world.clock.legal().date, 1);
    const late = await resolve(path, 'publish', 1, { documentDate: tomorrow });
    expect(told(late)).toEqual([422, 'rules-forbid', 'R07-2']);
    expect(late.body.findings[0]).toMatchObject({ pointer: '/documentDate' });
    expect(told(await resolve(path, 'publish', 2))).toEqual([412, 'stale']);
    expect(told(await resolve(path, 'revise'))).toEqual([400, 'validation-failed']);
    const resolved = await resolve(path, 'publish', 1, { reason: '同意发布' });
    expect([resolved.status, resolved.body.concurrences]).toMatchObject([
      201,
      [{ state: 'resolved', resolution: { inFavor: true, documentNumber: '宁政复〔2026〕9号', reason: '同意发布' } }],
    ]);
    expect(about(await tasksOf(world, 'cityGovernment'), id)).toEqual([]);
    expect(told(await resolve(path, 'publish'))).toEqual([409, 'already-decided']);
  });

  it('the joint act then takes effect as if it had been concurred with; the public is told no reason', async () => {
    expect((await world.post('dataAuthority', `${path}/publish`)).body.state).toBe('published');
    const [line] = await linesOf(path, 'operator');
    expect(line).toMatchObject({ state: 'resolved', resolution: { reason: null } });
    expect(line).not.toHaveProperty('reason');
    const amended = await world.post('dataAuthority', `${path}/amend`, { text: '补充说明' });
    expect(told(amended)).toEqual([422, 'rules-forbid', 'R07-2']); // another act, and another version
    const steps = await world.sql<{ operation: string }>(
      `SELECT operation FROM audit_events WHERE object_id = $1 AND result = 'done' ORDER BY recorded_at, id`,
      path.split('/')[2],
    );
    expect(steps.map((s) => s.operation.split('.')[1])).toEqual([
      ...['draft', 'request-concurrence', 'concur', 'resolve', 'publish'],
    ]);
  });

  it('resolved against it, the act stays without effect; another version is asked for anew', async () => {
    const other = await drafted('裁定不予办理');
    await refuse(other, 'publish'); // also one that nobody asked for
    expect((await resolve(other, 'publish', 1, { inFavor: false })).status).toBe(201);
    expect(told(await world.post('dataAuthority', `${other}/publish`))).toEqual([422, 'rules-forbid', 'R07-2']);
    await world.send('patch', 'dataAuthority', other, { operationRequirements: '新的要求' }, { 'if-match': '*' });
    expect(told(await resolve(other, 'publish', 2))).toEqual([409, 'concurrence-awaited', 'R07-2']);
    expect((await request(other, 'publish', 2)).status).toBe(201);
    const agreed = { act: 'publish', version: 2, agrees: true };
    expect((await world.post('healthAuthority', `${other}/concurrences`, agreed)).status).toBe(201);
    expect((await world.post('dataAuthority', `${other}/publish`)).body.state).toBe('published');
  });
});

describe('R06-1 会同: what was asked for is bound to what filings say', () => {
  it('nobody is asked before there is a text, and a new text asks anew', async () => {
    const path = `/zones/${transport}`;
    const { version } = (await world.get('dataAuthority', path)).body as { version: number };
    const propose = async (text: string): Promise<void> => {
      const rules = { title: '授权运营规则', text, effectiveFrom: world.clock.legal().date };
      expect((await world.post('dataAuthority', `${path}/propose-rules`, rules)).status).toBe(201);
    };
    expect(told(await request(path, 'publish-rules', version))).toEqual([409, 'out-of-order']);
    await propose('第一条 目的');
    expect((await request(path, 'publish-rules', version)).status).toBe(201);
    await propose('第一条 另一文本');
    expect((await linesOf(path)).at(-1)).toMatchObject({ act: 'publish-rules', state: 'lapsed' });
    expect((await request(path, 'publish-rules', version)).status).toBe(201);
    const tasks = about(await tasksOf(world, 'transportAuthority'), transport);
    expect(tasks.map((t) => [t.about, t.dueAt !== undefined])).toEqual([['publish-rules', true]]);
  });
});

describe('R12-3 会同: silence is not concurrence', () => {
  const id = seedIds.agreements.effective;
  const path = `/agreements/${id}`;
  const decision = { ground: 'breach', fact: '逾期未整改', clause: 'termination', remedies: '可申请行政复议' };
  const suspend = (over: object = {}) => world.post('dataAuthority', `${path}/suspend`, { ...decision, ...over });
  let version: number;
  let dueOn: string;
  const events = async (as: As): Promise<number> =>
    (await eventsOf(world, as, 'agreement.escalate-concurrence', id)).length;
  const sweep = () => Promise.all([world.app.get(Sweeper).sweep(), world.app.get(Sweeper).sweep()]);

  it('on its last day the concurrence is still in time; the day after it is overdue, and that is no consent', async () => {
    version = (await world.get('dataAuthority', path)).body.version as number;
    dueOn = lastDay();
    expect((await request(path, 'suspend', version)).status).toBe(201);
    const days = Math.round((Date.parse(dueOn) - Date.parse(world.clock.legal().date)) / 86_400_000);
    await goOn(world, days);
    await sweep();
    expect(told(await resolve(path, 'suspend', version))).toEqual([409, 'concurrence-awaited', 'R12-3']);
    await goOn(world, 1);
    expect(await linesOf(path)).toMatchObject([{ act: 'suspend', state: 'overdue', dueOn }]);
    expect(told(await suspend())).toEqual([422, 'rules-forbid', 'R12-3']);
    expect(about(await tasksOf(world, 'cityGovernment'), id).map((t) => t.id)).toEqual([`${id}.resolve.suspend`]);
    expect(about(await tasksOf(world, 'healthAuthority'), id).map((t) => t.about)).toContain('suspend'); // late is better
  });

  it('that it ran out is told once, to both bodies and to the city government, and to nobody else', async () => {
    await sweep();
    await sweep();
    for (let i = 0; i < 50 && (await events('dataAuthority')) === 0; i += 1) await sleep(100); // the horizon is the cluster's
    for (const as of ['dataAuthority', 'healthAuthority', 'cityGovernment'] as const)
      expect([as, await events(as)]).toEqual([as, 1]);
    for (const as of ['operator', 'governanceCenter', 'transportAuthority'] as const)
      expect([as, await events(as)]).toEqual([as, 0]);
  });

  it('resolved in favor, the same rules are asked anew when the act is taken', async () => {
    expect((await resolve(path, 'suspend', version)).status).toBe(201);
    expect(told(await suspend({ clause: undefined }))).toEqual([422, 'rules-forbid', 'R12-3']);
    const agreed = { act: 'suspend', version, agrees: true };
    expect(told(await world.post('healthAuthority', `${path}/concurrences`, agreed))).toEqual([409, 'already-decided']);
    expect((await suspend()).body.state).toBe('suspended');
    const resumed = await world.post('dataAuthority', `${path}/resume`, { reason: '已整改' });
    expect(told(resumed)).toEqual([422, 'rules-forbid', 'R12-3']); // what was resolved was the suspension
  });
});
