import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Who a process is, beyond its number: numbers are used again. `undefined` when it is gone.
 * Only Linux tells the start time without a child process; elsewhere the number alone has to do.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : `${pid}:${rest[18] ?? ''}`;
  } catch {
    return process.platform === 'linux' ? undefined : `${pid}:`;
  }
}

/** Whether the process that once gave `identity` still runs. */
export const stillRuns = (identity: string): boolean => {
  const pid = Number.parseInt(identity, 10);
  return pid > 0 && processIdentity(pid) === identity;
};

/**
 * Runs `work` while no other process (and no other caller here) holds the lock file `path`.
 * The lock of a process that died is taken over.
 * @throws Error with one readable line when the holder does not let go within `waitMs`
 */
export async function withFileLock<T>(path: string, work: () => T | Promise<T>, waitMs = 60_000): Promise<T> {
  const end = performance.now() + waitMs;
  while (!take(path)) {
    breakIfStale(path);
    if (performance.now() > end)
      throw new Error(`${path} is held by process ${holder(path)}; remove it if no such process runs`);
    await new Promise((resume) => setTimeout(resume, 20));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** The lock appears with its content or not at all, so that a death in between leaves no nameless lock. */
function take(path: string): boolean {
  const mine = `${path}.${process.pid}-${randomUUID()}`;
  writeFileSync(mine, processIdentity(process.pid) ?? '', { mode: 0o600, flag: 'wx' });
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

const holder = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Two waiters must not both remove what they think is stale: the second would remove the first one's new lock. */
function breakIfStale(path: string): void {
  const seen = holder(path);
  if (seen === '' || stillRuns(seen) || !take(`${path}.breaking`)) return;
  try {
    if (holder(path) === seen) rmSync(path, { force: true });
  } finally {
    rmSync(`${path}.breaking`, { force: true });
  }
}
