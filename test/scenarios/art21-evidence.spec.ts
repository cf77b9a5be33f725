import { agreement, Agreements } from '../../src/agreements/index.ts';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Reactions } from '../../src/platform/acts/reactions.ts';
import { DomainError } from '../../src/platform/errors/index.ts';
import { zone } from '../../src/zones/index.ts';
import { decision } from '../support/oracle/agreement.ts';
import { oracles, rulesOf, type Oracle, type Rule, type Specimen } from '../support/oracle/index.ts';
import { changedTables, contentOf, seeded } from '../support/snapshot.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(180_000);
const actors = Object.keys(cast) as As[];

interface Prepared {
  readonly method: 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly body: object | undefined;
  readonly headers: Record<string, string>;
}
/** Aggregates the seed has objects of, and their acts that take JSON. */
const planted = oracles.filter((o) => o.specimens.length > 0);
const actsOf = (oracle: Oracle): Rule[] => rulesOf(oracle).filter((r) => oracle.calls[r.act]?.text === undefined);
/** How the oracle calls an act on a specimen. */
function prepare(oracle: Oracle, { act, from }: Rule, specimen: Specimen, version: number, as: As): Prepared {
  const call = oracle.calls[act] ?? {};
  const method = call.method ?? 'post';
  const below = from.includes('new') ? '' : `/${specimen.id}${call.path === '' ? '' : `/${call.path ?? act}`}`;
  const headers: Record<string, string> = method === 'post' ? {} : { 'if-match': '*' };
  const path = from.includes('new') && call.at ? call.at : `/${oracle.path}${below}`;
  return { method, path, body: call.body?.(specimen, version, as), headers };
}

describe('what is asked in rehearsal', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(async () => {
    await world.close();
  });
  it('writes nothing: not a row of any table differs after every act was rehearsed', async () => {
    const before = await contentOf(world);
    const told = new Map<number, number>();
    for (const oracle of planted)
      for (const rule of actsOf(oracle))
        for (const specimen of oracle.specimens)
          for (const as of ['dataAuthority', 'governanceCenter', 'healthAuthority', 'operator'] as const) {
            const { method, path, body, headers } = prepare(oracle, rule, specimen, 1, as);
            const keyed = { ...headers, 'idempotency-key': 'rehearsed' };
            const { status } = await world.send(method, as, `${path}?validateOnly=true`, body, keyed);
            told.set(status, (told.get(status) ?? 0) + 1);
          }
    expect([...told.keys()].sort()).toEqual(expect.arrayContaining([200, 403, 404, 409]));
    expect(changedTables(before, await contentOf(world))).toEqual([]);
  });
});

describe('reactions', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(async () => {
    await world.close();
  });
  it('that fail roll everything back; only the refusal is on record', async () => {
    let fails = true;
    world.app
      .get(Reactions)
      .on(agreement, 'terminated', {
        preview: () => Promise.resolve([]),
        react: () => (fails ? Promise.reject(new DomainError('conflict')) : Promise.resolve()),
      });
    const path = `/agreements/${seedIds.agreements.suspended}`;
    const before = await contentOf(world);
    const refused = await world.post('dataAuthority', `${path}/terminate`, decision, { 'idempotency-key': 'once' });
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
    expect(changedTables(before, await contentOf(world))).toEqual(['audit_events']);
    fails = false;
    const done = await world.post('dataAuthority', `${path}/terminate`, decision, { 'idempotency-key': 'once' });
    expect([done.status, done.body.state, done.headers['idempotency-replayed']]).toEqual([
      200,
      'terminated',
      undefined,
    ]);
  });
  it('derive acts in the same transaction, caused by the act they follow', async () => {
    const agreements = world.app.get(Agreements);
    world.app.get(Reactions).on(zone, 'suspended', {
      preview: (_tx, facts) =>
        Promise.resolve([{ aggregate: 'agreement', act: 'suspend', to: 'suspended', count: 1, ids: [facts.id] }]),
      react: async (context, transition) => {
        const where = `a.zone_id = $1 AND a.state = 'effective'`;
        await context.derive(agreements as never, 'suspend', where, [transition.id], decision);
      },
    });
    const path = `/zones/${seedIds.zones.health}`;
    const { version } = (await world.get('dataAuthority', path)).body as { version: number };
    await world.post('healthAuthority', `${path}/concurrences`, { act: 'suspend', version, agrees: true });
    const rehearsed = await world.post('dataAuthority', `${path}/suspend?validateOnly=true`, { reason: 'x' });
    expect((rehearsed.body.effects as { aggregate: string }[]).map((e) => e.aggregate)).toEqual(['zone', 'agreement']);
    expect((await world.post('dataAuthority', `${path}/suspend`, { reason: 'x' })).status).toBe(200);
    const { effective } = seedIds.agreements;
    expect((await world.get('operator', `/agreements/${effective}`)).body.state).toBe('suspended');
    const rows = await world.sql<{ act: string; caused: boolean; person: string | null; same: boolean }>(
      `SELECT t.act, t.caused_by = z.audit_event_id AS caused, t.person_id AS person, e.xid = ze.xid AS same
       FROM transitions t JOIN audit_events e ON e.id = t.audit_event_id, transitions z JOIN audit_events ze ON ze.id = z.audit_event_id
       WHERE t.aggregate_id = $1 AND z.aggregate_id = $2 AND z.act = 'suspend' ORDER BY t.version DESC LIMIT 1`,
      effective,
      seedIds.zones.health,
    );
    expect(rows).toEqual([{ act: 'suspend', caused: true, person: null, same: true }]);
  });
});

