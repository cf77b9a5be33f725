import { Injectable } from '@nestjs/common';
import type { Ask } from '../platform/acts/ask.ts';
import { ReadBelow } from '../platform/acts/below.ts';
import { readRoles } from '../platform/acts/operation.ts';
import { Reads } from '../platform/acts/reads.service.ts';
import { DomainError } from '../platform/errors/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { application } from './application.lifecycle.ts';
import { Applications } from './application.service.ts';
import { ReviewReportView } from './review-report.dto.ts';
import { reviewReport } from './review-report.facts.ts';

/** The report of the review of an application, for whoever sees all scores: not for applicants, nor for one expert of others. */
@Injectable()
export class ReviewReports {
  constructor(
    private readonly reads: Reads,
    private readonly policies: Policies,
    private readonly applications: Applications,
  ) {}

  /** @throws DomainError out-of-order before the review is closed */
  async of(ask: Ask, id: string): Promise<ReviewReportView> {
    const facts = await this.reads.facts(this.applications, ask, id);
    const { organizationId, personId } = ask.actor;
    if (facts.operatorId === organizationId || facts.reviewers.some((r) => r.personId === personId))
      throw new DomainError('forbidden', { params: { act: 'review-report' } });
    const { set } = this.policies.pinned(this.applications.policyCode(facts));
    return reviewReport(facts, set) as ReviewReportView;
  }
}

const told = readRoles(application as never).filter((r) => !['operator', 'expert', 'city_government'].includes(r));

/** GET {self}/review-report. */
export const ReviewReport = (): MethodDecorator =>
  ReadBelow(application as never, {
    path: 'review-report',
    operationId: 'getApplicationReviewReport',
    summary: { en: 'report of its review', zh: '评审报告' },
    type: ReviewReportView,
    says: {
      en: 'Panel, seed, scores, struck scores with their reason, dissents',
      zh: '评审组、抽取种子、评分、作废评分及理由、不同意见',
    },
    roles: told,
  });
