import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Actors } from '../../src/platform/auth/actors.service.ts';
import { Asking } from '../support/oracle/asking.ts';
import { announcementBody, bars } from '../support/oracle/announcement.ts';
import {
  levelsOfTheCast,
  mayCreate,
  mayDo,
  oracles,
  readVerdict,
  rulesOf,
  seconds,
  unwritten,
  verdict,
} from '../support/oracle/index.ts';
import type { Oracle, Rule, Specimen } from '../support/oracle/index.ts';
import { Planting } from '../support/oracle/planting.ts';
import { tableOf } from '../support/ownership.ts';
import { healthZone, unruled } from '../support/oracle/zone.ts';
import { openWorld, type As, type World } from '../support/world.ts';

jest.setTimeout(300_000);
const actors = Object.keys(cast) as As[];
/** How many objects of a list are looked at singly, the seed's first. */
const MOST = 60;
const counted = { cells: 0, reads: 0, actions: 0, lists: 0 };
const extra: Record<string, Specimen[]> = {};
let world: World;
let asking: Asking;
beforeAll(async () => {
  world = await openWorld();
  asking = new Asking(world);
  await plantSectorObjects();
  Object.assign(extra, await new Planting(world).all());
});
afterAll(async () => {
  console.log(`oracle: ${JSON.stringify(counted)}`);
  await world.close();
});

async function make(path: string, body: object): Promise<string> {
  const made = await world.post('dataAuthority', path, body);
  if (made.status !== 201) throw new Error(made.text);
  return made.body.id as string;
}
/** The regulator concurs in the version it sees, then the data authority acts. */
async function together(path: string, act: string, body: object): Promise<void> {
  const { version } = (await world.get('dataAuthority', path)).body as { version: number };
  const given = await world.post('healthAuthority', `${path}/concurrences`, { act, version, agrees: true });
  const done = await world.post('dataAuthority', `${path}/${act}`, body);
  if (given.status !== 201 || done.status !== 200) throw new Error(`${act}: ${given.text} ${done.text}`);
}
/** The seed's sector zones are all open and its calls all comprehensive: the other half, made by acts. */
async function plantSectorObjects(): Promise<void> {
  const reason = { reason: 'for the oracle' };
  const zones: Specimen[] = [];
  const announcements: Specimen[] = [];
  for (const state of ['planned', 'cancelled', 'suspended', 'closed']) {
    const id = await make('/zones', healthZone(`医疗健康专区（${state}）`));
    world.app.get(Actors).forget(); // who regulates the new zone is known within a second; here at once
    const path = `/zones/${id}`;
    if (state === 'cancelled') await together(path, 'cancel', reason);
    else if (state !== 'planned') {
      const record = oracles[1].calls['record-platform-security']?.body?.({ id, state }, 1, 'governanceCenter');
      const certificate = { ...record, certificateNumber: '32010099998-25001' };
      await world.post('governanceCenter', `${path}/record-platform-security`, certificate);
      await world.post('governanceCenter', `${path}/report-ready`, { report: 'done' });
      await together(path, 'open', {});
      await together(path, state === 'suspended' ? 'suspend' : 'close', reason);
    }
    zones.push({ id, state, zone: 'health', bars: unruled });
  }
  for (const state of ['draft', 'published', 'cancelled']) {
    const id = await make('/announcements', announcementBody(seedIds.zones.health, `医疗公告${state}`));
    if (state !== 'draft') await together(`/announcements/${id}`, 'publish', {});
    if (state === 'cancelled') await together(`/announcements/${id}`, 'cancel', reason);
    announcements.push({ id, state, zone: 'health', bars });
  }
  Object.assign(extra, { zone: zones, announcement: announcements });
}
const specimensOf = (oracle: Oracle): Specimen[] => [...oracle.specimens, ...(extra[oracle.aggregate] ?? [])];

const ask = (oracle: Oracle, rule: Rule, as: As, specimen: Specimen | undefined): Promise<string> =>
  asking.ask(oracle, rule, as, specimen);

