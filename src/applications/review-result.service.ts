import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../regulation/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { pick } from '../platform/acts/pick.ts';
import { aliased, caseNumber, sql } from '../platform/database/index.ts';
import { badField, declareConstraints } from '../platform/errors/index.ts';
import { WorkDays } from '../platform/policies/work-days.ts';
import { Zones } from '../zones/index.ts';
import { lapsesWithSet, setOf, type TransitionFact } from './announcement.facts.ts';
import { announcementStateAt } from './application.draft.ts';
import { Applications } from './application.service.ts';
import type { DecideResult, DraftResult, ProposeNext, ReviseResult } from './review-result.dto.ts';
import { linesOf, type ReviewResultFacts, type RoundApplication, type Supplemented } from './review-result.facts.ts';
import type { OwnScoring } from './scoring.ts';
import { reviewResult } from './review-result.lifecycle.ts';

declareConstraints({ uq_review_results_announcement: 'conflict', uq_review_results_lost: 'conflict' });
const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'announcementId',
  'zoneId',
  'supplementsId',
  'lostId',
  'policyCode',
  'entries',
  'remark',
  'publicReason',
  'documentNumber',
  'documentDate',
  'decision',
  'shows',
  'publishedOn',
  'publicityEndsOn',
  'publicityAssumed',
];
const round = `n.state AS "announcementState", n.closes_at AS "closesAt", n.transition, n.scoring,
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'operatorId', p.operator_id, 'state', p.state,
      'mean', p.mean::text, 'correctionDueOn', p.correction_due_on,
      'points', (SELECT json_agg(r.points) FROM application_reviewers r WHERE r.application_id = p.id AND r.state = 'drawn' AND r.points IS NOT NULL)) ORDER BY p.id), '[]')
    FROM applications p WHERE p.announcement_id = n.id) AS applications`;
const unanswered = `ARRAY(SELECT o.id FROM objections o
  WHERE o.result_id = a.id AND o.state = 'filed' ORDER BY o.id) AS "openObjectionIds"`;
const called = sql(`SELECT n.jurisdiction, n.zone_id AS "zoneId", n.policy_code AS "policyCode", ${round}
  FROM announcements n WHERE n.id = $1 AND n.state <> 'draft'`);
const supplemented = (s: string): string => `json_build_object('state', ${s}.state, 'entries', ${s}.entries)`;
const before = sql(`SELECT r.announcement_id AS "announcementId", ${supplemented('r')} AS supplemented
  FROM review_results r WHERE r.id = $1`);
