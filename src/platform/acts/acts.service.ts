import { Injectable, Logger } from '@nestjs/common';
import { newId } from '../clock/ids.ts';
import type { Actor, Policy } from '../../regulation/index.ts';
import { Actors } from '../auth/actors.service.ts';
import { Clock, type LegalMoment } from '../clock/clock.ts';
import { Database, type Reader, type Tx } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import { ObjectStore } from '../files/index.ts';
import { Policies } from '../policies/policies.service.ts';
import type { Aggregate, ApplyContext, Change, Facts, Own } from './aggregate.ts';
import { type Ask, tagOf } from './ask.ts';
import { decide, isRow, stepsOf, Unacknowledged, type AnyStep } from './decide.ts';
import { Effects } from './effects.service.ts';
import { Answers, giveReceipt, replay, type StoredAnswer } from './idempotency.ts';
import { JointActs } from './joint-acts.service.ts';
import { Loader, type Loaded } from './loader.ts';
import { cutsOff, isUrgent, locksFor, locksForNew } from './locks.ts';
import type { Effect } from './reactions.ts';
import { signatureRow, signedBy } from './signing.ts';
import type { Decided, Done } from './decided.ts';
import { Writer } from './writer.ts';

/** One act asked for: on an aggregate that exists (`id`), or one that makes a new one. */
interface Call<F extends Facts> {
  readonly a: Aggregate<F>;
  readonly act: string;
  readonly ask: Ask;
  readonly id?: string;
  readonly input?: object | undefined;
}

/** What only ends or withdraws goes through, also where content that it would show is out of use. */
const protective = <F extends Facts>({ lifecycle }: Aggregate<F>, act: string): boolean =>
  stepsOf(lifecycle as never, act).some((step) => step.protective === true);

const nobody = { actor: {} as Actor, source: null };

