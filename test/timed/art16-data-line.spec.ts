import { createHmac } from 'node:crypto';
import request from 'supertest';
import { NAME_MARKER, personCsv, persons } from '../../src/demo/person-set.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Crypto } from '../../src/platform/crypto/index.ts';
import {
  grantOf,
  healthItem,
  linesOf,
  read,
  readHeld,
  registeredScenario,
  supply,
  until,
} from '../support/deliveries.ts';
import { formBody } from '../support/oracle/consent.ts';
import { ranBetween } from '../support/stood-still.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

const ROWS = 100_000;
// whole words: a keyed token may hold such digits by chance
const RAW = new RegExp(`${NAME_MARKER}|\\b320199(19|20)\\d{9}[\\dX]\\b|\\b199\\d{8}\\b`);
const people = [...persons({ rows: ROWS })];
/** Nine in ten consent, to a scenario of this test alone. */
const EXPECTED = people.filter((_, i) => i % 10 > 0);

let world: World;
let grantId: string;
let snapshotId: string;
const output: string[] = [];
const write = process.stdout.write.bind(process.stdout);
beforeAll(async () => {
  process.stdout.write = ((text: string, ...rest: never[]) => {
    output.push(String(text));
    return write(text, ...rest);
  }) as never;
  world = await openWorld();
  const scenarioId = await registeredScenario(world, seedIds.agreements.effective, [healthItem]);
  await consenting(await form(scenarioId));
  const made = await supply(
    world,
    'healthAuthority',
    seedIds.resources.health,
    [...personCsv({ rows: ROWS })].join(''),
  );
  expect(told(made)).toEqual([201]);
  snapshotId = made.body.id as string;
  grantId = await grantOf(world, healthItem, 'healthAuthority.2', { scenarioId });
}, 120_000);
afterAll(async () => {
  process.stdout.write = write;
  await world.close();
}, 30_000);

async function form(scenarioId: string): Promise<string> {
  const made = await world.post('operator', '/consent-forms', { ...formBody, scenarioId });
  const id = made.body.id as string;
  expect(told(await world.post('healthAuthority', `/consent-forms/${id}/accept`))).toEqual([200]);
  return id;
}
/** In one body, as the channel hands them over. */
async function consenting(formId: string): Promise<void> {
  const when = { grantedAt: '2026-01-05T09:00:00+08:00', expiresAt: '2030-01-05T09:00:00+08:00' };
  const proof = { ...when, channel: 'my_nanjing', identityCheck: 'face', evidence: 'doc:1' };
  const lines = EXPECTED.map(({ residentId: subject }) => `${JSON.stringify({ subject, ...proof })}\n`);
  const began = performance.now();
  const answer = await request(world.app.getHttpServer())
    .post(`/api/v1/consent-forms/${formId}/consents`)
    .set({ authorization: `Bearer ${world.token('consentChannel')}`, 'content-type': 'application/x-ndjson' })
    .send(lines.join(''));
  expect([answer.status, answer.body]).toEqual([
    201,
    expect.objectContaining({ lines: 90_000, registered: 90_000, refusedLines: 0 }),
  ]);
  console.log(`${lines.length} consents in ${Math.round(performance.now() - began)} ms`);
}
const rules = [
  { field: 'resident_id', kind: 'pseudonym', algorithm: 'hmac_sm3' },
  { field: 'birth_date', kind: 'year_band', years: 10 },
  { field: 'diagnosis', kind: 'prefix', length: 1 },
];
const measure = { quasiIdentifiers: ['birth_date', 'district'], sensitive: 'diagnosis', k: 20 };
const asking = (more: object = {}) => ({ grantId, snapshotId, rules, measure, ...more });
const token = (residentId: string): string => {
  const key = world.app.get(Crypto).deriveKey(['pseudonym', seedIds.agreements.effective, 'resident_id']);
  return createHmac('sm3', key).update(residentId).digest('hex');
};
const tokensOf = (text: string): string[] =>
  linesOf(text).map((line) => (JSON.parse(line) as { resident_id: string }).resident_id);
