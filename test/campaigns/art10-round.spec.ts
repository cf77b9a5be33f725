import { seedIds } from '../../src/demo/ids.ts';
import { expertOf, goOn, openCall, points, verdicts } from '../support/case.ts';
import { whileLapsed } from '../support/lapsing.ts';
import { agreementBody } from '../support/oracle/agreement.ts';
import { applicant, applies, Desk, three, type Applicant } from '../support/round.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(300_000);
const EACH = 10;
const document = { documentNumber: '宁政复〔2026〕77号', documentDate: '2026-01-05' };
interface Round {
  readonly zone: 'comprehensive' | 'health' | 'transport';
  readonly desk: Desk;
  call: string;
  readonly applicants: Applicant[];
  /** Applications in the order of their applicants; the first is rated best. */
  readonly applications: string[];
  result: string;
}
let world: World;
let rounds: readonly [Round, Round, Round];
const stateOf = async (path: string): Promise<string> => (await world.get('dataAuthority', path)).body.state as string;
const conflicted = new Set<string>();

/** Ten applications of ten companies to one call, all of them in time and complete. */
async function fill(round: Round, from: number): Promise<void> {
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  round.call = await openCall(world, `三区同期公告 ${round.zone}`, round.zone);
  for (let n = from; n < from + EACH; n += 1) {
    const by = await applicant(world, n);
    round.applicants.push(by);
    round.applications.push(await applies(by, round.call, year));
  }
}
/** Accepted, drawn, scored and closed. One expert of the whole register has an interest in one application. */
async function review(round: Round): Promise<void> {
  const { desk } = round;
  for (const [i, id] of round.applications.entries()) {
    const path = `/applications/${id}`;
    if ((await stateOf(path)) === 'withdrawn') continue;
    await desk.does('dataAuthority', path, 'assess', verdicts);
    await desk.does('dataAuthority.2', path, 'accept');
    const opened = await desk.does('dataAuthority', path, 'open-review');
    let seats = (opened.body.reviewers as { personId: string; state: string }[]).map((r) => r.personId);
    if (round.zone === 'comprehensive' && i === 1) {
      const [biased = ''] = seats;
      const declared = { interest: true, reason: '配偶任职于申请单位' };
      const struck = await world.post(expertOf(biased), `${path}/declare-interest`, declared);
      expect(told(struck)).toEqual([201]);
      conflicted.add(biased);
      const now = (await world.get('dataAuthority', path)).body.reviewers as { personId: string; state: string }[];
      seats = now.filter((r) => r.state === 'drawn').map((r) => r.personId);
      expect([seats.length, seats.includes(biased)]).toEqual([5, false]);
      expect((await world.post(expertOf(biased), `${path}/score`, points(99))).status).not.toBe(201);
    }
    for (const personId of seats)
      expect((await world.post(expertOf(personId), `${path}/score`, points(95 - 3 * i))).status).toBe(201);
    await desk.does('dataAuthority', path, 'close-review');
  }
}
const at = ({ result }: Round): string => `/review-results/${result}`;
async function draftResult(round: Round): Promise<void> {
  const body = { announcementId: round.call, selectedIds: [round.applications[0]] };
  round.result = (await world.post('dataAuthority', '/review-results', body)).body.id as string;
}
async function publish(round: Round): Promise<void> {
  await round.desk.does('dataAuthority.2', at(round), 'report');
  await round.desk.does('cityGovernment', at(round), 'endorse', document);
  await round.desk.does('dataAuthority.2', at(round), 'publish');
}
/** An agreement of a selected application, open for signature; answers its path. */
async function offered(round: Round, place: number): Promise<string> {
  const [operatorId = '', applicationId] = [round.applicants[place]?.id, round.applications[place]];
  const body = agreementBody(seedIds.zones[round.zone], operatorId, '2033-01-01', '2034-01-01');
  const made = await world.post('dataAuthority.3', '/agreements', { ...body, applicationId });
  expect(told(made)).toEqual([201]);
  const path = `/agreements/${made.body.id as string}`;
  await round.desk.does('dataAuthority.3', path, 'open-signing');
  return path;
}
const signature = { signer: '签署人' };

beforeAll(async () => {
  world = await openWorld();
  const round = async (zone: Round['zone']): Promise<Round> => ({
    ...{
      zone,
      desk: new Desk(world, zone === 'comprehensive' ? [] : await three(world, `${zone}Authority`)),
      call: '',
      result: '',
    },
    ...{ applicants: [], applications: [] },
  });
  rounds = [await round('comprehensive'), await round('health'), await round('transport')];
  for (const [i, one] of rounds.entries()) await fill(one, 1 + i * EACH);
});
afterAll(() => world.close());

