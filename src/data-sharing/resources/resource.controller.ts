import { applyDecorators, Body, Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act, Entry, problems } from '../../platform/acts/operation.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { IdPipe } from '../../platform/http/id.pipe.ts';
import { both } from '../../platform/openapi/both.ts';
import * as dto from './resource.dto.ts';
import { resource } from './resource.lifecycle.ts';
import { Resources } from './resource.service.ts';

const Base = ActsController(Resources, resource, {
  view: dto.DataResourceView,
  item: dto.DataResourceItem,
  query: dto.DataResourceQuery,
  inputs: {
    revise: dto.ReviseResource,
    grade: dto.GradeField,
    raise: dto.GradeField,
    'propose-lowering': dto.GradeField,
    'decline-lowering': dto.DataResourceReason,
    assess: dto.AssessSafety,
    suspend: dto.DataResourceReason,
    retire: dto.DataResourceReason,
    prohibit: dto.ProhibitResource,
  },
});
const asSecret = (error: unknown): boolean =>
  error instanceof DomainError && (error.details.findings ?? []).some((f) => f.rule === 'R02-1');

@ApiTags('resources')
@Controller('resources')
export class ResourceController extends Base {
  @Act(resource, 'draft', dto.DataResourceView)
  async draft(@Asking() ask: Ask, @Body() body: dto.DraftResource) {
    try {
      return await this.acts.create(this.service, 'draft', ask, body);
    } catch (error) {
      if (asSecret(error) && !ask.validateOnly) await this.service.countSecret(ask.actor);
      throw error;
    }
  }

  @Get(':id/gradings')
  @Entry({ lifecycle: resource as never, roles: ['data_provider', 'data_authority', 'governance_center'], query: [] })
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'getResourceGradings',
    summary: both({ en: 'Every grading of the fields, with who graded and why', zh: '字段定级记录' }),
  })
  @ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({ status: 200, type: dto.GradingRecords, description: both({ en: 'Gradings', zh: '定级记录' }) })
  @applyDecorators(...problems(400, 401, 403, 404, 503))
  async gradings(@Asking() ask: Ask, @Param('id', IdPipe) id: string) {
    const facts = await this.reads.facts(this.service, ask, id);
    if (!this.service.concerns(facts, ask.actor)) throw new DomainError('forbidden', { params: { act: 'gradings' } });
    return await this.service.gradings(id);
  }
}
