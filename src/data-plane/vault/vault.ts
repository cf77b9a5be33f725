import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.ts';
import { isCanonicalUuid, Runner } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';

/** A file as it came in: where it lies, and its digest. */
export interface Received {
  readonly path: string;
  readonly bytes: number;
  /** SM3, lower-case hex. */
  readonly hash: string;
}
type Kind = 'snapshots' | 'copies' | 'work';

/** Where raw data lies: one folder that no route serves. Files are named by ids of ours, never by what a client sent. */
@Injectable()
export class Vault implements OnApplicationShutdown {
  private readonly root: string;
  constructor(
    settings: Settings,
    private readonly runner: Runner,
  ) {
    this.root = join(settings.values.DATA_DIR, 'vault');
  }

  /** Path of a snapshot or copy; `work` is for what a running job needs and is removed with it. */
  async path(kind: Kind, name: string): Promise<string> {
    if (!/^[\w.-]{1,80}$/.test(name)) throw new Error('not a name of the vault');
    if (kind === 'work') return join(await this.work(), name);
    const folder = join(this.root, kind);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, name);
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
  async clear(runner: string): Promise<void> {
    if (isCanonicalUuid(runner)) await rm(join(this.root, 'work', runner), { recursive: true, force: true });
  }
  async onApplicationShutdown(): Promise<void> {
    await this.clear(this.runner.id);
  }

  /** Writes an upload to a working file, hashed on the way. @throws DomainError `payload-too-large`, `validation-failed` for none */
  async receive(source: Readable, name: string, limitBytes: number): Promise<Received> {
    const path = await this.path('work', name);
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
  async writeRefs(kind: Kind, name: string, refs: readonly string[]): Promise<string> {
    const path = await this.path(kind, name);
    await writeFile(`${path}.part`, refs.map((ref) => `${ref}\n`).join(''), { mode: 0o600 });
    await rename(`${path}.part`, path);
    return path;
  }

  async remove(path: string): Promise<void> {
    await rm(path, { force: true });
  }
}
