import { Injectable } from '@nestjs/common';
import { newId } from '../clock/ids.ts';
import { personsOf, type Actor } from '../../regulation/index.ts';
import { Clock, type LegalMoment } from '../clock/clock.ts';
import { Batch, Constraints, sql, type Reader, type Tx, type Values } from '../database/index.ts';
import type { Aggregate, AnyAggregate, Facts } from './aggregate.ts';
import { tellCutOff } from '../events/cut-offs.service.ts';
import type { Decided, Done } from './decided.ts';
import { decide, isRow, type AnyStep } from './decide.ts';
import { conditionAt, derivedFrom, Effects } from './effects.service.ts';
import { auditEvent, outboxRow, transitionRow, type Occurrence } from './evidence.ts';
import { Answers } from './idempotency.ts';
import { Loader, type Loaded } from './loader.ts';
import { AUDIT_TEXTS } from '../sealed/audit-texts.ts';
import { SealedColumns } from '../sealed/sealed-columns.service.ts';
import { scopeOf } from '../sealed/sealed-table.ts';
import { Sayings } from '../sealed/sayings.service.ts';
import { cutsOff } from './locks.ts';
import { elapsed } from './state.ts';
import { present } from './present.ts';
import { writeRows } from './rows.ts';
import { Reactions, type ReactionContext, type Transition } from './reactions.ts';

type Composed<F> = Pick<Done<F>, 'facts' | 'auditId'> & { readonly transitions: readonly Transition[] };

/** Stands for "no act at all": the sweeper writes what dates have already done. */
const BY_CALENDAR: AnyStep = { act: 'elapse', text: { en: 'by date', zh: '按期' }, article: '', from: [], by: [] };

/** What the act writes, and the row as it will be. */
const written = <F extends Facts>({ a, change, loaded }: Decided<F>) =>
  [a.sealed, { ...loaded.facts, ...change.set }, change] as const;

/** Derived acts may look at who acted; where nobody did, at nobody. */
const actorOf = (d: Decided<Facts>): Actor => (d.actor === 'system' ? ({} as Actor) : d.actor);

/** Writes a decided act in one statement, then lets the reactions run in the same transaction. */
@Injectable()
export class Writer {
  private readonly constraints = new Constraints();
  constructor(
    private readonly loader: Loader,
    private readonly effects: Effects,
    private readonly reactions: Reactions,
    private readonly clock: Clock,
    private readonly columns: SealedColumns,
    private readonly sayings: Sayings,
    private readonly answers: Answers,
  ) {}

  async write<F extends Facts>(tx: Tx, decided: Decided<F>): Promise<Done<F>> {
    const kept = await this.columns.kept(...written(decided), decided.actor === 'system');
    const said = await this.said(decided);
    const d: Decided<F> = { ...decided, kept, ...(said && { said }) };
    const batch = new Batch();
    const { facts, transitions, auditId } = this.compose(batch, d);
    const view = d.actor === 'system' ? {} : present(d.a, facts, d.actor);
    const answer = d.answer?.(view, facts.version);
    if (answer && d.ask && !d.change.discard) {
      await this.answers.keep(batch, d.ask, { type: d.a.lifecycle.aggregate, id: facts.id }, answer, auditId, d.recordedAt); // prettier-ignore
    }
    for (const { text, values } of d.change.statements ?? []) tx.send(sql(text), values);
    tx.send(...batch.statement());
    if (d.step.revokes) tx.send(tellCutOff, [`${d.a.lifecycle.aggregate} ${facts.id}`]);
    await this.react(tx, d, facts, transitions);
    return { facts, view, answer, auditId };
  }

  /** Throws for a constraint that only the commit would find violated. Reads only; what follows from the act is not asked. */
  async foresee<F extends Facts>(reader: Reader, decided: Decided<F>): Promise<void> {
    const { facts } = this.compose(new Batch(), decided);
    const d = { ...decided, kept: this.columns.foreseen(...written(decided)) };
    const batch = new Batch();
    writeRows(batch, d, facts);
    await this.constraints.hold(reader, batch.writes);
  }

