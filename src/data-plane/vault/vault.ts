import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { newId } from '../../platform/clock/ids.ts';
import { Settings } from '../../platform/config/settings.ts';
import { Crypto, type ObjectName, type Scope } from '../../platform/crypto/index.ts';
import { isCanonicalUuid, Runner } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { fileContent, syncFolder } from '../../platform/files/index.ts';

/** A file as it came in: where it lies, and its digest. */
export interface Received {
  readonly path: string;
  readonly bytes: number;
  /** SM3, lower-case hex. */
  readonly hash: string;
}
const KEPT = ['snapshots', 'copies'] as const;
type Kept = (typeof KEPT)[number];
const unfinished = (runner: string): string => `.${runner}.part`;
const NAME = /^[\w.-]{1,80}$/;
const PIECE = 1 << 18;

/** Snapshots lie under a key of their resource, copies under one of the agreement they were made for. */
export const resourceScope = (id: string): Scope => ({ kind: 'resource', id });
export const agreementScope = (id: string): Scope => ({ kind: 'agreement', id });

/**
 * Where raw data lies: one folder that no route serves. Files are named by ids of ours, never by what a client sent.
 * What is kept lies sealed; in the clear there is only what a running job needs, as long as it runs.
 */
@Injectable()
export class Vault implements OnApplicationShutdown {
  private readonly root: string;
  constructor(
    settings: Settings,
    private readonly runner: Runner,
    private readonly crypto: Crypto,
  ) {
    this.root = join(settings.values.DATA_DIR, 'vault');
  }

  /** Path of a working file: of what a running job needs, to be removed with it. */
  async working(name: string): Promise<string> {
    if (!NAME.test(name)) throw new Error('not a name of the vault');
    return join(await this.work(), name);
  }

  /** Whether something may be kept in the scope: asked before it comes. @throws AtRestRefused `content-sealed`, `content-destroyed` */
  async admits(scope: Scope): Promise<void> {
    await this.crypto.atRest.admits(scope);
  }

  /** Seals a working file as a snapshot or copy; the working file is gone, whatever happens. @throws AtRestRefused */
  async keep(kind: Kept, name: string, scope: Scope, path: string): Promise<void> {
    try {
      await this.seal(kind, name, scope, createReadStream(path, { highWaterMark: PIECE }));
    } finally {
      await this.remove(path);
    }
  }

  /**
   * A snapshot or copy as a working file, which the caller removes.
   * @throws AtRestRefused where it is not what was kept under this name and scope; nothing of it is left then
   */
  async unsealed(kind: Kept, name: string, scope: Scope): Promise<string> {
    const path = await this.working(`${newId()}.${kind}`);
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of this.textOf(kind, name, scope)) await file.appendFile(chunk);
      return path;
    } catch (error) {
      await this.remove(path);
      throw error;
    } finally {
      await file.close();
    }
  }

  /** Removes a snapshot or copy. */
  async forget(kind: Kept, name: string): Promise<void> {
    await this.remove(await this.keptPath(kind, name));
  }

  private async keptPath(kind: Kept, name: string): Promise<string> {
    if (!NAME.test(name)) throw new Error('not a name of the vault');
    const folder = join(this.root, kind);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, name);
  }

  private async seal(kind: Kept, name: string, scope: Scope, source: AsyncIterable<Buffer>): Promise<void> {
    const path = await this.keptPath(kind, name);
    const part = path + unfinished(this.runner.id);
    const sealing = await this.crypto.atRest.sealing(nameOf(kind, name, scope));
    const file = await open(part, 'w', 0o600);
    try {
      for await (const chunk of source) await file.appendFile(sealing.update(chunk));
      await file.appendFile(sealing.final());
      await this.admits(scope); // it may have been closed meanwhile
      await file.sync();
      await file.close();
      await rename(part, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.remove(part);
      throw error;
    }
  }

  private async *textOf(kind: Kept, name: string, scope: Scope): AsyncGenerator<Buffer> {
    const file: FileHandle = await open(await this.keptPath(kind, name), 'r');
    try {
      yield* (await this.crypto.atRest.open(nameOf(kind, name, scope), await fileContent(file))).chunks();
    } finally {
      await file.close();
    }
  }

  /** The folder of this process' running jobs. It bears the runner's name, so that others can tell when it is orphaned. */
  async work(): Promise<string> {
    await this.runner.hold();
    const folder = join(this.root, 'work', this.runner.id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Runners whose working folders lie here. */
  async workers(): Promise<string[]> {
    const names = await readdir(join(this.root, 'work')).catch(() => []);
    return names.filter((name) => isCanonicalUuid(name));
  }
  /** Removes what a runner that is gone left behind: working files, and what it had half sealed. */
  async clear(runner: string): Promise<void> {
    if (!isCanonicalUuid(runner)) return;
    for (const kind of KEPT)
      for (const name of await readdir(join(this.root, kind)).catch(() => []))
        if (name.endsWith(unfinished(runner))) await this.remove(join(this.root, kind, name));
    await rm(join(this.root, 'work', runner), { recursive: true, force: true });
  }
  async onApplicationShutdown(): Promise<void> {
    await this.clear(this.runner.id);
  }

  /** Writes an upload to a working file, hashed on the way. @throws DomainError `payload-too-large`, `validation-failed` for none */
  async receive(source: Readable, name: string, limitBytes: number): Promise<Received> {
    const path = await this.working(name);
    const file = await open(path, 'wx', 0o600);
    const sm3 = createHash('sm3');
    let bytes = 0;
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > limitBytes) throw new DomainError('payload-too-large');
        sm3.update(chunk);
        await file.appendFile(chunk);
      }
      if (bytes === 0) throw new DomainError('malformed');
      await file.close();
      return { path, bytes, hash: sm3.digest('hex') };
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.remove(path);
      throw error;
    }
  }

  /** Subject references, one a line, for a job. */
  async writeRefs(name: string, refs: readonly string[]): Promise<string> {
    const path = await this.working(name);
    await writeFile(path, lines(refs), { mode: 0o600 });
    return path;
  }
  /** Subject references that a copy was made with. */
  async keepRefs(name: string, scope: Scope, refs: readonly string[]): Promise<void> {
    await this.seal('copies', name, scope, Readable.from([Buffer.from(lines(refs))]) as AsyncIterable<Buffer>);
  }
  /** @throws AtRestRefused */
  async keptRefs(name: string, scope: Scope): Promise<string[]> {
    const parts: Buffer[] = [];
    for await (const chunk of this.textOf('copies', name, scope)) parts.push(chunk);
    return Buffer.concat(parts)
      .toString('utf8')
      .split('\n')
      .filter((ref) => ref !== '');
  }

  async remove(path: string): Promise<void> {
    await rm(path, { force: true });
  }
}

const nameOf = (kind: Kept, name: string, scope: Scope): ObjectName => ({ scope, object: `${kind}/${name}` });
const lines = (refs: readonly string[]): string => refs.map((ref) => `${ref}\n`).join('');
