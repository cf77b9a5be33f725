import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Page } from '../../platform/acts/cursor.ts';
import { Crypto } from '../../platform/crypto/index.ts';
import { Database, sql } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import type { PublicQuestionQuery, PublicQuestionView } from './question.dto.ts';

type Row = QueryResultRow & PublicQuestionView & { readonly id: string };
const known = sql('SELECT n.id FROM announcements n WHERE n.id = $1 AND n.published_on IS NOT NULL');
const answered =
  sql(`SELECT q.id, q.question, q.asked_on::text AS "askedOn", q.answer, q.answered_on::text AS "answeredOn"
  FROM announcement_questions q WHERE q.announcement_id = $1 AND q.state = 'answered'
    AND ($2::date IS NULL OR (q.answered_on, q.id) < ($2::date, $3::uuid))
  ORDER BY q.answered_on DESC, q.id DESC LIMIT $4`);

/** Questions about a call that were answered, newest first, for everybody; who asked is not told. */
@Injectable()
export class PublicQuestions {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  /** @throws not-found for a call that was never published */
  async list(
    announcementId: string,
    query: PublicQuestionQuery,
  ): Promise<{ items: PublicQuestionView[]; nextCursor?: string }> {
    const page = new Page(query, ['public/questions', announcementId], (text) => this.crypto.hmac('cursor', text));
    const { after } = page;
    const [[call], rows] = await Promise.all([
      this.database.read(known, [announcementId]),
      this.database.read<Row>(answered, [announcementId, after?.key ?? null, after?.id ?? null, page.rows]),
    ]);
    if (!call) throw new DomainError('not-found');
    return page.of(
      rows,
      (row) => row.answeredOn,
      ({ id: _id, ...shown }) => shown,
    );
  }
}
