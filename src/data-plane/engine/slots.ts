import { EngineError } from './engine-error.ts';

interface Waiter {
  resolve: () => void;
  reject: (reason: EngineError) => void;
}

/** A first-come queue for a fixed number of places. */
export class Slots {
  #free: number;
  #closed = false;
  readonly #waiting: Waiter[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  /** Waits for a place; rejects with `aborted` or `engine-stopped` while still in the queue. */
  async take(signal?: AbortSignal): Promise<void> {
    if (this.#closed) throw new EngineError('engine-stopped');
    if (signal?.aborted === true) throw new EngineError('aborted');
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const waiter = Promise.withResolvers<void>();
    const leave = (): void => {
      const place = this.#waiting.indexOf(waiter);
      if (place < 0) return; // it has its place already
      this.#waiting.splice(place, 1);
      waiter.reject(new EngineError('aborted'));
    };
    this.#waiting.push(waiter);
    signal?.addEventListener('abort', leave, { once: true });
    await waiter.promise.finally(() => signal?.removeEventListener('abort', leave));
  }

  /** Hands the place to the next in the queue. */
  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next.resolve();
  }

  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiting.splice(0)) waiter.reject(new EngineError('engine-stopped'));
  }
}
