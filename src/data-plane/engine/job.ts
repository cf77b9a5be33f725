import type { FieldRule } from './masks.ts';

/** One declared column. `scale` counts decimals (default 6, 18 digits in all), `maxLength` characters. */
export interface ColumnSpec {
  name: string;
  type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean';
  nullable: boolean;
  maxLength?: number;
  scale?: number;
}

/** What decides whether a job needs walls. */
export interface Graded {
  /** False only where all that is read is below the threshold; absent: it may be at or above it. */
  sensitive?: boolean;
}

export interface IngestJob extends Graded {
  source: string;
  output: string;
  encoding: 'utf-8' | 'gb18030';
  columns: ColumnSpec[];
  /** Share of rejected lines above which the whole upload fails; 0.05 unless told. */
  maxRejectedShare?: number;
  /** How many rejected lines are listed; all are counted; 100 unless told. */
  maxListed?: number;
}

export type RejectReason =
  | 'too-few-fields'
  | 'too-many-fields'
  | 'bad-quote'
  | 'unterminated-quote'
  | 'record-too-long'
  | 'bad-encoding'
  | 'control-character'
  | 'null-not-allowed'
  | 'too-long'
  | 'not-an-integer'
  | 'not-a-decimal'
  | 'not-a-date'
  | 'not-a-boolean';

/** A rejected line: where and why, never what stood there. Line 1 is the header. */
export interface Rejected {
  line: number;
  column?: string;
  reason: RejectReason;
}

export interface ColumnProfile {
  name: string;
  nulls: number;
  /** An estimate (up to about 20 % off): for display, never for a threshold. */
  distinctApprox: number;
}

export interface IngestResult {
  rows: number;
  rejected: { total: number; listed: Rejected[] };
  columns: ColumnProfile[];
  /** SM3 of the Parquet file, lower-case hex: the snapshot's id. */
  hash: string;
  bytes: number;
}

export interface DeidentifyJob {
  source: string;
  output: string;
  /** Every column of the source, in any order; a column without an entry stops the job. */
  fields: FieldRule[];
  /** Grade from which a field needs an admitted rule. */
  threshold: number;
  /** Smallest k at which a rare value may stay (`suppress_rare`); 10 unless told. */
  minK?: number;
  /** Pseudonym keys, base64, by field: one per agreement and field. */
  keys?: Record<string, string>;
  /** The field that names the person, the key of its reference (base64), and who consented (a file, one reference a line). */
  subject?: { field: string; key: string; consentedRefs?: string; carry: boolean };
  evaluate: { quasiIdentifiers: string[]; sensitive?: string; k: number; suppressBelowK: boolean };
}

/** Measured on the copy as written. Classes count persons where a subject is known, else rows. */
export interface Evaluation {
  k: number;
  uniques: number;
  classes: number;
  l?: number;
}

export interface DeidentifyResult {
  rowsIn: number;
  rowsWithoutConsent: number;
  rowsSuppressed: number;
  rowsOut: number;
  columns: string[];
  evaluation: Evaluation;
  hash: string;
  bytes: number;
}

export interface RowFilter {
  column: string;
  in: (string | number | boolean)[];
}

export interface ReadJob extends Graded {
  source: string;
  columns: string[];
  filters?: RowFilter[];
  /** The only columns a filter may name. */
  filterable?: string[];
  /** Subject references whose rows are left out from the start. */
  excludedRefs?: string[];
  /** Continue after this row number (from `RowStream.cursor`). */
  afterRow?: number;
  /** Stop after so many rows (a page). */
  limit?: number;
}

/** Column of a copy that carries the subject's reference; read by the engine only, never output. */
export const SUBJECT_REF = '__subject_ref';

/** What the child gets: the job with paths as they look inside its sandbox, and a folder of its own. */
export type ChildJob = { memoryMb: number; folder: string } & (
  { kind: 'ingest'; job: IngestJob } | { kind: 'deidentify'; job: DeidentifyJob } | { kind: 'read'; job: ReadJob }
);

/** Lines on the child's standard input. */
export type ToChild =
  | { say: 'job'; job: ChildJob }
  | { say: 'lease' }
  | { say: 'next' }
  | { say: 'again' }
  | { say: 'exclude'; refs: string[] };
