import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import {
  communityCsv,
  linesOf,
  openComprehensive,
  plainGrantUnder,
  read,
  readHeld,
  rowsComing,
  supply,
  type Reader,
} from '../support/deliveries.ts';
import { signAgreement } from '../support/evaluating.ts';
import { CrookedIssuer, issuerSettings, issuersFile } from '../support/logins.ts';
import { ranBetween } from '../support/stood-still.ts';
import * as revoking from '../support/revoking.ts';
import { openWorld, type World } from '../support/world.ts';

// far more than the buffers of a socket hold: the server is still sending when the login ends
const ROWS = 600_000;
let world: World;
let other: World;
let issuer: CrookedIssuer;
let file: ReturnType<typeof issuersFile>;
let grantId: string;
beforeAll(async () => {
  issuer = await CrookedIssuer.open();
  file = issuersFile([issuerSettings(issuer.url)]);
  const env = { PUBLIC_URL: revoking.PUBLIC_URL, OIDC_ISSUERS_FILE: file.path };
  world = await openWorld(env);
  other = await openWorld(env, world);
  expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(ROWS))).status).toBe(201);
  expect((await openComprehensive(world)).status).toBe(200);
  grantId = await plainGrantUnder(world, await signAgreement(world, 'comprehensive', 'operator'));
});
afterAll(async () => {
  await other.close();
  await world.close();
  await issuer.close();
  file.remove();
});

/** A machine that stands still for a second loses its lease first: the same end for another reason, so asked again. */
async function cutOff(
  make: () => Promise<revoking.Subject>,
  reason: string,
  tries = 4,
): Promise<Cut & { readonly subject: revoking.Subject }> {
  const subject = await make();
  const ended = await revokedWhileReading(subject);
  if (ended.reason === 'lease-lost' && tries > 1) return await cutOff(make, reason, tries - 1);
  expect(ended.reason).toBe(reason);
  return { ...ended, subject };
}
interface Cut {
  readonly id: string;
  readonly reason: unknown;
  readonly receipt: object;
}
/** Begins a delivery, revokes what it is read with, and looks at what came and at the receipt. */
async function revokedWhileReading(subject: revoking.Subject): Promise<Cut> {
  const { id, reading } = await rowsComing(world, grantId, 30, subject);
  await sleep(600); // while it stands, the lease is renewed more than once
  await revoking.act(other, subject.revoke());
  const revoked = performance.now();
  const { whole, text, lastByteAt } = await reading.rest();
  const ended = ranBetween(revoked, performance.now());
  expect([whole, linesOf(text).length < ROWS]).toEqual([false, true]);
  expect(ranBetween(revoked, lastByteAt)).toBeLessThan(1000);
  expect(ended).toBeLessThan(1500);
  let receipt = await world.get('governanceCenter', `/deliveries/${id}`);
  for (let i = 0; receipt.body.state === 'running' && i < 40; i += 1) {
    await sleep(25);
    receipt = await world.get('governanceCenter', `/deliveries/${id}`);
  }
  const { rows, chunks, bytes } = receipt.body as Record<string, number>;
  expect(receipt.body).toMatchObject({ state: 'cut', lastRow: Number(rows) - 1 });
  expect([Number(chunks) > 0, Number(rows) < ROWS, Number(bytes) >= Buffer.byteLength(text)]).toEqual([
    true,
    true,
    true,
  ]);
  return { id, reason: (receipt.body as { reason?: unknown }).reason, receipt: receipt.body as object };
}

describe('a delivery on its way ends with the login that reads it, within a second, revoked at another process', () => {
  const kinds: [string, () => Promise<revoking.Subject>][] = [
    ['the account of the person is closed', () => revoking.personSubject(world)],
    ['the person may do less', () => revoking.levelSubject(world)],
    ['the machine client is suspended', () => revoking.clientSubject(world)],
    ['the key of the machine client is retired', () => revoking.keySubject(world)],
    ['the identity of the person is unlinked', () => revoking.identitySubject(world, issuer)],
  ];
  it.each(kinds)('%s', async (_what, make) => {
    await cutOff(make, 'login-revoked');
  });

  const inPlaces: [string, () => Promise<revoking.Subject>][] = [
    ['the delegation is ended', () => revoking.endedDelegation(world)],
    ['the giver may do less', () => revoking.loweredGiver(world)],
  ];
  it.each(inPlaces)('read in the place of a colleague: %s, and nothing is given out later', async (_what, make) => {
    const { id, receipt, subject } = await cutOff(make, 'login-revoked');
    const asked = async (as: Reader): Promise<unknown[]> => {
      const { status, text } = await read(world, id, as).received;
      return [status, (JSON.parse(text) as { code?: string }).code];
    };
    // neither in that place nor by who acted, by himself, nor by anybody else of the operator
    expect(await asked(subject)).toEqual([403, 'acting-for-refused']);
    for (const as of [{ token: subject.token }, 'operator'] as const)
      expect(await asked(as)).toEqual([409, 'illegal-transition']);
    expect((await world.get('governanceCenter', `/deliveries/${id}`)).body).toEqual(receipt);
  });

  it('nothing is cut while the login stands', async () => {
    const { token } = await revoking.clientSubject(world);
    const { id, received } = await readHeld(world, async () => {
      const id = (await world.post('operator', '/deliveries', { grantId })).body.id as string;
      return { id, received: await read(world, id, { token }, 5).received };
    });
    const { reason } = (await world.get('operator', `/deliveries/${id}`)).body as { reason: string | null };
    expect([received.whole, linesOf(received.text).length, reason]).toEqual([true, ROWS, null]);
  });

  // last: what the law adds to the suspension of an operator stays until two persons lift it
  it('the organization is suspended: by the restriction that the suspension itself lays on it', async () => {
    await cutOff(() => Promise.resolve(revoking.operatorSubject(world)), 'use-restricted', 1);
  });
});

describe('an upload', () => {
  it('that outlives the login it began with is refused, and nothing of it is kept', async () => {
    const personId = cast.dataProvider.persons[1]?.id;
    const body = Buffer.from(communityCsv(5000));
    const { port } = world.app.getHttpServer().address() as AddressInfo;
    const headers = { authorization: `Bearer ${world.token('dataProvider.2')}`, 'content-type': 'text/csv' };
    const path = `/api/v1/resources/${seedIds.resources.communities}/snapshots`;
    const upload = async (meanwhile: () => Promise<void>): Promise<number | undefined> => {
      const length = { 'content-length': body.length };
      const sent = { port, host: '127.0.0.1', path, method: 'POST', headers: { ...headers, ...length }, agent: false };
      const call = httpRequest(sent);
      const answer = new Promise<number | undefined>((resolve, reject) => {
        call.once('response', (response) => resolve(response.resume().statusCode));
        call.once('error', reject);
      });
      call.write(body.subarray(0, body.length / 2));
      await sleep(300);
      await meanwhile();
      call.end(body.subarray(body.length / 2));
      return await answer;
    };
    const kept = async () => await world.sql('SELECT id FROM snapshots');
    const before = await kept();
    const account = (what: string) => {
      const on = { personId, reason: 'left' };
      const person = `/organizations/${cast.dataProvider.id}/${what}-person`;
      return revoking.act(other, { as: 'governanceCenter.5', path: person, body: on });
    };
    expect(await upload(() => account('deactivate'))).toBe(401);
    expect(await kept()).toEqual(before);
    await account('reactivate');
    await sleep(1000);
    expect(await upload(() => Promise.resolve())).toBe(201);
  });
});
