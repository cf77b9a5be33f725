import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { evidence, expertOf, goOn, materials, openCall, pdf, points, preparedApplication, selection, upload, verdicts } from '../support/case.ts'; // prettier-ignore
import {
  finalize,
  openCycle,
  passAppealWindow,
  publishResult,
  schemeOf,
  signAgreement,
} from '../support/evaluating.ts';
import { agreementBody } from '../support/oracle/agreement.ts';
import { draftResource, graded, plainField } from '../support/resources.ts';
import { SECOND_CITY, SecondCity, secondCitySet } from '../support/second-city.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const { zones } = seedIds;
const conditions = { applicationConditions: '依法设立的法人', operationRequirements: '原始数据不出域' };
let world: World;
let city: SecondCity;
let zoneId: string;
let sectorZoneId: string;
beforeAll(async () => {
  world = await openWorld();
  city = await SecondCity.found(world);
});
afterAll(async () => {
  await world.close();
});
const done = (answer: Answer): Record<string, unknown> & { id: string } => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body as Record<string, unknown> & { id: string };
};

describe('R24-5 a second city’s set is loaded from a file, and becomes the law of the place', () => {
  it('by its own data authority alone, as strict as the nation, or stricter (R24-4)', async () => {
    const set = JSON.parse(JSON.stringify(secondCitySet)) as object;
    expect(told(await world.post('dataAuthority', '/policy-sets', { set }))).toEqual([403, 'forbidden']);
    const lax = { ...secondCitySet, agreement: { ...secondCitySet.agreement, maxYears: 6 } };
    expect(told(await city.post('authority', '/policy-sets', { set: lax }))).toEqual([422, 'rules-forbid', 'R24-4']);
    const { id } = done(await city.post('authority', '/policy-sets', { set }));
    const document = { documentNumber: '示政发〔2026〕8号', issuer: '示范市人民政府', documentDate: '2026-05-20' };
    expect((await world.post('dataAuthority', `/policy-sets/${id}/adopt`, document)).status).toBe(404);
    expect(done(await city.post('authority', `/policy-sets/${id}/adopt`, document))).toMatchObject({
      state: 'in_force',
      jurisdiction: SECOND_CITY,
    });
    expect((await world.get('operator', `/policy-sets/${id}`)).status).toBe(200); // public law everywhere
  });
  it('zones of the city are planned and opened by its own bodies', async () => {
    const made = await city.post('authority', '/zones', {
      name: '示范市综合专区',
      kind: 'comprehensive',
      purpose: '试点',
    });
    zoneId = done(made).id;
    const certificate = { level: 3, certificateNumber: '99010099999-25001', assessor: '测评中心', assessedOn: '2025-03-15', validUntil: '2031-03-14' }; // prettier-ignore
    done(await city.post('center', `/zones/${zoneId}/record-platform-security`, certificate));
    done(await city.post('center', `/zones/${zoneId}/report-ready`, { report: '已就绪' }));
    expect((await world.post('dataAuthority', `/zones/${zoneId}/open`)).status).toBe(404);
    done(await city.post('authority', `/zones/${zoneId}/open`));
    const sector = { name: '示范市交通专区', kind: 'sector', sectorCode: 'transport', purpose: '试点' };
    const lead = { leadRegulatorId: city.id('sectorAuthority') };
    sectorZoneId = done(await city.post('authority', '/zones', { ...sector, ...lead })).id;
  });
});

