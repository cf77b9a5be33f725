import type { Facts } from '../../platform/acts/aggregate.ts';
import type { TargetType } from '../restrictions/restriction.facts.ts';

export type DirectiveState = 'issued' | 'answered' | 'objected' | 'upheld' | 'closed' | 'withdrawn';
export type DirectiveKind = 'guidance' | 'requirement' | 'restriction';
export type AddresseeKind = 'operator' | 'center';

export interface DirectiveFacts extends Facts<DirectiveState> {
  readonly caseNumber: string;
  readonly kind: DirectiveKind;
  /** The zone whose regulator issued it; null for the data authority's own to the center. */
  readonly zoneId: string | null;
  readonly issuerId: string;
  readonly addresseeId: string;
  readonly addresseeKind: AddresseeKind;
  readonly title: string;
  readonly text: string;
  /** What is to be restricted; null for the other kinds. */
  readonly targetType: TargetType | null;
  readonly targetId: string | null;
  readonly issuedOn: string;
  /** Last day of the answer. */
  readonly dueOn: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly objection: string | null;
  readonly objectedOn: string | null;
  /** Why it was upheld or withdrawn. */
  readonly reason: string | null;
  /** The restriction that was imposed in its execution. */
  readonly restrictionId: string | null;
  /** Of one about to be issued in no zone: the data authority that issues it. */
  readonly cityIssuerId?: string | null;
  /** Of one about to be issued: whether the addressee is the center, or an operator with an agreement in the zone. */
  readonly addresseeFit?: boolean;
}

/** Not answered in time: what is with the addressee, the day being over. */
export const isOverdue = ({ state, dueOn, today }: Pick<DirectiveFacts, 'state' | 'dueOn' | 'today'>): boolean =>
  (state === 'issued' || state === 'upheld') && today > dueOn;
