import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../../regulation/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { aliased, sql } from '../../platform/database/index.ts';
import { badField } from '../../platform/errors/index.ts';
import { WorkDays } from '../../platform/policies/work-days.ts';
import { Zones } from '../../zones/index.ts';
import { lapsesWithSet, setOf, type RoundSet } from '../announcement.facts.ts';
import { announcementStateAt } from '../application.draft.ts';
import type { AnswerQuestion, AskQuestion } from './question.dto.ts';
import type { QuestionFacts } from './question.facts.ts';
import { question } from './question.lifecycle.ts';

const kept = ['announcementId', 'zoneId', 'operatorId', 'question', 'askedOn', 'dueOn'] as const;
const columns = ['id', 'version', 'state', 'jurisdiction', ...kept, 'answer', 'answeredOn'] as const;
const call = `n.state AS "announcementState", n.closes_at AS "closesAt", n.published_on AS "publishedOn",
  n.policy_code AS "policyCode", n.transition`;
const called = sql(`SELECT n.jurisdiction, n.zone_id AS "zoneId", ${call} FROM announcements n
  WHERE n.id = $1 AND n.state <> 'draft'`);
interface Called extends QueryResultRow {
  readonly jurisdiction: string;
  readonly zoneId: string;
  readonly announcementState: string;
  readonly closesAt: Date;
  readonly publishedOn: string | null;
  readonly policyCode: string;
}
type Changed = Change<QuestionFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
type OfRound = Own<QuestionFacts> & RoundSet;

@Injectable()
export class Questions implements Aggregate<QuestionFacts> {
  readonly lifecycle = question;
  readonly table = 'announcement_questions';
  readonly select = `SELECT ${aliased(columns)}, ${call} FROM announcement_questions a
    JOIN announcements n ON n.id = a.announcement_id`;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    operatorId: 'a.operator_id',
    dueOn: 'a.due_on',
  };
  readonly caption = 'NULL::text';
  readonly list = {
    select: `SELECT ${aliased(columns)} FROM announcement_questions a`,
    sorts: { createdAt: 'a.created_at', dueOn: 'a.due_on' },
    search: ['a.question'],
    filters: { state: '?', announcementId: 'a.announcement_id = ?' },
  };
  constructor(
    private readonly zones: Zones,
    private readonly workDays: WorkDays,
  ) {}

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<QuestionFacts>> {
    const own = row as Own<QuestionFacts>;
    return { ...own, ...(await this.callOf(row as Called, own.zoneId, context)) };
  }
  private async callOf(row: Called, zoneId: string, { tx, moment }: FactsContext) {
    const { regulatorIds = [] } = (await this.zones.briefs([zoneId], { tx })).get(zoneId) ?? {};
    const closesAt = shanghai(row.closesAt);
    return { regulatorIds, closesAt, announcementState: announcementStateAt(row.announcementState, row.closesAt, moment) }; // prettier-ignore
  }

  readonly create = {
    ask: async (input: AskQuestion, context: Creating): Promise<Own<QuestionFacts>> => {
      const { announcementId } = input;
      const [found] = await context.tx.query<Called>(called, [announcementId]);
      if (!found) throw badField('/announcementId', 'unknown-id', 'no such announcement');
      const { date } = context.moment;
      const base = { id: context.id(), version: 0, state: 'asked', operatorId: context.actor.organizationId } as const;
      const open = { askedOn: date, dueOn: date, answer: null, answeredOn: null };
      return { ...found, ...base, announcementId, question: input.question, ...open, ...(await this.callOf(found, found.zoneId, context)) }; // prettier-ignore
    },
  };

  readonly apply = {
    ask: (f: QuestionFacts, { policy, moment }: ApplyContext): Changed => {
      const { dueOn } = this.workDays.deadline(policy, 'announcement.answerDays', moment.date, 'R07-3');
      return { set: { ...pick(f, kept), dueOn } };
    },
    answer: (f: QuestionFacts, { moment }: ApplyContext): Changed => ({
      set: { answer: (f.input as AnswerQuestion).answer, answeredOn: moment.date },
    }),
  };

  policyCode(own: Own<QuestionFacts>): string | undefined {
    return setOf(own as OfRound);
  }
  lapses(own: Own<QuestionFacts>): boolean {
    return lapsesWithSet(own as OfRound);
  }
  view(f: QuestionFacts): object {
    return pick(f, ['id', 'version', 'state', ...kept, 'answer', 'answeredOn']);
  }
  item(row: QueryResultRow): object {
    return pick(row, ['id', 'state', 'announcementId', 'operatorId', 'dueOn']);
  }
}
