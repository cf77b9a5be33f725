import type { Content } from '../../files/content.ts';
import type { ObjectName, Scope } from './format.ts';
import type { KeyEnds } from './key-ends.ts';
import type { KeyFile } from './key-files.ts';
import type { Opened, Sealing } from './sealed-object.ts';
import type { Place } from './value-format.ts';
import type { ValueSealing } from './values.ts';

/** What lies on a disk lies sealed, under the data key of its scope; the forms are described in `format.ts` (files) and `value-format.ts` (columns). */
export abstract class AtRest {
  /** Begins an object. The scope gets its key with its first one. @throws AtRestRefused `content-sealed`, `content-destroyed` */
  abstract sealing(name: ObjectName): Promise<Sealing>;
  /** Whatever suite and key it was sealed with. @throws AtRestRefused */
  abstract open(name: ObjectName, sealed: Content): Promise<Opened>;
  /** Whether something may be kept in the scope now, before it comes or once it has. @throws AtRestRefused `content-sealed`, `content-destroyed` */
  abstract admits(scope: Scope): Promise<void>;
  /** How the keys of the scope stand; `active` where it has none yet. */
  abstract stateOf(scope: Scope): Promise<KeyFile['state']>;
  /** How keys end. */
  abstract readonly ends: KeyEnds;
  /** Begins a batch of values for columns: cheap, and for the moment only. @throws AtRestRefused `content-sealed`, `content-destroyed` */
  abstract sealingValues(scope: Scope): Promise<ValueSealing>;
  /** Whatever suite and key it was sealed with. @throws AtRestRefused, also for a value of another place */
  abstract openValue(scope: Scope, place: Place, sealed: Buffer): Promise<string>;
}
