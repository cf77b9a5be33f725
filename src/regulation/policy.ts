import type { IsoDate } from './dates.ts';
import type { ParameterPath, Policy, Subject } from './policy-parameters.ts';
import type { Text } from './text.ts';

export type * from './policy-parameters.ts';
export * from './policy-tables.ts';

/** text: the set's own text; national: another national rule; reading: this project's default ([REC]). */
export type BasisSource = 'text' | 'national' | 'reading' | 'general-knowledge';
export type PeriodUnit = 'workdays' | 'days' | 'months' | 'years';

/** Where one parameter comes from. `article` is the clause it applies or stands near; `unit` that of a period. */
export interface ParameterBasis {
  readonly source: BasisSource;
  readonly article?: string;
  readonly unit?: PeriodUnit;
  readonly note?: Text;
}

export interface LegalBasis {
  readonly title: Text;
  readonly docNo?: string;
  readonly issuer: string;
  readonly issuedOn?: IsoDate;
  readonly effectiveFrom?: IsoDate;
}

/** What a policy set is, beside its parameters. Issuers are the official Chinese names; both ends of validity count. */
export interface PolicyIdentity {
  readonly code: string;
  /** 'CN-3201' is Nanjing, 'CN' the whole country. */
  readonly jurisdiction: string;
  readonly title: Text;
  readonly issuer: string;
  readonly documentNumber?: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  readonly legalBases: readonly LegalBasis[];
  /** Hash of the text the set was read from, as `<algorithm>:<hex>`. */
  readonly textHash?: string;
  /** Known of a set on record: the day from which a successor governs in its place. */
  readonly supersededFrom?: IsoDate;
}

/** A dated set of parameters, each with its basis. Plain JSON: what is stored is what is pinned. */
export interface PolicySet extends PolicyIdentity, Policy {
  readonly basis: Readonly<Record<ParameterPath, ParameterBasis>>;
}

export interface Parameter extends ParameterBasis {
  readonly path: ParameterPath;
  readonly value: unknown;
}

/** The value at 'subject.parameter'. */
export const valueAt = (policy: Policy, path: ParameterPath): unknown => {
  const [subject = '', name = ''] = path.split('.');
  return (policy[subject as Subject] as Readonly<Record<string, unknown>>)[name];
};

/** Every parameter with its value and basis, in the order of the set: what a generator prints. */
export const parametersOf = (set: PolicySet): readonly Parameter[] =>
  (Object.entries(set.basis) as [ParameterPath, ParameterBasis][]).map(([path, basis]) => ({
    path,
    value: valueAt(set, path),
    ...basis,
  }));

const readings: Readonly<Record<BasisSource, string>> = {
  text: '',
  national: '[national]',
  reading: '[REC] project reading',
  'general-knowledge': '[K] general knowledge',
};

/** 'Art 12', '[REC] project reading, Art 15', '[K] general knowledge'. */
export const basisLabel = ({ source, article }: ParameterBasis): string =>
  [readings[source], article].filter(Boolean).join(', ');
