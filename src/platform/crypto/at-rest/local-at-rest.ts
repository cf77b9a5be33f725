import type { Content } from '../../files/content.ts';
import type { Suite } from '../suites.ts';
import { AtRest } from './at-rest.ts';
import { DataKeys } from './data-keys.ts';
import type { ObjectName } from './format.ts';
import { headerOf, Opened, Sealing } from './sealed-object.ts';

/** Objects sealed by node:crypto under keys beside the keyring file. */
export class LocalAtRest extends AtRest {
  readonly keys: DataKeys;

  /** @param suite of what is sealed from now on; what lies there opens with its own */
  constructor(
    keyringFile: string,
    private readonly suite: Suite,
  ) {
    super();
    this.keys = new DataKeys(keyringFile, suite);
  }

  async sealing(name: ObjectName): Promise<Sealing> {
    return new Sealing(this.suite, await this.keys.current(name.scope), name);
  }

  async open(name: ObjectName, sealed: Content): Promise<Opened> {
    const header = await headerOf(name, sealed);
    const { key } = await this.keys.byId(name.scope, header.keyId);
    return new Opened(header, key, name, sealed);
  }
}
