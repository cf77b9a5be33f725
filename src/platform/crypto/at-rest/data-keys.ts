import { randomBytes } from 'node:crypto';
import { contentOf } from '../../files/content.ts';
import { newId } from '../../clock/ids.ts';
import { readMasters, whileLocked, type Masters } from '../keyring.ts';
import type { Suite } from '../suites.ts';
import { readHeader, HEADER_BYTES, type Scope } from './format.ts';
import { KeyFiles, type KeyFile } from './key-files.ts';
import { AtRestRefused } from './refused.ts';
import { headerOf, Opened, sealBytes, type DataKey } from './sealed-object.ts';

const TRIES = 3;

/**
 * The data keys of every scope, wrapped by the master keys of the keyring. Nothing is remembered but the masters, which
 * are read anew when an unknown one is met: what another process rotates, seals or destroys holds here at once.
 */
export class DataKeys {
  readonly files: KeyFiles;
  private masters: Masters | undefined;

  constructor(
    private readonly keyringFile: string,
    private readonly suite: Suite,
  ) {
    this.files = new KeyFiles(keyringFile);
  }

  /** The key that a scope's next object is sealed with; made with its first. @throws AtRestRefused */
  async current(scope: Scope): Promise<DataKey> {
    const file = (await this.files.read(scope)) ?? (await this.begin(scope));
    return await this.unwrapped(scope, file.current, file);
  }

  /** The key of this id, also a former one. @throws AtRestRefused */
  async byId(scope: Scope, id: string): Promise<DataKey> {
    return await this.unwrapped(scope, id, await this.files.read(scope));
  }

  /** Two first objects at once get one key. */
  private async begin(scope: Scope): Promise<KeyFile> {
    return await whileLocked(this.keyringFile, async () => {
      const known = await this.files.read(scope);
      if (known) return known;
      this.masters = await readMasters(this.keyringFile);
      const id = newId();
      const keys = [{ id, wrapped: wrap(this.suite, this.masters, scope, { id, key: randomBytes(32) }) }];
      const file: KeyFile = { version: 1, scope: { ...scope }, state: 'active', current: id, keys };
      await this.files.write(file);
      return file;
    });
  }

  /**
   * Gives a scope a further key, which its next object and value are sealed with; what was sealed before opens with the
   * former ones. Answers its id; undefined for a scope whose keys are out of use, or that has none.
   */
  async renew(scope: Scope): Promise<string | undefined> {
    return await whileLocked(this.keyringFile, async () => {
      const file = await this.files.read(scope);
      if (file?.state !== 'active') return undefined;
      this.masters = await readMasters(this.keyringFile);
      const id = newId();
      const wrapped = wrap(this.suite, this.masters, scope, { id, key: randomBytes(32) });
      await this.files.write({ ...file, current: id, keys: [...file.keys, { id, wrapped }] });
      return id;
    });
  }

  private async unwrapped(scope: Scope, id: string, read: KeyFile | undefined): Promise<DataKey> {
    let file = read;
    for (let i = 1; ; i += 1) {
      const wrapped = usable(scope, id, file);
      const master = masterOf(wrapped);
      this.masters ??= await readMasters(this.keyringFile);
      if (!this.masters.keys.some((m) => m.id === master)) this.masters = await readMasters(this.keyringFile);
      if (this.masters.keys.some((m) => m.id === master) || i === TRIES)
        return { id, key: await unwrap(this.masters, scope, id, wrapped) };
      file = await this.files.read(scope); // a rotation has ended between the two readings
    }
  }
}

function usable(scope: Scope, id: string, file: KeyFile | undefined): Buffer {
  const of = `${scope.kind} ${scope.id}`;
  const found = file?.keys.find((k) => k.id === id);
  if (!file || !found) throw new AtRestRefused('content-altered', `${of} has no data key ${id}`);
  if (file.state === 'sealed') throw new AtRestRefused('content-sealed', `the keys of ${of} are sealed`);
  if (file.state === 'destroyed' || found.wrapped === undefined)
    throw new AtRestRefused('content-destroyed', `data key ${id} of ${of} is destroyed`);
  return Buffer.from(found.wrapped, 'base64');
}

/** Id of the master key that wraps; empty where nothing of the form is there. */
export const masterOf = (wrapped: Buffer): string => readHeader(wrapped.subarray(0, HEADER_BYTES))?.keyId ?? '';

const secretOf = ({ keys }: Masters, id: string): DataKey | undefined => {
  const found = keys.find((m) => m.id === id);
  return found && { id, key: Buffer.from(found.secret, 'base64') };
};

export function wrap(suite: Suite, masters: Masters, scope: Scope, { id, key }: DataKey): string {
  const master = secretOf(masters, masters.current);
  if (!master) throw new Error('the keyring has no current master key');
  return sealBytes(suite, master, { scope, object: id }, key).toString('base64');
}

/** @throws AtRestRefused where it was wrapped by no master of these, for another scope or id, or changed */
export async function unwrap(masters: Masters, scope: Scope, id: string, wrapped: Buffer): Promise<Buffer> {
  const name = { scope, object: id };
  const content = contentOf(wrapped);
  const header = await headerOf(name, content);
  const master = secretOf(masters, header.keyId);
  if (!master) throw new AtRestRefused('content-altered', `no master key ${header.keyId} for data key ${id}`);
  return await new Opened(header, master.key, name, content).read(0, 32);
}
