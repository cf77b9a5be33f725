import type { RowStream } from '../engine/index.ts';
import type { DeliveryFacts, Progress } from './delivery.facts.ts';

/** Without a good answer for so long, nothing more is given out. */
export const LEASE_MS = 1000;
const TICK_MS = 250;
/** From here on the answer is waited for before more is given out: a busy process hears it sooner with nothing to send. */
const WAIT_MS = LEASE_MS / 2;
/** How late the end of a lease is seen, where no chunk asks for it: till then what is in buffers still flows. */
const SEEN_MS = 25;
const LEASE_LOST = 'lease-lost';

/** What a reading asks of the world. Answers of `refusal`: undefined, or the code of what forbids it now. */
export interface ReadingPort {
  now(): number;
  /** Also keeps how far the reading has come: the receipt, should this process not live to write one. */
  refusal(progress: Progress): Promise<string | undefined>;
  /** References of persons who withdrew since the reading began. */
  withdrawn(): Promise<string[]>;
  complete(progress: Progress): Promise<void>;
  settle(outcome: 'cut' | 'fail', reason: string, progress: Progress): Promise<void>;
}

/** One delivery on its way: chunk after chunk, and never one without a lease. */
export class Reading {
  readonly facts: DeliveryFacts;
  private readonly stream: RowStream;
  private readonly port: ReadingPort;
  private readonly rowsWithoutConsent: number;
  private readonly gone = new Set<string>();
  private readonly timers: readonly NodeJS.Timeout[];
  private reason: string | undefined;
  private allowedAt: number;
  private checking: Promise<void> | undefined;
  private anew = false;
  private begun = false;
  private completing = false;
  /** Settles with the cut. */
  private readonly stopped: Promise<void>;
  private stop: () => void = () => undefined;
  private chunkCount = 0;
  private bytes = 0;
  /** Ends the answer at once, with an error. */
  onCut: (() => void) | undefined;

  constructor(facts: DeliveryFacts, open: (held: () => boolean) => RowStream, port: ReadingPort, without: number) {
    this.facts = facts;
    this.port = port;
    this.rowsWithoutConsent = without;
    this.allowedAt = port.now();
    this.stopped = new Promise((resolve) => {
      this.stop = resolve;
    });
    this.stream = open(() => this.held());
    this.timers = [
      setInterval(() => this.tick(), TICK_MS).unref(),
      setInterval(() => this.held() || this.cut(LEASE_LOST), SEEN_MS).unref(),
    ];
  }

  get progress(): Progress {
    const { rows, cursor: lastRow } = this.stream;
    return { rows, lastRow, chunks: this.chunkCount, bytes: this.bytes, rowsWithoutConsent: this.rowsWithoutConsent };
  }

  /**
   * Kills the child and ends the answer with an error; the first reason stands in the receipt. Where all is given out and
   * being recorded, nothing is left to cut: which came first is told by that record, which is written under the fence.
   */
  cut(reason: string): void {
    if (this.completing) return;
    this.reason ??= reason;
    this.stream.kill(reason);
    this.stop();
    this.onCut?.();
  }

  /** Why nothing may be given out any more; undefined while it may. */
  get refused(): string | undefined {
    return this.reason;
  }

  /** Gives up before the first chunk. */
  async abandon(reason: string): Promise<void> {
    this.begun = true;
    this.quiet();
    await this.port.settle('cut', reason, this.progress);
  }

  /** The answer is over. One that was never pulled has run none of `chunks`, and is settled here. */
  async closed(): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    this.quiet();
    this.stream.kill('client-gone');
    await this.left();
  }

  private async left(): Promise<void> {
    if (this.reason === undefined) await this.port.settle('fail', 'client-gone', this.progress);
    else await this.port.settle('cut', await this.why(this.reason), this.progress);
  }

  /**
   * For the receipt: a question that was not answered in time may have waited behind the very decision that forbids the
   * delivery. The data have stopped; what the answer would have been tells more than that it was late.
   */
  private async why(reason: string): Promise<string> {
    if (reason !== LEASE_LOST) return reason;
    return (await this.port.refusal(this.progress).catch(() => undefined)) ?? reason;
  }

  /** Asks again whether the use is still lawful, and once more if told so meanwhile: a question on its way is older. */
  recheck(): Promise<void> {
    this.anew = true;
    this.checking ??= this.checks().finally(() => {
      this.checking = undefined;
    });
    return this.checking;
  }
  private async checks(): Promise<void> {
    while (this.anew) {
      this.anew = false;
      await this.check();
    }
  }

  private async check(): Promise<void> {
    const asked = this.port.now();
    try {
      const refusal = await this.port.refusal(this.progress);
      if (refusal === undefined) this.allowedAt = asked;
      else this.cut(refusal);
    } catch {
      // no answer is no renewal: the lease runs out by itself
    }
  }

  private tick(): void {
    if (this.held() && !this.checking) void this.recheck();
  }
  private quiet(): void {
    this.timers.forEach(clearInterval);
  }
  private held(): boolean {
    return this.reason === undefined && this.port.now() - this.allowedAt <= LEASE_MS;
  }

  async *chunks(): AsyncGenerator<Buffer, void> {
    this.begun = true;
    let over = false;
    const rows = this.stream[Symbol.asyncIterator]();
    try {
      for (;;) {
        await this.leaveOutWithdrawn();
        await this.renewed();
        this.mustHold();
        const next = await rows.next();
        this.mustHold();
        if (next.done === true) break;
        this.chunkCount += 1;
        this.bytes += next.value.length;
        yield next.value;
      }
      this.completing = true;
      this.quiet();
      await this.port.complete(this.progress);
      over = true;
    } catch (error) {
      over = true;
      await this.fail(error);
      throw error;
    } finally {
      this.quiet();
      if (!over) this.stream.kill('client-gone');
      // a stream left between two chunks would keep its place in the engine for ever
      await rows.return(undefined);
      if (!over) await this.left();
    }
  }

  /** A withdrawal holds from the next chunk on. */
  private async leaveOutWithdrawn(): Promise<void> {
    if (!this.facts.personal) return;
    const fresh = (await this.port.withdrawn()).filter((ref) => !this.gone.has(ref));
    for (const ref of fresh) this.gone.add(ref);
    if (fresh.length > 0) this.stream.excluded(fresh);
  }

  private async renewed(): Promise<void> {
    if (!this.held() || this.port.now() - this.allowedAt <= WAIT_MS) return;
    await Promise.race([this.checking ?? this.recheck(), this.stopped]);
  }

  private mustHold(): void {
    if (this.held()) return;
    this.cut(LEASE_LOST);
    throw new Error('cut off');
  }

  private async fail(error: unknown): Promise<void> {
    const code = (error as { code?: string }).code;
    const killed = code === 'engine-killed' || code === 'aborted';
    // a refusal at the last step, under the fence, is a cut like any other
    const refused =
      code !== undefined &&
      ['agreement', 'grant', 'zone', 'use', 'rules', 'source', 'content'].includes(code.split('-')[0] ?? '');
    const cut = this.reason !== undefined || killed || refused;
    const reason = this.reason ?? code ?? 'internal';
    this.stream.kill(reason);
    await this.port.settle(cut ? 'cut' : 'fail', await this.why(reason), this.progress);
  }
}
