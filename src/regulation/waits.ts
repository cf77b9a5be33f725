import type { NumberPath } from './deadlines.ts';
import { expression, field, type Party } from './parties.ts';

/**
 * A step that is waited for: the case, or another party, goes no further until one of `by` takes it, or a day of the record
 * runs out. Only what is owed is declared, never what is merely possible. Lists of tasks are made of it as SQL, so names
 * are those of the aggregate's columns, as in read rights; a name that is no column stops the start.
 */
export interface Waits<S extends string = string> {
  /** The states in which it is, where they are fewer than `from`. */
  readonly in?: readonly S[];
  /** Who is waited for, where that is fewer than `by`: who has not signed yet, whose items are open. */
  readonly of?: readonly Party[];
  /** A condition of the record: a boolean column. */
  readonly while?: string;
  /** Once this day is over: a date column. */
  readonly after?: string;
  /** Acts that answer it as well; each is told to those only who may take it. */
  readonly or?: readonly string[];
  /** The last day on which it is in time, a date column, and the period of the policy set that it was counted with. */
  readonly due?: { readonly on: string; readonly period?: NumberPath };
  /** Of a joint act: nobody is asked to concur with it before the lead body has chosen it. */
  readonly alone?: true;
}

/** The party, as long as its organization is not among those that `name` lists: who has done its part is not asked again. */
export const yetTo = (name: string, party: Party): Party => ({
  ...party,
  holds: (actor, facts) =>
    party.holds(actor, facts) && !((field(facts, name) ?? []) as readonly string[]).includes(actor.organizationId),
  sql: (actor, columns, bind) => {
    const predicate = party.sql?.(actor, columns, bind);
    return predicate && `(${predicate} AND ${bind(actor.organizationId)}::uuid <> ALL(${expression(columns, name)}))`;
  },
});

interface Waiting {
  readonly act: string;
  readonly from: readonly string[];
  readonly by: readonly Party[];
  readonly waits?: Waits | undefined;
}
/** The states in which a step is waited for. */
export const waitingStates = ({ from, waits }: Pick<Waiting, 'from' | 'waits'>): readonly string[] => waits?.in ?? from;

const asked = (step: Waiting): boolean => step.by.some((p) => p.sql !== undefined);

/** What is wrong with what a table says is waited for. */
export function waitsFaults(steps: readonly Waiting[]): string[] {
  const waiting = steps.filter((s) => s.waits !== undefined);
  return waiting.flatMap((step, i) => {
    const states = waitingStates(step);
    const takes = (act: string): boolean =>
      steps.some((s) => s.act === act && s.act !== step.act && asked(s) && s.from.some((x) => states.includes(x)));
    const twice = waiting
      .slice(i + 1)
      .some((s) => s.act === step.act && waitingStates(s).some((x) => states.includes(x)));
    return [
      ...(states.length === 0 ? [`${step.act} is waited for in no state`] : []),
      ...states
        .filter((s) => !step.from.includes(s))
        .map((s) => `${step.act} is waited for in ${s}, where nobody takes it`),
      ...((step.waits?.of ?? step.by).some((p) => p.sql !== undefined) ? [] : [`${step.act} waits for nobody`]),
      ...(step.waits?.or ?? []).filter((act) => !takes(act)).map((act) => `${step.act} is not answered by ${act}`),
      ...(twice ? [`${step.act} is waited for twice in one state`] : []),
    ];
  });
}
