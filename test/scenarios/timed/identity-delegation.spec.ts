import { setTimeout as sleep } from 'node:timers/promises';
import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { Sweeper } from '../../../src/platform/acts/sweeper.service.ts';
import { DemoIssuer } from '../../../src/platform/auth/demo-issuer.ts';
import { actingFor, delegated, delegation, goOnTo } from '../../support/acting.ts';
import { makeSigner } from '../../support/jws.ts';
import { askToken, assertion, registerClient } from '../../support/logins.ts';
import { PUBLIC_URL } from '../../support/revoking.ts';
import { ranBetween } from '../../support/stood-still.ts';
import { told } from '../../support/told.ts';
import { openWorld, personOf, type Answer, type As, type World } from '../../support/world.ts';

let world: World;
let other: World;
beforeAll(async () => {
  world = await openWorld({ PUBLIC_URL });
  other = await openWorld({ PUBLIC_URL }, world);
});
afterAll(async () => {
  await other.close();
  await world.close();
});
const system = 'governanceCenter.5' as As;
const security = 'governanceCenter.6' as As;
const refused = [403, 'acting-for-refused'];
const end = (as: As, path: string, headers = {}): Promise<Answer> =>
  world.post(as, `${path}/end`, { reason: '已返岗' }, headers);
/** What only a decider does: the handler alone is told so, in the place of a decider he is not. */
const decides = (as: As, headers = {}, at = world): Promise<Answer> =>
  at.post(as, `/scenarios/${seedIds.scenarios.draft}/register?validateOnly=true`, {}, headers);
const stateOf = async (path: string): Promise<unknown> => (await world.get('operator', path)).body.state;

describe('from the first day to the last', () => {
  it('a colleague acts for the giver, not the day before and not the day after', async () => {
    const path = await delegated(world, 'operator.2', 'operator.3', 1, 2);
    const seen: unknown[] = [];
    for (let day = 0; day < 4; day += 1) {
      if (day > 0) await goOnTo(world, 1);
      seen.push([day, await stateOf(path), ...told(await decides('operator.3', actingFor('operator.2')))]);
    }
    expect(seen).toEqual([
      [0, 'given', ...refused],
      [1, 'in_force', 200],
      [2, 'in_force', 200],
      [3, 'lapsed', ...refused],
    ]);
    const { items } = (await world.get('operator', `${path}/history`)).body as { items: { act: string }[] };
    expect(items.map((i) => i.act)).toEqual(['give']); // what dates did counts at once, and is written later
    await world.app.get(Sweeper).sweep();
    const swept = (await world.get('operator', `${path}/history`)).body as { items: { act: string }[] };
    expect(swept.items.map((i) => i.act)).toEqual(['give', 'begin', 'lapse']);
  });
  it('given today it counts today, with the history of both', async () => {
    const path = await delegated(world, 'operator.2', 'operator.3', 0, 0);
    expect(told(await decides('operator.3', actingFor('operator.2')))).toEqual([200]);
    const { items } = (await world.get('operator', `${path}/history`)).body as { items: object[] };
    expect(items).toMatchObject([
      { act: 'give', from: null, to: 'given', personId: personOf('operator.2').personId },
      { act: 'begin', from: 'given', to: 'in_force', personId: null },
    ]);
    await end('operator.2', path);
  });
  it('who acts says so: without the header nothing changes, and with it the views offer what the giver may', async () => {
    const path = `/scenarios/${seedIds.scenarios.draft}`;
    const acts = async (headers = {}) => (await world.get('operator.3', path, headers)).body.allowedActions as string[];
    expect(told(await decides('operator.3'))).toEqual([403, 'needs-decider']);
    expect((await acts()).sort()).toEqual(['discard', 'revise']);
    expect((await acts(actingFor('operator'))).sort()).toEqual(['discard', 'register', 'revise']);
    const foreign = `/share-requests/${seedIds.shareRequests.draft}`;
    const given = await delegated(world, 'otherOperator', 'otherOperator.2');
    expect(told(await world.get('otherOperator.2', foreign, actingFor('otherOperator')))).toEqual([404, 'not-found']);
    await end('otherOperator', given);
  });
});

