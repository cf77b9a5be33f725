import type { Actor } from '../../regulation/index.ts';
import type { LegalMoment } from '../clock/clock.ts';
import type { Values } from '../database/index.ts';
import type { Written } from '../sealed/sealed-columns.service.ts';
import type { Aggregate, Change, Facts } from './aggregate.ts';
import type { Ask } from './ask.ts';
import type { AnyStep } from './decide.ts';
import type { Answer } from './idempotency.ts';
import type { Loaded } from './loader.ts';

/** An act that has been decided and is now to be written. */
export interface Decided<F extends Facts> {
  readonly a: Aggregate<F>;
  readonly act: string;
  readonly step: AnyStep;
  readonly change: Change<F>;
  readonly loaded: Loaded<F>;
  readonly fresh: boolean;
  readonly input: object | undefined;
  readonly moment: LegalMoment;
  readonly actor: Actor | 'system';
  readonly requestId: string;
  /** The address of the caller; null where nobody asked. */
  readonly source: string | null;
  readonly recordedAt: Date;
  readonly causedBy: string | null;
  readonly answer?: (view: object, version: number) => Answer;
  readonly ask?: Ask;
  /** What `change` writes, where some of it lies sealed. */
  readonly kept?: Written;
  /** The audit event of the act: its id, what it holds of the input, and the row of texts that it only commits to. */
  readonly said?: { readonly id: string; readonly payload: unknown; readonly row: Values | undefined };
}
export interface Done<F> {
  readonly facts: F;
  readonly view: object;
  readonly answer: Answer | undefined;
  /** The audit event of the act itself. */
  readonly auditId: string;
}
