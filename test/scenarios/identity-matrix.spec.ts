import { seedIds } from '../../src/demo/ids.ts';
import { Actors } from '../../src/platform/auth/actors.service.ts';
import type { Route } from '../contract/conformance.ts';
import { Canaries } from '../support/canaries.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { Asking } from '../support/oracle/asking.ts';
import { mayMeet } from '../support/oracle/audience.ts';
import {
  levelsOfTheCast,
  listVerdict,
  mayCreate,
  oracles,
  readVerdict,
  rulesOf,
  seconds,
  verdict,
  type Oracle,
  type Rule,
  type Specimen,
} from '../support/oracle/index.ts';
import { everyone, operations, type Verdicts } from '../support/oracle/operations.ts';
import { Planting } from '../support/oracle/planting.ts';
import { healthZone } from '../support/oracle/zone.ts';
import { ownersOf } from '../support/ownership.ts';
import { Faults, type Schemas } from '../support/valid-calls.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(300_000);
const UNKNOWN = '01900400-0000-7000-8000-ffffffffffff';
/** Whom rights-oracle.spec asks for every act on every specimen; the others are asked here. */
const asked: readonly As[] = [...everyone.filter((as) => !as.includes('.')), ...seconds, ...levelsOfTheCast];
const others = everyone.filter((as) => !asked.includes(as));
const counted = { cells: 0, own: 0, foreign: 0, nobody: 0, pairs: 0, canaries: 0, answers: 0, met: 0 };
const specimens = new Map<Oracle, Specimen[]>();
let world: World;
let asking: Asking;
let canaries: Canaries;

beforeAll(async () => {
  world = await openWorld();
  asking = new Asking(world);
  const { body } = await world.get(undefined, '/openapi.json');
  canaries = new Canaries(world, (body as { components: { schemas: Schemas } }).components.schemas);
  const made = await canaries.world.post('dataAuthority', '/zones', healthZone('医疗健康专区（规划）'));
  world.app.get(Actors).forget(); // who regulates the new zone is known within a second; here at once
  const draft = await canaries.world.post('dataAuthority', '/announcements', announcementBody(seedIds.zones.health));
  const planted = await new Planting(canaries.world).all();
  const more: Record<string, Specimen[]> = {
    ...planted,
    zone: [{ id: made.body.id as string, state: 'planned', zone: 'health' }],
    announcement: [{ id: draft.body.id as string, state: 'draft', zone: 'health' }],
  };
  for (const oracle of oracles) specimens.set(oracle, [...(more[oracle.aggregate] ?? []), ...oracle.specimens]);
});
afterAll(async () => {
  console.log(`matrix: ${JSON.stringify(counted)}`);
  await world.close();
});

const of = (oracle: Oracle): readonly Specimen[] => specimens.get(oracle) ?? [];
const nameOf = ({ operation }: Route): string => operation.operationId;
/** What an operation is: an act of an oracle, a read of one, or one with a verdict of its own. */
interface Placed {
  readonly oracle?: Oracle;
  readonly rule?: Rule;
  readonly reads?: 'list' | 'single';
  readonly own?: Verdicts;
}
function placeOf(route: Route): Placed {
  const [aggregate, act] = (route.operation['x-act'] ?? '').split('.');
  const byAct = oracles.find((o) => o.aggregate === aggregate);
  const rule = byAct && rulesOf(byAct).find((r) => r.act === act);
  if (byAct && rule) return { oracle: byAct, rule };
  const own = operations[nameOf(route)];
  if (own) return { own };
  const read = route.method === 'get' ? oracles.find((o) => route.path.startsWith(`/api/v1/${o.path}`)) : undefined;
  if (read && route.path === `/api/v1/${read.path}`) return { oracle: read, reads: 'list' };
  const single = new RegExp(`^/api/v1/${read?.path ?? '-'}/\\{id\\}(/history)?$`);
  return read && single.test(route.path) ? { oracle: read, reads: 'single' } : {};
}
const placed = (): (Placed & { route: Route })[] =>
  world.conformance.routes.map((route) => ({ route, ...placeOf(route) }));

