import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { QueryResultRow } from 'pg';
import { roles, standings, type Actor, type Lang, type Role, type Text } from '../../regulation/index.ts';
import { aggregatesOf } from '../acts/aggregates.ts';
import type { Ask } from '../acts/ask.ts';
import { Page } from '../acts/cursor.ts';
import { Binder } from '../acts/scope.ts';
import { Clock, shanghai, type LegalMoment } from '../clock/clock.ts';
import { Crypto } from '../crypto/index.ts';
import { Database, sql } from '../database/index.ts';
import { badField } from '../errors/domain-error.ts';
import { Policies } from '../policies/policies.service.ts';
import { jointOwedOf, jointSql } from './joint-owed.ts';
import { owedOf, owedSql, type Owed } from './owed.ts';
import type { TaskQuery, TaskView } from './tasks.dto.ts';

type Row = QueryResultRow & {
  readonly id: string;
  readonly objectId: string;
  readonly aggregate: string;
  readonly key: string;
  readonly caption: string | null;
  readonly state: string;
  readonly jurisdiction: string;
  readonly acts: readonly string[];
  readonly dueOn: string | null;
  /** A concurrence that was asked for: the day counts from that. */
  readonly clocked: boolean;
  readonly sortKey: string;
};
/** Behind every day: what has no deadline comes last. */
const sortKey = `coalesce(t."dueOn", 'infinity'::date)`;

/**
 * What waits on an organization. Nothing is kept for it: every lifecycle says which of its steps are owed (`waits`), and
 * each of them is a SELECT over its table with the same predicates that acts and reads use; one statement takes all.
 */
@Injectable()
export class Tasks implements OnApplicationBootstrap {
  private owed: readonly Owed[] = [];
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly crypto: Crypto,
    private readonly discovery: DiscoveryService,
  ) {}

  /** A name in a table that is no column of its aggregate stops the start. */
  onApplicationBootstrap(): void {
    this.owed = aggregatesOf(this.discovery).flatMap((a) => jointOwedOf(a, owedOf(a)));
    this.statements(this.owed, somebody, { date: '2024-01-01', instant: new Date(0) }, new Binder());
  }

  /** One page, by day due and id. @throws DomainError 400 for an unknown aggregate or a cursor made for something else */
  async list(ask: Ask, query: TaskQuery): Promise<{ items: TaskView[]; nextCursor?: string }> {
    await this.policies.refresh();
    const { aggregate, dueBefore } = query;
    const moment = this.clock.legal();
    const page = new Page(query, ['tasks', aggregate, dueBefore, ask.client], (t) => this.crypto.hmac('cursor', t));
    const binder = new Binder();
    const { bind, values } = binder;
    const branches = this.statements(this.of(aggregate), ask.actor, moment, binder);
    if (branches.length === 0) return { items: [] };
    const { after } = page;
    const where = [
      ...(dueBefore === undefined ? [] : [`t."dueOn" < ${bind(dueBefore)}::date`]),
      ...(after ? [`(${sortKey}, t.id) > (${bind(after.key)}::date, ${bind(after.id)}::text)`] : []),
    ];
    const text = `SELECT t.*, ${sortKey}::text AS "sortKey" FROM (${branches.join(' UNION ALL ')}) t
      ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${sortKey}, t.id LIMIT ${bind(page.rows)}`;
    const rows = await this.database.read<Row>(sql(text), values);
    return page.of(
      rows,
      (row) => row.sortKey,
      (row) => this.view(row, moment, ask.lang),
    );
  }

  private of(aggregate: string | undefined): readonly Owed[] {
    if (aggregate === undefined) return this.owed;
    const found = this.owed.filter((o) => o.aggregate.lifecycle.aggregate === aggregate);
    const known = new Set(this.owed.map((o) => o.aggregate.lifecycle.aggregate));
    if (found.length === 0) throw badField('?aggregate', 'not-in-list', [...known].sort().join(', '));
    return found;
  }

  private statements(owed: readonly Owed[], actor: Actor, moment: LegalMoment, { bind }: Binder): string[] {
    const joint = new Set(owed.filter((o) => o.kind !== 'step').map((o) => o.aggregate));
    return [
      ...owed.flatMap((o) => owedSql(o, actor, moment, bind) ?? []),
      ...[...joint].flatMap((a) => jointSql(a, actor, moment, bind)),
    ];
  }

  private view(row: Row, moment: LegalMoment, lang: Lang): TaskView {
    const owed = this.owed.find((o) => o.key === row.key && o.aggregate.lifecycle.aggregate === row.aggregate);
    if (!owed) throw new Error(`nothing is owed as ${row.aggregate}.${row.key}`);
    const { aggregate, step, kind } = owed;
    const { lifecycle } = aggregate;
    const joint = kind !== 'step';
    const answers = owed.answers.filter((s) => joint || row.acts.includes(s.act));
    const texts = joint ? [kind === 'concurrence' ? concur : resolution, step.text] : answers.map((s) => s.text);
    const rules = [...answers.flatMap((s) => s.basis ?? []), ...(step.with ? [step.with.rule] : [])];
    const { objectId, state, dueOn, caption } = row;
    return {
      id: row.id,
      aggregate: lifecycle.aggregate,
      aggregateText: lifecycle.text[lang],
      objectId,
      ...(caption !== null && { caption }),
      state,
      stateText: lifecycle.states[state]?.[lang] ?? state,
      waitsFor: [...row.acts],
      text: texts.map((t) => t[lang]).join(joint ? between[lang] : ' / '),
      ...(joint && { about: step.act }),
      article: step.article,
      rules: [...new Set(rules)],
      ...(dueOn !== null && {
        dueAt: shanghai(new Date(`${dueOn}T23:59:59.999+08:00`)),
        ...this.basis(owed, row, moment),
      }),
      href: `/api/v1/${lifecycle.path}/${objectId}`,
    };
  }

  /** What the period is counted in, as the set in force has it. */
  private basis({ waits }: Owed, { jurisdiction, clocked }: Row, { date }: LegalMoment): { dueBasis?: string } {
    const path = clocked ? 'concurrence.days' : waits?.due?.period;
    if (path === undefined) return {};
    const { unit } = this.policies.inForce(jurisdiction, date).set.basis[path];
    return unit === undefined ? {} : { dueBasis: unit };
  }
}

const concur: Text = { en: 'Put a concurrence on file', zh: '提交会同意见' };
const resolution: Text = { en: 'Resolve a concurrence that is overdue or refused', zh: '裁定逾期或者不同意的会同事项' };
const between: Text = { en: ': ', zh: '：' };
const nobody = '00000000-0000-0000-0000-000000000000';
/** Holds every role, so that every predicate is put together. */
const somebody: Actor = {
  personId: nobody,
  organizationId: nobody,
  clientId: '',
  level: 'viewer',
  roles: new Map((Object.keys(standings) as Role[]).map((role) => [role, Object.keys(roles)])),
  regulates: [nobody],
  inspects: [],
};
