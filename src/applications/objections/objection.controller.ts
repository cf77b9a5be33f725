import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './objection.dto.ts';
import { objection } from './objection.lifecycle.ts';
import { Objections } from './objection.service.ts';

const Base = ActsController(Objections, objection, {
  view: dto.ObjectionView,
  item: dto.ObjectionItem,
  query: dto.ObjectionQuery,
  inputs: { uphold: dto.UpholdObjection, dismiss: dto.DismissObjection },
});

@ApiTags('objections')
@Controller('objections')
export class ObjectionController extends Base {
  @Act(objection, 'file', dto.ObjectionView)
  file(@Asking() ask: Ask, @Body() body: dto.FileObjection) {
    return this.acts.create(this.service, 'file', ask, body);
  }
}
