import { Logger } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.ts';
import type { Acts } from './acts.service.ts';
import type { Aggregate, Facts } from './aggregate.ts';

export interface Reminder {
  readonly id: string;
  /** What the act is told. */
  readonly input: object;
}
/**
 * Lets the system give reminders, each by an act of its aggregate that looks again under the lock of the row: of two
 * workers one gives it. One record that fails keeps none of the others from being told of.
 */
export async function remind<F extends Facts>(
  acts: Acts,
  a: Aggregate<F>,
  act: string,
  due: readonly Reminder[],
): Promise<void> {
  for (const { id, input } of due)
    await acts.advance(a, act, id, input).catch((error: unknown) => {
      if (!(error instanceof DomainError)) new Logger(a.table).error(error); // else another worker was quicker
    });
}
