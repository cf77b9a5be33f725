import type { Content } from '../../files/content.ts';
import type { ObjectName } from './format.ts';
import type { Opened, Sealing } from './sealed-object.ts';

/** What lies on a disk lies sealed, under the data key of its scope; the form is described in `format.ts`. */
export abstract class AtRest {
  /** Begins an object. The scope gets its key with its first one. @throws AtRestRefused `content-sealed`, `content-destroyed` */
  abstract sealing(name: ObjectName): Promise<Sealing>;
  /** Whatever suite and key it was sealed with. @throws AtRestRefused */
  abstract open(name: ObjectName, sealed: Content): Promise<Opened>;
}
