import { setTimeout as sleep } from 'node:timers/promises';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Sweeper } from '../../src/platform/acts/sweeper.service.ts';
import { addDays } from '../../src/regulation/index.ts';
import { goOn } from '../support/case.ts';
import { eventsOf } from '../support/tasks.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

let world: World;
let zone: string;
let number = 0;
const DAYS = 100;
const today = (): string => world.clock.legal().date;
const at = (act: string): string => `/zones/${zone}/${act}`;
const record = (validUntil: string, level = 3): Promise<Answer> =>
  world.post('governanceCenter', at('record-platform-security'), {
    level,
    certificateNumber: `32010088888-${(number += 1)}`,
    assessor: '测评中心',
    assessedOn: today(),
    validUntil,
  });
const assess = (assessedOn: string, validUntil: string): Promise<Answer> =>
  world.post('governanceCenter', at('record-crypto-assessment'), {
    certificateNumber: `MP-${(number += 1)}`,
    assessor: '密评机构',
    assessedOn,
    validUntil,
  });
const expiries = async (as: 'dataAuthority' | 'governanceCenter' = 'governanceCenter'): Promise<unknown> =>
  (await world.get(as, `/zones/${zone}`)).body.securityExpiries;
/** Days of the reminders given so far, with the events that tell of them. */
async function reminders(): Promise<unknown[]> {
  await world.app.get(Sweeper).sweep();
  const given = await world.sql(
    'SELECT type, days_before AS days FROM platform_security_reminders WHERE zone_id = $1 ORDER BY type, days_before DESC',
    zone,
  );
  const [events] = await world.sql<{ n: string }>(
    `SELECT count(*) AS n FROM outbox_events WHERE type = 'zone.remind-platform-security' AND aggregate_id = $1`,
    zone,
  );
  return [...given.map((r) => `${String(r.type)} ${String(r.days)}`), Number(events?.n)];
}

beforeAll(async () => {
  world = await openWorld();
  const planned = { name: '到期演练专区', kind: 'comprehensive', purpose: '到期演练' };
  zone = (await world.post('dataAuthority', '/zones', planned)).body.id as string;
  expect(told(await world.post('governanceCenter', at('report-ready'), { report: '已就绪' }))).toEqual([200]);
});
afterAll(async () => {
  await world.close();
});

describe('R22-1 the platform of a zone has a valid record', () => {
  it('R22-1 or it does not open, and the refusal says which level on which day', async () => {
    const refused = await world.post('dataAuthority', at('open'));
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R22-1']);
    expect((refused.body as { findings: { params: object }[] }).findings[0]?.params).toEqual({ level: 3, today: today() }); // prettier-ignore
    expect(told(await record(addDays(today(), DAYS), 2))).toEqual([201]);
    expect(told(await assess(today(), addDays(today(), 40)))).toEqual([201]); // no record of the level
    expect(told(await world.post('dataAuthority', at('open')))).toEqual([422, 'rules-forbid', 'R22-1']);
    expect(told(await record(addDays(today(), DAYS)))).toEqual([201]);
    expect(told(await world.post('dataAuthority', at('open')))).toEqual([200]);
  });
  it('R22-1 an assessment of the cryptography is kept beside it, for a year at most', async () => {
    const wrong = [422, 'rules-forbid', 'R22-1'];
    expect(told(await assess(today(), addDays(today(), 367)))).toEqual(wrong);
    expect(told(await assess(addDays(today(), 1), addDays(today(), 40)))).toEqual(wrong);
    expect(told(await world.post('dataAuthority', at('record-crypto-assessment'), {}))).toEqual([403, 'forbidden']);
    const { securityRecords } = (await world.get('operator', `/zones/${zone}`)).body as { securityRecords: object[] };
    expect(securityRecords).toEqual([
      expect.objectContaining({ type: 'mlps', level: 2 }),
      expect.objectContaining({ type: 'crypto', level: null, validUntil: addDays(today(), 40) }),
      expect.objectContaining({ type: 'mlps', level: 3 }),
    ]);
    await expect(world.sql('UPDATE platform_security_records SET valid_until = valid_until + 1')).rejects.toThrow();
    await expect(
      world.sql(
        `INSERT INTO platform_security_records (id, zone_id, type, certificate_number, assessor, assessed_on, valid_until, recorded_at)
         VALUES (gen_random_uuid(), $1, 'mlps', 'x', 'x', '2026-01-01', '2026-02-01', now())`,
        zone,
      ),
    ).rejects.toThrow('ck_platform_security_records_of_type');
  });
  it('R22-1 who has to see to it is told how many days are left, and nobody else', async () => {
    const left = [
      { type: 'mlps', expiresOn: addDays(today(), DAYS), daysLeft: DAYS },
      { type: 'crypto', expiresOn: addDays(today(), 40), daysLeft: 40 },
    ];
    expect([await expiries(), await expiries('dataAuthority')]).toEqual([left, left]);
    for (const as of ['operator', 'healthAuthority', 'securitySupervisor'] as const)
      expect((await world.get(as, `/zones/${zone}`)).body).not.toHaveProperty('securityExpiries');
    const ofHealth = await world.get('healthAuthority', `/zones/${seedIds.zones.health}`);
    expect(ofHealth.body).toHaveProperty('securityExpiries');
    expect(cast.healthAuthority.id).toBe((ofHealth.body as { regulators: { organizationId: string }[] }).regulators[0]?.organizationId); // prettier-ignore
  });
});

