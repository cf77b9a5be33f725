import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Sweeper } from '../acts/sweeper.service.ts';
import { Clock } from '../clock/clock.ts';
import { Database, sql } from '../database/index.ts';

const EVERY_MS = 3_600_000;
/** This month and three more: a city that stops its workers for a season still finds its tables. */
const AHEAD = 4;
const ensure = sql(`SELECT ensure_audit_months(now(), ${AHEAD})`);

/** Makes the tables of the months to come. Without them nothing is lost: events go where no month is told apart. */
@Injectable()
export class EvidenceMonths implements OnModuleInit {
  private readonly logger = new Logger('ledger');
  private due = 0;
  constructor(
    private readonly sweeper: Sweeper,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(async () => {
      if (this.clock.ticks() < this.due) return;
      this.due = this.clock.ticks() + EVERY_MS;
      await this.database.read(ensure).catch((error: unknown) => {
        this.due = 0; // somebody held the table; at the next pass
        this.logger.warn({ msg: 'no tables for the months to come', error: (error as Error).message });
      });
    });
  }
}
