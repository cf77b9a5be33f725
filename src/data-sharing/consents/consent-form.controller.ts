import { Readable } from 'node:stream';
import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ActsController } from '../../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../../platform/acts/ask.ts';
import { Act } from '../../platform/acts/operation.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { IdPipe } from '../../platform/http/id.pipe.ts';
import { Heavy } from '../../platform/limits/heavy-work.ts';
import { both } from '../../platform/openapi/both.ts';
import * as dto from './consent-form.dto.ts';
import { consentForm } from './consent-form.lifecycle.ts';
import { ConsentForms } from './consent-form.service.ts';
import { ConsentIntake } from './consent-intake.service.ts';

const Base = ActsController(ConsentForms, consentForm, {
  view: dto.ConsentFormView,
  item: dto.ConsentFormItem,
  query: dto.ConsentFormQuery,
  inputs: { revise: dto.ReviseConsentForm, retire: dto.ConsentFormReason },
  byHand: ['register-consents' as never],
});
const lines = both({
  en: 'One JSON object a line: subject, grantedAt, expiresAt, channel, identityCheck, evidence, guardian for a minor. At most 200,000 lines, 50 MB. Resident ids become keyed references as they arrive and are never kept.',
  zh: '每行一个 JSON 对象：subject、grantedAt、expiresAt、channel、identityCheck、evidence，未成年人另附 guardian。最多 20 万行、50 MB。身份证号到达即转换为带密钥的标识，不予保存。',
});

@ApiTags('consent-forms')
@Controller('consent-forms')
export class ConsentFormController extends Base {
  @Inject(ConsentIntake) private readonly intake: ConsentIntake;

  @Act(consentForm, 'draft', dto.ConsentFormView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftConsentForm) {
    return this.acts.create(this.service, 'draft', ask, body);
  }

  @Act(consentForm, 'register-consents', dto.BatchReceipt, { path: ':id/consents', operationId: 'registerConsents' })
  @Heavy('consents')
  @RouteConfig({ ndjson: true })
  @ApiConsumes('application/x-ndjson')
  @ApiBody({ description: lines, schema: { type: 'string' } })
  async register(@Asking() ask: Ask, @Param('id', IdPipe) id: string, @Req() request: FastifyRequest) {
    if (!(request.body instanceof Readable)) throw new DomainError('unsupported-media-type');
    return await this.intake.register(ask, id, request.body);
  }
}
