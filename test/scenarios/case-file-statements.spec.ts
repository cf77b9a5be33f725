import pg from 'pg';
import { seedIds } from '../../src/demo/ids.ts';
import { caseFile, membersOf, sealAll } from '../support/case-file.ts';
import { ownCluster } from '../support/cluster.ts';
import { communityCsv, deliver, openComprehensive, plainGrantUnder, supply } from '../support/deliveries.ts';
import { signAgreement } from '../support/evaluating.ts';
import { oracles } from '../support/oracle/index.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(180_000);
let world: World;
const cluster = ownCluster({ seeded: true });
beforeAll(async () => {
  world = await openWorld();
  expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(20))).status).toBe(201);
  expect((await openComprehensive(world)).status).toBe(200);
});
afterAll(async () => {
  await world.close();
  await cluster.close();
});

/** Statements of the transaction in which a case file is read, from its snapshot to its end. */
async function statementsOf(make: () => Promise<unknown>): Promise<string[]> {
  const { query } = pg.Client.prototype;
  const texts: string[] = [];
  let reading: unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [asked] = args;
    const text = typeof asked === 'string' ? asked : (asked as { text: string }).text;
    if (text.includes('REPEATABLE READ')) reading = this;
    else if (text === 'COMMIT' && reading === this) reading = undefined;
    else if (reading === this) texts.push(text.replaceAll(/\s+/g, ' ').slice(0, 100));
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  await make().finally(() => {
    pg.Client.prototype.query = query;
  });
  return texts;
}

it('a case is read in as many statements, however many deliveries, grants and requests it has', async () => {
  const agreement = await signAgreement(world, 'comprehensive', 'operator');
  const make = async (): Promise<{ records: number; statements: number }> => {
    await sealAll(world);
    let bytes: Buffer = Buffer.alloc(0);
    const texts = await statementsOf(async () => {
      const made = await caseFile(world, 'dataAuthority', agreement);
      expect(made.status).toBe(200);
      bytes = made.bytes;
    });
    const records = [...membersOf(bytes)].filter(([name]) => name.startsWith('records/'));
    for (const [name, text] of records) {
      const [, aggregate, id] = /^records\/(\w+)\/([\w-]+)\.json$/.exec(name) ?? [];
      const path = oracles.find((o) => o.aggregate === aggregate)?.path ?? '';
      const { allowedActions: _acts, ...alone } = (await world.get('dataAuthority', `/${path}/${id}`)).body as object & { allowedActions?: unknown }; // prettier-ignore
      expect(JSON.parse(text)).toEqual(alone); // as when it is read by itself
    }
    const ids = records.flatMap(([name]) => /^records\/delivery\/(.+)\.json$/.exec(name)?.[1] ?? []);
    expect(ids).toEqual([...ids].sort()); // in the order in which they were made
    return { records: records.length, statements: texts.length };
  };
  const grow = async (deliveries: number): Promise<void> => {
    const grant = await plainGrantUnder(world, agreement);
    for (let i = 0; i < deliveries; i += 1) expect((await deliver(world, 'operator', grant)).status).toBe(201);
  };
  await grow(1);
  const small = await make();
  for (let i = 0; i < 4; i += 1) await grow(10);
  const large = await make();
  console.info('records and statements', small, large);
  expect(large.records - small.records).toBe(4 * (3 + 10));
  // what is restricted is asked for each grant that something was delivered under
  expect(large.statements - small.statements).toBeLessThanOrEqual(4);
  expect(small.statements).toBeLessThan(50);
});
