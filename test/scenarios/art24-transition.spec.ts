import { Announcements, Applications } from '../../src/applications/index.ts';
import { cast, NANJING, type CastOrganization } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Acts } from '../../src/platform/acts/acts.service.ts';
import { DirectAsk } from '../../src/platform/acts/ask.ts';
import { dayOf } from '../../src/platform/clock/clock.ts';
import type { Actor } from '../../src/regulation/index.ts';
import { expertOf, points, selection, verdicts } from '../support/case.ts';
import { withoutExtension } from '../support/lapsing.ts';
import { agreementBody } from '../support/oracle/agreement.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const { comprehensive } = seedIds.zones;
const { announcements, applications, objections, reviewResults, rounds } = seedIds;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const allowed = async (path: string): Promise<string[]> =>
  (await world.get('dataAuthority', path)).body.allowedActions as string[];
const decision = { policyCode: 'NJ-2024', documentNumber: '宁数〔2026〕18号', documentDate: '2026-05-25' };
const transition = (announcementId: string, over: object = {}, query = ''): Promise<Answer> =>
  world.post('dataAuthority', `/announcements/${announcementId}/record-transition${query}`, { ...decision, ...over });

describe('R24-3 while the set is in force', () => {
  it('there is nothing to decide, and nobody is offered it', async () => {
    expect(told(await transition(announcements.published))).toEqual([409, 'out-of-order']);
    expect(await allowed(`/announcements/${announcements.published}`)).not.toContain('record-transition');
  });
});

