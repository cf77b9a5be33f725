import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import * as dto from './zone.dto.ts';
import { RecordCryptoAssessment, RecordPlatformSecurity } from './platform-security/platform-security.dto.ts';
import { ProposeOperationRules } from './operation-rules/operation-rules.dto.ts';
import { zone } from './zone.lifecycle.ts';
import { Zones } from './zone.service.ts';

const Base = ActsController(Zones, zone, {
  view: dto.ZoneView,
  item: dto.ZoneItem,
  query: dto.ZoneQuery,
  inputs: {
    'report-ready': dto.ReportReady,
    suspend: dto.ZoneReason,
    resume: dto.ZoneReason,
    close: dto.ZoneReason,
    cancel: dto.ZoneReason,
  },
  filings: {
    'propose-rules': ProposeOperationRules,
    'record-platform-security': RecordPlatformSecurity,
    'record-crypto-assessment': RecordCryptoAssessment,
  },
});

@ApiTags('zones')
@Controller('zones')
export class ZoneController extends Base {
  @Act(zone, 'plan', dto.ZoneView)
  plan(@Asking() ask: Ask, @Body() body: dto.PlanZone) {
    return this.acts.create(this.service, 'plan', ask, body);
  }
}
