import { seedIds } from '../../src/demo/ids.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { about, acts, tasksOf as listOf } from '../support/tasks.ts';
import { told } from '../support/told.ts';
import { openWorld, personOf, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
const tasksOf = (as: As, query?: string, limit?: number) => listOf(world, as, query, limit);

describe('a case on its way', () => {
  const { agreements, scenarios, resources } = seedIds;
  const draft = {
    agreementId: agreements.effective,
    scenarioId: scenarios.registered,
    purposeNote: '按病种统计',
    items: [
      { resourceId: resources.health, fields: ['resident_id', 'birth_date', 'district', 'diagnosis'], mode: 'de_identified', validFrom: '2026-01-01', validTo: '2028-12-31' },
      { resourceId: resources.communities, fields: ['district_code', 'district_name'], mode: 'plain', validFrom: '2026-01-01', validTo: '2028-12-31' },
    ],
  }; // prettier-ignore

  it('R15-1 waits on the regulator with its deadline, then on each provider for its own, then on the operator', async () => {
    const made = await world.post('operator', '/share-requests', draft);
    const id = made.body.id as string;
    const path = `/share-requests/${id}`;
    expect(acts(await tasksOf('operator'), id)).toEqual([]); // a draft is nobody's business yet, and its author knows
    expect(told(await world.post('operator', `${path}/submit`))).toEqual([200]);
    const [task, ...others] = about(await tasksOf('healthAuthority'), id);
    const record = (await world.get('healthAuthority', path)).body;
    expect(others).toEqual([]);
    expect(task).toEqual({
      id: `${id}.confirm`,
      aggregate: 'share_request',
      aggregateText: 'Share request',
      objectId: id,
      caption: record.caseNumber as string,
      state: 'submitted',
      stateText: 'with the regulator of the zone',
      waitsFor: ['confirm', 'return', 'reject'],
      text: 'Assess and confirm / Return for correction / Reject',
      article: 'Art 15',
      rules: ['R15-1', 'R15-3'],
      dueAt: `${record.dueOn as string}T23:59:59.999+08:00`,
      dueBasis: 'workdays',
      href: `/api/v1${path}`,
    });
    for (const as of ['operator', 'dataProvider', 'transportAuthority', 'dataAuthority', 'otherOperator', 'governanceCenter'] as const)
      expect([as, acts(await tasksOf(as), id)]).toEqual([as, []]); // prettier-ignore

    expect(told(await world.post('healthAuthority', `${path}/confirm`))).toEqual([200]);
    expect(acts(await tasksOf('healthAuthority'), id)).toEqual([]); // R15-6: who confirmed does not approve
    expect(acts(await tasksOf('healthAuthority.2'), id)).toEqual(['approve refuse']);
    expect(acts(await tasksOf('dataProvider'), id)).toEqual(['approve refuse']);
    const [mine] = (await world.get('dataProvider', path)).body.items as { id: string }[];
    expect(told(await world.post('dataProvider', `${path}/approve`, { itemIds: [mine?.id] }))).toEqual([200]);
    expect(acts(await tasksOf('dataProvider'), id)).toEqual([]); // its items are decided, the case is not
    expect(acts(await tasksOf('healthAuthority.2'), id)).toEqual(['approve refuse']);
    const [other] = ((await world.get('healthAuthority.2', path)).body.items as { id: string; state: string }[]).filter((i) => i.state === 'open'); // prettier-ignore
    expect(told(await world.post('healthAuthority.2', `${path}/approve`, { itemIds: [other?.id] }))).toEqual([200]);
    expect(acts(await tasksOf('healthAuthority.2'), id)).toEqual([]);
    expect(acts(await tasksOf('operator'), id)).toEqual(['fulfill']);
  });

  it('R07-2 a joint act waits on the other body too, for the version as it stands, until its concurrence is on file', async () => {
    const made = await world.post('dataAuthority', '/announcements', announcementBody(seedIds.zones.health, '待办会同')); // prettier-ignore
    const id = made.body.id as string;
    const path = `/announcements/${id}`;
    const concur = async () => acts(await tasksOf('healthAuthority'), id);
    expect([acts(await tasksOf('dataAuthority'), id), await concur()]).toEqual([['publish'], ['concur publish']]);
    expect((await tasksOf('healthAuthority')).find((t) => t.objectId === id)?.text).toBe('Put a concurrence on file: Publish'); // prettier-ignore
    expect(acts(await tasksOf('transportAuthority'), id)).toEqual([]);
    const agrees = (version: number) => world.post('healthAuthority', `${path}/concurrences`, { act: 'publish', version, agrees: true }); // prettier-ignore
    expect((await agrees(1)).status).toBe(201);
    expect(await concur()).toEqual([]);
    const revised = await world.send('patch', 'dataAuthority', path, { operationRequirements: '新的要求' }, { 'if-match': '*' }); // prettier-ignore
    expect([revised.body.version, await concur()]).toEqual([2, ['concur publish']]);
    expect((await agrees(2)).status).toBe(201);
    expect(told(await world.post('dataAuthority', `${path}/publish`))).toEqual([200]);
    expect([acts(await tasksOf('dataAuthority'), id), await concur()]).toEqual([[], []]);
  });

  it('R06-3 a body is asked to concur with what was filed, and again once it was filed anew', async () => {
    const id = seedIds.zones.transport;
    const propose = async (text: string): Promise<void> => {
      const body = { title: '授权运营规则', text, effectiveFrom: world.clock.legal().date };
      expect(told(await world.post('dataAuthority', `/zones/${id}/propose-rules`, body))).toEqual([201]);
    };
    const concur = async () => acts(await tasksOf('transportAuthority'), id);
    expect([acts(await tasksOf('dataAuthority'), id), await concur()]).toEqual([[], []]);
    await propose('第一条 目的');
    expect([acts(await tasksOf('dataAuthority'), id), await concur()]).toEqual([['publish-rules'], ['concur publish-rules']]); // prettier-ignore
    const { version } = (await world.get('transportAuthority', `/zones/${id}`)).body as { version: number };
    const agreed = { act: 'publish-rules', version, agrees: true };
    expect(told(await world.post('transportAuthority', `/zones/${id}/concurrences`, agreed))).toEqual([201]);
    expect(await concur()).toEqual([]);
    await propose('第一条 另一文本');
    expect(await concur()).toEqual(['concur publish-rules']);
  });

  it('R15-6 who published the call is told that it may be returned, and a colleague that it may be accepted', async () => {
    const id = seedIds.applications.submitted;
    expect(acts(await tasksOf('dataAuthority'), id)).toEqual(['return']);
    expect(acts(await tasksOf('dataAuthority.2'), id)).toEqual(['accept return']);
  });
});

describe('the list', () => {
  it('shows who only reads what waits on the organization, and who is in office what waits on the office', async () => {
    const own = await tasksOf('healthAuthority.2');
    const viewer = await tasksOf('healthAuthority.5');
    expect(viewer.length).toBeGreaterThan(3);
    expect(viewer.map((t) => t.id)).toEqual(expect.arrayContaining(own.map((t) => t.id)));
    expect((await tasksOf('governanceCenter.6')).map((t) => t.id)).toEqual([`${seedIds.machineClients.registered}.activate`]); // prettier-ignore
    expect(await tasksOf('governanceCenter.7')).toEqual([]);
  });

  it('is sorted by day due and id, page after page, whatever their size', async () => {
    const whole = await tasksOf('dataAuthority');
    expect(whole.length).toBeGreaterThan(10);
    expect((await tasksOf('dataAuthority', '', 3)).map((t) => t.id)).toEqual(whole.map((t) => t.id));
    const days = whole.map((t) => t.dueAt ?? '9');
    expect(days).toEqual(days.toSorted());
    expect(days.at(-1)).toBe('9');
    expect(new Set(whole.map((t) => t.id)).size).toBe(whole.length);
  });

  it('is narrowed by kind and by day; a cursor belongs to its filter and its caller', async () => {
    const whole = await tasksOf('dataAuthority');
    const kind = await tasksOf('dataAuthority', '&aggregate=review_result');
    expect(kind).toEqual(whole.filter((t) => t.aggregate === 'review_result'));
    expect(kind.length).toBeGreaterThan(1);
    const [day = ''] = whole.flatMap((t) => t.dueAt?.slice(0, 10) ?? []).slice(-1);
    const before = await tasksOf('dataAuthority', `&dueBefore=${day}`);
    expect(before).toEqual(whole.filter((t) => t.dueAt !== undefined && t.dueAt < day));
    const { nextCursor } = (await world.get('dataAuthority', '/tasks?limit=1')).body as { nextCursor: string };
    for (const [as, query] of [
      ['dataAuthority.2', ''],
      ['dataAuthority', '&aggregate=review_result'],
      ['operator', ''],
    ] as const)
      // prettier-ignore
      expect(told(await world.get(as, `/tasks?limit=1${query}&cursor=${nextCursor}`))).toEqual([400, 'invalid-cursor']);
    const unknown = await world.get('operator', '/tasks?aggregate=nothing');
    expect([told(unknown), unknown.body.errors]).toMatchObject([[400, 'validation-failed'], [{ pointer: '?aggregate' }]]); // prettier-ignore
    expect((await world.get('operator', '/tasks?dueBefore=soon')).status).toBe(400);
    expect((await world.get('operator', '/tasks?sort=id')).status).toBe(400);
    expect((await world.get(undefined, '/tasks')).status).toBe(401);
  });

  it('speaks the language that was asked for', async () => {
    const zh = await world.get('cityGovernment', '/tasks', { 'accept-language': 'zh-CN' });
    const en = await world.get('cityGovernment', '/tasks');
    expect([zh.headers['content-language'], en.headers['content-language']]).toEqual(['zh-CN', 'en']);
    expect([zh.body.items[0].text, en.body.items[0].text]).toEqual(['同意 / 退回 / 不同意', 'Endorse / Return for revision / Decline']); // prettier-ignore
    expect([zh.body.items[0].stateText, zh.body.items[0].aggregateText]).toEqual(['已报市政府', '评审结果']);
  });

  it('takes one statement, for every role', async () => {
    const read = jest.spyOn(world.database, 'read');
    for (const as of ['dataAuthority', 'healthAuthority', 'operator', 'experts'] as const) {
      read.mockClear();
      expect((await world.get(as, '/tasks')).status).toBe(200);
      const lists = read.mock.calls.filter(([statement]) => statement.text.includes('"sortKey"'));
      expect([as, lists.length]).toEqual([as, 1]);
      expect(read.mock.calls.length).toBeLessThanOrEqual(4); // the login, and policy extensions once a second
    }
    read.mockRestore();
  });

  it('never names a case of others to an operator', async () => {
    for (const as of ['operator', 'otherOperator'] as const)
      for (const { href } of await tasksOf(as)) {
        const { body } = await world.get(as, href);
        const parties = [body.operatorId, body.successorId, body.currentOperatorId, body.subjectId, body.addresseeId, body.organizationId]; // prettier-ignore
        expect([href, parties.includes(personOf(as).organizationId)]).toEqual([href, true]);
      }
  });
});
