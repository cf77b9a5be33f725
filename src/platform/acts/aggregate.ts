import type { QueryResultRow } from 'pg';
import type {
  Actor,
  AnyLifecycle,
  Columns,
  IsoDate,
  JointStanding,
  Lifecycle,
  Policy,
  Standing,
} from '../../regulation/index.ts';
import type { Reader, Values } from '../database/index.ts';
import type { LegalMoment } from '../clock/clock.ts';
import type { SealedTable } from '../sealed/sealed-table.ts';
import type { Signed } from './signing.ts';

/** A concurrence on file, as the pipeline reads it. */
export interface ConcurrenceFact {
  readonly act: string;
  readonly version: number;
  readonly organizationId: string;
  readonly state: 'given' | 'refused' | 'resolved';
  /** Digest of what filings had put there by then; empty where the version says it all. */
  readonly seen: string;
  readonly reason?: string | null;
}
/** A body that was asked to concur, by whom, and until when. */
export interface RequestFact {
  readonly id: string;
  readonly act: string;
  readonly version: number;
  readonly seen: string;
  readonly bodyId: string;
  readonly leadId: string;
  readonly dueOn: IsoDate;
  /** That it ran out has been told. */
  readonly escalated: boolean;
}
/** What the city government resolved in place of the concurrences that were overdue or refused. */
export interface ResolutionFact {
  readonly act: string;
  readonly version: number;
  readonly seen: string;
  readonly inFavor: boolean;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly reason: string | null;
}

/** What a rule, a condition or a view may know about one aggregate. Rules see the act's input as `input`. */
export interface Facts<S extends string = string> extends Standing {
  readonly id: string;
  readonly version: number;
  readonly state: S;
  readonly jurisdiction: string;
  readonly today: IsoDate;
  /** The legal instant, milliseconds since 1970. */
  readonly now: number;
  readonly concurrences: readonly ConcurrenceFact[];
  /** Of what is done together: who was asked, what was resolved, and where each act stands as it is now. */
  readonly concurrenceRequests?: readonly RequestFact[];
  readonly concurrenceResolutions?: readonly ResolutionFact[];
  readonly joint?: readonly JointStanding[];
  /** A concurrence was asked for or refused, in whatever version. */
  readonly concurrenceAsked?: boolean;
  readonly doneBy: Readonly<Record<string, readonly string[]>>;
  /** The set that governs this act, and whether it is in force on the legal day. */
  readonly governing: { readonly code: string; readonly inForce: boolean; readonly lastDay: IsoDate };
  readonly input?: unknown;
  /** Of an act that is signed: the keys of who acts, and the signature that came along. */
  readonly signing?: Signed;
}
/** What the pipeline adds by itself; services deliver the rest. */
export type Given =
  | 'today'
  | 'now'
  | 'concurrences'
  | 'concurrenceRequests'
  | 'concurrenceResolutions'
  | 'joint'
  | 'concurrenceAsked'
  | 'doneBy'
  | 'governing'
  | 'input'
  | 'signing';
export type Own<F> = Omit<F, Given>;

/** What a service may use while it gathers facts: reads only. */
export interface FactsContext {
  readonly tx: Reader;
  readonly moment: LegalMoment;
  /** The body of the act asked for, where it names things that the facts must cover too. */
  readonly input?: unknown;
}
/** What an act's pure part may use. */
export interface ApplyContext {
  readonly actor: Actor;
  readonly moment: LegalMoment;
  readonly recordedAt: Date;
  readonly policy: Policy;
  /** A new UUIDv7. */
  id(): string;
}

/** What an act changes besides its state. Names are the facts' names. */
export interface Change<F> {
  /** Columns of the aggregate's own row. */
  readonly set?: Partial<F>;
  /** New child rows by table. */
  readonly insert?: Readonly<Record<string, readonly Values[]>>;
  /** Changed child rows by table. */
  readonly update?: Readonly<Record<string, readonly { readonly key: Values; readonly set: Values }[]>>;
  readonly remove?: Readonly<Record<string, readonly Values[]>>;
  /** Set-based writes for what comes in bulk: statements of their own, in this order, ahead of all others. */
  readonly statements?: readonly { readonly text: string; readonly values: readonly unknown[] }[];
  /** Facts that the answer shows and that are no column of the own row. */
  readonly facts?: Partial<F>;
  /** New aggregates that follow from this act, made in its transaction by derived acts. */
  readonly creates?: readonly { readonly aggregate: AnyAggregate; readonly act: string; readonly input: object }[];
  /** The draft itself goes away. */
  readonly discard?: true;
  /** Keys of stored objects whose rows go: they follow once that is committed. Only of an act that a caller takes. */
  readonly drops?: readonly string[];
}
export type Apply<F> = (facts: F, context: ApplyContext) => Change<F>;

