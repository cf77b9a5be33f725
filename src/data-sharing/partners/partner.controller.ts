import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './partner.dto.ts';
import { partner } from './partner.lifecycle.ts';
import { Partners } from './partner.service.ts';

const Base = ActsController(Partners, partner, {
  view: dto.PartnerView,
  item: dto.PartnerItem,
  query: dto.PartnerQuery,
  inputs: {
    revise: dto.RevisePartner,
    object: dto.ObjectToPartner,
    'lift-objection': dto.PartnerReason,
    end: dto.PartnerReason,
  },
});

@ApiTags('partners')
@Controller('partners')
export class PartnerController extends Base {
  @Act(partner, 'register', dto.PartnerView)
  register(@Asking() ask: Ask, @Body() body: dto.RegisterPartner) {
    return this.acts.create(this.service, 'register', ask, body);
  }
}
