import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Acts } from '../../src/platform/acts/acts.service.ts';
import { Sweeper } from '../../src/platform/acts/sweeper.service.ts';
import { Agreements } from '../../src/agreements/index.ts';
import { Announcements } from '../../src/applications/index.ts';
import { Planter } from '../../src/demo/planter.ts';
import { selection } from '../support/case.ts';
import { withoutExtension } from '../support/lapsing.ts';
import { agreementBody, decision } from '../support/oracle/agreement.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { openWorld, secondApp, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const { comprehensive } = seedIds.zones;
const DAY = 86_400_000;

describe('states that follow from dates', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(async () => {
    await world.close();
  });
  const plus = (days: number): string =>
    new Date(world.clock.legal().instant.getTime() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
  const move = async (days: number): Promise<void> => {
    expect((await world.post(undefined, '/demo/clock', { days })).status).toBe(200);
  };
  async function signed(
    start: string,
    end: string,
    operator: 'operator' | 'otherOperator' = 'operator',
  ): Promise<string> {
    const organization = cast[operator].id;
    const made = await world.post('dataAuthority', '/agreements', {
      ...agreementBody(comprehensive, organization, start, end),
      applicationId: await selection(world, organization, comprehensive),
    });
    const path = `/agreements/${made.body.id as string}`;
    await world.post('dataAuthority', `${path}/open-signing`);
    for (const as of ['dataAuthority', operator] as const)
      expect((await world.post(as, `${path}/sign`, { signer: '签署人' })).status).toBe(200);
    return path;
  }
  /** What everybody who asks is told about one agreement: view, list, filter, history. */
  async function told(path: string): Promise<{ view: string; listed: string; filtered: string[]; stored: string }> {
    const id = path.split('/')[2] ?? '';
    const view = (await world.get('dataAuthority', path)).body.state as string;
    const items = async (query: string): Promise<{ id: string; state: string }[]> =>
      (await world.get('dataAuthority', `/agreements?limit=100${query}`)).body.items as never;
    const filtered: string[] = [];
    for (const state of ['signed', 'effective', 'suspended', 'expired', 'terminated'])
      if ((await items(`&state=${state}`)).some((i) => i.id === id)) filtered.push(state);
    const listed = (await items('')).find((i) => i.id === id)?.state ?? '';
    const [row] = await world.sql<{ state: string }>('SELECT state FROM agreements WHERE id = $1', id);
    return { view, listed, filtered, stored: row?.state ?? '' };
  }
  const same = (state: string, stored: string) => ({ view: state, listed: state, filtered: [state], stored });

  it('signed, effective on its first day, expired on the day after its last: told alike, though nothing was awake', async () => {
    const path = await signed(plus(10), plus(20));
    expect(await told(path)).toEqual(same('signed', 'signed'));
    expect((await world.post('dataAuthority', `${path}/suspend`, decision)).status).toBe(409);
    await move(10);
    expect(await told(path)).toEqual(same('effective', 'signed'));
    const rehearsed = await world.post('dataAuthority', `${path}/suspend?validateOnly=true`, decision);
    expect(rehearsed.status).toBe(200);
    await move(10);
    expect(await told(path)).toEqual(same('effective', 'signed'));
    await move(1);
    expect(await told(path)).toEqual(same('expired', 'signed'));
    for (const act of ['suspend', 'terminate', 'sign'] as const) {
      const late = await world.post('dataAuthority.2', `${path}/${act}`, act === 'sign' ? { signer: '签' } : decision);
      expect([act, late.status, late.body.code]).toEqual([act, 409, 'illegal-transition']);
    }
  });

  it('an act on a stored state that dates have passed writes the history in between', async () => {
    const path = await signed(plus(30), plus(90));
    await move(30);
    const before = await world.get('dataAuthority', path);
    const done = await world.post('dataAuthority', `${path}/suspend`, decision, {
      'if-match': before.headers.etag ?? '',
    });
    expect([done.status, done.body.state, done.body.version]).toEqual([200, 'suspended', before.body.version + 1]);
    const history = (await world.get('dataAuthority', `${path}/history`)).body.items as {
      act: string;
      version: number;
    }[];
    expect(history.slice(-2).map((h) => h.act)).toEqual(['take-effect', 'suspend']);
    expect(history.map((h) => h.version)).toEqual(history.map((_, i) => i + 1));
    await move(61);
    expect(await told(path)).toEqual(same('expired', 'suspended'));
    expect((await world.post('dataAuthority', `${path}/resume`, { reason: 'late' })).status).toBe(409);
  });

  it('the last signature on or after the first day answers the state that the next read gives', async () => {
    const made = await world.post('dataAuthority', '/agreements', {
      ...agreementBody(comprehensive, cast.operator.id, plus(0), plus(5)),
      applicationId: await selection(world, cast.operator.id, comprehensive),
    });
    const path = `/agreements/${made.body.id as string}`;
    await world.post('dataAuthority', `${path}/open-signing`);
    await world.post('dataAuthority', `${path}/sign`, { signer: '签署人' });
    const last = await world.post('operator', `${path}/sign`, { signer: '签署人' });
    const read = await world.get('operator', path);
    expect([last.body.state, last.headers.etag]).toEqual(['effective', read.headers.etag]);
    expect(await told(path)).toEqual(same('effective', 'effective'));
  });

  it('the window of an announcement closes by its instant, half-open', async () => {
    const opensAt = new Date(world.clock.legal().instant.getTime() + DAY).toISOString();
    const closesAt = new Date(world.clock.legal().instant.getTime() + 31 * DAY).toISOString();
    const body = { ...announcementBody(comprehensive, '窗口'), opensAt, closesAt };
    const made = await world.post('dataAuthority', '/announcements', body);
    const path = `/announcements/${made.body.id as string}`;
    expect((await world.post('dataAuthority', `${path}/publish`)).status).toBe(200);
    expect((await world.post('dataAuthority', `${path}/fail`, { reason: 'early' })).status).toBe(409);
    expect((await world.post(undefined, '/demo/clock', { to: closesAt })).status).toBe(200);
    expect((await world.get('partner', path)).body.state).toBe('closed');
    expect((await world.post('dataAuthority', `${path}/amend`, { text: 'late' })).status).toBe(409);
    expect((await world.post('dataAuthority', `${path}/fail`, { reason: 'none' })).body.state).toBe('failed');
  });

  it('two processes sweep at once: each transition is written once, by nobody', async () => {
    const paths = [];
    for (let i = 0; i < 10; i += 1) paths.push(await signed(plus(100 + 2 * i), plus(101 + 2 * i)));
    await move(130);
    const other = await secondApp(world);
    const [mine, theirs] = await Promise.all([world.app.get(Sweeper).sweep(), other.app.get(Sweeper).sweep()]);
    expect(mine + theirs).toBeGreaterThanOrEqual(10);
    await other.close();
    const rows = await world.sql<{ act: string; n: string | number; person: string | null }>(
      `SELECT act, count(*) AS n, max(person_id::text) AS person FROM transitions
       WHERE aggregate_id = ANY($1::uuid[]) AND act IN ('take-effect', 'expire') GROUP BY act ORDER BY act`,
      paths.map((p) => p.split('/')[2]),
    );
    expect(rows.map((r) => [r.act, Number(r.n), r.person])).toEqual([
      ['expire', 10, null],
      ['take-effect', 10, null],
    ]);
    expect(await world.app.get(Sweeper).sweep()).toBe(0);
    for (const path of paths) expect(await told(path)).toEqual(same('expired', 'expired'));
    const [unswept] = await world.sql<{ n: string | number }>(
      `SELECT count(*) AS n FROM transitions t JOIN audit_events e ON e.id = t.audit_event_id
       WHERE t.aggregate_id = ANY($1::uuid[]) AND t.act IN ('take-effect', 'expire') AND e.person_id IS NULL`,
      paths.map((p) => p.split('/')[2]),
    );
    expect(Number(unswept?.n)).toBe(20);
  });
});

