import { Actors } from '../../src/platform/auth/actors.service.ts';
import { CrookedIssuer, issuerSettings, issuersFile } from '../support/logins.ts';
import * as revoking from '../support/revoking.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(180_000);
const TRIALS = 200;
const SEED = Number(process.env.SEED ?? 20260101);
let worlds: World[];
let issuer: CrookedIssuer;
let file: ReturnType<typeof issuersFile>;
beforeAll(async () => {
  issuer = await CrookedIssuer.open();
  file = issuersFile([issuerSettings(issuer.url)]);
  const env = { PUBLIC_URL: revoking.PUBLIC_URL, OIDC_ISSUERS_FILE: file.path };
  const first = await openWorld(env);
  worlds = [first, await openWorld(env, first), await openWorld(env, first)];
});
afterAll(async () => {
  for (const world of worlds.toReversed()) await world.close();
  await issuer.close();
  file.remove();
});
/** Pseudo-random numbers below one, the same for the same seed (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randoms(SEED);
/** A trial: the revoking replica takes turns, the age of what the others know is left to chance. */
async function next(subject: revoking.Subject, turn: number): Promise<revoking.Seen[]> {
  const at = worlds[turn % worlds.length];
  if (!at) throw new Error('no replica');
  const others = worlds.filter((world) => world !== at);
  return await revoking.trial(subject, at, others, 80 + random() * 750);
}

describe('what is revoked at one replica is refused by all of them', () => {
  let subjects: revoking.Subject[];
  beforeAll(async () => {
    const [first] = worlds as [World];
    const { organizationSubject, personSubject, levelSubject, clientSubject, keySubject, identitySubject } = revoking;
    const makers = [organizationSubject, personSubject, levelSubject, clientSubject];
    subjects = [];
    for (const make of [...makers, ...makers]) subjects.push(await make(first));
    subjects.push(await keySubject(first), await identitySubject(first, issuer));
  });

  it(`within a second and until it is restored: ${TRIALS} trials, 3 replicas`, async () => {
    const seen: revoking.Seen[] = [];
    // round by round: a replica forgets whatever it knows when it acts itself, so those looked at must not act meanwhile
    for (let round = 0; round < TRIALS / subjects.length; round += 1)
      seen.push(...(await Promise.all(subjects.map((subject) => next(subject, round)))).flat());
    const after = seen.map((s) => s.refusedAfter).sort((a, b) => a - b);
    const [median, most] = [after[Math.floor(after.length / 2)] ?? NaN, after.at(-1) ?? NaN];
    console.info(
      `revocation, seed ${SEED}: ${seen.length} observations of ${TRIALS} trials, refused after ${Math.round(median)} ms (median), ${Math.round(most)} ms (most)`,
    );
    expect(seen).toHaveLength(2 * TRIALS);
    expect(seen.flatMap((s) => s.wrong)).toEqual([]);
    expect(most).toBeLessThanOrEqual(1000);
  });

  it('the trial finds it when a replica trusts what it knows for five seconds', async () => {
    const kept = worlds.map((world) => world.app.get(Actors));
    const [usual] = kept.map((actors) => actors.keptMs);
    for (const actors of kept) actors.keptMs = 5000;
    const [subject] = subjects as [revoking.Subject];
    const lapsing = setTimeout(() => {
      for (const actors of kept) actors.keptMs = usual ?? 0;
    }, 2300);
    const seen = await next(subject, 0);
    clearTimeout(lapsing);
    for (const actors of kept) actors.keptMs = usual ?? 0;
    expect(seen.flatMap((s) => s.wrong).join()).toMatch(/200 at 1\d{3}\.\..*never refused/);
  });
});
