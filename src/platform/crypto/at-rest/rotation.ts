import { newMaster, readMasters, whileLocked, writeMasters, type Masters } from '../keyring.ts';
import type { Suite } from '../suites.ts';
import { masterOf, unwrap, wrap } from './data-keys.ts';
import { KeyFiles, type KeyFile } from './key-files.ts';

/** What a rotation has done. */
export interface Rotated {
  /** Id of the master key from now on. */
  readonly master: string;
  /** Scopes whose data keys were wrapped anew. */
  readonly rewrapped: number;
  /** It went on with one that had been interrupted, instead of making a further key. */
  readonly resumed: boolean;
}

/**
 * Gives the keyring a new master key, wraps every data key with it and drops the former masters; objects stay as they
 * are. Processes that run go on: a former master is there as long as anything is wrapped with it, and what they do not
 * know they read anew. Interrupted anywhere, the next call goes on with it.
 * @throws Error with one readable line; where a data key does not unwrap, no master is dropped
 */
export async function rotateMaster(keyringFile: string, suite: Suite): Promise<Rotated> {
  const resumed = await begin(keyringFile);
  const files = new KeyFiles(keyringFile);
  let rewrapped = 0;
  for (let found = -1; found !== 0; rewrapped += found) {
    found = 0; // until a pass finds nothing: others may have begun a scope meanwhile
    for await (const { scope } of files.all())
      found += await whileLocked(keyringFile, async () => {
        const file = await files.read(scope); // as it is now that nobody else changes it
        return file && (await rewrap(files, await readMasters(keyringFile), suite, file)) ? 1 : 0;
      });
  }
  const master = await whileLocked(keyringFile, async () => {
    const { current, keys } = await readMasters(keyringFile);
    await writeMasters(keyringFile, { current, keys: keys.filter((m) => m.id === current) });
    return current;
  });
  return { master, rewrapped, resumed };
}

/** More than one master is a rotation that did not end. */
const begin = (keyringFile: string): Promise<boolean> =>
  whileLocked(keyringFile, async () => {
    const { keys } = await readMasters(keyringFile);
    if (keys.length > 1) return true;
    const fresh = newMaster();
    await writeMasters(keyringFile, { current: fresh.id, keys: [...keys, fresh] });
    return false;
  });

async function rewrap(files: KeyFiles, masters: Masters, suite: Suite, file: KeyFile): Promise<boolean> {
  const old = file.keys.filter(({ wrapped }) => wrapped !== undefined && !isCurrent(masters, wrapped));
  if (old.length === 0) return false;
  const keys = await Promise.all(
    file.keys.map(async (k) => {
      if (!old.includes(k) || k.wrapped === undefined) return k;
      const key = await unwrap(masters, file.scope, k.id, Buffer.from(k.wrapped, 'base64'));
      return { id: k.id, wrapped: wrap(suite, masters, file.scope, { id: k.id, key }) };
    }),
  );
  await files.write({ ...file, keys });
  return true;
}

const isCurrent = ({ current }: Masters, wrapped: string): boolean =>
  masterOf(Buffer.from(wrapped, 'base64')) === current;
