import type { ConcurrenceOf } from './concurrence.ts';
import type { Exclusion } from './exclusions.ts';
import { governmentOnceAsked, jointFilings } from './joint-acts.ts';
import type { MemberLevel, Party } from './parties.ts';
import type { Finding, Rule } from './rule.ts';
import { askForSignature, type SignedText } from './signing.ts';
import type { Text } from './text.ts';
import { waitsFaults, type Waits } from './waits.ts';

/** A pure condition with a name: it picks between two rows of one act. */
export interface Condition<F> {
  readonly name: string;
  holds(facts: F): boolean;
}
/** A condition on the state of something else; unmet it answers 409 with its own code. */
export interface Requirement<F> {
  readonly code: string;
  readonly rule: string;
  holds(facts: F): boolean;
  params?(facts: F): Readonly<Record<string, string>>;
  /** What exactly is missing. */
  findings?(facts: F): readonly Finding[];
  /** Only an acknowledgement is missing: the refusal lists what the act would change. */
  readonly acknowledges?: true;
}

/** What acts and filings have in common. */
export interface Step<S extends string, F> {
  readonly act: string;
  readonly text: Text;
  readonly article: string;
  /** States it may be taken from; empty for an act that creates. */
  readonly from: readonly S[];
  readonly by: readonly Party[];
  /** Preparing is a handler's work; without this the step is a decision, and only a decider takes it. */
  readonly level?: 'handler';
  readonly unless?: readonly Exclusion[];
  readonly with?: ConcurrenceOf;
  readonly requires?: readonly Requirement<F>[];
  readonly rules?: readonly Rule<F>[];
  /** Ids of the rules that the state graph or the right itself enforces. */
  readonly basis?: readonly string[];
  /** Code of the 403 where the default one says too little. */
  readonly refusal?: string;
  /** Never blocked by the lapse of a policy set (R24-3). */
  readonly protective?: true;
  /** Dangerous: the login must be strong and recent (RFC 9470). */
  readonly stepUp?: true;
  /** Takes something from a login: every process is told at once. */
  readonly revokes?: true;
  /** Signed with the organization's key, if it has one; a rule of the row asks for it (R10-7, R12-5, R15-7, R18-5, R23-5). */
  readonly signed?: SignedText<F>;
  /** Done in person: nobody does it in a colleague's place. */
  readonly inPerson?: true;
  /** A filing that is told as an event, to those of these who see the thing; what changes a state is told to all who do. */
  readonly told?: readonly Party[];
  /** It is owed, and stands in the list of tasks of who owes it. */
  readonly waits?: Waits<S>;
}
/** One edge of the graph. */
export interface Row<S extends string, F> extends Step<S, F> {
  readonly to: S;
  readonly when?: Condition<F>;
  /** Data use is cut off: the fence is taken exclusively. */
  readonly cutsOff?: true;
}
/** Something put on file: locks, right, state, audit, outbox, key, but no transition and no new version. */
export type Filing<S extends string, F> = Step<S, F>;

export interface Lifecycle<S extends string = string, F = never, A extends string = string> {
  readonly aggregate: string;
  /** The plural of its path, `agreements`. */
  readonly path: string;
  readonly article: string;
  readonly text: Text;
  readonly states: Readonly<Record<S, Text>>;
  readonly initial: S;
  readonly final: readonly S[];
  readonly read: readonly Party[];
  readonly rows: readonly (Row<S, F> & { readonly act: A })[];
  readonly filings?: readonly Filing<S, F>[];
}
/** Any lifecycle, for what only reads tables. */
export type AnyLifecycle = Lifecycle<string, never>;

type Table<S extends string, F, A extends string> = Omit<Lifecycle<NoInfer<S>, F, A>, 'rows' | 'states'> & {
  readonly states: Readonly<Record<S, Text>>;
  readonly rows: readonly (Row<NoInfer<S>, F> & { readonly act: A })[];
  /** Rules of every act and filing that a person may take, the protective ones aside; they come first. */
  readonly always?: readonly Rule<F>[];
};

