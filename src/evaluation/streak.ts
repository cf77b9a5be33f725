import { addDays, type IsoDate } from '../regulation/index.ts';
import type { EvaluationFacts, CycleResult, EvaluationState, PoorTerms } from './evaluation.facts.ts';

const settled: readonly (EvaluationState | null)[] = ['final', 'actioned', 'closed'];
export const isFinal = (c: Pick<CycleResult, 'state'>): boolean => settled.includes(c.state);

/** A cycle and what is borne in it: more than one result where an agreement was taken over. */
const byCycle = (cycles: readonly CycleResult[]): CycleResult[][] =>
  [...Map.groupBy(cycles, (c) => c.sequence).entries()].sort(([a], [b]) => b - a).map(([, results]) => results);

/**
 * The poor results in a row that end with the last final one, oldest first (连续2次较差). Only final results count: a
 * cancelled cycle is as if it had never been, a missing result is never poor and breaks nothing unless the set says so.
 * Of two results borne in one cycle the poor one counts, once: nobody sheds it with a better one of another agreement.
 * `agreementId` is the agreement at hand, for sets whose row starts anew with a renewal.
 */
export function poorRow(cycles: readonly CycleResult[], terms: PoorTerms, agreementId: string): CycleResult[] {
  const row: CycleResult[] = [];
  for (const results of byCycle(cycles.filter((c) => c.cycleState !== 'cancelled'))) {
    const final = results.filter(isFinal);
    if (final.length === 0) {
      if (terms.missingBreaks && results.some((c) => c.cycleState === 'closed')) break;
      continue;
    }
    const poor = final.find((c) => c.result === terms.poor && !(terms.resetOnRenewal && c.agreementId !== agreementId));
    if (!poor) break;
    row.unshift(poor);
  }
  return row;
}

type Placed = Pick<EvaluationFacts, 'cycles' | 'sequence' | 'agreementTermStart'>;

/**
 * R18-4: an earlier cycle that is neither final nor cancelled for this operator. A cycle without a result is waited for
 * while it is open, unless it evaluates a time before the agreement.
 */
export const stillOpen = ({ cycles, sequence, agreementTermStart }: Placed): CycleResult | undefined =>
  cycles.find(
    (c) =>
      c.sequence < sequence &&
      c.cycleState !== 'cancelled' &&
      !isFinal(c) &&
      (c.state !== null || (c.cycleState !== 'closed' && c.periodEnd >= agreementTermStart)),
  );

/** R18-4: a later result is final already; an earlier one can no longer come. */
export const overtaken = ({ cycles, sequence }: Placed): CycleResult | undefined =>
  cycles.find((c) => c.sequence > sequence && c.cycleState !== 'cancelled' && isFinal(c));

/** What making this result final does to the agreement. */
export interface Ending {
  readonly act: 'terminate' | 'give-notice';
  readonly endsOn: IsoDate | null;
  readonly row: readonly CycleResult[];
}
type Streaking = Pick<
  EvaluationFacts,
  | 'id'
  | 'cycles'
  | 'sequence'
  | 'result'
  | 'terms'
  | 'agreementId'
  | 'agreementState'
  | 'agreementTermEnd'
  | 'poorStreakEffect'
>;

/** R18-2: undefined unless this result, once final, completes the row and the agreement still runs. */
export function endingBy(f: Streaking, today: IsoDate): Ending | undefined {
  const { terms } = f;
  const upToNow = f.cycles
    .filter((c) => c.sequence <= f.sequence)
    .map((c) => (c.evaluationId === f.id ? { ...c, state: 'final' as const, result: f.result } : c));
  const row = poorRow(upToNow, terms, f.agreementId);
  const runs = f.agreementState === 'effective' || f.agreementState === 'suspended';
  if (f.result !== terms.poor || row.length < terms.streakToTerminate || !runs) return undefined;
  if (terms.onStreak === 'open_case') return { act: 'give-notice', endsOn: null, row };
  const { kind, days = 0 } = f.poorStreakEffect;
  if (kind === 'immediate') return { act: 'terminate', endsOn: null, row };
  const endsOn = addDays(today, days);
  // an end behind the last day is no end of its own: the agreement expires before
  return { act: 'give-notice', endsOn: endsOn <= f.agreementTermEnd ? endsOn : null, row };
}

/** Whether taking this final result away leaves no row that would end the agreement. */
export const unravels = (f: Streaking): boolean => {
  const rest = f.cycles.filter((c) => c.evaluationId !== f.id);
  return (
    f.agreementState === 'termination_pending' &&
    poorRow(rest, f.terms, f.agreementId).length < f.terms.streakToTerminate
  );
};
