import { Body, Controller, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController, parametersOf } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act, readRoles } from '../platform/acts/operation.ts';
import { IdPipe } from '../platform/http/id.pipe.ts';
import * as dto from './application.dto.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { application } from './application.lifecycle.ts';
import { Applications } from './application.service.ts';
import { FillForm } from './forms/form.dto.ts';
import { MaterialContent } from './material.content.ts';
import { UploadMaterial } from './material.dto.ts';
import { MaterialCopies } from './material.copies.service.ts';
import { asMaterials, Materials, type Dossier } from './material.service.ts';
import { ProposeNominee } from './nomination.dto.ts';
import { DeclareInterest, Dissent, ScoreApplication } from './review.dto.ts';
import { ReviewReport, ReviewReports } from './review-report.service.ts';

const reason = dto.ApplicationReason;
const Base = ActsController(Applications, application, {
  view: dto.ApplicationView,
  sealed: true,
  item: dto.ApplicationItem,
  query: dto.ApplicationQuery,
  inputs: {
    revise: dto.ReviseApplication,
    return: dto.ReturnApplication,
    'propose-nominee': ProposeNominee,
    'mark-ineligible': reason,
    withdraw: reason,
    disqualify: reason,
  },
  filings: {
    'fill-form': FillForm,
    'fill-checklist': dto.FillChecklist,
    assess: dto.AssessApplication,
    'call-for-statement': dto.CallForStatement,
    'give-statement': dto.GiveStatement,
    'declare-interest': DeclareInterest,
    score: ScoreApplication,
    dissent: Dissent,
  },
  byHand: ['upload-material', 'copy-materials'],
});
/** Whoever sees an application sees its materials. */
const dossier = (aggregate: Applications): Dossier<ApplicationFacts> => ({
  ...asMaterials,
  aggregate,
  filer: ({ operatorId }) => operatorId,
  shows: () => true,
});

@ApiTags('applications')
@Controller('applications')
export class ApplicationController extends Base {
  @Inject(Materials) private readonly materials: Materials;
  @Inject(MaterialCopies) private readonly copies: MaterialCopies;
  @Inject(ReviewReports) private readonly reports: ReviewReports;

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
    return this.materials.file(dossier(this.service), ask, applicationId, about, body);
  }

  @Act(application, 'copy-materials', dto.ApplicationView)
  copyMaterials(@Asking() ask: Ask, @Param('id', IdPipe) applicationId: string, @Body() body: dto.CopyMaterials) {
    return this.copies.copy(this.service, ask, applicationId, body.fromId);
  }

  @ReviewReport()
  reviewReport(@Asking() ask: Ask, @Param('id', IdPipe) applicationId: string) {
    return this.reports.of(ask, applicationId);
  }

  @MaterialContent('getApplicationMaterialContent', { en: 'Application', zh: '申请' }, readRoles(application as never))
  content(
    @Asking() ask: Ask,
    @Param('id', IdPipe) applicationId: string,
    @Param('materialId', IdPipe) materialId: string,
  ): Promise<StreamableFile> {
    return this.materials.open(dossier(this.service), ask, applicationId, materialId);
  }
}
