import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import * as dto from './policy-set.dto.ts';
import { policySet } from './policy-set.lifecycle.ts';
import { PolicySets } from './policy-set.service.ts';

const Base = ActsController(PolicySets, policySet, {
  view: dto.PolicySetView,
  item: dto.PolicySetItem,
  query: dto.PolicySetQuery,
  inputs: { adopt: dto.AdoptPolicySet, extend: dto.ExtendPolicySet, supersede: dto.SupersedePolicySet },
});

@ApiTags('policy-sets')
@Controller('policy-sets')
export class PolicySetController extends Base {
  @Act(policySet, 'draft', dto.PolicySetView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftPolicySet) {
    return this.acts.create(this.service, 'draft', ask, body);
  }
}
