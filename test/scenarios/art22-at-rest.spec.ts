import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { seedIds } from '../../src/demo/ids.ts';
import { pdf, upload } from '../support/case.ts';
import { communityCsv, grantOf, linesOf, plainItem, read, supply, until } from '../support/deliveries.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let alarms: string[];
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => {
  alarms = [];
  jest.spyOn(console, 'error').mockImplementation((line: string) => void alarms.push(line));
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await world.close();
});

/** Whatever lies there, changed in one bit somewhere behind its beginning; answers how it was. */
function alter(path: string): Buffer {
  const before = readFileSync(path);
  const altered = Buffer.from(before);
  const at = Math.floor(before.length * 0.7);
  altered[at] = (altered[at] ?? 0) ^ 1;
  writeFileSync(path, altered);
  return before;
}
const magicOf = (path: string): string => readFileSync(path).toString('latin1', 0, 4);
const workingFiles = (): string[] => {
  const folder = join(world.folder, 'vault/work');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((e) => (e.isFile() ? [e.name] : []));
};
const download = (as: 'operator' | 'dataAuthority', path: string) =>
  request(world.app.getHttpServer())
    .get(`/api/v1${path}`)
    .set({ authorization: `Bearer ${world.token(as)}`, 'accept-language': 'en' })
    .buffer(true)
    .parse((answer, done) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done(null, Buffer.concat(parts)));
    });

describe('Art. 22: materials at rest', () => {
  const page = Buffer.concat([pdf('x'), Buffer.alloc(300_000, 'filed by the applicant '), pdf('x')]);
  let applicationId: string;
  let path: string;
  let file: string;

  beforeAll(async () => {
    const call = { announcementId: seedIds.announcements.published, plan: '方案' };
    applicationId = (await world.post('operator', '/applications', call)).body.id as string;
    const filed = await upload(world, 'operator', applicationId, { type: 'other', fileName: '附件.pdf' }, page);
    expect(filed.status).toBe(201);
    const [row] = await world.sql<{ id: string; object_key: string }>(
      'SELECT id, object_key FROM application_materials WHERE application_id = $1', applicationId); // prettier-ignore
    path = `/applications/${applicationId}/materials/${row?.id ?? ''}/content`;
    file = join(world.folder, 'objects', row?.object_key ?? '');
  });

  it('lie sealed under the key of their case, and come back as they were filed', async () => {
    const lies = readFileSync(file);
    expect([magicOf(file), lies.includes('applicant')]).toEqual(['ZKS1', false]);
    expect(readdirSync(join(world.folder, 'keyring.json.keys'))).toContain(`application-${applicationId}.json`);
    const { status, body, headers } = await download('operator', path);
    expect([status, headers['content-length']]).toEqual([200, String(page.length)]);
    expect(page.equals(body as Buffer)).toBe(true);
    expect(alarms).toEqual([]);
  });

  it('are refused as a whole when a byte was changed or another file put in their place, with an alarm', async () => {
    const before = alter(file);
    expect(told(await world.get('operator', path))).toEqual([409, 'content-altered']);
    expect(alarms.join()).toMatch(/stored content is altered.*chunk 3 of objects.*application/);
    const stranger = await supplyOther();
    writeFileSync(file, readFileSync(stranger));
    expect(told(await world.get('operator', path))).toEqual([409, 'content-altered']);
    writeFileSync(file, page);
    expect(told(await world.get('operator', path))).toEqual([409, 'content-altered']);
    expect(alarms).toHaveLength(3);
    writeFileSync(file, before);
    expect((await download('operator', path)).status).toBe(200);
  });

  /** A second file of the same case, sealed with the same key. */
  async function supplyOther(): Promise<string> {
    await upload(world, 'operator', applicationId, { type: 'other', fileName: '附件二.pdf' }, page);
    const [row] = await world.sql<{ object_key: string }>(
      `SELECT object_key FROM application_materials WHERE application_id = $1 AND file_name = '附件二.pdf'`, applicationId); // prettier-ignore
    return join(world.folder, 'objects', row?.object_key ?? '');
  }

  it('of the seed are read by who may see them', async () => {
    const [row] = await world.sql<{ id: string; of: string; bytes: string }>(
      'SELECT id, amendment_id AS of, bytes FROM agreement_amendment_materials LIMIT 1',
    );
    const seeded = `/agreement-amendments/${row?.of ?? ''}/materials/${row?.id ?? ''}/content`;
    const { status, body } = await download('dataAuthority', seeded);
    expect([status, (body as Buffer).length]).toEqual([200, Number(row?.bytes)]);
  });
});

describe('Art. 22: snapshots at rest', () => {
  const ROWS = 5000;
  let snapshot: string;
  let grantId: string;
  const requested = async (): Promise<string> =>
    (await world.post('operator', '/deliveries', { grantId })).body.id as string;
  beforeAll(async () => {
    const supplied = await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(ROWS));
    expect(supplied.status).toBe(201);
    snapshot = join(world.folder, 'vault/snapshots', `${String(supplied.body.id)}.parquet`);
    grantId = await grantOf(world, plainItem, 'dataProvider');
  });

  it('lie sealed, and are in the clear only while a job reads them', async () => {
    expect([magicOf(snapshot), readFileSync(snapshot).includes('PAR1')]).toEqual(['ZKS1', false]);
    expect(workingFiles()).toEqual([]);
    const id = await requested();
    const { status, text, whole } = await read(world, id).received;
    expect([status, whole, linesOf(text).length]).toEqual([200, true, ROWS]);
    expect((await until(world, id, ['delivered'])).body.state).toBe('delivered');
    for (let i = 0; i < 100 && workingFiles().length > 0; i += 1) await new Promise((done) => setTimeout(done, 50));
    expect(workingFiles()).toEqual([]);
  });

  it('that were altered are not delivered from: a clear refusal, a failed receipt, no row, an alarm', async () => {
    const before = alter(snapshot);
    const id = await requested();
    const { status, text } = await read(world, id).received;
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([409, 'content-altered']);
    expect(alarms.join()).toMatch(/stored content is altered.*snapshots/);
    const receipt = await until(world, id, ['failed']);
    expect(receipt.body).toMatchObject({ state: 'failed', reason: 'content-altered', rows: 0 });
    expect(workingFiles()).toEqual([]);
    writeFileSync(snapshot, before);
  });
});