describe('the oracle and the contract', () => {
  it('name the same acts, in both directions', () => {
    const inContract = world.conformance.routes.flatMap((r) => r.operation['x-act'] ?? []).sort();
    const inOracle = oracles.flatMap((o) => rulesOf(o).map((r) => `${o.aggregate}.${r.act}`)).sort();
    const known = inContract.filter((a) => !unwritten.includes(a.split('.')[0] ?? ''));
    expect(known).toEqual(inOracle);
    const debts = unwritten.filter(
      (u) => !inContract.some((a) => a.startsWith(`${u}.`)) || oracles.some((o) => o.aggregate === u),
    );
    expect(debts).toEqual([]); // an oracle that was written, or an aggregate that is gone, is no debt
  });
  it.each(oracles.map((o) => [o.aggregate, o] as const))(
    '%s: every state of the list has a specimen',
    (_name, oracle) => {
      expect(new Set(specimensOf(oracle).map((s) => s.state))).toEqual(new Set(oracle.states));
    },
  );
});

describe.each(oracles.map((o) => [o.aggregate, o] as const))('who may do what: %s', (_name, oracle) => {
  const everybody = [...actors, ...seconds, ...levelsOfTheCast];
  it('acts on every specimen', async () => {
    const wrong: string[] = [];
    for (const specimen of specimensOf(oracle))
      for (const rule of rulesOf(oracle).filter((r) => !r.from.includes('new')))
        for (const as of everybody) {
          const expected = String(verdict(oracle, as, rule, specimen));
          const found = await ask(oracle, rule, as, specimen);
          counted.cells += 1;
          if (found !== expected)
            wrong.push(
              `${rule.act} ${specimen.state} ${specimen.zone ?? ''} by ${as}: ${found}, the law says ${expected}`,
            );
        }
    expect(wrong).toEqual([]);
  });
  it('creating acts', async () => {
    for (const rule of rulesOf(oracle).filter((r) => r.from.includes('new')))
      for (const as of [...actors, ...levelsOfTheCast]) {
        const expected = String(mayCreate(oracle, as, rule));
        expect([rule.act, as, await ask(oracle, rule, as, undefined)]).toEqual([rule.act, as, expected]);
        counted.cells += 1;
      }
  });
  it('reads: single, history, and allowedActions exactly', async () => {
    for (const specimen of specimensOf(oracle))
      for (const as of everybody) {
        const path = `/${oracle.path}/${specimen.id}`;
        const [one, history] = [await world.get(as, path), await world.get(as, `${path}/history`)];
        const expected = readVerdict(oracle, as, specimen);
        expect([specimen.state, as, one.status, history.status]).toEqual([specimen.state, as, expected, expected]);
        counted.reads += 2;
        if (expected !== 200) continue;
        expect([as, one.body.state]).toEqual([as, specimen.state]);
        const allowed = [...(one.body.allowedActions as string[])].sort();
        expect([specimen.state, specimen.zone, as, allowed]).toEqual([
          specimen.state,
          specimen.zone,
          as,
          mayDo(oracle, as, specimen),
        ]);
        counted.actions += 1;
      }
  });
  it('lists exactly what can be read singly, and by state exactly what is in it', async () => {
    const rows = await world.sql<{ id: string }>(`SELECT id FROM ${tableOf(oracle)} ORDER BY id LIMIT ${MOST}`);
    for (const as of actors) {
      const readable: string[] = [];
      const states = new Map<string, string>();
      for (const { id } of rows) {
        const one = await world.get(as, `/${oracle.path}/${id}`);
        if (one.status === 200) readable.push(id);
        if (one.status === 200) states.set(id, one.body.state as string);
      }
      const among = (listed: string[]): string[] => listed.filter((id) => rows.some((row) => row.id === id)).sort();
      expect([as, among(await listAll(as, ''))]).toEqual([as, readable.sort()]);
      for (const state of oracle.states) {
        const inState = readable.filter((id) => states.get(id) === state);
        expect([as, state, among(await listAll(as, `&state=${state}`))]).toEqual([as, state, inState]);
        counted.lists += 1;
      }
    }
  });

  async function listAll(as: As, filter: string): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor = ''; ;) {
      const page = await world.get(
        as,
        `/${oracle.path}?limit=${oracle.aggregate === 'consent' ? 100 : 7}${filter}${cursor}`,
      );
      if (page.status === 403) return ids;
      const { items, nextCursor } = page.body as { items: { id: string }[]; nextCursor?: string };
      ids.push(...items.map((i) => i.id));
      if (nextCursor === undefined) return ids;
      cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
    }
  }
});
