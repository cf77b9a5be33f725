import { createHmac } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Check character of the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECKS.charAt(sum % 11);
}

/** One spelling for an identifier: NFKC (full-width digits), no white space, upper case. */
export function normalizeIdentifier(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** As above, and a 15-digit number of the first generation becomes its 18-character form: one person, one reference. */
export function normalizeResidentId(text: string): string {
  const id = normalizeIdentifier(text);
  if (!/^\d{15}$/.test(id)) return id;
  const first17 = `${id.slice(0, 6)}19${id.slice(6)}`;
  return first17 + checkCharacter(first17);
}

/** Whether the text, once normalized, is a resident identity number with a valid date and check character. */
export function isResidentId(text: string): boolean {
  const id = normalizeResidentId(text);
  if (!/^[1-9]\d{5}(18|19|20)\d{9}[\dX]$/.test(id)) return false;
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return isCalendarDay(day) && checkCharacter(id) === id[17];
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate();
}

/** Keyed reference of a person: HMAC-SM3 of the normalized resident id, lower-case hex. A plain hash could be enumerated. */
export function subjectRef(key: KeyObject | Buffer, residentId: string): string {
  return createHmac('sm3', key).update(normalizeResidentId(residentId)).digest('hex');
}
