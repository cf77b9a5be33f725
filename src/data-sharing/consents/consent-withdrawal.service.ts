import { Injectable } from '@nestjs/common';
import { Acts } from '../../platform/acts/acts.service.ts';
import { DirectAsk, type Ask } from '../../platform/acts/ask.ts';
import { isResidentId } from '../../platform/crypto/index.ts';
import { Database } from '../../platform/database/index.ts';
import { badField, DomainError } from '../../platform/errors/index.ts';
import type { WithdrawBySubject } from './consent.dto.ts';
import { ofSubject } from './consent.queries.ts';
import { Consents } from './consent.service.ts';

const ROUNDS = 3;
const gone: readonly string[] = ['illegal-transition', 'not-found'];

/** A person withdraws without knowing any number: by identity, through the consent channel (R16-4). */
@Injectable()
export class ConsentWithdrawals {
  constructor(
    private readonly consents: Consents,
    private readonly acts: Acts,
    private readonly database: Database,
  ) {}

  /** Idempotent by nature: asked again, it finds nothing more. */
  async withdraw(ask: Ask, { subject, channel, scenarioId }: WithdrawBySubject): Promise<{ withdrawn: number }> {
    if (!isResidentId(subject)) throw badField('/subject', 'bad-subject', 'a resident id');
    const ref = Buffer.from(this.consents.refOf(subject), 'hex');
    let withdrawn = 0;
    // a batch that replaces a consent at the same moment leaves another one to withdraw
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = await this.database.read<{ id: string }>(ofSubject, [ref, scenarioId ?? null]);
      if (found.length === 0) break;
      for (const { id } of found) withdrawn += await this.one(ask, id, channel);
    }
    return { withdrawn };
  }

  private async one(ask: Ask, id: string, channel: string): Promise<number> {
    try {
      await this.acts.perform(this.consents, 'withdraw', new DirectAsk(ask.actor, { source: ask.source }), id, {
        channel,
      });
      return 1;
    } catch (error) {
      if (error instanceof DomainError && gone.includes(error.code)) return 0;
      throw error;
    }
  }
}
