import type { Content } from '../../files/content.ts';
import type { Suite } from '../suites.ts';
import { AtRest } from './at-rest.ts';
import { DataKeys } from './data-keys.ts';
import type { ObjectName, Scope } from './format.ts';
import { KeyEnds } from './key-ends.ts';
import type { KeyFile } from './key-files.ts';
import { headerOf, Opened, Sealing } from './sealed-object.ts';
import type { Place } from './value-format.ts';
import { Values, type ValueSealing } from './values.ts';

/** Objects sealed by node:crypto under keys beside the keyring file. */
export class LocalAtRest extends AtRest {
  readonly keys: DataKeys;
  readonly ends: KeyEnds;
  private readonly values: Values;

  /** @param suite of what is sealed from now on; what lies there opens with its own */
  constructor(
    keyringFile: string,
    private readonly suite: Suite,
  ) {
    super();
    this.keys = new DataKeys(keyringFile, suite);
    this.ends = new KeyEnds(keyringFile, this.keys);
    this.values = new Values(this.keys, suite);
  }

  async sealing(name: ObjectName): Promise<Sealing> {
    return new Sealing(this.suite, await this.keys.current(name.scope), name);
  }

  async open(name: ObjectName, sealed: Content): Promise<Opened> {
    const header = await headerOf(name, sealed);
    const { key } = await this.keys.byId(name.scope, header.keyId);
    return new Opened(header, key, name, sealed);
  }

  async admits(scope: Scope): Promise<void> {
    const file = await this.keys.files.read(scope);
    if (file) await this.keys.byId(scope, file.current);
  }
  async stateOf(scope: Scope): Promise<KeyFile['state']> {
    return (await this.keys.files.read(scope))?.state ?? 'active';
  }
  sealingValues(scope: Scope): Promise<ValueSealing> {
    return this.values.sealing(scope);
  }
  openValue(scope: Scope, place: Place, sealed: Buffer): Promise<string> {
    return this.values.open(scope, place, sealed);
  }
}
