import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { seedIds } from '../../src/demo/ids.ts';
import { join } from 'node:path';
import type { Finding } from '../../src/admin/check.ts';
import { diagnose, report } from '../../src/admin/doctor.ts';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { sealAll } from '../support/case-file.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = mkdtempSync('/var/tmp/zonekeeper-doctor-');
  for (const name of ['keyring.json', 'keyring.json.keys'])
    cpSync(join(world.folder, name), join(folder, name), { recursive: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});
const ask = (more: Readonly<Record<string, string>> = {}): Promise<Finding[]> =>
  diagnose({
    DATABASE_URL: world.urls.url,
    MIGRATION_DATABASE_URL: world.urls.ownerUrl,
    DATA_DIR: folder,
    DEMO: 'true',
    ...more,
  });
/** The cluster of the tests trades durability for speed, and the doctor rightly says so every time. */
const VOLATILE = 'database server: fsync, full_page_writes, synchronous_commit off: what was answered may be lost in a power cut'; // prettier-ignore
const wrong = async (more?: Readonly<Record<string, string>>): Promise<string[]> =>
  (await ask(more))
    .filter((f) => f.verdict === 'fail')
    .map((f) => `${f.check}: ${f.said.en}`)
    .filter((line) => line !== VOLATILE);
/** Breaks something as the owner of the database, asks, and mends it again. */
const broken = async (breaking: string, mending: string): Promise<string[]> => {
  await world.sql(breaking);
  const found = await wrong();
  await world.sql(mending);
  return found;
};

