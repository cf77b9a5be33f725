import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { seedIds } from '../../src/demo/ids.ts';
import { writeCursor } from '../../src/platform/acts/cursor.ts';
import { Sweeper } from '../../src/platform/acts/sweeper.service.ts';
import { callerOf } from '../../src/platform/auth/actors.service.ts';
import { Crypto } from '../../src/platform/crypto/index.ts';
import { told } from '../support/told.ts';
import { openWorld, personOf, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.app.get(Sweeper).sweep(); // what dates have done is an event, too, once it is written
  await settled();
});
/** Until everything that is written may be told: what another database of the cluster is about holds it back for a moment. */
async function settled(): Promise<void> {
  const held = 'SELECT FROM outbox_events WHERE xid >= pg_snapshot_xmin(pg_current_snapshot()) LIMIT 1';
  for (let i = 0; i < 300 && (await world.sql(held)).length > 0; i += 1) await sleep(100);
}
afterAll(() => world.close());
interface Event {
  readonly id: string;
  readonly type: string;
  readonly aggregate: string;
  readonly objectId: string;
  readonly state: string;
  readonly version: number;
}
interface Page {
  readonly items: Event[];
  readonly nextCursor: string;
  readonly more: boolean;
}
async function page(as: As, cursor?: string, limit = 100): Promise<Page> {
  const { status, body } = await world.get(as, `/events?limit=${limit}${cursor === undefined ? '' : `&cursor=${cursor}`}`); // prettier-ignore
  expect(status).toBe(200);
  return body as Page;
}
/** Everything from a cursor to the end of what may be told now. */
async function rest(as: As, cursor?: string, limit = 100): Promise<{ events: Event[]; cursor: string }> {
  const events: Event[] = [];
  for (let at = cursor; ;) {
    const { items, nextCursor, more } = await page(as, at, limit);
    events.push(...items);
    at = nextCursor;
    if (!more) return { events, cursor: at };
  }
}
/** The horizon is the whole cluster's: what another database is about holds events back for a moment. */
async function until(as: As, cursor: string, count: number): Promise<{ events: Event[]; cursor: string }> {
  for (let i = 0; ; i += 1) {
    const found = await rest(as, cursor);
    if (found.events.length >= count || i === 100) return found;
    await sleep(100);
  }
}
const { operatorId } = { operatorId: personOf('otherOperator').organizationId };

