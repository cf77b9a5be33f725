import type { Text } from '../regulation/index.ts';
import { ConcurrenceView, ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  CodeField,
  DateField,
  EnumField,
  EnumQuery,
  FlagField,
  IdField,
  IdsField,
  ListField,
  TextField,
  TextQuery,
} from '../platform/openapi/fields.ts';
import { OperationRulesView } from './operation-rules/operation-rules.dto.ts';
import { SecurityExpiryView, SecurityRecordView } from './platform-security/platform-security.dto.ts';
import type { ZoneKind, ZoneState } from './zone.facts.ts';
import { zone } from './zone.lifecycle.ts';

export const zoneKinds: Readonly<Record<ZoneKind, Text>> = {
  comprehensive: { en: 'across fields and districts', zh: '综合领域专区' },
  sector: { en: 'one sector', zh: '行业领域专区' },
};

export class PlanZone {
  @TextField({ en: 'Name', zh: '名称' }, 100, { example: '南京市医疗健康公共数据专区' }) name: string;
  @EnumField('ZoneKind', { en: 'Kind', zh: '类型' }, zoneKinds) kind: ZoneKind;
  @CodeField({ en: 'Sector, for a sector zone', zh: '行业，仅行业领域专区' }, { optional: true, example: 'health' })
  sectorCode?: string;
  @IdField({ en: 'Lead sector authority', zh: '牵头行业主管部门' }, { optional: true }) leadRegulatorId?: string;
  @IdsField({ en: 'Co-regulators', zh: '共同监管部门' }, 10, { optional: true }) coRegulatorIds?: string[];
  @TextField({ en: 'What the zone is for', zh: '建设目标' }, 2000) purpose: string;
}
export class ReportReady {
  @TextField({ en: 'What was built and checked', zh: '建设与检查情况' }, 2000) report: string;
}
export class ZoneReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}

export class RegulatorView {
  @IdField({ en: 'Sector authority', zh: '行业主管部门' }) organizationId: string;
  @FlagField({ en: 'Takes the lead', zh: '牵头' }) lead: boolean;
}
export class ZoneItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @EnumField('ZoneKind', { en: 'Kind', zh: '类型' }, zoneKinds) kind: ZoneKind;
  @CodeField({ en: 'Sector', zh: '行业' }, { optional: true, nullable: true }) sectorCode?: string | null;
  @EnumField('ZoneState', { en: 'State', zh: '状态' }, zone.states) state: ZoneState;
}
export class ZoneView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-Z-2026-000001' }) caseNumber: string;
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @EnumField('ZoneKind', { en: 'Kind', zh: '类型' }, zoneKinds) kind: ZoneKind;
  @CodeField({ en: 'Sector', zh: '行业' }, { optional: true, nullable: true }) sectorCode?: string | null;
  @EnumField('ZoneState', { en: 'State', zh: '状态' }, zone.states) state: ZoneState;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20) jurisdiction: string;
  @TextField({ en: 'What the zone is for', zh: '建设目标' }, 2000) purpose: string;
  @IdField({ en: 'Data authority', zh: '市数据主管部门' }) dataAuthorityId: string;
  @ListField({ en: 'Sector authorities that regulate it', zh: '行业监管部门' }, () => RegulatorView, 11)
  regulators: RegulatorView[];
  @ListField({ en: 'Security records of its platform', zh: '平台等保记录' }, () => SecurityRecordView, 1000)
  securityRecords: SecurityRecordView[];
  @ListField(
    {
      en: 'When they run out, of each kind; for its authorities and the center only',
      zh: '各类记录到期情况，仅监管部门和治理中心可见',
    },
    () => SecurityExpiryView,
    2,
    { optional: true },
  )
  securityExpiries?: SecurityExpiryView[];
  @ListField({ en: 'Its operation rules by version', zh: '授权运营规则（各版本）' }, () => OperationRulesView, 1000)
  operationRules: OperationRulesView[];
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
  @DateField({ en: 'Reported ready on', zh: '报告就绪日' }, { optional: true, nullable: true }) readyOn?: string | null;
  @DateField({ en: 'Opened on', zh: '开放日' }, { optional: true, nullable: true }) openedOn?: string | null;
  @TextField(
    { en: 'Reason of the last suspension, closing or cancelling', zh: '最近一次暂停、关闭或取消的理由' },
    2000,
    { optional: true, nullable: true },
  )
  reason?: string | null;
}
export class ZoneQuery extends SearchQuery {
  @EnumQuery('ZoneState', { en: 'State', zh: '状态' }, zone.states) state?: ZoneState;
  @EnumQuery('ZoneKind', { en: 'Kind', zh: '类型' }, zoneKinds) kind?: ZoneKind;
  @TextQuery({ en: 'Sector', zh: '行业' }, 60) sectorCode?: string;
}
