import type { Policy, PolicySet } from '../policy.ts';
import type { ParameterPath } from '../policy-parameters.ts';
import { below, bilingual, date, isRecord, list, oneOf, shape, text, type Kind, type SetFault } from './kinds.ts';
import { parameters } from './parameters.ts';

export type { SetFault } from './kinds.ts';

/** 'CN', a province 'CN-32', a city 'CN-3201': by the codes of GB/T 2260. */
const place = /^CN(-\d{2}(\d{2})?)?$/;
const matching =
  (pattern: RegExp, max: number): Kind =>
  (value, at) => {
    const faults = text(max)(value, at);
    return faults.length > 0 || pattern.test(String(value)) ? faults : [{ pointer: at, code: 'invalid' }];
  };
const identity = {
  code: matching(/^[A-Z]{2,6}-\d{4}(-[A-Z0-9]{1,12})?$/, 40),
  jurisdiction: matching(place, 20),
  title: bilingual,
  issuer: text(200),
  validFrom: date,
  validTo: date,
  legalBases: list(
    shape({ title: bilingual, issuer: text(200) }, { docNo: text(100), issuedOn: date, effectiveFrom: date }),
    1,
    50,
  ),
};
const optional = { documentNumber: text(100), textHash: matching(/^(sha256|sm3):[0-9a-f]{64}$/, 71) };

const basis = shape(
  { source: oneOf('text', 'national', 'reading', 'general-knowledge'), article: text(200) },
  { unit: oneOf('workdays', 'days', 'months', 'years'), note: bilingual },
);
/** A period says whether its days are working days; one of months or years says nothing else. */
const unitOf = (path: string, value: unknown): readonly string[] | undefined => {
  if (typeof value !== 'number') return undefined;
  if (/Days$|\.days$/.test(path)) return ['workdays', 'days'];
  return /Months$/.test(path) ? ['months'] : undefined;
};
const basisFaults: Kind = (value, at) => {
  if (!isRecord(value)) return [{ pointer: at, code: 'not-an-object' }];
  return shape(Object.fromEntries(Object.keys(parameters).map((path) => [path, basis])))(value, at);
};
const unitFaults = (set: Readonly<Record<string, unknown>>): readonly SetFault[] =>
  Object.keys(parameters).flatMap((path) => {
    const [subject = '', name = ''] = path.split('.');
    const part = set[subject];
    const units = unitOf(path, isRecord(part) ? part[name] : undefined);
    const held = isRecord(set.basis) ? set.basis[path] : undefined;
    if (!units || !isRecord(held)) return [];
    return units.includes(String(held.unit))
      ? []
      : [{ pointer: below('/basis', path) + '/unit', code: 'not-in-list', params: { values: units.join(', ') } }];
  });

const subjects = Object.keys(parameters).reduce<Record<string, Record<string, Kind>>>((all, path) => {
  const [subject = '', name = ''] = path.split('.');
  (all[subject] ??= {})[name] = parameters[path as ParameterPath].kind;
  return all;
}, {});
const whole = shape(
  {
    ...identity,
    ...Object.fromEntries(Object.entries(subjects).map(([subject, members]) => [subject, shape(members)])),
    basis: basisFaults,
  },
  optional,
);

const codes = (entries: readonly { readonly code: string }[]): readonly string[] => entries.map(({ code }) => code);
type Whole = Policy & Pick<PolicySet, 'validFrom' | 'validTo'>;
type Claim = readonly [path: ParameterPath | 'validTo', holds: boolean];

/** What parameters owe each other; asked only of a set whose every value is of its kind. */
const claims = (set: Whole): readonly Claim[] => {
  const materials = codes([...set.materials.required, ...set.materials.optional]);
  const among = (listed: readonly string[], known: readonly string[]): boolean =>
    listed.every((c) => known.includes(c));
  const grades = set.grade.levels.map(({ grade }) => grade);
  const { comprehensive, sector } = set.agreement.signatories;
  const kinds = new Map(set.masks.kinds.map(({ code, display }) => [code, display]));
  return [
    ['validTo', set.validFrom <= set.validTo],
    ['materials.optional', new Set(materials).size === materials.length],
    ['materials.fiscalYearTypes', among(set.materials.fiscalYearTypes, materials)],
    ['materials.thirdPartyTypes', among(set.materials.thirdPartyTypes, materials)],
    ['materials.sealedTypes', among(set.materials.sealedTypes, materials)],
    ['review.criteria', set.review.criteria.reduce((sum, { weight }) => sum + weight, 0) === 100],
    ['agreement.signatories', ['data_authority', 'operator'].every((r) => comprehensive.includes(r as never) && sector.includes(r as never))], // prettier-ignore
    ['grade.threshold', grades.includes(set.grade.threshold)],
    ['grade.floors', Object.values(set.grade.floors).every((one) => grades.includes(one))],
    ['grade.crosswalk', set.grade.crosswalk.every(({ grade }) => grades.includes(grade))],
    ['grade.tierModes', among(Object.keys(set.grade.tierModes), codes(set.grade.tiers))],
    ['anonymity.kByGrade', Object.keys(set.anonymity.kByGrade).every((one) => grades.includes(Number(one)))],
    ['masks.fieldClasses', set.masks.fieldClasses.every(({ admits }) => admits.every((c) => kinds.get(c) === false))],
    ['grade.floors', among(Object.keys(set.grade.floors), codes(set.masks.fieldClasses))],
    ['remedy.holdDays', set.remedy.holdDays > set.remedy.litigationMonths * 31],
  ];
};

/**
 * Everything that is wrong with a set that was handed in as JSON: unknown and missing parameters, types, ranges, units,
 * bases, and what parameters owe each other. Empty: it is a PolicySet.
 */
export function faultsOfSet(value: unknown): readonly SetFault[] {
  const faults = [...whole(value, ''), ...(isRecord(value) ? unitFaults(value) : [])];
  if (faults.length > 0) return faults;
  const broken = claims(value as PolicySet).filter(([, holds]) => !holds);
  return broken.map(([path]) => ({ pointer: `/${path.replace('.', '/')}`, code: 'invalid' }));
}
