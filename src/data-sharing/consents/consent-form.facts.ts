import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ScenarioState } from '../scenarios/scenario.facts.ts';

export type ConsentFormState = 'draft' | 'accepted' | 'retired';

/** Who receives the data. One abroad needs a record of the cross-border procedure (R16-9). */
export interface RecipientFact {
  readonly name: string;
  readonly abroad: boolean;
  readonly crossBorderRecord: string | null;
}
/** A class of fields the scenario needs, and whether one of them is sensitive personal information. */
export interface NeededClass {
  readonly fieldClass: string;
  readonly personal: boolean;
  readonly sensitive: boolean;
}
export interface ConsentFormFacts extends Facts<ConsentFormState> {
  readonly scenarioId: string;
  readonly agreementId: string;
  readonly operatorId: string;
  readonly zoneId: string;
  readonly policyCode: string | null;
  readonly textVersion: string;
  readonly text: string;
  /** Hash of the text, hex: what a person agreed to can be proved later. */
  readonly textHash: string;
  readonly fieldCategories: readonly string[];
  readonly purposes: readonly string[];
  readonly retentionDays: number;
  readonly recipients: readonly RecipientFact[];
  readonly preTicked: boolean;
  readonly refusesService: boolean;
  /** Why the very service asked for cannot do without these fields. */
  readonly necessity: string | null;
  /** 单独同意: its own consent, not one among others. */
  readonly separate: boolean;
  readonly acceptedOn: string | null;
  readonly reason: string | null;
  readonly scenarioState: ScenarioState;
  readonly scenarioPurpose: string;
  readonly agreementState: string;
  readonly needed: readonly NeededClass[];
}

/** The form as the act asked for would leave it: facts are those before it. */
export const asked = (f: ConsentFormFacts): ConsentFormFacts => ({ ...f, ...(f.input ?? {}) });
