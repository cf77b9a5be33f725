import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedIds } from '../../src/demo/ids.ts';
import { personCsv } from '../../src/demo/person-set.ts';
import { EngineProvider } from '../../src/data-plane/engine.provider.ts';
import { type Reading, communityCsv, grantOf, healthItem, linesOf, openComprehensive, plainGrantUnder, read, rowsComing, supply, until } from '../support/deliveries.ts'; // prettier-ignore
import { signAgreement } from '../support/evaluating.ts';
import { agrees, destroys, lifts, seals, stateOf } from '../support/key-ends.ts';
import { copyBody } from '../support/oracle/data-plane.ts';
import { ranBetween } from '../support/stood-still.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

const ROWS = 120_000;
const resource = seedIds.resources.communities;
let world: World;
let agreementId: string;
let grantId: string;
beforeAll(async () => {
  world = await openWorld();
  expect((await supply(world, 'dataProvider', resource, communityCsv(ROWS))).status).toBe(201);
  expect((await openComprehensive(world)).status).toBe(200);
  agreementId = await signAgreement(world, 'comprehensive', 'operator');
  grantId = await plainGrantUnder(world, agreementId);
});
afterAll(async () => {
  await world.close();
});

async function running(): Promise<{ id: string; reading: Reading }> {
  return await rowsComing(world, grantId);
}
/** The state of a copy, once nobody makes it any more. */
async function over(id: string): Promise<unknown> {
  for (let i = 0; i < 300; i += 1, await new Promise((done) => setTimeout(done, 50))) {
    const { body } = await world.get('healthAuthority', `/de-identifications/${id}`);
    if (!['requested', 'running'].includes(body.state as string)) return body.state;
  }
  throw new Error('it is being made for ever');
}
const workingFiles = (): string[] => {
  const folder = join(world.folder, 'vault/work');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((e) => (e.isFile() ? [e.name] : []));
};

/** Seals while a delivery runs, which is cut. A machine that stood still for a second lost its lease before: unsealed, and tried again. */
async function cutBySealing(kind: string, of: string, tries = 4): Promise<Answer> {
  const { id, reading } = await running();
  const made = await seals(world, kind, of);
  const at = performance.now();
  expect(made.status).toBe(201);
  const { whole, text, lastByteAt } = await reading.rest();
  expect([whole, linesOf(text).length < ROWS]).toEqual([false, true]);
  expect(ranBetween(at, lastByteAt)).toBeLessThan(1000);
  const { body } = await until(world, id, ['cut']);
  if (body.reason !== 'lease-lost' || tries === 1) {
    expect(body).toMatchObject({ state: 'cut', reason: 'content-sealed' });
    return made;
  }
  expect((await lifts(world, made.body.id as string)).status).toBe(200);
  return await cutBySealing(kind, of, tries - 1);
}

describe('R23-3 sealed keys end what is done under them', () => {
  it.each([
    ['resource', () => resource],
    ['agreement', () => agreementId],
  ])('a delivery on its way is cut when those of its %s are sealed, and none begins', async (kind, idOf) => {
    const waiting = (await world.post('operator', '/deliveries', { grantId })).body.id as string;
    const made = await cutBySealing(kind, idOf());
    for (let i = 0; i < 100 && workingFiles().length > 0; i += 1) await new Promise((done) => setTimeout(done, 50));
    expect(workingFiles()).toEqual([]);
    expect(told(await world.post('operator', '/deliveries', { grantId }))).toEqual([409, 'content-sealed']);
    expect((await read(world, waiting).received).status).toBe(409);
    const disposal = made.body.id as string;
    // who is concerned sees it; a live grant and agreement stand against the end of the keys
    for (const as of kind === 'resource' ? (['dataProvider'] as const) : (['operator', 'dataAuthority'] as const))
      expect(await stateOf(world, disposal, as)).toBe('sealed');
    expect((await world.get('otherOperator', `/key-disposals/${disposal}`)).status).toBe(404);
    await agrees(world, disposal);
    expect(rules(await destroys(world, disposal))).toEqual(kind === 'resource' ? ['R14-7', 'R14-8'] : ['R12-6']);
    expect((await lifts(world, disposal)).status).toBe(200);
    const again = read(world, waiting);
    expect((await again.response).statusCode).toBe(200);
    await again.rest();
  });

  it('a batch is refused before it is received, and one that came in meanwhile is not kept', async () => {
    const path = `/snapshots?resourceId=${resource}&includeTotal=true`;
    const before = (await world.get('dataProvider', path)).body.total as number;
    const engine = world.app.get(EngineProvider);
    const ingest = engine.ingest.bind(engine);
    let disposal = '';
    jest.spyOn(engine, 'ingest').mockImplementationOnce(async (...job) => {
      const made = await ingest(...job);
      disposal = (await seals(world, 'resource', resource)).body.id as string;
      return made;
    });
    expect(told(await supply(world, 'dataProvider', resource, communityCsv(20)))).toEqual([409, 'content-sealed']);
    expect(told(await supply(world, 'dataProvider', resource, communityCsv(30)))).toEqual([409, 'content-sealed']);
    expect(engine.ingest).toHaveBeenCalledTimes(1);
    jest.restoreAllMocks();
    expect((await world.get('dataProvider', path)).body.total).toBe(before);
    expect(readdirSync(join(world.folder, 'vault/snapshots')).filter((name) => name.endsWith('.part'))).toEqual([]);
    await lifts(world, disposal);
    expect((await supply(world, 'dataProvider', resource, communityCsv(20))).status).toBe(201);
  });

  it('a copy that is being made ends at once, and nothing of it is kept; none is begun', async () => {
    const { health } = seedIds.resources;
    const snapshot = await supply(world, 'healthAuthority', health, [...personCsv({ rows: 600 })].join(''));
    const ask = copyBody(await grantOf(world, healthItem, 'healthAuthority.2'), String(snapshot.body.id));
    const copies = (): string[] =>
      readdirSync(join(world.folder, 'vault/copies')).filter((n) => n.endsWith('.parquet'));
    const before = existsSync(join(world.folder, 'vault/copies')) ? copies() : [];
    const engine = world.app.get(EngineProvider);
    let disposal = '';
    jest.spyOn(engine, 'deidentify').mockImplementationOnce(async (_job, { signal } = {}) => {
      disposal = (await seals(world, 'resource', health)).body.id as string;
      if (!signal?.aborted) await new Promise((stopped) => signal?.addEventListener('abort', stopped));
      throw new Error('stopped');
    });
    const made = await world.post('healthAuthority', '/de-identifications', ask);
    expect(made.status).toBe(201);
    const id = made.body.id as string;
    await over(id);
    const { body } = await world.get('healthAuthority', `/de-identifications/${id}`);
    expect([body.state, body.reason]).toEqual(['failed', 'content-sealed']);
    expect([copies(), workingFiles()]).toEqual([before, []]);
    expect(told(await world.post('healthAuthority', '/de-identifications', ask))).toEqual([409, 'content-sealed']);
    jest.restoreAllMocks();
    await lifts(world, disposal);
    const again = await world.post('healthAuthority', '/de-identifications', ask);
    expect(again.status).toBe(201);
    expect(await over(again.body.id as string)).toBe('produced');
  });
});
