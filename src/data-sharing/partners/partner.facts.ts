import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ScenarioState } from '../scenarios/scenario.facts.ts';

export type PartnerState = 'registered' | 'objected' | 'ended';
export type PartnerRole = 'technology' | 'processing' | 'sales' | 'other';

/** A scenario that the partner works in, or is about to; of the same agreement. */
export interface PartnerScenario {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: ScenarioState;
}
/** Whom an accepted consent form of a scenario names as recipients. */
export interface FormRecipients {
  readonly scenarioId: string;
  readonly names: readonly string[];
}
/** The organization of the same credit code on our register. */
export interface RegisteredOrganization {
  readonly id: string;
  readonly state: string;
  readonly nameKey: string;
}
export interface PartnerFacts extends Facts<PartnerState> {
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly name: string;
  readonly creditCode: string;
  readonly role: PartnerRole;
  readonly scenarioIds: readonly string[];
  /** SHA-256 of the contract between the two, 64 hexadecimal digits. */
  readonly contractHash: string;
  readonly contractDate: string;
  readonly validFrom: string;
  /** Last day; the partner ends with it. */
  readonly validTo: string;
  /** The last objection of the regulator; it may have been lifted. */
  readonly objection: string | null;
  readonly objectedOn: string | null;
  /** Why the objection was lifted, or the partner ended. */
  readonly reason: string | null;
  readonly agreementState: string;
  readonly agreementPolicyCode: string | null;
  readonly termStart: string;
  readonly termEnd: string;
  /** Who signs the agreement. */
  readonly partyIds: readonly string[];
  readonly scenarios: readonly PartnerScenario[];
  readonly forms: readonly FormRecipients[];
  readonly onRegister: RegisteredOrganization | null;
}

type Revised = Pick<PartnerFacts, 'role' | 'scenarioIds' | 'contractHash' | 'contractDate' | 'validTo'>;
/** What the act asked for would leave: facts are those before it. */
export const asked = (f: PartnerFacts): Revised => {
  const { role, scenarioIds, contractHash, contractDate, validTo } = (f.input ?? {}) as Partial<Revised>;
  return {
    role: role ?? f.role,
    scenarioIds: scenarioIds ?? f.scenarioIds,
    contractHash: contractHash ?? f.contractHash,
    contractDate: contractDate ?? f.contractDate,
    validTo: validTo ?? f.validTo,
  };
};
