import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './directive.dto.ts';
import { directive } from './directive.lifecycle.ts';
import { Directives } from './directive.service.ts';

const Base = ActsController(Directives, directive, {
  view: dto.DirectiveView,
  item: dto.DirectiveItem,
  query: dto.DirectiveQuery,
  inputs: {
    answer: dto.AnswerDirective,
    object: dto.ObjectToDirective,
    uphold: dto.DirectiveReason,
    withdraw: dto.DirectiveReason,
  },
});

@ApiTags('directives')
@Controller('directives')
export class DirectiveController extends Base {
  @Act(directive, 'issue', dto.DirectiveView)
  issue(@Asking() ask: Ask, @Body() body: dto.IssueDirective) {
    return this.acts.create(this.service, 'issue', ask, body);
  }
}
