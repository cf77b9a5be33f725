import { Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Acts } from '../../platform/acts/acts.service.ts';
import type { Ask } from '../../platform/acts/ask.ts';
import { Reads } from '../../platform/acts/reads.service.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { CutOffs } from '../../platform/events/cut-offs.service.ts';
import { fromEngine } from '../engine.provider.ts';
import type { DeliveryFacts, Progress } from './delivery.facts.ts';
import { Deliveries } from './delivery.service.ts';
import { DeliverySource } from './delivery.source.ts';
import { Reading } from './reading.ts';

const TRIES = 20;

const cutOff = (reason: string): DomainError => new DomainError('data-cut-off', { params: { reason } });
/** The first bytes are here, or the end: what is cut before is answered by a problem, not by a broken connection. */
const begun = (rows: Readable): Promise<void> =>
  new Promise((resolve, reject) => {
    rows.once('readable', resolve).once('error', reject);
    rows.once('close', () => reject(new Error('closed')));
  });

/** The deliveries this process is giving out. */
@Injectable()
export class Readings implements OnModuleInit {
  private readonly live = new Set<Reading>();
  /** How the deliveries of this process ended so far. */
  readonly ended = { delivered: 0, cut: 0, failed: 0 };
  private readonly logger = new Logger('deliveries');
  constructor(
    private readonly acts: Acts,
    private readonly reads: Reads,
    private readonly deliveries: Deliveries,
    private readonly source: DeliverySource,
    private readonly cutOffs: CutOffs,
  ) {}

  onModuleInit(): void {
    this.cutOffs.on((aggregate, id) => this.hear(aggregate, id));
  }

  /** How many deliveries run in this process now. */
  get running(): number {
    return this.live.size;
  }

  /** Begins a delivery and answers its rows. `reset` ends the caller's connection with an error. */
  async open(ask: Ask, id: string, reset: () => void): Promise<Readable> {
    const seen = await this.reads.facts(this.deliveries, ask, id);
    if (seen.operatorId !== ask.actor.organizationId) throw new DomainError('forbidden', { params: { act: 'read' } });
    await this.cutOffs.listening();
    const runner = await this.source.runner();
    const facts = await this.acts.advance(this.deliveries, 'start', id, { runner }, ask);
    const reading = await this.begin(facts, ask);
    this.live.add(reading);
    // what was decided while the source was made ready
    await reading.recheck();
    if (reading.refused !== undefined) {
      this.live.delete(reading);
      await reading.abandon(reading.refused);
      throw cutOff(reading.refused);
    }
    const rows = Readable.from(reading.chunks(), { objectMode: false, highWaterMark: 64 * 1024 });
    reading.onCut = () => void rows.destroy();
    rows.once('close', () => {
      this.live.delete(reading);
      void reading.closed();
    });
    await begun(rows).catch((error: unknown) => {
      throw reading.refused === undefined ? fromEngine(error) : cutOff(reading.refused);
    });
    reading.onCut = () => {
      rows.destroy();
      reset();
    };
    return rows;
  }

  private async begin(facts: DeliveryFacts, ask: Ask): Promise<Reading> {
    let reading: Reading | undefined;
    let refused: string | undefined;
    const over = this.source.jobs.begin(facts.id, (reason) => {
      refused = reason;
      reading?.cut(reason);
    });
    try {
      const source = await this.source.prepare(facts);
      const port = {
        now: () => this.source.now(),
        refusal: (progress: Progress) => this.source.refusal(facts, progress, (tx) => ask.stands(tx)),
        withdrawn: source.withdrawn,
        complete: async (progress: Progress) => {
          await this.acts.advance(this.deliveries, 'complete', facts.id, { progress });
          this.ended.delivered += 1;
          await source.done();
          over();
        },
        settle: async (outcome: 'cut' | 'fail', reason: string, progress: Progress) => {
          await source.done();
          void this.settle(facts.id, outcome, reason, progress).finally(over);
        },
      };
      reading = new Reading(facts, source.open, port, source.rowsWithoutConsent);
      if (refused !== undefined) reading.cut(refused);
      return reading;
    } catch (error) {
      const reason = refused ?? (error as { code?: string }).code ?? 'internal';
      void this.settle(facts.id, 'fail', reason).finally(over);
      throw fromEngine(error);
    }
  }

  /** Writes the receipt, and tries again while the database is away: the data have stopped already. */
  private async settle(id: string, outcome: 'cut' | 'fail', reason: string, progress?: Progress): Promise<void> {
    this.ended[outcome === 'cut' ? 'cut' : 'failed'] += 1;
    for (let i = 1; i <= TRIES; i += 1) {
      try {
        await this.acts.advance(this.deliveries, outcome, id, { reason, ...(progress && { progress }) });
        return;
      } catch (error) {
        if (error instanceof DomainError && error.code === 'illegal-transition') return;
        if (i === TRIES) this.logger.error({ msg: 'a receipt could not be written', id, reason });
        await new Promise((done) => setTimeout(done, 500).unref());
      }
    }
  }

  private hear(aggregate: string | undefined, id: string | undefined): void {
    for (const reading of this.live) {
      const { agreementId, grantId } = reading.facts;
      if (aggregate === 'agreement' && id === agreementId) reading.cut('agreement-not-effective');
      else if (aggregate === 'grant' && id === grantId) reading.cut('grant-not-active');
      else void reading.recheck();
    }
  }
}
