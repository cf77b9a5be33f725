import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './restriction.dto.ts';
import { restriction } from './restriction.lifecycle.ts';
import { Restrictions } from './restriction.service.ts';

const Base = ActsController(Restrictions, restriction, {
  view: dto.RestrictionView,
  item: dto.RestrictionItem,
  query: dto.RestrictionQuery,
  inputs: { decline: dto.RestrictionReason, lift: dto.LiftRestriction },
});

@ApiTags('restrictions')
@Controller('restrictions')
export class RestrictionController extends Base {
  @Act(restriction, 'propose', dto.RestrictionView, { path: 'proposals' })
  propose(@Asking() ask: Ask, @Body() body: dto.ImposeRestriction) {
    return this.acts.create(this.service, 'propose', ask, body);
  }

  @Act(restriction, 'impose', dto.RestrictionView)
  impose(@Asking() ask: Ask, @Body() body: dto.ImposeDirected) {
    return this.acts.create(this.service, 'impose', ask, body);
  }
}
