import type { Policy } from '../regulation/index.ts';

/** What experts score from 0 to 100, and how much of the total it makes. */
export interface Criterion {
  readonly code: string;
  readonly title: string;
  readonly weight: number;
}
/** By what a round is decided (R10-6): weights add up to 100; equal means are told apart by the criteria of the tie-break, in order. */
export interface Scoring {
  readonly criteria: readonly Criterion[];
  readonly passMark: number;
  readonly tieBreak: readonly string[];
}
/** What a call has of its own; null where it follows its policy set. Pinned when it is published. */
export interface OwnScoring {
  readonly scoring: Scoring | null;
}

/** What holds for a round. */
export const scoringOf = ({ scoring }: OwnScoring, { review }: Policy): Scoring =>
  scoring ?? {
    criteria: review.criteria.map(({ code, text, weight }) => ({ code, title: text.zh, weight })),
    passMark: review.passMark,
    tieBreak: [],
  };

/** What is wrong with it, as codes that a message can list; empty where nothing is. */
export function scoringFaults({ criteria, passMark, tieBreak }: Scoring): readonly string[] {
  const codes = criteria.map(({ code }) => code);
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  return [
    ...(sum === 100 ? [] : [`weights = ${sum}`]),
    ...codes.filter((code, i) => codes.indexOf(code) !== i).map((code) => `criteria: ${code}`),
    ...tieBreak.filter((code, i) => !codes.includes(code) || tieBreak.indexOf(code) !== i).map((code) => `tieBreak: ${code}`), // prettier-ignore
    ...(passMark >= 0 && passMark <= 100 ? [] : [`passMark = ${passMark}`]),
  ];
}
