export { Engine } from './engine.ts';
export type { EngineOptions } from './engine.ts';
export { EngineError } from './engine-error.ts';
export type { EngineCode } from './engine-error.ts';
export { SUBJECT_REF } from './job.ts';
export type {
  ColumnProfile,
  ColumnSpec,
  DeidentifyJob,
  DeidentifyResult,
  Evaluation,
  IngestJob,
  IngestResult,
  ReadJob,
  Rejected,
  RejectReason,
  RowFilter,
} from './job.ts';
export type { ChildOptions } from './leased-child.ts';
export { admits, checkRules, TECHNIQUES } from './masks.ts';
export type { FieldClass, FieldRule, Mask, MaskFinding, MaskKind } from './masks.ts';
export { checkCharacter, isResidentId, normalizeIdentifier, normalizeResidentId, subjectRef } from './resident-id.ts';
export type { RowStream } from './row-stream.ts';
export { sandboxLevel } from './sandbox.ts';
export type { SandboxLevel } from './sandbox.ts';
