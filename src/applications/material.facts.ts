import { yearOf, type IsoDate, type Policy } from '../regulation/index.ts';
import { badField, DomainError } from '../platform/errors/index.ts';

export const MATERIAL_LIMIT = 20 * 1024 * 1024;
export const CASE_LIMIT = 200 * 1024 * 1024;

/** A file of a case; digests are lower-case hex. */
export interface FileFact {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly objectKey: string;
}
/** One version of one material; what is filed never changes, a correction is a further revision. */
export interface MaterialFact extends FileFact {
  readonly type: string;
  readonly revision: number;
  readonly fiscalYear: number | null;
  readonly auditorName: string | null;
  /** Record of the seal or signature. */
  readonly seal: string | null;
  /** Of a company without a closed year: opening audit, parent's report. */
  readonly noClosedYear: boolean;
  /** 商业秘密: the filer asks that the public is not told of it. */
  readonly tradeSecret: boolean;
  readonly uploadedBy: string;
  /** ISO instant. */
  readonly uploadedAt: string;
}
/** What is filed once its bytes are stored. */
export type FiledMaterial = Omit<MaterialFact, 'revision' | 'uploadedBy' | 'uploadedAt'>;

/** The revision in force of a type. */
export const latest = (materials: readonly MaterialFact[], type: string): MaterialFact | undefined =>
  materials.filter((m) => m.type === type).toSorted((a, b) => b.revision - a.revision)[0];

/** Codes of the types that a set knows. */
export const materialTypes = ({ materials }: Pick<Policy, 'materials'>): readonly string[] =>
  [...materials.required, ...materials.optional].map((t) => t.code);

/** @throws payload-too-large where the files of a case would be too much together */
export function withinLimit(before: readonly Pick<FileFact, 'bytes'>[], { bytes }: Pick<FileFact, 'bytes'>): void {
  if (before.reduce((sum, file) => sum + file.bytes, bytes) > CASE_LIMIT) throw new DomainError('payload-too-large');
}

/** Checks type and total size against what is on file, and numbers the revision. */
export function nextRevision(
  materials: readonly MaterialFact[],
  filed: FiledMaterial,
  policy: Policy,
): Omit<MaterialFact, 'uploadedBy' | 'uploadedAt'> {
  const known = materialTypes(policy);
  if (!known.includes(filed.type)) throw badField('?type', 'not-in-list', known.join(', '));
  withinLimit(materials, filed);
  return { ...filed, revision: (latest(materials, filed.type)?.revision ?? 0) + 1 };
}

/** The latest closed fiscal year on a day: the calendar year before. */
export const closedYear = (day: IsoDate): number => yearOf(day) - 1;

/** Whether a report's year will do on the day, and whether only by grace or for want of a closed year. */
export function fiscalYearOf(m: MaterialFact, day: IsoDate, policy: Policy): 'due' | 'flagged' | 'wrong' {
  const { fiscalYears, fiscalYearGraceUntil, noClosedYear } = policy.materials;
  if (m.fiscalYear === null) return m.noClosedYear && noClosedYear === 'accept_flagged' ? 'flagged' : 'wrong';
  const last = closedYear(day);
  if (m.fiscalYear <= last && m.fiscalYear > last - fiscalYears) return 'due';
  return m.fiscalYear === last - fiscalYears && day.slice(5) < fiscalYearGraceUntil ? 'flagged' : 'wrong';
}
