import { applyDecorators, Body, Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ActsController, parametersOf } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act, Entry, problems, readRoles } from '../platform/acts/operation.ts';
import { MATERIALS } from '../platform/files/index.ts';
import { IdPipe } from '../platform/http/id.pipe.ts';
import { both } from '../platform/openapi/both.ts';
import * as dto from './application.dto.ts';
import { application } from './application.lifecycle.ts';
import { Applications } from './application.service.ts';
import { UploadMaterial } from './material.dto.ts';
import { Materials } from './material.service.ts';
import { DeclareInterest, ScoreApplication } from './review.dto.ts';

const reason = dto.ApplicationReason;
const Base = ActsController(Applications, application, {
  view: dto.ApplicationView,
  item: dto.ApplicationItem,
  query: dto.ApplicationQuery,
  inputs: {
    revise: dto.ReviseApplication,
    return: dto.ReturnApplication,
    'mark-ineligible': reason,
    withdraw: reason,
    disqualify: reason,
  },
  filings: {
    'fill-checklist': dto.FillChecklist,
    assess: dto.AssessApplication,
    'call-for-statement': dto.CallForStatement,
    'give-statement': dto.GiveStatement,
    'declare-interest': DeclareInterest,
    score: ScoreApplication,
  },
  byHand: ['upload-material'],
});
const binary = Object.fromEntries(
  Object.values(MATERIALS).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
);
const Problems = (): MethodDecorator => applyDecorators(...problems(400, 401, 403, 404, 503));
const IdParam = (name: string, en: string, zh: string): MethodDecorator =>
  ApiParam({ name, description: both({ en, zh }), schema: { type: 'string', format: 'uuid' } });

@ApiTags('applications')
@Controller('applications')
export class ApplicationController extends Base {
  @Inject(Materials) private readonly materials: Materials;

  @Act(application, 'draft', dto.ApplicationView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftApplication) {
    return this.acts.create(this.service, 'draft', ask, body);
  }

  @Act(application, 'upload-material', dto.ApplicationView, {
    path: ':id/materials',
    uploads: true,
    query: parametersOf(UploadMaterial),
  })
  uploadMaterial(
    @Asking() ask: Ask,
    @Param('id', IdPipe) applicationId: string,
    @Query() about: UploadMaterial,
    @Body() body: unknown,
  ) {
    return this.materials.file(ask, applicationId, about, body);
  }

  @Get(':id/materials/:materialId/content')
  @Entry({ roles: readRoles(application as never), query: [] })
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'getApplicationMaterialContent',
    summary: both({ en: 'Download a material', zh: '下载材料' }),
  })
  @IdParam('id', 'Application', '申请')
  @IdParam('materialId', 'Material', '材料')
  @ApiResponse({ status: 200, description: both({ en: 'The file', zh: '文件' }), content: binary })
  @Problems()
  content(
    @Asking() ask: Ask,
    @Param('id', IdPipe) applicationId: string,
    @Param('materialId', IdPipe) materialId: string,
  ): Promise<StreamableFile> {
    return this.materials.open(ask, applicationId, materialId);
  }
}