const copyState = async (id: string, states: readonly string[]): Promise<Answer> => {
  for (let i = 0; ; i += 1) {
    const answer = await world.get('healthAuthority', `/de-identifications/${id}`);
    if (states.includes(answer.body.state as string) || i > 300) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
};
const delivered = async (): Promise<string> => {
  const made = await world.post('operator', '/deliveries', { grantId });
  expect(told(made)).toEqual([201]);
  return made.body.id as string;
};

describe('Art. 14, 16: the whole data line', () => {
  it('is of the size of the issue', () => {
    expect([people.length, EXPECTED.length]).toEqual([100_000, 90_000]);
  });

  it.each([
    ['a field of grade 4 without a mask', { rules: rules.slice(0, 2) }],
    ['a mask the class does not admit', { rules: [...rules.slice(0, 2), { field: 'diagnosis', kind: 'keep' }] }],
    ['a field that was not granted', { rules: [...rules, { field: 'name', kind: 'drop' }] }],
    ['a risk measured too loosely', { measure: { ...measure, k: 5 } }],
  ])('R14-3 refuses %s', async (_name, more) => {
    const answer = await world.post('healthAuthority', '/de-identifications', asking(more));
    expect(told(answer)).toEqual([422, 'rules-forbid', 'R14-3']);
  });

  it('R14-3, R14-5 a copy is made, measured, and released by another person with a grade of its own', async () => {
    expect(told(await world.post('operator', '/deliveries', { grantId }))).toEqual([409, 'source-not-ready']);
    expect(told(await world.post('operator', '/de-identifications', asking()))).toEqual([403, 'forbidden']);
    const made = await world.post('healthAuthority', '/de-identifications', asking());
    expect(told(made)).toEqual([201]);
    const id = made.body.id as string;
    const produced = await copyState(id, ['produced', 'failed']);
    expect(produced.body).toMatchObject({
      state: 'produced',
      result: { rowsIn: ROWS, rowsWithoutConsent: ROWS - EXPECTED.length, rowsSuppressed: 0, rowsOut: EXPECTED.length },
    });
    expect(produced.body.result.evaluation.k).toBeGreaterThanOrEqual(20);
    expect(told(await world.post('operator', '/deliveries', { grantId }))).toEqual([409, 'source-not-ready']);
    const path = `/de-identifications/${id}/release`;
    const release = { grade: 2, reason: 'k and l above the limits' };
    expect(told(await world.post('healthAuthority', path, release))).toEqual([403, 'separation-of-duties']);
    const odd = await world.post('healthAuthority.2', path, { ...release, grade: 9 });
    expect(told(odd)).toEqual([422, 'rules-forbid', 'R14-5']);
    const done = await world.post('healthAuthority.2', path, release);
    expect([done.status, done.body.state, done.body.copyGrade]).toEqual([200, 'released', 2]);
  });

  it('R16-1 delivers exactly the persons who consented, and no raw value', async () => {
    const began = performance.now();
    const { id, received } = await readHeld(world, async () => {
      const asked = await delivered();
      return { id: asked, received: await read(world, asked).received };
    });
    const { status, whole, text } = received;
    const seconds = (performance.now() - began) / 1000;
    console.log(`${EXPECTED.length} rows, ${text.length} bytes in ${seconds.toFixed(1)} s`);
    expect([status, whole]).toEqual([200, true]);
    const tokens = tokensOf(text);
    expect(tokens).toHaveLength(EXPECTED.length);
    expect(new Set(tokens)).toEqual(new Set(EXPECTED.map((p) => token(p.residentId))));
    expect(RAW.test(text)).toBe(false);
    const receipt = await world.get('operator', `/deliveries/${id}`);
    expect(receipt.body).toMatchObject({
      state: 'delivered',
      rows: EXPECTED.length,
      rowsWithoutConsent: ROWS - EXPECTED.length,
    });
  });

  it('R16-4 a withdrawal during the reading holds from the next chunk on, and for later deliveries', async () => {
    let last = '';
    const { received, attempts } = await readHeld(world, async (attempt) => {
      const id = await delivered();
      const reading = read(world, id, 'operator', 10);
      await reading.response;
      last = EXPECTED.at(-attempt)?.residentId ?? '';
      const who = { subject: last, channel: 'my_nanjing' };
      expect((await world.post('consentChannel', '/consent-withdrawals', who)).status).toBe(200);
      return { id, received: await reading.received };
    });
    expect([received.whole, tokensOf(received.text).includes(token(last))]).toEqual([true, false]);
    const next = await readHeld(world, async () => {
      const id = await delivered();
      return { id, received: await read(world, id).received };
    });
    expect([next.received.whole, linesOf(next.received.text).length]).toEqual([true, EXPECTED.length - attempts]);
  });

  it('cuts a delivery when its copy is recalled or its snapshot withdrawn', async () => {
    const id = await delivered();
    const reading = read(world, id, 'operator', 40);
    await reading.response;
    const gone = await world.post('healthAuthority', `/snapshots/${snapshotId}/withdraw`, { reason: 'wrong month' });
    const at = performance.now();
    expect(told(gone)).toEqual([200]);
    const { whole, lastByteAt } = await reading.rest();
    expect(whole).toBe(false);
    expect(ranBetween(at, lastByteAt)).toBeLessThan(1000);
    expect((await until(world, id, ['cut'])).body).toMatchObject({ state: 'cut', reason: 'source-not-ready' });
  });

  it('leaves no raw value in audit, outbox, keys, tables of ours or the log', async () => {
    const texts = await world.sql<{ t: string }>(
      `SELECT convert_from(payload, 'UTF8') AS t FROM audit_events
       UNION ALL SELECT outbox_events::text FROM outbox_events UNION ALL SELECT body::text FROM idempotency_keys
       UNION ALL SELECT snapshots::text FROM snapshots UNION ALL SELECT deidentifications::text FROM deidentifications
       UNION ALL SELECT deliveries::text FROM deliveries`,
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ t }) => RAW.test(t))).toEqual([]);
    expect(output.filter((line) => RAW.test(line))).toEqual([]);
  });
});
