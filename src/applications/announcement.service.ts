import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../regulation/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { shanghai } from '../platform/clock/clock.ts';
import { aliased, caseNumber } from '../platform/database/index.ts';
import { badField, DomainError } from '../platform/errors/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { Zones } from '../zones/index.ts';
import type {
  AmendAnnouncement,
  DraftAnnouncement,
  PublicReason,
  RecordTransition,
  ReviseAnnouncement,
  ScoringInput,
} from './announcement.dto.ts';
import { lapsesWithSet, setOf, type AnnouncementFacts } from './announcement.facts.ts';
import { announcement } from './announcement.lifecycle.ts';
import { draftedForm, formSeen, keptForm, type OwnForm } from './forms/form.facts.ts';
import { amendedWith, attachmentActs, discarded, publishedWith, shows } from './attachments/attachment.acts.ts';
import { attachmentSeen } from './attachments/attachment.facts.ts';
import { attachmentsOf } from './attachments/attachment.queries.ts';
import { scoringOf, type Scoring } from './scoring.ts';

const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'zoneId',
  'title',
  'scopeKind',
  'applicationConditions',
  'operationRequirements',
  'opensAt',
  'closesAt',
  'scoring',
  'form',
  'formVersion',
  'policyCode',
  'transition',
  'publishedOn',
  'amendments',
  'publicReason',
];
type Changed = Change<AnnouncementFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const giveReason = (facts: AnnouncementFacts): Changed => ({
  set: { publicReason: (facts.input as PublicReason).reason },
});
/** As it is kept: without a tie-break there is an empty list of them. */
const kept = ({ criteria, passMark, tieBreak = [] }: ScoringInput): Scoring => ({
  criteria: criteria.map(({ code, title, weight }) => ({ code, title, weight })),
  passMark,
  tieBreak,
});
const noForm: OwnForm = { form: null, formVersion: 0 };
const text = (value: string): string | null => (value === '' ? null : value);

@Injectable()
export class Announcements implements Aggregate<AnnouncementFacts> {
  readonly lifecycle = announcement;
  readonly table = 'announcements';
  readonly select = `SELECT ${aliased(columns)}, ${attachmentsOf()},
    (SELECT r.state FROM review_results r
      WHERE r.announcement_id = a.id AND r.supplements_id IS NULL) AS "resultState" FROM announcements a`;
  readonly columns = { jurisdiction: 'a.jurisdiction', zoneId: 'a.zone_id', closesAt: 'a.closes_at' };
  readonly list = {
    select: `SELECT ${aliased(columns)} FROM announcements a`,
    sorts: { createdAt: 'a.created_at', closesAt: 'a.closes_at' },
    search: ['a.title', 'a.case_number'],
    filters: { state: '?', zoneId: 'a.zone_id = ?' },
  };
  private readonly zones: Zones;
  private readonly policies: Policies;
  constructor(zones: Zones, policies: Policies) {
    this.zones = zones;
    this.policies = policies;
  }

  async facts(row: QueryResultRow, { tx, moment }: FactsContext): Promise<Own<AnnouncementFacts>> {
    const own = row as Own<AnnouncementFacts>;
    const zone = (await this.zones.briefs([own.zoneId], { tx })).get(own.zoneId);
    const { state: zoneState = 'closed', regulatorIds = [], dataAuthorityId = '' } = zone ?? {};
    const window = { opensAt: shanghai(row.opensAt as Date), closesAt: shanghai(row.closesAt as Date) };
    const continuable = [
      ...new Set([own.policyCode ?? [], this.policies.inForceOn(moment.date, own.jurisdiction)].flat()),
    ];
    return { ...own, ...window, zoneState, regulatorIds, dataAuthorityId, continuable };
  }

  readonly create = {
    draft: async (input: DraftAnnouncement, { tx, moment, actor, id }: Creating): Promise<Own<AnnouncementFacts>> => {
      const zone = (await this.zones.briefs([input.zoneId], { tx })).get(input.zoneId);
      if (!zone) throw badField('/zoneId', 'unknown-id', 'no such zone');
      if (zone.dataAuthorityId !== actor.organizationId)
        throw new DomainError('forbidden', { params: { act: 'draft' } });
      const { jurisdiction, state: zoneState, regulatorIds, dataAuthorityId } = zone;
      const number = await caseNumber(tx, 'announcement_numbers', 'AN', jurisdiction, moment.date);
      const { applicationConditions = '', operationRequirements = '', scoring, form, ...rest } = input;
      const open = { policyCode: null, transition: null, continuable: [], publishedOn: null };
      const empty = {
        ...open,
        amendments: [],
        attachments: [],
        publicReason: null,
        scoring: scoring ? kept(scoring) : null,
      };
      return {
        id: id(),
        version: 0,
        state: 'draft',
        jurisdiction,
        caseNumber: number,
        ...rest,
        applicationConditions,
        operationRequirements,
        ...empty,
        ...noForm,
        ...draftedForm(form),
        zoneState,
        resultState: null,
        regulatorIds,
        dataAuthorityId,
      };
    },
  };

