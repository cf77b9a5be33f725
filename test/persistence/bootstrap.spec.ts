import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBeginning, type Beginning } from '../../src/admin/beginning.ts';
import { bootstrap, BootstrapRefused, type Begun } from '../../src/admin/bootstrap.ts';
import { makeCreditCode } from '../../src/organizations/index.ts';
import { readConfig, type Config } from '../../src/platform/config/index.ts';
import { CrookedIssuer, issuerSettings, issuersFile } from '../support/logins.ts';
import { askDatabase } from '../support/server.ts';
import { freshDatabase, openWorld, type Answer, type World } from '../support/world.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let issuer: CrookedIssuer;
let file: ReturnType<typeof issuersFile>;
let folder: string;
let config: Config;
beforeAll(async () => {
  database = await freshDatabase();
  issuer = await CrookedIssuer.open();
  file = issuersFile([issuerSettings(issuer.url)]);
  folder = mkdtempSync('/var/tmp/zonekeeper-bootstrap-');
  config = readConfig(env());
});
afterAll(async () => {
  await issuer.close();
  file.remove();
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});
const env = () => ({
  DATABASE_URL: database.url,
  MIGRATION_DATABASE_URL: database.ownerUrl,
  DATA_DIR: folder,
  DEMO: 'false',
  OIDC_ISSUERS_FILE: file.path,
});
const organization = (n: number, name: string) => ({
  name,
  creditCode: makeCreditCode('11320100', n),
  entityType: 'administrative_organ' as const,
  legalBasis: '设立批复',
});
const login = (name: string, subject: string) => ({ name, issuer: issuer.url, subject });
const beginning = (): Beginning => ({
  jurisdiction: 'CN-3201',
  center: organization(901, '示范市数字治理中心'),
  dataAuthority: organization(902, '示范市数据局'),
  administrators: {
    system_administrator: login('甲', 's'),
    security_administrator: login('乙', 'p'),
    audit_administrator: login('丙', 'a'),
  },
});
const read = (value: unknown): unknown => {
  const path = join(folder, 'beginning.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return readBeginning(path, config);
};

describe('the file of bootstrap', () => {
  it('is taken as it is written', () => {
    expect(read(beginning())).toEqual(beginning());
  });
  it('is refused with every mistake at once, each with its place', () => {
    const { administrators, ...rest } = beginning();
    const bad = { ...rest, jurisdiction: '', center: { ...rest.center, creditCode: 'x' }, administrators: {}, more: 1 };
    expect((read(bad) as { mistakes: string[] }).mistakes.map((m) => m.split(':')[0])).toEqual([
      'jurisdiction',
      'center.creditCode',
      'administrators.system_administrator',
      'administrators.security_administrator',
      'administrators.audit_administrator',
      'the file',
    ]);
    const one = administrators.system_administrator;
    const elsewhere = { ...one, issuer: 'https://login.example', name: '丁', subject: 'd' };
    expect(
      read({
        ...rest,
        administrators: { ...administrators, security_administrator: one, audit_administrator: elsewhere },
      }),
    ).toEqual({
      mistakes: [
        'administrators.security_administrator: is the same person as system_administrator; three persons are needed',
        'administrators.security_administrator: is the same person as system_administrator; three persons are needed',
        'administrators.audit_administrator.issuer: is none of OIDC_ISSUERS_FILE',
      ],
    });
    expect(read('{')).toEqual({ mistakes: [expect.stringMatching(/is not JSON$/)] });
  });
});

describe('bootstrap', () => {
  let begun: Begun;
  let world: World;
  const as = (sub: string) => ({ authorization: `Bearer ${issuer.token({ sub })}` });
  const send = (sub: string, path: string, body: object): Promise<Answer> =>
    world.send('post', undefined, path, body, as(sub));

  it('runs once: of two at a time one does, and none does later', async () => {
    const both = await Promise.allSettled([
      bootstrap(config, database.url, beginning()),
      bootstrap(config, database.url, beginning()),
    ]);
    const done = both.filter((r) => r.status === 'fulfilled');
    expect([done.length, both.length]).toEqual([1, 2]);
    begun = done[0]?.value as Begun;
    await expect(bootstrap(config, database.url, beginning())).rejects.toThrow(BootstrapRefused);
    world = await openWorld(env());
  });

  it('names no login of an administrator in the evidence, which stays for years', async () => {
    const links = await askDatabase<{ payload: Buffer }>(database.ownerUrl, `SELECT payload FROM audit_events WHERE operation = 'person_identity.link'`); // prettier-ignore
    const inputs = links.map(({ payload }) => (JSON.parse(payload.toString()) as { input: { subject: string } }).input);
    expect(inputs.map(({ subject }) => subject)).toEqual(['[redacted]', '[redacted]', '[redacted]']);
  });

  it('leaves its trail: every act of it is in history and evidence', async () => {
    expect((await world.get(undefined, '/health/ready')).status).toBe(200);
    const history = await world.send('get', undefined, `/organizations/${begun.center}/history`, undefined, as('a'));
    expect(history.body.items.map((t: { act: string }) => t.act)).toEqual(['admit', 'verify', 'record-role']);
  });

  it('R24-2 leaves the sets of the product and no extension: what the demo assumes, production does not', async () => {
    const seen = await world.send('get', undefined, '/policy-sets?sort=code', undefined, as('a'));
    const sets = (seen.body.items as { code: string; state: string; lastDay: string }[]).map((s) => [s.code, s.state, s.lastDay]); // prettier-ignore
    expect(sets).toEqual([
      ['CN-2025-BASE', 'in_force', '2030-02-28'],
      ['NJ-2024', 'lapsed', '2026-05-23'],
    ]);
  });

  it('is enough to go on from: persons are added, linked and given levels, and act', async () => {
    const added = await send('s', `/organizations/${begun.dataAuthority}/add-person`, { name: '张三' });
    expect(added.status).toBe(201);
    const personId = added.body.persons[0].id as string;
    const linking = { organizationId: begun.dataAuthority, personId, issuer: issuer.url, subject: 'z3' };
    expect((await send('s', '/person-identities', linking)).status).toBe(201);
    const level = { personId, memberLevel: 'decider', reason: '任命文件' };
    expect((await send('s', `/organizations/${begun.dataAuthority}/set-member-level`, level)).status).toBe(403);
    expect((await send('p', `/organizations/${begun.dataAuthority}/set-member-level`, level)).status).toBe(201);
    const zone = await send('z3', '/zones', { name: '综合专区', kind: 'comprehensive', purpose: '示范' });
    expect([zone.status, zone.body.state]).toEqual([201, 'planned']);
  });

  it('gives no administrator a right of business, and nobody a login that was not linked', async () => {
    for (const sub of ['s', 'p', 'a'])
      expect((await send(sub, '/zones', { name: 'x', kind: 'comprehensive', purpose: 'x' })).status).toBe(403);
    expect((await send('stranger', '/zones', { name: 'x', kind: 'comprehensive', purpose: 'x' })).status).toBe(401);
    expect((await world.get(undefined, '/demo/tokens')).status).toBe(404);
    await world.close();
  });
});
