import { ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  CodeField,
  EnumField,
  EnumQuery,
  IdField,
  IntField,
  ListField,
  TextField,
} from '../platform/openapi/fields.ts';
import type { SchemeState } from './evaluation.facts.ts';
import { indicatorScheme } from './indicator-scheme.lifecycle.ts';

export class IndicatorInput {
  @CodeField({ en: 'Code', zh: '代码' }, { example: 'security' }) code: string;
  @TextField({ en: 'Name', zh: '名称' }, 100, { example: '安全合规' }) name: string;
  @IntField({ en: 'Weight; all make 100', zh: '权重，合计100' }, 1, 100) weight: number;
}
export class ThresholdInput {
  @CodeField({ en: 'Result of the scale', zh: '结果等次' }, { example: 'excellent' }) result: string;
  @IntField({ en: 'From this weighted score on', zh: '起始分数' }, 1, 100) from: number;
}
export class DraftScheme {
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @ListField({ en: 'Indicators', zh: '指标' }, () => IndicatorInput, 50, { min: 1 }) indicators: IndicatorInput[];
  @ListField({ en: 'Thresholds, best result first', zh: '分数线，由优到差' }, () => ThresholdInput, 10)
  thresholds: ThresholdInput[];
}
export class ReviseScheme {
  @TextField({ en: 'Name', zh: '名称' }, 100, { optional: true }) name?: string;
  @ListField({ en: 'Indicators', zh: '指标' }, () => IndicatorInput, 50, { optional: true, min: 1 })
  indicators?: IndicatorInput[];
  @ListField({ en: 'Thresholds, best result first', zh: '分数线，由优到差' }, () => ThresholdInput, 10, {
    optional: true,
  })
  thresholds?: ThresholdInput[];
}
export class SchemeItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @EnumField('IndicatorSchemeState', { en: 'State', zh: '状态' }, indicatorScheme.states) state: SchemeState;
}
export class SchemeView extends ResourceView {
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @EnumField('IndicatorSchemeState', { en: 'State', zh: '状态' }, indicatorScheme.states) state: SchemeState;
  @ListField({ en: 'Indicators', zh: '指标' }, () => IndicatorInput, 50) indicators: IndicatorInput[];
  @ListField({ en: 'Thresholds, best result first', zh: '分数线，由优到差' }, () => ThresholdInput, 10)
  thresholds: ThresholdInput[];
}
export class SchemeQuery extends SearchQuery {
  @EnumQuery('IndicatorSchemeState', { en: 'State', zh: '状态' }, indicatorScheme.states) state?: SchemeState;
}
