import { applyDecorators, Body, Inject, Param, Query, type Type } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { callable, type AnyLifecycle, type Lifecycle } from '../../regulation/index.ts';
import { IdPipe } from '../http/id.pipe.ts';
import { Acts } from './acts.service.ts';
import type { Aggregate, Facts } from './aggregate.ts';
import { Ask, Asking } from './ask.ts';
import { stepsOf } from './decide.ts';
import { jointBodies } from './joint.dto.ts';
import { HistoryView, ListQuery, pageOf, signedInput, SignedDecision } from './views.dto.ts';
import { Act, camel, HistoryOf, List, Read } from './operation.ts';
import { Reads } from './reads.service.ts';

/** What a derived controller offers to the routes written by hand beside it. */
export interface Derived<S> {
  readonly service: S;
  readonly acts: Acts;
  readonly reads: Reads;
}
export interface Derivation<A extends string> {
  readonly view: Type;
  readonly item?: Type;
  /** Query DTO of the list; without it the plain one. */
  readonly query?: Type;
  /** Bodies of acts that take one. */
  readonly inputs?: Partial<Record<A, Type>>;
  /** Bodies of filings. */
  readonly filings?: Readonly<Record<string, Type>>;
  /** Acts whose route is written by hand. */
  readonly byHand?: readonly string[];
  /** The view shows what lies sealed, which may be altered or out of use. */
  readonly sealed?: true;
}
type Handler<S> = (this: Derived<S>, ask: Ask, ...rest: never[]) => unknown;
type Parameter = readonly [ParameterDecorator, unknown];

const at = (pipe: ParameterDecorator, type: unknown): Parameter => [pipe, type];

/**
 * Lists, single reads, histories, and a route for every act and filing of the table. Creating acts, and those named in
 * `byHand`, are written in the class that extends this one.
 */
export function ActsController<F extends Facts, S extends Aggregate<F>, A extends string>(
  service: Type<S>,
  lifecycle: Lifecycle<F['state'], F, A>,
  d: Derivation<NoInfer<A>>,
): Type<Derived<S>> {
  class Base implements Derived<S> {
    constructor(
      @Inject(service) readonly service: S,
      @Inject(Acts) readonly acts: Acts,
      @Inject(Reads) readonly reads: Reads,
    ) {}
  }
  const table = lifecycle as unknown as AnyLifecycle;
  const route = (
    name: string,
    decorator: MethodDecorator,
    parameters: readonly Parameter[],
    handler: Handler<S>,
  ): void => {
    Object.defineProperty(handler, 'name', { value: name }); // the contract looks parameters up by it
    Object.defineProperty(Base.prototype, name, { value: handler, writable: true, configurable: true });
    Reflect.defineMetadata(
      'design:paramtypes',
      parameters.map(([, type]) => type),
      Base.prototype,
      name,
    );
    parameters.forEach(([decorate], i) => {
      decorate(Base.prototype, name, i);
    });
    decorator(Base.prototype, name, Object.getOwnPropertyDescriptor(Base.prototype, name) as PropertyDescriptor);
  };
  const ask = at(Asking(), Ask);
  const id = at(Param('id', IdPipe), String);
  const query = d.query ?? ListQuery;
  route(
    'list',
    List(table, pageOf(d.item ?? d.view), parametersOf(query)),
    [ask, at(Query(), query)],
    function (a: Ask, q: object) {
      return this.reads.list(this.service, a, q);
    },
  );
  route('get', Read(table, d.view, d.sealed ? [409] : []), [ask, id], function (a: Ask, i: string) {
    return this.reads.get(this.service, a, i);
  });
  route('history', HistoryOf(table, HistoryView), [ask, id], function (a: Ask, i: string) {
    return this.reads.history(this.service, a, i);
  });
  for (const act of derivable(table, d.byHand ?? [])) {
    const input = jointBodies[act] ?? bodyOf(table, act, d.inputs?.[act as A] ?? d.filings?.[act]);
    const options = placeOf(act);
    route(
      camel(act),
      input === SignedDecision
        ? applyDecorators(maybeSigned, Act(table, act, d.view, options))
        : Act(table, act, d.view, options),
      [ask, id, ...(input ? [at(Body(), input)] : [])],
      function (a: Ask, i: string, body?: object) {
        if (!input) a.noBody();
        return this.acts.perform(this.service, act, a, i, body);
      },
    );
  }
  return Base;
}

/** Where an act that is not at its own name is called. */
function placeOf(act: string): { readonly method?: 'patch' | 'delete'; readonly path?: string } {
  if (act === 'concur') return { path: ':id/concurrences' };
  if (act === 'revise') return { method: 'patch', path: ':id' };
  return act === 'discard' ? { method: 'delete', path: ':id' } : {};
}

/** An act whose decision is signed takes the signature beside what it takes anyway. */
function bodyOf(table: AnyLifecycle, act: string, input: Type | undefined): Type | undefined {
  if (!stepsOf(table, act).some(({ signed }) => signed === 'decision')) return input;
  return input ? signedInput(input) : SignedDecision;
}
const maybeSigned = ApiBody({ type: SignedDecision, required: false });

/** Acts and filings that get a route of their own: not creating ones, not the calendar's, not derived ones. */
function derivable(table: AnyLifecycle, byHand: readonly string[]): string[] {
  const steps = [...table.rows, ...(table.filings ?? [])].filter((s) => s.from.length > 0 && callable(s));
  return [...new Set(steps.map((s) => s.act))].filter((act) => !byHand.includes(act));
}

/** Names of a query DTO's properties, as the contract lists them. */
export const parametersOf = (query: Type): string[] =>
  (
    (Reflect.getMetadata('swagger/apiModelPropertiesArray', query.prototype as object) as string[] | undefined) ?? []
  ).map((p) => p.replace(/^:/, ''));
