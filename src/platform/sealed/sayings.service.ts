import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bodyClass } from '../acts/bodies.ts';
import { AtRestRefused, Crypto, type Scope } from '../crypto/index.ts';
import { sql, type Values } from '../database/index.ts';
import { commitment, type Said } from '../ledger/said.ts';
import { redact } from '../openapi/redact.ts';
import { auditTextsPlace } from './audit-texts.ts';

type Query = <R extends object>(statement: ReturnType<typeof sql>, values: readonly unknown[]) => Promise<R[]>;
const kept = sql(`SELECT audit_event_id AS "auditEventId", scope_kind AS kind, scope_id AS id, texts_sealed AS sealed
  FROM audit_texts WHERE audit_event_id = ANY($1::uuid[])`);
interface Row {
  readonly auditEventId: string;
  readonly kind: string;
  readonly id: string;
  readonly sealed: Buffer;
}
/** What an audit event holds of an input, and the texts that it only commits to. */
export interface Recorded {
  readonly payload: unknown;
  readonly texts: readonly Said[];
}

/** Texts that were said in acts: the audit event commits to them, and they lie sealed beside it. */
@Injectable()
export class Sayings {
  constructor(private readonly crypto: Crypto) {}

  /** By the body of `operation` (`aggregate.act`), fields marked `sealed` stand there by their commitment, those marked `sensitive` not at all. */
  recorded(operation: string, input: object): Recorded {
    const texts: Said[] = [];
    const payload = redact(bodyClass(operation, input), input, (pointer, text) => {
      const said: Said = { pointer, salt: randomBytes(32).toString('hex'), text };
      texts.push(said);
      return commitment(said, this.crypto.suite);
    });
    return { payload, texts };
  }

  /**
   * The row that keeps them; undefined where there are none, or where `lenient` and the keys have ended.
   * @throws AtRestRefused
   */
  async row(auditEventId: string, scope: Scope, texts: readonly Said[], lenient: boolean): Promise<Values | undefined> {
    if (texts.length === 0) return undefined;
    try {
      const sealing = await this.crypto.atRest.sealingValues(scope);
      const textsSealed = sealing.seal(auditTextsPlace(auditEventId), JSON.stringify(texts));
      return { auditEventId, scopeKind: scope.kind, scopeId: scope.id, textsSealed };
    } catch (error) {
      if (lenient && error instanceof AtRestRefused) return undefined;
      throw error;
    }
  }

  /** What was said in these events; without those of which nothing is kept, or whose keys have ended. @throws AtRestRefused `content-altered` */
  async of(query: Query, auditEventIds: readonly string[]): Promise<ReadonlyMap<string, readonly Said[]>> {
    const rows = auditEventIds.length === 0 ? [] : await query<Row>(kept, [auditEventIds]);
    const opened = await Promise.all(rows.map((row) => this.opened(row)));
    return new Map(opened.filter((one) => one !== undefined));
  }
  private async opened({ auditEventId, kind, id, sealed }: Row): Promise<[string, readonly Said[]] | undefined> {
    try {
      const text = await this.crypto.atRest.openValue({ kind, id }, auditTextsPlace(auditEventId), sealed);
      return [auditEventId, JSON.parse(text) as Said[]];
    } catch (error) {
      if (error instanceof AtRestRefused && error.code !== 'content-altered') return undefined;
      throw error;
    }
  }
}
