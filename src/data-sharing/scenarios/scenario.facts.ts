import type { ApplicationScope } from '../../agreements/index.ts';
import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ResourceBrief } from '../resources/resource.service.ts';

export type ScenarioState = 'draft' | 'registered' | 'closed';

/** R16-3: what of one resource the scenario cannot do without. */
export interface NeedFact {
  readonly resourceId: string;
  readonly fields: readonly string[];
  readonly reason: string;
}
export interface ScenarioFacts extends Facts<ScenarioState> {
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly operatorId: string;
  readonly zoneId: string;
  /** The set pinned to the agreement. */
  readonly policyCode: string | null;
  readonly title: string;
  readonly description: string;
  /** One purpose, a code of the agreement's scope of application. */
  readonly purpose: string;
  /** Whom the products are for. */
  readonly market: string;
  readonly necessaryFields: readonly NeedFact[];
  /** Providers of the resources named; empty before registration. */
  readonly providerIds: readonly string[];
  readonly reason: string | null;
  readonly agreementState: string;
  readonly applicationScope: ApplicationScope;
  readonly zoneState: string;
  /** The resources named in `necessaryFields`, before and after the act; those not in the catalog are absent. */
  readonly resources: readonly ResourceBrief[];
}

export interface ScenarioInput {
  readonly purpose?: string;
  readonly necessaryFields?: readonly NeedFact[];
}
/** What the act asked for would leave: facts are those before it. */
export const asked = (f: ScenarioFacts): Required<ScenarioInput> => {
  const { purpose, necessaryFields } = (f.input ?? {}) as ScenarioInput;
  return { purpose: purpose ?? f.purpose, necessaryFields: necessaryFields ?? f.necessaryFields };
};
