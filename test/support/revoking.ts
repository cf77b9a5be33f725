import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { makeCreditCode } from '../../src/organizations/index.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { makeSigner, type Signer } from './jws.ts';
import { askToken, assertion, registerClient, type CrookedIssuer } from './logins.ts';
import type { As, World } from './world.ts';

export const PUBLIC_URL = 'https://zone.example.test';
const operator = `/organizations/${cast.operator.id}`;
const system: As = 'governanceCenter.5';
const security: As = 'governanceCenter.6';
const reason = 'revocation test';
let made = 9000;

/** One call, as the one who takes away or gives back. */
export interface Act {
  readonly as: As;
  readonly path: string;
  readonly body: object;
}
/** A login with a right that one act takes away and another one gives back. */
export interface Subject {
  readonly kind: string;
  token: string;
  /** Whom it acts for, where it does. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the login may do while it stands: a read, or with `post` an act rehearsed. */
  readonly asks: { readonly method: 'GET' | 'POST'; readonly path: string };
  revoke(): Act;
  /** Gives the right back, to be seen by the next request with `token`. */
  restore(world: World): Promise<void>;
}

export const addressOf = (world: World): string =>
  `http://127.0.0.1:${(world.app.getHttpServer().address() as AddressInfo).port}`;
const agent = new Agent({ keepAlive: true });

