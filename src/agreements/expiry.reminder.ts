import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Acts } from '../platform/acts/acts.service.ts';
import { remind } from '../platform/acts/reminders.ts';
import { Sweeper } from '../platform/acts/sweeper.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { addDays } from '../regulation/index.ts';
import { expiryReminderDue, type AgreementFacts } from './agreement.facts.ts';
import { endingSoon } from './agreement.queries.ts';
import { Agreements } from './agreement.service.ts';

/** No set reminds earlier. */
const EARLIEST_DAYS = 366;
type Ending = Pick<AgreementFacts, 'id' | 'jurisdiction' | 'policyCode' | 'termEnd' | 'remindedOf' | 'remindedDays'>;

/** Art. 12: before an agreement ends by its date, an event says so, as often and as early as its policy set wants; each once. */
@Injectable()
export class ExpiryReminder implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly policies: Policies,
    private readonly agreements: Agreements,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(async () => {
      const { date } = this.clock.legal();
      const found = await this.database.reader.query<Ending & Record<string, unknown>>(endingSoon, [
        date,
        addDays(date, EARLIEST_DAYS),
      ]);
      const due = found.flatMap((a) => {
        const daysBefore = expiryReminderDue(a, this.policies.governing(a, date), date);
        return daysBefore === null ? [] : [{ id: a.id, input: { termEnd: a.termEnd, daysBefore } }];
      });
      await remind(this.acts, this.agreements, 'remind-expiry', due);
    });
  }
}
