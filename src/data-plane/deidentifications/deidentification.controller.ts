import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import * as dto from './deidentification.dto.ts';
import { deidentification } from './deidentification.lifecycle.ts';
import { DeidentificationRunner } from './deidentification.runner.ts';
import { Deidentifications } from './deidentification.service.ts';

const Base = ActsController(Deidentifications, deidentification, {
  view: dto.DeidentificationView,
  item: dto.DeidentificationItem,
  query: dto.DeidentificationQuery,
  inputs: { release: dto.ReleaseCopy, reject: dto.CopyReason, recall: dto.CopyReason },
});

@ApiTags('de-identifications')
@Controller('de-identifications')
export class DeidentificationController extends Base {
  @Inject(DeidentificationRunner) private readonly runner: DeidentificationRunner;

  @Act(deidentification, 'request', dto.DeidentificationView)
  async request(@Asking() ask: Ask, @Body() body: dto.RequestDeidentification) {
    const made = await this.acts.create(this.service, 'request', ask, body);
    const { id, state } = (made ?? {}) as { id?: string; state?: string };
    if (id !== undefined && state === 'requested') this.runner.soon(id);
    return made;
  }
}
