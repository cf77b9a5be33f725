import { Injectable } from '@nestjs/common';
import type { FactsContext } from '../../platform/acts/aggregate.ts';

/** Everything a restriction may be laid on, for one use of data. */
export interface UseTarget {
  readonly operatorId: string;
  readonly agreementId: string;
  readonly zoneId: string;
  readonly resourceId: string;
  readonly grantId: string;
}
/** Case number of a restriction in force that blocks the use; undefined for none. */
export type RestraintSource = (target: UseTarget, context: FactsContext) => Promise<string | undefined>;

/** How the keys stand under which the rows of a use lie. */
export type KeysState = 'open' | 'sealed' | 'destroyed';
export type KeysSource = (
  target: Pick<UseTarget, 'agreementId' | 'resourceId'>,
  context: Pick<FactsContext, 'tx'>,
) => Promise<KeysState>;

/** Where the module of Art. 23, which stands above this one, puts in its word before any data move. */
@Injectable()
export class Restraints {
  private source: RestraintSource | undefined;
  private keysSource: KeysSource | undefined;

  /** Registered once, by the module that keeps restrictions. */
  learn(source: RestraintSource): void {
    this.source = source;
  }
  async blocking(target: UseTarget, context: FactsContext): Promise<string | undefined> {
    return await this.source?.(target, context);
  }

  /** Registered once, by the module that ends keys. */
  learnKeys(source: KeysSource): void {
    this.keysSource = source;
  }
  async keys(...asked: Parameters<KeysSource>): Promise<KeysState> {
    return (await this.keysSource?.(...asked)) ?? 'open';
  }
}
