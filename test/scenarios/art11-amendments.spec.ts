import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays, addYears } from '../../src/regulation/index.ts';
import { sign, termsChange } from '../support/amending.ts';
import { communityCsv, deliver, openComprehensive, plainGrantUnder, readAll, supply } from '../support/deliveries.ts';
import { signAgreement } from '../support/evaluating.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

const { communities } = seedIds.resources;
const scope = (resourceId: string, purposes = ['public_health']) => ({
  purposes,
  selectors: [{ resourceId }],
  excludedResourceIds: [],
});
const reason = { reason: '协商未成' };
let world: World;
let today: string;
let agreement: string;
let termEnd: string;
beforeAll(async () => {
  world = await openWorld();
  today = world.clock.legal().date;
  termEnd = addYears(today, 3);
  agreement = await signAgreement(world, 'comprehensive', 'operator', {
    termEnd,
    applicationScope: scope(communities),
    tradeSecretSections: ['content'],
  });
});
afterAll(() => world.close());

const draft = (changes: object, more: object = {}): Promise<Answer> =>
  world.post('dataAuthority', '/agreement-amendments', termsChange(agreement, changes, more));
const drafted = async (changes: object): Promise<string> => {
  const made = await draft(changes);
  expect(told(made)).toEqual([201]);
  return `/agreement-amendments/${String(made.body.id)}`;
};
const open = (path: string): Promise<Answer> => world.post('dataAuthority', `${path}/open-signing`);
const offered = async (changes: object): Promise<string> => {
  const path = await drafted(changes);
  expect(told(await open(path))).toEqual([200]);
  return path;
};
/** Refused when signing would open, and thrown away. */
const refusedFor = async (changes: object): Promise<string[]> => {
  const path = await drafted(changes);
  const answer = await open(path);
  expect(answer.status).toBe(422);
  expect(told(await world.post('dataAuthority', `${path}/open-signing?validateOnly=true`))[0]).toBe(422);
  const headers = { 'if-match': (await world.get('dataAuthority', path)).headers.etag ?? '' };
  expect((await world.send('delete', 'dataAuthority', path, undefined, headers)).status).toBe(204);
  return rules(answer);
};
const inForce = async (): Promise<Record<string, unknown>> =>
  (await world.get('operator', `/agreements/${agreement}`)).body as Record<string, unknown>;

