import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { cast, type CastName } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { communityCsv, grantOf, plainItem } from '../support/deliveries.ts';
import { buildServers, endServers, Server } from '../support/server.ts';
import type { World } from '../support/world.ts';

jest.setTimeout(240_000);
const ROWS = 300_000;
const suspension = { ground: 'breach', fact: 'late', clause: 'termination', remedies: 'reconsideration or lawsuit' };
const agreement = `/agreements/${seedIds.agreements.effective}`;
const folders: string[] = [];
let reader: string;
let decider: string;

const folder = (): string => {
  const made = mkdtempSync('/var/tmp/zonekeeper-two-');
  chmodSync(made, 0o755);
  folders.push(made);
  return made;
};
beforeAll(async () => {
  buildServers();
  const data = folder();
  const first = new Server({ DATA_DIR: data });
  reader = await first.listening();
  const [, url = '', ownerUrl = ''] =
    /DATABASE_URL='([^']+)' MIGRATION_DATABASE_URL='([^']+)'/.exec(await first.said(/Second process\s+(.*)/)) ?? [];
  const second = new Server({ DATA_DIR: data, DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl, DEMO: 'true' });
  decider = await second.listening();
  await second.ready();
});
afterAll(async () => {
  await endServers();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

async function token(at: string, name: CastName): Promise<string> {
  const { roles, persons } = cast[name];
  const login = await fetch(`${at}/demo/tokens?role=${roles[0]?.role ?? ''}&person=${persons[0]?.id ?? ''}`);
  return ((await login.json()) as { accessToken: string }).accessToken;
}
interface Told {
  readonly status: number;
  readonly body: { readonly id: string; readonly version: number; readonly state: string; readonly code?: string };
}
async function ask(
  at: string,
  method: string,
  as: CastName,
  path: string,
  body?: unknown,
  type = 'application/json',
): Promise<Told> {
  const headers = { authorization: `Bearer ${await token(at, as)}`, 'accept-language': 'en', 'content-type': type };
  const sent = typeof body === 'string' ? body : JSON.stringify(body ?? {});
  const answer = await fetch(`${at}/api/v1${path}`, { method, headers, ...(method === 'GET' ? {} : { body: sent }) });
  return { status: answer.status, body: (await answer.json()) as Told['body'] };
}
/** As much of a world as the way to a grant needs. */
const remote = (at: string): World =>
  ({ post: (as: CastName, path: string, body?: unknown) => ask(at, 'POST', as, path, body) }) as unknown as World;

interface Stream {
  readonly begun: Promise<void>;
  readonly over: Promise<{ readonly whole: boolean; readonly bytes: number; readonly lastByteAt: number }>;
}
/** Reads slowly, so that the delivery still runs when it is cut. */
function stream(at: string, path: string, bearer: string): Stream {
  const begun = Promise.withResolvers<void>();
  const over = new Promise<Awaited<Stream['over']>>((resolve, reject) => {
    const call = httpRequest(`${at}/api/v1${path}`, { agent: false, headers: { authorization: `Bearer ${bearer}` } });
    call.on('error', reject); // a reset after the answer began is told to both; then this comes too late to matter
    call.once('response', (answer) => {
      let [bytes, lastByteAt] = [0, 0];
      const end = (whole: boolean): void => resolve({ whole, bytes, lastByteAt });
      call.removeAllListeners('error').on('error', () => end(false));
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
        lastByteAt = performance.now();
        begun.resolve();
        answer.pause();
        setTimeout(() => answer.resume(), 10);
      });
      answer.once('end', () => end(answer.complete));
      answer.once('error', () => end(false));
    });
    call.end();
  });
  return { begun: begun.promise, over };
}
const together = async (act: 'suspend' | 'resume', body: object): Promise<Told> => {
  const { version } = (await ask(decider, 'GET', 'dataAuthority', agreement)).body;
  await ask(decider, 'POST', 'healthAuthority', `${agreement}/concurrences`, { act, version, agrees: true });
  return await ask(decider, 'POST', 'dataAuthority', `${agreement}/${act}`, body);
};

describe('Art. 12, 23: a delivery streams from one process, the suspension comes through another', () => {
  it('R12-3, R23-2 no byte comes later than a second after the answer, and none is completed, five times', async () => {
    const csv = communityCsv(ROWS);
    const snapshots = `/resources/${seedIds.resources.communities}/snapshots`;
    expect((await ask(reader, 'POST', 'dataProvider', snapshots, csv, 'text/csv')).status).toBe(201);
    const grantId = await grantOf(remote(reader), plainItem, 'dataProvider');
    const bearer = await token(reader, 'operator');
    const late: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const made = await ask(reader, 'POST', 'operator', '/deliveries', { grantId });
      expect(made.status).toBe(201);
      const running = stream(reader, `/deliveries/${made.body.id}/rows`, bearer);
      await running.begun;
      const done = await together('suspend', suspension);
      const answeredAt = performance.now();
      expect([done.status, done.body.state]).toEqual([200, 'suspended']);
      const { whole, lastByteAt } = await running.over;
      late.push(Math.round(lastByteAt - answeredAt));
      expect(whole).toBe(false);
      const refused = await ask(reader, 'POST', 'operator', '/deliveries', { grantId });
      expect([refused.status, refused.body.code]).toEqual([409, 'agreement-not-effective']);
      await new Promise((settled) => setTimeout(settled, 300));
      expect((await ask(reader, 'GET', 'operator', `/deliveries/${made.body.id}`)).body.state).toBe('cut');
      expect((await together('resume', { reason: 'rectified' })).status).toBe(200);
    }
    console.log(`last byte after the answer, ms (negative: before it): ${late.join(', ')}`);
    expect(Math.max(...late)).toBeLessThan(1000);
  });
});
