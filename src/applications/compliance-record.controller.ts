import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import * as dto from './compliance-record.dto.ts';
import { complianceRecord } from './compliance-record.lifecycle.ts';
import { ComplianceRecords } from './compliance-record.service.ts';

const Base = ActsController(ComplianceRecords, complianceRecord, {
  view: dto.ComplianceRecordView,
  sealed: true,
  item: dto.ComplianceRecordItem,
  query: dto.ComplianceRecordQuery,
  inputs: {
    'record-repair': dto.RecordRepair,
    object: dto.ObjectToRecord,
    'dismiss-objection': dto.DismissRecordObjection,
    annul: dto.AnnulRecord,
  },
});

@ApiTags('compliance-records')
@Controller('compliance-records')
export class ComplianceRecordController extends Base {
  @Act(complianceRecord, 'record', dto.ComplianceRecordView)
  record(@Asking() ask: Ask, @Body() body: dto.RecordCompliance) {
    return this.acts.create(this.service, 'record', ask, body);
  }
}
