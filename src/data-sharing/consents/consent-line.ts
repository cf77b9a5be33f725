import { isResidentId, normalizeResidentId } from '../../platform/crypto/index.ts';

/** Why a line is not taken. Codes only: nothing of a line is ever answered, logged or kept. */
export const lineCodes = {
  'not-json': { en: 'not one JSON object', zh: '不是一个 JSON 对象' },
  'too-long': { en: 'longer than 4,096 bytes', zh: '超过 4096 字节' },
  'unknown-field': { en: 'a member nobody knows', zh: '含未知字段' },
  'bad-subject': { en: 'no valid resident id', zh: '居民身份证号无效' },
  'bad-guardian': { en: 'no valid resident id of a guardian, or the person itself', zh: '监护人身份证号无效' },
  'guardian-needed': { en: 'a minor without the consent of a guardian', zh: '未成年人缺少监护人同意' },
  'bad-instant': { en: 'not an RFC 3339 instant', zh: '时间格式错误' },
  'granted-later': { en: 'granted in the future', zh: '授权时间在将来' },
  'already-expired': { en: 'expired, or ends before it begins', zh: '已过期或期限倒置' },
  'bad-proof': { en: 'channel, identity check or evidence is missing or malformed', zh: '授权凭证缺失或格式错误' },
  'raw-identifier': { en: 'the evidence holds a resident id', zh: '凭证中含有身份证号' },
  'listed-twice': { en: 'the person stands in the file before', zh: '文件中重复' },
  'already-registered': { en: 'a consent of that time or later is on file', zh: '已有同期或更晚的授权' },
  'withdrawn-later': { en: 'withdrawn after that time', zh: '此后已撤回' },
} as const;
export type LineCode = keyof typeof lineCodes;

export interface ConsentLine {
  /** Normalized; exists only until it has become a reference. */
  readonly subject: string;
  readonly guardian: string | null;
  readonly channel: string;
  readonly identityCheck: string;
  readonly evidence: string;
  readonly grantedAt: string;
  readonly expiresAt: string;
}
const known = new Set(['subject', 'guardian', 'grantedAt', 'expiresAt', 'channel', 'identityCheck', 'evidence']);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const CODE = /^[a-z][a-z0-9_]{0,59}$/;
const REFERENCE = /^[\w:./@#-]{1,200}$/;

export interface LineRules {
  /** The legal instant, milliseconds since 1970. */
  readonly now: number;
  readonly guardianBelowAge: number;
}

type Sent = Readonly<Record<string, unknown>>;

/** Checks one line; answers what it says, or the code of what is wrong with it. */
export function readLine(text: string, rules: LineRules): ConsentLine | LineCode {
  const value = parsed(text);
  if (value === undefined) return 'not-json';
  if (Object.keys(value).some((key) => !known.has(key))) return 'unknown-field';
  const person = personsOf(value);
  if (typeof person === 'string') return person;
  const shown = proofOf(value);
  if (typeof shown === 'string') return shown;
  const period = periodOf(value, rules.now);
  if (typeof period === 'string') return period;
  const alone = person.guardian === null;
  if (alone && isMinor(person.subject, period.grantedAt, rules.guardianBelowAge)) return 'guardian-needed';
  return { ...person, ...shown, ...period };
}

function personsOf({ subject, guardian }: Sent): Pick<ConsentLine, 'subject' | 'guardian'> | LineCode {
  if (typeof subject !== 'string' || subject.length > 60 || !isResidentId(subject)) return 'bad-subject';
  const person = normalizeResidentId(subject);
  const keeper = guardianOf(guardian, person);
  return keeper === 'bad-guardian' ? keeper : { subject: person, guardian: keeper };
}
function proofOf({
  channel,
  identityCheck,
  evidence,
}: Sent): Pick<ConsentLine, 'channel' | 'identityCheck' | 'evidence'> | LineCode {
  if (!proof(channel, CODE) || !proof(identityCheck, CODE) || !proof(evidence, REFERENCE)) return 'bad-proof';
  return holdsIdentifier(evidence) ? 'raw-identifier' : { channel, identityCheck, evidence };
}
function periodOf(
  { grantedAt, expiresAt }: Sent,
  now: number,
): Pick<ConsentLine, 'grantedAt' | 'expiresAt'> | LineCode {
  const from = instantOf(grantedAt);
  const to = instantOf(expiresAt);
  if (from === undefined || to === undefined) return 'bad-instant';
  if (from > now) return 'granted-later';
  if (to <= from || to <= now) return 'already-expired';
  return { grantedAt: new Date(from).toISOString(), expiresAt: new Date(to).toISOString() };
}
function parsed(text: string): Sent | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    const object = typeof value === 'object' && value !== null && !Array.isArray(value);
    return object ? (value as Sent) : undefined;
  } catch {
    return undefined;
  }
}
function guardianOf(value: unknown, subject: string): string | null | 'bad-guardian' {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value.length > 60 || !isResidentId(value)) return 'bad-guardian';
  const id = normalizeResidentId(value);
  return id === subject ? 'bad-guardian' : id;
}
const proof = (value: unknown, shape: RegExp): value is string => typeof value === 'string' && shape.test(value);
const holdsIdentifier = (text: string): boolean =>
  [...text.matchAll(/(?=([1-9]\d{16}[\dXx]))/g)].some(([, digits]) => isResidentId(digits ?? ''));

function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !INSTANT.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
/** PIPL 31: below the age on the day of the consent; the birthday stands in the number. */
function isMinor(id: string, grantedAt: string, age: number): boolean {
  const day = new Date(Date.parse(grantedAt) + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
  return Number(day) - Number(id.slice(6, 14)) < age * 10_000;
}
