import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { goOn } from '../support/case.ts';
import {
  type Reading,
  communityCsv,
  linesOf,
  openComprehensive,
  plainGrantUnder,
  read,
  rowsComing,
  supply,
  until,
} from '../support/deliveries.ts';
import { finalize, openCycle, passAppealWindow, publishResult, signAgreement } from '../support/evaluating.ts';
import { ranBetween } from '../support/stood-still.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

const ROWS = 120_000;
const place = 'comprehensive';
const decision = { ground: 'breach', fact: 'late', clause: 'termination', remedies: 'reconsideration or lawsuit' };
let world: World;
beforeAll(async () => {
  world = await openWorld();
  expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(ROWS))).status).toBe(201);
  expect((await openComprehensive(world)).status).toBe(200);
});
afterAll(async () => {
  await world.close();
});

interface Running {
  readonly id: string;
  readonly grantId: string;
  readonly reading: Reading;
}
/** A delivery of the grant on its way: the answer has begun and is read slowly. */
async function running(grantId: string): Promise<Running> {
  return { grantId, ...(await rowsComing(world, grantId)) };
}
/** After the end: the answer is not whole, the receipt names the last chunk, and no next delivery begins. */
async function ended({ id, grantId, reading }: Running, at: number, code: string): Promise<void> {
  const { whole, text, lastByteAt } = await reading.rest();
  const got = linesOf(text).length;
  expect([whole, got < ROWS]).toEqual([false, true]);
  expect(ranBetween(at, lastByteAt)).toBeLessThan(1000);
  const { body } = await until(world, id, ['cut']);
  expect(body).toMatchObject({ state: 'cut', reason: code, lastRow: Number(body.rows) - 1 });
  expect(body.chunks).toBeGreaterThan(0);
  expect(body.rows).toBeLessThan(ROWS);
  expect(body.bytes).toBeGreaterThanOrEqual(Buffer.byteLength(text));
  const next = await world.post('operator', '/deliveries', { grantId });
  expect(told(next)).toEqual([409, code]);
  expect((await read(world, id).received).status).toBe(409);
}
const today = (): string => world.clock.legal().date;
const stateOf = async (path: string): Promise<unknown> => (await world.get('operator', path)).body.state;

describe('Art. 12, 15, 18: what ends an agreement or a grant ends a delivery on its way', () => {
  it('R12-3, R23-2 a termination by the data authority', async () => {
    const agreementId = await signAgreement(world, place, 'operator');
    const grantId = await plainGrantUnder(world, agreementId);
    const delivery = await running(grantId);
    const done = await world.post('dataAuthority', `/agreements/${agreementId}/terminate`, decision);
    const at = performance.now();
    expect([done.status, done.body.state]).toEqual([200, 'terminated']);
    await ended(delivery, at, 'agreement-not-effective');
    expect(await stateOf(`/grants/${grantId}`)).toBe('revoked');
  });

  it.each([
    ['the termination that follows from it at once', { kind: 'immediate' }, 'terminated', 'revoked'],
    ['the notice that follows from it', { kind: 'notice', days: 90 }, 'termination_pending', 'frozen'],
  ])('R18-2 the second final poor result: %s', async (_name, poorStreakEffect, state, grantState) => {
    const agreementId = await signAgreement(world, place, 'operator', { poorStreakEffect });
    const grantId = await plainGrantUnder(world, agreementId);
    const [first, second] = [
      await publishResult(world, agreementId, await openCycle(world, place), 30),
      await publishResult(world, agreementId, await openCycle(world, place), 30),
    ];
    await passAppealWindow(world);
    // a poor result of the agreement before it counts too: then the first ends this one already
    const before = await finalize(world, place, first);
    const last = before.status === 200 ? second : first;
    const delivery = await running(grantId);
    const asked = await finalize(world, place, last);
    expect(told(asked)).toEqual([409, 'termination-not-acknowledged']);
    const done = await finalize(world, place, last, { acknowledgeTermination: true });
    const at = performance.now();
    expect([done.status, done.body.state]).toEqual([200, 'final']);
    expect(await stateOf(`/agreements/${agreementId}`)).toBe(state);
    await ended(delivery, at, 'agreement-not-effective');
    expect(await stateOf(`/grants/${grantId}`)).toBe(grantState);
    if (state === 'termination_pending')
      await world.post('dataAuthority', `/agreements/${agreementId}/terminate`, decision);
  });

  it('R12-2 the end of the term, by the date alone', async () => {
    const agreementId = await signAgreement(world, place, 'operator', { termEnd: addDays(today(), 20) });
    const grantId = await plainGrantUnder(world, agreementId, { validTo: addDays(today(), 20) });
    await goOn(world, 20);
    const delivery = await running(grantId);
    await goOn(world, 1);
    await ended(delivery, performance.now(), 'agreement-not-effective');
    expect([await stateOf(`/agreements/${agreementId}`), await stateOf(`/grants/${grantId}`)]).toEqual([
      'expired',
      'expired',
    ]);
  });

  it('R15-5 the last day of the grant, while the agreement goes on', async () => {
    const agreementId = await signAgreement(world, place, 'operator');
    const grantId = await plainGrantUnder(world, agreementId, { validTo: addDays(today(), 5) });
    await goOn(world, 5);
    const delivery = await running(grantId);
    await goOn(world, 1);
    await ended(delivery, performance.now(), 'grant-not-active');
    expect(await stateOf(`/agreements/${agreementId}`)).toBe('effective');
  });
});