describe('every operation of the contract', () => {
  it('has a verdict written by hand, and no verdict is without its operation', () => {
    const without = placed().filter((p) => !p.rule && !p.reads && !p.own);
    expect(without.map((p) => nameOf(p.route))).toEqual([]);
    const inContract = world.conformance.routes.map(nameOf);
    expect(Object.keys(operations).filter((name) => !inContract.includes(name))).toEqual([]);
  });

  it('is refused to nobody in particular: without a token 401, but for what is open to all', async () => {
    const faults = new Faults();
    for (const { route, own } of placed().filter((p) => !p.own?.open)) {
      const path = route.path.replace(/\{\w+\}/g, own?.id ?? UNKNOWN);
      await faults.expect(nameOf(route), [401], world.send(route.method as 'get', undefined, path));
      counted.nobody += 1;
    }
    expect(faults.few()).toEqual([]);
  });

  it('that is no act and no read of an aggregate: as everybody, on own and on foreign objects', async () => {
    const faults = new Faults();
    for (const { route, own } of placed())
      if (own) for (const as of [undefined, ...everyone]) await askOther(faults, route, own, as);
    expect(faults.few()).toEqual([]);
  });
  async function askOther(faults: Faults, route: Route, own: Verdicts, as: As | undefined): Promise<void> {
    const all = own.of ? of(own.of) : [];
    const first = (wanted: (told: number) => boolean): Specimen[] => {
      const found = all.find((s) => wanted([own.told(as, s)].flat()[0] ?? 0));
      return found ? [found] : [];
    };
    const nothing: Specimen = { id: own.id ?? '', state: '' };
    const on = own.of ? [...first((told) => told === 200), ...first((told) => told !== 200)] : [nothing];
    for (const specimen of on) {
      const path = route.path.replace('{id}', specimen.id).replace('{materialId}', await materialOf(specimen));
      const told = [own.told(as, specimen)].flat();
      const what = `${nameOf(route)} ${specimen.state} as ${as ?? 'nobody'}`;
      await faults.expect(what, told, world.send(route.method as 'get', as, path, own.body));
      counted.cells += 1;
    }
  }
  const materials = new Map<string, string>();
  async function materialOf({ id }: Specimen): Promise<string> {
    if (id === '') return UNKNOWN;
    const known = materials.get(id);
    if (known !== undefined) return known;
    const [row] = await world.sql<{ id: string }>('SELECT id FROM application_materials WHERE application_id = $1', id);
    materials.set(id, row?.id ?? UNKNOWN);
    return row?.id ?? UNKNOWN;
  }

  it('reads, as those whom the oracle was not asked about', async () => {
    const faults = new Faults();
    for (const { route, oracle, reads } of placed())
      for (const as of everyone)
        if (oracle && reads === 'list') {
          await faults.expect(`${nameOf(route)} as ${as}`, [listVerdict(oracle, as)], world.get(as, route.path));
          counted.cells += 1;
        } else if (oracle && reads === 'single' && others.includes(as))
          for (const specimen of ownAndForeign(oracle, (s) => readVerdict(oracle, as, s), 200)) {
            const path = route.path.replace('{id}', specimen.id);
            const what = `${nameOf(route)} ${specimen.state} as ${as}`;
            await faults.expect(what, [readVerdict(oracle, as, specimen)], world.get(as, path));
            counted.cells += 1;
          }
    expect(faults.few()).toEqual([]);
  });
  /** The first object on which it may be done, or else that is seen; and the first that is a stranger's. */
  function ownAndForeign(oracle: Oracle, told: (s: Specimen) => unknown, best: unknown): Specimen[] {
    const own = of(oracle).find((s) => told(s) === best) ?? of(oracle).find((s) => told(s) !== 404);
    const foreign = of(oracle).find((s) => told(s) === 404);
    counted.own += own ? 1 : 0;
    counted.foreign += foreign ? 1 : 0;
    return [...(own ? [own] : []), ...(foreign ? [foreign] : [])];
  }

  it('acts, as those whom the oracle was not asked about', async () => {
    const wrong: string[] = [];
    for (const { oracle, rule } of placed())
      if (oracle && rule)
        for (const as of rule.from.includes('new') ? everyone.filter((a) => !asked.includes(a) || seconds.includes(a)) : others) {
          const created = rule.from.includes('new');
          const on = created ? [undefined] : ownAndForeign(oracle, (s) => verdict(oracle, as, rule, s), 'may');
          for (const specimen of on) {
            const expected = String(specimen ? verdict(oracle, as, rule, specimen) : mayCreate(oracle, as, rule));
            const found = await asking.ask(oracle, rule, as, specimen);
            counted.cells += 1;
            const what = `${oracle.aggregate}.${rule.act} ${specimen?.state ?? 'new'} by ${as}`;
            if (found !== expected) wrong.push(`${what}: ${found}, the law says ${expected}`);
          }
        }
    expect(wrong).toEqual([]);
  });
});

