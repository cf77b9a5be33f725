import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { processIdentity, stillRuns, withFileLock } from './lock.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('withFileLock', () => {
  it('lets processes count without losing a step, also over the locks of dead ones', async () => {
    const [lock, count] = [join(dir, 'lock'), join(dir, 'count')];
    writeFileSync(count, '0');
    writeFileSync(lock, '999999999:1');
    const code = `import { readFileSync, writeFileSync } from 'node:fs';
      import { withFileLock } from ${JSON.stringify(join(__dirname, 'lock.ts'))};
      const [lock, count] = ${JSON.stringify([lock, count])};
      for (let i = 0; i < 10; i += 1) await withFileLock(lock, async () => {
        const seen = Number(readFileSync(count, 'utf8'));
        await new Promise((resume) => setTimeout(resume, 1));
        writeFileSync(count, String(seen + 1));
      });`;
    const child = () => promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', code]);
    await Promise.all([child(), child(), child()]);
    expect(readFileSync(count, 'utf8')).toBe('30');
    expect(readdirSync(dir)).toEqual(['count']);
  }, 30_000);

  it('lets callers of one process wait for each other', async () => {
    const seen: string[] = [];
    const step = (name: string) =>
      withFileLock(join(dir, 'lock'), async () => {
        seen.push(`${name} begins`);
        await new Promise((resume) => setTimeout(resume, 5));
        seen.push(`${name} ends`);
      });
    await Promise.all([step('a'), step('b')]);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('lets go when the work fails, and gives up on a holder that does not', async () => {
    const lock = join(dir, 'lock');
    await expect(withFileLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await withFileLock(lock, async () => {
      await expect(withFileLock(lock, () => 1, 50)).rejects.toThrow(`${lock} is held by process ${process.pid}`);
    });
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('processIdentity', () => {
  it('tells a running process from one that ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    const identity = processIdentity(child.pid ?? 0) ?? '';
    expect(stillRuns(identity)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(stillRuns(identity)).toBe(false);
    expect(stillRuns('')).toBe(false);
  });
});
