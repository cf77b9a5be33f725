import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  CodeField,
  CodesField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  ListField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { ScenarioState } from './scenario.facts.ts';
import { scenario } from './scenario.lifecycle.ts';

export class NecessaryFields {
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @CodesField({ en: 'Fields the scenario cannot do without', zh: '必要字段' }, 500, { min: 1 }) fields: string[];
  @TextField({ en: 'Why they are necessary', zh: '必要性说明' }, 1000) reason: string;
}
export class DraftScenario {
  @IdField({ en: 'Agreement in effect', zh: '所依据的协议' }) agreementId: string;
  @TextField({ en: 'Title', zh: '场景名称' }, 200) title: string;
  @TextField({ en: 'Description', zh: '场景说明' }, 5000) description: string;
  @CodeField({ en: 'Purpose, one of the agreement', zh: '用途代码（协议约定）' }, { example: 'public_health' })
  purpose: string;
  @TextField({ en: 'Whom it serves', zh: '服务对象与市场' }, 500) market: string;
  @ListField({ en: 'Necessary fields by resource', zh: '各资源的必要字段' }, () => NecessaryFields, 100, { min: 1 })
  necessaryFields: NecessaryFields[];
}
export class ReviseScenario {
  @TextField({ en: 'Title', zh: '场景名称' }, 200, { optional: true }) title?: string;
  @TextField({ en: 'Description', zh: '场景说明' }, 5000, { optional: true }) description?: string;
  @CodeField({ en: 'Purpose, one of the agreement', zh: '用途代码（协议约定）' }, { optional: true }) purpose?: string;
  @TextField({ en: 'Whom it serves', zh: '服务对象与市场' }, 500, { optional: true }) market?: string;
  @ListField({ en: 'Necessary fields by resource', zh: '各资源的必要字段' }, () => NecessaryFields, 100, {
    min: 1,
    optional: true,
  })
  necessaryFields?: NecessaryFields[];
}
/** The purpose stays: another purpose is another scenario, with consents of its own. */
export class AmendScenario {
  @TextField({ en: 'Description', zh: '场景说明' }, 5000, { optional: true }) description?: string;
  @TextField({ en: 'Whom it serves', zh: '服务对象与市场' }, 500, { optional: true }) market?: string;
  @ListField({ en: 'Necessary fields by resource', zh: '各资源的必要字段' }, () => NecessaryFields, 100, {
    min: 1,
    optional: true,
  })
  necessaryFields?: NecessaryFields[];
}
export class ScenarioReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class ScenarioItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('ScenarioState', { en: 'State', zh: '状态' }, scenario.states) state: ScenarioState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Title', zh: '场景名称' }, 200) title: string;
  @CodeField({ en: 'Purpose', zh: '用途代码' }) purpose: string;
}
export class ScenarioView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-SC-2026-000001' }) caseNumber: string;
  @EnumField('ScenarioState', { en: 'State', zh: '状态' }, scenario.states) state: ScenarioState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Title', zh: '场景名称' }, 200) title: string;
  @TextField({ en: 'Description', zh: '场景说明' }, 5000) description: string;
  @CodeField({ en: 'Purpose', zh: '用途代码' }) purpose: string;
  @TextField({ en: 'Whom it serves', zh: '服务对象与市场' }, 500) market: string;
  @ListField({ en: 'Necessary fields by resource', zh: '各资源的必要字段' }, () => NecessaryFields, 100)
  necessaryFields: NecessaryFields[];
  @IdsField({ en: 'Providers concerned, once registered', zh: '相关数据提供单位' }, 100) providerIds: string[];
  @TextField({ en: 'Reason of its end', zh: '关闭理由' }, 2000, { optional: true, nullable: true }) reason?:
    string | null;
}
export class ScenarioQuery extends SearchQuery {
  @EnumQuery('ScenarioState', { en: 'State', zh: '状态' }, scenario.states) state?: ScenarioState;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
}
