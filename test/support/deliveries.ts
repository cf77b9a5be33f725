import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { seedIds } from '../../src/demo/ids.ts';
import { Arrival } from './arrival.ts';
import type { Answer, As, World } from './world.ts';

const { agreements, scenarios, resources } = seedIds;
export const communityCsv = (rows: number): string => {
  const lines = ['community_code,community_name,street_code,street_name,district_code,district_name'];
  for (let i = 0; i < rows; i += 1) {
    const code = 320102000000 + i;
    lines.push(
      `${code},社区${i},${Math.floor(code / 1000)},街道${i % 97},3201${String((i % 11) + 2).padStart(2, '0')},区${i % 11}`,
    );
  }
  return `${lines.join('\n')}\n`;
};
export const supply = (world: World, as: As, resource: string, body: string | Buffer): Promise<Answer> =>
  request(world.app.getHttpServer())
    .post(`/api/v1/resources/${resource}/snapshots`)
    .set({ authorization: `Bearer ${world.token(as)}`, 'accept-language': 'en', 'content-type': 'text/csv' })
    .send(body) as unknown as Promise<Answer>;

export const plainItem = {
  resourceId: resources.communities,
  fields: ['district_code', 'district_name'],
  mode: 'plain',
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
};
/** Communities opened in the comprehensive zone too: proposed in the seed. */
export const openComprehensive = (world: World): Promise<Answer> =>
  world.post('dataAuthority', `/zone-openings/${seedIds.openings.proposed}/open`);

export const unseenItem = {
  resourceId: resources.health,
  fields: ['birth_date', 'district', 'diagnosis'],
  mode: 'usable_not_visible',
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
};
export const healthItem = {
  resourceId: resources.health,
  fields: ['resident_id', 'birth_date', 'district', 'diagnosis'],
  mode: 'de_identified',
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
};

interface Under {
  readonly agreementId: string;
  readonly scenarioId: string;
  readonly regulator: As;
}
const seeded: Under = {
  agreementId: agreements.effective,
  scenarioId: scenarios.registered,
  regulator: 'healthAuthority',
};

/** A grant by the whole way of Art. 15; answers its id. */
export async function grantOf(world: World, item: object, provider: As, under: Partial<Under> = {}): Promise<string> {
  const { regulator, ...of } = { ...seeded, ...under };
  const made = await world.post('operator', '/share-requests', { ...of, purposeNote: 'test', items: [item] });
  const path = `/share-requests/${String(made.body.id)}`;
  const submitted = await world.post('operator', `${path}/submit`);
  if (submitted.status !== 200) throw new Error(`not submitted: ${JSON.stringify(submitted.body)}`);
  await world.post(regulator, `${path}/confirm`);
  const itemIds = [made.body.items[0].id as string];
  const approved = await world.post(provider, `${path}/approve`, { itemIds });
  if (approved.status !== 200) throw new Error(`not approved: ${JSON.stringify(approved.body)}`);
  return approved.body.items[0].grantId as string;
}

let scenariosMade = 0;
/** A scenario of the operator, registered, for which these items' fields are necessary; answers its id. */
export async function registeredScenario(
  world: World,
  agreementId: string,
  items: readonly { readonly resourceId: string; readonly fields: readonly string[] }[],
): Promise<string> {
  const made = await world.post('operator', '/scenarios', {
    agreementId,
    title: `测试场景${(scenariosMade += 1)}`,
    description: '按社区分析',
    purpose: 'public_health',
    market: '医疗机构',
    necessaryFields: items.map(({ resourceId, fields }) => ({ resourceId, fields, reason: 'needed' })),
  });
  const id = String(made.body.id);
  const registered = await world.post('operator', `/scenarios/${id}/register`);
  if (registered.status !== 200) throw new Error(`no scenario: ${made.text} ${registered.text}`);
  return id;
}

/** A grant of the plain item under an agreement of the comprehensive zone, through a scenario made for it. */
export async function plainGrantUnder(world: World, agreementId: string, more: object = {}): Promise<string> {
  const scenarioId = await registeredScenario(world, agreementId, [plainItem]);
  const under: Under = { agreementId, scenarioId, regulator: 'dataAuthority' };
  const validFrom = world.clock.legal().date;
  return await grantOf(world, { ...plainItem, validFrom, ...more }, 'dataProvider', under);
}

export interface Received {
  readonly status: number;
  readonly text: string;
  /** Whether the answer ended as a whole. */
  readonly whole: boolean;
  /** When the last byte came, by `performance.now()`; read or not, where `rest` was called. */
  readonly lastByteAt: number;
}
export interface Reading {
  readonly response: Promise<IncomingMessage>;
  readonly received: Promise<Received>;
  /** The same, read at full speed from now on; what lies in the buffers of the machine has come already. */
  rest(): Promise<Received>;
}

