import { inspectingBody } from './inspectors.ts';
import { role, zoneRegulator, type Party } from './parties.ts';

/** 会同: the bodies whose concurrence must be on file, bound to the version they saw. */
export interface ConcurrenceOf {
  readonly rule: string;
  readonly party: Party;
  /** Ids of the organizations that must concur; the acting organization is left out. */
  of(facts: object): readonly string[];
  /** What filings put there to concur with: a concurrence counts only for what it saw of it. */
  readonly upon?: Upon;
}
/** Filings bump no version; where they make the substance of a joint act, the concurrence is bound to them. */
export interface Upon {
  /** The filing that makes it, for the refusal of a concurrence that comes too early. */
  readonly step: string;
  /** Any JSON; undefined as long as there is nothing to concur with. */
  of(facts: object): unknown;
}
interface Regulated {
  readonly regulatorIds?: readonly string[];
}
/** Together with every sector authority of the zone; a comprehensive zone has no second body. */
export const withZoneRegulators = (rule: string): ConcurrenceOf => ({
  rule,
  party: zoneRegulator(),
  of: (facts) => (facts as Regulated).regulatorIds ?? [],
});

interface Supervised {
  readonly dataAuthorityIds?: readonly string[];
}
/** Together with the data authority, where another body acts. */
export const withDataAuthority = (rule: string): ConcurrenceOf => ({
  rule,
  party: role('data_authority'),
  of: (facts) => (facts as Supervised).dataAuthorityIds ?? [],
});

interface Inspecting {
  readonly leadId?: string;
  readonly inspectorIds?: readonly string[];
}
/** Art. 21 联合: every body that takes part in an inspection, beside the one that leads it. */
export const withInspectors = (rule: string): ConcurrenceOf => ({
  rule,
  party: inspectingBody(),
  of: (facts) => {
    const { leadId, inspectorIds = [] } = facts as Inspecting;
    return inspectorIds.filter((id) => id !== leadId);
  },
});

/** The same bodies, each of which has seen what the filings say. */
export const havingSeen = <F>(together: ConcurrenceOf, step: string, of: (facts: F) => unknown): ConcurrenceOf => ({
  ...together,
  upon: { step, of: (facts) => of(facts as F) },
});
