import { Injectable } from '@nestjs/common';

/** One batch on its way from a provider to the zone. */
export interface Batch {
  readonly id: string;
  /** Organization that sent it. */
  readonly sender: string;
  /** SM3 of what was sent, lower-case hex. */
  readonly hash: string;
}
/** What the exchange platform answers for a batch it passed on. */
export interface Receipt {
  readonly batchId: string;
  readonly number: string;
}

/** R15-4: data reach the zone through the city's sharing exchange platform only; a channel of its own takes this place. */
export abstract class ExchangePlatform {
  abstract accept(batch: Batch): Promise<Receipt>;
}

/** The built-in adapter: the upload route itself is the exchange, its receipt follows from the batch. */
@Injectable()
export class UploadExchange extends ExchangePlatform {
  accept({ id, hash }: Batch): Promise<Receipt> {
    return Promise.resolve({ batchId: id, number: `XP-${hash.slice(0, 8).toUpperCase()}-${id.slice(-12)}` });
  }
}
