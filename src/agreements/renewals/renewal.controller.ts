import { Body, Controller, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  asMaterials,
  AssessApplication,
  FillChecklist,
  MaterialContent,
  Materials,
  UploadMaterial,
  type Dossier,
} from '../../applications/index.ts';
import { ActsController, parametersOf } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act, readRoles } from '../../platform/acts/operation.ts';
import { IdPipe } from '../../platform/http/id.pipe.ts';
import * as dto from './renewal.dto.ts';
import type { RenewalFacts } from './renewal.facts.ts';
import { agreementRenewal } from './renewal.lifecycle.ts';
import { AgreementRenewals } from './renewal.service.ts';

const Base = ActsController(AgreementRenewals, agreementRenewal, {
  view: dto.AgreementRenewalView,
  sealed: true,
  item: dto.AgreementRenewalItem,
  query: dto.AgreementRenewalQuery,
  inputs: { grant: dto.DecideRenewal, refuse: dto.DecideRenewal, withdraw: dto.WithdrawRenewal },
  filings: { 'fill-checklist': FillChecklist, assess: AssessApplication },
  byHand: ['upload-material'],
});
const dossier = (aggregate: AgreementRenewals): Dossier<RenewalFacts> => ({
  ...asMaterials,
  aggregate,
  filer: ({ operatorId }) => operatorId,
  shows: () => true,
});

@ApiTags('agreement-renewals')
@Controller('agreement-renewals')
export class AgreementRenewalController extends Base {
  @Inject(Materials) private readonly materials: Materials;

  @Act(agreementRenewal, 'request', dto.AgreementRenewalView)
  request(@Asking() ask: Ask, @Body() body: dto.RequestRenewal) {
    return this.acts.create(this.service, 'request', ask, body);
  }

  @Act(agreementRenewal, 'upload-material', dto.AgreementRenewalView, {
    path: ':id/materials',
    uploads: true,
    query: parametersOf(UploadMaterial),
  })
  uploadMaterial(
    @Asking() ask: Ask,
    @Param('id', IdPipe) renewalId: string,
    @Query() about: UploadMaterial,
    @Body() body: unknown,
  ) {
    return this.materials.file(dossier(this.service), ask, renewalId, about, body);
  }

  @MaterialContent('getAgreementRenewalMaterialContent', { en: 'Renewal', zh: '协议续签' }, readRoles(agreementRenewal as never)) // prettier-ignore
  content(
    @Asking() ask: Ask,
    @Param('id', IdPipe) renewalId: string,
    @Param('materialId', IdPipe) materialId: string,
  ): Promise<StreamableFile> {
    return this.materials.open(dossier(this.service), ask, renewalId, materialId);
  }
}
