import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { aliased } from '../../platform/database/index.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import { memberOf } from '../member.queries.ts';
import type { AddKey, RegisterClient, RetireKey, RotateKey } from './machine-client.dto.ts';
import { activeKeys, OVERLAP_HOURS, type ClientKeyFact, type MachineClientFacts } from './machine-client.facts.ts';
import { machineClient } from './machine-client.lifecycle.ts';
import { readPublicKey } from './public-key.ts';

declareConstraints({
  uq_machine_clients_name: 'conflict',
  uq_machine_client_keys_kid: 'conflict',
  uq_machine_client_keys_thumbprint: 'conflict',
});
const columns = ['id', 'version', 'state', 'jurisdiction', 'name', 'organizationId', 'personId'];
const MOST_ACTIVE = 5;
const MOST_EVER = 200;
const HOUR_MS = 3_600_000;
type Changed = Change<MachineClientFacts>;

/** The key that the body brings, as a row. */
function added(facts: MachineClientFacts, context: ApplyContext) {
  const { kid, thumbprint, jwk } = readPublicKey((facts.input as AddKey).jwk);
  if (activeKeys(facts, context.recordedAt).length >= MOST_ACTIVE || facts.keys.length >= MOST_EVER)
    throw badField('/jwk', 'too-many', `${MOST_ACTIVE} active keys`);
  const addedAt = context.recordedAt.toISOString();
  const key: ClientKeyFact = { kid, thumbprint, jwk, addedAt, retiredAt: null, endsAt: null };
  return { key, insert: { machine_client_keys: [{ id: context.id(), clientId: facts.id, ...key }] } };
}
function activeKey(facts: MachineClientFacts, kid: string, { recordedAt }: ApplyContext): ClientKeyFact {
  const found = activeKeys(facts, recordedAt).find((key) => key.kid === kid);
  if (!found) throw badField('/kid', 'unknown-id', 'no such active key');
  return found;
}
function changed(facts: MachineClientFacts, kid: string, set: Partial<Pick<ClientKeyFact, 'endsAt' | 'retiredAt'>>) {
  const update = { machine_client_keys: [{ key: { clientId: facts.id, kid }, set }] };
  return { update, keys: facts.keys.map((key) => (key.kid === kid ? { ...key, ...set } : key)) };
}

@Injectable()
export class MachineClients implements Aggregate<MachineClientFacts> {
  readonly lifecycle = machineClient;
  readonly table = 'machine_clients';
  readonly changesStanding = true;
  readonly select = `SELECT ${aliased(columns)},
    (SELECT coalesce(json_agg(json_build_object('kid', k.kid, 'thumbprint', k.thumbprint, 'jwk', k.jwk,
        'addedAt', k.added_at, 'retiredAt', k.retired_at, 'endsAt', k.ends_at) ORDER BY k.added_at, k.id), '[]')
      FROM machine_client_keys k WHERE k.client_id = a.id) AS keys
    FROM machine_clients a`;
  readonly columns = { jurisdiction: 'a.jurisdiction', organizationId: 'a.organization_id' };
  readonly caption = 'a.name';
  readonly list = {
    select: `SELECT ${aliased(columns)} FROM machine_clients a`,
    sorts: { createdAt: 'a.created_at', name: 'a.name' },
    search: ['a.name'],
    filters: { state: '?', organizationId: 'a.organization_id = ?::uuid' },
  };

  readonly create = {
    register: async (
      { organizationId, personId, name }: RegisterClient,
      context: FactsContext & { id(): string },
    ): Promise<Own<MachineClientFacts>> => {
      const jurisdiction = await memberOf(context.tx, organizationId, personId);
      const named = { organizationId, personId, name };
      return { id: context.id(), version: 0, state: 'registered', jurisdiction, ...named, keys: [] };
    },
  };

  readonly apply = {
    register: ({ organizationId, personId, name }: MachineClientFacts): Changed => ({
      set: { organizationId, personId, name },
    }),
    'add-key': (facts: MachineClientFacts, context: ApplyContext): Changed => {
      const { insert, key } = added(facts, context);
      return { insert, facts: { keys: [...facts.keys, key] } };
    },
    'rotate-key': (facts: MachineClientFacts, context: ApplyContext): Changed => {
      const { insert, key } = added(facts, context);
      const { kid, overlapHours = OVERLAP_HOURS.usual } = facts.input as RotateKey;
      const { endsAt: before } = activeKey(facts, kid, context);
      const overlapEnds = context.recordedAt.getTime() + overlapHours * HOUR_MS;
      const endsAt = new Date(before === null ? overlapEnds : Math.min(overlapEnds, Date.parse(before))).toISOString();
      const { update, keys } = changed(facts, kid, { endsAt });
      return { insert, update, facts: { keys: [...keys, key] } };
    },
    'retire-key': (facts: MachineClientFacts, context: ApplyContext): Changed => {
      const { kid } = activeKey(facts, (facts.input as RetireKey).kid, context);
      const { update, keys } = changed(facts, kid, { retiredAt: context.recordedAt.toISOString() });
      return { update, facts: { keys } };
    },
  };

  view({ id, version, state, jurisdiction, name, organizationId, personId, keys }: MachineClientFacts): object {
    const shown = keys.map(({ kid, thumbprint, jwk, addedAt, retiredAt, endsAt }) => ({
      kid,
      thumbprint,
      kty: jwk.kty,
      addedAt: shanghai(new Date(addedAt)),
      retiredAt: retiredAt === null ? null : shanghai(new Date(retiredAt)),
      endsAt: endsAt === null ? null : shanghai(new Date(endsAt)),
    }));
    return { id, version, state, jurisdiction, name, organizationId, personId, keys: shown };
  }
  item({ id, name, organizationId, state }: QueryResultRow): object {
    return { id, name, organizationId, state };
  }
}
