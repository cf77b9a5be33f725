import { readMasters, whileLocked } from '../keyring.ts';
import { hmacWith, type Suite } from '../suites.ts';
import { unwrap, type DataKeys } from './data-keys.ts';
import type { Scope } from './format.ts';
import type { KeyFile } from './key-files.ts';
import { AtRestRefused } from './refused.ts';

/** A data key, and what proves later which one it was. */
export interface CommittedKey {
  readonly id: string;
  /** Hexadecimal, see `commitmentOf`; null where the key does not unwrap any more. */
  readonly commitment: string | null;
}
/** How the attempts to open under the keys of a scope ended. */
export interface OpeningTried {
  readonly tried: number;
  /** Of them refused as destroyed. */
  readonly refused: number;
}

/**
 * HMAC under the data key of `zonekeeper/key-commitment/1 ["<scope kind>","<scope id>","<key id>"]`: it tells nothing of
 * the key, and whoever finds a copy of it later can show that it is the one. It does not change when a master rotates.
 */
export const commitmentOf = (suite: Suite, key: Buffer, { kind, id }: Scope, keyId: string): string =>
  hmacWith(suite, key, `zonekeeper/key-commitment/1 ${JSON.stringify([kind, id, keyId])}`).toString('hex');

/**
 * How the keys of a scope end. Each step changes the file of the scope alone, under the lock of the keyring that a
 * rotation takes too, and may be repeated. `disposal` is the id of the record that orders it.
 */
export class KeyEnds {
  constructor(
    private readonly keyringFile: string,
    private readonly keys: DataKeys,
  ) {}

  /** Nothing of the scope opens any more, nor is anything sealed in it; one without a key gets one, to be sealed. @throws AtRestRefused `content-destroyed` */
  async seal(scope: Scope, disposal: string): Promise<void> {
    if (!(await this.keys.files.read(scope))) await this.keys.current(scope);
    await this.change(scope, (file) => ({ ...file, state: 'sealed', disposal }));
  }
  /** @throws AtRestRefused `content-destroyed` */
  async unseal(scope: Scope): Promise<void> {
    await this.change(scope, ({ disposal: _over, ...file }) => ({ ...file, state: 'active' }));
  }

  /** The keys of a scope, also of a sealed one; none where nothing was ever sealed in it. */
  async committed(scope: Scope, suite: Suite): Promise<CommittedKey[]> {
    const file = await this.keys.files.read(scope);
    const masters = await readMasters(this.keyringFile);
    const found: CommittedKey[] = [];
    for (const { id, wrapped = '' } of file?.keys ?? []) {
      const key = await unwrap(masters, scope, id, Buffer.from(wrapped, 'base64')).catch(ifRefused);
      found.push({ id, commitment: key ? commitmentOf(suite, key, scope, id) : null });
    }
    return found;
  }

  /**
   * Puts a file without keys in the place of the scope's, and overwrites the former one; ids stay. Also where it is gone or
   * damaged, or where an earlier call was interrupted anywhere.
   * @param keyIds the keys that are known to have been
   * @throws Error where a key is still there afterwards
   */
  async destroy(scope: Scope, keyIds: readonly string[], disposal: string): Promise<void> {
    const { files } = this.keys;
    await whileLocked(this.keyringFile, async () => {
      const file = await files.read(scope).catch(() => undefined);
      const ids = [...new Set([...keyIds, ...(file?.keys ?? []).map((k) => k.id)])];
      const current = file?.current ?? ids.at(-1);
      if (current === undefined) return; // nothing was ever sealed in it
      const keys = ids.map((id) => ({ id }));
      await files.bury({ version: 1, scope: { ...scope }, state: 'destroyed', current, keys, disposal });
    });
    if (!(await this.isGone(scope))) throw new Error(`a key of ${scope.kind} ${scope.id} is still there`);
  }
  /** Whether no key of the scope is left in the folder, in whatever file. */
  async isGone(scope: Scope): Promise<boolean> {
    const { files } = this.keys;
    const file = await files.read(scope);
    const none = !file || (file.state === 'destroyed' && file.keys.every((k) => k.wrapped === undefined));
    return none && (await files.remains(scope)).length === 0;
  }

  /** Asks for every key by the way on which contents are read. */
  async tryToOpen(scope: Scope, keyIds: readonly string[]): Promise<OpeningTried> {
    let refused = 0;
    for (const id of keyIds) {
      const answer = await this.keys.byId(scope, id).catch((error: unknown) => error);
      if (answer instanceof AtRestRefused && answer.code === 'content-destroyed') refused += 1;
    }
    return { tried: keyIds.length, refused };
  }

  /** For demonstrations that begin anew: whatever was sealed or destroyed is as if nothing had ever been kept there. */
  async anew(): Promise<void> {
    const { files } = this.keys;
    for await (const { scope, state } of files.all())
      if (state !== 'active') await whileLocked(this.keyringFile, () => files.forget(scope));
  }

  private async change(scope: Scope, to: (file: KeyFile) => KeyFile): Promise<void> {
    const { files } = this.keys;
    await whileLocked(this.keyringFile, async () => {
      const file = await files.read(scope); // as it is now that nobody else changes it
      if (!file) throw new AtRestRefused('content-altered', `${scope.kind} ${scope.id} has no data key`);
      if (file.state === 'destroyed')
        throw new AtRestRefused('content-destroyed', `the keys of ${scope.kind} ${scope.id} are destroyed`);
      await files.write(to(file));
    });
  }
}

const ifRefused = (error: unknown): undefined => {
  if (!(error instanceof AtRestRefused)) throw error;
};
