import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { persons } from '../../src/demo/person-set.ts';
import { CONSENTING } from '../../src/demo/seed.consents.ts';
import { KeyFiles, LocalAtRest, readValueHeader, rotateMaster } from '../../src/platform/crypto/index.ts';
import { join } from 'node:path';
import request from 'supertest';
import { CrookedIssuer, deniedFor, issuerSettings, issuersFile, link, withToken } from '../support/logins.ts';
import { clearTextOf } from '../support/clear-text.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

const SUBJECT = 'canary-subject-4711';
const EVIDENCE = 'canary:evidence:4711';
const people = [...persons({ rows: CONSENTING + 40 })].map((p) => p.residentId).slice(CONSENTING);
let issuer: CrookedIssuer;
let file: ReturnType<typeof issuersFile>;
let world: World;
let alarms: string[];
let identity: string;
let next = 0;
beforeAll(async () => {
  issuer = await CrookedIssuer.open();
  file = issuersFile([issuerSettings(issuer.url)]);
  world = await openWorld({ OIDC_ISSUERS_FILE: file.path });
  identity = await link(world, issuer.url, SUBJECT);
});
beforeEach(() => {
  alarms = [];
  jest.spyOn(console, 'error').mockImplementation((line: string) => void alarms.push(line));
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await world.close();
  await issuer.close();
  file.remove();
});

/** Registers the consent of a further person; answers its id. */
async function consented(evidence: string, at: World = world): Promise<string> {
  const times = { grantedAt: '2026-01-05T09:00:00+08:00', expiresAt: '2030-01-05T09:00:00+08:00' };
  const line = { subject: people[next++], ...times, channel: 'my_nanjing', identityCheck: 'face', evidence };
  const answer = await request(at.app.getHttpServer())
    .post(`/api/v1/consent-forms/${seedIds.consentForms.accepted}/consents`)
    .set({ authorization: `Bearer ${at.token('consentChannel')}`, 'content-type': 'application/x-ndjson' })
    .send(`${JSON.stringify(line)}\n`);
  expect(answer.body).toMatchObject({ registered: 1 });
  const [row] = await world.sql<{ id: string }>('SELECT id FROM consents ORDER BY created_at DESC, id DESC LIMIT 1');
  return row?.id ?? '';
}
const consentOf = (id: string, at: World = world): Promise<Answer> => at.get('consentChannel', `/consents/${id}`);
const identityOf = (id: string): Promise<Answer> => world.get('governanceCenter.5', `/person-identities/${id}`);
const linking = (subject: string, headers: Readonly<Record<string, string>> = {}, query = '') => {
  const whose = { organizationId: cast.dataAuthority.id, personId: cast.dataAuthority.persons[0]?.id };
  return world.post('governanceCenter.5', `/person-identities${query}`, { ...whose, issuer: issuer.url, subject }, headers); // prettier-ignore
};
const lying = async (id: string): Promise<Buffer> =>
  (await world.sql<{ v: Buffer }>('SELECT evidence_sealed AS v FROM consents WHERE id = $1', id))[0]?.v ??
  Buffer.alloc(0);

