import type { Requirement } from '../../regulation/index.ts';
import type { KeysState } from './restraints.ts';

/** What data may be used for now; the same facts at the request, at each renewal of the lease and at the end. */
export interface UseFacts {
  readonly agreementState: string;
  /** Whose use it is still operates under the agreement. */
  readonly operatorStands: boolean;
  /** R22-2: the day the operator's data security officer left, if nobody has followed. */
  readonly officerVacantSince: string | null;
  readonly zoneState: string;
  readonly grantState: string;
  readonly grantValidFrom: string;
  readonly resourceState: string;
  readonly resourceGrade: number | null;
  readonly restriction: string | null;
  /** Of the resource and of the agreement. */
  readonly keys: KeysState;
  readonly today: string;
}

/** Each with its own 409: agreement, its operator, zone, grant, restriction. */
export const inUse: readonly Requirement<UseFacts>[] = [
  {
    code: 'agreement-not-effective',
    rule: 'R12-2',
    holds: (f) => f.agreementState === 'effective',
    params: (f) => ({ state: f.agreementState }),
  },
  { code: 'agreement-passed-on', rule: 'R11-3', holds: (f) => f.operatorStands },
  {
    code: 'zone-not-open',
    rule: 'R22-1',
    holds: (f) => f.zoneState === 'open',
    params: (f) => ({ state: f.zoneState }),
  },
  {
    code: 'grant-not-active',
    rule: 'R15-5',
    holds: (f) => f.grantState === 'active' && f.grantValidFrom <= f.today && f.resourceState === 'cataloged',
    params: (f) => ({
      state: f.grantState === 'active' && f.resourceState !== 'cataloged' ? f.resourceState : f.grantState,
    }),
  },
  {
    code: 'use-restricted',
    rule: 'R23-2',
    holds: (f) => f.restriction === null,
    params: (f) => ({ restriction: f.restriction ?? '' }),
  },
  { code: 'content-sealed', rule: 'R23-3', holds: (f) => f.keys !== 'sealed' },
  { code: 'content-destroyed', rule: 'R23-3', holds: (f) => f.keys !== 'destroyed' },
];
