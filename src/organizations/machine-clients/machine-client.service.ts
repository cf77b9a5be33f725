import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { aliased } from '../../platform/database/index.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import { memberOf } from '../member.queries.ts';
import type { AddKey, RegisterClient, RetireKey } from './machine-client.dto.ts';
import { activeKeys, type ClientKeyFact, type MachineClientFacts } from './machine-client.facts.ts';
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
type Changed = Change<MachineClientFacts>;

@Injectable()
export class MachineClients implements Aggregate<MachineClientFacts> {
  readonly lifecycle = machineClient;
  readonly table = 'machine_clients';
  readonly changesStanding = true;
  readonly select = `SELECT ${aliased(columns)},
    (SELECT coalesce(json_agg(json_build_object('kid', k.kid, 'thumbprint', k.thumbprint, 'jwk', k.jwk,
        'addedAt', k.added_at, 'retiredAt', k.retired_at) ORDER BY k.added_at, k.id), '[]')
      FROM machine_client_keys k WHERE k.client_id = a.id) AS keys
    FROM machine_clients a`;
  readonly columns = { jurisdiction: 'a.jurisdiction', organizationId: 'a.organization_id' };
  readonly list = {
    select: `SELECT ${aliased(columns)} FROM machine_clients a`,
    sorts: { createdAt: 'a.created_at', name: 'a.name' },
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
      const { kid, thumbprint, jwk } = readPublicKey((facts.input as AddKey).jwk);
      if (activeKeys(facts).length >= MOST_ACTIVE || facts.keys.length >= MOST_EVER)
        throw badField('/jwk', 'too-many', `${MOST_ACTIVE} active keys`);
      const key: ClientKeyFact = { kid, thumbprint, jwk, addedAt: context.recordedAt.toISOString(), retiredAt: null };
      const row = { id: context.id(), clientId: facts.id, ...key, addedAt: context.recordedAt };
      return { insert: { machine_client_keys: [row] }, facts: { keys: [...facts.keys, key] } };
    },
    'retire-key': (facts: MachineClientFacts, context: ApplyContext): Changed => {
      const { kid } = facts.input as RetireKey;
      const retiredAt = context.recordedAt.toISOString();
      if (!activeKeys(facts).some((key) => key.kid === kid)) throw badField('/kid', 'unknown-id', 'no such active key');
      return {
        update: { machine_client_keys: [{ key: { clientId: facts.id, kid }, set: { retiredAt } }] },
        facts: { keys: facts.keys.map((key) => (key.kid === kid ? { ...key, retiredAt } : key)) },
      };
    },
  };

  view({ id, version, state, jurisdiction, name, organizationId, personId, keys }: MachineClientFacts): object {
    const shown = keys.map(({ kid, thumbprint, jwk, addedAt, retiredAt }) => ({
      kid,
      thumbprint,
      kty: jwk.kty,
      addedAt: shanghai(new Date(addedAt)),
      retiredAt: retiredAt === null ? null : shanghai(new Date(retiredAt)),
    }));
    return { id, version, state, jurisdiction, name, organizationId, personId, keys: shown };
  }
  item({ id, name, organizationId, state }: QueryResultRow): object {
    return { id, name, organizationId, state };
  }
}
