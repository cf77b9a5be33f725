import type { Place, Scope } from '../crypto/index.ts';

/** Answers show what lies sealed elsewhere, so they lie sealed too; they go after seven days, and need no key but one. */
export const ANSWERS: Scope = { kind: 'answers', id: '00000000-0000-4000-8000-000000000001' };
export const answerPlace = (client: string, key: string): Place => ({
  table: 'idempotency_keys',
  column: 'body',
  row: `${client} ${key}`,
});
