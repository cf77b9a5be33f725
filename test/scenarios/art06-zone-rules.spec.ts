import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { openCall, preparedApplication } from '../support/case.ts';
import { agreementBody } from '../support/oracle/agreement.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { health, transport, comprehensive, suspended } = seedIds.zones;
const today = (): string => world.clock.legal().date;
const propose = (zone: string, more: object = {}, as: As = 'dataAuthority', query = ''): Promise<Answer> =>
  world.post(as, `/zones/${zone}/propose-rules${query}`, { title: '授权运营规则', text: '第一条 目的', effectiveFrom: today(), ...more }); // prettier-ignore
const publish = (zone: string, as: As = 'dataAuthority', query = ''): Promise<Answer> =>
  world.post(as, `/zones/${zone}/publish-rules${query}`);
interface Version {
  readonly number: number;
  readonly effectiveFrom: string;
  readonly publishedOn: string | null;
  readonly text: string;
}
const rulesOf = async (zone: string, as: As = 'dataAuthority'): Promise<Version[]> =>
  (await world.get(as, `/zones/${zone}`)).body.operationRules as Version[];
const concur = async (zone: string, as: As): Promise<Answer> => {
  const { version } = (await world.get(as, `/zones/${zone}`)).body as { version: number };
  return await world.post(as, `/zones/${zone}/concurrences`, { act: 'publish-rules', version, agrees: true });
};
const must = async (answer: Promise<Answer>): Promise<Answer> => {
  const done = await answer;
  if (done.status >= 300) throw new Error(`${done.status}: ${done.text}`);
  return done;
};

describe('Art. 6: operation rules of a zone', () => {
  it('R06-3 are proposed by the data authority and seen by those who decide until they are published', async () => {
    for (const as of ['healthAuthority', 'governanceCenter', 'operator'] as const)
      expect([as, told(await propose(transport, {}, as))]).toEqual([as, [403, 'forbidden']]);
    expect(told(await publish(transport))).toEqual([409, 'out-of-order']);
    expect(told(await propose(suspended))).toEqual([409, 'illegal-transition']);
    await must(propose(transport, { text: '草案' }));
    await must(propose(transport)); // written anew, before anything is published
    expect((await rulesOf(transport)).map((r) => [r.number, r.text, r.publishedOn])).toEqual([
      [1, '第一条 目的', null],
    ]);
    expect([await rulesOf(transport, 'operator'), (await rulesOf(transport, 'transportAuthority')).length]).toEqual([
      [],
      1,
    ]);
  });

  it('R06-1, R06-3 in a sector zone only with the concurrence of its authority, bound to the very text', async () => {
    expect(told(await publish(transport))).toEqual([422, 'rules-forbid', 'R06-1']);
    expect(told(await concur(transport, 'healthAuthority'))).toEqual([403, 'forbidden']);
    await must(concur(transport, 'transportAuthority'));
    await must(propose(transport, { text: '另一文本' }));
    expect(told(await publish(transport))).toEqual([422, 'rules-forbid', 'R06-1']); // what was concurred with is not this
    await must(concur(transport, 'transportAuthority'));
    await must(publish(transport));
    expect(await rulesOf(transport, 'operator')).toEqual([
      expect.objectContaining({ number: 1, text: '另一文本', publishedOn: today() }),
    ]);
    expect(told(await publish(transport))).toEqual([409, 'out-of-order']);
  });

  it('R06-3 hold from a day on that has not passed and lies behind that of the version before', async () => {
    const refused = [422, 'rules-forbid', 'R06-3'];
    expect(told(await propose(comprehensive, { effectiveFrom: addDays(today(), -1) }))).toEqual(refused);
    expect(told(await propose(transport, { effectiveFrom: today() }))).toEqual(refused); // that of version 1
    const late = addDays(today(), 1);
    await must(propose(comprehensive, { effectiveFrom: late }));
    await world.post(undefined, '/demo/clock', { days: 2 });
    expect(told(await publish(comprehensive))).toEqual(refused);
    await must(propose(comprehensive, { effectiveFrom: addDays(today(), 1) }));
    await must(publish(comprehensive));
    expect((await rulesOf(comprehensive)).map((r) => r.number)).toEqual([1, 2]);
  });

  it('R06-3 never change once published, whoever asks, and one proposal is open at a time', async () => {
    const where = `WHERE zone_id = '${comprehensive}' AND number = 1`;
    await expect(world.sql(`UPDATE zone_rules SET text = 'x' ${where}`)).rejects.toThrow('append-only');
    await expect(world.sql(`DELETE FROM zone_rules ${where}`)).rejects.toThrow('append-only');
    const insert = (number: number) =>
      world.sql(
        `INSERT INTO zone_rules SELECT zone_id, ${number}, title, text, sha256, '2040-01-01', NULL, recorded_at FROM zone_rules ${where}`,
      );
    await insert(8);
    await expect(insert(9)).rejects.toThrow('uq_zone_rules_proposed');
    await world.sql('DELETE FROM zone_rules WHERE number = 8'); // a proposal may go
  });
});

describe('Art. 6: what cites them', () => {
  const drafted = async (zone: string): Promise<Record<string, unknown>> => {
    const made = await world.post(
      'dataAuthority',
      '/agreements',
      agreementBody(zone, cast.otherOperator.id, '2036-01-01', '2037-01-01'),
    );
    if (made.status !== 201) throw new Error(made.text);
    return made.body;
  };
  it('R06-3 an agreement cites the version in force when it is drafted, and none where the zone has none', async () => {
    expect((await drafted(comprehensive)).zoneRulesNumber).toBe(1); // version 2 begins tomorrow
    expect((await drafted(health)).zoneRulesNumber).toBeNull(); // only proposed
    await world.post(undefined, '/demo/clock', { days: 1 });
    const second = await drafted(comprehensive);
    expect(second.zoneRulesNumber).toBe(2);
    const kept = await world.get('dataAuthority', `/agreements/${second.id as string}`);
    expect(kept.body.zoneRulesNumber).toBe(2);
  });

  it('R06-3 an application cites the version in force when it was first submitted, also after a correction', async () => {
    const call = await openCall(world, '引用规则');
    const id = await preparedApplication(world, 'otherOperator', call, Number(today().slice(0, 4)) - 1);
    const path = `/applications/${id}`;
    const cited = async (as: As): Promise<unknown> => (await world.get(as, path)).body.zoneRulesNumber;
    expect(await cited('otherOperator')).toBeNull();
    await must(world.post('otherOperator', `${path}/submit`));
    expect([await cited('otherOperator'), await cited('dataAuthority')]).toEqual([2, 2]);
    await must(propose(comprehensive, { effectiveFrom: addDays(today(), 1) }));
    await must(publish(comprehensive));
    await world.post(undefined, '/demo/clock', { days: 1 });
    await must(world.post('dataAuthority', `${path}/return`, { reason: '补正', missing: ['application_form'] }));
    await must(world.post('otherOperator', `${path}/submit`));
    expect([(await rulesOf(comprehensive)).length, await cited('dataAuthority')]).toEqual([3, 2]);
  });
});