describe('R22-1 reminders before a record runs out', () => {
  it('R22-1 90, 60 and 30 days before, each once, by an event of the zone that changes nothing else', async () => {
    const { version } = (await world.get('dataAuthority', `/zones/${zone}`)).body as { version: number };
    expect(await reminders()).toEqual(['crypto 60', 1]); // forty days are left: the one of ninety has passed
    expect(await reminders()).toEqual(['crypto 60', 1]);
    await goOn(world, 9);
    expect(await reminders()).toEqual(['crypto 60', 1]);
    await goOn(world, 1);
    expect(await reminders()).toEqual(['crypto 60', 'crypto 30', 'mlps 90', 2]);
    await goOn(world, 30);
    expect(await reminders()).toEqual(['crypto 60', 'crypto 30', 'mlps 90', 'mlps 60', 3]);
    await goOn(world, 30);
    const all = ['crypto 60', 'crypto 30', 'mlps 90', 'mlps 60', 'mlps 30', 4];
    expect(await reminders()).toEqual(all);
    await goOn(world, 10);
    expect(await reminders()).toEqual(all);
    expect((await world.get('dataAuthority', `/zones/${zone}`)).body.version).toBe(version);
  });
  it('R22-1 the center and the data authority are told by events, and no operator', async () => {
    const seen = (as: 'governanceCenter' | 'dataAuthority' | 'operator' | 'healthAuthority') =>
      eventsOf(world, as, 'zone.remind-platform-security', zone);
    for (let i = 0; i < 50 && (await seen('governanceCenter')).length < 4; i += 1) await sleep(100); // the horizon is the cluster's
    for (const as of ['governanceCenter', 'dataAuthority'] as const)
      expect([as, (await seen(as)).length]).toEqual([as, 4]);
    for (const as of ['operator', 'healthAuthority'] as const) expect([as, await seen(as)]).toEqual([as, []]);
  });
  it('R22-1 two workers give one', async () => {
    expect(told(await record(addDays(today(), 85)))).toEqual([201]);
    const sweeps = await Promise.all([1, 2, 3].map(() => reminders()));
    expect(sweeps.at(-1)).toEqual(['crypto 60', 'crypto 30', 'mlps 90', 'mlps 90', 'mlps 60', 'mlps 30', 5]);
  });
});

describe('R22-1 a record that has lapsed', () => {
  it('R22-1 keeps a suspended zone from resuming until there is a new one', async () => {
    expect(told(await world.post('dataAuthority', at('suspend'), { reason: '平台检修' }))).toEqual([200]);
    await goOn(world, 86);
    expect(await expiries()).toMatchObject([{ type: 'mlps', daysLeft: -1 }, { type: 'crypto' }]);
    const resume = (): Promise<Answer> => world.post('dataAuthority', at('resume'), { reason: '检修完成' });
    expect(told(await resume())).toEqual([422, 'rules-forbid', 'R22-1']);
    expect(told(await record(addDays(today(), 365)))).toEqual([201]);
    expect(told(await resume())).toEqual([200]);
  });
});
