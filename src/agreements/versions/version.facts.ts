import { canonical } from '../../platform/audit/canonical.ts';
import type { IsoDate } from '../../regulation/index.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import { termsAfter, type AmendmentChanges } from '../amendments/amendment.facts.ts';

/** What an amendment can change of an agreement. */
export type VersionTerms = Pick<
  AgreementFacts,
  'operatorId' | 'securityOfficer' | 'termStart' | 'termEnd' | 'sections' | 'applicationScope' | 'poorStreakEffect'
>;
/** An amendment in force, with what it left behind. */
export interface AmendmentInForce {
  readonly id: string;
  readonly caseNumber: string;
  readonly inForceOn: IsoDate;
  readonly changes: AmendmentChanges;
  /** The operator and the terms before it. */
  readonly operatorId: string;
  readonly terms: Omit<VersionTerms, 'operatorId' | 'securityOfficer'>;
}
/** One part that differs from the version before; texts as they stand, everything else as RFC 8785 JSON. */
export interface PartChange {
  readonly part: string;
  readonly before: string | null;
  readonly after: string | null;
}
export interface AgreementVersion {
  /** 1 is what was signed first. */
  readonly number: number;
  readonly since: IsoDate;
  readonly amendmentId: string | null;
  readonly amendmentCaseNumber: string | null;
  readonly terms: VersionTerms;
  readonly changes: readonly PartChange[];
}

/**
 * Every text that an agreement ever had, the first one first.
 * @param current what it says now, with the officer that was signed
 * @param amendments those in force, in the order in which they came into force
 * @param firstOfficer the officer of the first text, which no amendment tells
 */
export function versionsOf(
  current: VersionTerms,
  amendments: readonly AmendmentInForce[],
  firstOfficer: string | null,
): AgreementVersion[] {
  const [first] = amendments;
  const original: VersionTerms = first
    ? { ...first.terms, operatorId: first.operatorId, securityOfficer: firstOfficer }
    : current;
  const begun: AgreementVersion = {
    number: 1,
    since: original.termStart,
    amendmentId: null,
    amendmentCaseNumber: null,
    terms: plain(original),
    changes: [],
  };
  return amendments.reduce<AgreementVersion[]>(
    (versions, { id, caseNumber, inForceOn, changes }, i) => {
      const before = versions[i]?.terms ?? original;
      const { operatorId = before.operatorId, securityOfficer = before.securityOfficer } = changes;
      const { tradeSecretSections: _marks, operatorId: _o, securityOfficer: _s, ...rest } = changes;
      const terms = { ...before, ...termsAfter(before as never, rest), operatorId, securityOfficer };
      const version = { number: i + 2, since: inForceOn, amendmentId: id, amendmentCaseNumber: caseNumber };
      return [...versions, { ...version, terms: plain(terms), changes: differences(before, plain(terms)) }];
    },
    [begun],
  );
}

/** Nothing but the terms, in one order. */
const plain = (t: VersionTerms): VersionTerms => ({
  operatorId: t.operatorId,
  securityOfficer: t.securityOfficer,
  termStart: t.termStart,
  termEnd: t.termEnd,
  sections: t.sections,
  applicationScope: t.applicationScope,
  poorStreakEffect: t.poorStreakEffect,
});
/** Parts by name, those of the text each by its own. */
const partsOf = ({ sections, ...terms }: VersionTerms): ReadonlyMap<string, string | null> =>
  new Map<string, string | null>([
    ...Object.entries(terms).map(([name, value]): [string, string | null] => [
      name,
      value === null || typeof value === 'string' ? value : canonical(value as object),
    ]),
    ...Object.entries(sections).map(([code, text]): [string, string] => [`sections.${code}`, text]),
  ]);
function differences(before: VersionTerms, after: VersionTerms): PartChange[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((part) => {
    const change = { part, before: was.get(part) ?? null, after: is.get(part) ?? null };
    return change.before === change.after ? [] : [change];
  });
}
