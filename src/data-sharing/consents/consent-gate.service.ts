import { Injectable } from '@nestjs/common';
import { allowedActions } from '../../platform/acts/decide.ts';
import type { Ask } from '../../platform/acts/ask.ts';
import { Reads } from '../../platform/acts/reads.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import type { ConsentFormFacts } from './consent-form.facts.ts';
import { consentForm } from './consent-form.lifecycle.ts';
import { ConsentForms } from './consent-form.service.ts';
import type { LineRules } from './consent-line.ts';

export interface Admitted {
  readonly facts: ConsentFormFacts;
  /** Whether the filing would be taken now, so that nothing is read in vain. */
  readonly may: boolean;
  readonly rules: LineRules;
  /** System time, for what is staged. */
  readonly at: Date;
}

/** Looks before megabytes are read: is the form visible, would it take consents, and what is a line checked against? */
@Injectable()
export class ConsentGate {
  constructor(
    private readonly forms: ConsentForms,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  async admit(ask: Ask, formId: string): Promise<Admitted> {
    const facts = await this.reads.facts(this.forms, ask, formId);
    const may = allowedActions(consentForm as never, facts, ask.actor).includes('register-consents');
    const { guardianBelowAge } = this.policies.pinned(facts.governing.code).set.consent;
    const rules = { now: (ask.moment ?? this.clock.legal()).instant.getTime(), guardianBelowAge };
    return { facts, may, rules, at: this.clock.system() };
  }
}
