import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IntField,
  ListField,
  ObjectField,
  StringsField,
  TextField,
} from '../../platform/openapi/fields.ts';
import { TECHNIQUES } from '../engine/index.ts';
import type { DeidentificationState } from './deidentification.facts.ts';
import { deidentification } from './deidentification.lifecycle.ts';

const MOST = 1_000_000_000_000;
const algorithms = {
  hmac_sm3: { en: 'HMAC-SM3', zh: 'HMAC-SM3' },
  hmac_sha256: { en: 'HMAC-SHA256', zh: 'HMAC-SHA256' },
};
export class MaskRule {
  @TextField({ en: 'Field of the grant', zh: '授权字段' }, 60, { example: 'birth_date' }) field: string;
  @EnumField('MaskKind', { en: 'Technique (GB/T 37964)', zh: '脱敏技术（GB/T 37964）' }, TECHNIQUES) kind: string;
  @EnumField('MaskAlgorithm', { en: 'Of a pseudonym', zh: '假名算法' }, algorithms, { optional: true })
  algorithm?: string;
  @IntField({ en: 'Years of a band', zh: '分段年数' }, 1, 100, { optional: true, example: 10 }) years?: number;
  @IntField({ en: 'Characters of a prefix', zh: '保留前缀长度' }, 1, 50, { optional: true }) length?: number;
  @IntField({ en: 'Width of a bucket', zh: '分桶宽度' }, 1, 1_000_000_000, { optional: true }) width?: number;
  @IntField({ en: 'Persons a value needs to stay', zh: '保留取值所需人数' }, 1, 10_000, { optional: true }) k?: number;
  @IntField({ en: 'Digits of the region', zh: '区划位数' }, 2, 6, { optional: true }) region?: number;
  @IntField({ en: 'Decimals of a grid', zh: '网格小数位' }, 0, 2, { optional: true }) decimals?: number;
}
export class RiskMeasure {
  @StringsField({ en: 'Fields by which a person could be found', zh: '准标识符' }, 20, { length: 60 })
  quasiIdentifiers: string[];
  @TextField({ en: 'Sensitive field', zh: '敏感字段' }, 60, { optional: true }) sensitive?: string;
  @IntField({ en: 'Smallest class of persons that stays', zh: '最小等价类人数 k' }, 1, 10_000, { example: 20 })
  k: number;
}
export class RequestDeidentification {
  @IdField({ en: 'Grant', zh: '授权共享' }) grantId: string;
  @IdField({ en: 'Snapshot', zh: '数据快照' }) snapshotId: string;
  @ListField({ en: 'Rule set: a mask a field', zh: '规则集：逐字段' }, () => MaskRule, 200, { min: 1 })
  rules: MaskRule[];
  @ObjectField({ en: 'How the risk is measured', zh: '风险评估方式' }, () => RiskMeasure) measure: RiskMeasure;
}
export class ReleaseCopy {
  @IntField({ en: 'Grade of the copy, given anew', zh: '副本级别（重新定级）' }, 1, 10, { example: 2 }) grade: number;
  @TextField({ en: 'Why this grade', zh: '定级理由' }, 2000) reason: string;
}
export class CopyReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class CopyRiskView {
  @IntField({ en: 'Persons in the smallest class', zh: '最小等价类人数' }, 0, MOST) k: number;
  @IntField({ en: 'Classes of one person', zh: '唯一个体数' }, 0, MOST) uniques: number;
  @IntField({ en: 'Classes', zh: '等价类数' }, 0, MOST) classes: number;
  @IntField({ en: 'Different sensitive values in the poorest class', zh: '最小敏感值种数' }, 0, MOST, {
    optional: true,
  })
  l?: number;
}
export class CopyResultView {
  @IntField({ en: 'Rows of the snapshot', zh: '快照行数' }, 0, MOST) rowsIn: number;
  @IntField({ en: 'Left out: no active consent', zh: '因无有效授权剔除' }, 0, MOST) rowsWithoutConsent: number;
  @IntField({ en: 'Left out: class below k', zh: '因低于 k 剔除' }, 0, MOST) rowsSuppressed: number;
  @IntField({ en: 'Rows of the copy', zh: '副本行数' }, 0, MOST) rowsOut: number;
  @StringsField({ en: 'Columns', zh: '列' }, 500, { length: 60 }) columns: string[];
  @ObjectField({ en: 'Measured on the copy', zh: '副本评估结果' }, () => CopyRiskView) evaluation: CopyRiskView;
  @TextField({ en: 'SM3 of the copy', zh: '副本摘要（SM3）' }, 64) hash: string;
  @IntField({ en: 'Bytes', zh: '字节数' }, 0, MOST) bytes: number;
}
export class DeidentificationItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('DeidentificationState', { en: 'State', zh: '状态' }, deidentification.states)
  state: DeidentificationState;
  @IdField({ en: 'Grant', zh: '授权共享' }) grantId: string;
  @IdField({ en: 'Snapshot', zh: '数据快照' }) snapshotId: string;
}
export class DeidentificationView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-DI-2026-000001' }) caseNumber: string;
  @EnumField('DeidentificationState', { en: 'State', zh: '状态' }, deidentification.states)
  state: DeidentificationState;
  @IdField({ en: 'Grant', zh: '授权共享' }) grantId: string;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @IdField({ en: 'Snapshot', zh: '数据快照' }) snapshotId: string;
  @ListField({ en: 'Rule set', zh: '规则集' }, () => MaskRule, 200) rules: MaskRule[];
  @TextField({ en: 'Version of the rule set: its SM3', zh: '规则集版本（SM3）' }, 64) ruleSet: string;
  @ObjectField({ en: 'How the risk is measured', zh: '风险评估方式' }, () => RiskMeasure) measure: RiskMeasure;
  @ObjectField({ en: 'What came of it', zh: '制作结果' }, () => CopyResultView, { optional: true, nullable: true })
  result?: CopyResultView | null;
  @IntField({ en: 'Grade of the copy', zh: '副本级别' }, 1, 10, { optional: true, nullable: true }) copyGrade?:
    number | null;
  @TextField({ en: 'Reason of the last decision, or code of the failure', zh: '最近决定的理由或失败代码' }, 2000, {
    optional: true,
    nullable: true,
  })
  reason?: string | null;
}
export class DeidentificationQuery extends SearchQuery {
  @EnumQuery('DeidentificationState', { en: 'State', zh: '状态' }, deidentification.states)
  state?: DeidentificationState;
  @IdQuery({ en: 'Grant', zh: '授权共享' }) grantId?: string;
}
