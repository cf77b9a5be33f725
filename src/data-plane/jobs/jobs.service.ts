import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** How long a stopping process lets its jobs come to their own end. */
const DRAIN_MS = 10_000;
/** How long their receipts may take after that. */
const RECEIPTS_MS = 2_000;

/** A row that a process says it is at. */
export interface RunningJob {
  readonly id: string;
  readonly runner: string | null;
}
interface Job {
  readonly cut: (reason: string) => void;
  readonly over: PromiseWithResolvers<void>;
}

/** What this process is at: deliveries, copies, uploads. It leaves with all of them ended and their receipts written. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  stopping = false;
  private readonly live = new Map<string, Job>();

  /** Takes a job in; the answer takes it out again, once its last state is written. */
  begin(id: string, cut: (reason: string) => void): () => void {
    const job = { cut, over: Promise.withResolvers<void>() };
    this.live.set(id, job);
    return () => {
      if (this.live.get(id) === job) this.live.delete(id);
      job.over.resolve();
    };
  }

  has(id: string): boolean {
    return this.live.has(id);
  }
  get size(): number {
    return this.live.size;
  }

  /** Before the connections are closed and long before the database is. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.over(DRAIN_MS);
    for (const { cut } of this.live.values()) cut('server-stopping');
    await this.over(RECEIPTS_MS);
  }

  private async over(ms: number): Promise<void> {
    const late = new AbortController();
    const all = Promise.all([...this.live.values()].map((job) => job.over.promise));
    await Promise.race([all, sleep(ms, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
  }
}
