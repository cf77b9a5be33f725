import { cast } from '../../src/demo/cast.ts';
import { DemoIssuer, demoAcr } from '../../src/platform/auth/demo-issuer.ts';
import { lifecycles } from '../../src/lifecycles.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { makeSigner } from '../support/jws.ts';
import {
  askToken,
  assertion,
  CrookedIssuer,
  issuerSettings,
  issuersFile,
  link,
  nowSeconds,
  strongAcr,
} from '../support/logins.ts';
import { openWorld, personOf, type Answer, type World } from '../support/world.ts';

let world: World;
let provider: CrookedIssuer;
let file: ReturnType<typeof issuersFile>;
beforeAll(async () => {
  provider = await CrookedIssuer.open();
  file = issuersFile([issuerSettings(provider.url, { strongAcr: [strongAcr, 'urn:example:smartcard'] })]);
  world = await openWorld({ OIDC_ISSUERS_FILE: file.path, STEP_UP_MAX_AGE: '120' });
  await link(world, provider.url, 'u-1', 'dataAuthority');
});
afterAll(async () => {
  await world.close();
  await provider.close();
  file.remove();
});

const suspended = `/agreements/${seedIds.agreements.suspended}/resume`;
const resume = async (token: string, path = suspended): Promise<Answer> =>
  await world.send(
    'post',
    undefined,
    `${path}?validateOnly=true`,
    { reason: 'repaired' },
    { authorization: `Bearer ${token}` },
  );
const challenge = (answer: Answer): string => answer.headers['www-authenticate'] as string;

it('the rows that lift, lower, give machines their rights or open files to others ask for it, and the contract says so', () => {
  const marked = lifecycles.flatMap((l) =>
    [...l.rows, ...(l.filings ?? [])].filter((s) => s.stepUp).map((s) => `${l.aggregate}.${s.act}`),
  );
  expect(marked.sort()).toEqual([
    'agreement.reinstate',
    'agreement.resume',
    'delegation.give',
    'inspection.begin',
    'key_disposal.destroy',
    'key_disposal.lift',
    'machine_client.activate',
    'machine_client.add-key',
    'machine_client.resume',
    'machine_client.rotate-key',
    'organization.resume',
    'person_identity.link',
    'product.resume',
    'resource.confirm-lowering',
    'resource.resume',
    'restriction.lift',
    'signing_key.activate',
    'signing_key.register',
    'support_service.resume',
    'zone.resume',
  ]);
  const inContract = world.conformance.routes
    .filter(({ operation }) => (operation as { 'x-step-up'?: true })['x-step-up'] === true)
    .map(({ operation }) => operation['x-act'] ?? operation.operationId)
    .sort();
  expect(inContract).toEqual([...marked, 'exportAudit'].sort());
});

