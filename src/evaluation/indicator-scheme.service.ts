import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../regulation/index.ts';
import type { Aggregate, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { declareConstraints, DomainError } from '../platform/errors/index.ts';
import type { SchemeFacts } from './evaluation.facts.ts';
import { schemes } from './evaluation.queries.ts';
import type { DraftScheme, ReviseScheme } from './indicator-scheme.dto.ts';
import { indicatorScheme } from './indicator-scheme.lifecycle.ts';

declareConstraints({ uq_indicator_schemes_name: 'conflict', fk_evaluation_cycles_scheme: 'conflict' });
type Changed = Change<SchemeFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };

@Injectable()
export class IndicatorSchemes implements Aggregate<SchemeFacts> {
  readonly lifecycle = indicatorScheme;
  readonly table = 'indicator_schemes';
  readonly select = schemes;
  readonly columns = { jurisdiction: 'a.jurisdiction', state: 'a.state' };
  readonly list = { sorts: { createdAt: 'a.created_at', name: 'a.name' }, search: ['a.name'], filters: { state: '?' } };

  readonly create = {
    draft: async (input: DraftScheme, { actor, id }: Creating): Promise<Own<SchemeFacts>> => {
      const [jurisdiction] = actor.roles.get('data_authority') ?? [];
      if (jurisdiction === undefined) throw new DomainError('forbidden', { params: { act: 'draft' } });
      const { name, indicators, thresholds } = input;
      return await Promise.resolve({
        id: id(),
        version: 0,
        state: 'draft',
        jurisdiction,
        name,
        indicators,
        thresholds,
      });
    },
  };
  readonly apply = {
    draft: ({ name, indicators, thresholds }: SchemeFacts): Changed => ({ set: { name, indicators, thresholds } }),
    revise: (f: SchemeFacts): Changed => ({ set: { ...(f.input as ReviseScheme) } }),
    discard: (): Changed => ({ discard: true }),
  };

  view({ id, version, state, name, indicators, thresholds }: SchemeFacts): object {
    return { id, version, state, name, indicators, thresholds };
  }
  item({ id, state, name }: QueryResultRow): object {
    return { id, name, state };
  }
}
