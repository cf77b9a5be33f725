import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Acts } from '../../platform/acts/acts.service.ts';
import { remind } from '../../platform/acts/reminders.ts';
import { Sweeper } from '../../platform/acts/sweeper.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { Zones } from '../zone.service.ts';

/** R22-1: who has to renew a record is told before it ends, by an event of the zone; each reminder once. */
@Injectable()
export class PlatformSecurityReminder implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly zones: Zones,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(async () => {
      const due = await this.zones.remindersDue({ tx: this.database.reader, moment: this.clock.legal() });
      const told = due.map(({ id, reminders }) => ({ id, input: { reminders } }));
      await remind(this.acts, this.zones, 'remind-platform-security', told);
    });
  }
}
