import { Injectable, type FactoryProvider } from '@nestjs/common';
import {
  AgreementAmendments,
  AgreementRenewals,
  Agreements,
  EligibilityCases,
  Violations,
} from '../../agreements/index.ts';
import { Announcements, Applications, Objections, ReviewResults } from '../../applications/index.ts';
import { Deliveries } from '../../data-plane/index.ts';
import { Grants, Partners, Scenarios, ShareRequests } from '../../data-sharing/index.ts';
import { Evaluations } from '../../evaluation/index.ts';
import type { Aggregate, Facts } from '../../platform/acts/aggregate.ts';
import { Loader } from '../../platform/acts/loader.ts';
import { visibleIds } from '../../platform/acts/visible-ids.ts';
import type { LegalMoment } from '../../platform/clock/clock.ts';
import { Batched, type Reader } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { KeyDisposals } from '../key-disposals/key-disposal.service.ts';
import { Products } from '../../products/index.ts';
import type { Actor } from '../../regulation/index.ts';

type Any = Aggregate<Facts>;
/** Something of the case that the reader may see. */
export interface CaseRecord {
  readonly aggregate: Any;
  readonly facts: Facts;
}
export interface Case {
  readonly id: string;
  readonly kind: 'application' | 'agreement';
  readonly caseNumber: string;
  /** In the order of the law; nothing in it that the reader could not read elsewhere. */
  readonly records: readonly CaseRecord[];
}
/** Who reads, in which snapshot (one that does not change), when. */
export interface Reading {
  readonly tx: Reader;
  readonly actor: Actor;
  readonly moment: LegalMoment;
}
/** More than any agreement of five years comes to; a file of more could not be checked on a desk. */
const MOST = 5000;

/** What is made under an agreement, in the order in which the law speaks of it. */
export class UnderAgreement {
  constructor(readonly all: readonly Any[]) {}
}
export const underAgreement: FactoryProvider<UnderAgreement> = {
  provide: UnderAgreement,
  useFactory: (...all: Any[]) => new UnderAgreement(all),
  inject: [
    AgreementAmendments,
    AgreementRenewals,
    EligibilityCases,
    Violations,
    Scenarios,
    Partners,
    ShareRequests,
    Grants,
    Deliveries,
    Products,
    Evaluations,
    KeyDisposals,
  ],
};
/** What comes before it: the round. */
@Injectable()
export class Rounds {
  constructor(
    readonly announcements: Announcements,
    readonly applications: Applications,
    readonly results: ReviewResults,
    readonly objections: Objections,
    readonly disposals: KeyDisposals,
  ) {}
}

/** What belongs to a case: all that grew out of one application, each part by its own read right. */
@Injectable()
export class CaseParts {
  constructor(
    private readonly loader: Loader,
    private readonly rounds: Rounds,
    private readonly agreements: Agreements,
    private readonly under: UnderAgreement,
  ) {}

  /** @throws DomainError `not-found` alike for what is unknown and for what the reader may not see */
  async of(id: string, { tx, ...by }: Reading): Promise<Case> {
    const reading: Reading = { ...by, tx: new Batched(tx) };
    const { applications } = this.rounds;
    const application = await this.one(applications, id, reading);
    if (application) {
      const found = await this.ids(this.agreements, 'applicationId', id, reading);
      return {
        id,
        kind: 'application',
        ...numbered(application),
        records: await this.all(application, found, reading),
      };
    }
    const agreement = await this.one(this.agreements, id, reading);
    if (!agreement) throw new DomainError('not-found');
    const { applicationId } = agreement.facts as unknown as { applicationId: string | null };
    const before = applicationId === null ? undefined : await this.one(applications, applicationId, reading);
    return { id, kind: 'agreement', ...numbered(agreement), records: await this.all(before, [id], reading) };
  }

  private async all(
    application: CaseRecord | undefined,
    agreementIds: readonly string[],
    reading: Reading,
  ): Promise<CaseRecord[]> {
    const records = application ? await this.round(application, reading) : [];
    for (const id of agreementIds) {
      const agreement = await this.one(this.agreements, id, reading);
      if (!agreement) continue;
      records.push(agreement);
      for (const part of this.under.all) records.push(...(await this.each(part, 'agreementId', id, reading)));
    }
    if (records.length > MOST) throw new DomainError('payload-too-large');
    return records;
  }

  private async round(application: CaseRecord, reading: Reading): Promise<CaseRecord[]> {
    const { announcementId } = application.facts as unknown as { announcementId: string };
    const call = await this.one(this.rounds.announcements, announcementId, reading);
    const results = await this.each(this.rounds.results, 'announcementId', announcementId, reading);
    const objections = await this.each(this.rounds.objections, 'announcementId', announcementId, reading);
    const disposals = await this.each(this.rounds.disposals, 'applicationId', application.facts.id, reading);
    return [...(call ? [call] : []), application, ...results, ...objections, ...disposals];
  }

  private async each(a: unknown, filter: string, value: string, reading: Reading): Promise<CaseRecord[]> {
    const aggregate = a as Any;
    const ids = await this.ids(a, filter, value, reading);
    const found = await this.loader.many(reading.tx, aggregate, ids, reading.actor, reading.moment);
    return found.map((facts) => ({ aggregate, facts }));
  }
  private async ids(a: unknown, filter: string, value: string, { tx, actor, moment }: Reading): Promise<string[]> {
    return await visibleIds(tx, a as Any, { filter, value }, { actor, moment, limit: MOST + 1 });
  }
  private async one(a: unknown, id: string, { tx, actor, moment }: Reading): Promise<CaseRecord | undefined> {
    const aggregate = a as Any;
    const found = await this.loader.one(tx, aggregate, id, actor, moment, undefined, 'ended');
    return found && { aggregate, facts: found.facts };
  }
}

const numbered = ({ facts }: CaseRecord): { caseNumber: string } => ({
  caseNumber: (facts as unknown as { caseNumber: string }).caseNumber,
});
