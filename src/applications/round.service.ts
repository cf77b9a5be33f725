import { Injectable, type OnModuleInit } from '@nestjs/common';
import { organization } from '../organizations/index.ts';
import { Effects } from '../platform/acts/effects.service.ts';
import { Reactions, type Effect, type ReactionContext } from '../platform/acts/reactions.ts';
import { sql, type Reader } from '../platform/database/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import type { AnnouncementFacts } from './announcement.facts.ts';
import { announcement } from './announcement.lifecycle.ts';
import { Announcements } from './announcement.service.ts';
import { application } from './application.lifecycle.ts';
import { Applications } from './application.service.ts';
import type { ReviewResultFacts } from './review-result.facts.ts';
import { reviewResult } from './review-result.lifecycle.ts';

const lockCall = sql('SELECT state FROM announcements WHERE id = $1 FOR UPDATE');
const living = ['draft', 'submitted', 'accepted', 'under_review', 'reviewed'];
/** What still lives of a round; a return past its deadline has lapsed by itself. */
const LIVE = 'a.announcement_id = $1 AND (a.state = ANY($2::text[]) OR (a.state = \'returned\' AND a.correction_due_on >= $3))'; // prettier-ignore
const OF = LIVE.replace('announcement_id', 'operator_id');

/** What the end of a round does to its parts (Art. 7, 10): a public result selects, a round that ends lapses the rest. */
@Injectable()
export class Round implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly announcements: Announcements,
    private readonly applications: Applications,
    private readonly effects: Effects,
  ) {}

  onModuleInit(): void {
    this.reactions.on(reviewResult, 'published', {
      preview: (_tx, f) =>
        Promise.resolve(this.selection(f).map(({ act, to, ids }) => effect(application.aggregate, act, to, ids))),
      react: (context, _transition, f) => this.select(context, f),
    });
    // R10-8: what a result has selected or not goes back with it
    this.reactions.onAct(
      reviewResult,
      'reopen',
      this.effects.following(({ entries, supplementsId }) => {
        const [ids, where] = [
          entries.map((e) => e.applicationId),
          'a.id = ANY($1::uuid[]) AND a.state = ANY($2::text[])',
        ];
        const aggregate = this.applications;
        return supplementsId === null
          ? [{ aggregate, act: 'release', where, values: [ids, ['selected', 'not_selected']] }]
          : [{ aggregate, act: 'return-to-rank', where, values: [ids, ['selected']] }];
      }),
    );
    this.reactions.on(reviewResult, 'concluded', {
      preview: (_tx, f) => {
        const completes = effect(announcement.aggregate, 'complete', 'completed', [f.announcementId]);
        return Promise.resolve(f.supplementsId === null ? [completes] : []);
      },
      react: async (context, _transition, f) => {
        if (f.supplementsId !== null) return; // its round is complete
        await context.derive(this.announcements, 'complete', 'a.id = $1', [f.announcementId]);
      },
    });
    // an applicant that is gone applies no more
    this.reactions.on(organization, 'dissolved', {
      preview: async (tx, { id, today }) => {
        const rows = await tx.query<{ id: string }>(sql(`SELECT a.id FROM applications a WHERE ${OF}`), [
          id,
          living,
          today,
        ]);
        const ids = rows.map((r) => r.id);
        return ids.length === 0 ? [] : [effect(application.aggregate, 'lapse', 'lapsed', ids)];
      },
      react: async (context, _transition, { id }) => {
        await context.derive(this.applications, 'lapse', OF, [id, living, context.moment.date]);
      },
    });
    for (const end of ['cancelled', 'failed', 'completed'] as const)
      this.reactions.on(announcement, end, {
        preview: (tx, f) => this.lapsing(tx, f),
        react: async (context, _transition, f) => {
          const values = [f.id, living, context.moment.date];
          await context.derive(this.applications, 'lapse', LIVE, values);
        },
      });
  }

  /** A supplement selects the next in rank, and ends what is left of the selection that it makes good. */
  private selection(f: ReviewResultFacts): readonly { act: string; to: string; ids: readonly string[] }[] {
    const ids = (selected: boolean): string[] =>
      f.entries.filter((e) => e.selected === selected).map((e) => e.applicationId);
    const left = f.applications.filter((a) => a.id === f.lostId && a.state === 'selected').map((a) => a.id);
    const others =
      f.supplementsId === null
        ? { act: 'not-select', to: 'not_selected', ids: ids(false) }
        : { act: 'replace', to: 'forfeited', ids: left };
    return [{ act: 'select', to: 'selected', ids: ids(true) }, others].filter((e) => e.ids.length > 0);
  }

  /** The call is locked first: a cancellation comes either before this or after it, never in between. */
  private async select({ tx, derive }: ReactionContext, f: ReviewResultFacts): Promise<void> {
    const [call] = await tx.query<{ state: string }>(lockCall, [f.announcementId]);
    const own = f.supplementsId === null;
    if (!(own ? ['closed', 'published'] : ['completed']).includes(call?.state ?? ''))
      throw new DomainError('out-of-order', { params: { step: `announcement (${call?.state ?? ''})` } });
    const these = 'a.id = ANY($1::uuid[]) AND a.state = $2';
    const before = (act: string): string => (own ? 'reviewed' : act === 'replace' ? 'selected' : 'not_selected');
    for (const { act, ids } of this.selection(f)) await derive(this.applications, act, these, [ids, before(act)]);
  }

  private async lapsing(tx: Reader, { id, today }: AnnouncementFacts): Promise<Effect[]> {
    const rows = await tx.query<{ id: string }>(sql(`SELECT a.id FROM applications a WHERE ${LIVE}`), [
      id,
      living,
      today,
    ]);
    const ids = rows.map((r) => r.id);
    return ids.length === 0 ? [] : [effect(application.aggregate, 'lapse', 'lapsed', ids)];
  }
}

const effect = (name: string, act: string, to: string, ids: readonly string[]): Effect => ({
  aggregate: name,
  act,
  to,
  count: ids.length,
  ids: ids.slice(0, 100),
});