describe('Art. 11 R11-3 the terms of an agreement in force', () => {
  it('stay untouched until exactly the parties have signed the next', async () => {
    const before = await inForce();
    const path = await offered({ termEnd: addYears(today, 4), sections: { liability: '新的责任机制。' } });
    const shown = (await world.get('operator', path)).body as { partyIds: string[]; terms: { termEnd: string } };
    expect([shown.partyIds, shown.terms.termEnd]).toEqual([[cast.dataAuthority.id, cast.operator.id], termEnd]);
    expect(told(await sign(world, path, 'otherOperator'))).toEqual([404, 'not-found']);
    expect(told(await sign(world, path, 'dataAuthority'))).toEqual([403, 'separation-of-duties']); // who opened it
    expect((await sign(world, path, 'dataAuthority.2')).body.state).toBe('signing');
    expect(await inForce()).toEqual(before);
    const rehearsed = await sign(world, path, 'operator', '?validateOnly=true');
    expect([rehearsed.status, (rehearsed.body.effects as { act: string }[]).map((e) => e.act)]).toEqual([200, ['sign', 'amend']]); // prettier-ignore
    expect(await inForce()).toEqual(before);
    const signed = await sign(world, path, 'operator');
    expect(signed.body).toMatchObject({ state: 'in_force', inForceOn: today, successorId: null });
    const after = await inForce();
    const sections = { ...(before.sections as object), liability: '新的责任机制。' };
    expect(after).toEqual({ ...before, termEnd: addYears(today, 4), sections, version: Number(before.version) + 1 });
    const history = (await world.get('operator', `/agreements/${agreement}/history`)).body.items as { act: string }[];
    expect(history.at(-1)).toMatchObject({ act: 'amend', article: 'Art 11' });
    const { items } = (await world.get('operator', `/agreements/${agreement}/versions`)).body as {
      items: { number: number; since: string; amendmentId: string | null; terms: object; changes: object[] }[];
    };
    expect(items.map(({ number, since, amendmentId }) => [number, since, amendmentId])).toEqual([
      [1, today, null],
      [2, today, signed.body.id],
    ]);
    expect(items[1]?.changes).toEqual([
      { part: 'termEnd', before: termEnd, after: addYears(today, 4) },
      {
        part: 'sections.liability',
        before: (before.sections as { liability: string }).liability,
        after: '新的责任机制。',
      },
    ]);
    const terms = [
      'operatorId',
      'securityOfficer',
      'termStart',
      'termEnd',
      'sections',
      'applicationScope',
      'poorStreakEffect',
    ];
    for (const [i, text] of [before, after].entries())
      expect(items[i]?.terms).toEqual(Object.fromEntries(terms.map((name) => [name, text[name]])));
    termEnd = addYears(today, 4);
  });

  it('R12-1 never run past the years the set admits from the first day agreed, nor end in the past', async () => {
    expect(await refusedFor({ termEnd: addDays(addYears(today, 5), 1) })).toEqual(['R12-1']);
    expect(await refusedFor({ termEnd: addDays(today, -1) })).toEqual(['R11-3', 'R12-1']);
    const last = await offered({ termEnd: addYears(today, 5) });
    expect(told(await world.post('dataAuthority', `${last}/abandon`, reason))).toEqual([200]);
  });

  it('R11-1, R11-2, R11-4 must say what every agreement says; R11-3 an amendment changes something', async () => {
    expect((await draft({ sections: { termination: ' ' } })).status).toBe(400);
    expect(await refusedFor({ applicationScope: { purposes: [], selectors: [], excludedResourceIds: [] } })).toEqual([
      'R11-2',
    ]);
    expect(await refusedFor({ poorStreakEffect: { kind: 'notice' } })).toEqual(['R11-4']);
    expect(await refusedFor({ termEnd, applicationScope: scope(communities) })).toEqual(['R11-3']);
    expect(await refusedFor({})).toEqual(['R11-3']);
  });

  it('are no way to another operator, and a succession none to other terms', async () => {
    const foreign = { operatorId: cast.otherOperator.id };
    expect((await draft(foreign)).body.errors).toMatchObject([{ pointer: '/changes/operatorId', code: 'not-in-list' }]);
    const event = { grounds: { event: 'merger', documentNumber: '1', fact: 'x' } };
    expect((await draft({ termEnd }, event)).body.errors).toMatchObject([{ pointer: '/grounds/event' }]);
    const mixed = { kind: 'operator_succession', ...event };
    const longer = { ...foreign, termEnd: addYears(today, 5) };
    expect((await draft(longer, mixed)).body.errors).toMatchObject([{ pointer: '/changes/termEnd' }]);
    expect((await draft({}, mixed)).body.errors).toMatchObject([{ pointer: '/changes/operatorId', code: 'required' }]);
    const path = await drafted({ termEnd });
    const headers = { 'if-match': (await world.get('dataAuthority', path)).headers.etag ?? '' };
    const revised = await world.send(
      'patch',
      'dataAuthority',
      path,
      { changes: { securityOfficer: '何远航' } },
      headers,
    );
    expect(revised.body.errors).toMatchObject([{ pointer: '/changes/securityOfficer' }]);
    const verdict = { verdicts: [{ condition: 'security_officer', verdict: 'met' }] };
    expect(told(await world.post('dataAuthority.4', `${path}/assess`, verdict))).toEqual([409, 'out-of-order']);
    for (const changes of [{ termStart: today }, { partyIds: [] }, { policyCode: 'x' }])
      expect((await draft(changes)).status).toBe(400);
  });

  it('end with the refusal of a party; nobody is bound by what was offered', async () => {
    const before = await inForce();
    const path = await offered({ poorStreakEffect: { kind: 'notice', days: 30 } });
    expect(told(await open(await drafted({ sections: { content: '另一版本。' } })))).toEqual([409, 'conflict']); // one at a time
    expect((await sign(world, path, 'dataAuthority.2')).status).toBe(200);
    expect((await world.post('operator', `${path}/refuse`, reason)).body.state).toBe('refused');
    expect(told(await sign(world, path, 'operator'))[0]).toBe(409);
    expect(await inForce()).toEqual(before);
  });

  it('are not changed without an operator that can sign', async () => {
    const path = await drafted({ sections: { content: '另一版本。' } });
    const at = `/organizations/${cast.operator.id}`;
    expect((await world.post('dataAuthority', `${at}/suspend`, reason)).status).toBe(200);
    expect(rules(await open(path))).toEqual(['R11-3']);
    expect((await world.post('dataAuthority.2', `${at}/resume`, reason)).status).toBe(200);
  });
});

describe('Art. 13 R13-2 a narrower scope', () => {
  it('cuts off what it leaves outside, with the last signature, and nothing else', async () => {
    expect((await openComprehensive(world)).status).toBe(200);
    const wide = scope(communities, ['public_health', 'research']);
    const widened = await offered({ applicationScope: wide });
    for (const as of ['dataAuthority.2', 'operator'] as const)
      expect((await sign(world, widened, as)).status).toBe(200);
    const grant = await plainGrantUnder(world, agreement);
    expect((await supply(world, 'dataProvider', communities, communityCsv(20))).status).toBe(201);
    expect(await readAll(world, 'operator', grant)).toContain('320102');

    const same = await offered({ applicationScope: scope(communities) });
    await sign(world, same, 'dataAuthority.2');
    expect((await sign(world, same, 'operator')).body.state).toBe('in_force');
    expect((await world.get('operator', `/grants/${grant}`)).body.state).toBe('active');

    const other = await offered({ applicationScope: scope(seedIds.resources.health) });
    await sign(world, other, 'dataAuthority.2');
    const rehearsed = await sign(world, other, 'operator', '?validateOnly=true');
    expect(rehearsed.body.effects).toContainEqual(
      expect.objectContaining({ aggregate: 'grant', act: 'revoke', count: 1, ids: [grant] }),
    );
    const queued = (await deliver(world, 'operator', grant)).body.id as string;
    expect((await sign(world, other, 'operator')).body.state).toBe('in_force');
    const revoked = (await world.get('operator', `/grants/${grant}`)).body;
    expect([revoked.state, revoked.reason]).toEqual(['revoked', expect.stringContaining('NJ-AM-')]);
    expect((await world.get('operator', `/deliveries/${queued}/rows`)).status).toBe(409);
    expect((await deliver(world, 'operator', grant)).status).toBe(409);
  });

  it('is held against every stage of a request, and a purpose that is gone as well', async () => {
    const back = await offered({ applicationScope: scope(communities, ['research']) });
    for (const as of ['dataAuthority.2', 'operator'] as const) expect((await sign(world, back, as)).status).toBe(200);
    await expect(plainGrantUnder(world, agreement)).rejects.toThrow('R13-1');
  });
});