  /** The row, its children, the transitions (first those of the calendar), audit events and outbox events. */
  private compose<F extends Facts>(batch: Batch, d: Decided<F>): Composed<F> {
    const { a, step, loaded } = d;
    const [{ aggregate }, { id }] = [a.lifecycle, loaded.facts];
    const audit: Values[] = [];
    const history: Values[] = [];
    const outbox: Values[] = [];
    const transitions: Transition[] = [];
    const record = (
      act: string,
      from: string | null,
      to: string,
      version: number,
      article: string,
      by: Occurrence,
    ): string => {
      const event = auditEvent(by);
      audit.push(event);
      const t: Transition = { aggregate, id, version, act, from, to, auditId: event.id };
      history.push(transitionRow(t, by, article));
      outbox.push(outboxRow(by.operation, t.aggregate, t.id, version, by));
      transitions.push(t);
      return event.id;
    };
    let version = loaded.facts.version - loaded.pending.length;
    // what is only being made has no past: its dates come behind its first act
    for (const e of d.fresh ? [] : loaded.pending)
      record(e.act, e.from, e.to, (version += 1), e.article, this.occurrence(d, e.act, 'system'));
    const own = this.occurrence(d, d.act, d.actor);
    let auditId = '';
    if (step === BY_CALENDAR) {
      // nothing of its own: only what was due is written
    } else if (isRow(step)) {
      version = d.fresh ? 1 : version + 1;
      auditId = record(d.act, d.fresh ? null : loaded.facts.state, step.to, version, step.article, own);
      for (const e of d.change.discard ? [] : elapsed(a.lifecycle as never, step.to, this.after(d, version), d.moment))
        record(e.act, e.from, e.to, (version += 1), e.article, this.occurrence(d, e.act, 'system'));
    } else {
      const event = auditEvent(own);
      auditId = event.id;
      audit.push(event);
      outbox.push(outboxRow(own.operation, aggregate, id, version, own));
    }
    const facts = this.after(d, version, transitions.at(-1)?.to);
    writeRows(batch, d, facts);
    batch.insert('transitions', history).insert('audit_events', audit).insert('outbox_events', outbox);
    if (d.said?.row) batch.insert(AUDIT_TEXTS.table, [d.said.row]);
    return { facts, transitions, auditId };
  }

  /** What the event of the act is to hold of its input. @throws AtRestRefused */
  private async said<F extends Facts>({
    a,
    act,
    input,
    loaded,
    change,
    actor,
  }: Decided<F>): Promise<Decided<F>['said']> {
    if (!input) return undefined;
    const { payload, texts } = this.sayings.recorded(`${a.lifecycle.aggregate}.${act}`, input);
    if (texts.length === 0) return { id: newId(), payload, row: undefined };
    if (!a.sealed) throw new Error(`${a.lifecycle.aggregate} has no key for what is said`);
    const [id, scope] = [newId(), scopeOf(a.sealed, { ...loaded.facts, ...change.set })];
    return { id, payload, row: await this.sayings.row(id, scope, texts, actor === 'system') };
  }

  private occurrence<F extends Facts>(d: Decided<F>, act: string, actor: Actor | 'system'): Occurrence {
    const { a, loaded, requestId, source, causedBy, moment, recordedAt } = d;
    const own = act === d.act ? d.said : undefined;
    return {
      ...(own && { id: own.id }),
      operation: `${a.lifecycle.aggregate}.${act}`,
      objectType: a.lifecycle.aggregate,
      objectId: loaded.facts.id,
      result: 'done',
      actor,
      requestId,
      source: actor === 'system' ? null : source,
      policyCode: loaded.facts.governing.code,
      causedBy,
      moment,
      recordedAt,
      payload: own?.payload,
    };
  }

  private after<F extends Facts>({ act, change, loaded, actor }: Decided<F>, version: number, to?: string): F {
    const before = loaded.facts;
    const people = actor === 'system' ? [] : personsOf(actor);
    const doneBy = { ...before.doneBy, [act]: [...(before.doneBy[act] ?? []), ...people] };
    return { ...before, ...change.set, ...change.facts, state: to ?? before.state, version, doneBy };
  }

  private async react<F extends Facts>(
    tx: Tx,
    d: Decided<F>,
    facts: F,
    transitions: readonly Transition[],
  ): Promise<void> {
    for (const t of transitions) {
      const table = d.a.lifecycle as never;
      const moved = t.from !== t.to;
      if (moved && this.cuts(d, t)) tx.send(tellCutOff, [`${t.aggregate} ${t.id}`]);
      const reactions = [...(moved ? this.reactions.to(table, t.to) : []), ...this.reactions.of(table, t.act)];
      for (const reaction of reactions) await reaction.react(this.context(tx, d, t), t, { ...facts, input: d.input });
    }
    const cause = transitions.at(-1);
    if (!cause) return;
    for (const { aggregate, act, input } of d.change.creates ?? [])
      await this.create(tx, d as never, cause, aggregate as never, act, input);
    for (const { aggregate, act, where, values, input } of derivedFrom(d.a, d.act, d.loaded, d.input, d.moment))
      await this.derive(tx, d as never, cause, aggregate, act, where, values, input);
  }
  private cuts<F extends Facts>({ a }: Decided<F>, t: Transition): boolean {
    return a.lifecycle.rows.some((r) => r.act === t.act && r.to === t.to && r.cutsOff === true);
  }

