import type { Finding } from '../../regulation/index.ts';
import type { Code } from './catalogue.ts';

/** One wrong field; `pointer` is a JSON pointer into the body, or `?name` for a query parameter. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}
export interface Details {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly findings?: readonly Finding[];
  readonly allowedActions?: readonly string[];
  readonly errors?: readonly FieldError[];
  /** What the act would also change, where it must be acknowledged first. */
  readonly effects?: readonly object[];
  /** Seconds after which a try again makes sense. */
  readonly retryAfter?: number;
  /** Parameters of WWW-Authenticate behind `Bearer`, where a 401 can say what would help. */
  readonly challenge?: string;
}

/** A refusal; everything a client can be told is in its code and details. */
export class DomainError extends Error {
  readonly code: Code;
  readonly details: Details;
  constructor(code: Code, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Refuses one field of the body: 400 with its pointer. */
export const badField = (pointer: string, code: string, message: string): DomainError =>
  new DomainError('validation-failed', { errors: [{ pointer, code, message }] });
