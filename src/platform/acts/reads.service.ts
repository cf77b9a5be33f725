import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Clock, shanghai, type LegalMoment } from '../clock/clock.ts';
import { Crypto } from '../crypto/index.ts';
import { Database, sql } from '../database/index.ts';
import { badField, DomainError } from '../errors/domain-error.ts';
import { Policies } from '../policies/policies.service.ts';
import type { Aggregate, Facts, ListDescription } from './aggregate.ts';
import type { Ask } from './ask.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { transitionColumns } from './evidence.ts';
import { Loader } from './loader.ts';
import { SealedColumns, type Lenience } from '../sealed/sealed-columns.service.ts';
import { Binder, columnsAt, visibleSql } from './scope.ts';
import { keySignature } from './signing.ts';
import { elapsed } from './state.ts';
import { present } from './present.ts';

export interface Page {
  readonly items: readonly object[];
  readonly nextCursor?: string;
  readonly total?: number;
}
const history = sql(`
  SELECT ${transitionColumns}, t.caused_by AS "causedBy",
    ${keySignature('x.aggregate_id = t.aggregate_id AND x.version = t.version')} AS signature,
    (SELECT x.text FROM act_signatures x WHERE x.aggregate_id = t.aggregate_id AND x.version = t.version) AS "signedText"
  FROM transitions t WHERE t.aggregate_id = $1 ORDER BY t.version`);

/** What is shown without its sealed columns, where their keys have ended. */
const lenienceOf = ({ sealed }: Pick<Aggregate<never>, 'sealed'>): Lenience =>
  sealed?.dispensable === true ? 'ended' : 'none';

/** Single resources, lists and histories, each through the read right of its lifecycle. */
@Injectable()
export class Reads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly loader: Loader,
    private readonly crypto: Crypto,
    private readonly sealed: SealedColumns,
  ) {}

  async get<F extends Facts>(a: Aggregate<F>, ask: Ask, id: string): Promise<object | undefined> {
    await this.policies.refresh();
    const moment = this.clock.legal();
    const found = await this.loader.one(this.database.reader, a, id, ask.actor, moment, undefined, lenienceOf(a));
    if (!found) throw new DomainError('not-found');
    return ask.single(present(a, found.facts, ask.actor), found.facts.version);
  }

  /** The facts of something this actor may see, for routes that are no act: downloads, receipts. */
  async facts<F extends Facts>(a: Aggregate<F>, ask: Ask, id: string, lenient = false): Promise<F> {
    await this.policies.refresh();
    const moment = this.clock.legal();
    const found = await this.loader.one(
      this.database.reader,
      a,
      id,
      ask.actor,
      moment,
      undefined,
      lenient ? 'all' : lenienceOf(a),
    );
    if (!found) throw new DomainError('not-found');
    return found.facts;
  }

  /** State history; who may see the aggregate may see how it came to be. */
  async history<F extends Facts>(a: Aggregate<F>, ask: Ask, id: string): Promise<object> {
    await this.facts(a, ask, id, true);
    const rows = await this.database.read<QueryResultRow & { legalAt: Date; recordedAt: Date }>(history, [id]);
    return { items: rows.map((r) => ({ ...r, legalAt: shanghai(r.legalAt), recordedAt: shanghai(r.recordedAt) })) };
  }

  /** One page by keyset on (sort key, id); at most 100. */
  async list<F extends Facts>(a: Aggregate<F>, ask: Ask, query: object): Promise<Page> {
    const moment = this.clock.legal();
    const asked = new ListRequest(a, query as Readonly<Record<string, unknown>>, ask, (text) =>
      this.crypto.hmac('cursor', text),
    );
    const rows = await this.database.read<QueryResultRow>(...asked.page(moment));
    const shown = rows.slice(0, asked.limit);
    const last = rows.length > asked.limit ? shown.at(-1) : undefined;
    const opened = a.sealed
      ? await Promise.all(shown.map((row) => this.sealed.opened(a.sealed, row, lenienceOf(a))))
      : shown;
    const total = asked.wantsTotal ? await this.database.read<{ total: number }>(...asked.count(moment)) : undefined;
    return {
      items: opened.map((row) => this.item(a, row, moment, ask)),
      ...(last && { nextCursor: asked.cursorAfter(last) }),
      ...(total && { total: total[0]?.total ?? 0 }),
    };
  }

  private item<F extends Facts>(a: Aggregate<F>, row: QueryResultRow, moment: LegalMoment, ask: Ask): object {
    const { sortKey: _key, ...plain } = row;
    if (a.item) {
      const due = elapsed(a.lifecycle as never, String(row.state), row, moment);
      return a.item({ ...plain, state: due.at(-1)?.to ?? row.state }, ask.actor);
    }
    return a.view(this.loader.complete(a, plain as never, moment).facts, ask.actor);
  }
}

