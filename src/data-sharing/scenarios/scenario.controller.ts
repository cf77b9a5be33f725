import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './scenario.dto.ts';
import { scenario } from './scenario.lifecycle.ts';
import { Scenarios } from './scenario.service.ts';

const Base = ActsController(Scenarios, scenario, {
  view: dto.ScenarioView,
  item: dto.ScenarioItem,
  query: dto.ScenarioQuery,
  inputs: { revise: dto.ReviseScenario, amend: dto.AmendScenario, close: dto.ScenarioReason },
});

@ApiTags('scenarios')
@Controller('scenarios')
export class ScenarioController extends Base {
  @Act(scenario, 'draft', dto.ScenarioView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftScenario) {
    return this.acts.create(this.service, 'draft', ask, body);
  }
}