  private context<F extends Facts>(tx: Tx, d: Decided<F>, t: Transition): ReactionContext {
    return {
      tx,
      moment: d.moment,
      actor: d.actor,
      derive: (a, act, where, values, input) => this.derive(tx, d as never, t, a as never, act, where, values, input),
      create: (a, act, input) => this.create(tx, d as never, t, a as never, act, input),
      write: (batch) => {
        if (!batch.empty) tx.send(...batch.statement());
      },
    };
  }

  /** Runs a derived act on every matching row: locks in the order of ids first, then a fresh read. */
  private async derive(
    tx: Tx,
    parent: Decided<Facts>,
    cause: Transition,
    a: AnyAggregate,
    act: string,
    where: string,
    values: readonly unknown[],
    input?: object,
  ): Promise<readonly string[]> {
    const { condition, bound } = conditionAt(a, where, values, parent.moment);
    if (a.fence !== undefined && cutsOff(a, act)) {
      const fences = `SELECT DISTINCT ${a.fence} AS id FROM ${a.table} a WHERE ${condition} ORDER BY 1`;
      await tx.query(sql(`SELECT pg_advisory_xact_lock(fence_of(f.id)) FROM (${fences}) f`), bound);
    }
    const locked = await tx.query<{ id: string }>(
      sql(`SELECT a.id FROM ${a.table} a WHERE ${condition} ORDER BY a.id FOR UPDATE`),
      bound,
    );
    const ids = locked.map((r) => r.id);
    const aggregate = a as unknown as Aggregate<Facts>;
    for (const { loaded, step } of await this.effects.follow(tx, a, act, ids, input, parent.moment)) {
      await this.derived(tx, parent, cause, aggregate, act, { step, loaded, input, fresh: false });
    }
    return ids;
  }

  /** Makes an aggregate by a derived act. */
  private async create(
    tx: Tx,
    parent: Decided<Facts>,
    cause: Transition,
    a: Aggregate<Facts>,
    act: string,
    input: object,
  ): Promise<string> {
    const make = a.create?.[act];
    if (!make) throw new Error(`${a.lifecycle.aggregate}.${act} cannot create`);
    const { moment } = parent;
    const own = await make(input as never, { tx, moment, actor: actorOf(parent), id: newId });
    const loaded = this.loader.complete(a, own, moment);
    const facts = { ...loaded.facts, input };
    const step = decide(a.lifecycle as never, act, facts, { actor: 'system' }, loaded.policy);
    await this.derived(tx, parent, cause, a, act, { step, loaded, input, fresh: true });
    return loaded.facts.id;
  }

  private async derived(
    tx: Tx,
    parent: Decided<Facts>,
    cause: Transition,
    a: Aggregate<Facts>,
    act: string,
    found: Pick<Decided<Facts>, 'step' | 'loaded' | 'input' | 'fresh'>,
  ): Promise<void> {
    const { moment, requestId, recordedAt } = parent;
    const { policy, facts } = found.loaded;
    const context = { actor: actorOf(parent), moment, recordedAt: this.clock.system(), policy, id: newId };
    const change = a.apply?.[act]?.({ ...facts, input: found.input }, context) ?? {};
    const causedBy = cause.auditId;
    const by = { actor: 'system', source: null } as const;
    await this.write(tx, { a, act, change, ...found, moment, ...by, requestId, recordedAt, causedBy });
  }

  /** Writes what the calendar has already done, for the sweeper; answers whether anything was due. */
  async elapse<F extends Facts>(
    tx: Tx,
    a: Aggregate<F>,
    loaded: Loaded<F>,
    moment: LegalMoment,
    requestId: string,
  ): Promise<boolean> {
    if (loaded.pending.length === 0) return false;
    const batch = new Batch();
    const nothing = {
      change: {},
      fresh: false,
      input: undefined,
      actor: 'system',
      source: null,
      causedBy: null,
    } as const;
    const fixed = { a, act: BY_CALENDAR.act, step: BY_CALENDAR, loaded, moment, requestId };
    const d: Decided<F> = { ...fixed, ...nothing, recordedAt: this.clock.system() };
    const { facts, transitions } = this.compose(batch, d);
    tx.send(...batch.statement());
    await this.react(tx, d, facts, transitions);
    return true;
  }
}
