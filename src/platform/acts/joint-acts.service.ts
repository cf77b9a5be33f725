import { Injectable } from '@nestjs/common';
import type { AnyLifecycle } from '../../regulation/index.ts';
import { WorkDays } from '../policies/work-days.ts';
import type { ApplyContext, Change, Facts } from './aggregate.ts';
import {
  concur,
  escalate,
  requestConcurrence,
  resolve,
  type ConcurrenceInput,
  type JointInput,
  type ResolutionInput,
} from './concurrences.ts';

/** 会同: the filings that every table with joint acts has, the same for all of them. */
@Injectable()
export class JointActs {
  constructor(private readonly workDays: WorkDays) {}

  /** What such a filing changes; undefined where the act is none. @throws DomainError */
  change(lifecycle: AnyLifecycle, act: string, facts: Facts, context: ApplyContext): Change<Facts> | undefined {
    const { input } = facts;
    switch (act) {
      case 'concur':
        return concur(lifecycle, facts, input as ConcurrenceInput, context);
      case 'request-concurrence':
        return requestConcurrence(lifecycle, facts, input as JointInput, context, (rule) => this.dueOn(rule, context));
      case 'escalate-concurrence':
        return escalate(lifecycle, facts, (input as JointInput).act, context);
      case 'resolve':
        return resolve(lifecycle, facts, input as ResolutionInput, context);
      default:
        return undefined;
    }
  }

  private dueOn(rule: string, { policy, moment }: ApplyContext): string {
    return this.workDays.deadline(policy, 'concurrence.days', moment.date, rule).dueOn;
  }
}
