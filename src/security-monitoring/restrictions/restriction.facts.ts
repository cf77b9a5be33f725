import type { Facts } from '../../platform/acts/aggregate.ts';

export type RestrictionState = 'proposed' | 'active' | 'lifted';
export type Trigger = 'risk' | 'suspended' | 'terminated' | 'expired' | 'operator_suspended' | 'operator_succeeded';
export type TargetType = 'operator' | 'agreement' | 'zone' | 'resource' | 'grant';

/** R23-2: trigger, target, measure, reason, from, review date. Only blocking is offered, because only it is enforced. */
export interface RestrictionFacts extends Facts<RestrictionState> {
  readonly caseNumber: string;
  readonly trigger: Trigger;
  readonly targetType: TargetType;
  readonly targetId: string;
  readonly measure: 'block';
  /** Agreements whose fences stand before the uses it blocks, in order. */
  readonly agreementIds: readonly string[];
  /** Operators whose use it blocks, and the zones it reaches into: who is told of it. */
  readonly operatorIds: readonly string[];
  readonly zoneIds: readonly string[];
  readonly reason: string;
  /** What monitoring saw: for those who supervise, not for who is restricted. */
  readonly monitoringNote: string | null;
  readonly liftReason: string | null;
  readonly reviewOn: string;
  readonly imposedAt: string | null;
  readonly liftedAt: string | null;
  /** The agreement's state, for what is lifted with it. */
  readonly agreementState: string | null;
  /** R23-1: the directive it executes. */
  readonly directiveId: string | null;
  /** Of one about to be imposed: that directive as it stands; null where it executes none. */
  readonly directive?: {
    readonly state: string;
    readonly kind: string;
    readonly targetType: TargetType | null;
    readonly targetId: string | null;
  } | null;
}
