import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreement } from '../../agreements/index.ts';
import type { Effect, Reaction, ReactionContext } from '../../platform/acts/reactions.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { sql, type Reader } from '../../platform/database/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import { resource } from '../resources/resource.lifecycle.ts';
import { ShareRequests } from '../share-requests/share-request.service.ts';
import type { FreezeCause } from './grant.facts.ts';
import { grant } from './grant.lifecycle.ts';
import { Grants } from './grant.service.ts';

interface Cause {
  readonly id: string;
  readonly today: string;
}
/** Which grants follow: over `a`, `$1` the cause's id, `$2` the legal day. */
const live = (column: string, states: string): string =>
  `a.${column} = $1 AND a.state IN (${states}) AND a.valid_to >= $2`;
const ALIVE = `'active', 'frozen'`;
const frozenBy = (cause: FreezeCause): string => ` AND '${cause}' = ANY(a.frozen_by)`;
const notBy = (cause: FreezeCause): string => ` AND NOT '${cause}' = ANY(a.frozen_by)`;
const fences = sql(`SELECT pg_advisory_xact_lock(fence_of(x)) FROM unnest($1::uuid[]) AS x`);
const agreementsOf = sql(`SELECT DISTINCT a.agreement_id AS id FROM grants a
  WHERE a.resource_id = $1 AND a.state IN (${ALIVE}) ORDER BY 1`);

/** What agreements and resources do to grants, in the same transaction (Art. 12, 14, 23). */
@Injectable()
export class GrantReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly grants: Grants,
    private readonly requests: ShareRequests,
    private readonly policies: Policies,
  ) {}

  onModuleInit(): void {
    const { reactions } = this;
    const suspended = this.rule('freeze', live('agreement_id', ALIVE) + notBy('suspension'), 'suspension');
    const resumed = this.rule('unfreeze', live('agreement_id', ALIVE) + frozenBy('suspension'), 'suspension');
    const ended = this.rule('revoke', live('agreement_id', ALIVE));
    reactions.on(agreement, 'suspended', suspended);
    reactions.on(agreement, 'termination_pending', suspended);
    reactions.on(agreement, 'effective', resumed);
    for (const state of ['terminated', 'expired'] as const) {
      reactions.on(agreement, state, ended);
      reactions.on(agreement, state, this.lapse());
    }
    this.onResources();
    reactions.on(grant, 'active', {
      preview: () => Promise.resolve([]),
      react: async (context, { from }, { id, agreementId, scenarioId, resourceId }) => {
        if (from !== null) return;
        const same = 'a.agreement_id = $1 AND a.scenario_id = $2 AND a.resource_id = $3 AND a.id <> $4';
        const values = [agreementId, scenarioId, resourceId, id, context.moment.date];
        await context.derive(
          this.grants,
          'supersede',
          `${same} AND a.state IN (${ALIVE}) AND a.valid_to >= $5`,
          values,
        );
      },
    });
  }

  private onResources(): void {
    const { reactions } = this;
    const of = (states: string): string => live('resource_id', states);
    const behindFences = <F extends Cause>(reaction: Reaction<F>): Reaction<F> => ({
      ...reaction,
      react: async (context, transition, facts) => {
        await this.fence(context, facts.id);
        await reaction.react(context, transition, facts);
      },
    });
    const freeze = behindFences(this.rule('freeze', of(ALIVE) + notBy('resource'), 'resource'));
    const release = this.rule('unfreeze', of(ALIVE) + frozenBy('resource'), 'resource');
    const revoke = behindFences(this.rule('revoke', of(ALIVE)));
    const raised = behindFences(this.rule('freeze', `${of(ALIVE)} AND a.mode = 'plain'${notBy('grade')}`, 'grade'));
    const lowered = this.rule('unfreeze', of(ALIVE) + frozenBy('grade'), 'grade');
    reactions.on(resource, 'suspended', freeze);
    reactions.on(resource, 'cataloged', release);
    reactions.on(resource, 'retired', revoke);
    reactions.on(resource, 'prohibited', revoke);
    const strict = this.when(raised, (grade, threshold) => grade >= threshold);
    reactions.onAct(resource, 'raise', strict);
    reactions.onAct(
      resource,
      'confirm-lowering',
      this.when(lowered, (grade, threshold) => grade < threshold),
    );
  }

  /** Art. 14: against the threshold of the set in force. */
  private when<F extends Cause & { readonly jurisdiction: string; readonly grade: number | null }>(
    reaction: Reaction<F>,
    holds: (grade: number, threshold: number) => boolean,
  ): Reaction<F> {
    const applies = ({ jurisdiction, today, grade }: F): boolean => {
      const { threshold } = this.policies.inForce(jurisdiction, today).set.grade;
      return holds(grade ?? threshold, threshold);
    };
    return {
      preview: async (tx, facts) => (applies(facts) ? await reaction.preview(tx, facts) : []),
      react: async (context, transition, facts) => {
        if (applies(facts)) await reaction.react(context, transition, facts);
      },
    };
  }

  /** A resource has no fence of its own: those of the agreements that use it are taken, in order, before any grant. */
  private async fence({ tx }: ReactionContext, resourceId: string): Promise<void> {
    const ids = (await tx.query<{ id: string }>(agreementsOf, [resourceId])).map((r) => r.id);
    if (ids.length > 0) await tx.query(fences, [ids]);
  }

  private rule<F extends Cause>(
    act: 'freeze' | 'unfreeze' | 'revoke',
    where: string,
    cause?: FreezeCause,
  ): Reaction<F> {
    const to = { freeze: 'frozen', unfreeze: 'active', revoke: 'revoked' }[act];
    const input = cause === undefined ? undefined : { cause };
    return {
      preview: (tx, { id, today }) => effect(tx, { table: 'grants', aggregate: 'grant', act, to, where }, [id, today]),
      react: async (context, _transition, { id }) => {
        await context.derive(this.grants, act, where, [id, context.moment.date], input);
      },
    };
  }

  private lapse<F extends Cause>(): Reaction<F> {
    const where = `a.agreement_id = $1 AND a.state IN ('draft', 'submitted', 'returned', 'confirmed')`;
    const what = { table: 'share_requests', aggregate: 'share_request', act: 'lapse', to: 'lapsed', where };
    return {
      preview: (tx, { id }) => effect(tx, what, [id]),
      react: async (context, _transition, { id }) => {
        await context.derive(this.requests, 'lapse', where, [id]);
      },
    };
  }
}

interface What {
  readonly table: string;
  readonly aggregate: string;
  readonly act: string;
  readonly to: string;
  readonly where: string;
}
async function effect(tx: Reader, what: What, values: readonly unknown[]): Promise<Effect[]> {
  const { table, aggregate, act, to, where } = what;
  const text = `SELECT count(*) AS count, (array_agg(a.id ORDER BY a.id))[1:100] AS ids FROM ${table} a WHERE ${where}`;
  const [row] = await tx.query<{ count: number; ids: string[] | null }>(sql(text), values);
  return row && row.count > 0 ? [{ aggregate, act, count: row.count, to, ids: row.ids ?? [] }] : [];
}
