import { clearTextOf } from '../support/clear-text.ts';
import { asked, openMatrixWorld, placedRoutes } from '../support/matrix-world.ts';
import type { Canaries } from '../support/canaries.ts';
import { exempt } from '../support/canary-exemptions.ts';
import { CanaryStories } from '../support/canary-stories.ts';
import { Asking } from '../support/oracle/asking.ts';
import { mayMeet } from '../support/oracle/audience.ts';
import {
  levelsOfTheCast,
  mayCreate,
  oracles,
  rulesOf,
  verdict,
  type Oracle,
  type Rule,
  type Specimen,
} from '../support/oracle/index.ts';
import { everyone } from '../support/oracle/operations.ts';
import { ownersOf } from '../support/ownership.ts';
import type { Answer, As, World } from '../support/world.ts';

jest.setTimeout(300_000);
type Owners = ReadonlyMap<string, ReadonlyMap<string, readonly Specimen[]>>;
type Look = (as: As | undefined, what: string, answer: Answer) => void;
const stateOf = (whose: readonly Specimen[]): string => whose[0]?.state ?? 'gone';
const counted = { canaries: 0, answers: 0, met: 0 };
let world: World;
let canaries: Canaries;
let specimens: ReadonlyMap<Oracle, readonly Specimen[]>;
beforeAll(async () => {
  ({ world, canaries, specimens } = await openMatrixWorld());
});
afterAll(async () => {
  console.log(`canaries: ${JSON.stringify(counted)}`);
  await world.close();
});

describe('canaries', () => {
  it('are put into every text of the contract that is open to whatever is written there', async () => {
    const stories = new CanaryStories(canaries.world);
    await stories.first();
    for (const oracle of [...oracles].reverse()) await act(oracle);
    await stories.last();
    const texts = world.conformance.routes.flatMap((r) => canaries.textsOf(r));
    counted.canaries = canaries.planted.size;
    console.log(`canaries in ${canaries.fields.size} of ${texts.length} texts, ${exempt.size} exempt`);
    // a new text needs a canary, or a reason in canary-exemptions.ts; a reason needs its text
    expect(texts.filter((text) => !canaries.fields.has(text) && !exempt.has(text))).toEqual([]);
    expect([...exempt].filter((text) => !texts.includes(text) || canaries.fields.has(text))).toEqual([]);
    expect(canaries.fields.size).toBeGreaterThan(180);
  });
  /** Every act once or twice for good; what other rules refuse stays where it is. */
  async function act(oracle: Oracle): Promise<void> {
    for (const rule of rulesOf(oracle).filter((r) => !neverDone.includes(`${oracle.aggregate}.${r.act}`))) {
      const states = await ownersOf(world, oracle);
      const now = (specimens.get(oracle) ?? []).flatMap((s) => {
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
  /** Would take from the cast what the others are asked with, or give it more to see. */
  const neverDone: readonly string[] = ['inspection.begin', ...['suspend', 'record-succession', 'dissolve', 'deactivate-person', 'set-member-level', 'appoint', 'dismiss'].map((a) => `organization.${a}`)]; // prettier-ignore
  async function really(oracle: Oracle, rule: Rule, as: As, s: Specimen | undefined): Promise<Answer> {
    const { method, path, body, headers } = await new Asking(world).call(oracle, rule, as, s);
    const answer = await canaries.world.send(
      method,
      as,
      path.replace('validateOnly=true', 'validateOnly=false'),
      body,
      headers,
    );
    return answer;
  }
  async function concur(oracle: Oracle, rule: Rule, s: Specimen): Promise<void> {
    const joint = rulesOf(oracle).find((r) => r.act === 'concur');
    const as = joint && asked.find((a) => verdict(oracle, a, joint, s) === 'may');
    if (!joint || !as || rule.act === 'concur') return;
    const { path, body } = await new Asking(world).call(oracle, joint, as, s);
    const agreeing = { ...(body as object), act: rule.act };
    await canaries.world.post(as, path.replace('validateOnly=true', 'validateOnly=false'), agreeing);
  }

  async function rehearse(owners: Owners, ids: ReadonlyMap<string, ReadonlySet<string>>, look: Look): Promise<void> {
    for (const { oracle, rule } of placedRoutes(world))
      for (const as of everyone.filter((a) => !a.includes('.')))
        if (oracle && rule && !rule.from.includes('new')) {
          const id = [...(ids.get(oracle.aggregate) ?? [])].find((one) => owners.get(oracle.aggregate)?.has(one));
          const specimen = id === undefined ? undefined : owners.get(oracle.aggregate)?.get(id)?.[0];
          if (!specimen) continue;
          const { method, path, body, headers } = await new Asking(world).call(oracle, rule, as, specimen);
          look(as, `${path} in rehearsal`, await world.send(method, as, path, body, headers));
        }
  }

  function plantedIds(): Map<string, Set<string>> {
    const ids = new Map<string, Set<string>>();
    for (const { act, id } of canaries.planted.values()) {
      const [aggregate = ''] = act.split('.');
      if (id !== undefined) ids.set(aggregate, (ids.get(aggregate) ?? new Set()).add(id));
    }
    return ids;
  }

  it('are met by nobody but who may read them', async () => {
    const owners = new Map<string, Map<string, Specimen[]>>();
    for (const oracle of oracles) owners.set(oracle.aggregate, await ownersOf(world, oracle));
    const wrong = new Set<string>();
    const look: Look = (as, what, { text }) => {
      counted.answers += 1;
      for (const [marker, canary] of canaries.in(text)) {
        counted.met += 1;
        const aggregate = canary.act.split('.')[0] ?? '';
        const oracle = oracles.find((o) => o.aggregate === aggregate);
        const whose = owners.get(aggregate)?.get(canary.id ?? '') ?? [];
        if (oracle && mayMeet(oracle, as, whose, canary)) continue;
        wrong.add(
          `${marker} ${canary.act} ${canary.field} of ${canary.as} (${stateOf(whose)}) met by ${String(as)} in ${what}`,
        );
      }
    };
    const ids = plantedIds();
    for (const as of [undefined, ...everyone.filter((a) => !a.includes('.')), 'experts.3' as const, ...levelsOfTheCast])
      for (const oracle of oracles) {
        const weak = as !== undefined && as.includes('.');
        look(as, `list of ${oracle.path}`, await world.get(as, `/${oracle.path}?limit=100`));
        for (const id of weak ? [...(ids.get(oracle.aggregate) ?? [])].slice(0, 3) : (ids.get(oracle.aggregate) ?? []))
          for (const below of ['', '/history'])
            look(as, `${oracle.path}/{id}${below}`, await world.get(as, `/${oracle.path}/${id}${below}`));
      }
    await rehearse(owners, ids, look);
    look(undefined, 'public announcements', await world.get(undefined, '/public/announcements?limit=100'));
    look(undefined, 'public policy sets', await world.get(undefined, '/public/policy-sets?limit=100'));
    expect([...wrong].slice(0, 60)).toEqual([]);
    expect(counted.met).toBeGreaterThan(1000); // by whom they are meant for
  });

  it('lie nowhere in the clear where the contract says so: in no column, no audit event and no kept answer', async () => {
    const found = canaries.in(await clearTextOf(world)).map(([, canary]) => canary);
    expect([...new Set(found.filter((c) => c.sealed).map(({ act, field }) => `${act} ${field}`))]).toEqual([]);
    expect(found.length).toBeGreaterThan(100); // the others would have been found
    expect([...canaries.planted.values()].filter((c) => c.sealed && c.id !== undefined).length).toBeGreaterThan(15);
  });
});