describe('giving', () => {
  const give = (as: As, body: object, query = '?validateOnly=true'): Promise<Answer> =>
    world.post(as, `/delegations${query}`, body);
  it.each([
    ['a day that is over', -1, 5, [422, 'rules-forbid', 'R15-6']],
    ['90 days', 0, 89, [200]],
    ['91 days', 0, 90, [422, 'rules-forbid', 'R15-6']],
    ['a far day', 91, 92, [422, 'rules-forbid', 'R15-6']],
    ['a last day before the first', 5, 4, [422, 'rules-forbid', 'R15-6']],
  ])('%s', async (_what, first, last, expected) => {
    expect(told(await give('healthAuthority', delegation(world, 'healthAuthority.4', first, last)))).toEqual(expected);
  });
  it('to oneself, to who only reads, to an administrator, to a stranger', async () => {
    const from = (as: As, to: As) => give(as, delegation(world, to));
    const own = await from('healthAuthority', 'healthAuthority');
    expect([own.status, own.body.errors[0].pointer, own.body.errors[0].code]).toEqual([400, '/delegateId', 'own-id']);
    expect(told(await from('healthAuthority', 'healthAuthority.5'))).toEqual([422, 'rules-forbid', 'R15-6']);
    expect(told(await from('governanceCenter', system))).toEqual([422, 'rules-forbid', 'R15-6']);
    const stranger = await from('healthAuthority', 'operator');
    const nobody = await give('healthAuthority', {
      ...delegation(world, 'operator'),
      delegateId: seedIds.zones.health,
    });
    expect(stranger.body.errors).toEqual(nobody.body.errors);
    expect([stranger.status, stranger.body.errors[0].code]).toEqual([400, 'unknown-id']);
  });
  it('is a decider’s, in person and with a strong login; never an administrator’s or a machine’s', async () => {
    const body = delegation(world, 'operator.2', 61, 62);
    expect(told(await give('operator.3', body))).toEqual([403, 'needs-decider']);
    expect(told(await give(security, delegation(world, 'governanceCenter')))).toEqual([403, 'forbidden']);
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const weak = world.app.get(DemoIssuer).issue(personOf('operator'), 'weak').accessToken;
    expect(told(await world.post(undefined, '/delegations', body, bearer(weak)))).toEqual([401, 'step-up-required']);
    const key = makeSigner('m');
    const id = await registerClient(world, 'giver', key);
    const machine = bearer(
      (await askToken(world, await assertion(world, id, key, { aud: PUBLIC_URL }))).body.access_token as string,
    );
    expect(told(await world.post(undefined, '/delegations', body, machine))).toEqual([403, 'person-required']);
    // nor does it act for anybody, not even for whom its person may act
    await delegated(world, 'operator.2', 'operator', 0, 5);
    expect(told(await decides('operator', actingFor('operator.2')))).toEqual([200]);
    expect(told(await world.get(undefined, '/agreements', { ...machine, ...actingFor('operator.2') }))).toEqual(
      refused,
    );
  });
  it('no chain: what was delegated is not given on', async () => {
    const chain = delegation(world, 'operator.2', 70, 71);
    const asGiver = await world.post('operator.3', '/delegations', chain, actingFor('operator'));
    expect(told(asGiver)).toEqual([403, 'in-person']);
    // operator acts for operator.2; operator.3 acts for operator, and so for nobody else
    expect(told(await decides('operator.3', actingFor('operator')))).toEqual([200]);
    expect(told(await decides('operator.3', actingFor('operator.2')))).toEqual(refused);
  });
  it('one day, one colleague: a second delegation of the same days conflicts', async () => {
    const twice = delegation(world, 'operator.3', 3, 4);
    expect(told(await give('operator.2', twice))).toEqual([409, 'conflict']);
    expect(told(await give('operator.2', twice, ''))).toEqual([409, 'conflict']);
    expect(told(await give('operator.2', delegation(world, 'operator.3', 6, 7)))).toEqual([200]);
  });
});