const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'announcementId', 'zoneId'])} FROM review_results a`;

const kept = ['caseNumber', 'announcementId', 'supplementsId', 'lostId', 'zoneId', 'policyCode', 'entries', 'remark', 'publicReason'] as const; // prettier-ignore
interface Before extends QueryResultRow {
  readonly announcementId: string;
  readonly supplemented: Supplemented;
}
interface Called extends QueryResultRow, OwnScoring {
  readonly jurisdiction: string;
  readonly zoneId: string;
  readonly policyCode: string;
  readonly transition: TransitionFact | null;
}
type Changed = Change<ReviewResultFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };

const unendorsed = { documentNumber: null, documentDate: null, decision: null };
const unpublished = { shows: null, publishedOn: null, publicityEndsOn: null, publicityAssumed: null };

@Injectable()
export class ReviewResults implements Aggregate<ReviewResultFacts> {
  readonly lifecycle = reviewResult;
  readonly table = 'review_results';
  readonly select = `SELECT ${aliased(columns)}, ${round}, ${unanswered},
    CASE WHEN s.id IS NOT NULL THEN ${supplemented('s')} END AS supplemented
    FROM review_results a JOIN announcements n ON n.id = a.announcement_id
      LEFT JOIN review_results s ON s.id = a.supplements_id`;
  readonly caseBefore = '(SELECT array_agg(p.id) FROM applications p WHERE p.announcement_id = a.announcement_id)';
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    publicityEndsOn: 'a.publicity_ends_on',
    objectionsAnswered: "NOT EXISTS (SELECT FROM objections o WHERE o.result_id = a.id AND o.state = 'filed')",
  };
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: { state: '?', announcementId: 'a.announcement_id = ?', zoneId: 'a.zone_id = ?' },
  };
  constructor(
    private readonly zones: Zones,
    private readonly workDays: WorkDays,
    private readonly applications: Applications,
  ) {}

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<ReviewResultFacts>> {
    const own = row as Own<ReviewResultFacts>;
    const found = await this.roundOf(row, own.zoneId, context);
    return { ...own, ...found, supplemented: await this.replaced(own, context) };
  }
  private async replaced(
    { lostId, supplemented: said }: Pick<ReviewResultFacts, 'lostId' | 'supplemented'>,
    { tx }: FactsContext,
  ): Promise<Supplemented | null> {
    if (lostId === null || said === null) return null;
    const agreements = await this.applications.agreementStates([lostId], { tx });
    return { ...said, agreementState: agreements.get(lostId) ?? null };
  }

  /** The round as its dates make it: a call past its window is closed, a return past its deadline has lapsed. */
  private async roundOf(row: QueryResultRow, zoneId: string, { tx, moment }: FactsContext) {
    const zone = (await this.zones.briefs([zoneId], { tx })).get(zoneId);
    const applications = row.applications as (RoundApplication & { readonly correctionDueOn: string | null })[];
    return {
      regulatorIds: zone?.regulatorIds ?? [],
      announcementState: announcementStateAt(String(row.announcementState), row.closesAt as Date, moment),
      applications: applications.map(({ correctionDueOn, ...a }) => {
        const lapsed = a.state === 'returned' && moment.date > (correctionDueOn ?? '');
        return lapsed ? { ...a, state: 'lapsed' as const } : a;
      }),
    };
  }

  readonly create = {
    draft: async (input: DraftResult, context: Creating): Promise<Own<ReviewResultFacts>> => {
      const { announcementId, selectedIds, remark = null, publicReason = null } = input;
      const [call] = await context.tx.query<Called>(called, [announcementId]);
      if (!call) throw badField('/announcementId', 'unknown-id', 'no such announcement');
      const own = { supplementsId: null, lostId: null, supplemented: null };
      return await this.drafted(call, { announcementId, ...own, remark, publicReason }, selectedIds, context);
    },
    'propose-next': async (input: ProposeNext, context: Creating): Promise<Own<ReviewResultFacts>> => {
      const { resultId, lostId, selectedId } = input;
      const [said] = await context.tx.query<Before>(before, [resultId]);
      const [call] = said ? await context.tx.query<Called>(called, [said.announcementId]) : [];
      if (!said || !call) throw badField('/resultId', 'unknown-id', 'no such result');
      const { announcementId } = said;
      if (!(call.applications as RoundApplication[]).some((a) => a.id === lostId))
        throw badField('/lostId', 'unknown-id', 'no application of this round');
      const next = await this.replaced({ lostId, supplemented: said.supplemented }, context);
      const of = {
        announcementId,
        supplementsId: resultId,
        lostId,
        supplemented: next,
        remark: null,
        publicReason: null,
      };
      return await this.drafted(call, of, [selectedId], context);
    },
  };

  private async drafted(
    call: Called,
    of: Pick<ReviewResultFacts, 'announcementId' | 'supplementsId' | 'lostId' | 'supplemented' | 'remark' | 'publicReason'>, // prettier-ignore
    selectedIds: readonly string[],
    context: Creating,
  ): Promise<Own<ReviewResultFacts>> {
    const { jurisdiction, zoneId, policyCode, transition, scoring } = call;
    const found = await this.roundOf(call, zoneId, context);
    const number = await caseNumber(context.tx, 'review_result_numbers', 'RR', jurisdiction, context.moment.date);
    const base = { id: context.id(), version: 0, state: 'drafted' as const, jurisdiction, caseNumber: number };
    const entries = linesOf({ ...of, ...found, scoring }, selectedIds);
    const nothing = { ...unendorsed, ...unpublished, openObjectionIds: [] };
    return { ...base, ...of, zoneId, policyCode, transition, scoring, entries, ...nothing, ...found };
  }

  readonly apply = {
    draft: (f: ReviewResultFacts): Changed => ({ set: pick(f, kept) }),
    'propose-next': (f: ReviewResultFacts): Changed => ({ set: pick(f, kept) }),
    /** Whatever was endorsed is endorsed no more. */
    revise: (f: ReviewResultFacts): Changed => {
      const { selectedIds, remark = f.remark, publicReason = f.publicReason } = f.input as ReviseResult;
      return { set: { entries: linesOf(f, selectedIds), remark, publicReason, ...unendorsed } };
    },
    /** R10-8: it needs a new report, endorsement and publication. */
    reopen: (): Changed => ({ set: { ...unendorsed, ...unpublished } }),
    endorse: (f: ReviewResultFacts): Changed => decided(f),
    return: (f: ReviewResultFacts): Changed => decided(f),
    decline: (f: ReviewResultFacts): Changed => decided(f),
    publish: (_f: ReviewResultFacts, { moment, policy }: ApplyContext): Changed => {
      const publicity = this.workDays.deadline(policy, 'review.publicityDays', moment.date, 'R10-1');
      return {
        set: {
          shows: policy.review.publish,
          publishedOn: moment.date,
          publicityEndsOn: publicity.dueOn,
          publicityAssumed: publicity.assumption,
        },
      };
    },
  };

  policyCode(own: Own<ReviewResultFacts>): string {
    return setOf(own) ?? own.policyCode;
  }
  lapses(own: Own<ReviewResultFacts>): boolean {
    return lapsesWithSet(own);
  }

  view(f: ReviewResultFacts, actor: Actor): object {
    const { id, version, caseNumber: number, state, announcementId, zoneId, remark, concurrences } = f;
    const {
      supplementsId,
      lostId,
      documentNumber,
      documentDate,
      decision,
      publishedOn,
      publicityEndsOn,
      publicityAssumed,
    } = f;
    const inside =
      actor.roles.has('data_authority') || actor.roles.has('city_government') || actor.regulates.includes(zoneId);
    const entries =
      inside || f.shows === 'ranking'
        ? f.entries
        : f.entries
            .filter((e) => e.selected)
            .map(({ applicationId, operatorId, selected }) => ({ applicationId, operatorId, selected }));
    return {
      id,
      version,
      caseNumber: number,
      state,
      announcementId,
      zoneId,
      policyCode: setOf(f),
      supplementsId,
      lostId,
      entries,
      ...(inside && { remark, decision }),
      publicReason: f.publicReason,
      documentNumber,
      documentDate,
      publishedOn,
      publicityEndsOn,
      publicityAssumed,
      concurrences,
    };
  }
  item({ id, caseNumber: number, state, announcementId, zoneId }: QueryResultRow): object {
    return { id, caseNumber: number, state, announcementId, zoneId };
  }
}

const decided = (f: ReviewResultFacts): Changed => {
  const { documentNumber, documentDate, opinion = null } = f.input as DecideResult;
  return { set: { documentNumber, documentDate, decision: opinion } };
};
