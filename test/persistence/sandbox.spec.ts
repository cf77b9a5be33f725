import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cast, type CastName } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { personCsv } from '../../src/demo/person-set.ts';
import { sandboxLevel } from '../../src/data-plane/engine/index.ts';
import { communityCsv, grantOf, healthItem } from '../support/deliveries.ts';
import { copyBody } from '../support/oracle/data-plane.ts';
import { buildServers, endServers, Server } from '../support/server.ts';
import type { World } from '../support/world.ts';

jest.setTimeout(120_000);
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync('/var/tmp/zonekeeper-walls-');
  chmodSync(made, 0o755); // as root the database works there as another user
  folders.push(made);
  return made;
};
/** Where bubblewrap works here, the server is started inside a view of the file system in which there is none. */
const walled = sandboxLevel() === 'bubblewrap';
const which = walled ? spawnSync('sh', ['-c', 'command -v bwrap'], { encoding: 'utf8' }).stdout.trim() : '';
const hidden = ['bwrap', '--die-with-parent', '--dev-bind', '/', '/', '--ro-bind', '/dev/null', which, '--'];
// as root in the same process, so that signals reach the server itself
const mounted = ['unshare', '-m', 'sh', '-c', `mount --bind /dev/null ${which} && exec "$@"`, 'sh'];
const without: readonly string[] = walled ? (process.getuid?.() === 0 ? mounted : hidden) : [];

beforeAll(() => buildServers());
afterAll(async () => {
  await endServers();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & { readonly id: string; readonly code?: string };
}
async function ask(at: string, as: CastName, path: string, body: unknown, type = 'application/json'): Promise<Told> {
  const { roles, persons } = cast[as.split('.')[0] as CastName];
  const person = persons[Number(as.split('.')[1] ?? 1) - 1]?.id ?? '';
  const login = await fetch(`${at}/demo/tokens?role=${roles[0]?.role ?? ''}&person=${person}`);
  const { accessToken } = (await login.json()) as { accessToken: string };
  const headers = { authorization: `Bearer ${accessToken}`, 'accept-language': 'en', 'content-type': type };
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${at}/api/v1${path}`, { method: 'POST', headers, body: sent });
  return { status: answer.status, body: (await answer.json()) as Told['body'] };
}
const worldAt = (at: string): World =>
  ({ post: (as: CastName, path: string, body: unknown = {}) => ask(at, as, path, body) }) as unknown as World;
const { communities, health } = seedIds.resources;
const persons = (): string => [...personCsv({ rows: 600 })].join('');
const supply = (at: string, as: CastName, resource: string, csv: string): Promise<Told> =>
  ask(at, as, `/resources/${resource}/snapshots`, csv, 'text/csv');

describe('Art. 14, 22: data of grade 3 or above and the sandbox', () => {
  it('without bubblewrap they are refused where it is required, and below the threshold all goes on', async () => {
    const server = new Server({ DATA_DIR: folder(), ENGINE_SANDBOX: 'required' }, without);
    const at = await server.listening();
    await server.ready();
    expect(await server.said(/(data of grade 3 or above[^"]*are refused)/)).not.toBe('');
    const plain = await supply(at, 'dataProvider', communities, communityCsv(10));
    expect(plain.status).toBe(201);
    const refused = await supply(at, 'healthAuthority', health, persons());
    expect([refused.status, refused.body.code]).toEqual([503, 'sandbox-missing']);
    expect(JSON.stringify(refused.body)).toMatch(/no sandbox/);
    await server.end('SIGTERM');
  });

  it('a snapshot that came in before is not read either: no copy is made of it', async () => {
    const data = folder();
    const before = new Server({ DATA_DIR: data, ENGINE_SANDBOX: 'optional' }, without);
    const first = await before.listening();
    await before.ready();
    const held = await supply(first, 'healthAuthority', health, persons());
    expect(held.status).toBe(201);
    const grantId = await grantOf(worldAt(first), healthItem, 'healthAuthority.2' as never);
    await before.end('SIGTERM');
    const after = new Server({ DATA_DIR: data, ENGINE_SANDBOX: 'required' }, without);
    const at = await after.listening();
    await after.ready();
    const refused = await ask(at, 'healthAuthority', '/de-identifications', copyBody(grantId, held.body.id));
    expect([refused.status, refused.body.code]).toEqual([503, 'sandbox-missing']);
    await after.end('SIGTERM');
  });

  it('production requires it without being told, and says so at the start', async () => {
    const server = new Server({ DATA_DIR: folder(), NODE_ENV: 'production' }, without);
    await server.listening();
    expect(await server.said(/(data of grade 3 or above[^"]*are refused)/)).not.toBe('');
    await server.end('SIGTERM');
  });

  (walled ? it : it.skip)('with bubblewrap the same batch is taken in', async () => {
    const server = new Server({ DATA_DIR: folder(), ENGINE_SANDBOX: 'required' });
    const at = await server.listening();
    await server.ready();
    const held = await supply(at, 'healthAuthority', health, persons());
    expect([held.status, held.body.rows]).toEqual([201, 600]);
    expect(server.lines.join('\n')).not.toMatch(/bubblewrap is absent/);
    await server.end('SIGTERM');
  });
});
