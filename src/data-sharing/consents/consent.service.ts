import { createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, ApplyContext, Change, FactsContext } from '../../platform/acts/aggregate.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { Crypto, subjectRef } from '../../platform/crypto/index.ts';
import type { WithdrawConsent } from './consent.dto.ts';
import { consentColumns } from './consent.columns.ts';
import type { ConsentFacts } from './consent.facts.ts';
import { consent } from './consent.lifecycle.ts';
import { activeCount, activeRefs, consent as whole, listedConsents, withdrawnSince } from './consent.queries.ts';

type Changed = Change<ConsentFacts>;
const out = (at: Date | null): string | null => (at === null ? null : shanghai(at));

/** Consents of persons (Art. 16), and who may still be processed in a scenario. */
/** By way of its scenario, which is indexed: one form is of one scenario (R16-2), and consents are very many. */
const formId = `(a.scenario_id, a.form_id) = (SELECT f.scenario_id, f.id FROM consent_forms f WHERE f.id = ?)`;

@Injectable()
export class Consents implements Aggregate<ConsentFacts> {
  readonly lifecycle = consent;
  readonly table = 'consents';
  readonly unswept = true;
  readonly select = whole;
  readonly sealed = consentColumns;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    operatorId: 'a.operator_id',
    expiresAt: 'a.expires_at',
  };
  readonly list = {
    sorts: { createdAt: 'a.created_at' },
    filters: { state: '?', scenarioId: 'a.scenario_id = ?', formId },
    select: listedConsents,
  };
  private key: KeyObject | undefined;
  constructor(private readonly crypto: Crypto) {}

  readonly apply = {
    withdraw: (f: ConsentFacts, { moment }: ApplyContext): Changed => ({
      set: { withdrawnAt: moment.instant, withdrawChannel: (f.input as WithdrawConsent).channel },
    }),
  };

  view(f: ConsentFacts): object {
    const { id, version, state, formId, scenarioId, operatorId, batchId, channel, identityCheck, evidence } = f;
    const own = { id, version, state, formId, scenarioId, operatorId, batchId, channel, identityCheck, evidence };
    const times = { grantedAt: out(f.grantedAt), expiresAt: out(f.expiresAt), withdrawnAt: out(f.withdrawnAt) };
    return { ...own, ...times, withdrawChannel: f.withdrawChannel };
  }
  item(row: QueryResultRow): object {
    const { id, state, formId, scenarioId, operatorId, grantedAt, expiresAt } = row as QueryResultRow & ConsentFacts;
    return { id, state, formId, scenarioId, operatorId, grantedAt: out(grantedAt), expiresAt: out(expiresAt) };
  }

  /** The keyed reference of a person, as the data engine computes it: HMAC-SM3 of the normalized resident id, hex. */
  refOf(residentId: string): string {
    this.key ??= createSecretKey(this.crypto.deriveKey('subject-reference'));
    return subjectRef(this.key, residentId);
  }

  /**
   * References (64 hex digits, ascending) of everyone whose consent to the scenario is active at the moment; with
   * `categories`, only consents that name all these classes of fields. Pages of 20,000, each read when it is asked for.
   */
  async *activeRefs(
    scenarioId: string,
    { tx, moment }: FactsContext,
    categories?: readonly string[],
  ): AsyncGenerator<readonly string[]> {
    for (let after = ''; ;) {
      const values = [scenarioId, moment.instant, after, categories ?? null];
      const refs = (await tx.query<{ ref: string }>(activeRefs, values)).map((r) => r.ref);
      if (refs.length === 0) return;
      yield refs;
      after = refs.at(-1) ?? '';
    }
  }

  /** References of those who withdrew from the scenario at or after a legal instant. */
  async withdrawnSince(
    scenarioId: string,
    since: Date,
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<ReadonlySet<string>> {
    return new Set((await tx.query<{ ref: string }>(withdrawnSince, [scenarioId, since])).map((r) => r.ref));
  }

  /** How many consents to the scenario are active at the moment. */
  async countActive(scenarioId: string, { tx, moment }: FactsContext): Promise<number> {
    return (await tx.query<{ n: number }>(activeCount, [scenarioId, moment.instant]))[0]?.n ?? 0;
  }
}
