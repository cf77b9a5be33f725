import { Injectable } from '@nestjs/common';
import { Crypto } from '../../platform/crypto/index.ts';

/** Art. 16: the persons whose consent to a scenario is active, by keyed reference. */
@Injectable()
export class Consented {
  constructor(private readonly crypto: Crypto) {}

  /** The key of the references, base64, for a child of the engine. */
  key(): string {
    return this.crypto.deriveKey('subject-reference').toString('base64');
  }
  refs(_scenarioId: string): Promise<string[]> {
    return Promise.resolve([]);
  }
  withdrawnSince(_scenarioId: string, _since: Date): Promise<string[]> {
    return Promise.resolve([]);
  }
}
