import { createHash, createHmac, createPublicKey, timingSafeEqual, verify, type JsonWebKey } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { v7 } from 'uuid';
import * as sql from './bare-statements.ts';

// What a careful hand would write without any framework: the yardstick of this benchmark. It verifies tokens with the
// same cache, reads the caller's standing at most a second old, applies the read right in the statement, and has the
// same effects in SQL. It has no validation, no OpenAPI, no logs, no rules.
pg.types.setTypeParser(pg.types.builtins.DATE, (v) => v);
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DB_POOL ?? 10),
  pipeline: true,
  keepAlive: true,
  options: '-c statement_timeout=20000 -c lock_timeout=2000 -c timezone=UTC',
} as pg.PoolConfig);

interface Actor {
  readonly personId: string;
  readonly organizationId: string;
  readonly clientId: string;
  readonly roles: ReadonlyMap<string, readonly string[]>;
  readonly regulates: readonly string[];
}
class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(String(status));
    this.status = status;
  }
}
const [issuer] = (await pool.query<{ kid: string; jwk: JsonWebKey }>(sql.issuer)).rows;
if (!issuer) throw new Error('no issuer key');
const { d: _secret, ...open } = issuer.jwk;
const publicKey = createPublicKey({ key: open, format: 'jwk' });

type Claims = { sub: string; org: string; client_id: string; exp: number; iss: string; aud: string };
const verified = new Map<string, Claims>();
const parse = <T>(part: string): T => JSON.parse(Buffer.from(part, 'base64url').toString()) as T;

function claimsOf(header: string): Claims {
  const known = verified.get(header);
  if (known && known.exp * 1000 > Date.now()) return known;
  const [head = '', body = '', signature = ''] = header.replace(/^Bearer /, '').split('.');
  const { alg, kid } = parse<{ alg: string; kid: string }>(head);
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  const right = verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
  const claims = parse<Claims>(body);
  if (!right || alg !== 'ES256' || kid !== issuer?.kid || claims.exp * 1000 < Date.now()) throw new Refused(401);
  if (claims.iss !== 'zonekeeper-demo' || claims.aud !== 'zonekeeper') throw new Refused(401);
  verified.set(header, claims);
  return claims;
}

const actors = new Map<string, { readonly actor: Actor; readonly until: number }>();
async function actorOf(request: IncomingMessage): Promise<Actor> {
  const { sub: personId, org: organizationId, client_id: clientId } = claimsOf(request.headers.authorization ?? '');
  const key = `${organizationId} ${personId} ${clientId}`;
  const known = actors.get(key);
  if (known && known.until > Date.now()) return known.actor;
  const [roles, zones] = await Promise.all([
    pool.query<{ role: string; jurisdictions: string[] }>({ ...sql.standing, values: [personId, organizationId] }),
    pool.query<{ id: string }>({ ...sql.regulated, values: [organizationId] }),
  ]);
  if (roles.rows.length === 0) throw new Refused(401);
  const held = new Map(roles.rows.map((r) => [r.role, r.jurisdictions]));
  const actor = { personId, organizationId, clientId, roles: held, regulates: zones.rows.map((r) => r.id) };
  actors.set(key, { actor, until: Date.now() + 1000 });
  return actor;
}

const answer = (response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void => {
  const text = JSON.stringify(body);
  const length = Buffer.byteLength(text);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length, ...headers }).end(text);
};
const tagOf = (text: string, version: number): string =>
  `"${version}-${createHash('sha1').update(text).digest('base64url').slice(0, 11)}"`;

async function getAgreement(actor: Actor, id: string, response: ServerResponse): Promise<void> {
  if (!actor.roles.has('operator')) throw new Refused(403);
  const { rows } = await pool.query<Record<string, unknown>>({ ...sql.agreement, values: [id, actor.organizationId] });
  const [row] = rows;
  if (!row) throw new Refused(404);
  const { regulatorIds, dataAuthorityId, ...rest } = row;
  const view = { ...rest, partyIds: [...(regulatorIds as string[]), dataAuthorityId, row.operatorId] };
  answer(response, 200, view, { etag: tagOf(JSON.stringify(view), Number(row.version)) });
}

