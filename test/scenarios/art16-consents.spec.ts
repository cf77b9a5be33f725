import request from 'supertest';
import { Consents } from '../../src/data-sharing/index.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { CONSENTING } from '../../src/demo/seed.consents.ts';
import { NAME_MARKER, persons } from '../../src/demo/person-set.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { Database } from '../../src/platform/database/index.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { scenarios, consentForms, consents } = seedIds;
const people = [...persons({ rows: CONSENTING + 100 })];
const idOf = (n: number): string => people[n]?.residentId ?? '';
const said = (subject: string, more: object = {}) => ({
  subject,
  grantedAt: '2026-01-05T09:00:00+08:00',
  expiresAt: '2030-01-05T09:00:00+08:00',
  channel: 'my_nanjing',
  identityCheck: 'face',
  evidence: 'doc:1',
  ...more,
});
const upload = async (
  as: As,
  form: string,
  lines: readonly (object | string)[],
  headers: object = {},
): Promise<Answer> =>
  await request(world.app.getHttpServer())
    .post(`/api/v1/consent-forms/${form}/consents`)
    .set({ authorization: `Bearer ${world.token(as)}`, 'content-type': 'application/x-ndjson', ...headers })
    .send(lines.map((l) => `${typeof l === 'string' ? l : JSON.stringify(l)}\n`).join(''));
const active = async (categories?: string[]): Promise<Set<string>> => {
  const service = world.app.get(Consents);
  const database = world.app.get(Database);
  const context = {
    tx: { query: (statement: never, values: never) => database.read(statement, values) },
    moment: world.app.get(Clock).legal(),
  };
  const found = new Set<string>();
  for await (const page of service.activeRefs(scenarios.registered, context as never, categories))
    for (const ref of page) found.add(ref);
  return found;
};
const refOf = (id: string): string => world.app.get(Consents).refOf(id);
const form = (more: object = {}) => ({
  scenarioId: scenarios.registered,
  textVersion: `v${Math.random()}`,
  text: 'a text',
  fieldCategories: ['resident_id', 'diagnosis'],
  purposes: ['public_health'],
  retentionDays: 30,
  recipients: [{ name: 'the operator', abroad: false }],
  preTicked: false,
  refusesService: false,
  separate: true,
  ...more,
});

describe('Art. 16: the form', () => {
  it.each<[string, object, string]>([
    ['R16-2 several purposes', { purposes: ['public_health', 'marketing'] }, 'R16-2'],
    ['R16-2 another purpose than the scenario', { purposes: ['marketing'] }, 'R16-2'],
    ['R16-2 a box ticked beforehand', { preTicked: true }, 'R16-2'],
    ['R16-2 service only for consent', { refusesService: true }, 'R16-2'],
    ['R16-3 more than the scenario needs', { fieldCategories: ['resident_id', 'mobile'] }, 'R16-3'],
    ['R16-5 sensitive information among other things', { separate: false }, 'R16-5'],
    ['R16-9 a recipient abroad without a record', { recipients: [{ name: 'x', abroad: true }] }, 'R16-9'],
  ])('%s is refused', async (_name, more, rule) => {
    expect(told(await world.post('operator', '/consent-forms', form(more)))).toEqual([422, 'rules-forbid', rule]);
  });

  it('R16-2 may refuse the service where the fields are necessary for it, with the reason', async () => {
    const lawful = form({ refusesService: true, necessity: 'the service is this very analysis' });
    expect((await world.post('operator', '/consent-forms', lawful)).status).toBe(201);
  });

  it('R16-6 is accepted by the regulator of the zone, and its text is pinned by a hash', async () => {
    const made = await world.post('operator', '/consent-forms', form());
    const path = made.headers.location as string;
    const lawless = await world.send('patch', 'operator', path, { preTicked: true }, { 'if-match': '*' });
    expect(told(lawless)).toEqual([422, 'rules-forbid', 'R16-2']);
    const revised = await world.send('patch', 'operator', path, { text: 'another text' }, { 'if-match': '*' });
    expect(revised.body.textHash).not.toBe(made.body.textHash);
    expect(told(await world.post('operator', `${path}/accept`))).toEqual([403, 'forbidden']);
    expect(told(await world.post('transportAuthority', `${path}/accept`))).toEqual([404, 'not-found']);
    expect(told(await upload('operator', made.body.id as string, [said(idOf(0))]))).toEqual([
      409,
      'illegal-transition',
    ]);
    expect((await world.post('healthAuthority', `${path}/accept`)).body.state).toBe('accepted');
    expect(told(await world.send('patch', 'operator', path, { text: 'x' }, { 'if-match': '*' }))).toEqual([
      409,
      'illegal-transition',
    ]);
  });

  it("R13-1 serves a registered scenario of one's own", async () => {
    const closed = await world.post('operator', '/consent-forms', form({ scenarioId: scenarios.closed }));
    expect(told(closed)).toEqual([409, 'scenario-not-registered']);
    const foreign = await world.post('otherOperator', '/consent-forms', form());
    const unknown = await world.post('otherOperator', '/consent-forms', form({ scenarioId: consentForms.draft }));
    expect([told(foreign), foreign.body.errors]).toEqual([told(unknown), unknown.body.errors]);
  });
});