describe('ending', () => {
  it.each([
    ['the giver', 'healthAuthority'],
    ['the delegate', 'healthAuthority.4'],
    ['another decider of the organization', 'healthAuthority.3'],
  ] as [string, As][])('by %s, at once', async (_who, as) => {
    const path = await delegated(world, 'healthAuthority', 'healthAuthority.4');
    const reads = () => world.get('healthAuthority.4', '/zones', actingFor('healthAuthority'));
    expect((await reads()).status).toBe(200);
    expect([(await end(as, path)).body.state, ...told(await reads())]).toEqual(['ended', ...refused]);
    expect(told(await end(as, path))).toEqual([409, 'illegal-transition']);
  });
  it('before it begins; never by a colleague whom it does not concern, and unknown to strangers', async () => {
    const path = await delegated(world, 'dataProvider', 'dataProvider.2', 1, 5);
    expect(told(await end('dataProvider.3', path))).toEqual([403, 'forbidden']);
    expect(told(await end('dataProvider.4', path))).toEqual([403, 'forbidden']);
    expect(told(await end('operator', path))).toEqual([404, 'not-found']);
    expect(told(await end(security, path))).toEqual([403, 'forbidden']);
    expect((await world.get(security, path)).status).toBe(200);
    expect((await end('dataProvider', path)).body.state).toBe('ended');
  });
});

describe('the header', () => {
  it.each(['', 'x', '0190b000', `${personOf('operator').personId}, ${personOf('operator').personId}`])(
    'is the id of a person, not %j',
    async (value) => {
      const answer = await world.get('operator.3', '/agreements', { 'acting-for': value });
      expect([answer.status, answer.body.errors]).toEqual([
        400,
        [{ pointer: '#Acting-For', code: 'not-an-id', message: 'the id of a person' }],
      ]);
    },
  );
  it('is refused alike, whomever it names in vain, and the refusal is on record', async () => {
    const vain: [string, As, string][] = [
      ['nobody', 'operator.3', seedIds.zones.health],
      ['a stranger', 'operator.3', personOf('dataAuthority').personId],
      ['a colleague who gave nothing', 'dataProvider.3', personOf('dataProvider.2').personId],
      ['oneself', 'operator.3', personOf('operator.3').personId],
      ['who gave it, said by another', 'operator.2', personOf('operator').personId],
      ['by who only reads', 'operator.4', personOf('operator').personId],
      ['by an administrator', system, personOf('governanceCenter').personId],
    ];
    const answers = new Set<string>();
    for (const [, as, id] of vain) {
      const answer = await world.get(as, `/organizations/${cast.operator.id}`, { 'acting-for': id });
      answers.add(JSON.stringify({ ...(answer.body as object), requestId: '' }));
      const found = await world.sql<{ person: string; actedFor: string | null; result: string; payload: Buffer }>(
        `SELECT person_id AS person, acted_for AS "actedFor", result, payload FROM audit_events WHERE request_id = $1`,
        answer.headers['x-request-id'],
      );
      const { input } = JSON.parse(found[0]?.payload.toString() ?? '{}') as { input?: object };
      const { person, actedFor, result } = found[0] ?? {};
      expect([person, actedFor, result, input]).toEqual([
        personOf(as).personId,
        null,
        'acting-for-refused',
        { actingFor: id },
      ]);
    }
    expect([...answers].map((a) => (JSON.parse(a) as { code: string }).code)).toEqual(['acting-for-refused']);
  });
  it('comes after the token, in any spelling of the id, and means nothing where nobody logs in', async () => {
    expect(told(await world.get(undefined, '/agreements', actingFor('operator')))).toEqual([401, 'unauthenticated']);
    expect(told(await world.get(undefined, '/public/announcements', { 'acting-for': 'x' }))).toEqual([200]);
    const shouted = { 'acting-for': personOf('operator').personId.toUpperCase() };
    expect(told(await decides('operator.3', shouted))).toEqual([200]);
  });
  it('stands in the contract of every operation with a login, and of no other', () => {
    const reference = { $ref: '#/components/parameters/ActingFor' };
    const { routes } = world.conformance;
    const of = (wanted: boolean) =>
      routes.filter(
        ({ operation }) => ((operation.parameters ?? []) as object[]).some((p) => same(p, reference)) === wanted,
      );
    const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
    const loggedIn = routes.filter(({ operation }) => (operation as { security?: object[] }).security?.length);
    expect(of(true).map((r) => r.path)).toEqual(loggedIn.map((r) => r.path));
    expect(of(true).length).toBeGreaterThan(150);
    const statuses = of(true).filter((r) => !['400', '401', '403'].every((s) => s in r.operation.responses));
    expect(statuses.map((r) => r.operation.operationId)).toEqual([]);
  });
});

