import type { Place } from '../crypto/index.ts';

/** Where texts lie that audit events hold by commitment: one sealed value an event, under the key of what was acted on. */
export const AUDIT_TEXTS = { table: 'audit_texts', column: 'texts' } as const;
export const auditTextsPlace = (auditEventId: string): Place => ({ ...AUDIT_TEXTS, row: auditEventId });
