import { setTimeout as sleep } from 'node:timers/promises';
import { seedIds } from '../../src/demo/ids.ts';
import { Sweeper } from '../../src/platform/acts/sweeper.service.ts';
import { addDays, cn2025Base, nj2024 } from '../../src/regulation/index.ts';
import { goOn, openCall } from '../support/case.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { setBody } from '../support/oracle/policy-set.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const { policySets: ids, agreements, zones } = seedIds;
const { issuer } = nj2024;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const at = (id: string): string => `/policy-sets/${id}`;
const view = async (id: string, as: As = 'operator') =>
  (await world.get(as, at(id))).body as Record<string, unknown> & { extensions: object[]; version: number };
const act = (id: string, name: string, body: object, as: As = 'dataAuthority'): Promise<Answer> =>
  world.post(as, `${at(id)}/${name}`, body);
const load = (set: object, as: As = 'dataAuthority'): Promise<Answer> => world.post(as, '/policy-sets', { set });
const codes = async (as: As, query = ''): Promise<string[]> => {
  const { items } = (await world.get(as, `/policy-sets?limit=100${query}`)).body as { items: { code: string }[] };
  return items.map(({ code }) => code);
};
const pointers = ({ body }: Answer): string[] =>
  (body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
/** A successor of the city as strict as the nation: what it says otherwise is its own. */
const successor = (code: string, validFrom: string, over: object = {}): object => ({
  ...cn2025Base,
  code,
  jurisdiction: 'CN-3201',
  issuer,
  validFrom,
  validTo: '2035-12-31',
  ...over,
});
const document = { documentNumber: '宁政办发〔2026〕30号', issuer, documentDate: '2026-06-01' };
const today = (): string => world.clock.legal().date;

describe('R24-1 policy sets are on record, and everybody reads them', () => {
  it('those of the product from the first start on, with every parameter and its basis', async () => {
    expect(await codes('operator')).toEqual(expect.arrayContaining(['NJ-2024', 'CN-2025-BASE']));
    expect(await codes('operator', '&jurisdiction=CN')).toEqual(['CN-2025-BASE']);
    const seen = await view(ids.in_force);
    expect(seen).toMatchObject({
      code: 'NJ-2024',
      state: 'in_force',
      builtIn: true,
      validTo: '2026-05-23',
      lastDay: '2031-12-31',
      allowedActions: [],
    });
    expect(seen.set).toMatchObject({
      agreement: { maxYears: 5 },
      basis: { 'agreement.maxYears': { article: 'Art 12' } },
    });
    expect((await view(ids.in_force, 'dataAuthority')).allowedActions).toEqual(['extend', 'supersede']);
  });
  it('R24-2 the demo stands on an extension that says of itself that there is none', async () => {
    const { extensions } = await view(ids.in_force);
    expect(extensions).toEqual([expect.objectContaining({ demonstration: true, validTo: '2031-12-31', issuer })]);
    const { items } = (await world.get('operator', `${at(ids.in_force)}/history`)).body as { items: object[] };
    expect(items).toEqual([expect.objectContaining({ act: 'extend', from: 'in_force', to: 'in_force' })]);
  });
  it('drafts are the data authority’s alone; lapsed and superseded ones stay', async () => {
    expect(await codes('dataAuthority')).toContain('NJ-2032-DEMO');
    expect(await codes('operator')).not.toContain('NJ-2032-DEMO');
    expect((await world.get('operator', at(ids.draft))).status).toBe(404);
    expect([(await view(ids.lapsed)).state, (await view(ids.superseded)).state]).toEqual(['lapsed', 'superseded']);
    expect(await codes('operator', '&state=lapsed')).toEqual(['NJ-2022-DEMO']);
  });
  it('R24-1 states follow from the dates; the sweeper only writes them down', async () => {
    const stored = async () => (await world.sql<{ state: string }>('SELECT state FROM policy_sets WHERE id = $1', ids.superseded))[0]?.state; // prettier-ignore
    expect(await stored()).toBe('in_force');
    await world.app.get(Sweeper).sweep();
    expect(await stored()).toBe('superseded');
    const acts = async (id: string) =>
      ((await world.get('operator', `${at(id)}/history`)).body as { items: { act: string }[] }).items.map((i) => i.act);
    expect(await acts(ids.lapsed)).toEqual(['draft', 'adopt', 'lapse']);
    expect(await acts(ids.superseded)).toEqual(['draft', 'adopt', 'supersede', 'give-way']);
  });
});

describe('R24-5 a set is loaded as JSON', () => {
  it('told everything that is wrong with it at once', async () => {
    const set = JSON.parse(JSON.stringify(nj2024)) as Record<string, Record<string, unknown>>;
    const { agreement = {}, review = {}, audit = {}, basis = {} } = set;
    Object.assign(agreement, { maxYears: 0, maxMonths: 60 });
    Object.assign(review, { minExperts: 4 });
    delete audit.retentionMonths;
    delete basis['share.providerDays'];
    const refused = await load({ ...set, code: 'NJ-2027', weather: {} });
    expect(told(refused)).toEqual([400, 'validation-failed']);
    expect(pointers(refused).sort()).toEqual([
      '/set/agreement/maxMonths unknown-field',
      '/set/agreement/maxYears out-of-range',
      '/set/audit/retentionMonths required',
      '/set/basis/share.providerDays required',
      '/set/review/minExperts invalid',
      '/set/weather unknown-field',
    ]);
    expect((await load([])).status).toBe(400);
  });
  it('by the data authority of the place, under a code of its own', async () => {
    for (const as of ['operator', 'governanceCenter', 'cityGovernment'] as const)
      expect(told(await load({ ...nj2024, code: 'NJ-2027' }, as))).toEqual([403, 'forbidden']);
    const elsewhere = successor('SZ-2027', '2027-01-01', { jurisdiction: 'CN-3205' });
    expect(told(await load(elsewhere))).toEqual([403, 'forbidden']);
    expect(told(await load({ ...nj2024, jurisdiction: 'CN' }))).toEqual([403, 'forbidden']);
    expect(told(await world.post('dataAuthority', '/policy-sets', setBody('NJ-2024')))).toEqual([409, 'conflict']);
  });
  it('R24-4 as strict as the nation, or stricter: the finding names parameter, both values and the basis', async () => {
    const { agreement } = cn2025Base;
    const lax = successor('NJ-2027', '2027-01-01', { agreement: { ...agreement, maxYears: 6, filingRequired: false } });
    const refused = await load(lax);
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R24-4']);
    const [finding] = refused.body.findings as { message: string }[];
    expect(finding?.message).toContain('agreement.maxYears: 6 (CN-2025-BASE: 5, N-Art 14)');
    expect(finding?.message).toContain('agreement.filingRequired: false (CN-2025-BASE: true, N-Art 13)');
    expect((await world.post('dataAuthority', '/policy-sets', setBody('NJ-2033'))).status).toBe(201); // the nation's is over
  });
});

describe('R24-2 a successor', () => {
  let id: string;
  let old: string;
  let other: World;
  const tables = (of: World, code: string) => of.get(undefined, `/reference/code-tables?policyCode=${code}`);
  beforeAll(async () => {
    other = await openWorld({}, world);
    old = await openCall(world, '届期前公告');
  });
  afterAll(async () => {
    await other.close();
  });
  it('is no law before it is adopted, by its own document', async () => {
    const made = await load(successor('NJ-2026', addDays(today(), 1)));
    expect([made.status, made.body.state, made.body.builtIn]).toEqual([201, 'draft', false]);
    id = made.body.id as string;
    expect((await tables(world, 'NJ-2026')).status).toBe(400);
    expect(told(await act(id, 'adopt', document, 'operator'))).toEqual([403, 'forbidden']);
    const refused = [422, 'rules-forbid', 'R24-2'];
    expect(told(await act(id, 'adopt', { ...document, issuer: '南京市数据局' }))).toEqual(refused);
    expect(told(await act(id, 'adopt', { ...document, documentDate: addDays(today(), 2) }))).toEqual(refused);
    const adopted = await act(id, 'adopt', document);
    expect(adopted.body).toMatchObject({ state: 'in_force', adoptedOn: today(), documentDate: '2026-06-01' });
    expect(told(await act(id, 'adopt', document))).toEqual([409, 'illegal-transition']);
    expect(told(await world.send('delete', 'dataAuthority', at(id), undefined, { 'if-match': '*' }))).toEqual([409, 'illegal-transition']); // prettier-ignore
  });
  it('is known at once here, and within a second in every other process', async () => {
    expect((await tables(world, 'NJ-2026')).status).toBe(200);
    await sleep(1000);
    expect((await tables(other, 'NJ-2026')).status).toBe(200);
  });
  it('governs what begins from its first day on; what began earlier stays what it was', async () => {
    const draft = async (as: string) =>
      (await world.post('dataAuthority', '/announcements', announcementBody(zones.comprehensive, as))).body
        .id as string;
    const before = await draft('当日');
    const published = await world.post('dataAuthority', `/announcements/${before}/publish`);
    expect(published.body.policyCode).toBe('NJ-2024');
    await goOn(world, 1);
    const after = await world.post('dataAuthority', `/announcements/${await draft('次日')}/publish`);
    expect(after.body.policyCode).toBe('NJ-2026');
    const kept = (await world.get('operator', `/announcements/${before}`)).body as { policyCode: string };
    expect(kept.policyCode).toBe('NJ-2024');
    const agreement = (await world.get('operator', `/agreements/${agreements.effective}`)).body as Record<
      string,
      string
    >;
    expect([agreement.state, agreement.policyCode]).toEqual(['effective', 'NJ-2024']);
  });
  it('R24-3 takes over from a day named: rounds of the earlier set wait for a decision, agreements run on', async () => {
    const from = addDays(today(), 1);
    const over = { successorId: id, from, documentNumber: '宁政办发〔2026〕31号', documentDate: today() };
    const refused = [422, 'rules-forbid', 'R24-2'];
    expect(told(await act(ids.in_force, 'supersede', { ...over, from: today() }))).toEqual(refused);
    expect(told(await act(ids.in_force, 'supersede', { ...over, successorId: ids.lapsed }))).toEqual(refused);
    expect(told(await act(ids.in_force, 'supersede', { ...over, successorId: ids.draft }))).toEqual(refused);
    expect(told(await act(ids.in_force, 'supersede', over, 'operator'))).toEqual([403, 'forbidden']);
    const done = await act(ids.in_force, 'supersede', over);
    expect(done.body).toMatchObject({ state: 'in_force', supersededFrom: from, supersededBy: id });
    expect(told(await act(ids.in_force, 'supersede', over))).toEqual([409, 'already-decided']);
    const more = { documentNumber: 'x', issuer, datedOn: '2026-06-01', validTo: '2040-01-01' };
    expect(told(await act(ids.in_force, 'extend', more))).toEqual([409, 'already-decided']);
    const amend = (text: string) => world.post('dataAuthority', `/announcements/${old}/amend`, { text });
    expect((await amend('最后一日')).status).toBe(200);
    await goOn(world, 1);
    expect((await view(ids.in_force)).state).toBe('superseded');
    expect(rules(await amend('次日'))).toEqual(['R24-3']);
    const decision = { policyCode: 'NJ-2026', documentNumber: '宁数〔2026〕40号', documentDate: today() };
    expect((await world.post('dataAuthority', `/announcements/${old}/record-transition`, decision)).status).toBe(200);
    expect((await amend('决定之后')).status).toBe(200);
    const suspension = `/agreements/${agreements.effective}`;
    const agreement = (await world.get('operator', suspension)).body as Record<string, string>;
    expect([agreement.state, agreement.policyCode]).toEqual(['effective', 'NJ-2024']);
  });
  it('a draft that is not to be law goes again', async () => {
    const made = await load(successor('NJ-2029', '2029-01-01'));
    const path = at(made.body.id as string);
    expect((await world.send('delete', 'dataAuthority', path, undefined, { 'if-match': '*' })).status).toBe(204);
    expect((await world.get('dataAuthority', path)).status).toBe(404);
  });
});