describe('never more than the giver has now', () => {
  const level = (as: As, memberLevel: string, at = world): Promise<Answer> => {
    const { personId, organizationId } = personOf(as);
    const body = { personId, memberLevel, reason: '岗位调整' };
    return at.post(security, `/organizations/${organizationId}/set-member-level`, body);
  };
  const account = (what: string, as: As): Promise<Answer> => {
    const { personId, organizationId } = personOf(as);
    return world.post(system, `/organizations/${organizationId}/${what}-person`, { personId, reason: '人事变动' });
  };
  const acts = (): Promise<Answer> => decides('operator.3', actingFor('operator'));
  it('the giver is lowered, or his account is closed', async () => {
    for (const memberLevel of ['handler', 'viewer']) {
      await level('operator', memberLevel);
      expect(told(await acts())).toEqual(refused);
      await level('operator', 'decider');
      expect(told(await acts())).toEqual([200]);
    }
    await account('deactivate', 'operator');
    expect(told(await acts())).toEqual(refused);
    await account('reactivate', 'operator');
    expect(told(await acts())).toEqual([200]);
  });
  it('who acts is kept to reading', async () => {
    await level('operator.3', 'viewer');
    expect(told(await acts())).toEqual(refused);
    await level('operator.3', 'handler');
    expect(told(await acts())).toEqual([200]);
  });
  it('the giver takes an office', async () => {
    const path = await delegated(world, 'governanceCenter.2', 'governanceCenter.3');
    const reads = () => world.get('governanceCenter.3', '/zones', actingFor('governanceCenter.2'));
    expect((await reads()).status).toBe(200);
    const { personId, organizationId } = personOf('governanceCenter.2');
    const office = { personId, office: 'system_administrator', reason: '任命' };
    expect((await world.post(security, `/organizations/${organizationId}/appoint`, office)).status).toBe(201);
    expect(told(await reads())).toEqual(refused);
    expect((await end('governanceCenter', path)).body.state).toBe('ended');
  });
  it.each([
    [
      'the delegation is ended',
      async () => void (await end('operator', `/delegations/${seedIds.delegations.in_force}`)),
    ],
    ['the giver is lowered', async () => void (await level('dataProvider', 'handler'))],
  ])('within a second at another process: %s', async (what, revoke) => {
    const [as, giver]: [As, As] = what.includes('lowered')
      ? ['dataProvider.3', 'dataProvider']
      : ['operator.3', 'operator'];
    if (giver === 'dataProvider') await delegated(world, giver, as, 0, 1);
    const path = `/organizations/${personOf(as).organizationId}`;
    const elsewhere = (): Promise<Answer> => other.get(as, path, actingFor(giver));
    await sleep(1000); // what the other process learned before
    expect((await elsewhere()).status).toBe(200);
    await revoke();
    const revoked = performance.now();
    let answer = await elsewhere();
    while (answer.status === 200 && ranBetween(revoked, performance.now()) < 1000) answer = await elsewhere();
    expect(told(answer)).toEqual(refused);
    expect(ranBetween(revoked, performance.now())).toBeLessThan(1000);
  });
});