describe('the doctor', () => {
  it('finds nothing to mend on a healthy installation, and names every subject it looked at', async () => {
    const findings = await ask();
    const failed = findings.filter((f) => f.verdict === 'fail').map((f) => `${f.check}: ${f.said.en}`);
    expect(failed).toEqual([VOLATILE]);
    expect([...new Set(findings.map((f) => f.check))]).toEqual([
      'configuration',
      'keyring',
      'data folder',
      'sandbox',
      'keys at rest',
      'files at rest',
      'database server',
      'application role',
      'migrations',
      'history',
      'clock',
      'sealed columns',
      'ledger',
      'evidence by month',
      'witness',
      'ended keys',
      'calendar',
      'policy set',
    ]);
    for (const f of findings) expect([f.check, f.mend === undefined]).toEqual([f.check, f.verdict === 'ok']);
    expect(report(findings, 'zh')).toMatch(/须排除 1 项/);
  });

  it('names every mistake of the configuration, and looks no further', async () => {
    const found = await ask({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(found.map((f) => [f.check, f.said.en.split(':')[0]])).toEqual([
      ['configuration', 'PORT'],
      ['configuration', 'LOG_LEVEL'],
    ]);
  });

  it('finds an application role that can rewrite history', async () => {
    expect(
      await broken(
        'GRANT UPDATE ON audit_events TO zonekeeper_app',
        'REVOKE UPDATE ON audit_events FROM zonekeeper_app',
      ),
    ).toEqual(['history: audit_events: the application may update, delete or truncate']);
  });
  it('finds that the table of a month was opened, or has lost its protection', async () => {
    const [{ name = '' } = {}] = await world.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'evidence'::regnamespace AND relkind = 'r' AND relname <> 'events_other' LIMIT 1`,
    );
    expect(await broken(`GRANT DELETE ON evidence.${name} TO zonekeeper_app`, `REVOKE DELETE ON evidence.${name} FROM zonekeeper_app`)).toEqual([`history: ${name}: the application has rights on the table of a month`]); // prettier-ignore
    const trigger = 'tr_audit_events_append_only';
    expect(await broken(`ALTER TABLE evidence.${name} DISABLE TRIGGER ${trigger}`, `ALTER TABLE evidence.${name} ENABLE TRIGGER ${trigger}`)).toEqual([`history: ${name}: a trigger of the table of a month is switched off`]); // prettier-ignore
  });
  it('finds a protection of history that was switched off or removed', async () => {
    expect(
      await broken(
        'ALTER TABLE transitions DISABLE TRIGGER tr_transitions_append_only',
        'ALTER TABLE transitions ENABLE TRIGGER tr_transitions_append_only',
      ),
    ).toEqual(['history: transitions: trigger tr_transitions_append_only is switched off']);
    expect(
      await broken(
        'ALTER TRIGGER tr_audit_events_append_only ON audit_events RENAME TO gone',
        'ALTER TRIGGER gone ON audit_events RENAME TO tr_audit_events_append_only',
      ),
    ).toEqual(['history: audit_events: no append-only trigger']);
  });
  it('finds an application role with DDL, and one that is the owner itself', async () => {
    expect(
      await broken(
        'GRANT CREATE ON SCHEMA public TO zonekeeper_app',
        'REVOKE CREATE ON SCHEMA public FROM zonekeeper_app',
      ),
    ).toEqual(['application role: the application role may create in schema public']);
    const url = new URL(world.urls.ownerUrl);
    const [owned] = await wrong({ MIGRATION_DATABASE_URL: world.urls.url, DATABASE_URL: url.href });
    expect(owned).toMatch(/^application role: the application role may create in schema public; .*owns organizations/);
  });
  it('finds migrations that have not run, and a database newer than the program', async () => {
    const [last] = await world.sql<{ id: number; name: string; timestamp: string }>(
      'SELECT id, name, timestamp FROM migrations ORDER BY id DESC LIMIT 1',
    );
    const rename = (to: string): string => `UPDATE migrations SET name = '${to}' WHERE id = ${last?.id ?? 0}`;
    expect(await broken(rename('Later9999999999999'), rename(last?.name ?? ''))).toEqual([
      'migrations: the database is newer than this program: Later9999999999999',
      `migrations: 1 migrations have not run: ${last?.name ?? ''}`,
    ]);
  });
  it('finds values that lie in the clear, and sealed ones whose key is gone', async () => {
    const plain = `ALTER TABLE consents DISABLE TRIGGER tr_consents_sealed; CREATE TABLE kept AS SELECT id, evidence_sealed FROM consents;
      UPDATE consents SET evidence = 'x', evidence_sealed = NULL WHERE id IN (SELECT id FROM consents LIMIT 3)`;
    const back = `UPDATE consents c SET evidence = NULL, evidence_sealed = k.evidence_sealed FROM kept k WHERE k.id = c.id;
      DROP TABLE kept; ALTER TABLE consents ENABLE TRIGGER tr_consents_sealed`;
    await world.sql(plain);
    const warned = (await ask()).filter((f) => f.check === 'sealed columns' && f.verdict === 'warn');
    await world.sql(back);
    expect(warned.map((f) => f.said.en)).toEqual(['3 values of consents.evidence lie in the clear']);
    const keys = join(folder, 'keyring.json.keys');
    const [name = ''] = readdirSync(keys).filter((n) => n.startsWith('scenario-'));
    const file = readFileSync(join(keys, name));
    rmSync(join(keys, name));
    expect(await wrong()).toEqual(['sealed columns: values of consents.evidence are sealed under 1 keys that are not here']); // prettier-ignore
    writeFileSync(join(keys, name), file);
    expect(await wrong()).toEqual([]);
  });
  it('refuses demo data for real work', async () => {
    expect(await wrong({ DEMO: 'false' })).toEqual(['clock: this database carries the demo data']);
  });
  it('finds a keyring that others read, one that is damaged, and none', async () => {
    const file = join(folder, 'keyring.json');
    chmodSync(file, 0o644);
    expect(await wrong()).toEqual([expect.stringMatching(/^keyring: .*can be read by others \(mode 644\)/)]);
    chmodSync(file, 0o600);
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{"secret":"do-not-quote-me"}', { mode: 0o600 });
    const [said] = await wrong({ KEYRING_FILE: bad });
    expect(said).toMatch(/^keyring: .*is damaged/);
    expect(said).not.toMatch(/do-not-quote-me/);
    expect(await wrong({ KEYRING_FILE: join(folder, 'none.json') })).toEqual([
      expect.stringMatching(/^keyring: there is no/),
    ]);
  });
  it('says what it cannot reach, without the password', async () => {
    const found = await wrong({ DATABASE_URL: 'postgres://zonekeeper_app:geheim@127.0.0.1:1/zonekeeper' });
    expect(found).toEqual([expect.stringMatching(/^database: not reachable/)]);
    expect(found.join()).not.toMatch(/geheim/);
  });

  describe('about what lies encrypted', () => {
    const about = async (more: Record<string, string>): Promise<string[]> =>
      (await ask(more)).filter((f) => f.check.endsWith('at rest')).map((f) => `${f.verdict} ${f.check}: ${f.said.en}`);
    it('counts what is sealed, and finds what is not or has no key', async () => {
      const whole = await about({ DATA_DIR: world.folder });
      expect(whole).toEqual([
        'ok keys at rest: the master key is 0 days old',
        expect.stringMatching(/^ok files at rest: [1-9]\d+ files lie encrypted$/),
      ]);
      const copy = mkdtempSync('/var/tmp/zonekeeper-doctor-');
      cpSync(world.folder, copy, { recursive: true });
      mkdirSync(join(copy, 'vault/snapshots'), { recursive: true });
      writeFileSync(join(copy, 'vault/snapshots/x.parquet'), 'PAR1');
      const lost = `application-${seedIds.applications.reviewed}.json`; // a scope that keeps files
      rmSync(join(copy, 'keyring.json.keys', lost));
      expect((await about({ DATA_DIR: copy })).slice(1)).toEqual([
        expect.stringMatching(/^fail files at rest: \d files are encrypted under keys that are not here$/),
        'fail files at rest: 1 files are not encrypted, and are not given out',
        expect.stringMatching(/^ok /),
      ]);
      rmSync(copy, { recursive: true, force: true });
    });
    it('says when the master key is old, and when a rotation did not end', async () => {
      const file = join(folder, 'old.json');
      await LocalCrypto.open(file);
      const keyring = JSON.parse(readFileSync(file, 'utf8')) as {
        masters: { current: string; keys: { id: string; secret: string }[] };
      };
      const [master] = keyring.masters.keys;
      if (!master) throw new Error('no master');
      const old = '01900000-0000-7000-8000-000000000001'; // of June 2024
      keyring.masters = { current: old, keys: [{ ...master, id: old }] };
      writeFileSync(file, JSON.stringify(keyring));
      expect((await about({ KEYRING_FILE: file }))[0]).toMatch(/^warn keys at rest: the master key is \d+ days old$/);
      keyring.masters.keys.push(master);
      writeFileSync(file, JSON.stringify(keyring));
      expect((await about({ KEYRING_FILE: file }))[0]).toBe(
        'warn keys at rest: a rotation of the master key was interrupted',
      );
    });
  });

  describe('about the ledger', () => {
    const own = (): Record<string, string> => ({ DATA_DIR: world.folder });
    const said = async (more: Record<string, string> = {}): Promise<string[]> => await wrong({ ...own(), ...more });
    beforeAll(() => sealAll(world));
    it('nothing to mend once it is sealed and witnessed', async () => {
      expect(await said()).toEqual([]);
      const findings = await ask(own());
      expect(findings.filter((f) => f.check === 'witness').map((f) => f.verdict)).toEqual(['ok', 'warn']); // one disk
    });
    it('finds a witness that contradicts, a key that is not its own, an event put in past the application', async () => {
      const witness = join(world.folder, 'witness/checkpoints.ndjson');
      const kept = readFileSync(witness, 'utf8');
      // of the newest: on a slow machine there is more than one
      writeFileSync(witness, kept.replace(/("size":)(\d+)(?!.*"size":)/s, (_, name: string, size: string) => `${name}${Number(size) + 1}`));
      expect(await said()).toEqual([expect.stringMatching(/^witness: .*the ledger is shorter/)]);
      writeFileSync(witness, kept);
      await LocalCrypto.open(join(folder, 'other.json'));
      expect(await said({ KEYRING_FILE: join(folder, 'other.json') })).toEqual([
        expect.stringMatching(/^files at rest: \d+ files are encrypted under keys that are not here/),
        ...['person_identities.subject', 'consents.evidence', 'applications.plan', 'applications.checklist', 'applications.notes', 'applications.answers',
          'application_reviewers.comment', 'application_reviewers.dissent', 'compliance_records.reference', 'compliance_records.description',
          'compliance_records.objection', 'agreement_amendments.checklist', 'agreement_renewals.statement', 'agreement_renewals.checklist', 'eligibility_cases.fact', 'eligibility_cases.answer',
          'eligibility_cases.remedy', 'eligibility_cases.finding', 'violations.report', 'violations.answer', 'violations.finding',
          'evaluations.appeal_texts', 'inspections.report', 'audit_texts.texts']
          .map((column) => expect.stringMatching(new RegExp(`^sealed columns: values of ${column} are sealed under \\d+ keys`)) as string),
        expect.stringMatching(/^ledger: no key of the keyring signed/)]);
      await world.sql(`INSERT INTO audit_events (id, xid, operation, object_type, result, roles, request_id, legal_at, recorded_at, payload)
        SELECT gen_random_uuid(), (min(xid::text::bigint) - 1)::text::xid8, 'x', 'x', 'done', '{}', 'x', now(), now(), '{}' FROM audit_events`);
      expect(await said()).toEqual(['ledger: 1 events stand among sealed ones and were never sealed']);
    }); // prettier-ignore
  });
});
