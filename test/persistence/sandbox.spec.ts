import { spawnSync } from 'node:child_process';
import { seedIds } from '../../src/demo/ids.ts';
import { personCsv } from '../../src/demo/person-set.ts';
import { sandboxLevel } from '../../src/data-plane/engine/index.ts';
import { communityCsv, grantOf, healthItem } from '../support/deliveries.ts';
import { copyBody } from '../support/oracle/data-plane.ts';
import { Remote } from '../support/remote.ts';
import { buildServers, endServers, Server, serverFolder } from '../support/server.ts';
import type { As } from '../support/world.ts';

jest.setTimeout(120_000);
/** Where bubblewrap works here, the server is started inside a view of the file system in which there is none. */
const walled = sandboxLevel() === 'bubblewrap';
const which = walled ? spawnSync('sh', ['-c', 'command -v bwrap'], { encoding: 'utf8' }).stdout.trim() : '';
const hidden = ['bwrap', '--die-with-parent', '--dev-bind', '/', '/', '--ro-bind', '/dev/null', which, '--'];
// as root in the same process, so that signals reach the server itself
const mounted = ['unshare', '-m', 'sh', '-c', `mount --bind /dev/null ${which} && exec "$@"`, 'sh'];
const without: readonly string[] = walled ? (process.getuid?.() === 0 ? mounted : hidden) : [];

beforeAll(() => buildServers());
afterAll(() => endServers());

const { communities, health } = seedIds.resources;
const persons = (): string => [...personCsv({ rows: 600 })].join('');
const started = async (env: Readonly<Record<string, string>>, through = without) => {
  const server = new Server(env, through);
  return { server, remote: await Remote.of(server) };
};
const supply = (remote: Remote, as: As, resource: string, csv: string) =>
  remote.csv(as, `/resources/${resource}/snapshots`, csv);

describe('Art. 14, 22: data of grade 3 or above and the sandbox', () => {
  it('without bubblewrap they are refused where it is required, and below the threshold all goes on', async () => {
    const { server, remote } = await started({ DATA_DIR: serverFolder(), ENGINE_SANDBOX: 'required' });
    expect(await server.said(/(data of grade 3 or above[^"]*are refused)/)).not.toBe('');
    const plain = await supply(remote, 'dataProvider', communities, communityCsv(10));
    expect(plain.status).toBe(201);
    const refused = await supply(remote, 'healthAuthority', health, persons());
    expect([refused.status, refused.body.code]).toEqual([503, 'sandbox-missing']);
    expect(JSON.stringify(refused.body)).toMatch(/no sandbox/);
    await server.end('SIGTERM');
  });

  it('a snapshot that came in before is not read either: no copy is made of it', async () => {
    const data = serverFolder();
    const before = await started({ DATA_DIR: data, ENGINE_SANDBOX: 'optional' });
    const held = await supply(before.remote, 'healthAuthority', health, persons());
    expect(held.status).toBe(201);
    const grantId = await grantOf(before.remote.world, healthItem, 'healthAuthority.2');
    await before.server.end('SIGTERM');
    const { server, remote } = await started({ DATA_DIR: data, ENGINE_SANDBOX: 'required' });
    const refused = await remote.post('healthAuthority', '/de-identifications', copyBody(grantId, held.body.id));
    expect([refused.status, refused.body.code]).toEqual([503, 'sandbox-missing']);
    await server.end('SIGTERM');
  });

  it('production requires it without being told, and says so at the start', async () => {
    const server = new Server({ DATA_DIR: serverFolder(), NODE_ENV: 'production' }, without);
    await server.listening();
    expect(await server.said(/(data of grade 3 or above[^"]*are refused)/)).not.toBe('');
    await server.end('SIGTERM');
  });

  (walled ? it : it.skip)('with bubblewrap the same batch is taken in', async () => {
    const { server, remote } = await started({ DATA_DIR: serverFolder(), ENGINE_SANDBOX: 'required' }, []);
    const held = await supply(remote, 'healthAuthority', health, persons());
    expect([held.status, held.body.rows]).toEqual([201, 600]);
    expect(server.lines.join('\n')).not.toMatch(/bubblewrap is absent/);
    await server.end('SIGTERM');
  });
});
