import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './support-service.dto.ts';
import { supportService } from './support-service.lifecycle.ts';
import { SupportServices } from './support-service.service.ts';

const Base = ActsController(SupportServices, supportService, {
  view: dto.SupportServiceView,
  item: dto.SupportServiceItem,
  query: dto.SupportServiceQuery,
  inputs: {
    withdraw: dto.SupportReason,
    refuse: dto.SupportReason,
    suspend: dto.SupportReason,
    resume: dto.SupportReason,
    end: dto.SupportReason,
  },
});

@ApiTags('support-services')
@Controller('support-services')
export class SupportServiceController extends Base {
  @Act(supportService, 'draft', dto.SupportServiceView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftSupportService) {
    return this.acts.create(this.service, 'draft', ask, body);
  }
}