describe('R12-1: at most five years, counted as the Civil Code counts (201-202)', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(async () => {
    await world.close();
  });
  const cases = [
    ['2025-01-01', '2030-01-01', 'passes'],
    ['2025-01-01', '2030-01-02', 'R12-1'],
    ['2024-02-29', '2029-02-28', 'passes'],
    ['2024-02-29', '2029-03-01', 'R12-1'],
    ['2027-06-01', '2027-06-01', 'passes'],
    ['2027-06-02', '2027-06-01', 'R12-1'],
  ] as const;
  const verdictOf = (answer: { status: number; body: { findings?: { rule: string }[] } }): string =>
    answer.status < 300 ? 'passes' : (answer.body.findings?.map((f) => f.rule).join() ?? String(answer.status));

  it.each(cases)('a draft from %s to %s %s', async (start, end, expected) => {
    const body = agreementBody(comprehensive, cast.otherOperator.id, start, end);
    expect(verdictOf(await world.post('dataAuthority', '/agreements', body))).toBe(expected);
  });
  it.each(cases)('a revision to %s to %s %s', async (start, end, expected) => {
    const body = agreementBody(comprehensive, cast.otherOperator.id, '2027-01-01', '2027-02-01');
    const path = `/agreements/${(await world.post('dataAuthority', '/agreements', body)).body.id as string}`;
    const patch = { termStart: start, termEnd: end };
    expect(verdictOf(await world.send('patch', 'dataAuthority', path, patch, { 'if-match': '*' }))).toBe(expected);
  });
  it.each(cases)('SQL holds it too: %s to %s %s', async (start, end, expected) => {
    const { id } = { id: seedIds.agreements.signing };
    const change = 'UPDATE agreements SET term_start = $2, term_end = $3 WHERE id = $1';
    const tried = world.sql(change, id, start, end).then(
      () => 'passes',
      (e: { constraint?: string }) => e.constraint,
    );
    expect(await tried).toBe(
      expected === 'passes' ? 'passes' : start > end ? 'ck_agreements_dates' : 'ck_agreements_term',
    );
  });
});