/** Declares a lifecycle and checks its graph at once, so that a broken table never starts. */
export function defineLifecycle<F>() {
  return <const S extends string, const A extends string>(written: Table<S, F, A>): Lifecycle<S, F, A> => {
    const table = spelledOut(written);
    const wrong = faultsOf(table);
    if (wrong.length > 0) throw new Error(`lifecycle ${table.aggregate}: ${wrong.join('; ')}`);
    const joint = table.rows.filter((r) => r.with !== undefined);
    if (joint.length === 0) return table;
    const filings = jointFilings(joint as never) as unknown as readonly Filing<S, F>[];
    return { ...table, read: [...table.read, governmentOnceAsked()], filings: [...(table.filings ?? []), ...filings] };
  };
}

/** Writes the rules of `always` into the steps they are about: whoever reads the table finds them there. */
function spelledOut<S extends string, F, A extends string>({ always, ...table }: Table<S, F, A>): Lifecycle<S, F, A> {
  if (!always) return table;
  const under = <T extends Step<S, F>>(step: T): T =>
    step.protective || !callable(step as never) ? step : { ...step, rules: [...always, ...(step.rules ?? [])] };
  return { ...table, rows: table.rows.map(under), ...(table.filings && { filings: table.filings.map(under) }) };
}

/** What is wrong with a table: unreachable states, dead ends, ways out of final states, ambiguous rows. */
export function faultsOf(table: AnyLifecycle | Lifecycle<string, never, string>): string[] {
  const states = Object.keys(table.states);
  return [
    ...table.rows.flatMap((row) =>
      [...row.from, row.to].filter((s) => !states.includes(s)).map((s) => `${row.act} names the unknown state ${s}`),
    ),
    ...states.filter((s) => !reachable(table).has(s)).map((s) => `${s} is never reached`),
    ...states.flatMap((s) => endFault(table, s)),
    ...ambiguities(table),
    ...levelFaults(table),
    ...waitsFaults([...table.rows, ...(table.filings ?? [])]),
    ...table.rows
      .filter((r) => r.signed !== undefined && !askForSignature(r.rules ?? []))
      .map((r) => `${r.act} is signed, and no rule asks for the signature`),
  ];
}

function reachable(table: AnyLifecycle): Set<string> {
  const reached = new Set([table.initial, ...table.rows.filter((r) => r.from.length === 0).map((r) => r.to)]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const row of table.rows) if (row.from.some((s) => reached.has(s))) reached.add(row.to);
  }
  return reached;
}

function endFault(table: AnyLifecycle, state: string): string[] {
  const leaves = table.rows.some((r) => r.from.includes(state) && r.to !== state);
  if (leaves !== table.final.includes(state)) return [];
  return [`${state} ${leaves ? 'is final but has a way out' : 'has no way out'}`];
}

function ambiguities(table: AnyLifecycle): string[] {
  return table.rows.flatMap((a, i) =>
    table.rows
      .slice(i + 1)
      .filter(
        (b) =>
          a.act === b.act && moverOf(a) === moverOf(b) && !(a.when && b.when) && a.from.some((s) => b.from.includes(s)),
      )
      .map(() => `${a.act} is ambiguous`),
  );
}

/** Who is level enough must not depend on which row an act would take. */
function levelFaults(table: AnyLifecycle): string[] {
  const steps: readonly Step<string, never>[] = [...table.rows, ...(table.filings ?? [])];
  const called = steps.filter(callable);
  return called
    .filter((a) => called.some((b) => a.act === b.act && levelOf(a) !== levelOf(b)))
    .map((a) => `${a.act} has two levels`);
}

/** The least level that may take a step. */
export const levelOf = (step: Step<string, never>): MemberLevel => step.level ?? 'decider';

/** A person, another act or the calendar: rows of one act that differ in it are never confused. */
const moverOf = (row: Row<string, never>): string =>
  row.by.every((p) => p.kind === 'time') ? 'time' : row.by.every((p) => p.kind === 'system') ? 'system' : 'person';

/** Rows that follow from the calendar, in the order of the table. */
export const timeRows = (table: AnyLifecycle) => table.rows.filter((r) => r.by.some((p) => p.kind === 'time'));

/** Acts that a caller can ask for by name: not those of the calendar, not derived ones. */
export const callable = (step: Step<string, never>): boolean =>
  step.by.some((p) => p.kind !== 'time' && p.kind !== 'system');
