import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Page, type Position } from '../platform/acts/cursor.ts';
import { Binder, stateSqlAt } from '../platform/acts/scope.ts';
import { Clock, shanghai } from '../platform/clock/clock.ts';
import { Crypto } from '../platform/crypto/index.ts';
import { aliased, Database, sql } from '../platform/database/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { formSeen, type OwnForm } from './forms/form.facts.ts';
import { Announcements } from './announcement.service.ts';
import { attachmentSeen, type AttachmentFact } from './attachments/attachment.facts.ts';
import { attachmentsOf } from './attachments/attachment.queries.ts';
import { scoringOf, type OwnScoring } from './scoring.ts';
import type { PublicAnnouncementQuery, PublicAnnouncementView } from './public-announcements.dto.ts';

const shown = [
  'id',
  'caseNumber',
  'zoneId',
  'title',
  'applicationConditions',
  'operationRequirements',
  'opensAt',
  'closesAt',
  'scoring',
  'form',
  'formVersion',
  'policyCode',
  'publishedOn',
  'amendments',
  'publicReason',
];
interface Row extends QueryResultRow, OwnScoring, OwnForm {
  readonly id: string;
  readonly publishedOn: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly policyCode: string;
  readonly attachments: readonly AttachmentFact[];
}
const attachments = attachmentsOf('t.published_on IS NOT NULL');

/** Published calls for everybody, in a small view of their own. */
@Injectable()
export class PublicAnnouncements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
    private readonly announcements: Announcements,
    private readonly policies: Policies,
  ) {}

  async get(id: string): Promise<PublicAnnouncementView> {
    const [row] = await this.read(new Binder(), ({ bind }) => `AND a.id = ${bind(id)}::uuid`);
    if (!row) throw new DomainError('not-found');
    return this.view(row);
  }

  /** One page, newest first; the cursor is bound to the filter. */
  async list(query: PublicAnnouncementQuery): Promise<{ items: PublicAnnouncementView[]; nextCursor?: string }> {
    const { state } = query;
    const page = new Page(query, ['public/announcements', state], (text) => this.crypto.hmac('cursor', text));
    const rows = await this.read(
      new Binder(),
      (binder, now) => `${filter(binder, now, state)} ${seek(binder, page.after)}
      ORDER BY a.published_on DESC, a.id DESC LIMIT ${binder.bind(page.rows)}`,
    );
    return page.of(
      rows,
      (row) => row.publishedOn,
      (row) => this.view(row),
    );
  }

  private view({ policyCode, formVersion, ...row }: Row): PublicAnnouncementView {
    const window = { opensAt: shanghai(row.opensAt), closesAt: shanghai(row.closesAt) };
    const scoring = scoringOf(row, this.policies.pinned(policyCode).set);
    const form = formSeen({ form: row.form, formVersion });
    const attached = { attachments: row.attachments.map(attachmentSeen) };
    return { ...row, ...window, scoring, form, ...attached } as unknown as PublicAnnouncementView;
  }

  private async read(binder: Binder, tail: (binder: Binder, state: string) => string): Promise<Row[]> {
    const { state } = stateSqlAt(this.announcements, this.clock.legal(), binder.bind);
    const text = `SELECT ${aliased(shown)}, ${attachments}, ${state} AS state FROM announcements a WHERE a.published_on IS NOT NULL ${tail(binder, state)}`;
    return await this.database.read<Row>(sql(text), binder.values);
  }
}

const filter = ({ bind }: Binder, now: string, state: string | undefined): string =>
  state === undefined ? '' : `AND ${now} = ${bind(state)}`;
const seek = ({ bind }: Binder, after: Position | undefined): string =>
  after ? `AND (a.published_on, a.id) < (${bind(after.key)}::date, ${bind(after.id)}::uuid)` : '';
