import { seedIds } from '../../src/demo/ids.ts';
import { addYears } from '../../src/regulation/index.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { goOn } from '../support/case.ts';
import {
  communityCsv,
  deliver,
  openComprehensive,
  plainGrantUnder,
  plainItem,
  readAll,
  supply,
} from '../support/deliveries.ts';
import { concur, signAgreement } from '../support/evaluating.ts';
import { told } from '../support/told.ts';
import { openWorld, personOf, type Answer, type World } from '../support/world.ts';

const breach = { ground: 'breach', fact: '逾期未改正', clause: 'termination', remedies: '可申请行政复议' };
const quashed = {
  ground: 'court',
  fact: '终止决定被判决撤销',
  documentNumber: '（2026）苏01行终1号',
  remedies: '可上诉',
};
const terms = {
  applicationScope: {
    purposes: ['public_health'],
    selectors: [{ resourceId: plainItem.resourceId }],
    excludedResourceIds: [],
  },
};
let world: World;
let path: string;
let grant: string;
const decide = (act: string, body: object, query = ''): Promise<Answer> =>
  world.post('dataAuthority', `${path}/${act}${query}`, body);
beforeAll(async () => {
  world = await openWorld();
  expect((await openComprehensive(world)).status).toBe(200);
  const termEnd = addYears(world.clock.legal().date, 1);
  const id = await signAgreement(world, 'comprehensive', 'operator', { ...terms, termEnd });
  path = `/agreements/${id}`;
  const validTo = termEnd;
  grant = await plainGrantUnder(world, id, { validTo });
  expect((await supply(world, 'dataProvider', plainItem.resourceId, communityCsv(20))).status).toBe(201);
  expect(await readAll(world, 'operator', grant)).toContain('320102');
  expect((await decide('terminate', breach)).body.state).toBe('terminated');
});
afterAll(() => world.close());

describe('R12-4 a termination that was quashed', () => {
  it('is undone only by the decision of a court or reconsideration body, by the authority, strongly logged in', async () => {
    expect(told(await decide('reinstate', breach))).toEqual([422, 'rules-forbid', 'R12-4']);
    const { documentNumber: _number, ...without } = quashed;
    expect(told(await decide('reinstate', without))).toEqual([422, 'rules-forbid', 'R12-3']);
    const cites = { ...quashed, eligibilityCaseId: seedIds.eligibilityCases.upheld };
    expect(told(await decide('reinstate', cites))).toEqual([422, 'rules-forbid', 'R12-3']); // a case is carried out by a suspension
    expect(told(await world.post('operator', `${path}/reinstate`, quashed))).toEqual([403, 'forbidden']);
    const weak = world.app.get(DemoIssuer).issue(personOf('dataAuthority'), 'weak').accessToken;
    const headers = { authorization: `Bearer ${weak}` };
    const again = await world.send('post', undefined, `${path}/reinstate`, quashed, headers);
    expect(told(again)).toEqual([401, 'step-up-required']);
    expect((await world.get('operator', path)).body.state).toBe('terminated');
  });

  it('brings the agreement back suspended; what ended with it stays ended and is asked for anew', async () => {
    expect((await decide('reinstate', quashed, '?validateOnly=true')).status).toBe(200);
    const back = await decide('reinstate', quashed);
    expect(back.body).toMatchObject({ state: 'suspended', decision: quashed, endsOn: null });
    expect(back.body.reviewOn > world.clock.legal().date).toBe(true);
    expect(told(await decide('reinstate', quashed))[0]).toBe(409);
    expect((await deliver(world, 'operator', grant)).status).toBe(409);
    expect((await decide('resume', { reason: '判决生效' })).body.state).toBe('effective');
    expect((await world.get('operator', `/grants/${grant}`)).body.state).toBe('revoked');
    expect((await deliver(world, 'operator', grant)).status).toBe(409);
    const fresh = await plainGrantUnder(world, path.slice('/agreements/'.length), {
      validTo: (await world.get('operator', path)).body.termEnd as string,
    });
    expect(await readAll(world, 'operator', fresh)).toContain('320102'); // no restriction is left of the termination
    const history = (await world.get('operator', `${path}/history`)).body.items as { act: string }[];
    expect(history.slice(-3).map((t) => t.act)).toEqual(['terminate', 'reinstate', 'resume']);
  });

  it('has its place in the zone only while nobody else, not the same operator either, has it', async () => {
    expect((await decide('terminate', breach)).status).toBe(200);
    const next = await signAgreement(world, 'comprehensive', 'operator', {
      ...terms,
      termEnd: addYears(world.clock.legal().date, 1),
    });
    expect(told(await decide('reinstate', quashed))).toEqual([409, 'conflict']);
    expect((await world.post('dataAuthority', `/agreements/${next}/terminate`, breach)).status).toBe(200);
    expect((await decide('reinstate', quashed, '?validateOnly=true')).status).toBe(200);
  });

  it('needs the regulator where the zone has one, and lasts no longer than its term', async () => {
    const term = { termEnd: addYears(world.clock.legal().date, 1) };
    const comprehensive = path;
    path = `/agreements/${await signAgreement(world, 'health', 'otherOperator', term)}`;
    await concur(world, 'health', path, 'terminate');
    expect((await decide('terminate', breach)).status).toBe(200);
    expect((await decide('reinstate', quashed)).status).toBe(422);
    await concur(world, 'health', path, 'reinstate');
    expect((await decide('reinstate', quashed)).body.state).toBe('suspended');
    path = comprehensive;
    await goOn(world, 370);
    expect(told(await decide('reinstate', quashed))).toEqual([409, 'agreement-not-effective']);
  });
});
