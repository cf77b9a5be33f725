import { setTimeout as sleep } from 'node:timers/promises';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { checkpointHolds, type Checkpoint } from '../../src/platform/ledger/checkpoint.ts';
import { leafBytes, type LeafContent } from '../../src/platform/ledger/leaf.ts';
import { extendsTree, includes } from '../../src/platform/ledger/proof.ts';
import { Sealer } from '../../src/platform/ledger/sealer.service.ts';
import { leafHash } from '../../src/platform/ledger/tree.ts';
import { ownCluster } from '../support/cluster.ts';
import { healthZone } from '../support/oracle/zone.ts';
import { openWorld, personOf, type Answer, type As, type World } from '../support/world.ts';

const auditor: As = 'governanceCenter.7';
let world: World;
const cluster = ownCluster({ seeded: true });
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  await cluster.close();
});
const seal = (): Promise<unknown> => world.app.get(Sealer).seal();
const draft = (name = `专区 ${performance.now()}`, headers = {}): Promise<Answer> =>
  world.post('dataAuthority', '/zones', healthZone(name), headers);
const unhex = (text: string): Buffer => Buffer.from(text, 'hex');
const receiptOf = (answer: Answer): string => answer.headers['audit-event'] as string;
const keys = async (): Promise<Record<string, string>> => {
  const { items } = (await world.get('operator', '/audit/keys')).body as { items: { keyId: string; pem: string }[] };
  return Object.fromEntries(items.map(({ keyId, pem }) => [keyId, pem]));
};
const latest = async (): Promise<Checkpoint> => (await world.get('operator', '/audit/checkpoints/latest')).body as Checkpoint; // prettier-ignore

describe('before anything is sealed', () => {
  it('there is no checkpoint, no proof, no export', async () => {
    const made = await draft();
    const proof = await world.get('dataAuthority', `/audit/events/${receiptOf(made)}/proof`);
    expect([proof.status, proof.body.code]).toEqual([409, 'not-sealed-yet']);
    for (const path of ['/audit/checkpoints/latest', '/audit/export', '/audit/consistency?from=1&to=1'])
      expect([path, (await world.get(auditor, path)).status]).toEqual([path, 404]);
    expect((await world.get('operator', '/audit/checkpoints')).body).toEqual({ items: [] });
  });
});

