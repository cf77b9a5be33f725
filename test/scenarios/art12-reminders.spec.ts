import { setTimeout as sleep } from 'node:timers/promises';
import { Sweeper } from '../../src/platform/acts/sweeper.service.ts';
import { addDays, addYears } from '../../src/regulation/index.ts';
import { goOn } from '../support/case.ts';
import { sign, termsChange } from '../support/amending.ts';
import { signAgreement } from '../support/evaluating.ts';
import { eventsOf } from '../support/tasks.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
let id: string;
let termEnd: string;
beforeAll(async () => {
  world = await openWorld();
  termEnd = addDays(world.clock.legal().date, 100);
  id = await signAgreement(world, 'comprehensive', 'operator', { termEnd });
});
afterAll(() => world.close());

/** Reminders of the agreement so far, as the outbox tells of them; two workers look at the same time. */
async function reminders(): Promise<string[]> {
  await Promise.all([world.app.get(Sweeper).sweep(), world.app.get(Sweeper).sweep()]);
  const rows = await world.sql<{ days: string; of: string }>(
    `SELECT convert_from(e.payload, 'UTF8')::jsonb->'input'->>'daysBefore' AS days,
      convert_from(e.payload, 'UTF8')::jsonb->'input'->>'termEnd' AS of
     FROM audit_events e WHERE e.operation = 'agreement.remind-expiry' AND e.object_id = $1 AND e.result = 'done'
     ORDER BY e.recorded_at`,
    id,
  );
  const [told] = await world.sql<{ n: string }>(
    `SELECT count(*) AS n FROM outbox_events WHERE type = 'agreement.remind-expiry' AND aggregate_id = $1`,
    id,
  );
  expect(Number(told?.n)).toBe(rows.length);
  return rows.map((r) => `${r.days} before ${r.of}`);
}

describe('R12-2 before an agreement ends by its date', () => {
  it('its parties are reminded 90, 60 and 30 days before, each once, and of no day that was slept through', async () => {
    const { version } = (await world.get('operator', `/agreements/${id}`)).body as { version: number };
    expect(await reminders()).toEqual([]);
    await goOn(world, 9); // 91 days left
    expect(await reminders()).toEqual([]);
    await goOn(world, 1);
    expect(await reminders()).toEqual([`90 before ${termEnd}`]);
    expect(await reminders()).toHaveLength(1);
    await goOn(world, 65); // 25 days left: the one of 60 days is not made up for
    expect(await reminders()).toEqual([`90 before ${termEnd}`, `30 before ${termEnd}`]);
    expect((await world.get('operator', `/agreements/${id}`)).body.version).toBe(version);
  });

  it('its parties and the center are told by an event, and nobody else', async () => {
    const told = (as: As) => eventsOf(world, as, 'agreement.remind-expiry', id);
    for (let i = 0; i < 50 && (await told('operator')).length < 2; i += 1) await sleep(100); // the horizon is the cluster's
    const seen = { state: 'effective', article: 'Art 12' };
    for (const as of ['operator', 'dataAuthority', 'governanceCenter'] as const)
      expect([as, await told(as)]).toMatchObject([as, [seen, seen]]);
    for (const as of ['otherOperator', 'healthAuthority'] as const) expect([as, await told(as)]).toEqual([as, []]);
  });

  it('another last day, by an amendment, is reminded of anew', async () => {
    const later = addDays(world.clock.legal().date, 50);
    expect(later < addYears(world.clock.legal().date, 4)).toBe(true);
    const made = await world.post('dataAuthority', '/agreement-amendments', termsChange(id, { termEnd: later }));
    const path = `/agreement-amendments/${String(made.body.id)}`;
    expect((await world.post('dataAuthority', `${path}/open-signing`)).status).toBe(200);
    for (const as of ['dataAuthority.2', 'operator'] as const) expect((await sign(world, path, as)).status).toBe(200);
    expect((await reminders()).at(-1)).toBe(`60 before ${later}`);
    expect(await reminders()).toHaveLength(3);
  });

  it('and once it has ended nobody is', async () => {
    await goOn(world, 60);
    expect((await world.get('operator', `/agreements/${id}`)).body.state).toBe('expired');
    expect(await reminders()).toHaveLength(3);
  });
});
