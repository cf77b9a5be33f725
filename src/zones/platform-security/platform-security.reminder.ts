import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Acts } from '../../platform/acts/acts.service.ts';
import { Sweeper } from '../../platform/acts/sweeper.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { Zones } from '../zone.service.ts';

/**
 * R22-1: who has to renew a record is told before it ends, by an event of the zone; each reminder once. The act looks
 * again under the lock of the zone, so that of two workers one gives it.
 */
@Injectable()
export class PlatformSecurityReminder implements OnModuleInit {
  private readonly logger = new Logger('zones');
  constructor(
    private readonly sweeper: Sweeper,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly zones: Zones,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(() => this.remind());
  }

  /** Gives what is due; one zone that fails keeps none of the others from being told. */
  async remind(): Promise<void> {
    const due = await this.zones.remindersDue({ tx: this.database.reader, moment: this.clock.legal() });
    for (const { id, reminders } of due)
      await this.acts.advance(this.zones, 'remind-platform-security', id, { reminders }).catch((error: unknown) => {
        if (!(error instanceof DomainError)) this.logger.error(error); // else another worker was quicker
      });
  }
}