describe('the receipt of an act', () => {
  it('is the id of its audit event, and comes again with a replay', async () => {
    const key = { 'idempotency-key': 'receipt-1' };
    const made = await draft('回执专区', key);
    const replayed = await draft('回执专区', key);
    expect([made.status, replayed.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(receiptOf(replayed)).toBe(receiptOf(made));
    const [event] = await world.sql(
      'SELECT operation, object_id AS id FROM audit_events WHERE id = $1',
      receiptOf(made),
    );
    expect(event).toEqual({ operation: 'zone.plan', id: made.body.id });
  });

  it('a rehearsal and a refusal have none', async () => {
    const name = '预演专区';
    const rehearsed = await world.post('dataAuthority', '/zones?validateOnly=true', healthZone(name));
    const refused = await world.post('operator', '/zones', healthZone(name));
    expect([rehearsed.status, receiptOf(rehearsed)]).toEqual([200, undefined]);
    expect([refused.status, receiptOf(refused)]).toEqual([403, undefined]);
  });

  it('proves the act: anybody can compute the leaf, climb to the root, and check the signature', async () => {
    const made = await draft();
    await seal();
    const proof = await world.get('dataAuthority.2', `/audit/events/${receiptOf(made)}/proof`); // a colleague
    expect(proof.status).toBe(200);
    const { event, index, size, suite, path, root, checkpoint } = proof.body as {
      event: LeafContent; index: number; size: number; suite: 'sm'; path: string[]; root: string; checkpoint: Checkpoint;
    }; // prettier-ignore
    expect([event.id, event.operation, suite, checkpoint.size, checkpoint.root]).toEqual([receiptOf(made), 'zone.plan', 'sm', size, root]); // prettier-ignore
    const leaf = leafHash(suite, leafBytes(event));
    expect(leaf.toString('hex')).toBe(proof.body.leafHash);
    expect(includes(suite, { index, size, leaf, path: path.map(unhex), root: unhex(root) })).toBe(true);
    expect(checkpointHolds(checkpoint, await keys())).toBe(true);
  });

  it('is of use to who acted and to the audit administrator; to all others it is as unknown', async () => {
    const id = receiptOf(await draft());
    await seal();
    const told = async (as: As): Promise<unknown[]> => {
      const { status, body } = await world.get(as, `/audit/events/${id}/proof`);
      return [status, (body as { code?: string }).code];
    };
    expect(await told('dataAuthority')).toEqual([200, undefined]);
    expect(await told(auditor)).toEqual([200, undefined]);
    for (const as of [
      'operator',
      'governanceCenter',
      'governanceCenter.5',
      'governanceCenter.6',
      'cityGovernment',
    ] as const)
      expect([as, ...(await told(as))]).toEqual([as, 404, 'not-found']);
    const [read] = await world.sql(`SELECT person_id AS "personId" FROM audit_events WHERE operation = 'audit.prove' AND object_id = $1`, id); // prettier-ignore
    expect(read).toEqual({ personId: personOf(auditor).personId });
  });

  it('can be proved at any size that covers it, and at no other', async () => {
    const id = receiptOf(await draft());
    await seal();
    const at = async (size: number | string): Promise<Answer> =>
      world.get('dataAuthority', `/audit/events/${id}/proof?size=${size}`);
    const { index } = (await world.get('dataAuthority', `/audit/events/${id}/proof`)).body as { index: number };
    await draft();
    await seal();
    const { size: most } = await latest();
    for (const size of [index + 1, most]) {
      const { status, body } = await at(size);
      expect([status, body.size, body.checkpoint.size >= size]).toEqual([200, size, true]);
      const leaf = leafHash('sm', leafBytes(body.event as LeafContent));
      const path = (body.path as string[]).map(unhex);
      expect(includes('sm', { index, size, leaf, path, root: unhex(body.root as string) })).toBe(true);
    }
    for (const size of [index, most + 1, 0, 'x']) expect([size, (await at(size)).status]).toEqual([size, 400]);
  });
});

describe('checkpoints', () => {
  it('are listed from a size on, verify, and each begins with the one before', async () => {
    for (let i = 0; i < 3; i += 1) await draft().then(seal);
    const { items } = (await world.get('operator', '/audit/checkpoints?limit=100')).body as { items: Checkpoint[] };
    const known = await keys();
    expect(items.length).toBeGreaterThan(3);
    expect(items.every((c) => checkpointHolds(c, known))).toBe(true);
    expect(items.at(-1)).toEqual(await latest());
    const next = await world.get('operator', `/audit/checkpoints?after=${items[1]?.size ?? 0}&limit=1`);
    expect(next.body.items).toEqual([items[2]]);
    for (const [i, to] of items.entries()) {
      const from = items[Math.max(0, i - 1)] ?? to;
      const { body } = await world.get('operator', `/audit/consistency?from=${from.size}&to=${to.size}`);
      expect([body.fromRoot, body.toRoot]).toEqual([from.root, to.root]);
      const proof = { from: from.size, to: to.size, fromRoot: unhex(from.root), toRoot: unhex(to.root), path: (body.path as string[]).map(unhex) }; // prettier-ignore
      expect(extendsTree('sm', proof)).toBe(true);
    }
    const { size } = await latest();
    for (const query of ['', '?from=1', '?from=0&to=1', '?from=2&to=1', `?from=1&to=${size + 1}`])
      expect([query, (await world.get('operator', `/audit/consistency${query}`)).status]).toEqual([query, 400]);
  });
});

describe('events', () => {
  interface Page {
    readonly items: readonly {
      readonly id: string;
      readonly index?: number;
      readonly operation: string;
      readonly input?: object;
    }[];
    readonly nextCursor?: string;
  }
  const page = async (query: string): Promise<Page> => (await world.get(auditor, `/audit/events${query}`)).body as Page;

  it('are read by the audit administrator alone, and the reading is an event', async () => {
    const { items } = await page('?operation=audit.read&limit=1');
    expect(items[0]).toMatchObject({ operation: 'audit.read', personId: personOf(auditor).personId, input: { operation: 'audit.read' } }); // prettier-ignore
    for (const as of [
      'governanceCenter',
      'governanceCenter.5',
      'governanceCenter.6',
      'dataAuthority',
      'cityGovernment',
      'operator',
    ] as const)
      expect([as, (await world.get(as, '/audit/events')).status]).toEqual([as, 403]);
    expect((await world.get(undefined, '/audit/events')).status).toBe(401);
  });

  it('by object, actor, operation, result and time', async () => {
    const made = await draft();
    const id = made.body.id as string;
    await world.post('operator', `/zones/${id}/open`, {});
    const { personId, organizationId } = personOf('dataAuthority');
    expect((await page(`?objectId=${id}`)).items.map((e) => e.operation).sort()).toEqual(['zone.open', 'zone.plan']);
    expect((await page(`?objectId=${id}&result=done`)).items.map((e) => e.id)).toEqual([receiptOf(made)]);
    expect((await page(`?objectId=${id}&organizationId=${organizationId}`)).items).toHaveLength(1);
    expect((await page(`?objectId=${id}&personId=${personId}&objectType=zone&operation=zone.plan`)).items).toHaveLength(
      1,
    );
    const [event] = (await page(`?objectId=${id}&result=done`)).items as unknown as [
      { recordedAt: string; input: { name: string } },
    ];
    expect(event.input.name).toBe(made.body.name);
    const at = (ms: number): string => encodeURIComponent(new Date(Date.parse(event.recordedAt) + ms).toISOString());
    const found = async (from: number, to: number): Promise<number> => (await page(`?objectId=${id}&result=done&from=${at(from)}&to=${at(to)}`)).items.length; // prettier-ignore
    expect([await found(0, 1), await found(1, 2), await found(-1, 0)]).toEqual([1, 0, 0]);
    for (const query of ['?from=yesterday', '?objectId=x', '?limit=101', '?state=x', `?from=${at(1)}&to=${at(0)}`])
      expect([query, (await world.get(auditor, `/audit/events${query}`)).status]).toEqual([query, 400]);
  });

  it('page by page: every one once, newest first; a cursor belongs to its filter', async () => {
    const seen: string[] = [];
    let query = '?result=done&objectType=zone&limit=3';
    let cursor: string | undefined;
    do {
      const next = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const found = await page(`${query}${next}`);
      seen.push(...found.items.map((e) => e.id));
      cursor = found.nextCursor;
      if (cursor !== undefined) query = '?result=done&objectType=zone&limit=3';
    } while (cursor !== undefined);
    const all = await world.sql<{ id: string }>(`SELECT id FROM audit_events WHERE result = 'done' AND object_type = 'zone' ORDER BY recorded_at DESC, id DESC`); // prettier-ignore
    expect(seen).toEqual(all.map((e) => e.id));
    expect(seen.length).toBeGreaterThan(6);
    const { nextCursor = '' } = await page('?limit=1');
    const other = await world.get(
      auditor,
      `/audit/events?limit=1&result=done&cursor=${encodeURIComponent(nextCursor)}`,
    );
    expect([other.status, other.body.code]).toEqual([400, 'invalid-cursor']);
  });

  it('say where they stand in the ledger once they do', async () => {
    const made = await draft();
    const one = async (): Promise<number | undefined> => (await page(`?objectId=${made.body.id}`)).items[0]?.index;
    expect(await one()).toBeUndefined();
    await seal();
    const { size } = await latest();
    expect(await one()).toBe(size - 2); // the reading in between is the last
  });
});

describe('the export', () => {
  it('wants a strong and recent login, and the audit administrator', async () => {
    const weak = world.app.get(DemoIssuer).issue(personOf(auditor), 'weak').accessToken;
    const answer = await world.send('get', undefined, '/audit/export', undefined, { authorization: `Bearer ${weak}` });
    expect([answer.status, answer.body.code]).toEqual([401, 'step-up-required']);
    expect(answer.headers['www-authenticate']).toContain('insufficient_user_authentication');
    expect((await world.get('governanceCenter', '/audit/export')).status).toBe(403);
  });

  it('is every leaf of the range in order, with its event, between head and end; and is an event itself', async () => {
    await seal();
    const { size } = await latest();
    const answer = await world.get(auditor, `/audit/export?fromIndex=5&toIndex=${size - 1}`);
    const lines = answer.text.trimEnd().split('\n').map((line) => JSON.parse(line) as { kind: string; index: number; event: object; payload: object; leafHash: string }); // prettier-ignore
    expect(lines[0]).toMatchObject({ kind: 'head', from: 5, to: size - 1, suite: 'sm', checkpoint: await latest() });
    expect(lines.at(-1)).toEqual({ kind: 'end', leaves: size - 6 });
    const leaves = lines.filter((line) => line.kind === 'leaf');
    expect(leaves.map((line) => line.index)).toEqual(Array.from({ length: size - 6 }, (_, i) => i + 5));
    const stored = ({ event, payload }: (typeof lines)[number]): string => [event, payload].map((part) => JSON.stringify(part)).join('\n'); // prettier-ignore
    expect(leaves.every((line) => leafHash('sm', stored(line)).toString('hex') === line.leafHash)).toBe(true);
    expect(lines.filter((line) => line.kind === 'checkpoint').length).toBeGreaterThan(3);
    const [event] = await world.sql(`SELECT count(*)::int AS n FROM audit_events WHERE operation = 'audit.export'`);
    expect(event).toEqual({ n: 1 });
    for (const query of ['?fromIndex=-1', `?toIndex=${size + 1000}`, '?fromIndex=7&toIndex=7', `?fromIndex=${size}`])
      expect([query, (await world.get(auditor, `/audit/export${query}`)).status]).toEqual([query, 400]);
  });
});

describe('what does not fit', () => {
  it('is told by readiness, and is a reason for somebody to look, not for the service to stop', async () => {
    expect((await world.get(undefined, '/health/ready')).body).toEqual({ status: 'ok', ledger: 'ok' });
    await world.sql(`INSERT INTO ledger_faults (code, said, found_at) VALUES ('witness-contradicts', 'x', now())`);
    const told = await world.get(undefined, '/health/ready');
    expect([told.status, told.body]).toEqual([200, { status: 'ok', ledger: 'witness-contradicts' }]);
    await world.app.get(Sealer).stop();
    // leads again once the lock is free, and finds everything in order
    for (let i = 0; i < 200 && !(await world.app.get(Sealer).seal()).leads; i += 1) await sleep(20);
    expect((await world.get(undefined, '/health/ready')).body.ledger).toBe('ok');
  });
});
