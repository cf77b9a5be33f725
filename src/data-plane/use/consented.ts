import { Injectable } from '@nestjs/common';
import { Consents } from '../../data-sharing/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Crypto } from '../../platform/crypto/index.ts';
import { Database } from '../../platform/database/index.ts';

/** A withdrawal on its way when a reading began is found all the same. */
const OVERLAP_MS = 60_000;

/** Art. 16: the persons whose consent to a scenario is active, by keyed reference. */
@Injectable()
export class Consented {
  constructor(
    private readonly consents: Consents,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
    private readonly database: Database,
  ) {}

  /** The key of the references, base64, for a child of the engine. */
  key(): string {
    return this.crypto.deriveKey('subject-reference').toString('base64');
  }

  /** Everybody whose consent is active now and names all of these categories of fields. */
  async refs(scenarioId: string, categories: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    const context = { tx: this.database.reader, moment: this.clock.legal() };
    for await (const page of this.consents.activeRefs(scenarioId, context, categories)) found.push(...page);
    return found;
  }

  /** The legal instant from which withdrawals are to be looked for by a reading that begins now. */
  begin(): Date {
    return new Date(this.clock.legal().instant.getTime() - OVERLAP_MS);
  }
  async withdrawnSince(scenarioId: string, since: Date): Promise<string[]> {
    return [...(await this.consents.withdrawnSince(scenarioId, since, { tx: this.database.reader }))];
  }
}