describe('R24-1 the same facts under two sets, in one database', () => {
  const ours: { nanjing: string; there: string } = { nanjing: '', there: '' };

  it('R09-2 six materials are all in Nanjing; the second city asks for a seventh', async () => {
    const call = await openCall(world, '南京公告');
    const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
    ours.nanjing = await preparedApplication(world, 'otherOperator', call, year);
    expect((await world.post('otherOperator', `/applications/${ours.nanjing}/submit`)).status).toBe(200);

    const now = world.clock.legal().instant.getTime();
    const window = { opensAt: new Date(now).toISOString(), closesAt: new Date(now + 21 * 86_400_000).toISOString() };
    const about = { zoneId, title: '示范市公告', scopeKind: 'specific_scenario', ...conditions, ...window };
    const { id: announcementId } = done(await city.post('authority', '/announcements', about));
    const published = done(await city.post('authority', `/announcements/${announcementId}/publish`));
    expect(published.policyCode).toBe('SF-2026');
    const { id } = done(await city.post('operator', '/applications', { announcementId, plan: '分阶段开发' }));
    ours.there = id;
    let last = '';
    const file = async (material: object, name: string): Promise<void> => {
      const query = new URLSearchParams(Object.entries(material).map(([k, v]): [string, string] => [k, String(v)]));
      const filed = await city.upload('operator', `/applications/${id}/materials?${query.toString()}`, pdf(name));
      last = (done(filed).materials as { id: string }[]).at(-1)?.id ?? '';
    };
    for (const material of materials(year)) await file(material, String(material.type));
    done(await city.post('operator', `/applications/${id}/fill-checklist`, evidence(last)));
    const refused = await city.post('operator', `/applications/${id}/submit`);
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R09-2']);
    expect((refused.body.findings as { message: string }[])[0]?.message).toContain('insurance_certificate');
    const certificate = { type: 'insurance_certificate', fileName: '责任保险证明.pdf' };
    const nowhere = await upload(world, 'otherOperator', ours.nanjing, certificate, pdf('x'));
    expect(nowhere.status).not.toBe(201); // Nanjing knows no such material
    await file(certificate, 'insurance');
    done(await city.post('operator', `/applications/${id}/submit`));
  });

  it('R10-5 five experts are drawn in Nanjing, seven of its own register in the second city', async () => {
    await goOn(world, 22);
    const path = `/applications/${ours.nanjing}`;
    await world.post('dataAuthority', `${path}/assess`, verdicts);
    await world.post('dataAuthority.2', `${path}/accept`);
    const opened = done(await world.post('dataAuthority', `${path}/open-review`));
    const panel = (opened.reviewers as { personId: string }[]).map(({ personId }) => personId);
    expect(panel).toHaveLength(5);
    for (const person of panel) expect(expertOf(person)).toMatch(/^experts/);

    const there = `/applications/${ours.there}`;
    done(await city.post('authority', `${there}/assess`, verdicts));
    done(await city.post('authority', `${there}/accept`, {}, 2));
    const drawn = done(await city.post('authority', `${there}/open-review`)).reviewers as { personId: string }[];
    expect(drawn).toHaveLength(7);
    for (const { personId } of drawn.slice(0, 5)) done(await city.asExpert(personId, `${there}/score`, points(80)));
    expect(told(await city.post('authority', `${there}/close-review`, {}, 3))).toEqual([422, 'rules-forbid', 'R10-5']);
    for (const person of panel) done(await world.post(expertOf(person), `${path}/score`, points(80)));
    done(await world.post('dataAuthority', `${path}/close-review`)); // five are enough in Nanjing
  });

  it('R12-1 four years are a term in Nanjing, and one too long in the second city', async () => {
    const start = addDays(world.clock.legal().date, 400);
    const end = (years: number) => `${Number(start.slice(0, 4)) + years}${start.slice(4)}`;
    const here = (years: number) =>
      world.post('dataAuthority', '/agreements?validateOnly=true', agreementBody(zones.comprehensive, cast.operator.id, start, end(years))); // prettier-ignore
    const there = (years: number) =>
      city.post('authority', '/agreements?validateOnly=true', agreementBody(zoneId, city.id('operator'), start, end(years))); // prettier-ignore
    expect([rules(await here(3)), rules(await there(3))].flat()).not.toContain('R12-1');
    expect(rules(await here(4))).not.toContain('R12-1');
    const refused = await there(4);
    expect(rules(refused)).toContain('R12-1');
    expect(rules(await here(6))).toContain('R12-1');
  });

  it('R10-3 in a sector zone three sign in Nanjing, two in the second city', async () => {
    const start = addDays(world.clock.legal().date, 400);
    const nanjing = agreementBody(zones.transport, cast.otherOperator.id, start, start);
    const here = await world.post('dataAuthority', '/agreements', nanjing);
    const signers = [cast.transportAuthority.id, cast.dataAuthority.id, cast.otherOperator.id];
    expect(done(here).partyIds).toEqual(signers);
    const there = await city.post('authority', '/agreements', agreementBody(sectorZoneId, city.id('operator'), start, start)); // prettier-ignore
    expect(done(there).partyIds).toEqual([city.id('authority'), city.id('operator')]);
  });

  it('R14-2 a resource of grade 2 is opened in the clear in Nanjing, and not in the second city', async () => {
    const fields = [plainField('area', { grading: graded(2) })];
    const resource = draftResource({ fields });
    const proposal = (resourceId: string, zone: string) => ({
      zoneId: zone,
      resourceId,
      modes: ['plain'],
      purpose: '试点',
    });
    const { id: here } = done(await world.post('dataProvider', '/resources', resource));
    done(await world.post('dataProvider.2', `/resources/${here}/catalog`));
    const opened = await world.post(
      'dataProvider',
      '/zone-openings?validateOnly=true',
      proposal(here, zones.comprehensive),
    );
    expect(rules(opened)).not.toContain('R14-2');
    const { id: there } = done(await city.post('provider', '/resources', resource));
    done(await city.post('provider', `/resources/${there}/catalog`, {}, 2));
    const refused = await city.post('provider', '/zone-openings?validateOnly=true', proposal(there, zoneId));
    expect(rules(refused)).toContain('R14-2');
  });

  it('R18-2 one poor result ends an agreement in the second city; in Nanjing it takes two in a row', async () => {
    const here = await publishResult(world, await signAgreement(world, 'comprehensive', 'operator'), await openCycle(world, 'comprehensive'), 40); // prettier-ignore
    const agreementId = await signedThere();
    const { id: schemeId } = done(await city.post('authority', '/indicator-schemes', schemeOf('示范市指标')));
    const about = { zoneId, schemeId, name: '周期', periodStart: '2026-06-01', periodEnd: '2026-06-30' };
    const { id: cycleId } = done(await city.post('authority', '/evaluation-cycles', about));
    done(await city.post('authority', `/evaluation-cycles/${cycleId}/open-scoring`));
    const { id } = done(await city.post('authority', '/evaluations', { agreementId, cycleId }));
    const poor = ['service', 'security'].map((indicator) => ({ indicator, points: 40 }));
    done(await city.post('authority', `/evaluations/${id}/score`, { points: poor }));
    done(await city.post('authority', `/evaluations/${id}/publish`));
    await passAppealWindow(world);
    expect(done(await finalize(world, 'comprehensive', here)).state).toBe('final');
    const finalizing = `/evaluations/${id}/finalize`;
    expect(told(await city.post('authority', finalizing, {}, 3))).toEqual([409, 'termination-not-acknowledged']);
    done(await city.post('authority', finalizing, { acknowledgeTermination: true }, 3));
    expect(done(await city.get('operator', `/agreements/${agreementId}`)).state).toBe('terminated');
  });
  /** An agreement of the comprehensive zone, signed by exactly the two of the set, in effect from today. */
  async function signedThere(): Promise<string> {
    const termStart = world.clock.legal().date;
    const under = { jurisdiction: SECOND_CITY, policyCode: 'SF-2026' };
    const applicationId = await selection(world, city.id('operator'), zoneId, under);
    const parts = secondCitySet.agreement.requiredSections.map(({ code, text }) => [code, `${text.zh}：约定。`]);
    const terms = { ...agreementBody(zoneId, city.id('operator'), termStart, addDays(termStart, 700)), applicationId };
    const sections = Object.fromEntries(parts) as object;
    const { id } = done(await city.post('authority', '/agreements', { ...terms, sections }));
    done(await city.post('authority', `/agreements/${id}/open-signing`));
    for (const as of ['authority', 'operator'] as const)
      done(await city.post(as, `/agreements/${id}/sign`, { signer: '签署人' }, as === 'authority' ? 2 : 1));
    return id;
  }
});
