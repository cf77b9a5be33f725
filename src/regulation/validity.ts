import { addDays, type IsoDate } from './dates.ts';
import type { PolicyIdentity } from './policy.ts';
import type { Text } from './text.ts';

/** An act of the issuing body that moves a set's last day (R24-2); `demonstration` marks an invented one. */
export interface Extension {
  readonly policyCode: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly datedOn: IsoDate;
  readonly validTo: IsoDate;
  readonly note: Text;
  readonly demonstration: boolean;
}

type Dated = Pick<PolicyIdentity, 'code' | 'issuer' | 'jurisdiction' | 'validFrom' | 'validTo' | 'supersededFrom'>;

const counts = (extension: Extension, set: Dated, last: IsoDate): boolean =>
  extension.policyCode === set.code && extension.issuer === set.issuer && extension.datedOn <= last;

/**
 * The extensions that hold, by date: from the body that issued the set, dated no later than the last day the set had by
 * then (R24-2). An earlier extension that holds makes room for a later one; none shortens the set.
 */
export const extensionsThatCount = (set: Dated, extensions: readonly Extension[]): readonly Extension[] => {
  const held: Extension[] = [];
  let last = set.validTo;
  for (const one of extensions.toSorted((a, b) => (a.datedOn < b.datedOn ? -1 : a.datedOn > b.datedOn ? 1 : 0))) {
    if (!counts(one, set, last) || one.validTo <= last) continue;
    held.push(one);
    last = one.validTo;
  }
  return held;
};

/** The last day in force, itself included: that of the text or its extensions, or the day before a successor takes over. */
export const lastDay = (set: Dated, extensions: readonly Extension[]): IsoDate => {
  const last = extensionsThatCount(set, extensions).at(-1)?.validTo ?? set.validTo;
  const before = set.supersededFrom === undefined ? last : addDays(set.supersededFrom, -1);
  return before < last ? before : last;
};

/** A city's code and those of its province and the nation, nearest first: 'CN-3201' stands under 'CN-32' and 'CN'. */
export const jurisdictionChain = (code: string): readonly string[] => {
  const [nation = code, place = ''] = code.split('-');
  const above = place.length > 2 ? [`${nation}-${place.slice(0, 2)}`] : [];
  return place === '' ? [code] : [code, ...above, nation];
};

/** Both the first and the last day are in force. */
export const inForce = (set: Dated, extensions: readonly Extension[], date: IsoDate): boolean =>
  set.validFrom <= date && date <= lastDay(set, extensions);

/** The set that governs acts of a date, or the one that lapsed last and why there is no other. */
export interface Governing<S> {
  readonly set: S;
  readonly inForce: boolean;
  readonly lastDay: IsoDate;
  /** The set is in force only by an extension that is a demonstration assumption. */
  readonly demonstration: boolean;
}

/** How one set stands on a day, whether or not another is in force then. */
export const standing = <S extends Dated>(set: S, extensions: readonly Extension[], date: IsoDate): Governing<S> => ({
  set,
  inForce: inForce(set, extensions, date),
  lastDay: lastDay(set, extensions),
  demonstration: date > set.validTo && extensionsThatCount(set, extensions).some(({ demonstration }) => demonstration),
});

/**
 * The set in force on `date` in the nearest jurisdiction of the chain (city first: ['CN-3201', 'CN-32', 'CN']); of two in
 * one jurisdiction the later one. When none is in force, the nearest jurisdiction's set that lapsed last, with
 * `inForce: false`; undefined when no set of the chain was ever in force by then. A city whose own set lapsed and whose
 * chain reaches further falls under the wider set; give a chain of one to ask about the city alone.
 */
export function governing<S extends Dated>(
  sets: readonly S[],
  extensions: readonly Extension[],
  jurisdictionChain: readonly string[],
  date: IsoDate,
): Governing<S> | undefined {
  const begun = jurisdictionChain.map((jurisdiction) =>
    sets.filter((set) => set.jurisdiction === jurisdiction && set.validFrom <= date),
  );
  for (const candidates of begun) {
    const valid = candidates.filter((set) => inForce(set, extensions, date));
    const latest = valid.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
    if (latest) return standing(latest, extensions, date);
  }
  const lapsed = begun.find((candidates) => candidates.length > 0) ?? [];
  const last = lapsed.toSorted((a, b) => (lastDay(a, extensions) < lastDay(b, extensions) ? 1 : -1))[0];
  return last && standing(last, extensions, date);
}