describe('the audit trail (R21-2)', () => {
  const SEED = 20_260_524;
  const CALLS = 500;
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(async () => {
    await world.close();
  });
  const random = seeded(SEED);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('an empty list');
    return found;
  };
  /** Acts after which a member of the cast could not log in any more. */
  const ends = ['suspend', 'dissolve', 'record-succession'];
  const castIds = new Set<string>(Object.values(cast).map((o) => o.id));
  let unique = 0;
  /** New names, so that creating acts succeed more than once. */
  const renamed = (body: object | undefined): object | undefined => {
    if (!body || !('name' in body)) return body;
    const { creditCode: _code, ...rest } = body as { creditCode?: string; name: string };
    return _code === undefined ? { ...rest, name: `${rest.name}${(unique += 1)}` } : body;
  };

  async function one(): Promise<Answer> {
    const oracle = pick(planted);
    const rule = pick(actsOf(oracle));
    const specimen = pick(oracle.specimens.filter((s) => !ends.includes(rule.act) || !castIds.has(s.id)));
    const as = random() < 0.5 ? pick(['dataAuthority', 'governanceCenter'] as const) : pick(actors);
    const { method, path, body, headers } = prepare(oracle, rule, specimen, Math.ceil(random() * 8), as);
    const dice = random();
    if (dice < 0.05) return await world.get(as, path.replace(/\/(?!0190)[a-z-]+$/, ''));
    if (dice < 0.1) return await world.send(method, undefined, path, body, headers);
    if (dice < 0.15) return await world.send(method, as, path, { ...body, state: 'effective' }, headers);
    if (dice < 0.2) return await world.send(method, as, path.replace(/\d{12}/, '999999999999'), body, headers);
    if (dice < 0.25) return await world.send(method, as, `${path}?validateOnly=true`, renamed(body), headers);
    if (dice < 0.35)
      return await world.send(method, as, path, body, { ...headers, 'idempotency-key': pick(['a', 'b']) });
    return await world.send(method, as, path, renamed(body), headers);
  }
  /** How many events an answer has to leave, and with which result. */
  function owed(answer: Answer): string[] {
    const { method, url } = (answer as unknown as { request: { method: string; url: string } }).request;
    const { status, headers, body } = answer;
    const { code = '' } = body as { code?: string };
    if (url.includes('validateOnly=true') && status !== 401) return [];
    if (method === 'GET') return status === 401 || status === 403 ? [code] : [];
    if (status < 300) return headers['idempotency-replayed'] === undefined ? ['done'] : [];
    return [code];
  }

  it(`${CALLS} calls at random (seed ${SEED}): one event for every change and every refusal, none for anything else`, async () => {
    const expected: [string, string][] = [];
    const kinds = new Map<string, number>();
    for (let i = 0; i < CALLS; i += 1) {
      const answer = await one();
      const id = answer.headers['x-request-id'] as string;
      for (const result of owed(answer)) expected.push([id, result]);
      kinds.set(String(answer.status), (kinds.get(String(answer.status)) ?? 0) + 1);
    }
    console.log(`audit: ${JSON.stringify(Object.fromEntries([...kinds].sort()))}, ${expected.length} events owed`);
    const found = await world.sql<{ request_id: string; result: string }>(
      // neither the seed's acts nor what the calendar did meanwhile
      `SELECT request_id, result FROM audit_events
       WHERE request_id NOT LIKE 'direct-%' AND (result <> 'done' OR person_id IS NOT NULL)`,
    );
    const sorted = (rows: [string, string][]): string[] => rows.map((r) => r.join(' ')).sort();
    expect(sorted(found.map((r) => [r.request_id, r.result]))).toEqual(sorted(expected));
    expect(kinds.size).toBeGreaterThan(6);
  });

  it('every transition has the audit event it names, in one transaction, and no version is missing', async () => {
    const wrong = await world.sql(
      `SELECT t.aggregate, t.aggregate_id, t.version FROM transitions t LEFT JOIN audit_events e
         ON e.id = t.audit_event_id AND e.object_id = t.aggregate_id AND e.result = 'done'
       WHERE e.id IS NULL
       UNION ALL
       SELECT aggregate, aggregate_id, max(version) FROM transitions GROUP BY aggregate, aggregate_id
       HAVING max(version) - min(version) + 1 <> count(*)`,
    );
    expect(wrong).toEqual([]);
  });
  it('holds canonical bytes that say what the columns say', async () => {
    const rows = await world.sql<{
      id: string;
      operation: string;
      result: string;
      request_id: string;
      payload: Buffer;
    }>('SELECT id, operation, result, request_id, payload FROM audit_events');
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const said = JSON.parse(row.payload.toString()) as Record<string, unknown>;
      expect([said.id, said.operation, said.result, said.requestId]).toEqual([
        row.id,
        row.operation,
        row.result,
        row.request_id,
      ]);
      expect(Object.keys(said)).toEqual([...Object.keys(said)].sort());
    }
  });
});
