import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../../regulation/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { KeyRefused, readPem, readPoint, type KeyAlgorithm, type VerifyingKey } from '../../platform/crypto/index.ts';
import { aliased, sql } from '../../platform/database/index.ts';
import { badField, declareConstraints, DomainError } from '../../platform/errors/index.ts';
import { fieldMessage } from '../../platform/openapi/field-messages.ts';
import type { RegisterSigningKey, RevokeSigningKey, SigningKeyReason } from './signing-key.dto.ts';
import type { SigningKeyFacts } from './signing-key.facts.ts';
import { signingKey } from './signing-key.lifecycle.ts';

declareConstraints({ uq_organization_keys_thumbprint: 'conflict', uq_organization_keys_name: 'conflict' });
type Changed = Change<SigningKeyFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const dates = ['registeredAt', 'activatedAt', 'retiredAt', 'revokedAt', 'distrustedFrom'] as const;
const named = ['organizationId', 'name', 'algorithm', 'publicKey', 'thumbprint'] as const;
const columns = ['id', 'version', 'state', 'jurisdiction', ...named, ...dates, 'reason'] as const;
const whereOf =
  sql(`SELECT o.jurisdiction, (SELECT count(*)::int FROM organization_keys k WHERE k.organization_id = o.id
    AND k.state IN ('pending', 'active')) AS living
  FROM organizations o WHERE o.id = $1`);
/** Enough for a change of keys and a reserve; each act under a signature reads them all. */
const MOST_LIVING = 10;
const curves = { 'P-256': 'ES256', SM2: 'SM2' } as const satisfies Record<string, KeyAlgorithm>;
/** What openssl and browsers call the same thing. @throws DomainError 400 with the field */
function readKey({ publicKey, jwk }: RegisterSigningKey): VerifyingKey {
  if ((publicKey === undefined) === (jwk === undefined))
    throw badField(publicKey === undefined ? '/publicKey' : '/jwk', 'invalid', 'either publicKey or jwk');
  try {
    return jwk ? readPoint(curves[jwk.crv], jwk.x, jwk.y) : readPem(publicKey ?? '');
  } catch (error) {
    if (!(error instanceof KeyRefused)) throw error;
    throw badField(jwk ? '/jwk' : '/publicKey', error.fault, fieldMessage(error.fault));
  }
}
const ending = (f: SigningKeyFacts): { readonly reason: string } => pick(f.input as SigningKeyReason, ['reason']);

@Injectable()
export class SigningKeys implements Aggregate<SigningKeyFacts> {
  readonly lifecycle = signingKey;
  readonly table = 'organization_keys';
  readonly select = `SELECT ${aliased(columns)} FROM organization_keys a`;
  readonly columns = { jurisdiction: 'a.jurisdiction', organizationId: 'a.organization_id', state: 'a.state' };
  readonly caption = 'a.name';
  readonly list = {
    sorts: { createdAt: 'a.created_at', name: 'a.name' },
    search: ['a.name'],
    filters: { state: '?', organizationId: 'a.organization_id = ?::uuid' },
  };

  readonly create = {
    register: async (input: RegisterSigningKey, { tx, moment, actor, id }: Creating): Promise<Own<SigningKeyFacts>> => {
      const { organizationId } = actor;
      const key = readKey(input);
      const [home] = await tx.query<{ jurisdiction: string; living: number }>(whereOf, [organizationId]);
      if (!home) throw new DomainError('forbidden', { params: { act: 'register' } });
      if (home.living >= MOST_LIVING) throw badField('/publicKey', 'too-many', `${MOST_LIVING} living keys`);
      const ends = { activatedAt: null, retiredAt: null, revokedAt: null, distrustedFrom: null, reason: null };
      const base = { id: id(), version: 0, state: 'pending', jurisdiction: home.jurisdiction } as const;
      const registeredAt = moment.instant.toISOString();
      return { ...base, organizationId, name: input.name, ...key, registeredAt, ...ends };
    },
  };

  readonly apply = {
    register: (f: SigningKeyFacts): Changed => ({ set: pick(f, [...named, 'registeredAt']) }),
    activate: (_f: SigningKeyFacts, { moment }: ApplyContext): Changed => ({
      set: { activatedAt: moment.instant.toISOString() },
    }),
    retire: (f: SigningKeyFacts, { moment }: ApplyContext): Changed => ({
      set: { ...ending(f), retiredAt: moment.instant.toISOString() },
    }),
    revoke: (f: SigningKeyFacts, { moment }: ApplyContext): Changed => {
      const now = moment.instant.toISOString();
      const { distrustedFrom = now } = f.input as RevokeSigningKey;
      return { set: { ...ending(f), revokedAt: now, distrustedFrom: new Date(distrustedFrom).toISOString() } };
    },
  };

  /** Why it ended is the organization's own; that it did is everybody's. */
  view(f: SigningKeyFacts, actor: Actor): object {
    const { reason, ...open } = pick(f, columns);
    const ours = actor.organizationId === f.organizationId;
    return { ...open, ...shownDates(f), ...(ours && { reason }) };
  }
  item(row: QueryResultRow): object {
    const { registeredAt: _, ...ends } = shownDates(row);
    return { ...pick(row, ['id', 'state', ...named]), ...ends };
  }
}

const shownDates = (row: Readonly<Record<string, unknown>> | SigningKeyFacts): Record<string, string | null> =>
  Object.fromEntries(
    dates.map((name) => {
      const at = (row as Readonly<Record<string, string | Date | null>>)[name] ?? null;
      return [name, at === null ? null : shanghai(new Date(at))];
    }),
  );
