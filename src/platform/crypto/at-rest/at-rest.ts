import type { Content } from '../../files/content.ts';
import type { ObjectName, Scope } from './format.ts';
import type { Opened, Sealing } from './sealed-object.ts';
import type { Place } from './value-format.ts';
import type { ValueSealing } from './values.ts';

/** What lies on a disk lies sealed, under the data key of its scope; the forms are described in `format.ts` (files) and `value-format.ts` (columns). */
export abstract class AtRest {
  /** Begins an object. The scope gets its key with its first one. @throws AtRestRefused `content-sealed`, `content-destroyed` */
  abstract sealing(name: ObjectName): Promise<Sealing>;
  /** Whatever suite and key it was sealed with. @throws AtRestRefused */
  abstract open(name: ObjectName, sealed: Content): Promise<Opened>;
  /** Begins a batch of values for columns: cheap, and for the moment only. @throws AtRestRefused `content-sealed`, `content-destroyed` */
  abstract sealingValues(scope: Scope): Promise<ValueSealing>;
  /** Whatever suite and key it was sealed with. @throws AtRestRefused, also for a value of another place */
  abstract openValue(scope: Scope, place: Place, sealed: Buffer): Promise<string>;
}
