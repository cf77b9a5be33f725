import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeDurably } from '../../files/durable.ts';
import type { Scope } from './format.ts';

const schema = z.object({
  version: z.literal(1),
  scope: z.object({ kind: z.string(), id: z.uuid() }),
  /** `sealed`: kept, and nothing opens; `destroyed`: the keys are gone, their ids stay. */
  state: z.enum(['active', 'sealed', 'destroyed']),
  current: z.uuid(),
  /** `wrapped`: base64 of a sealed object, see `format.ts`. */
  keys: z.array(z.object({ id: z.uuid(), wrapped: z.base64().optional() })).min(1),
  /** The record by which it was sealed or destroyed. */
  disposal: z.uuid().optional(),
});
/** The data keys of one scope, the newest named `current`. */
export type KeyFile = z.infer<typeof schema>;

/**
 * A file for each scope, in a folder beside the keyring: whoever has the database and the objects, or copies of both,
 * has no key; and what is destroyed here is in no dump.
 */
export class KeyFiles {
  readonly folder: string;
  constructor(keyringFile: string) {
    this.folder = `${keyringFile}.keys`;
  }

  /** @throws Error with one readable line where the file is damaged */
  async read(scope: Scope): Promise<KeyFile | undefined> {
    return await this.readNamed(nameOf(scope));
  }

  async write(file: KeyFile): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeDurably(join(this.folder, nameOf(file.scope)), `${JSON.stringify(file)}\n`, 0o600);
  }

  /**
   * Writes a file without keys in the place of one with them. The former bytes get a second name first, so that they can be
   * overwritten once the new file stands; only then is that name gone, too. Interrupted anywhere, the next call ends it.
   */
  async bury(tombstone: KeyFile): Promise<void> {
    const path = join(this.folder, nameOf(tombstone.scope));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await link(path, `${path}${BURIED}`).catch(ifAny(['ENOENT', 'EEXIST']));
    await this.write(tombstone);
    for (const name of await this.remains(tombstone.scope)) await overwritten(join(this.folder, name));
    await syncFolder(this.folder);
  }
  /** Names of what is left of earlier files of a scope: what a killed process was writing, or burying. */
  async remains(scope: Scope): Promise<string[]> {
    const names = await readdir(this.folder).catch(ifAbsent<string[]>([]));
    return names.filter((name) => name.startsWith(`${nameOf(scope)}.`));
  }

  async forget(scope: Scope): Promise<void> {
    await rm(join(this.folder, nameOf(scope)), { force: true });
  }

  /** Of every scope, one at a time. */
  async *all(): AsyncGenerator<KeyFile> {
    const names = await readdir(this.folder).catch(ifAbsent([]));
    for (const name of names.filter((n) => n.endsWith('.json')).toSorted()) {
      const file = await this.readNamed(name);
      if (file) yield file;
    }
  }

  private async readNamed(name: string): Promise<KeyFile | undefined> {
    const path = join(this.folder, name);
    const text = await readFile(path, 'utf8').catch(ifAbsent(undefined));
    if (text === undefined) return undefined;
    try {
      const file = schema.parse(JSON.parse(text));
      if (nameOf(file.scope) === name) return file;
    } catch {
      // not as the cause: a parser's message quotes what it read
    }
    throw new Error(`${path} is damaged; restore it from the backup of the keyring`);
  }
}

const BURIED = '.buried';

/** Its bytes are zeros before it is removed: on most disks nothing of it is left then, on none is it promised. */
async function overwritten(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path, { force: true });
}

function nameOf({ kind, id }: Scope): string {
  const name = `${kind}-${id}.json`;
  if (!/^[a-z_-]{1,40}-[0-9a-f-]{36}\.json$/.test(name)) throw new Error('not a scope of data keys');
  return name;
}

const ifAny =
  (codes: readonly string[]) =>
  (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
const ifAbsent =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