/** Who reads: by name, or a token with the headers it is sent with. */
export type Reader = As | { readonly token: string; readonly headers?: Readonly<Record<string, string>> };
/** Reads a delivery over a socket of its own; with `pace` it waits so many milliseconds after each piece. */
export function read(world: World, id: string, as: Reader = 'operator', pace = 0): Reading {
  const { port } = world.app.getHttpServer().address() as AddressInfo;
  const { token, headers: more } = typeof as === 'string' ? { token: world.token(as), headers: {} } : as;
  const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en', ...more };
  let wait = pace;
  let arrival: Arrival | undefined;
  const call = httpRequest({ port, host: '127.0.0.1', path: `/api/v1/deliveries/${id}/rows`, headers, agent: false });
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    call.once('response', resolve);
    call.once('error', reject);
  });
  response.catch(() => undefined);
  const received = response.then(async (answer): Promise<Received> => {
    arrival = new Arrival(answer.socket);
    const parts: Buffer[] = [];
    let lastByteAt = performance.now();
    let whole = true;
    try {
      for await (const part of answer as AsyncIterable<Buffer>) {
        parts.push(part);
        lastByteAt = performance.now();
        if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      }
    } catch {
      whole = false;
    }
    const text = Buffer.concat(parts).toString();
    return {
      status: answer.statusCode ?? 0,
      text,
      whole: whole && answer.complete,
      lastByteAt: arrival.last(lastByteAt),
    };
  });
  received.catch(() => undefined);
  call.end();
  const rest = (): Promise<Received> => {
    wait = 0;
    arrival?.watch();
    return received;
  };
  return { response, received, rest };
}
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Waits until a delivery is in one of the states. */
export async function until(world: World, id: string, states: readonly string[], as: As = 'operator'): Promise<Answer> {
  for (let i = 0; ; i += 1) {
    const answer = await world.get(as, `/deliveries/${id}`);
    if (states.includes(answer.body.state as string) || i > 100) return answer;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Times that a delivery is asked for where its lease is lost; whoever has the machine may be done by then. */
const TRIES = 5;
/**
 * Reads deliveries until one ends otherwise than by a lost lease: a machine that stands still for a second gives out
 * nothing more, by design, and a test of something else asks again.
 */
export async function readHeld(
  world: World,
  once: (attempt: number) => Promise<{ readonly id: string; readonly received: Received }>,
  as: As = 'operator',
): Promise<{ readonly id: string; readonly received: Received; readonly attempts: number; readonly reason?: unknown }> {
  for (let attempt = 1; ; attempt += 1) {
    const { id, received } = await once(attempt);
    if (received.whole) return { id, received, attempts: attempt };
    const { body } = await until(world, id, ['cut', 'failed', 'delivered'], as);
    const { reason } = body;
    if (reason !== 'lease-lost' || attempt === TRIES) return { id, received, attempts: attempt, reason };
    await sleep(attempt * 500);
  }
}

export const deliver = (world: World, as: As, grantId: string): Promise<Answer> =>
  world.post(as, '/deliveries', { grantId });
/**
 * A delivery of a grant of which rows have come, read slowly; asked for again where the machine stood
 * still before the first of them.
 */
export async function rowsComing(
  world: World,
  grantId: string,
  pace = 30,
  as: Reader = 'operator',
): Promise<{ readonly id: string; readonly reading: Reading }> {
  for (let attempt = 1; ; attempt += 1) {
    const made = await deliver(world, 'operator', grantId);
    if (made.status !== 201) throw new Error(`no delivery: ${made.text}`);
    const id = made.body.id as string;
    const reading = read(world, id, as, pace);
    const { statusCode } = await reading.response;
    if (statusCode === 200) return { id, reading };
    const { status, text } = await reading.received;
    if (!text.includes('lease-lost') || attempt === TRIES) throw new Error(`no rows: ${status} ${text}`);
    await sleep(attempt * 500);
  }
}
/** A delivery that the operator has begun to read, and reads slowly. */
export async function running(
  world: World,
  grantId: string,
): Promise<{ readonly id: string; rest(): Promise<Received> }> {
  const { id, reading } = await rowsComing(world, grantId);
  return { id, rest: reading.rest };
}
/** A delivery read to its end; asked for again where the machine stood still. */
export async function readAll(world: World, as: As, grantId: string): Promise<string> {
  const once = async () => {
    const made = await deliver(world, as, grantId);
    if (made.status !== 201) throw new Error(`no delivery: ${made.text}`);
    const id = made.body.id as string;
    return { id, received: await read(world, id, as).received };
  };
  const { received, attempts, reason } = await readHeld(world, once, as);
  if (!received.whole) throw new Error(`not read to its end: ${received.status}, ${String(reason)}, ${attempts} times`);
  return received.text;
}
