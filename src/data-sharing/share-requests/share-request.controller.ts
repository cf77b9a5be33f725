import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './share-request.dto.ts';
import { shareRequest } from './share-request.lifecycle.ts';
import { ShareRequests } from './share-request.service.ts';

const Base = ActsController(ShareRequests, shareRequest, {
  view: dto.ShareRequestView,
  item: dto.ShareRequestItem,
  query: dto.ShareRequestQuery,
  inputs: {
    revise: dto.ReviseShareRequest,
    return: dto.ShareReason,
    reject: dto.ShareReason,
    withdraw: dto.ShareReason,
    approve: dto.ApproveItems,
    refuse: dto.RefuseItems,
  },
});

@ApiTags('share-requests')
@Controller('share-requests')
export class ShareRequestController extends Base {
  @Act(shareRequest, 'draft', dto.ShareRequestView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftShareRequest) {
    return this.acts.create(this.service, 'draft', ask, body);
  }
}