  readonly apply = {
    draft: (f: AnnouncementFacts): Changed => {
      const {
        caseNumber: number,
        zoneId,
        title,
        scopeKind,
        applicationConditions,
        operationRequirements,
        opensAt,
        closesAt,
        amendments,
        scoring,
        form,
        formVersion,
      } = f;
      return {
        set: {
          caseNumber: number,
          zoneId,
          title,
          scopeKind,
          applicationConditions,
          operationRequirements,
          opensAt,
          closesAt,
          amendments,
          scoring,
          form,
          formVersion,
        },
      };
    },
    revise: (f: AnnouncementFacts): Changed => {
      const { applicationConditions, operationRequirements, scoring, form, ...rest } = f.input as ReviseAnnouncement;
      const texts = {
        ...(applicationConditions !== undefined && { applicationConditions: applicationConditions ?? '' }),
        ...(operationRequirements !== undefined && { operationRequirements: operationRequirements ?? '' }),
      };
      const criteria = scoring !== undefined && { scoring: scoring && kept(scoring) };
      return { set: { ...rest, ...texts, ...criteria, ...draftedForm(form) } };
    },
    discard: discarded,
    ...attachmentActs,
    /** The criteria are pinned with the set: whatever set the round goes on under, they stay. */
    publish: (f: AnnouncementFacts, { moment, policy }: ApplyContext): Changed => ({
      set: { policyCode: f.governing.code, publishedOn: moment.date, scoring: scoringOf(f, policy) },
      ...publishedWith(f, moment.date),
    }),
    amend: (f: AnnouncementFacts, { moment }: ApplyContext): Changed => {
      const { text: added, closesAt, scoring, form } = f.input as AmendAnnouncement;
      const nextForm = form && { form: keptForm(form), formVersion: f.formVersion + 1 };
      const number = f.amendments.length + 1;
      const amendments = [...f.amendments, { number, text: added, on: moment.date }];
      return {
        ...amendedWith(f, number, moment.date),
        set: {
          amendments,
          ...(closesAt !== undefined && { closesAt }),
          ...(scoring && { scoring: kept(scoring) }),
          ...nextForm,
        },
      };
    },
    'record-transition': (f: AnnouncementFacts, { moment }: ApplyContext): Changed => {
      const { policyCode, documentNumber, documentDate } = f.input as RecordTransition;
      const { lastDay } = this.policies.validity(policyCode, moment.date);
      return {
        set: { transition: { policyCode, documentNumber, documentDate, decidedOn: moment.date } },
        facts: { governing: { code: policyCode, inForce: true, lastDay } },
      };
    },
    cancel: giveReason,
    fail: giveReason,
  };

  /** The announcement pins the set of its round; what comes before is under the set in force. */
  policyCode(own: Own<AnnouncementFacts>): string | undefined {
    return setOf(own);
  }
  lapses(own: Own<AnnouncementFacts>): boolean {
    return lapsesWithSet(own);
  }

  item({ id, caseNumber: number, zoneId, title, state, opensAt, closesAt }: QueryResultRow): object {
    return {
      id,
      caseNumber: number,
      zoneId,
      title,
      state,
      opensAt: shanghai(opensAt as Date),
      closesAt: shanghai(closesAt as Date),
    };
  }

  view(f: AnnouncementFacts, actor: Actor): object {
    const {
      id,
      version,
      caseNumber: number,
      state,
      zoneId,
      title,
      scopeKind,
      opensAt,
      closesAt,
      policyCode,
      transition,
      publishedOn,
      amendments,
      publicReason,
      concurrences,
    } = f;
    const texts = {
      applicationConditions: text(f.applicationConditions),
      operationRequirements: text(f.operationRequirements),
    };
    const window = { opensAt: shanghai(new Date(opensAt)), closesAt: shanghai(new Date(closesAt)) };
    return {
      id,
      version,
      caseNumber: number,
      state,
      zoneId,
      title,
      scopeKind,
      ...texts,
      ...window,
      scoring: scoringOf(f, this.policies.pinned(policyCode ?? f.governing.code).set),
      form: formSeen(f),
      policyCode,
      transition,
      publishedOn,
      amendments,
      attachments: f.attachments.filter((file) => shows(f, actor, file)).map(attachmentSeen),
      publicReason,
      concurrences,
    };
  }
}
