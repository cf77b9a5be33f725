import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { signAgreement } from '../support/evaluating.ts';
import { formBody } from '../support/oracle/consent.ts';
import { notice } from '../support/oracle/product.ts';
import { Partnering, scenarioOf } from '../support/partnering.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const { agreements, scenarios, partners: seeded } = seedIds;
const refused = [422, 'rules-forbid', 'R06-2'];
let world: World;
let at: Partnering;
let made = 0;
const today = (): string => world.clock.legal().date;

beforeAll(async () => {
  world = await openWorld();
  at = new Partnering(world, await scenarioOf(world, agreements.effective));
});
afterAll(async () => {
  await world.close();
});

describe('R06-2 a product is made with partners that are registered and not objected to', () => {
  const product = async (more: object): Promise<string> => {
    const body = { agreementId: agreements.effective, name: `合作产品${(made += 1)}`, notice: { ...notice, ...more } };
    const answer = await world.post('operator', '/products', body);
    expect(told(answer)).toEqual([201]);
    return `/products/${String(answer.body.id)}`;
  };
  const move = (path: string, name: string, body?: object): Promise<Answer> =>
    world.post('operator', `${path}/${name}`, body);
  const shown = async (path: string, as: As) => (await world.get(as, path)).body as { partners: object[] };

  it('R06-2 for the very scenarios, of the same agreement, and begun', async () => {
    const here = await at.registered();
    const later = await at.registered({ validFrom: addDays(today(), 1) });
    const one = { partnerIds: [here], scenarioIds: [at.plain] };
    for (const [more, params] of [
      [{ partnerIds: [here] }, 'scenarioIds'],
      [{ ...one, scenarioIds: [at.plain, scenarios.registered] }, `${here} (not in ${scenarios.registered})`],
      [{ ...one, partnerIds: [here, agreements.effective] }, `${agreements.effective} (unknown)`],
      [{ ...one, partnerIds: [later] }, `${later} (valid from ${addDays(today(), 1)})`],
      [
        { ...one, partnerIds: [seeded.objected, seeded.ended] },
        `${seeded.objected} (objected); ${seeded.ended} (ended)`,
      ],
    ] as const) {
      const answer = await move(await product(more), 'notify');
      expect([told(answer), answer.body.findings[0].params.partners]).toEqual([refused, params]);
    }
    const { body } = await move(await product(one), 'notify');
    expect(body).toMatchObject({ state: 'notified', partners: [{ id: here, state: 'registered' }] });
  });
  it('R06-2 a partner of another agreement is none here, and is not shown', async () => {
    const city = await signAgreement(world, 'comprehensive', 'operator');
    const scenarioIds = [await scenarioOf(world, city)];
    const term = { validFrom: today(), validTo: addDays(today(), 90) };
    const id = await at.registered({ agreementId: city, scenarioIds, ...term });
    const path = await product({ partnerIds: [id], scenarioIds });
    expect((await shown(path, 'operator')).partners).toEqual([]);
    expect(told(await move(path, 'notify'))).toEqual(refused);
  });
  it('R06-2 an objection shows on the product, and keeps it off the market', async () => {
    const id = await at.registered();
    const path = await product({ partnerIds: [id], scenarioIds: [at.plain] });
    expect(told(await move(path, 'notify'))).toEqual([200]);
    expect(told(await at.object(id))).toEqual([200]);
    for (const as of ['operator', 'healthAuthority', 'marketSupervisor'] as const)
      expect((await shown(path, as)).partners).toMatchObject([{ id, state: 'objected' }]);
    for (const query of ['', '?validateOnly=true']) expect(told(await move(path, `launch${query}`))).toEqual(refused);
    expect(told(await move(path, 'change', { notice: { scopeOfUse: '全市' } }))).toEqual(refused);
    expect(told(await at.lift(id))).toEqual([200]);
    expect(told(await move(path, 'launch'))).toEqual([200]);
    expect(told(await move(path, 'suspend'))).toEqual([200]);
    expect(told(await at.object(id, 'healthAuthority.3'))).toEqual([200]);
    expect(told(await move(path, 'resume'))).toEqual(refused);
    expect((await move(path, 'change', { notice: { partnerIds: [] } })).body.partners).toEqual([]);
    expect(told(await move(path, 'resume'))).toEqual([200]);
  });
  it('R06-2, R16-1 a consent form that is accepted later and leaves the partner out counts as well', async () => {
    const named = { partnerIds: [seeded.registered], scenarioIds: [scenarios.registered] };
    const path = await product(named);
    expect(told(await move(path, 'notify'))).toEqual([200]);
    const form = await world.post('operator', '/consent-forms', { ...formBody, textVersion: '2026-合作' });
    const formPath = `/consent-forms/${String(form.body.id)}`;
    expect(told(await world.post('healthAuthority', `${formPath}/accept`))).toEqual([200]);
    expect(told(await move(path, 'launch'))).toEqual(refused);
    expect(told(await world.post('operator', `${formPath}/retire`, { reason: '更正' }))).toEqual([200]);
    expect(told(await move(path, 'launch'))).toEqual([200]);
  });
});