/** A call by plain HTTP: nothing between the answer and the clock. */
export async function call(at: string, method: string, token: string, path: string, body?: object): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  return await new Promise((resolve, reject) => {
    const sent = httpRequest(`${at}/api/v1${path}`, { method, headers, agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}
/** Takes away or gives back, at another process where one is named. */
export async function act(world: World, { as, path, body }: Act, at = addressOf(world)): Promise<void> {
  const status = await call(at, 'POST', world.token(as), path, body);
  if (status !== 200 && status !== 201) throw new Error(`${path} answered ${status}`);
}
async function expected(answer: Promise<{ status: number; text: string; body: unknown }>): Promise<Made> {
  const { status, text, body } = await answer;
  if (status !== 200 && status !== 201) throw new Error(text);
  return body as Made;
}
type Made = { readonly id: string; readonly persons: readonly { readonly id: string }[] };

const tokenFor = (world: World, personId: string, organizationId: string = cast.operator.id): string =>
  world.app.get(DemoIssuer).issue({ personId, organizationId, clientId: 'test' }).accessToken;
const reads = { method: 'GET', path: '/organizations?limit=1' } as const;

/** A person of the operator made for the test. */
export async function newPerson(world: World, memberLevel: string): Promise<string> {
  const name = `测试${(made += 1)}`;
  const { persons } = await expected(world.post(system, `${operator}/add-person`, { name }));
  const personId = persons.at(-1)?.id ?? '';
  await expected(world.post(security, `${operator}/set-member-level`, { personId, memberLevel, reason }));
  return personId;
}

/** An organization made for the test, and the person there that the system administrator added. */
export async function organizationSubject(world: World): Promise<Subject> {
  const n = (made += 1);
  const about = { name: `撤销试验${n}公司`, creditCode: makeCreditCode('91320100', n), entityType: 'legal_person' };
  const { id } = await expected(
    world.post('governanceCenter', '/organizations', { ...about, jurisdiction: 'CN-3201' }),
  );
  const path = `/organizations/${id}`;
  await expected(world.post('governanceCenter.2', `${path}/verify`, { method: reason }));
  await expected(world.post('dataAuthority', `${path}/record-role`, { role: 'partner', legalBasis: reason }));
  const { persons } = await expected(world.post(system, `${path}/add-person`, { name: '某' }));
  const on = (what: string): Act => ({ as: 'dataAuthority', path: `${path}/${what}`, body: { reason } });
  return {
    kind: 'organization suspended',
    token: tokenFor(world, persons[0]?.id ?? '', id),
    asks: reads,
    revoke: () => on('suspend'),
    restore: (at) => act(at, on('resume')),
  };
}

/** The operator of the cast itself. */
export function operatorSubject(world: World): Subject {
  const on = (what: string): Act => ({ as: 'dataAuthority', path: `${operator}/${what}`, body: { reason } });
  return {
    kind: 'operator suspended',
    token: world.token('operator'),
    asks: reads,
    revoke: () => on('suspend'),
    restore: (at) => act(at, on('resume')),
  };
}

export async function personSubject(world: World): Promise<Subject> {
  const personId = await newPerson(world, 'decider');
  const on = (what: string): Act => ({ as: system, path: `${operator}/${what}-person`, body: { personId, reason } });
  return {
    kind: 'person deactivated',
    token: tokenFor(world, personId),
    asks: reads,
    revoke: () => on('deactivate'),
    restore: (at) => act(at, on('reactivate')),
  };
}

export async function levelSubject(world: World): Promise<Subject> {
  const personId = await newPerson(world, 'decider');
  const set = (memberLevel: string): Act => ({
    as: security,
    path: `${operator}/set-member-level`,
    body: { personId, memberLevel, reason },
  });
  return {
    kind: 'level lowered',
    token: tokenFor(world, personId),
    asks: { method: 'POST', path: `/scenarios/${seedIds.scenarios.draft}/register?validateOnly=true` },
    revoke: () => set('handler'),
    restore: (at) => act(at, set('decider')),
  };
}

/** A handler in the place of a decider of the same organization, both made for the test, and what ends that. */
async function standIn(world: World, kind: string, revoke: (giverId: string, path: string) => Act): Promise<Subject> {
  const [giverId, delegateId] = [await newPerson(world, 'decider'), await newPerson(world, 'handler')];
  const today = world.clock.legal().date;
  const given = await expected(
    world.post(
      undefined,
      '/delegations',
      { delegateId, firstDay: today, lastDay: today, reason },
      { authorization: `Bearer ${tokenFor(world, giverId)}` },
    ),
  );
  return {
    kind,
    token: tokenFor(world, delegateId),
    headers: { 'acting-for': giverId },
    asks: reads,
    revoke: () => revoke(giverId, `/delegations/${given.id}`),
    restore: () => Promise.reject(new Error('what was delegated once is not given back')),
  };
}
export const endedDelegation = (world: World): Promise<Subject> =>
  standIn(world, 'delegation ended', (_giverId, path) => ({ as: 'operator', path: `${path}/end`, body: { reason } }));
export const loweredGiver = (world: World): Promise<Subject> =>
  standIn(world, 'giver lowered', (personId) => ({
    as: security,
    path: `${operator}/set-member-level`,
    body: { personId, memberLevel: 'handler', reason },
  }));

async function machineToken(world: World, id: string, key: Signer): Promise<string> {
  const answer = await askToken(world, await assertion(world, id, key, { aud: PUBLIC_URL }));
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.access_token as string;
}

export async function clientSubject(world: World): Promise<Subject> {
  const n = (made += 1);
  const key = makeSigner(`client-${n}`);
  const id = await registerClient(world, `suspended client ${n}`, key);
  return {
    kind: 'machine client suspended',
    token: await machineToken(world, id, key),
    asks: reads,
    revoke: () => ({ as: 'operator', path: `/machine-clients/${id}/suspend`, body: { reason } }),
    restore: (at) => act(at, { as: system, path: `/machine-clients/${id}/resume`, body: { reason } }),
  };
}

/** What is revoked for good never comes back: the next trial has another client. */
export async function revokedClientSubject(world: World): Promise<Subject> {
  const fresh = async (): Promise<{ id: string; token: string }> => {
    const key = makeSigner(`revoked-${(made += 1)}`);
    const id = await registerClient(world, `revoked client ${made}`, key);
    return { id, token: await machineToken(world, id, key) };
  };
  let { id, token } = await fresh();
  const subject: Subject = {
    kind: 'machine client revoked',
    token,
    asks: reads,
    revoke: () => ({ as: 'operator', path: `/machine-clients/${id}/revoke`, body: { reason } }),
    restore: async () => {
      ({ id, token } = await fresh());
      subject.token = token;
    },
  };
  return subject;
}

/** A retired key never comes back: what is restored is the client's right, by another key. */
export async function keySubject(world: World): Promise<Subject> {
  let n = (made += 1);
  let key = makeSigner(`key-${n}`);
  const id = await registerClient(world, `client with keys ${n}`, key);
  const subject: Subject = {
    kind: 'key retired',
    token: await machineToken(world, id, key),
    asks: reads,
    revoke: () => ({ as: 'operator', path: `/machine-clients/${id}/retire-key`, body: { kid: key.kid, reason } }),
    restore: async (at) => {
      n = made += 1;
      key = makeSigner(`key-${n}`);
      const { jwk } = key;
      await act(at, { as: system, path: `/machine-clients/${id}/add-key`, body: { jwk } });
      subject.token = await machineToken(at, id, key);
    },
  };
  return subject;
}

export async function identitySubject(world: World, issuer: CrookedIssuer): Promise<Subject> {
  const personId = await newPerson(world, 'decider');
  const subject = `u-${(made += 1)}`;
  const whose = { organizationId: cast.operator.id, personId, issuer: issuer.url, subject };
  const linked = async (at: World): Promise<string> =>
    (await expected(at.post(system, '/person-identities', whose))).id;
  let id = await linked(world);
  return {
    kind: 'identity unlinked',
    token: issuer.token({ sub: subject }),
    asks: reads,
    revoke: () => ({ as: 'operator', path: `/person-identities/${id}/unlink`, body: { reason } }),
    restore: async (at) => {
      id = await linked(at);
    },
  };
}