describe('events', () => {
  it('are the history of what one may see, in its order, with state, version and article, and no text', async () => {
    const { events } = await rest('operator');
    const id = seedIds.agreements.effective;
    const mine = events.filter((e) => e.objectId === id);
    const history = (await world.get('operator', `/agreements/${id}/history`)).body.items as Record<string, unknown>[];
    expect(history.length).toBeGreaterThan(3);
    expect(mine).toMatchObject(
      history.map(({ act, to, version, article, legalAt, recordedAt }) => ({ type: `agreement.${String(act)}`, aggregate: 'agreement', state: to, version, article, legalAt, recordedAt })), // prettier-ignore
    );
    const keys = ['id', 'type', 'aggregate', 'objectId', 'version', 'state', 'article', 'legalAt', 'recordedAt'];
    for (const event of events) expect(Object.keys(event).sort()).toEqual(keys.toSorted());
  });

  it('of the application of one operator never reach another, nor what is only filed in it anybody', async () => {
    const others = await world.sql<{ id: string }>('SELECT id FROM applications WHERE operator_id = $1', operatorId);
    expect(others.length).toBeGreaterThan(0);
    const ids = others.map(({ id }) => id);
    const seenBy = async (as: As) => (await rest(as)).events;
    const [mine, theirs, authority] = [await seenBy('operator'), await seenBy('otherOperator'), await seenBy('dataAuthority')]; // prettier-ignore
    expect(mine.filter((e) => ids.includes(e.objectId))).toEqual([]);
    expect(theirs.filter((e) => ids.includes(e.objectId)).length).toBeGreaterThan(0);
    expect(theirs.filter((e) => e.objectId === seedIds.agreements.effective)).toEqual([]);
    expect(authority.filter((e) => e.objectId === seedIds.applications.draft)).toEqual([]); // nobody's before it is submitted
    const scored = await world.sql("SELECT FROM outbox_events WHERE type = 'application.score'");
    expect(scored.length).toBeGreaterThan(0);
    for (const events of [mine, theirs, authority])
      expect(events.filter((e) => /^application\.(score|assess|declare-interest)$|\.concur$/.test(e.type))).toEqual([]);
  });

  it('are all of a thing that the caller may read now', async () => {
    const readable = new Map<string, number>();
    for (const { aggregate, objectId } of (await rest('partner')).events.slice(0, 300)) {
      if (readable.has(objectId)) continue;
      const path = { zone: 'zones', announcement: 'announcements', organization: 'organizations', resource: 'resources' }[aggregate]; // prettier-ignore
      if (path) readable.set(objectId, (await world.get('partner', `/${path}/${objectId}`)).status);
    }
    expect(readable.size).toBeGreaterThan(5);
    expect([...readable].filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('are the same whatever the size of the pages; a page that shows nothing goes on all the same', async () => {
    const whole = (await rest('experts')).events;
    expect((await rest('experts', undefined, 7)).events).toEqual(whole);
    expect(new Set(whole.map((e) => e.id)).size).toBe(whole.length);
    const start = await page('experts', undefined, 1);
    expect(start.items).toHaveLength(1);
    const { cursor, events } = await rest('experts', start.nextCursor);
    expect(events).toEqual(whole.slice(1));
    // what follows is not the experts' to see: the cursor moves, and the next answer begins behind it
    const made = await world.post('dataAuthority', '/zones', { name: '事件专区', kind: 'comprehensive', purpose: '事件' }); // prettier-ignore
    expect(told(made)).toEqual([201]);
    const seen = await until('dataAuthority', (await rest('dataAuthority')).cursor, 0);
    expect(seen.events).toEqual([]);
    const empty = await page('experts', cursor);
    expect([empty.items, empty.nextCursor !== cursor, empty.more]).toEqual([[], true, false]);
    expect((await page('experts', empty.nextCursor)).nextCursor).toBe(empty.nextCursor);
  });

  it('go on where one stopped, for the same caller alone', async () => {
    const { cursor } = await rest('dataAuthority');
    const made = await world.post('dataAuthority', '/zones', { name: '续取专区', kind: 'comprehensive', purpose: '续取' }); // prettier-ignore
    const { events } = await until('dataAuthority', cursor, 1);
    expect(events).toMatchObject([{ type: 'zone.plan', objectId: made.body.id as string, state: 'planned', version: 1 }]); // prettier-ignore
    for (const [as, query] of [
      ['operator', cursor],
      ['dataAuthority.2', cursor],
      ['dataAuthority', `${cursor.slice(0, -2)}xx`],
    ] as const)
      // prettier-ignore
      expect(told(await world.get(as, `/events?cursor=${query}`))).toEqual([400, 'invalid-cursor']);
    expect((await world.get('operator', '/events?limit=101')).status).toBe(400);
    expect((await world.get('operator', '/events?aggregate=zone')).status).toBe(400);
    expect((await world.get(undefined, '/events')).status).toBe(401);
  });

  it('take three statements a page, however many kinds of things it is about', async () => {
    const read = jest.spyOn(world.database, 'read');
    const { items } = await page('dataAuthority');
    expect(new Set(items.map((e) => e.aggregate)).size).toBeGreaterThan(4);
    const own = read.mock.calls.filter(([{ text }]) => /outbox_events|UNION ALL SELECT a\.id,/.test(text));
    expect(own).toHaveLength(3);
    read.mockRestore();
  });
});

describe('none is skipped', () => {
  /** A change of state as an act writes it, again: what matters is the transaction. */
  const again = `INSERT INTO outbox_events (id, type, aggregate, aggregate_id, version, legal_at, recorded_at)
    SELECT $1, type, aggregate, aggregate_id, version, legal_at, recorded_at FROM outbox_events
    WHERE aggregate_id = $2 AND type = 'agreement.take-effect' LIMIT 1`;
  const ids = ['0190ffff-0000-7000-8000-000000000001', '0190ffff-0000-7000-8000-000000000002'] as const;
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: world.urls.url });
    await client.connect();
    await client.query('BEGIN');
    return client;
  };

  it('of two transactions the earlier commits later: the later is held back, then both are told in their order', async () => {
    const { cursor } = await rest('operator');
    const [early, late] = [await open(), await open()];
    try {
      // the later one has the smaller id, and would be passed over by an order of ids or times alone
      await early.query(again, [ids[1], seedIds.agreements.effective]);
      await late.query(again, [ids[0], seedIds.agreements.effective]);
      await late.query('COMMIT');
      const meanwhile = await rest('operator', cursor);
      expect(meanwhile.events).toEqual([]);
      await early.query('COMMIT');
      const both = await until('operator', meanwhile.cursor, 2);
      expect(both.events.map((e) => e.id)).toEqual([ids[1], ids[0]]);
      expect((await rest('operator', both.cursor)).events).toEqual([]);
    } finally {
      await early.end();
      await late.end();
    }
  });

  it('whoever writes them: the application cannot say under which transaction', async () => {
    const client = await open();
    await expect(client.query("UPDATE outbox_events SET xid = '1'::xid8")).rejects.toThrow('permission denied');
    await client.query('ROLLBACK');
    const forged = "INSERT INTO outbox_events (id, type, aggregate, aggregate_id, version, legal_at, recorded_at, xid) VALUES ($1, 'a.b', 'a', $1, 1, now(), now(), '1'::xid8)"; // prettier-ignore
    await expect(client.query(forged, [ids[0]])).rejects.toThrow('permission denied');
    await client.end();
  });

  it('what was kept for ninety days goes, and a cursor before it is told so; a later one goes on', async () => {
    const first = await page('operator', undefined, 1);
    const { cursor } = await rest('operator');
    await world.sql("UPDATE outbox_events SET recorded_at = recorded_at - interval '91 days' WHERE (xid, id) <= (SELECT e.xid, e.id FROM outbox_events e WHERE e.id = $1)", first.items[0]?.id); // prettier-ignore
    await world.app.get(Sweeper).sweep();
    const gone = await world.get('operator', `/events?cursor=${first.nextCursor}`);
    expect(told(gone)).toEqual([410, 'events-gone']);
    expect((await rest('operator', cursor)).events).toEqual([]);
    const start = await page('operator');
    expect(start.items.length).toBeGreaterThan(0);
    expect(start.items.map((e) => e.id)).not.toContain(first.items[0]?.id);
  });

  it('after the database was restored elsewhere a cursor is told that it is of another numbering', async () => {
    const [at] = await world.sql<{ xid: string; id: string }>('SELECT xid::text, id FROM outbox_events e ORDER BY e.xid DESC, e.id DESC LIMIT 1'); // prettier-ignore
    const [client] = await world.sql<{ system: string }>('SELECT system_identifier::text AS system FROM pg_control_system()'); // prettier-ignore
    const bound = JSON.stringify(['events', callerOf(personOf('operator'))]);
    const made = (system: string) =>
      writeCursor({ key: `${system}/${at?.xid ?? ''}`, id: at?.id ?? '' }, bound, (text) => world.app.get(Crypto).hmac('cursor', text)); // prettier-ignore
    expect(told(await world.get('operator', `/events?cursor=${made(client?.system ?? '')}`))).toEqual([200]);
    expect(told(await world.get('operator', `/events?cursor=${made('1')}`))).toEqual([410, 'events-gone']);
  });
});