describe('a foreign id and an unknown one', () => {
  /** Of these everybody who may call them sees every object, so that nothing is foreign to anybody. */
  const nothingForeign: readonly string[] = [];
  it('are told apart by nothing but the id, on every route that has one', async () => {
    const faults: string[] = [];
    const never: string[] = [];
    for (const p of placed().filter(({ route }) => route.path.includes('{id}') && route.path.startsWith('/api/v1'))) {
      const pairs = await pairsOf(p);
      if (pairs.length === 0) never.push(nameOf(p.route));
      for (const [what, foreign, unknown] of pairs) {
        counted.pairs += 1;
        const [a, b] = [bare(foreign), bare(unknown)];
        if (foreign.status !== 404 || a !== b) faults.push(`${what}: ${a} is not ${b}`);
      }
    }
    expect(faults.slice(0, 12)).toEqual([]);
    expect(never).toEqual(nothingForeign);
  });
  /** All that is told, without what differs between any two answers. */
  const bare = ({ status, headers, body }: Answer): string => {
    const heads = Object.entries(headers as Record<string, string>).filter(([n]) => !/^(x-request-id|date|etag|ratelimit.*)$/.test(n)); // prettier-ignore
    return JSON.stringify([status, heads.sort(), { ...(body as object), instance: '', requestId: '' }]);
  };
  /** As up to three strangers of different organizations: on an object that is there, and on one that is not. */
  async function pairsOf(p: Placed & { route: Route }): Promise<[string, Answer, Answer][]> {
    const pairs: [string, Answer, Answer][] = [];
    for (const as of asked) {
      const oracle = p.oracle ?? p.own?.of;
      const stranger = (s: Specimen): boolean => (p.own?.told(as, s) ?? (oracle && toldOf(p, oracle, as, s))) === 404;
      const specimen = oracle ? of(oracle).find(stranger) : undefined;
      if (!oracle || !specimen || pairs.length === 3) continue;
      const what = `${nameOf(p.route)} ${specimen.state} as ${as}`;
      pairs.push([what, await callOn(p, as, specimen, specimen.id), await callOn(p, as, specimen, UNKNOWN)]);
    }
    return pairs;
  }
  const toldOf = ({ rule }: Placed, oracle: Oracle, as: As, s: Specimen): unknown =>
    rule ? verdict(oracle, as, rule, s) : readVerdict(oracle, as, s);
  async function callOn({ route, oracle, rule }: Placed & { route: Route }, as: As, s: Specimen, id: string): Promise<Answer> {
    if (!oracle || !rule) return await world.get(as, route.path.replace('{id}', id).replace('{materialId}', UNKNOWN));
    const { method, path, body, headers } = await asking.call(oracle, rule, as, s, id);
    return await world.send(method, as, path.replace('validateOnly=true', 'validateOnly=false'), body, headers);
  }
});

