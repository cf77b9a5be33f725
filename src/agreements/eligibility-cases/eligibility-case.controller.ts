import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import { StatementInput } from '../hearing.dto.ts';
import * as dto from './eligibility-case.dto.ts';
import { eligibilityCase } from './eligibility-case.lifecycle.ts';
import { EligibilityCases } from './eligibility-case.service.ts';

const Base = ActsController(EligibilityCases, eligibilityCase, {
  view: dto.EligibilityCaseView,
  sealed: true,
  item: dto.EligibilityCaseItem,
  query: dto.EligibilityCaseQuery,
  inputs: {
    answer: StatementInput,
    'report-cure': StatementInput,
    cure: dto.CureEligibilityCase,
    uphold: dto.UpholdEligibilityCase,
    withdraw: dto.WithdrawEligibilityCase,
  },
});

@ApiTags('eligibility-cases')
@Controller('eligibility-cases')
export class EligibilityCaseController extends Base {
  @Act(eligibilityCase, 'open', dto.EligibilityCaseView)
  open(@Asking() ask: Ask, @Body() body: dto.OpenEligibilityCase) {
    return this.acts.create(this.service, 'open', ask, body);
  }
}