describe('Art. 22: sensitive columns', () => {
  it('lie nowhere in the clear, in no table, answer or evidence; whom they concern reads them', async () => {
    const id = await consented(EVIDENCE);
    const headers = { 'idempotency-key': 'a-kept-answer' };
    const made = await linking('canary-subject-4712', headers);
    expect([made.status, made.body.subject]).toEqual([201, 'canary-subject-4712']);
    expect((await world.post('consentChannel', `/consents/${await consented('canary:evidence:2')}/withdraw`, { channel: 'my_nanjing' }, { 'idempotency-key': 'another' })).status).toBe(200); // prettier-ignore
    const text = await clearTextOf(world);
    expect(text.match(/canary.subject|canary.evidence/g)).toBeNull();
    expect(text).toContain(issuer.url); // and it would have been found
    expect((await identityOf(identity)).body.subject).toBe(SUBJECT);
    expect((await consentOf(id)).body.evidence).toBe(EVIDENCE);
    const again = await linking('canary-subject-4712', headers);
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([201, 'true', made.body]);
  });

  it('are taken in the clear from nobody: SQL refuses it', async () => {
    await expect(world.sql(`UPDATE consents SET evidence = 'x', evidence_sealed = NULL`)).rejects.toThrow(
      'kept sealed',
    );
    await expect(world.sql(`UPDATE consents SET evidence_sealed = NULL`)).rejects.toThrow('ck_consents_sealed');
    await expect(world.sql(`UPDATE person_identities SET subject = 'x'`)).rejects.toThrow('kept sealed');
    await expect(world.sql(`UPDATE idempotency_keys SET body = '{}'`)).rejects.toThrow('kept sealed');
  });

  it('do not open in another row or column: a refusal with an alarm, never the text of another', async () => {
    const [one, two] = [await consented('canary:one'), await consented('canary:two')];
    const [first, second] = [await lying(one), await lying(two)];
    const put = (id: string, value: Buffer | undefined) => world.sql('UPDATE consents SET evidence_sealed = $2 WHERE id = $1', id, value); // prettier-ignore
    await put(one, second);
    await put(two, first);
    for (const id of [one, two]) expect(told(await consentOf(id))).toEqual([409, 'content-altered']);
    expect(alarms.join()).toMatch(/stored content is altered.*consents.evidence/);
    const [other] = await world.sql<{ v: Buffer }>('SELECT subject_sealed AS v FROM person_identities WHERE id = $1', identity); // prettier-ignore
    for (const value of [other?.v, Buffer.from('canary'), Buffer.alloc(0), first.subarray(0, -1)]) {
      await put(one, value);
      expect(told(await consentOf(one))).toEqual([409, 'content-altered']);
    }
    expect((await world.get('consentChannel', '/consents')).status).toBe(200);
    // nobody is kept from withdrawing by what somebody did to the evidence
    const withdrawn = await world.post('consentChannel', `/consents/${two}/withdraw`, { channel: 'my_nanjing' });
    expect([withdrawn.status, withdrawn.body.state, withdrawn.body.evidence]).toEqual([200, 'withdrawn', null]);
    await put(one, first);
    expect((await consentOf(one)).body.evidence).toBe('canary:one');
    await world.sql('UPDATE person_identities SET subject_sealed = $2 WHERE id = $1', identity, first);
    expect(told(await identityOf(identity))).toEqual([409, 'content-altered']);
    await world.sql('UPDATE person_identities SET subject_sealed = $2 WHERE id = $1', identity, other?.v);
  });

  it('are written by the suite in use and read whatever it was', async () => {
    const beside = await openWorld({ AT_REST_SUITE: 'intl', OIDC_ISSUERS_FILE: file.path }, world);
    const [sm, intl] = [await consented('canary:sm'), await consented('canary:intl', beside)];
    expect([readValueHeader(await lying(sm))?.suite, readValueHeader(await lying(intl))?.suite]).toEqual(['sm', 'intl']); // prettier-ignore
    for (const at of [world, beside])
      expect([(await consentOf(sm, at)).body.evidence, (await consentOf(intl, at)).body.evidence]).toEqual(['canary:sm', 'canary:intl']); // prettier-ignore
    await beside.close();
  });
});

describe('Art. 22: a login', () => {
  it('is found and kept unique by its index, and by nothing else', async () => {
    const login = (sub: string) => withToken(world, issuer.token({ sub }));
    expect((await login(SUBJECT)).status).toBe(200);
    for (const sub of ['Canary-subject-4711', `${SUBJECT} `]) {
      const stranger = await login(sub);
      expect([stranger.status, await deniedFor(world, stranger)]).toEqual([401, 'unknown-login']);
    }
    expect(told(await linking(SUBJECT))).toEqual([409, 'conflict']);
    expect(told(await linking(SUBJECT, {}, '?validateOnly=true'))).toEqual([409, 'conflict']);
    expect((await linking('canary-subject-free', {}, '?validateOnly=true')).status).toBe(200);
    const elsewhere = await link(world, 'https://another.example', SUBJECT, 'dataAuthority');
    expect((await identityOf(elsewhere)).body.subject).toBe(SUBJECT);
  });

  it('holds while the master key turns and everybody goes on', async () => {
    const keyring = join(world.folder, 'keyring.json');
    const id = await consented('canary:turning');
    const statuses = new Set<number>();
    let over = false;
    const going = [1, 2, 3].map(async (n) => {
      for (let i = 0; !over; i += 1) {
        statuses.add((await consentOf(id)).status);
        statuses.add((await withToken(world, issuer.token({ sub: SUBJECT }))).status);
        if (i < 5) expect((await linking(`turning-${n}-${i}`)).status).toBe(201);
      }
    });
    const [first, second] = [await rotateMaster(keyring, 'sm'), await rotateMaster(keyring, 'sm')];
    over = true;
    await Promise.all(going);
    expect([first.rewrapped > 0, first.master === second.master, [...statuses]]).toEqual([true, false, [200]]);
    const { scope } = { scope: { kind: 'scenario', id: seedIds.scenarios.registered } };
    const fresh = await new LocalAtRest(keyring, 'sm').keys.renew(scope);
    expect((await new KeyFiles(keyring).read(scope))?.keys.length).toBe(2);
    await new Promise((done) => setTimeout(done, 1050));
    expect(readValueHeader(await lying(await consented('canary:fresh')))?.keyId).toBe(fresh);
    expect((await consentOf(id)).body.evidence).toBe('canary:turning');
  });
});