describe('canaries', () => {
  it('are put into every free text of every act that can be done', async () => {
    for (const oracle of [...oracles].reverse()) await act(oracle);
    const texts = world.conformance.routes.filter((r) => r.operation['x-act']).flatMap((r) => canaries.textsOf(r));
    counted.canaries = canaries.planted.size;
    const missing = texts.filter((text) => !canaries.fields.has(text));
    console.log(`canaries in ${texts.length - missing.length} of ${texts.length} texts; not in: ${missing.join(', ')}`);
  });
  /** Every act once or twice for good; what other rules refuse stays where it is. */
  async function act(oracle: Oracle): Promise<void> {
    for (const rule of rulesOf(oracle).filter((r) => !neverDone.includes(`${oracle.aggregate}.${r.act}`))) {
      const states = await ownersOf(world, oracle);
      const now = of(oracle).flatMap((s) => {
        const state = states.get(s.id)?.[0]?.state;
        return state === undefined ? [] : [{ ...s, state }];
      });
      if (rule.from.includes('new')) {
        const as = asked.find((a) => mayCreate(oracle, a, rule) === 'may');
        if (as) await really(oracle, rule, as, undefined);
        continue;
      }
      let done = 0;
      for (const s of now.filter((one) => rule.from.includes(one.state))) {
        const as = asked.find((a) => verdict(oracle, a, rule, s) === 'may');
        if (!as || done === 2) continue;
        await concur(oracle, rule, s);
        done += (await really(oracle, rule, as, s)).status < 300 ? 1 : 0;
      }
    }
  }
  /** Would take from the cast what the others are asked with. */
  const neverDone: readonly string[] = ['suspend', 'record-succession', 'dissolve', 'deactivate-person', 'set-member-level', 'appoint', 'dismiss'].map((a) => `organization.${a}`); // prettier-ignore
  async function really(oracle: Oracle, rule: Rule, as: As, s: Specimen | undefined): Promise<Answer> {
    const { method, path, body, headers } = await new Asking(world).call(oracle, rule, as, s);
    return await canaries.world.send(method, as, path.replace('validateOnly=true', 'validateOnly=false'), body, headers);
  }
  async function concur(oracle: Oracle, rule: Rule, s: Specimen): Promise<void> {
    const joint = rulesOf(oracle).find((r) => r.act === 'concur');
    const as = joint && asked.find((a) => verdict(oracle, a, joint, s) === 'may');
    if (!joint || !as || rule.act === 'concur') return;
    const { path, body } = await new Asking(world).call(oracle, joint, as, s);
    const agreeing = { ...(body as object), act: rule.act };
    await canaries.world.post(as, path.replace('validateOnly=true', 'validateOnly=false'), agreeing);
  }

  it('are met by nobody but who may read them', async () => {
    const owners = new Map<string, Map<string, Specimen[]>>();
    for (const oracle of oracles) owners.set(oracle.aggregate, await ownersOf(world, oracle));
    const wrong = new Set<string>();
    const look = (as: As | undefined, what: string, { text }: Answer): void => {
      counted.answers += 1;
      for (const [marker, canary] of canaries.in(text)) {
        counted.met += 1;
        const aggregate = canary.act.split('.')[0] ?? '';
        const oracle = oracles.find((o) => o.aggregate === aggregate);
        const whose = owners.get(aggregate)?.get(canary.id ?? '') ?? [];
        if (oracle && mayMeet(oracle, as, whose, canary)) continue;
        const state = whose[0]?.state ?? 'gone';
        wrong.add(`${marker} ${canary.act} ${canary.field} of ${canary.as} (${state}) met by ${as ?? 'nobody'} in ${what}`);
      }
    };
    const ids = new Map<string, Set<string>>();
    for (const { act, id } of canaries.planted.values())
      if (id !== undefined) ids.set(act.split('.')[0] ?? '', (ids.get(act.split('.')[0] ?? '') ?? new Set()).add(id));
    for (const as of [undefined, ...everyone.filter((a) => !a.includes('.')), 'experts.3' as const, ...levelsOfTheCast])
      for (const oracle of oracles) {
        const weak = as !== undefined && as.includes('.');
        look(as, `list of ${oracle.path}`, await world.get(as, `/${oracle.path}?limit=100`));
        for (const id of weak ? [...(ids.get(oracle.aggregate) ?? [])].slice(0, 3) : (ids.get(oracle.aggregate) ?? []))
          for (const below of ['', '/history'])
            look(as, `${oracle.path}/{id}${below}`, await world.get(as, `/${oracle.path}/${id}${below}`));
      }
    look(undefined, 'public announcements', await world.get(undefined, '/public/announcements?limit=100'));
    expect([...wrong].slice(0, 60)).toEqual([]);
  });
});