const mac = (text: string): Buffer => createHmac('sha256', 'bench').update(text).digest().subarray(0, 16);
type Listed = { id: string; sortKey: Date };
async function listAgreements(actor: Actor, query: URLSearchParams, response: ServerResponse): Promise<void> {
  if (!actor.roles.has('operator')) throw new Refused(403);
  const limit = Number(query.get('limit') ?? 20);
  const binding = `agreements ${limit} ${actor.organizationId} ${actor.personId}`;
  const cursor = query.get('cursor');
  const [body = '', tag = ''] = (cursor ?? '').split('.');
  if (cursor !== null && !timingSafeEqual(mac(binding + body), Buffer.from(tag, 'base64url'))) throw new Refused(400);
  const after = cursor === null ? [] : parse<string[]>(body);
  const statement = cursor === null ? sql.firstPage : sql.nextPage;
  const { rows } = await pool.query<Listed>({ ...statement, values: [actor.organizationId, limit + 1, ...after] });
  const items = rows.slice(0, limit).map(({ sortKey: _key, ...item }) => item);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const end = last && Buffer.from(JSON.stringify([last.sortKey.toISOString(), last.id])).toString('base64url');
  answer(response, 200, { items, ...(end && { nextCursor: `${end}.${mac(binding + end).toString('base64url')}` }) });
}

type Zone = Record<string, unknown> & { version: number; state: string };
/** BEGIN and locks, key and facts in one round trip; the write and COMMIT in the second. */
async function reportReady(
  actor: Actor,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const jurisdictions = actor.roles.get('governance_center');
  if (!jurisdictions) throw new Refused(403);
  const key = request.headers['idempotency-key'] as string | undefined;
  const who = `${actor.organizationId}/${actor.clientId}`;
  const text = await bodyOf(request);
  const { report } = JSON.parse(text) as { report?: unknown };
  if (typeof report !== 'string' || report.length > 2000) throw new Refused(400);
  const client = await pool.connect();
  try {
    const sent = [
      client.query(`BEGIN; SELECT FROM zones a WHERE a.id = '${id}'::uuid FOR UPDATE`),
      client.query<Zone>({ ...sql.zone, values: [id, jurisdictions] }),
    ] as const;
    const keyed =
      key === undefined
        ? undefined
        : ([
            client.query<{ free: boolean }>({ ...sql.keyLock, values: [`${who} ${key}`] }),
            client.query({ ...sql.keyFind, values: [who, key] }),
          ] as const);
    const [, found] = await Promise.all(sent);
    if (keyed) {
      const [lock, old] = await Promise.all(keyed);
      if (!lock.rows[0]?.free || old.rows.length > 0) throw new Refused(409);
    }
    const [zone] = found.rows;
    if (!zone) throw new Refused(404);
    if (zone.state !== 'planned') throw new Refused(409);
    const { view, etag, values } = decided(actor, id, zone, report);
    const kept = key === undefined ? [] : [who, key, fingerprint(request, text), JSON.stringify(view), etag];
    const written = client.query({
      ...(key === undefined ? sql.write : sql.writeWithKey),
      values: [...values, ...kept],
    });
    await Promise.all([written, client.query('COMMIT')]);
    answer(response, 200, view, { etag });
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
const fingerprint = (request: IncomingMessage, body: string): Buffer =>
  createHash('sha256').update(`${request.method} ${request.url}\n${body}`).digest();
const bodyOf = (request: IncomingMessage): Promise<string> =>
  new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', failed);
    request.on('end', () => done(Buffer.concat(chunks).toString()));
  });

function decided(
  actor: Actor,
  id: string,
  zone: Zone,
  report: string,
): { view: object; etag: string; values: unknown[] } {
  const at = new Date().toISOString();
  const view = { ...zone, version: zone.version + 1, readyOn: at.slice(0, 10) };
  const [auditId, requestId] = [v7(), v7()];
  const { personId, organizationId, clientId } = actor;
  const roles = [...actor.roles.keys()];
  const event = {
    clientId,
    id: auditId,
    input: { report },
    legalAt: at,
    objectId: id,
    objectType: 'zone',
    operation: 'zone.report-ready',
    organizationId,
    personId,
    policyCode: 'nj-2024',
    recordedAt: at,
    requestId,
    result: 'done',
    roles,
  };
  const values = [id, view.readyOn, view.version, at, personId, organizationId, auditId];
  const audit = [clientId, roles, requestId, Buffer.from(JSON.stringify(event)), v7()];
  return { view, etag: tagOf(JSON.stringify(view), view.version), values: [...values, ...audit] };
}

const ID = /^\/api\/v1\/(agreements|zones)\/([0-9a-f-]{36})(\/report-ready)?$/;
async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '', search = ''] = (request.url ?? '').split('?');
  if (path === '/health/ready') {
    answer(response, 200, {});
    return;
  }
  const actor = await actorOf(request);
  if (path === '/api/v1/agreements') {
    await listAgreements(actor, new URLSearchParams(search), response);
    return;
  }
  const [, , id, act] = ID.exec(path) ?? [];
  if (id === undefined) throw new Refused(404);
  if (act !== undefined) await reportReady(actor, id, request, response);
  else await getAgreement(actor, id, response);
}

createServer((request, response) => {
  route(request, response).catch((error: unknown) => {
    if (!(error instanceof Refused)) console.error(error);
    answer(response, error instanceof Refused ? error.status : 500, {});
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
