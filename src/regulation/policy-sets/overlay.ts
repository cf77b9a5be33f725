import { basisLabel, valueAt, type PolicySet } from '../policy.ts';
import type { ParameterPath } from '../policy-parameters.ts';
import { isRecord } from './kinds.ts';
import { parameters, type Strictness } from './parameters.ts';

/** A parameter in which a set is laxer than one that stands above it, with what each of them says. */
export interface Laxer {
  readonly path: ParameterPath;
  readonly above: string;
  readonly value: string;
  readonly least: string;
  readonly basis: string;
}

const keyOf = (one: unknown): string => JSON.stringify(isRecord(one) && 'code' in one ? one.code : one);
const keysOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(keyOf) : []);
/** Values in which the order of members says nothing. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.keys(value).toSorted().map((name) => [name, sorted(value[name])])); // prettier-ignore
};
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Compares numbers, days of the year, and maps of numbers by each key that the upper one has. */
function ordered(lower: unknown, upper: unknown, fits: (a: number | string, b: number | string) => boolean): boolean {
  if (isRecord(upper))
    return isRecord(lower) && Object.keys(upper).every((key) => key in lower && ordered(lower[key], upper[key], fits));
  return fits(lower as number | string, upper as number | string);
}

/** Whether `lower` is as strict as `upper`, or stricter. */
export function asStrict(stricter: Strictness, lower: unknown, upper: unknown): boolean {
  if (typeof stricter !== 'string') {
    const rank = (value: unknown): number => stricter.indexOf(value as string | boolean);
    return rank(lower) <= rank(upper);
  }
  switch (stricter) {
    case 'less':
      return ordered(lower, upper, (a, b) => a <= b);
    case 'more':
      return ordered(lower, upper, (a, b) => a >= b);
    case 'fewer':
      return keysOf(lower).every((key) => keysOf(upper).includes(key));
    case 'wider':
      return keysOf(upper).every((key) => keysOf(lower).includes(key));
    case 'kept':
      return same(lower, upper);
    case 'open':
      return true;
  }
}

/** As people read it: a list by its codes. */
const shown = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((one: unknown) => (isRecord(one) && 'code' in one ? String(one.code) : JSON.stringify(one))).join(' ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** Every parameter in which `lower` is laxer than `upper`, which stands above it (nation, province, city). */
export const laxerThan = (lower: PolicySet, upper: PolicySet): readonly Laxer[] =>
  (Object.keys(parameters) as ParameterPath[])
    .map((path) => ({ path, mine: valueAt(lower, path), theirs: valueAt(upper, path) }))
    .filter(({ path, mine, theirs }) => !asStrict(parameters[path].stricter, mine, theirs))
    .map(({ path, mine, theirs }) => ({
      path,
      above: upper.code,
      value: shown(mine).slice(0, 300),
      least: shown(theirs).slice(0, 300),
      basis: basisLabel(upper.basis[path]),
    }));
