import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import pg from 'pg';
import { openColumns, resealColumns, sealColumns } from '../../src/admin/columns.ts';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Sweeper } from '../../src/platform/acts/sweeper.service.ts';
import type { Config } from '../../src/platform/config/index.ts';
import { LocalCrypto, readValueHeader } from '../../src/platform/crypto/index.ts';
import { openAll, plainCount, reseal, sealPlain, type Transact } from '../../src/platform/sealed/passes.ts';
import { sealedColumns, sealInPassing, sealLookups } from '../../src/sealed-columns.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

const MANY = 3000;
let world: World;
let keyring: string;
let owner: pg.Client;
let identity: string;
beforeAll(async () => {
  world = await openWorld();
  keyring = join(world.folder, 'keyring.json');
  owner = new pg.Client({ connectionString: world.urls.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  identity = await linked('from-before');
});
afterAll(async () => {
  await owner.end();
  await world.close();
});
const whose = { organizationId: cast.operator.id, personId: cast.operator.persons[0]?.id, issuer: 'https://a.example' };
const linked = async (subject: string): Promise<string> =>
  (await world.post('governanceCenter.5', '/person-identities', { ...whose, subject })).body.id as string;
const transact: Transact = async (work) => {
  await owner.query('BEGIN');
  const done = await work(async (text, values) => (await owner.query(text, [...values])).rows as never);
  await owner.query('COMMIT');
  return done;
};
const columns = (table: string) => sealedColumns.filter((c) => c.table === table);
const keys = () => LocalCrypto.open(keyring, undefined, 'sm');
const evidence = async (): Promise<{ plain: number; sealed: number }> =>
  (await world.sql<{ plain: number; sealed: number }>('SELECT count(evidence)::int AS plain, count(evidence_sealed)::int AS sealed FROM consents'))[0] ?? { plain: -1, sealed: -1 }; // prettier-ignore
const shown = async (): Promise<unknown> =>
  (await world.get('consentChannel', `/consents/${seedIds.consents.active}`)).body.evidence;

/** Many more consents, and everything as an earlier version left it. */
async function asBefore(): Promise<void> {
  const crypto = await keys();
  for (const c of sealedColumns) await openAll(c, transact, crypto);
  await world.sql(`ALTER TABLE consents DISABLE TRIGGER tr_consents_sealed`);
  await world.sql(`
    INSERT INTO consents SELECT (jsonb_populate_record(NULL::consents, to_jsonb(c) || jsonb_build_object(
      'id', gen_random_uuid(), 'evidence', 'old:' || n, 'subject_ref', '\\x' || encode(sha256(n::text::bytea), 'hex')))).*
    FROM consents c, generate_series(1, ${MANY}) n WHERE c.id = '${seedIds.consents.active}'`);
  await world.sql(`ALTER TABLE consents ENABLE TRIGGER tr_consents_sealed`);
}

describe('a database that an earlier version has written', () => {
  it('is read as it is, and consents in it go on living', async () => {
    await asBefore();
    expect((await evidence()).sealed).toBe(0);
    expect(await shown()).toBe('demo:1');
    const [old] = await world.sql<{ id: string }>(`SELECT id FROM consents WHERE evidence = 'old:7'`);
    const withdrawn = await world.post('consentChannel', `/consents/${old?.id ?? ''}/withdraw`, {
      channel: 'my_nanjing',
    });
    expect([withdrawn.status, withdrawn.body.evidence]).toEqual([200, 'old:7']);
  });

  it('has its logins sealed and indexed before it is asked for one', async () => {
    expect(await plainCount(columns('person_identities')[0] as never, transact)).toBeGreaterThan(0);
    await sealLookups(world.app);
    const [row] = await world.sql<{ subject: null; i: Buffer }>('SELECT subject, subject_index AS i FROM person_identities WHERE id = $1', identity); // prettier-ignore
    expect(row).toEqual({ subject: null, i: (await keys()).blindIndex('person_identities.subject', [whose.issuer, 'from-before']) }); // prettier-ignore
    const again = await world.post('governanceCenter.5', '/person-identities', { ...whose, subject: 'from-before' });
    expect(told(again)).toEqual([409, 'conflict']);
  });

  it('is sealed batch by batch; killed in its midst, the next call goes on, and nothing is lost', async () => {
    const script = join(__dirname, '../support/sealing-columns-child.ts');
    const args = ['--experimental-transform-types', '--no-warnings', script, keyring, world.urls.url];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const over = once(child, 'close');
    let batches = 0;
    for await (const _ of createInterface({ input: child.stdout })) if ((batches += 1) === 2) child.kill('SIGKILL');
    await over;
    const halfway = await evidence();
    expect([halfway.plain > 0, halfway.sealed > 0]).toEqual([true, true]);
    expect(await shown()).toBe('demo:1');
    const total = halfway.plain + halfway.sealed;
    const [column] = columns('consents');
    if (!column) throw new Error('no column');
    expect(await sealPlain(column, transact, await keys())).toBe(halfway.plain);
    expect(await evidence()).toEqual({ plain: 0, sealed: total });
    const [old] = await world.sql<{ id: string }>(`SELECT id FROM consents WHERE subject_ref = sha256('8'::bytea)`);
    expect((await world.get('consentChannel', `/consents/${old?.id ?? ''}`)).body.evidence).toBe('old:8');
    expect(await shown()).toBe('demo:1');
  });

  it('has all the rest sealed by a worker in passing, with the rights of the application alone', async () => {
    const plain = async () => await Promise.all(sealedColumns.map((c) => plainCount(c, transact)));
    const before = await plain();
    expect(before.filter((n) => n > 0).length).toBeGreaterThan(5);
    sealInPassing(world.app);
    await world.app.get(Sweeper).sweep();
    expect(await plain()).toEqual(before.map(() => 0));
    const { body } = await world.get('dataAuthority', `/applications/${seedIds.applications.returned}`);
    expect(body).toMatchObject({ plan: expect.any(String) as string, notes: { correction: {} } });
  });

  it('the commands open everything, seal it again, and give it further keys: what is read stays the same', async () => {
    const config = { DATABASE_URL: world.urls.url, MIGRATION_DATABASE_URL: world.urls.ownerUrl, KEYRING_FILE: keyring, AT_REST_SUITE: 'sm' } as Config; // prettier-ignore
    const { sealed } = await evidence();
    const ids = [seedIds.applications.reviewed, seedIds.applications.returned];
    const cases = async () => await Promise.all(ids.map(async (id) => (await world.get('dataAuthority', `/applications/${id}`)).body)); // prettier-ignore
    const views = await cases();
    expect(views[0]).toMatchObject({ reviewers: [{ comment: expect.any(String) as string }, {}, {}, {}, {}] });
    const said: string[] = [];
    const say = (line: string): number => said.push(line);
    expect(await openColumns(config, say)).toBe(0);
    expect([await evidence(), await shown()]).toEqual([{ plain: sealed, sealed: 0 }, 'demo:1']);
    expect(await world.sql('SELECT id FROM applications WHERE plan IS NULL OR notes_sealed IS NOT NULL')).toEqual([]);
    expect(await cases()).toEqual(views);
    expect(await sealColumns(config, say)).toBe(0);
    expect([await evidence(), await shown()]).toEqual([{ plain: 0, sealed }, 'demo:1']);
    expect(await cases()).toEqual(views);
    const keyIdOf = async (): Promise<string | undefined> =>
      readValueHeader((await world.sql<{ v: Buffer }>('SELECT evidence_sealed AS v FROM consents LIMIT 1'))[0]?.v ?? Buffer.alloc(0))?.keyId; // prettier-ignore
    const before = await keyIdOf();
    expect(await resealColumns(config, true, say)).toBe(0);
    expect([await evidence(), await shown(), (await keyIdOf()) === before]).toEqual([{ plain: 0, sealed }, 'demo:1', false]); // prettier-ignore
    expect(await cases()).toEqual(views);
    for (const what of ['in the clear', 'sealed', 'sealed anew'])
      expect(said).toContain(`consents.evidence: ${sealed} values ${what}`);
  });

  it('is sealed anew under a further key while it is read; what was altered is left and named', async () => {
    const [column] = columns('consents');
    if (!column) throw new Error('no column');
    const crypto = await keys();
    const scope = { kind: 'scenario', id: seedIds.scenarios.registered };
    await world.sql(
      `UPDATE consents SET evidence_sealed = set_byte(evidence_sealed, 50, 0) WHERE subject_ref = sha256('9'::bytea)`,
    );
    const { keys: held } = (await keys()).atRest as unknown as { keys: { renew(s: object): Promise<string> } };
    const fresh = await held.renew(scope);
    let reading = true;
    const read = (async () => {
      while (reading) expect(await shown()).toBe('demo:1');
    })();
    const { resealed, refused } = await reseal(column, transact, crypto);
    reading = false;
    await read;
    const { sealed } = await evidence();
    expect([resealed, refused.length]).toEqual([sealed - 1, 1]);
    expect(refused[0]).toMatch(/content-altered: consents.evidence of /);
    const values = await world.sql<{ v: Buffer }>('SELECT evidence_sealed AS v FROM consents');
    expect(values.filter(({ v }) => readValueHeader(v)?.keyId === fresh)).toHaveLength(sealed - 1);
    expect((await reseal(column, transact, crypto)).resealed).toBe(0);
  });
});
