import { seedIds } from '../../src/demo/ids.ts';
import type { Route } from '../contract/conformance.ts';
import { asked, nameOf, openMatrixWorld, placedRoutes, type PlacedRoute } from '../support/matrix-world.ts';
import { Asking } from '../support/oracle/asking.ts';
import {
  listVerdict,
  mayCreate,
  oracles,
  readVerdict,
  seconds,
  verdict,
  type Oracle,
  type Specimen,
} from '../support/oracle/index.ts';
import { everyone, operations, type Verdicts } from '../support/oracle/operations.ts';
import { Faults } from '../support/valid-calls.ts';
import type { Answer, As, World } from '../support/world.ts';

jest.setTimeout(300_000);
/** Pairs compared for each operation. */
const MOST = 3;
const UNKNOWN = '01900400-0000-7000-8000-ffffffffffff';
/** The second id of a path: of a file. */
const withFile = (path: string, id: string): string => path.replace(/\{(material|attachment)Id\}/, id);
const others = everyone.filter((as) => !asked.includes(as));
const counted = { cells: 0, own: 0, foreign: 0, nobody: 0, pairs: 0 };
let world: World;
let asking: Asking;
let specimens: ReadonlyMap<Oracle, readonly Specimen[]>;

beforeAll(async () => {
  ({ world, specimens } = await openMatrixWorld());
  asking = new Asking(world);
});
afterAll(async () => {
  console.log(`matrix: ${JSON.stringify(counted)}`);
  await world.close();
});

const of = (oracle: Oracle): readonly Specimen[] => specimens.get(oracle) ?? [];
const placed = (): PlacedRoute[] => placedRoutes(world);

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
      const path = withFile(route.path.replace('{id}', specimen.id), await fileOf(specimen));
      const told = [own.told(as, specimen)].flat();
      const what = `${nameOf(route)} ${specimen.state} as ${as ?? 'nobody'}`;
      await faults.expect(what, told, world.send(route.method as 'get', as, path, own.body));
      counted.cells += 1;
    }
  }
  const files = new Map<string, string>();
  async function fileOf({ id }: Specimen): Promise<string> {
    if (id === '') return UNKNOWN;
    const known = files.get(id);
    if (known !== undefined) return known;
    const [row] = await world.sql<{ id: string }>(
      `SELECT id FROM application_materials WHERE application_id = $1
       UNION ALL SELECT id FROM agreement_amendment_materials WHERE amendment_id = $1
       UNION ALL SELECT id FROM agreement_renewal_materials WHERE renewal_id = $1
       UNION ALL SELECT id FROM announcement_attachments WHERE announcement_id = $1`,
      id,
    );
    files.set(id, row?.id ?? UNKNOWN);
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
        for (const as of rule.from.includes('new')
          ? everyone.filter((a) => !asked.includes(a) || seconds.includes(a))
          : others) {
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
  const nothingForeign: readonly string[] = ['getEvaluationCycle', 'getEvaluationCycleHistory', 'openScoringEvaluationCycle', 'closeEvaluationCycle', 'cancelEvaluationCycle', 'concurEvaluationCycle', 'requestConcurrenceEvaluationCycle', 'resolveEvaluationCycle']; // prettier-ignore
  it('are told apart by nothing but the id, on every route that has one', async () => {
    const faults: string[] = [];
    const never: string[] = [];
    for (const p of placed().filter(({ route }) => route.path.includes('{id}') && route.path.startsWith('/api/v1'))) {
      const pairs = await pairsOf(p);
      if (pairs.length === 0) never.push(nameOf(p.route));
      for (const [what, foreign, unknown] of pairs) {
        counted.pairs += 1;
        const [a, b] = [bare(foreign), bare(unknown)];
        if (![403, 404].includes(foreign.status) || a !== b) faults.push(`${what}: ${a} is not ${b}`);
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
  /** What no oracle places: somebody's it is foreign to, and its id. */
  const byHand: Readonly<Record<string, { as: As | undefined; what: string; id(): Promise<string> }>> = {
    getAuditEventProof: {
      as: 'operator',
      what: 'proof of another',
      id: async () => {
        const planned = `SELECT id FROM audit_events WHERE operation = 'zone.plan' LIMIT 1`;
        return (await world.sql<{ id: string }>(planned))[0]?.id ?? '';
      },
    },
    listPublicQuestions: { as: undefined, what: 'a draft', id: () => Promise.resolve(seedIds.announcements.draft) },
    getPublicPolicySet: { as: undefined, what: 'a draft', id: () => Promise.resolve(seedIds.policySets.draft) },
    getPublicAnnouncement: { as: undefined, what: 'a draft', id: () => Promise.resolve(seedIds.announcements.draft) },
    getPublicAnnouncementAttachmentContent: { as: undefined, what: 'of a draft', id: () => Promise.resolve(seedIds.announcements.draft) }, // prettier-ignore
  };
  /** As those to whom it is foreign, by a role that could see such things (404) or by none (403): on an object that is there, and on one that is not. */
  async function pairsOf(p: PlacedRoute): Promise<[string, Answer, Answer][]> {
    const pairs: [string, Answer, Answer][] = [];
    const made = p.rule?.from.includes('new') === true; // the id is of what it is made from
    const at = (path: string): Oracle | undefined => oracles.find((o) => path.startsWith(`/api/v1/${o.path}/`));
    const oracle = made ? at(p.route.path) : (p.oracle ?? p.own?.of);
    for (const as of asked) {
      const specimen = oracle && of(oracle).find((s) => readVerdict(oracle, as, s) !== 200);
      if (!oracle || !specimen || pairs.length === MOST) continue;
      const what = `${nameOf(p.route)} ${specimen.state} as ${as}`;
      pairs.push([what, await callOn(p, as, specimen, specimen.id), await callOn(p, as, specimen, UNKNOWN)]);
    }
    const extra = byHand[nameOf(p.route)];
    if (!extra) return pairs;
    const { draft } = seedIds.attachments;
    const on = (id: string): Promise<Answer> => world.get(extra.as, withFile(p.route.path.replace('{id}', id), draft));
    return [...pairs, [extra.what, await on(await extra.id()), await on(UNKNOWN)]];
  }
  async function callOn({ route, oracle, rule }: PlacedRoute, as: As, s: Specimen, id: string): Promise<Answer> {
    if (!oracle || !rule) return await world.get(as, withFile(route.path.replace('{id}', id), UNKNOWN));
    const { type = 'application/json', text } = oracle.calls[rule.act] ?? {};
    if (rule.from.includes('new'))
      return await world.post(as, route.path.replace('{id}', id), text, { 'content-type': type });
    const { method, path, body, headers } = await asking.call(oracle, rule, as, s, id);
    return await world.send(method, as, path.replace('validateOnly=true', 'validateOnly=false'), body, headers);
  }
});
