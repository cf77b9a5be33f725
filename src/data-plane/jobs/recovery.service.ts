import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Acts } from '../../platform/acts/acts.service.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { DeidentificationRunner } from '../deidentifications/deidentification.runner.ts';
import { Deidentifications } from '../deidentifications/deidentification.service.ts';
import { Deliveries } from '../deliveries/delivery.service.ts';
import { Vault } from '../vault/vault.ts';
import { Jobs, type RunningJob } from './jobs.service.ts';
import { Station } from './station.service.ts';

/** Stands in the receipt of a job whose process is gone; what it gave out is what it had last recorded. */
const LOST = 'process-lost';
/** Copies taken up at once. */
const MOST = 4;

/** Deliveries and copies of processes that are gone, as the acts of the system that end them. */
@Injectable()
export class Orphans {
  private readonly logger = new Logger('recovery');
  constructor(
    private readonly acts: Acts,
    private readonly deliveries: Deliveries,
    private readonly copies: Deidentifications,
    private readonly maker: DeidentificationRunner,
    private readonly station: Station,
  ) {}

  deliveriesRunning(): Promise<RunningJob[]> {
    return this.deliveries.running(this.station.reader);
  }
  copiesRunning(): Promise<RunningJob[]> {
    return this.copies.running(this.station.reader);
  }

  /** The receipt keeps the last recorded chunk. A runner that lives after all finds its row ended, and stops within its lease. */
  async endDelivery(id: string): Promise<void> {
    this.logger.warn({ msg: 'ending a delivery whose process is gone', id });
    await this.acts.advance(this.deliveries, 'fail', id, { reason: LOST }).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'illegal-transition') throw error;
    });
  }
  async endCopy(id: string): Promise<void> {
    this.logger.warn({ msg: 'ending a copy whose process is gone', id });
    await this.maker.giveUp(id, LOST);
  }
  takeUp(): Promise<void> {
    return this.maker.takeUp(MOST);
  }
}

/**
 * Background work of the data plane: takes up requested copies, and ends what a killed process left running. A runner
 * counts as gone when its lock was free at two looks in a row, so that one that only lost its connection can come back.
 */
@Injectable()
export class Recovery implements BeforeApplicationShutdown {
  private readonly logger = new Logger('recovery');
  private suspects: ReadonlySet<string> = new Set();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  constructor(
    private readonly orphans: Orphans,
    private readonly station: Station,
    private readonly jobs: Jobs,
    private readonly vault: Vault,
  ) {}

  start(everyMs: number): void {
    const look = (): void => {
      if (this.running || this.jobs.stopping) return;
      this.running = this.look()
        .catch((error: unknown) => this.logger.error(error))
        .finally(() => {
          this.running = undefined;
        });
    };
    look();
    this.timer = setInterval(look, everyMs).unref();
  }

  /** One look. What is found abandoned now is ended at the next one. */
  async look(): Promise<void> {
    void this.orphans.takeUp().catch((error: unknown) => this.logger.error(error));
    const [deliveries, copies, workers] = await Promise.all([
      this.orphans.deliveriesRunning(),
      this.orphans.copiesRunning(),
      this.vault.workers(),
    ]);
    const named = [...deliveries, ...copies].map((job) => job.runner).filter((runner) => runner !== null);
    const gone = new Set(await this.station.gone([...new Set([...named, ...workers])]));
    const abandoned = (job: RunningJob): boolean => job.runner === null || gone.has(job.runner) || this.forgotten(job);
    const found = new Set([...deliveries, ...copies].filter(abandoned).map((job) => job.id));
    const before = this.suspects;
    this.suspects = new Set([...found, ...gone]);
    for (const { id } of deliveries) if (found.has(id) && before.has(id)) await this.orphans.endDelivery(id);
    for (const { id } of copies) if (found.has(id) && before.has(id)) await this.orphans.endCopy(id);
    for (const runner of workers) if (gone.has(runner) && before.has(runner)) await this.vault.clear(runner);
  }

  /** One of our own whose end could not be written while the database was away. */
  private forgotten({ id, runner }: RunningJob): boolean {
    return runner !== null && this.station.is(runner) && !this.jobs.has(id);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
