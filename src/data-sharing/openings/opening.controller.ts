import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './opening.dto.ts';
import { zoneOpening } from './opening.lifecycle.ts';
import { ZoneOpenings } from './opening.service.ts';

const Base = ActsController(ZoneOpenings, zoneOpening, {
  view: dto.ZoneOpeningView,
  item: dto.ZoneOpeningItem,
  query: dto.ZoneOpeningQuery,
  inputs: { refuse: dto.OpeningReason, retract: dto.OpeningReason, withdraw: dto.OpeningReason },
});

@ApiTags('zone-openings')
@Controller('zone-openings')
export class ZoneOpeningController extends Base {
  @Act(zoneOpening, 'propose', dto.ZoneOpeningView)
  propose(@Asking() ask: Ask, @Body() body: dto.ProposeOpening) {
    return this.acts.create(this.service, 'propose', ask, body);
  }
}
