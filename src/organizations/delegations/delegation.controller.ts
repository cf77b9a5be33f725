import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './delegation.dto.ts';
import { delegation } from './delegation.lifecycle.ts';
import { Delegations } from './delegation.service.ts';

const Base = ActsController(Delegations, delegation, {
  view: dto.DelegationView,
  item: dto.DelegationItem,
  query: dto.DelegationQuery,
  inputs: { end: dto.EndDelegation },
});

@ApiTags('delegations')
@Controller('delegations')
export class DelegationController extends Base {
  @Act(delegation, 'give', dto.DelegationView)
  give(@Asking() ask: Ask, @Body() body: dto.GiveDelegation) {
    return this.acts.create(this.service, 'give', ask, body);
  }
}