describe('a login at an outside provider', () => {
  it.each([
    ['strong and fresh', () => ({}), undefined],
    ['strong by another value of the list', () => ({ acr: 'urn:example:smartcard' }), undefined],
    ['strong, just within the age', () => ({ auth_time: nowSeconds() - 118 }), undefined],
    ['strong, too old', () => ({ auth_time: nowSeconds() - 125 }), 'step-up-required'],
    ['strong, of a time to come', () => ({ auth_time: nowSeconds() + 90 }), 'step-up-required'],
    ['strong, at no time', () => ({ auth_time: undefined }), 'step-up-required'],
    ['strong, at a time that is a text', () => ({ auth_time: String(nowSeconds()) }), 'step-up-required'],
    ['fresh and weak', () => ({ acr: 'urn:example:password' }), 'step-up-required'],
    ['fresh without acr', () => ({ acr: undefined }), 'step-up-required'],
    ['fresh, acr a list', () => ({ acr: [strongAcr] }), 'step-up-required'],
  ])('%s', async (_what, claims, code) => {
    const answer = await resume(provider.token(claims()));
    if (code === undefined) {
      expect([answer.status, (answer.body as { code?: string }).code]).not.toContain(401);
      expect(answer.status).not.toBe(401);
      return;
    }
    expect([answer.status, answer.body.code]).toEqual([401, code]);
    expect(challenge(answer)).toBe(
      'Bearer error="insufficient_user_authentication", error_description="A strong and recent login is needed", ' +
        `acr_values="${strongAcr} urn:example:smartcard", max_age=120`,
    );
  });

  it('a weak one does everything else, and is refused before the state is told', async () => {
    const weak = provider.token({ acr: 'urn:example:password' });
    const authorization = `Bearer ${weak}`;
    const path = `/agreements/${seedIds.agreements.suspended}`;
    const seen = await world.send('get', undefined, path, undefined, { authorization });
    expect([seen.status, (seen.body.allowedActions as string[]).includes('resume')]).toEqual([200, true]);
    const elsewhere = await resume(weak, `/agreements/${seedIds.agreements.terminated}/resume`);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([401, 'step-up-required']);
    const suspend = await world.send(
      'post',
      undefined,
      `/agreements/${seedIds.agreements.effective}/suspend?validateOnly=true`,
      { ground: 'other', reason: 'x' },
      { authorization },
    );
    expect(suspend.status).not.toBe(401); // cutting is never made harder
  });
  it('the same token grows too old while it is still valid', async () => {
    const token = provider.token({ auth_time: nowSeconds() - 90 });
    const before = await resume(token);
    const clock = jest.spyOn(world.clock, 'ms').mockImplementation(() => Date.now() + 35_000);
    const after = await resume(token);
    clock.mockRestore();
    expect([before.status === 401, after.body.code]).toEqual([false, 'step-up-required']);
  });
  it('one who has no right is told so first, without a hint how to log in', async () => {
    await link(world, provider.url, 'u-9', 'operator');
    const answer = await resume(provider.token({ sub: 'u-9', acr: 'weak' }));
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
  });
});

describe('the demo', () => {
  const by = (acr: keyof typeof demoAcr): string =>
    world.app.get(DemoIssuer).issue(personOf('dataAuthority'), acr).accessToken;
  it('logs in strongly, and weakly when asked to', async () => {
    expect((await resume(by('strong'))).status).not.toBe(401);
    const weak = await resume(by('weak'));
    expect([weak.status, weak.body.code]).toEqual([401, 'step-up-required']);
    expect(challenge(weak)).toContain(`acr_values="${demoAcr.strong}"`);
    const login = await world.get(undefined, '/demo/tokens?role=data_authority&acr=weak');
    expect((await resume(login.body.accessToken as string)).body.code).toBe('step-up-required');
  });
  it('refusals of it are evidence', async () => {
    const path = `/zones/${seedIds.zones.suspended}/resume`;
    const refused = await world.send(
      'post',
      undefined,
      path,
      { reason: 'x' },
      { authorization: `Bearer ${by('weak')}` },
    );
    expect(refused.status).toBe(401);
    const id = refused.headers['x-request-id'];
    const found = await world.sql('SELECT operation, result FROM audit_events WHERE request_id = $1', id);
    expect(found).toEqual([{ operation: 'zone.resume', result: 'step-up-required' }]);
  });
});

it('a machine cannot step up: 403, and no challenge', async () => {
  const key = makeSigner('m');
  const { dataAuthority } = cast;
  const whose = { organizationId: dataAuthority.id, personId: dataAuthority.persons[0]?.id, name: 'of the authority' };
  const made = await world.post('governanceCenter.5', '/machine-clients', whose);
  const id = made.body.id as string;
  await world.post('governanceCenter.5', `/machine-clients/${id}/add-key`, { jwk: key.jwk });
  await world.post('governanceCenter.6', `/machine-clients/${id}/activate`, { reason: 'x' });
  const token = (await askToken(world, await assertion(world, id, key))).body.access_token as string;
  const headers = { authorization: `Bearer ${token}` };
  const path = `/zones/${seedIds.zones.suspended}/resume`;
  const answer = await world.send('post', undefined, path, { reason: 'x' }, headers);
  expect([answer.status, answer.body.code, answer.headers['www-authenticate']]).toEqual([
    403,
    'person-required',
    undefined,
  ]);
});
