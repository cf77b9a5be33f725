import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { seedIds } from '../../src/demo/ids.ts';
import { personCsv, persons } from '../../src/demo/person-set.ts';
import { openWorld, type As, type World } from '../support/world.ts';

// real limits, all callers side by side: a body elsewhere has 30 s, an upload needs 480 KB in every 30 s
jest.setTimeout(90_000);
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

interface Told {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: Record<string, unknown>;
  readonly seconds: number;
}
/** Sends a body in so many pieces over so many seconds, or as far as the server lets it. */
async function slowly(as: As, path: string, type: string, text: string, pieces: number, over: number): Promise<Told> {
  const { port } = world.app.getHttpServer().address() as AddressInfo;
  const bytes = Buffer.from(text);
  const headers = {
    authorization: `Bearer ${world.token(as)}`,
    'accept-language': 'en',
    'content-type': type,
    'content-length': bytes.length,
  };
  const began = performance.now();
  const options = { port, host: '127.0.0.1', path: `/api/v1${path}`, method: 'POST', headers, agent: false };
  const call = httpRequest(options);
  const seconds = () => (performance.now() - began) / 1000;
  const answer = new Promise<Told>((resolve) => {
    call.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('close', () => {
        const body = JSON.parse(Buffer.concat(parts).toString() || '{}') as Record<string, unknown>;
        resolve({ status: response.statusCode ?? 0, code: body.code as string | undefined, body, seconds: seconds() });
      });
    });
    call.once('error', () => resolve({ status: 0, code: undefined, body: {}, seconds: seconds() }));
  });
  let open = true;
  void answer.then(() => (open = false));
  const size = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length && open; at += size) {
    call.write(bytes.subarray(at, at + size));
    if (at + size < bytes.length) await pause((over * 1000) / pieces);
  }
  call.end();
  return await answer;
}

const proof = { channel: 'my_nanjing', identityCheck: 'face', evidence: 'doc:1' };
const when = { grantedAt: '2026-01-05T09:00:00+08:00', expiresAt: '2030-01-05T09:00:00+08:00' };
const consentLines = [...persons({ rows: 10_000, seed: 7 })]
  .map(({ residentId: subject }) => `${JSON.stringify({ subject, ...when, ...proof })}\n`)
  .join('');
const forms = `/consent-forms/${seedIds.consentForms.accepted}/consents`;
const snapshots = `/resources/${seedIds.resources.health}/snapshots`;
const csv = [...personCsv({ rows: 20_000 })].join('');

describe('a body that takes its time', () => {
  it('is taken where uploads are, if it is steady; a drip is closed everywhere, and nothing of it is kept', async () => {
    const before = await world.sql<{ n: number }>('SELECT count(*)::int AS n FROM consents');
    const [consents, batch, drip, csvDrip, json, silent] = await Promise.all([
      slowly('consentChannel', forms, 'application/x-ndjson', consentLines, 160, 40),
      slowly('healthAuthority', snapshots, 'text/csv', csv, 3, 42), // silent for 14 s at a time
      slowly('consentChannel', forms, 'application/x-ndjson', consentLines.slice(0, 3000), 600, 60),
      slowly('healthAuthority', snapshots, 'text/csv', csv.slice(0, 3000), 600, 60),
      slowly('operator', '/deliveries', 'application/json', ' '.repeat(600), 600, 60),
      slowly('operator', '/deliveries', 'application/json', ' '.repeat(600), 2, 60),
    ]);
    expect([consents.status, consents.body]).toEqual([
      201,
      expect.objectContaining({ lines: 10_000, registered: 10_000, refusedLines: 0 }),
    ]);
    expect([batch.status, batch.body.rows]).toEqual([201, 20_000]);
    expect(Math.min(consents.seconds, batch.seconds)).toBeGreaterThan(27);
    for (const { status, code, seconds } of [drip, csvDrip, json]) {
      expect([status, code]).toEqual([408, 'request-too-slow']);
      expect(seconds).toBeGreaterThan(25);
      expect(seconds).toBeLessThan(40);
    }
    expect([silent.status, silent.seconds < 20]).toEqual([0, true]);
    const after = await world.sql<{ n: number }>('SELECT count(*)::int AS n FROM consents');
    expect((after[0]?.n ?? 0) - (before[0]?.n ?? 0)).toBe(10_000);
    const kept = await world.sql<{ n: number }>(
      'SELECT (SELECT count(*) FROM consent_lines)::int + (SELECT count(*) FROM snapshots WHERE rows <> 20000)::int AS n',
    );
    expect(kept[0]?.n).toBe(0);
  });
});
