/** Closed list of what can go wrong with an engine job. No text of the engine ever travels beside it. */
export type EngineCode =
  | 'engine-failed'
  | 'engine-memory'
  | 'engine-killed'
  | 'engine-stopped'
  | 'sandbox-missing'
  | 'aborted'
  | 'schema-mismatch'
  | 'too-many-rejected'
  | 'mask-missing'
  | 'mask-not-admitted'
  | 'unknown-field'
  | 'bad-path';

/** Facts a code may carry: names and numbers of our own making, never values of rows. */
export type EngineDetail = Record<string, unknown>;

/** The only error the engine throws. `detail.kind` is DuckDB's error class out of a closed list, for logs. */
export class EngineError extends Error {
  readonly code: EngineCode;
  readonly detail: EngineDetail;

  constructor(code: EngineCode, detail: EngineDetail = {}) {
    super(code);
    this.name = 'EngineError';
    this.code = code;
    this.detail = detail;
  }
}

const CLASSES = [
  'Out of Memory',
  'Binder',
  'Catalog',
  'Constraint',
  'Conversion',
  'Internal',
  'Invalid Input',
  'IO',
  'Not implemented',
  'Out of Range',
  'Parser',
  'Permission',
];

/** Maps anything thrown inside the child to a code; the message itself is dropped, because it may quote a row. */
export function codeOf(thrown: unknown): { code: EngineCode; detail: EngineDetail } {
  if (thrown instanceof EngineError) return { code: thrown.code, detail: thrown.detail };
  const message = thrown instanceof Error ? thrown.message : '';
  const kind = CLASSES.find((name) => message.startsWith(`${name} Error`)) ?? 'other';
  return { code: kind === 'Out of Memory' ? 'engine-memory' : 'engine-failed', detail: { kind } };
}
