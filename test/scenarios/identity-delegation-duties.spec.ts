import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { actingFor, delegated } from '../support/acting.ts';
import { expertOf, openCall, points, preparedApplication, verdicts } from '../support/case.ts';
import { healthItem, plainItem } from '../support/deliveries.ts';
import { graded, resourceBody } from '../support/oracle/resource.ts';
import { requestBody } from '../support/oracle/share-request.ts';
import { told } from '../support/told.ts';
import { openWorld, personOf, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const id = (as: As): string => personOf(as).personId;
const separated = [403, 'separation-of-duties'];
interface Change {
  readonly act: string;
  readonly personId: string | null;
  readonly actedFor?: string | null;
}
const historyOf = async (as: As, path: string): Promise<Change[]> =>
  ((await world.get(as, `${path}/history`)).body as { items: Change[] }).items;
/** The latest event of an object: who, for whom, and the same in the bytes that are sealed. */
async function evidence(objectId: string): Promise<unknown[]> {
  const [row] = await world.sql<{ result: string; person: string; actedFor: string; payload: Buffer }>(
    `SELECT result, person_id AS person, acted_for AS "actedFor", payload FROM audit_events
     WHERE object_id = $1 ORDER BY recorded_at DESC, id DESC LIMIT 1`,
    objectId,
  );
  const said = JSON.parse(row?.payload.toString() ?? '{}') as { personId?: string; actedFor?: string | null };
  expect([said.personId, said.actedFor]).toEqual([row?.person, row?.actedFor]);
  return [row?.result, row?.person, row?.actedFor];
}

describe('R15-6: regulator, then provider, in one bureau', () => {
  const [chief, deputy, third, clerk] = ['healthAuthority', 'healthAuthority.2', 'healthAuthority.3', 'healthAuthority.4'] as As[] as [As, As, As, As]; // prettier-ignore
  beforeAll(async () => {
    await delegated(world, chief, clerk);
    await delegated(world, third, deputy);
  });
  /** A request that waits for the regulator, and what the bureau as provider decides on it then. */
  async function submitted(): Promise<{ path: string; approve(as: As, headers?: object): Promise<Answer> }> {
    const made = await world.post('operator', '/share-requests', { ...requestBody, items: [healthItem, plainItem] });
    const path = `/share-requests/${made.body.id as string}`;
    expect((await world.post('operator', `${path}/submit`)).status).toBe(200);
    const items = made.body.items as { id: string; resourceId: string }[];
    const itemIds = items.filter((i) => i.resourceId === healthItem.resourceId).map((i) => i.id);
    return { path, approve: (as, headers = {}) => world.post(as, `${path}/approve`, { itemIds }, { ...headers }) };
  }

  it('what is done for the chief binds the chief, the clerk, and the clerk for the chief', async () => {
    const { path, approve } = await submitted();
    expect((await world.post(clerk, `${path}/confirm`, {}, actingFor(chief))).body.state).toBe('confirmed');
    expect(await evidence(path.slice(16))).toEqual(['done', id(clerk), id(chief)]);
    expect((await historyOf('operator', path)).at(-1)).toMatchObject({
      act: 'confirm',
      personId: id(clerk),
      actedFor: id(chief),
    });
    expect(told(await approve(chief))).toEqual(separated);
    expect(told(await approve(clerk, actingFor(chief)))).toEqual(separated);
    expect(await evidence(path.slice(16))).toEqual(['separation-of-duties', id(clerk), id(chief)]);
    expect(told(await approve(deputy))).toEqual([200]);
    expect((await historyOf('operator', path)).at(-1)).toMatchObject({ personId: id(deputy), actedFor: null });
  });
  it('what the chief did, nobody continues for the chief', async () => {
    const { path, approve } = await submitted();
    await world.post(chief, `${path}/confirm`);
    expect(told(await approve(clerk, actingFor(chief)))).toEqual(separated);
    const offered = async (as: As, headers = {}) =>
      ((await world.get(as, path, headers)).body.allowedActions as string[]).includes('approve');
    expect([await offered(deputy), await offered(clerk, actingFor(chief))]).toEqual([true, false]);
    expect(told(await approve(deputy, actingFor(third)))).toEqual([200]);
  });
  it('what the deputy did himself, he does not continue for another', async () => {
    const { path, approve } = await submitted();
    await world.post(deputy, `${path}/confirm`);
    expect(told(await approve(deputy, actingFor(third)))).toEqual(separated);
    expect(told(await approve(third))).toEqual([200]);
  });
  it('what the deputy did for a third one, that one does not continue himself', async () => {
    const { path, approve } = await submitted();
    await world.post(deputy, `${path}/confirm`, {}, actingFor(third));
    expect([told(await approve(third)), told(await approve(deputy))]).toEqual([separated, separated]);
    expect(told(await approve(clerk, actingFor(chief)))).toEqual([200]);
  });

  it('concurrences count for both as well: call, then acceptance', async () => {
    const call = await openCallConcurred();
    const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
    const application = `/applications/${await preparedApplication(world, 'operator', call, year)}`;
    expect((await world.post('operator', `${application}/submit`)).status).toBe(200);
    await world.post('dataAuthority.2', `${application}/assess`, verdicts);
    const { version } = (await world.get(chief, application)).body as { version: number };
    const concur = (as: As, headers = {}) =>
      world.post(as, `${application}/concurrences`, { act: 'accept', version, agrees: true }, headers);
    expect(told(await concur(chief))).toEqual(separated);
    expect(told(await concur(clerk, actingFor(chief)))).toEqual(separated);
    expect(told(await concur(deputy, actingFor(third)))).toEqual([201]);
    const files = await world.sql(
      'SELECT person_id AS person, acted_for AS "actedFor" FROM concurrences WHERE aggregate_id = $1',
      application.slice(14),
    );
    expect(files).toEqual([{ person: id(deputy), actedFor: id(third) }]);
  });
  async function openCallConcurred(): Promise<string> {
    const send: World['post'] = (as, path, body, headers) => {
      const stands = as === 'healthAuthority' && path.endsWith('/concurrences');
      return world.post(stands ? clerk : as, path, body, stands ? actingFor(chief) : headers);
    };
    return await openCall({ ...world, post: send }, '代办会同公告', 'health');
  }
});

describe('R10-3, R15-6: signatures', () => {
  const path = `/agreements/${seedIds.agreements.signing}`;
  const clerk = 'dataAuthority.4';
  const sign = (as: As, headers = {}): Promise<Answer> => world.post(as, `${path}/sign`, { signer: '签署人' }, headers);
  it('whoever carried the result signs through nobody; a signature names both, and nobody signs twice', async () => {
    await delegated(world, 'dataAuthority.2', clerk);
    await delegated(world, 'dataAuthority', clerk);
    expect(told(await sign(clerk, actingFor('dataAuthority.2')))).toEqual(separated);
    await delegated(world, 'dataAuthority.3', 'dataAuthority.2');
    await published('dataAuthority.2', 'dataAuthority.3');
    expect(told(await sign('dataAuthority.3'))).toEqual(separated);
    const signed = await sign(clerk, actingFor('dataAuthority'));
    expect(signed.body.signatures).toMatchObject([{ personId: id(clerk), actedFor: id('dataAuthority') }]);
    for (const again of [sign('dataAuthority'), sign(clerk, actingFor('dataAuthority'))])
      expect(told(await again)).toEqual(separated);
    const whole = await sign('operator');
    expect([whole.status, whole.body.signatures.at(-1).actedFor]).toEqual([200, null]);
  });
  /** As if the result of the round had been published so. */
  const published = (as: As, giver: As): Promise<unknown> =>
    world.sql(
      `INSERT INTO transitions (aggregate, aggregate_id, version, act, to_state, article, person_id, acted_for,
         organization_id, audit_event_id, legal_at, recorded_at)
       SELECT 'review_result', r.id, 1000, 'publish', 'published', 'Art 10', $1, $2, $3, gen_random_uuid(), now(), now()
       FROM review_results r JOIN applications p ON p.announcement_id = r.announcement_id
         JOIN agreements a ON a.application_id = p.id WHERE a.id = $4`,
      id(as),
      id(giver),
      personOf(as).organizationId,
      seedIds.agreements.signing,
    );
  it('SQL holds it as well', async () => {
    const insert = (person: string, actedFor: string | null) =>
      world.sql(
        `INSERT INTO agreement_signatures (id, agreement_id, organization_id, person_id, acted_for, signer, signed_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, 'x', now())`,
        seedIds.agreements.signing,
        cast.healthAuthority.id,
        person,
        actedFor,
      );
    await expect(insert(id('dataAuthority'), null)).rejects.toMatchObject({
      constraint: 'uq_agreement_signatures_person',
    });
    await expect(insert(id('healthAuthority'), id(clerk))).rejects.toMatchObject({
      constraint: 'uq_agreement_signatures_person',
    });
  });
});

describe('R14-5: a lowering is proposed, checked and confirmed by persons who are no others', () => {
  it('and no others’ deputies', async () => {
    const [chief, deputy, clerk] = ['dataProvider', 'dataProvider.2', 'dataProvider.3'] as [As, As, As];
    await delegated(world, chief, clerk);
    await delegated(world, deputy, clerk);
    const made = await world.post(chief, '/resources', resourceBody('代办调级'));
    const path = `/resources/${made.body.id as string}`;
    expect(told(await world.post(clerk, `${path}/catalog`, {}, actingFor(chief)))).toEqual(separated);
    expect((await world.post(clerk, `${path}/catalog`, {}, actingFor(deputy))).status).toBe(200);
    const lower = graded(1, 'none').body({ id: made.body.id as string, state: 'cataloged' });
    const proposed = await world.post(clerk, `${path}/propose-lowering`, lower, actingFor(chief));
    expect(proposed.body.lowering).toMatchObject({ proposedBy: id(clerk), proposedFor: id(chief), checkedBy: null });
    for (const [as, headers] of [
      [chief, {}],
      [clerk, actingFor(deputy)],
    ] as const)
      // prettier-ignore
      expect(told(await world.post(as, `${path}/check-lowering`, {}, headers))).toEqual(separated);
    expect((await world.post(deputy, `${path}/check-lowering`)).status).toBe(200);
    const confirmed = await world.post('dataAuthority.4', `${path}/confirm-lowering`, {}, actingFor('dataAuthority'));
    expect(told(confirmed)).toEqual([200]);
    const { items } = (await world.get(chief, `${path}/gradings`)).body as { items: object[] };
    expect(items).toMatchObject([
      { gradedBy: id(chief), gradedFor: null, reviewedBy: id(clerk), reviewedFor: id(deputy), confirmedBy: null },
      {
        ...{ gradedBy: id(clerk), gradedFor: id(chief), reviewedBy: id(deputy), reviewedFor: null },
        ...{ confirmedBy: id('dataAuthority.4'), confirmedFor: id('dataAuthority') },
      },
    ]);
    const forged = `INSERT INTO grading_records (id, resource_id, field_name, grade, objects, harm, reason, graded_by,
        graded_for, reviewed_by, reviewed_for, scheme_version, valid_from, recorded_at)
      SELECT gen_random_uuid(), resource_id, field_name, grade, objects, harm, reason, $1, $2, $3, $4, scheme_version,
        valid_from, recorded_at FROM grading_records LIMIT 1`;
    const held = { constraint: 'ck_grading_records_persons' };
    await expect(world.sql(forged, id(clerk), id(chief), id(deputy), id(chief))).rejects.toMatchObject(held);
    await expect(world.sql(forged, id(clerk), null, id(deputy), id(clerk))).rejects.toMatchObject(held);
  });
});

describe('what is done in person', () => {
  it('R10-4: an expert neither scores nor declares an interest for another', async () => {
    const path = `/applications/${seedIds.applications.under_review}`;
    const seats = await world.sql<{ person: string }>(
      `SELECT person_id AS person FROM application_reviewers
       WHERE application_id = $1 AND state = 'drawn' AND scored_at IS NULL`,
      seedIds.applications.under_review,
    );
    const [seat] = seats.map((s) => expertOf(s.person));
    if (seat === undefined) throw new Error('everybody has scored');
    const giver: As = seat === 'experts.1' ? 'experts.2' : 'experts.1';
    const level = { personId: id(giver), memberLevel: 'decider', reason: '专家库负责人' };
    await world.post('governanceCenter.6', `/organizations/${cast.experts.id}/set-member-level`, level);
    await delegated(world, giver, seat);
    for (const [act, body] of [
      ['score', points(80)],
      ['declare-interest', { interest: false }],
    ] as const)
      // prettier-ignore
      expect(told(await world.post(seat, `${path}/${act}`, body, actingFor(giver)))).toEqual([403, 'in-person']);
    const offered = (headers = {}) =>
      world.get(seat, path, headers).then(({ body }) => body.allowedActions as string[]);
    expect([(await offered()).includes('score'), await offered(actingFor(giver))]).toEqual([true, []]);
    expect(told(await world.post(seat, `${path}/score?validateOnly=true`, points(80)))).toEqual([200]);
  });
  it('R18-3: nor does an evaluator', async () => {
    const path = `/evaluations/${seedIds.evaluations.drafted}/score?validateOnly=true`;
    const { body } = await world.post('dataAuthority.4', path, { points: [] });
    expect((body as { code: string }).code).not.toBe('in-person');
    const scored = await world.post('dataAuthority.4', path, { points: [{ indicator: 'x', points: 1 }] }, actingFor('dataAuthority')); // prettier-ignore
    expect(told(scored)).toEqual([403, 'in-person']);
  });
});

describe('the same key', () => {
  it('is another one in the place of another, and replays to nobody who may not act so any more', async () => {
    const [giver, clerk] = ['operator', 'operator.3'] as [As, As];
    const body = { ...requestBody, items: [plainItem] };
    const once = { 'idempotency-key': 'one-key' };
    const ask = (headers: object): Promise<Answer> =>
      world.post(clerk, '/share-requests', body, { ...once, ...headers });
    const [own, forGiver] = [await ask({}), await ask(actingFor(giver))];
    expect([own.status, forGiver.status, own.body.id === forGiver.body.id]).toEqual([201, 201, false]);
    const [ownAgain, again] = [await ask({}), await ask(actingFor(giver))];
    expect([ownAgain.body.id, again.body.id]).toEqual([own.body.id, forGiver.body.id]);
    expect([ownAgain, again].map((a) => a.headers['idempotency-replayed'])).toEqual(['true', 'true']);
    expect((await historyOf(clerk, `/share-requests/${forGiver.body.id as string}`))[0]).toMatchObject({
      personId: id(clerk),
      actedFor: id(giver),
    });
    await world.post(clerk, `/delegations/${seedIds.delegations.in_force}/end`, { reason: '返岗' });
    expect(told(await ask(actingFor(giver)))).toEqual([403, 'acting-for-refused']);
    expect((await ask({})).body.id).toBe(own.body.id);
  });
});

describe('the database, whoever writes', () => {
  const decided = `INSERT INTO transitions (aggregate, aggregate_id, version, act, to_state, article, person_id, acted_for,
      organization_id, audit_event_id, legal_at, recorded_at)
    SELECT 'scenario', gen_random_uuid(), 1, 'x', 'draft', 'x', $1, $2, $3, gen_random_uuid(), $4, now()`;
  const write = (as: As, giver: As, day: string): Promise<unknown> =>
    world.sql(decided, id(as), id(giver), personOf(as).organizationId, `${day}T00:00:00+08:00`).then(
      () => 'done',
      (error: { constraint?: string }) => error.constraint,
    );
  it('refuses a decision for a colleague without a delegation on that legal day', async () => {
    const { lapsed } = seedIds.delegations; // operator.1 to operator.2, from 2026-06-01 to 2026-06-12
    expect((await world.get('operator', `/delegations/${lapsed}`)).body.lastDay).toBe('2026-06-12');
    const found = [];
    for (const day of ['2026-05-31', '2026-06-01', '2026-06-12', '2026-06-13'])
      found.push(await write('operator.2', 'operator', day));
    expect(found).toEqual(['ck_acted_for_delegation', 'done', 'done', 'ck_acted_for_delegation']);
    expect(await write('operator', 'operator.2', '2026-06-02')).toBe('ck_acted_for_delegation');
    expect(await write('operator.3', 'operator.2', '2026-06-05')).toBe('ck_acted_for_delegation'); // ended
    await expect(write('operator', 'operator', '2026-06-02')).resolves.toBe('ck_acted_for_delegation');
  });
});
