import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { engineExtension, engineFolder } from './place.ts';

/** `bubblewrap`: own namespaces, no network, only the files of the job. `process`: a separate process and its own limits. */
export type SandboxLevel = 'bubblewrap' | 'process';

/** Files a job may see. Inputs are read-only; `folder` is the job's own and the only place it may write. */
export interface Binds {
  inputs: string[];
  folder?: string;
}

export interface CommandLine {
  file: string;
  args: string[];
  /** How a path of the parent looks to the child. */
  inside: (path: string) => string;
}

/** The same places relative to each other as outside. */
const ENGINE = '/app/data-plane/engine';
/** The one file the child needs from elsewhere. */
const OUTSIDE = `platform/crypto/resident-id${engineExtension}`;
const CHILD = `engine-child${engineExtension}`;
/** Where system libraries are; bound as a whole because the loader's set differs between distributions. */
const LIBRARIES = ['/lib', '/lib32', '/lib64', '/usr/lib', '/usr/lib64', '/etc/ld.so.cache', '/etc/alternatives'];
/** Data Node itself may map, beside the memory limit of DuckDB. */
const RESERVED_MB = 1024;

/** Nearest `name` at or above the engine's own folder. */
function above(name: string): string {
  for (let at = engineFolder; ; at = dirname(at)) {
    if (existsSync(join(at, name))) return realpathSync(join(at, name));
    if (at === dirname(at)) throw new Error(`${name} not found`);
  }
}

// The trap handler would reserve 10 GB of addresses for a few hundred KB of WebAssembly (type stripping in tests).
const nodeFlags = (memoryMb: number): string[] => [
  '--no-warnings',
  '--disable-wasm-trap-handler',
  `--max-old-space-size=${Math.max(256, memoryMb)}`,
];

function bubblewrap(binds: Binds): string[] {
  const modules = dirname(above('node_modules/@duckdb/node-api'));
  const libc = join(dirname(modules), 'detect-libc');
  const readOnly = [
    '--ro-bind',
    process.execPath,
    '/app/node',
    '--ro-bind',
    above('package.json'),
    '/app/package.json',
  ];
  readOnly.push('--ro-bind', engineFolder, ENGINE, '--ro-bind', modules, '/app/node_modules/@duckdb');
  readOnly.push('--ro-bind', join(engineFolder, '../..', OUTSIDE), `/app/${OUTSIDE}`);
  readOnly.push('--ro-bind-try', libc, '/app/node_modules/detect-libc');
  for (const path of LIBRARIES) readOnly.push('--ro-bind-try', path, path);
  binds.inputs.forEach((path, i) => readOnly.push('--ro-bind', path, `/in/${i}`));
  const own = binds.folder === undefined ? [] : ['--bind', binds.folder, '/job'];
  const walls = ['--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--cap-drop', 'ALL'];
  walls.push('--uid', '65534', '--gid', '65534', '--dev', '/dev', '--tmpfs', '/tmp');
  return [...walls, ...readOnly, ...own, '--remount-ro', '/', '--chdir', '/app', '--'];
}

/** All a child finds in its environment. Tools come from system folders only, never from the caller's PATH. */
export const CHILD_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin' };

let level: SandboxLevel | undefined;

/** What this machine permits, found out once by running Node inside the very walls a job gets. */
export function sandboxLevel(): SandboxLevel {
  level ??= works('bwrap', [...bubblewrap({ inputs: [] }), '/app/node', '-e', '0']) ? 'bubblewrap' : 'process';
  return level;
}

let limits: boolean | undefined;
const prlimit = (): boolean => (limits ??= works('prlimit', ['--core=0', process.execPath, '-e', '0']));

function works(file: string, args: string[]): boolean {
  return (
    process.platform === 'linux' &&
    spawnSync(file, args, { stdio: 'ignore', timeout: 5000, env: CHILD_ENV }).status === 0
  );
}

/** The command that runs one child. `prlimit` bounds what even a broken engine may take. */
export function commandLine(at: SandboxLevel, binds: Binds, memoryMb: number): CommandLine {
  const limit = prlimit()
    ? ['prlimit', '--core=0', '--nofile=256', `--data=${(RESERVED_MB + 2 * memoryMb) * 1024 * 1024}`]
    : [];
  const node = nodeFlags(memoryMb);
  const words =
    at === 'bubblewrap'
      ? [...limit, 'bwrap', ...bubblewrap(binds), '/app/node', ...node, `${ENGINE}/${CHILD}`]
      : [...limit, process.execPath, ...node, join(engineFolder, CHILD)];
  const [file = process.execPath, ...args] = words;
  return { file, args, inside: at === 'bubblewrap' ? (path) => insideOf(path, binds) : (path) => path };
}

function insideOf(path: string, binds: Binds): string {
  const input = binds.inputs.indexOf(path);
  if (input >= 0) return `/in/${input}`;
  return path === binds.folder ? '/job' : `/job/${basename(path)}`;
}