describe('a round of thirty applications, seven experts and three zones', () => {
  it('R09-1 is full: thirty submitted, none of a company twice, and two withdraw', async () => {
    const [first, second] = rounds;
    const again = await first.applicants[0]?.post('/applications', { announcementId: first.call, plan: '再次申请' });
    expect([again?.status, again?.body.code]).toEqual([409, 'conflict']);
    for (const [round, place] of [
      [first, 8],
      [second, 9],
    ] as const) {
      const path = `/applications/${round.applications[place] ?? ''}/withdraw`;
      expect(told((await round.applicants[place]?.post(path, { reason: '经营调整' })) as never)).toEqual([200]);
    }
    const foreign = await second.applicants[0]?.post(`/applications/${first.applications[0] ?? ''}/withdraw`, {
      reason: 'x',
    });
    expect(foreign?.status).toBe(404);
  });

  it('R10-4, R10-5 is reviewed by panels of five drawn from the register, without who has an interest', async () => {
    for (const round of rounds) await review(round);
    expect(conflicted.size).toBe(1);
    const [{ n } = { n: 0 }] = await world.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM applications WHERE state = 'reviewed' AND announcement_id = ANY ($1::uuid[])`,
      rounds.map((r) => r.call),
    );
    expect(n).toBe(3 * EACH - 2);
    await goOn(world, 22); // the windows are over
  });

  it('R24-3 stops where the set lapses in its middle, until the data authority decides how it goes on', async () => {
    for (const round of rounds) await draftResult(round);
    const [, , third] = rounds;
    await whileLapsed(world, async () => {
      const refused = await third.desk.tries('dataAuthority.2', at(third), 'report');
      expect([refused.status, rules(refused)]).toEqual([422, expect.arrayContaining(['R24-3'])]);
      const documentDate = world.clock.legal().date;
      const decision = { policyCode: 'NJ-2024', documentNumber: '宁数〔2026〕31号', documentDate };
      await third.desk.does('dataAuthority', `/announcements/${third.call}`, 'record-transition', decision);
      await publish(third);
    });
    for (const round of rounds.slice(0, 2)) await publish(round);
  });

  it('R10-8 an objection that is upheld takes one result back; it is reported, endorsed and published anew', async () => {
    const [first] = rounds;
    const objection = await first.applicants[1]?.post('/objections', { resultId: first.result, grounds: '评分有误' });
    expect(objection?.status).toBe(201);
    const early = await world.post('dataAuthority.2', `${at(first)}/conclude`);
    expect(early.status).toBe(409);
    const path = `/objections/${String(objection?.body.id)}`;
    const exhausted = { reason: '复核', applicationId: first.applications[0] };
    expect(rules(await world.post('dataAuthority.3', `${path}/uphold`, exhausted))).toEqual(['R10-4']); // two are left of seven
    expect(told(await world.post('dataAuthority.3', `${path}/uphold`, { reason: '复核' }))).toEqual([200]);
    expect([await stateOf(at(first)), await stateOf(`/applications/${first.applications[0] ?? ''}`)]).toEqual(['drafted', 'reviewed']); // prettier-ignore
    await publish(first);
    await goOn(world, 14);
    for (const round of rounds) await round.desk.does('dataAuthority.2', at(round), 'conclude');
    for (const round of rounds) expect(await stateOf(`/applications/${round.applications[0] ?? ''}`)).toBe('selected');
  });

  it('R08-2 an incident found between selection and signing forbids to sign', async () => {
    const [, second] = rounds;
    const path = await offered(second, 0);
    const record = {
      subjectId: second.applicants[0]?.id,
      kind: 'incident',
      incidentKind: 'data_security',
      severity: 'serious',
      startsOn: world.clock.legal().date,
      source: '网信部门通报',
      description: '数据泄露',
    };
    expect(told(await world.post('securitySupervisor', '/compliance-records', record))).toEqual([201]);
    expect(rules(await world.post('healthAuthority', `${path}/sign`, signature))).toEqual(['R08-2']);
    expect(rules((await second.applicants[0]?.post(`${path}/sign`, signature)) as never)).toEqual(['R08-2']);
    expect((await world.post('dataAuthority.3', `${path}/abandon`, { reason: '发现安全事件' })).body.state).toBe(
      'abandoned',
    );
  });

  it('R10-9 a winner who will not sign makes way for the next in rank, by a result of its own', async () => {
    const [, , third] = rounds;
    const path = await offered(third, 0);
    expect((await world.post('dataAuthority.3', `${path}/abandon`, { reason: '逾期不签' })).status).toBe(200);
    const [winner = '', next = ''] = third.applications;
    const left = await third.applicants[0]?.post(`/applications/${winner}/withdraw`, { reason: '放弃签署' });
    expect(told(left as never)).toEqual([200]);
    const body = { resultId: third.result, lostId: winner, selectedId: next };
    const proposed = await world.post('dataAuthority', '/review-results/supplements', body);
    expect(told(proposed)).toEqual([201]);
    third.result = proposed.body.id as string;
    await publish(third);
    await goOn(world, 14);
    await third.desk.does('dataAuthority.2', at(third), 'conclude');
    const signing = await offered(third, 1);
    for (const as of ['transportAuthority', 'dataAuthority'] as const)
      expect(told(await world.post(as, `${signing}/sign`, signature))).toEqual([200]);
    expect((await third.applicants[1]?.post(`${signing}/sign`, signature))?.body.state).toBe('signed');
  });

  it('ends with every application decided, and every applicant told of its own', async () => {
    const [first] = rounds;
    const signing = await offered(first, 0);
    expect(told(await world.post('dataAuthority', `${signing}/sign`, signature))).toEqual([200]);
    expect((await first.applicants[0]?.post(`${signing}/sign`, signature))?.body.state).toBe('signed');
    const states = await world.sql<{ state: string; n: number }>(
      `SELECT state, count(*)::int AS n FROM applications WHERE announcement_id = ANY ($1::uuid[]) GROUP BY state ORDER BY state`,
      rounds.map((r) => r.call),
    );
    expect(states).toEqual([
      { state: 'not_selected', n: 24 },
      { state: 'selected', n: 3 },
      { state: 'withdrawn', n: 3 },
    ]);
  });
});
