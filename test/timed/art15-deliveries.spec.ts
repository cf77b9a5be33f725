import { availableParallelism } from 'node:os';
import { seedIds } from '../../src/demo/ids.ts';
import { communityCsv, grantOf, linesOf, plainItem, read, readHeld, supply, until } from '../support/deliveries.ts';
import { ranBetween } from '../support/stood-still.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let grant: string;
const ROWS = 120_000;
beforeAll(async () => {
  world = await openWorld();
  grant = await grantOf(world, { ...plainItem, fields: ['district_code', 'district_name'] }, 'dataProvider');
});
afterAll(async () => {
  await world.close();
});
const requested = async (): Promise<string> => {
  const made = await world.post('operator', '/deliveries', { grantId: grant });
  expect(told(made)).toEqual([201]);
  return made.body.id as string;
};
const suspension = { ground: 'breach', fact: 'late', clause: 'termination', remedies: 'reconsideration or lawsuit' };

describe('Art. 15, 23: deliveries', () => {
  it('needs a snapshot, a grant of one’s own, and the operator', async () => {
    expect(told(await world.post('operator', '/deliveries', { grantId: grant }))).toEqual([409, 'source-not-ready']);
    expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(ROWS))).status).toBe(201);
    expect(told(await world.post('otherOperator', '/deliveries', { grantId: grant }))).toEqual([
      400,
      'validation-failed',
    ]);
    expect(told(await world.post('dataProvider', '/deliveries', { grantId: grant }))).toEqual([403, 'forbidden']);
  });

  it('gives the granted fields of every row, once, and the receipt says how much', async () => {
    const { id, received } = await readHeld(world, async () => {
      const next = await requested();
      expect((await read(world, next, 'otherOperator').received).status).toBe(404);
      expect((await read(world, next, 'dataProvider').received).status).toBe(403);
      return { id: next, received: await read(world, next).received };
    });
    const { status, text, whole } = received;
    const lines = linesOf(text);
    expect([status, whole, lines.length]).toEqual([200, true, ROWS]);
    expect(Object.keys(JSON.parse(lines[0] ?? '{}') as object)).toEqual(['district_code', 'district_name']);
    const receipt = await world.get('operator', `/deliveries/${id}`);
    expect(receipt.body).toMatchObject({ state: 'delivered', rows: ROWS, lastRow: ROWS - 1, rowsWithoutConsent: 0 });
    expect(receipt.body.bytes).toBe(Buffer.byteLength(text));
    const again = await read(world, id).received;
    expect([again.status, JSON.parse(again.text).code]).toEqual([409, 'illegal-transition']);
  });

  it('R23-1 a restriction of the center cuts a running delivery and forbids the next; another person lifts it', async () => {
    const id = await requested();
    const reading = read(world, id, 'operator', 30);
    await reading.response;
    const imposed = await world.post('governanceCenter', '/restrictions', {
      targetType: 'operator',
      targetId: plainOperator(),
      reason: 'odd traffic',
    });
    const answeredAt = performance.now();
    expect(told(imposed)).toEqual([201]);
    const { whole, text, lastByteAt } = await reading.rest();
    expect(whole).toBe(false);
    expect(linesOf(text).length).toBeLessThan(ROWS);
    expect(ranBetween(answeredAt, lastByteAt)).toBeLessThan(1000);
    const receipt = await until(world, id, ['cut']);
    expect(receipt.body).toMatchObject({ state: 'cut', reason: 'use-restricted' });
    expect(receipt.body.rows).toBeGreaterThanOrEqual(linesOf(text).length);
    expect(told(await world.post('operator', '/deliveries', { grantId: grant }))).toEqual([409, 'use-restricted']);
    const path = `/restrictions/${String(imposed.body.id)}/lift`;
    const lift = { ground: 'false_alarm', reason: 'a test load' };
    expect(told(await world.post('governanceCenter', path, lift))).toEqual([403, 'separation-of-duties']);
    expect(told(await world.post('governanceCenter.2', path, { reason: 'x' }))).toEqual([400, 'validation-failed']);
    expect(told(await world.post('governanceCenter.2', path, lift))).toEqual([200]);
    expect((await world.post('operator', '/deliveries', { grantId: grant })).status).toBe(201);
  });

  it('R12-4, R23-2 a suspension freezes, restricts and cuts in one transaction; the resumption undoes it', async () => {
    const id = await requested();
    const queued = await requested();
    const path = `/agreements/${seedIds.agreements.effective}`;
    const { version } = (await world.get('dataAuthority', path)).body as { version: number };
    const concur = (act: string, v: number) =>
      world.post('healthAuthority', `${path}/concurrences`, { act, version: v, agrees: true });
    await concur('suspend', version);
    const rehearsed = await world.post('dataAuthority', `${path}/suspend?validateOnly=true`, suspension);
    expect(rehearsed.body.effects).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ aggregate: 'grant', act: 'freeze', to: 'frozen' }),
        expect.objectContaining({ aggregate: 'restriction', act: 'restrict', to: 'active' }),
      ]),
    );
    const reading = read(world, id, 'operator', 30);
    await reading.response;
    const began = performance.now();
    const done = await world.post('dataAuthority', `${path}/suspend`, suspension);
    const answeredAt = performance.now();
    expect(told(done)).toEqual([200]);
    expect(ranBetween(began, answeredAt)).toBeLessThan(1000);
    const { whole, text, lastByteAt } = await reading.rest();
    expect(whole).toBe(false);
    expect(ranBetween(answeredAt, lastByteAt)).toBeLessThan(1000);
    const receipt = await until(world, id, ['cut']);
    expect(receipt.body).toMatchObject({ state: 'cut', reason: 'agreement-not-effective' });
    expect(receipt.body.rows).toBeGreaterThanOrEqual(linesOf(text).length);
    expect(told(await world.post('operator', '/deliveries', { grantId: grant }))).toEqual([
      409,
      'agreement-not-effective',
    ]);
    expect((await world.get('operator', `/grants/${grant}`)).body).toMatchObject({
      state: 'frozen',
      frozenBy: ['suspension'],
    });
    expect((await read(world, queued).received).status).toBe(409);
    await concur('resume', version + 1);
    expect(told(await world.post('dataAuthority', `${path}/resume`, { reason: 'rectified' }))).toEqual([200]);
    expect((await world.get('operator', `/grants/${grant}`)).body).toMatchObject({ state: 'active', frozenBy: [] });
    const restrictions = await world.get('governanceCenter', `/restrictions?targetId=${seedIds.agreements.effective}`);
    expect(restrictions.body.items).toMatchObject([{ state: 'lifted', trigger: 'suspended' }]);
    const { received: after } = await readHeld(world, async (attempt) => {
      const next = attempt === 1 ? queued : await requested();
      return { id: next, received: await read(world, next).received };
    });
    expect([after.status, after.whole, linesOf(after.text).length]).toEqual([200, true, ROWS]);
  });

  it('ends as failed when the reader goes away, and keeps no child and no file', async () => {
    const id = await requested();
    const reading = read(world, id, 'operator', 30);
    (await reading.response).destroy();
    expect((await until(world, id, ['failed', 'cut'])).body).toMatchObject({ state: 'failed', reason: 'client-gone' });
  });

  it('gives its place in the engine back however it ends: more broken off than there are places, and one whole', async () => {
    for (let broken = 0, lost = 0; broken <= 2 * availableParallelism();) {
      const id = await requested();
      (await read(world, id, 'operator', 1000).response).destroy();
      const { state, reason } = (await until(world, id, ['failed', 'cut'])).body;
      if (reason === 'client-gone') broken += 1;
      // a machine that stood still for a second
      else expect([state, reason, (lost += 1) <= 5]).toEqual(['cut', 'lease-lost', true]);
    }
    const { received } = await readHeld(world, async () => {
      const id = await requested();
      return { id, received: await read(world, id).received };
    });
    expect([received.whole, linesOf(received.text).length]).toEqual([true, ROWS]);
  });
});

function plainOperator(): string {
  return '0190a000-0000-7000-8000-000000000007';
}
