import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openKeyring, PURPOSES, type Keyring } from './keyring.ts';

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'keyring-'));
  file = join(dir, 'deep', 'keyring.json');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('openKeyring', () => {
  it('makes a keyring for the owner alone, and reads the same one again', async () => {
    const made = await openKeyring(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(dir, 'deep'))).toEqual(['keyring.json']);
    const secrets = PURPOSES.map((purpose) => made.secrets[purpose] ?? '');
    expect(new Set(secrets).size).toBe(PURPOSES.length);
    expect(secrets.map((s) => Buffer.from(s, 'base64').length)).toEqual(PURPOSES.map(() => 32));
    expect(await openKeyring(file)).toEqual(made);
  });

  it('gives processes that start together the same keyring', async () => {
    const code = `import { openKeyring } from ${JSON.stringify(join(__dirname, 'keyring.ts'))};
      console.log(JSON.stringify(await openKeyring(${JSON.stringify(file)})));`;
    const child = () => promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', code]);
    const said = (await Promise.all([child(), child(), child(), child()])).map(({ stdout }) => stdout);
    expect(new Set(said).size).toBe(1);
    expect(JSON.parse(said[0] ?? '')).toEqual(await openKeyring(file));
    expect(readdirSync(join(dir, 'deep'))).toEqual(['keyring.json']);
  }, 30_000);

  it('takes over the lock of a process that died', async () => {
    await openKeyring(file);
    rmSync(file);
    writeFileSync(`${file}.lock`, '999999999:1');
    expect((await openKeyring(file)).version).toBe(1);
  });

  it.each([0o640, 0o604, 0o620])('refuses mode %o, and says what to do', async (mode) => {
    await openKeyring(file);
    chmodSync(file, mode);
    await expect(openKeyring(file)).rejects.toThrow(
      `can be read by others (mode ${mode.toString(8)}); run: chmod 600 ${file}`,
    );
  });

  it('refuses a damaged file without quoting it, and leaves it as it is', async () => {
    const { secrets } = await openKeyring(file);
    const whole = readFileSync(file, 'utf8');
    for (const damaged of [whole.slice(0, -20), whole.replace(secrets.cursor ?? '?', 'c2hvcnQ='), '', '{}']) {
      writeFileSync(file, damaged);
      const refusal = await openKeyring(file).catch((error: Error) => error);
      expect(String(refusal)).toMatch(/is damaged; restore it from a backup/);
      expect(String(refusal)).not.toContain(secrets.pseudonym);
      expect(readFileSync(file, 'utf8')).toBe(damaged);
    }
  });

  it('adds a purpose that a newer version knows, and keeps the rest', async () => {
    const made = await openKeyring(file);
    const { cursor, pseudonym } = made.secrets;
    writeFileSync(file, JSON.stringify({ ...made, secrets: { cursor, pseudonym } }));
    const again: Keyring = await openKeyring(file);
    expect(again.secrets).toMatchObject({ cursor, pseudonym });
    expect(again.secrets['subject-reference']).toBeDefined();
    expect(await openKeyring(file)).toEqual(again);
  });

  it('keeps the suite it was made for', async () => {
    expect((await openKeyring(file, 'sm')).suite).toBe('sm');
    expect((await openKeyring(file)).suite).toBe('sm');
    await expect(openKeyring(file, 'intl')).rejects.toThrow(
      'was made for the suite sm; intl needs a keyring of its own',
    );
  });
});