describe('Art. 16: consents in bulk', () => {
  it('R16-1 registers what holds and answers only numbers and codes for the rest', async () => {
    const [a, b, c] = [idOf(CONSENTING), idOf(CONSENTING + 1), idOf(CONSENTING + 2)];
    const phone = people[CONSENTING]?.phone ?? '';
    const lines = [
      said(a),
      'not json 320102199003070017',
      said(a),
      said('320102199003070018'),
      said(b, { evidence: `doc:${b}` }),
      said(b, { phone, name: `王${NAME_MARKER}` }),
      said(idOf(1)),
      said(idOf(0), { grantedAt: '2025-06-10T09:00:00+08:00' }),
      '',
      said(c, { grantedAt: '2024-01-01T00:00:00Z', expiresAt: '2024-06-01T00:00:00Z' }),
    ];
    const done = await upload('operator', consentForms.accepted, lines);
    const { batchId: _id, ...receipt } = done.body as { batchId: string };
    expect([done.status, receipt]).toEqual([
      201,
      {
        lines: 9,
        registered: 2,
        refusedLines: 7,
        refused: [
          { line: 2, code: 'not-json' },
          { line: 3, code: 'listed-twice' },
          { line: 4, code: 'bad-subject' },
          { line: 5, code: 'raw-identifier' },
          { line: 6, code: 'unknown-field' },
          { line: 8, code: 'already-registered' },
          { line: 10, code: 'already-expired' },
        ],
      },
    ]);
    expect((await active()).has(refOf(a))).toBe(true);
    expect(await world.sql('SELECT line FROM consent_lines')).toEqual([]);
  });

  it("R16-1 is the operator's and the consent channel's", async () => {
    for (const as of ['dataAuthority', 'dataProvider', 'partner'] as const)
      expect((await upload(as, consentForms.accepted, [said(idOf(0))])).status).toBe(403);
    expect(told(await upload('otherOperator', consentForms.accepted, [said(idOf(0))]))).toEqual([404, 'not-found']);
    expect(told(await upload('operator', consentForms.retired, [said(idOf(0))]))).toEqual([409, 'illegal-transition']);
    const json = await world.post('operator', `/consent-forms/${consentForms.accepted}/consents`, said(idOf(0)));
    expect(told(json)).toEqual([415, 'unsupported-media-type']);
    const elsewhere = await world.post('operator', '/consent-forms', '{}', { 'content-type': 'application/x-ndjson' });
    expect(told(elsewhere)).toEqual([415, 'unsupported-media-type']);
  });

  it('repeats the receipt under the same key, and refuses another file under it', async () => {
    const lines = [said(idOf(CONSENTING + 10)), 'x'];
    const key = { 'idempotency-key': 'batch-1' };
    const first = await upload('consentChannel', consentForms.accepted, lines, key);
    const second = await upload('consentChannel', consentForms.accepted, lines, key);
    expect([first.status, second.status, second.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(second.body).toEqual(first.body);
    const other = await upload('consentChannel', consentForms.accepted, [said(idOf(CONSENTING + 11))], key);
    expect(told(other)).toEqual([422, 'idempotency-key-reuse']);
    expect((await active()).has(refOf(idOf(CONSENTING + 11)))).toBe(false);
  });

  it('rehearses without registering', async () => {
    const subject = idOf(CONSENTING + 12);
    const rehearsed = await request(world.app.getHttpServer())
      .post(`/api/v1/consent-forms/${consentForms.accepted}/consents?validateOnly=true`)
      .set({ authorization: `Bearer ${world.token('operator')}`, 'content-type': 'application/x-ndjson' })
      .send(JSON.stringify(said(subject)));
    expect([rehearsed.status, rehearsed.body.wouldSucceed]).toEqual([200, true]);
    expect((await active()).has(refOf(subject))).toBe(false);
  });
});

describe('Art. 16: one person, one consent to a scenario', () => {
  it('stands in every state in the seed', async () => {
    for (const [state, id] of Object.entries(consents)) {
      const seen = await world.get('consentChannel', `/consents/${id}`);
      expect([seen.status, seen.body.state]).toEqual([200, state]);
    }
    const list = await world.get('operator', `/consents?scenarioId=${scenarios.registered}&state=expired`);
    expect(list.body.items.map((c: { id: string }) => c.id)).toEqual([consents.expired]);
    expect((await world.get('otherOperator', `/consents/${consents.active}`)).status).toBe(404);
  });

  it('R16-4 a later consent takes the place of the one before', async () => {
    const before = await active();
    const later = said(idOf(20), { grantedAt: '2026-02-01T00:00:00Z' });
    expect((await upload('operator', consentForms.accepted, [later])).body.registered).toBe(1);
    expect(await active()).toEqual(before);
    const rows = await world.sql<{ state: string }>(
      'SELECT state FROM consents WHERE subject_ref = $1 ORDER BY granted_at',
      Buffer.from(refOf(idOf(20)), 'hex'),
    );
    expect(rows.map((r) => r.state)).toEqual(['superseded', 'active']);
  });

  it('R16-4 a withdrawal counts at once, by number or by identity, and is not undone by an old consent', async () => {
    expect(told(await world.post('operator', `/consents/${consents.active}/withdraw`, { channel: 'x' }))).toEqual([
      403,
      'forbidden',
    ]);
    const since = world.app.get(Clock).legal().instant;
    const done = await world.post('consentChannel', `/consents/${consents.active}/withdraw`, { channel: 'my_nanjing' });
    expect([done.status, done.body.state]).toEqual([200, 'withdrawn']);
    const subject = idOf(30);
    const byId = () => world.post('consentChannel', '/consent-withdrawals', { subject, channel: 'my_nanjing' });
    expect((await byId()).body).toEqual({ withdrawn: 1 });
    expect((await byId()).body).toEqual({ withdrawn: 0 });
    expect(told(await world.post('operator', '/consent-withdrawals', { subject, channel: 'x' }))).toEqual([
      403,
      'forbidden',
    ]);
    const now = await active();
    expect([now.has(refOf(idOf(0))), now.has(refOf(subject)), now.has(refOf(idOf(31)))]).toEqual([false, false, true]);
    const database = world.app.get(Database);
    const tx = { query: (statement: never, values: never) => database.read(statement, values) };
    const gone = await world.app.get(Consents).withdrawnSince(scenarios.registered, since, { tx: tx as never });
    expect(gone).toEqual(new Set([refOf(idOf(0)), refOf(subject)]));
    const old = await upload('operator', consentForms.accepted, [said(subject, { grantedAt: '2026-03-01T00:00:00Z' })]);
    expect(old.body.refused).toEqual([{ line: 1, code: 'withdrawn-later' }]);
    expect((await world.get('consentChannel', `/consents/${consents.active}/history`)).body.items.at(-1).to).toBe(
      'withdrawn',
    );
  });

  it('R16-1 counts only consents that name the classes of fields', async () => {
    expect((await active(['diagnosis'])).size).toBe((await active()).size);
    expect((await active(['diagnosis', 'mobile'])).size).toBe(0);
  });
});

// Bytes are shown in hex, and so are digests, where digits of no meaning come to spell any number in the end.
const DIGESTS = '[0-9a-f]{24,}';
const SAID = `320199(19|20)[0-9]{6}|320102199003|${NAME_MARKER}|199000[0-9]{5}`;
const hexOf = (text: string): string => Buffer.from(text).toString('hex');
const IN_BYTES = `${hexOf('320199')}3(1|2)3(9|0)|${hexOf('320102199003')}|${hexOf(NAME_MARKER)}|${hexOf('199000')}(3[0-9]){5}`;
const found = (text: string): string =>
  `(regexp_replace(${text}, '${DIGESTS}', '', 'g') ~ '${SAID}' OR ${text} ~ '${IN_BYTES}')`;

it('R16-6 keeps, logs and answers no resident id, name or phone number anywhere', async () => {
  const bad = await world.post('consentChannel', '/consent-withdrawals', {
    subject: '320102199003070018',
    channel: 'x',
  });
  expect([told(bad), JSON.stringify(bad.body).includes('32010219900307')]).toEqual([[400, 'validation-failed'], false]);
  const tables = await world.sql<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  for (const { name } of tables) {
    const rows = await world.sql<{ line: string }>(
      `SELECT line FROM (SELECT t::text AS line FROM ${name} t) AS lines WHERE ${found('line')}`,
    );
    expect([name, rows]).toEqual([name, []]);
  }
  const payloads = `SELECT convert_from(payload, 'UTF8') AS line FROM audit_events`;
  expect(await world.sql(`SELECT line FROM (${payloads}) AS lines WHERE ${found('line')}`)).toEqual([]);
});

it('would find a resident id or a phone number as text or as bytes, and takes no digest for one', async () => {
  const [seen] = await world.sql<Record<string, boolean>>(
    `SELECT ${found(`'a 320199199001010018'`)} AS id, ${found(`('19900012345'::bytea)::text`)} AS phone,
      ${found(`('x320199199001010018y'::bytea)::text`)} AS bytes,
      ${found(`(decode('3201991990' || repeat('19900012345', 2), 'hex'))::text`)} AS digest`,
  );
  expect(seen).toEqual({ id: true, phone: true, bytes: true, digest: false });
});
