import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cast, type CastName } from '../../src/demo/cast.ts';
import { jws, makeSigner, type Signer } from './jws.ts';
import type { Answer, World } from './world.ts';

export const nowSeconds = (): number => Math.floor(Date.now() / 1000);
export const strongAcr = 'urn:example:mfa';
export const BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The settings of one issuer, as the file of OIDC_ISSUERS_FILE holds them. */
export const issuerSettings = (issuer: string, more: object = {}): object => ({
  issuer,
  audience: 'zonekeeper-api',
  strongAcr: [strongAcr],
  ...more,
});
/** Writes the file for OIDC_ISSUERS_FILE; `remove` takes it away. */
export function issuersFile(value: unknown): { path: string; remove(): void } {
  const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-issuers-'));
  const path = join(folder, 'issuers.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return {
    path,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An issuer that publishes what it is told to: for tokens that no decent provider would sign. */
export class CrookedIssuer {
  readonly asked: string[] = [];
  keys: Signer[] = [makeSigner('k1'), makeSigner('k2', 'PS256')];
  down = false;
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<CrookedIssuer> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = new CrookedIssuer(server, url);
    server.on('request', (request, response) => {
      issuer.asked.push(request.url ?? '');
      if (issuer.down) {
        response.destroy();
        return;
      }
      const about = { issuer: url, jwks_uri: `${url}/keys` };
      const body = request.url === '/keys' ? { keys: issuer.keys.map((k) => k.jwk) } : about;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    return issuer;
  }
  claims(more: object = {}): Record<string, unknown> {
    const iat = nowSeconds();
    const times = { iat, exp: iat + 600, auth_time: iat };
    const who = { sub: 'u-1', client_id: 'portal', acr: strongAcr, jti: randomUUID() };
    return { iss: this.url, aud: 'zonekeeper-api', ...who, ...times, ...more };
  }
  token(more: object = {}, key = this.keys[0]): string {
    if (!key) throw new Error('no key');
    return jws({ alg: key.alg, typ: 'at+jwt', kid: key.kid }, this.claims(more), key);
  }
  readings = (): number => this.asked.filter((path) => path === '/keys').length;
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

/** Links a subject of an issuer to a person of the cast. */
export async function link(world: World, issuer: string, subject: string, name: CastName = 'operator') {
  const whose = { organizationId: cast[name].id, personId: cast[name].persons[0]?.id };
  const answer = await world.post('governanceCenter.5', '/person-identities', { ...whose, issuer, subject });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
}

/** A machine client of the operator with a key on file. */
export const registerClient = (world: World, name: string, ...keys: readonly Signer[]): Promise<string> =>
  registerClientOf('operator', world, name, ...keys);
/** The same, acting as the first person of a member of the cast. */
export async function registerClientOf(
  member: CastName,
  world: World,
  name: string,
  ...keys: readonly Signer[]
): Promise<string> {
  const whose = { organizationId: cast[member].id, personId: cast[member].persons[0]?.id };
  const made = await world.post('governanceCenter.5', '/machine-clients', { ...whose, name });
  if (made.status !== 201) throw new Error(made.text);
  const id = made.body.id as string;
  for (const { jwk } of keys) {
    const added = await world.post('governanceCenter.5', `/machine-clients/${id}/add-key`, { jwk });
    if (added.status !== 201) throw new Error(added.text);
  }
  const active = await world.post('governanceCenter.6', `/machine-clients/${id}/activate`, { reason: 'test' });
  if (active.status !== 200) throw new Error(active.text);
  return id;
}
export const issuerName = async (world: World): Promise<string> => await world.app.getUrl();
export async function assertionClaims(
  world: World,
  clientId: string,
  more: object = {},
): Promise<Record<string, unknown>> {
  const now = nowSeconds();
  const who = { iss: clientId, sub: clientId, aud: await issuerName(world), jti: randomUUID() };
  return { ...who, iat: now, exp: now + 120, ...more };
}
export async function assertion(world: World, clientId: string, key: Signer, more: object = {}): Promise<string> {
  return jws({ alg: key.alg, typ: 'JWT', kid: key.kid }, await assertionClaims(world, clientId, more), key);
}
/** Asks the token endpoint; `fields` replace or add parameters. */
export async function askToken(
  world: World,
  client_assertion: string,
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const form = { grant_type: 'client_credentials', client_assertion_type: BEARER, client_assertion, ...fields };
  const type = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
  return await world.send('post', undefined, '/oauth2/token', new URLSearchParams(form).toString(), type);
}
export const withToken = async (world: World, token: string, path = '/agreements'): Promise<Answer> =>
  await world.send('get', undefined, path, undefined, { authorization: `Bearer ${token}` });
/** Why the request was refused, as the evidence has it. */
export async function deniedFor(world: World, answer: Answer): Promise<string | undefined> {
  const [row] = await world.sql<{ payload: Buffer }>(
    'SELECT payload FROM audit_events WHERE request_id = $1',
    answer.headers['x-request-id'],
  );
  const said = JSON.parse(row?.payload.toString() ?? '{}') as { input?: { denied?: { reason?: string } } };
  return said.input?.denied?.reason;
}
