import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './inspection.dto.ts';
import { inspection } from './inspection.lifecycle.ts';
import { Inspections } from './inspection.service.ts';

const Base = ActsController(Inspections, inspection, {
  view: dto.InspectionView,
  sealed: true,
  item: dto.InspectionItem,
  query: dto.InspectionQuery,
  inputs: { cancel: dto.InspectionReason, report: dto.ReportInspection },
});

@ApiTags('inspections')
@Controller('inspections')
export class InspectionController extends Base {
  @Act(inspection, 'plan', dto.InspectionView)
  plan(@Asking() ask: Ask, @Body() body: dto.PlanInspection) {
    return this.acts.create(this.service, 'plan', ask, body);
  }
}