/** The pipeline every write runs through, and the only place that opens a transaction. */
@Injectable()
export class Acts {
  private readonly logger = new Logger('acts');
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly loader: Loader,
    private readonly writer: Writer,
    private readonly effects: Effects,
    private readonly actors: Actors,
    private readonly answers: Answers,
    private readonly objects: ObjectStore,
    private readonly joint: JointActs,
  ) {}

  /** An act or filing on an aggregate: 200 (filings 201) with the new view. */
  async perform<F extends Facts>(
    a: Aggregate<F>,
    act: string,
    ask: Ask,
    id: string,
    input?: object,
  ): Promise<object | undefined> {
    return await this.run({ a, act, ask, id, input }, () => locksFor(a as never, act, id));
  }

  /** The act that makes a new aggregate: 201 with `Location`. */
  async create<F extends Facts>(a: Aggregate<F>, act: string, ask: Ask, input: object): Promise<object | undefined> {
    return await this.run({ a, act, ask, input }, () => locksForNew(a as never, input));
  }

  /**
   * An act of the system itself (an engine's progress): locks, state and rules as for any other; no right, no key. The
   * person on whose call it happens, if any, stands in the evidence.
   */
  async advance<F extends Facts>(
    a: Aggregate<F>,
    act: string,
    id: string,
    input: object = {},
    by: Ask | 'system' = 'system',
  ): Promise<F> {
    await this.policies.refresh();
    const moment = this.clock.legal();
    const recordedAt = this.clock.system();
    return await this.database.transaction(
      async (tx) => {
        const loaded = await this.loader.one(tx, a, id, 'system', moment);
        if (!loaded) throw new DomainError('not-found');
        const facts: F = { ...loaded.facts, input };
        const step = decide(a.lifecycle as never, act, facts, { actor: 'system' }, loaded.policy);
        const { actor, source } = by === 'system' ? nobody : by;
        const context = { actor, moment, recordedAt, policy: loaded.policy, id: newId };
        const change = this.changeOf(a, act, facts, context);
        const requestId = `advance-${id}`;
        const whose = { actor: by === 'system' ? by : actor, source };
        const fixed = { a, act, step, change, loaded, fresh: false, input, moment, ...whose, requestId, recordedAt };
        return (await this.writer.write(tx, { ...fixed, causedBy: null })).facts;
      },
      locksFor(a as never, act, id),
      cutsOff(a as never, act) ? 'cut_off' : 'normal',
    );
  }

  private async run<F extends Facts>(call: Call<F>, locks: () => string[]): Promise<object | undefined> {
    await this.policies.refresh();
    const moment = call.ask.moment ?? this.clock.legal();
    if (call.ask.validateOnly) return await this.rehearse(call, moment);
    const lane = isUrgent(call.a as never, call.act) ? 'cut_off' : 'normal';
    const answer = await this.database.transaction((tx) => this.inside(tx, call, moment), locks(), lane);
    const { changesStanding = [] } = call.a;
    if (changesStanding === true || changesStanding.includes(call.act)) this.actors.forget();
    if (call.a.changesLaw) this.policies.forget();
    await this.drop(call.ask);
    return answer;
  }
  /** The act is done, whatever becomes of its files: one that does not go is an orphan, and the log says so. */
  private async drop({ dropped }: Ask): Promise<void> {
    for (const key of dropped)
      await this.objects.remove(key).catch((error: unknown) => this.logger.error(`${key} was not removed`, error));
  }

  private async inside<F extends Facts>(tx: Tx, call: Call<F>, moment: LegalMoment): Promise<object | undefined> {
    const { ask } = call;
    const loading = this.load(tx, call, moment);
    loading.catch(() => undefined); // a stored answer comes before whatever the facts would say
    await ask.confirm(tx, call.a.usesData === true);
    const stored = await this.answers.find(tx, ask);
    if (stored) return await this.repeat(tx, call, stored, moment);
    const loaded = await loading;
    const { step, change } = await this.settled(tx, call, loaded, moment);
    return await this.answer(tx, call, loaded, step, change, moment);
  }

  /** A refusal that only asks for an acknowledgement says what the act would change. */
  private async settled<F extends Facts>(
    reader: Reader,
    call: Call<F>,
    loaded: Loaded<F>,
    moment: LegalMoment,
  ): Promise<{ step: AnyStep; change: Change<F> }> {
    try {
      return this.settle(call, loaded, moment);
    } catch (error) {
      if (!(error instanceof Unacknowledged)) throw error;
      const effects = await this.effectsOf(reader, call, loaded, error.step, moment);
      throw new DomainError(error.code, { ...error.details, effects });
    }
  }

  /** Visible (404), right (403), version (412), state (409), rules (422); then what the act changes. */
  private settle<F extends Facts>(
    call: Call<F>,
    { facts, policy }: Loaded<F>,
    moment: LegalMoment,
  ): { step: AnyStep; change: Change<F> } {
    const { a, act, ask, input } = call;
    const asked = { ...facts, input };
    const expected = call.id === undefined ? undefined : ask.expectedVersion();
    const step = decide(a.lifecycle as never, act, asked, { actor: ask.actor }, policy, expected);
    return { step, change: this.apply(call, asked, policy, moment) };
  }

  private apply<F extends Facts>({ a, act, ask }: Call<F>, facts: F, policy: Policy, moment: LegalMoment): Change<F> {
    const context = { actor: ask.actor, moment, recordedAt: this.clock.system(), policy, id: () => ask.id() };
    const change = this.changeOf(a, act, facts, context);
    const row = signatureRow(a.lifecycle as never, act, facts, context);
    return row ? { ...change, insert: { ...change.insert, act_signatures: [row] } } : change;
  }

  private changeOf<F extends Facts>(a: Aggregate<F>, act: string, facts: F, context: ApplyContext): Change<F> {
    const joint = this.joint.change(a.lifecycle as never, act, facts, context) as Change<F> | undefined;
    return joint ?? a.apply?.[act]?.(facts, context) ?? {};
  }

  private async answer<F extends Facts>(
    tx: Tx,
    call: Call<F>,
    loaded: Loaded<F>,
    step: AnyStep,
    change: Change<F>,
    moment: LegalMoment,
  ): Promise<object | undefined> {
    const { a, ask } = call;
    const decided = this.decided(call, loaded, step, change, moment);
    const { fresh } = decided;
    const done: Done<F> = await this.writer.write(tx, {
      ...decided,
      answer: (view, version) => ({
        status: fresh || !isRow(step) ? 201 : 200,
        body: view,
        etag: tagOf(view, version),
        location: fresh ? `/api/v1/${a.lifecycle.path}/${loaded.facts.id}` : null,
      }),
      ask,
    });
    giveReceipt(ask, done.auditId);
    ask.dropped = change.drops ?? [];
    if (change.discard) {
      ask.status(204);
      return undefined;
    }
    const { status, location } = done.answer ?? { status: 200, location: null };
    ask.status(status);
    if (location !== null) ask.header('location', location);
    return ask.single(done.view, done.facts.version);
  }

  private decided<F extends Facts>(
    { a, act, ask, id, input }: Call<F>,
    loaded: Loaded<F>,
    step: AnyStep,
    change: Change<F>,
    moment: LegalMoment,
  ): Decided<F> {
    const { actor, requestId, source } = ask;
    const recordedAt = this.clock.system();
    const fresh = id === undefined;
    return { a, act, step, change, loaded, fresh, input, moment, actor, source, requestId, recordedAt, causedBy: null };
  }

  private async load<F extends Facts>(reader: Reader, call: Call<F>, moment: LegalMoment): Promise<Loaded<F>> {
    const { a, act, ask, id, input } = call;
    if (id !== undefined) {
      const found = await this.loader.one(reader, a, id, ask.actor, moment, input, protective(a, act) ? 'all' : 'none');
      if (!found) throw new DomainError('not-found');
      const signing = await signedBy(reader, a.lifecycle as never, act, { ...found.facts, input }, ask.actor, input);
      return signing === undefined ? found : { ...found, facts: { ...found.facts, signing } };
    }
    const make = a.create?.[act];
    if (!make) throw new Error(`${a.lifecycle.aggregate}.${act} cannot create`);
    const own: Own<F> = await make(input as never, { tx: reader, moment, actor: ask.actor, id: () => ask.id() });
    return this.loader.complete(a, own, moment);
  }

  /** Authentication has been repeated by the guard; here the right to see is. */
  private async repeat<F extends Facts>(
    tx: Tx,
    { a, ask }: Call<F>,
    stored: StoredAnswer,
    moment: LegalMoment,
  ): Promise<object> {
    if (stored.objectType !== a.lifecycle.aggregate) throw new DomainError('idempotency-key-reuse');
    const seen = await this.loader.one(tx, a, stored.objectId, ask.actor, moment);
    if (!seen) throw new DomainError('not-found');
    return replay(ask, stored);
  }

  /** validateOnly: the refusal of the real call, or what it would do; no locks, no key, nothing written. */
  private async rehearse<F extends Facts>(call: Call<F>, moment: LegalMoment): Promise<object> {
    const { reader } = this.database;
    const loaded = await this.load(reader, call, moment);
    const { step, change } = await this.settled(reader, call, loaded, moment);
    await this.writer.foresee(reader, this.decided(call, loaded, step, change, moment));
    const effects = await this.effectsOf(reader, call, loaded, step, moment);
    call.ask.status(200);
    return { wouldSucceed: true, effects };
  }

  private async effectsOf<F extends Facts>(
    reader: Reader,
    { a, act, id, input }: Call<F>,
    loaded: Loaded<F>,
    step: AnyStep,
    moment: LegalMoment,
  ): Promise<Effect[]> {
    return await this.effects.of(reader, { a, act, step, loaded, input, fresh: id === undefined }, moment);
  }
}
