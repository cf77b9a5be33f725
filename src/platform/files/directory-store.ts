import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '../clock/ids.ts';
import type { AtRest } from '../crypto/at-rest/at-rest.ts';
import type { ObjectName, Scope } from '../crypto/at-rest/format.ts';
import type { Sealing } from '../crypto/at-rest/sealed-object.ts';
import { fileContent } from './content.ts';
import { syncFolder } from './durable.ts';
import { emptyFile } from './media-type.ts';
import { ObjectStore, type ByteSource, type PutOptions, type StoredObject } from './object-store.ts';
import { FileRefused } from './refused.ts';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UNFINISHED = '.part';

/** Objects as files `aa/bb/<id>` below one folder of this machine (or a mount that all replicas share). */
export class DirectoryStore extends ObjectStore {
  private readonly root: string;

  constructor(
    root: string,
    private readonly atRest: AtRest,
  ) {
    super();
    this.root = resolve(root);
  }

  async put<T = undefined>(source: ByteSource, options: PutOptions<T>): Promise<StoredObject & { inspected: T }> {
    const id = newId();
    // The end of a UUIDv7 is by chance, its beginning the time: folders fill evenly.
    const key = `${id.slice(-4, -2)}/${id.slice(-2)}/${id}`;
    const path = join(this.root, key);
    const name = nameOf(options.scope, key);
    const sealing = await this.atRest.sealing(name);
    await this.makeFolder(dirname(path));
    const file = await open(path + UNFINISHED, 'wx+', 0o600);
    try {
      const written = await writeHashed(source, file, sealing, options.limitBytes);
      const inspected = (await options.inspect?.(await this.atRest.open(name, await fileContent(file)))) as T;
      await this.atRest.admits(options.scope); // it may have been closed while the file came in
      await file.sync();
      await file.close();
      await rename(path + UNFINISHED, path);
      await syncFolder(dirname(path));
      return { id, key, ...written, inspected };
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(path + UNFINISHED, { force: true });
      throw error;
    }
  }

  async open(key: string, scope: Scope): Promise<Readable> {
    const file = await open(this.path(key), 'r');
    try {
      const opened = await this.atRest.open(nameOf(scope, key), await fileContent(file));
      await opened.verify();
      const text = Readable.from(opened.chunks(), { objectMode: false });
      return text.once('close', () => void file.close());
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async opens(scope: Scope): Promise<boolean> {
    return (await this.atRest.stateOf(scope)) === 'active';
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async *olderThan(instant: Date): AsyncGenerator<string> {
    for await (const name of this.writtenBefore(instant)) if (KEY.test(name)) yield name;
  }

  async removeUnfinished(instant: Date): Promise<number> {
    let removed = 0;
    for await (const name of this.writtenBefore(instant)) {
      if (!name.endsWith(UNFINISHED) || !KEY.test(name.slice(0, -UNFINISHED.length))) continue;
      await rm(join(this.root, name), { force: true });
      removed += 1;
    }
    return removed;
  }

  private path(key: string): string {
    if (!KEY.test(key)) throw new Error('not a key of the object store');
    return join(this.root, key);
  }

  private async makeFolder(folder: string): Promise<void> {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made === undefined) return;
    for (let at = dirname(folder); at.length >= dirname(made).length; at = dirname(at)) {
      await syncFolder(at);
      if (at === dirname(at)) return;
    }
  }

  /** One folder at a time: the store may hold more names than fit in memory. */
  private async *writtenBefore(instant: Date): AsyncGenerator<string> {
    for (const a of await names(this.root))
      for (const b of await names(join(this.root, a)))
        for (const name of await names(join(this.root, a, b))) {
          const found = await stat(join(this.root, a, b, name)).catch(() => undefined);
          if (found?.isFile() && found.mtimeMs < instant.getTime()) yield `${a}/${b}/${name}`;
        }
  }
}

const nameOf = (scope: Scope, key: string): ObjectName => ({ scope, object: `objects/${key.slice(6)}` });

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** Both digests in the one pass, so that a record in either suite needs no second reading. */
async function writeHashed(source: ByteSource, file: FileHandle, sealing: Sealing, limitBytes: number) {
  const sha256 = createHash('sha256');
  const sm3 = createHash('sm3');
  let bytes = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    if (bytes + chunk.length > limitBytes) throw tooLarge(limitBytes);
    sha256.update(chunk);
    sm3.update(chunk);
    await file.appendFile(sealing.update(chunk));
    bytes += chunk.length;
  }
  if (bytes === 0) throw emptyFile();
  await file.appendFile(sealing.final());
  return { bytes, sha256: sha256.digest('hex'), sm3: sm3.digest('hex') };
}

function tooLarge(limitBytes: number): FileRefused {
  const limit = limitBytes >= 1024 * 1024 ? `${Math.floor(limitBytes / 1024 / 1024)} MB` : `${limitBytes} B`;
  return new FileRefused('payload-too-large', { en: `the file is larger than ${limit}`, zh: `文件超过 ${limit}` });
}