/** An act that follows from another one and runs in its transaction: on every row of `aggregate` that matches `where`. */
export interface Derivation {
  readonly aggregate: AnyAggregate;
  readonly act: string;
  /** Over `a`, with `values` as `$1`…. */
  readonly where: string;
  readonly values: readonly unknown[];
  readonly input?: object;
}

export interface ListDescription {
  /** Query parameter -> predicate with `?` for its value. */
  readonly filters: Readonly<Record<string, string>>;
  /** Sort name -> SQL expression that is never null; the first is the default, descending. */
  readonly sorts: Readonly<Record<string, string>>;
  /** Expressions over `a` that the parameter `q` looks for its text in: nothing that a reader of the record is not shown. */
  readonly search?: readonly string[];
  /** Columns of a list item when they differ from those of a single resource. */
  readonly select?: string;
}

/** An aggregate's description: how it is found, seen and changed. The pipeline does the rest. */
export interface Aggregate<F extends Facts = Facts> {
  readonly lifecycle: Lifecycle<F['state'], F>;
  readonly table: string;
  /** `SELECT … FROM <table> a …` with columns aliased to the facts' names; no WHERE. */
  readonly select: string;
  /** Fact name -> SQL expression over `a`, for read rights, filters and states by date. */
  readonly columns: Columns;
  readonly list?: ListDescription;
  /** SQL expression over `a` for what people call one by; without it, the case number. */
  readonly caption?: string;
  /** Columns that lie encrypted: facts hold them opened, and so do acts set them. The select names both forms. */
  readonly sealed?: SealedTable;
  /** Turns a row into facts; may read what other modules export, nothing else. */
  facts?(row: QueryResultRow, context: FactsContext): Promise<Own<F>> | Own<F>;
  /** The facts of an aggregate that is about to be made; checked by the creating row like any others. */
  create?: Readonly<
    Record<string, (input: never, context: FactsContext & { readonly actor: Actor; id(): string }) => Promise<Own<F>>>
  >;
  view(facts: F, actor: Actor): object;
  /** One line of a list; without it, `view`. */
  item?(row: QueryResultRow, actor: Actor): object;
  readonly apply?: Readonly<Record<string, Apply<F>>>;
  /** Acts that follow from this one by law (R18-2), also on what it stands upon; effects upwards are reactions. Pure. */
  derives?(act: string, facts: F, context: Pick<ApplyContext, 'policy' | 'moment'>): readonly Derivation[];
  /** Masses of rows whose state by date nobody needs in the history: the sweeper leaves them alone. */
  readonly unswept?: true;
  /** Its acts, or those named, change who may do what: what is known of actors is forgotten after them. */
  readonly changesStanding?: true | readonly string[];
  /** Its acts change which policy set governs: what is known of the law is read again after them. */
  readonly changesLaw?: true;
  /** Its acts use data: in their transaction the caller's login is read again, however lately it was. */
  readonly usesData?: true;
  /** The policy set pinned to it; undefined: the set in force in its jurisdiction. */
  policyCode?(facts: Own<F>): string | undefined;
  /** Whether that set governs only while it is in force (R24-3); without this it governs whatever the day. */
  lapses?(facts: Own<F>): boolean;
  /** R15-6: SQL expression over `a`, a uuid[], for what came before it in its case; `doneBy` covers it too. */
  readonly caseBefore?: string;
  /** SQL expression over `a` for the agreement whose fence this aggregate lives behind. */
  readonly fence?: string;
  /** Something it hangs on that must not change under it: locked for share between fence and row. */
  readonly parent?: {
    readonly table: string;
    readonly column: string;
    /** The acts that need it so; without this, all of them. */
    readonly acts?: readonly string[];
    /** Of an aggregate about to be made; undefined where making one needs no lock. */
    of(input: object): string | undefined;
  };
  /** The fence of an aggregate about to be made. */
  fenceOf?(input: object): { readonly agreementId: string } | undefined;
}
/** Any aggregate, for what handles all of them alike. */
export type AnyAggregate = Pick<
  Aggregate<never>,
  | 'table'
  | 'select'
  | 'columns'
  | 'caption'
  | 'caseBefore'
  | 'sealed'
  | 'list'
  | 'fence'
  | 'fenceOf'
  | 'parent'
  | 'unswept'
> & { readonly lifecycle: AnyLifecycle };
