import { Injectable } from '@nestjs/common';
import { Consents } from '../../data-sharing/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Crypto } from '../../platform/crypto/index.ts';
import { Database } from '../../platform/database/index.ts';

/** Art. 16: the persons whose consent to a scenario is active, by keyed reference. */
@Injectable()
export class Consented {
  constructor(
    private readonly consents: Consents,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
  ) {}

  /** The key of the references, base64, for a child of the engine. */
  key(): string {
    return this.crypto.deriveKey('subject-reference').toString('base64');
  }

  async refs(scenarioId: string): Promise<string[]> {
    return [...(await this.consents.activeRefs(scenarioId, this.context()))];
  }

  /** References of persons who withdrew, or whose consent ended otherwise, since the instant. */
  async withdrawnSince(scenarioId: string, since: Date): Promise<string[]> {
    return [...(await this.consents.withdrawnSince(scenarioId, since, this.context()))];
  }

  private context() {
    const tx = { query: this.database.read.bind(this.database) };
    return { tx, moment: this.clock.legal() };
  }
}
