import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import { StatementInput } from '../hearing.dto.ts';
import * as dto from './violation.dto.ts';
import { violation } from './violation.lifecycle.ts';
import { Violations } from './violation.service.ts';

const Base = ActsController(Violations, violation, {
  view: dto.ViolationView,
  sealed: true,
  item: dto.ViolationItem,
  query: dto.ViolationQuery,
  inputs: {
    answer: StatementInput,
    uphold: dto.UpholdViolation,
    dismiss: dto.DismissViolation,
    withdraw: dto.WithdrawViolation,
  },
});

@ApiTags('violations')
@Controller('violations')
export class ViolationController extends Base {
  @Act(violation, 'report', dto.ViolationView)
  report(@Asking() ask: Ask, @Body() body: dto.ReportViolation) {
    return this.acts.create(this.service, 'report', ask, body);
  }
}