describe('R24-1: the set lapses after 2026-05-23 where no extension is on record', () => {
  let world: World;
  let planter: Planter;
  beforeAll(async () => {
    world = await openWorld();
    await withoutExtension(world);
    planter = new Planter(world.app.get(Acts));
  });
  afterAll(async () => {
    await world.close();
  });
  /** Runs an act on a day of the past; answers `done` or the rules that forbid it. */
  const ended = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'done';
    } catch (error) {
      const { code, details } = error as { code?: string; details?: { findings?: { rule: string }[] } };
      return details?.findings?.map((f) => f.rule).join() ?? code ?? String(error);
    }
  };
  let serial = 0;
  const newId = (): string => `01900fff-0000-7000-8000-${String((serial += 1)).padStart(12, '0')}`;
  async function prepared(): Promise<string> {
    const agreements = world.app.get(Agreements);
    const id = newId();
    const [start, end] = [`2031-01-${String(10 + serial)}`, `2031-01-${String(10 + serial)}`];
    planter.on('2026-05-20');
    await planter.create(agreements, 'draft', cast.dataAuthority, id, {
      ...agreementBody(comprehensive, cast.operator.id, start, end),
      applicationId: await selection(world, cast.operator.id, comprehensive),
    });
    await planter.act(agreements, 'open-signing', cast.dataAuthority, id);
    await planter.act(agreements, 'sign', cast.dataAuthority, id, { signer: '签署人' });
    return id;
  }
  it.each([
    ['2026-05-23', 'done'],
    ['2026-05-24', 'R24-1'],
  ])('an announcement published on %s: %s', async (day, expected) => {
    const announcements = world.app.get(Announcements);
    const id = newId();
    planter.on('2026-05-20');
    await planter.create(announcements, 'draft', cast.dataAuthority, id, announcementBody(comprehensive, `公告${day}`));
    planter.on(day);
    expect(await ended(planter.act(announcements, 'publish', cast.dataAuthority, id))).toBe(expected);
  });
  it.each([
    ['2026-05-23', 'done'],
    ['2026-05-24', 'R24-1'],
  ])('the last signature on %s: %s', async (day, expected) => {
    const id = await prepared();
    planter.on(day);
    const agreements = world.app.get(Agreements);
    expect(await ended(planter.act(agreements, 'sign', cast.operator, id, { signer: '签署人' }))).toBe(expected);
  });
  it('signed on the last day, it keeps running; protective acts are never blocked by the lapse', async () => {
    const path = `/agreements/${seedIds.agreements.signed}`;
    const running = await world.get('operator', `/agreements/${seedIds.agreements.effective}`);
    expect([running.body.state, running.body.policyCode]).toEqual(['effective', 'NJ-2024']);
    expect(world.clock.legal().date > '2026-05-23').toBe(true);
    const version = (await world.get('dataAuthority', path)).body.version as number;
    await world.post('transportAuthority', `${path}/concurrences`, { act: 'terminate', version, agrees: true });
    expect((await world.post('dataAuthority', `${path}/terminate`, decision)).status).toBe(200);
    const abandoned = await world.post('dataAuthority', `/agreements/${seedIds.agreements.signing}/abandon`, {
      reason: 'lapsed',
    });
    expect(abandoned.status).toBe(200);
  });
  it('over HTTP too, and the refusal says how to go on', async () => {
    const body = agreementBody(comprehensive, cast.operator.id, '2033-01-01', '2033-01-02');
    const refused = await world.post('dataAuthority', '/agreements', body);
    expect([refused.status, refused.body.findings.map((f: { rule: string }) => f.rule)]).toEqual([422, ['R24-1']]);
    expect(refused.body.findings[0].message).toContain('extension');
  });
});
