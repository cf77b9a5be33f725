import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import { IdPipe } from '../platform/http/id.pipe.ts';
import * as dto from './agreement.dto.ts';
import { agreement } from './agreement.lifecycle.ts';
import { Agreements } from './agreement.service.ts';
import { NameOfficer, RecordOfficerLeft } from './officers/officer.dto.ts';
import { SigningTextOf, SigningTexts } from './signing-texts.service.ts';
import type { AgreementVersionsView } from './versions/version.dto.ts';
import { AgreementVersions, VersionsOfAgreement } from './versions/versions.service.ts';

const Base = ActsController(Agreements, agreement, {
  view: dto.AgreementView,
  item: dto.AgreementItem,
  query: dto.AgreementQuery,
  inputs: {
    revise: dto.ReviseAgreement,
    sign: dto.SignAgreement,
    abandon: dto.AgreementReason,
    suspend: dto.Decide,
    resume: dto.AgreementReason,
    terminate: dto.Decide,
    reinstate: dto.Decide,
  },
  filings: { 'record-officer-left': RecordOfficerLeft, 'name-officer': NameOfficer },
});

@ApiTags('agreements')
@Controller('agreements')
export class AgreementController extends Base {
  @Inject(SigningTexts) private readonly texts: SigningTexts;
  @Inject(AgreementVersions) private readonly kept: AgreementVersions;

  @SigningTextOf('getAgreementSigningText', agreement as never)
  async signingText(@Asking() ask: Ask, @Param('id', IdPipe) agreementId: string): Promise<dto.SigningTextView> {
    await this.reads.facts(this.service, ask, agreementId);
    return await this.texts.of(agreementId);
  }

  @VersionsOfAgreement()
  async versions(@Asking() ask: Ask, @Param('id', IdPipe) agreementId: string): Promise<AgreementVersionsView> {
    return (await this.kept.of(await this.reads.facts(this.service, ask, agreementId))) as AgreementVersionsView;
  }

  @Act(agreement, 'draft', dto.AgreementView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftAgreement) {
    return this.acts.create(this.service, 'draft', ask, body);
  }
}