describe('R24-3 where no extension is on record', () => {
  let further: [As, string, object][];
  beforeAll(async () => {
    await withoutExtension(world);
    const [seat] = await world.sql<{ person: string }>(
      `SELECT person_id AS person FROM application_reviewers WHERE application_id = $1 AND state = 'drawn' AND total IS NULL`,
      applications.under_review,
    );
    const document = { documentNumber: '宁政复〔2026〕99号', documentDate: '2026-10-20' };
    const application = (state: keyof typeof applications, act: string) =>
      `/applications/${applications[state]}/${act}`;
    further = [
      ['dataAuthority', `/announcements/${announcements.published}/amend`, { text: '补充说明' }],
      ['otherOperator', '/applications', { announcementId: rounds.opened, plan: '新的申请' }],
      ['dataAuthority', application('submitted', 'assess'), verdicts],
      ['dataAuthority.3', application('submitted', 'accept'), {}],
      ['dataAuthority', application('submitted', 'return'), { reason: '补正', missing: ['信用报告'] }],
      ['dataAuthority', application('accepted', 'call-for-statement'), { grounds: '存在记录' }],
      ['dataAuthority', application('accepted', 'open-review'), {}],
      ['dataAuthority', application('reviewed', 'mark-ineligible'), { reason: '不符合条件' }],
      [expertOf(seat?.person ?? ''), application('under_review', 'score'), points(80)],
      ['dataAuthority.3', application('under_review', 'close-review'), {}],
      ['dataAuthority.2', `/review-results/${reviewResults.drafted}/report`, {}],
      ['cityGovernment', `/review-results/${reviewResults.reported}/endorse`, document],
      ['dataAuthority.2', `/review-results/${reviewResults.endorsed}/publish`, {}],
      ['dataAuthority.3', `/objections/${objections.filed}/dismiss`, { reason: '不成立' }],
    ];
  });

  it('every further act of a round is refused, asked and done alike, and the finding says how to go on', async () => {
    for (const [as, path, body] of further)
      for (const query of ['?validateOnly=true', '']) {
        const refused = await world.post(as, `${path}${query}`, body);
        expect([path, refused.status, rules(refused)[0]]).toEqual([path, 422, 'R24-3']);
        const [finding] = refused.body.findings as { article: string; message: string }[];
        expect(finding?.article).toBe('Art 24');
        expect(finding?.message).toMatch(/2026-05-23.*POST \/announcements\/[-\w]{36}\/record-transition/);
      }
  });
  it('protective acts are not: who applied may withdraw or discard, a round may be cancelled or fail', async () => {
    const reason = { reason: '规则集届满' };
    const free: [As, string][] = [
      ['otherOperator', `/applications/${applications.submitted}/withdraw`],
      ['dataAuthority', `/announcements/${announcements.published}/cancel`],
      ['dataAuthority', `/announcements/${announcements.closed}/fail`],
    ];
    for (const [as, path] of free) expect((await world.post(as, `${path}?validateOnly=true`, reason)).status).toBe(200);
    const taken = await world.post('otherOperator', `/objections/${objections.filed}/withdraw?validateOnly=true`);
    expect(taken.status).toBe(200);
    const draft = `/applications/${applications.draft}?validateOnly=true`;
    const discarded = await world.send('delete', 'operator', draft, undefined, { 'if-match': '*' });
    expect(discarded.status).toBe(200);
  });

  it('only the data authority decides, under a set that holds or by a document for its own', async () => {
    const { published, draft } = announcements;
    const path = `/announcements/${published}/record-transition`;
    expect((await world.post('operator', path, decision)).status).toBe(403);
    expect((await world.post('governanceCenter', path, decision)).status).toBe(403);
    expect(told(await transition(draft))).toEqual([409, 'illegal-transition']);
    expect(told(await transition(published, { policyCode: 'NJ-2030' }))).toEqual([422, 'rules-forbid', 'R24-3']);
    expect(told(await transition(published, { documentDate: '2027-01-01' }))).toEqual([422, 'rules-forbid', 'R24-3']);
    expect((await transition(published, { documentNumber: '' })).status).toBe(400);
    expect((await transition(published, {}, '?validateOnly=true')).status).toBe(200);
    expect(await allowed(`/announcements/${published}`)).toContain('record-transition');
  });
  it('continues under its own set by the document, and is decided once', async () => {
    const { published } = announcements;
    const before = (await world.get('dataAuthority', `/announcements/${published}`)).body as { version: number };
    const { body } = await transition(published);
    expect([body.state, body.version, body.policyCode]).toEqual(['published', before.version + 1, 'NJ-2024']);
    expect(body.transition).toEqual({ ...decision, decidedOn: world.clock.legal().date });
    expect(body.allowedActions).not.toContain('record-transition');
    const history = (await world.get('dataAuthority', `/announcements/${published}/history`)).body as {
      items: { act: string; article: string }[];
    };
    expect(history.items.at(-1)).toMatchObject({ act: 'record-transition', article: 'Art 24' });
    expect(told(await transition(published))).toEqual([409, 'out-of-order']);
    const amended = await world.post('dataAuthority', `/announcements/${published}/amend`, { text: '继续办理' });
    expect(amended.status).toBe(200);
    const applied = await world.post('otherOperator', '/applications', { announcementId: published, plan: '新的申请' });
    expect([applied.status, applied.body.policyCode]).toEqual([201, 'NJ-2024']);
    const elsewhere = await world.post('dataAuthority', `/announcements/${announcements.closed}/amend`, { text: 't' });
    expect(elsewhere.status).toBe(409); // a decision is about its own round alone
    expect(await allowed(`/announcements/${announcements.closed}`)).toContain('record-transition');
  });
  it('continues under another set that is in force: applications and results go by it', async () => {
    const path = `/applications/${applications.accepted}`;
    const { announcementId } = (await world.get('dataAuthority', path)).body as { announcementId: string };
    const decided = await transition(announcementId, { policyCode: 'CN-2025-BASE' });
    expect([decided.status, decided.body.policyCode, decided.body.transition.policyCode]).toEqual([
      200,
      'NJ-2024',
      'CN-2025-BASE',
    ]);
    expect((await world.get('dataAuthority', path)).body.policyCode).toBe('CN-2025-BASE');
    const opened = await world.post('dataAuthority', `${path}/open-review`);
    expect(rules(opened)).not.toContain('R24-3');
    expect([opened.status, opened.body.state]).toEqual([200, 'under_review']);
    const { items } = (await world.get('dataAuthority', `${path}/history`)).body as { items: { policyCode: string }[] };
    expect(items.at(-1)?.policyCode).toBe('CN-2025-BASE');
  });
  it('R24-1 the agreement of the round is signed under the set of the decision, and keeps it', async () => {
    const applicationId = await selection(world, cast.operator.id, comprehensive);
    const [call] = await world.sql<{ id: string }>(
      'SELECT announcement_id AS id FROM applications WHERE id = $1',
      applicationId,
    );
    const body = { ...agreementBody(comprehensive, cast.operator.id, '2033-02-01', '2033-02-02'), applicationId };
    expect(told(await world.post('dataAuthority', '/agreements', body))).toEqual([422, 'rules-forbid', 'R24-1']);
    expect((await transition(call?.id ?? '')).status).toBe(200);
    const drafted = await world.post('dataAuthority', '/agreements', body);
    const path = `/agreements/${drafted.body.id as string}`;
    expect((await world.post('dataAuthority', `${path}/open-signing`)).status).toBe(200);
    for (const as of ['dataAuthority', 'operator'] as const)
      expect((await world.post(as, `${path}/sign`, { signer: '签署人' })).status).toBe(200);
    const { state, policyCode } = (await world.get('operator', path)).body as Record<string, unknown>;
    expect([state, policyCode]).toEqual(['signed', 'NJ-2024']);
  });

  describe('at the instant, in Shanghai', () => {
    const last = '2026-05-23T23:59:59.999+08:00';
    const first = '2026-05-24T00:00:00.000+08:00';
    const ask = (by: CastOrganization, iso: string): DirectAsk => {
      const instant = new Date(iso);
      const person = by.persons[0] as { id: string };
      const roles: Actor['roles'] = new Map(by.roles.map((r) => [r.role, [NANJING]]));
      const actor = {
        personId: person.id,
        organizationId: by.id,
        clientId: 'test',
        level: 'decider',
        roles,
        regulates: [comprehensive],
        inspects: [],
      } as const;
      return new DirectAsk(actor, { moment: { instant, date: dayOf(instant) } });
    };
    /** `done`, the rules that forbid it, or the code. */
    const ended = async (work: Promise<unknown>): Promise<string> => {
      try {
        await work;
        return 'done';
      } catch (error) {
        const { code, details } = error as { code?: string; details?: { findings?: { rule: string }[] } };
        return details?.findings?.map((f) => f.rule).join() ?? code ?? String(error);
      }
    };
    async function published(): Promise<string> {
      const acts = world.app.get(Acts);
      const calls = world.app.get(Announcements);
      const begun = '2026-05-20T10:00:00+08:00';
      const body = announcementBody(comprehensive, '届满前公告');
      const made = (await acts.create(calls, 'draft', ask(cast.dataAuthority, begun), body)) as { id: string };
      await acts.perform(calls, 'publish', ask(cast.dataAuthority, begun), made.id);
      return made.id;
    }
    const amend = (id: string, iso: string) =>
      ended(
        world.app
          .get(Acts)
          .perform(world.app.get(Announcements), 'amend', ask(cast.dataAuthority, iso), id, { text: '补充说明' }),
      );
    const apply = (announcementId: string, iso: string) =>
      ended(
        world.app
          .get(Acts)
          .create(world.app.get(Applications), 'draft', ask(cast.operator, iso), {
            announcementId,
            plan: '分阶段开发',
          }),
      );
    const decide = (id: string, iso: string) =>
      ended(
        world.app
          .get(Acts)
          .perform(world.app.get(Announcements), 'record-transition', ask(cast.dataAuthority, iso), id, {
            ...decision,
            documentDate: '2026-05-20',
          }),
      );

    it('the last millisecond of 23 May is inside, the first of 24 May outside, until the decision', async () => {
      const id = await published();
      expect([await amend(id, last), await apply(id, last), await decide(id, last)]).toEqual([
        'done',
        'done',
        'out-of-order',
      ]);
      expect([await amend(id, first), await apply(id, first)]).toEqual(['R24-3', 'R24-3']);
      expect([await decide(id, first), await amend(id, first)]).toEqual(['done', 'done']);
    });
  });
});