/** A text as a pattern for whatever contains it; none of its characters stands for others. */
const patternOf = (text: string): string => `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
const containing = (columns: readonly string[], pattern: string): string =>
  `(${columns.map((column) => `${column} ILIKE ${pattern}`).join(' OR ')})`;

/** The filters of a list that a call uses, and `q` where it is searched. */
const filtersOf = (list: ListDescription | undefined, query: Readonly<Record<string, unknown>>): [string, unknown][] =>
  [...Object.keys(list?.filters ?? {}), ...(list?.search ? ['q'] : [])].flatMap((name) =>
    query[name] === undefined ? [] : [[name, query[name]] as [string, unknown]],
  );

/** What a list call asks for, turned into two statements. */
class ListRequest<F extends Facts> {
  readonly limit: number;
  readonly wantsTotal: boolean;
  private readonly filters: readonly [string, unknown][];
  private readonly sort: { readonly name: string; readonly descending: boolean };
  private readonly binding: string;

  constructor(
    private readonly a: Aggregate<F>,
    private readonly query: Readonly<Record<string, unknown>>,
    private readonly ask: Ask,
    private readonly mac: (text: string) => Buffer,
  ) {
    const { limit, includeTotal } = query;
    this.limit = typeof limit === 'number' ? limit : 20;
    this.wantsTotal = includeTotal === true;
    this.filters = filtersOf(a.list, query);
    const wanted =
      typeof query.sort === 'string' ? query.sort : `-${Object.keys(a.list?.sorts ?? {})[0] ?? 'createdAt'}`;
    this.sort = { name: wanted.replace(/^-/, ''), descending: wanted.startsWith('-') };
    if (!Object.hasOwn(a.list?.sorts ?? { createdAt: '' }, this.sort.name))
      throw badField('?sort', 'not-in-list', Object.keys(a.list?.sorts ?? { createdAt: '' }).join(', '));
    this.binding = JSON.stringify([a.lifecycle.path, this.filters, wanted, ask.client]);
  }

  private where(moment: LegalMoment, binder: Binder): string {
    const columns = columnsAt(this.a, moment, binder.bind);
    const filters = this.filters.map(([name, value]) => {
      if (name === 'q') return containing(this.a.list?.search ?? [], binder.bind(patternOf(String(value))));
      const predicate =
        name === 'state' ? `${columns.state ?? 'a.state'} = ?` : (this.a.list?.filters[name] ?? 'false');
      return predicate.replaceAll('?', () => binder.bind(value));
    });
    return [visibleSql(this.a, this.ask.actor, columns, binder.bind), ...filters].join(' AND ');
  }

  page(moment: LegalMoment): [ReturnType<typeof sql>, readonly unknown[]] {
    const binder = new Binder();
    const where = this.where(moment, binder);
    const { name, descending } = this.sort;
    const key = this.a.list?.sorts[name] ?? 'a.created_at';
    const { cursor } = this.query;
    const after = typeof cursor === 'string' ? readCursor(cursor, this.binding, this.mac) : undefined;
    const seek = after
      ? ` AND (${key}, a.id) ${descending ? '<' : '>'} (${binder.bind(after.key)}, ${binder.bind(after.id)}::uuid)`
      : '';
    const direction = descending ? 'DESC' : 'ASC';
    const select = (this.a.list?.select ?? this.a.select).replace('SELECT ', `SELECT (${key})::text AS "sortKey", `);
    const text = `${select} WHERE ${where}${seek} ORDER BY ${key} ${direction}, a.id ${direction} LIMIT ${binder.bind(this.limit + 1)}`;
    return [sql(text), binder.values];
  }

  count(moment: LegalMoment): [ReturnType<typeof sql>, readonly unknown[]] {
    const binder = new Binder();
    return [sql(`SELECT count(*) AS total FROM ${this.a.table} a WHERE ${this.where(moment, binder)}`), binder.values];
  }

  cursorAfter(row: QueryResultRow): string {
    return writeCursor({ key: String(row.sortKey), id: String(row.id) }, this.binding, this.mac);
  }
}
