import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { QueryResultRow } from 'pg';
import { expression, type Actor, type Party } from '../../regulation/index.ts';
import type { AnyAggregate } from '../acts/aggregate.ts';
import { aggregatesOf } from '../acts/aggregates.ts';
import type { Ask } from '../acts/ask.ts';
import { readCursor, writeCursor } from '../acts/cursor.ts';
import { Binder, columnsAt, visibleSql } from '../acts/scope.ts';
import { Sweeper } from '../acts/sweeper.service.ts';
import { Clock, shanghai } from '../clock/clock.ts';
import { Crypto } from '../crypto/index.ts';
import { Database, sql } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { EventPage, EventQuery, EventView } from './events.dto.ts';
import { behind, forget, kept } from './events.queries.ts';

type Row = QueryResultRow & {
  readonly xid: string;
  readonly id: string;
  readonly type: string;
  readonly aggregate: string;
  readonly objectId: string;
  readonly version: number;
  readonly state: string | null;
  readonly article: string | null;
  readonly legalAt: Date;
  readonly recordedAt: Date;
};
type Position = Pick<Row, 'xid' | 'id'>;
/** A filing that is told, by its type. */
interface Told {
  readonly to: readonly Party[];
  readonly article: string;
}
/** A thing that the caller sees. */
interface Seen {
  readonly state: string;
  /** Types of its filings that he is told of. */
  readonly told: readonly string[];
}
/** Events looked through for one page: most are not for everybody. */
const SCANNED = 500;
const KEPT_MS = 90 * 86_400_000;
const AT_ONCE = 10_000;
const ORIGIN: Position = { xid: '0', id: '00000000-0000-0000-0000-000000000000' };

/**
 * What happened, told to other systems in order and without a gap: changes of state of what the caller may see now, as the
 * history of each thing tells them. Of what is only put on file that alone is told which its lifecycle says to tell, to
 * those it names (`told`: reminders): who sees a thing does not see all that is filed.
 */
@Injectable()
export class Events implements OnApplicationBootstrap {
  private aggregates: ReadonlyMap<string, AnyAggregate> = new Map();
  private filings: ReadonlyMap<string, Told> = new Map();
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
    private readonly discovery: DiscoveryService,
    private readonly sweeper: Sweeper,
  ) {}

  onApplicationBootstrap(): void {
    this.aggregates = new Map(aggregatesOf(this.discovery).map((a) => [a.lifecycle.aggregate, a]));
    this.filings = new Map(
      [...this.aggregates.values()].flatMap(({ lifecycle: { aggregate, filings = [] } }) =>
        filings.flatMap(({ act, told, article }) =>
          told ? [[`${aggregate}.${act}`, { to: told, article }] as const] : [],
        ),
      ),
    );
    this.sweeper.also(() => this.forget());
  }

  /** Behind the cursor, at most `limit`. @throws DomainError `events-gone` where what came after it is kept no longer */
  async page(ask: Ask, { limit = 20, cursor }: EventQuery): Promise<EventPage> {
    const binding = JSON.stringify(['events', ask.client]);
    const mac = (text: string): Buffer => this.crypto.hmac('cursor', text);
    const { key = '', id = ORIGIN.id } = cursor === undefined ? {} : readCursor(cursor, binding, mac);
    const [system = '', xid = ORIGIN.xid] = key.split('/');
    const rows = await this.database.read<Row>(behind, [xid, id, SCANNED + 1]);
    // asked afterwards: what was read stands behind it without a gap only if it was there all the time
    const here = await this.standing({ xid, id }, cursor === undefined ? undefined : system);
    const looked = rows.slice(0, SCANNED);
    const visible = await this.visible(looked, ask.actor);
    const told = looked.filter((row) => isTold(row, visible.get(row.objectId))).slice(0, limit);
    const last = (told.length === limit ? told.at(-1) : looked.at(-1)) ?? { xid, id };
    return {
      items: told.map((row) => this.view(row, visible.get(row.objectId))),
      nextCursor: writeCursor({ key: `${here}/${last.xid}`, id: last.id }, binding, mac),
      more: rows.length > 0 && rows.at(-1)?.id !== last.id,
    };
  }

  /** The numbering of this database. @throws DomainError 410 where a cursor is of another, or its event is gone */
  private async standing({ xid, id }: Position, system: string | undefined): Promise<string> {
    const [found] = await this.database.read<{ system: string; kept: boolean }>(kept, [xid, id]);
    const begun = xid !== ORIGIN.xid;
    if (!found || (system !== undefined && system !== found.system) || (begun && !found.kept))
      throw new DomainError('events-gone');
    return found.system;
  }

  /** Those things that the actor may see now, by one statement. */
  private async visible(rows: readonly Row[], actor: Actor): Promise<ReadonlyMap<string, Seen>> {
    const { bind, values } = new Binder();
    const moment = this.clock.legal();
    const worth = rows.filter((row) => row.state !== null || this.filings.has(row.type));
    const kinds = [...new Set(worth.map((row) => row.aggregate))].sort();
    const branches = kinds.flatMap((kind) => {
      const a = this.aggregates.get(kind);
      if (!a) return [];
      const ids = [...new Set(worth.filter((row) => row.aggregate === kind).map((row) => row.objectId))];
      const columns = columnsAt(a as never, moment, bind);
      const may = visibleSql(a as never, actor, columns, bind);
      const types = [...this.filings].filter(([type]) => type.startsWith(`${kind}.`));
      const told = types.map(([type, { to }]) => {
        const parts = to.flatMap((party) => party.sql?.(actor, columns, bind) ?? []);
        return `CASE WHEN ${parts.length === 0 ? 'false' : parts.join(' OR ')} THEN '${type}' END`;
      });
      return [
        `SELECT a.id, ${expression(columns, 'state')} AS state, array_remove(ARRAY[${told.join(', ')}]::text[], NULL) AS told
          FROM ${a.table} a WHERE a.id = ANY(${bind(ids)}::uuid[]) AND ${may}`,
      ];
    });
    if (branches.length === 0) return new Map();
    const found = await this.database.read<Seen & { id: string } & QueryResultRow>(
      sql(branches.join(' UNION ALL ')),
      values,
    );
    return new Map(found.map(({ id, ...seen }) => [id, seen]));
  }

  private view({ xid: _xid, legalAt, recordedAt, ...plain }: Row, seen: Seen | undefined): EventView {
    const { state, article } = plain;
    return {
      ...plain,
      state: state ?? seen?.state ?? '',
      article: article ?? this.filings.get(plain.type)?.article ?? '',
      legalAt: shanghai(legalAt),
      recordedAt: shanghai(recordedAt),
    };
  }

  /** What is older than ninety days goes, the newest aside. */
  private async forget(): Promise<void> {
    await this.database.read(forget, [new Date(this.clock.ms() - KEPT_MS), AT_ONCE]);
  }
}

const isTold = ({ state, type }: Row, seen: Seen | undefined): boolean =>
  seen !== undefined && (state !== null || seen.told.includes(type));
