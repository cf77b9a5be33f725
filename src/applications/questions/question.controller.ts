import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './question.dto.ts';
import { question } from './question.lifecycle.ts';
import { Questions } from './question.service.ts';

const Base = ActsController(Questions, question, {
  view: dto.QuestionView,
  item: dto.QuestionItem,
  query: dto.QuestionQuery,
  inputs: { answer: dto.AnswerQuestion },
});

@ApiTags('announcement-questions')
@Controller('announcement-questions')
export class QuestionController extends Base {
  @Act(question, 'ask', dto.QuestionView)
  ask(@Asking() ask: Ask, @Body() body: dto.AskQuestion) {
    return this.acts.create(this.service, 'ask', ask, body);
  }
}
