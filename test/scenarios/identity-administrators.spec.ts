import pg from 'pg';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { told } from '../support/told.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
let app: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  app = new pg.Client({ connectionString: world.urls.url }); // the application's own role: no way around the constraints
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.close();
});
const center = `/organizations/${cast.governanceCenter.id}`;
const operator = `/organizations/${cast.operator.id}`;
const [system, security, audit]: readonly As[] = ['governanceCenter.5', 'governanceCenter.6', 'governanceCenter.7'];
const personOf = (as: As): string => {
  const [name = '', place = '1'] = as.split('.');
  return cast[name as keyof typeof cast].persons[Number(place) - 1]?.id ?? '';
};
const on = (as: As, more: object = {}): object => ({ personId: personOf(as), reason: '岗位调整', ...more });
const failing = async (text: string, ...values: unknown[]): Promise<unknown> =>
  await app.query(text, values).then(
    () => 'done',
    (error: { constraint?: string; code?: string }) => error.constraint ?? error.code,
  );

describe('three administrators that exclude each other', () => {
  it('have the right of their office and none of their organization', async () => {
    expect(told(await world.post(system, '/organizations', {}))[0]).toBe(403);
    for (const as of [system, security, audit] as As[]) {
      expect(told(await world.get(as, `/grants`))[0]).toBe(403);
      expect(told(await world.get(as, `/restrictions`))[0]).toBe(403);
      expect((await world.get(as, operator)).body.persons).toHaveLength(4);
    }
    expect((await world.get(audit as As, operator)).body.allowedActions).toEqual([]);
    expect(told(await world.post('governanceCenter', `${operator}/add-person`, { name: '某' }))).toEqual([
      403,
      'forbidden',
    ]);
  });

  it('an account reads at first; its right is the security administrator’s, and counts on the next request', async () => {
    const added = await world.post(system as As, `${operator}/add-person`, { name: '新经办' });
    expect([added.status, added.body.persons.at(-1).memberLevel]).toEqual([201, 'viewer']);
    const scenario = `/scenarios/${seedIds.scenarios.draft}`;
    const level = (memberLevel: string) => on('operator.3', { memberLevel });
    expect(told(await world.post(system as As, `${operator}/set-member-level`, level('decider')))[0]).toBe(403);
    expect(told(await world.post('operator.3', `${scenario}/register?validateOnly=true`))[1]).toBe('needs-decider');
    expect((await world.post(security as As, `${operator}/set-member-level`, level('decider'))).status).toBe(201);
    expect((await world.post('operator.3', `${scenario}/register?validateOnly=true`)).status).toBe(200);
    expect((await world.post(security as As, `${operator}/set-member-level`, level('viewer'))).status).toBe(201);
    expect(told(await world.post('operator.3', `${scenario}/discard`))[0]).not.toBe(200);
    expect((await world.post(system as As, `${operator}/deactivate-person`, on('operator.3'))).status).toBe(201);
    expect(told(await world.get('operator.3', scenario))).toEqual([401, 'unauthenticated']);
    expect((await world.post(system as As, `${operator}/reactivate-person`, on('operator.3'))).status).toBe(201);
    expect((await world.get('operator.3', scenario)).status).toBe(200);
  });

  it('nobody changes his own rights, and the last of a kind stays', async () => {
    const own = on(security as As, { memberLevel: 'decider' });
    expect(told(await world.post(security as As, `${center}/set-member-level`, own))).toEqual([403, 'own-rights']);
    expect(told(await world.post(security as As, `${center}/dismiss`, on(security as As)))).toEqual([
      403,
      'own-rights',
    ]);
    expect(told(await world.post(system as As, `${center}/deactivate-person`, on(system as As)))).toEqual([
      403,
      'own-rights',
    ]);
    expect(told(await world.post(security as As, `${center}/dismiss`, on(audit as As)))).toEqual([
      409,
      'last-administrator',
    ]);
    const level = on(audit as As, { memberLevel: 'decider' });
    expect(told(await world.post(security as As, `${center}/set-member-level`, level))).toEqual([409, 'in-office']);
    expect(told(await world.post(system as As, `${center}/deactivate-person`, on(audit as As)))).toEqual([
      409,
      'in-office',
    ]);
  });

  it('an appointment takes every other right away, at once, and stands in the evidence', async () => {
    const office = on('governanceCenter.2', { office: 'audit_administrator' });
    expect(told(await world.post(security as As, `${operator}/appoint`, on('operator.2', { office: 'audit_administrator' })))).toEqual([409, 'office-elsewhere']); // prettier-ignore
    expect((await world.get('governanceCenter.2', '/restrictions')).status).toBe(200);
    expect((await world.post(security as As, `${center}/appoint`, office)).status).toBe(201);
    expect((await world.get('governanceCenter.2', '/restrictions')).status).toBe(403);
    const again = on('governanceCenter.2', { office: 'system_administrator' });
    expect(told(await world.post(security as As, `${center}/appoint`, again))).toEqual([409, 'in-office']);
    expect((await world.post(security as As, `${center}/dismiss`, on(audit as As))).status).toBe(201);
    const events = await world.sql(
      `SELECT operation, person_id AS "personId" FROM audit_events
       WHERE operation IN ('organization.appoint', 'organization.dismiss') AND result = 'done' ORDER BY recorded_at`,
    );
    expect(events).toEqual([
      { operation: 'organization.appoint', personId: personOf(security as As) },
      { operation: 'organization.dismiss', personId: personOf(security as As) },
    ]);
    expect((await world.post(security as As, `${center}/appoint`, on(audit as As, { office: 'audit_administrator' }))).status).toBe(201); // prettier-ignore
  });

  it('the database refuses it as well, whoever asks', async () => {
    const set = 'UPDATE persons SET office = $1 WHERE id = $2';
    expect(await failing(set, 'audit_administrator', personOf('governanceCenter'))).toBe('ck_persons_office');
    expect(await failing(set, 'security_administrator', personOf(system as As))).toBe('ck_persons_office');
    expect(await failing(set, null, personOf(system as As))).toBe('ck_persons_last_administrator');
    expect(await failing('DELETE FROM persons WHERE id = $1', personOf(security as As))).toBe(
      'ck_persons_last_administrator',
    );
    const level = "UPDATE persons SET member_level = 'decider' WHERE id = $1";
    expect(await failing(level, personOf(audit as As))).toBe('ck_persons_office');
    const decided = `INSERT INTO transitions (aggregate, aggregate_id, version, act, to_state, article, person_id,
        organization_id, audit_event_id, legal_at, recorded_at)
      SELECT $1, aggregate_id, version + 1000, act, to_state, article, $2, organization_id, audit_event_id, legal_at,
        recorded_at FROM transitions WHERE aggregate = $1 AND person_id IS NOT NULL LIMIT 1`;
    expect(await failing(decided, 'agreement', personOf(system as As))).toBe('ck_no_administrator');
    expect(await failing(decided, 'agreement', personOf('dataAuthority'))).toBe('done');
  });

  it('are offered by the demo', async () => {
    for (const role of ['system_administrator', 'security_administrator', 'audit_administrator']) {
      const { status, body } = await world.get(undefined, `/demo/tokens?role=${role}`);
      expect([status, body.role, body.organization.id]).toEqual([200, role, cast.governanceCenter.id]);
    }
  });
});
