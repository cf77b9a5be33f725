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
import { inspectingRoles } from '../../regulation/index.ts';
import { ActsController, parametersOf } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import { IdPipe } from '../../platform/http/id.pipe.ts';
import { SignAgreement, type SigningTextView } from '../agreement.dto.ts';
import { SigningTextOf, SigningTexts } from '../signing-texts.service.ts';
import * as dto from './amendment.dto.ts';
import { showsEvidence, type AmendmentFacts } from './amendment.facts.ts';
import { agreementAmendment } from './amendment.lifecycle.ts';
import { AgreementAmendments } from './amendment.service.ts';

const Base = ActsController(AgreementAmendments, agreementAmendment, {
  view: dto.AgreementAmendmentView,
  sealed: true,
  item: dto.AgreementAmendmentItem,
  query: dto.AgreementAmendmentQuery,
  inputs: {
    revise: dto.ReviseAgreementAmendment,
    sign: SignAgreement,
    refuse: dto.AmendmentReason,
    abandon: dto.AmendmentReason,
  },
  filings: { 'fill-checklist': FillChecklist, assess: AssessApplication },
  byHand: ['upload-material'],
});
const dossier = (aggregate: AgreementAmendments): Dossier<AmendmentFacts> => ({
  ...asMaterials,
  aggregate,
  filer: ({ successorId }) => successorId,
  shows: showsEvidence,
});

@ApiTags('agreement-amendments')
@Controller('agreement-amendments')
export class AgreementAmendmentController extends Base {
  @Inject(Materials) private readonly materials: Materials;
  @Inject(SigningTexts) private readonly texts: SigningTexts;

  @SigningTextOf('getAgreementAmendmentSigningText', agreementAmendment as never)
  async signingText(@Asking() ask: Ask, @Param('id', IdPipe) amendmentId: string): Promise<SigningTextView> {
    await this.reads.facts(this.service, ask, amendmentId);
    return await this.texts.of(amendmentId);
  }

  @Act(agreementAmendment, 'draft', dto.AgreementAmendmentView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftAgreementAmendment) {
    return this.acts.create(this.service, 'draft', ask, body);
  }

  @Act(agreementAmendment, 'upload-material', dto.AgreementAmendmentView, {
    path: ':id/materials',
    uploads: true,
    query: parametersOf(UploadMaterial),
  })
  uploadMaterial(
    @Asking() ask: Ask,
    @Param('id', IdPipe) amendmentId: string,
    @Query() about: UploadMaterial,
    @Body() body: unknown,
  ) {
    return this.materials.file(dossier(this.service), ask, amendmentId, about, body);
  }

  @MaterialContent('getAgreementAmendmentMaterialContent', { en: 'Amendment', zh: '协议变更' }, [
    'operator',
    'sector_authority',
    ...inspectingRoles,
  ])
  content(
    @Asking() ask: Ask,
    @Param('id', IdPipe) amendmentId: string,
    @Param('materialId', IdPipe) materialId: string,
  ): Promise<StreamableFile> {
    return this.materials.open(dossier(this.service), ask, amendmentId, materialId);
  }
}
