import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import * as dto from './review-result.dto.ts';
import { reviewResult } from './review-result.lifecycle.ts';
import { ReviewResults } from './review-result.service.ts';

const Base = ActsController(ReviewResults, reviewResult, {
  view: dto.ReviewResultView,
  item: dto.ReviewResultItem,
  query: dto.ReviewResultQuery,
  inputs: { revise: dto.ReviseResult, endorse: dto.DecideResult, return: dto.DecideResult, decline: dto.DecideResult },
});

@ApiTags('review-results')
@Controller('review-results')
export class ReviewResultController extends Base {
  @Act(reviewResult, 'draft', dto.ReviewResultView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftResult) {
    return this.acts.create(this.service, 'draft', ask, body);
  }

  @Act(reviewResult, 'propose-next', dto.ReviewResultView, { path: 'supplements' })
  proposeNext(@Asking() ask: Ask, @Body() body: dto.ProposeNext) {
    return this.acts.create(this.service, 'propose-next', ask, body);
  }
}
