import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  CodeField,
  CodesField,
  DateField,
  EnumField,
  EnumQuery,
  FlagField,
  IdField,
  IdQuery,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextQuery,
} from '../../platform/openapi/fields.ts';
import type { FieldType, Harm, OpenAttribute, PublicSafety, ResourceState, Secrecy, Tier } from './resource.facts.ts';
import { resource } from './resource.lifecycle.ts';

const openAttributes = {
  unconditional: { en: 'open to everyone', zh: '无条件开放' },
  conditional: { en: 'open on conditions', zh: '有条件开放' },
  prohibited: { en: 'law forbids to open it', zh: '禁止开放' },
};
const harms = {
  none: { en: 'none', zh: '无危害' },
  general: { en: 'general', zh: '一般危害' },
  serious: { en: 'serious', zh: '严重危害' },
  extra_serious: { en: 'very serious', zh: '特别严重危害' },
};
const fieldTypes = {
  text: { en: 'text', zh: '文本' },
  integer: { en: 'whole number', zh: '整数' },
  decimal: { en: 'decimal number', zh: '小数' },
  date: { en: 'calendar date', zh: '日期' },
  boolean: { en: 'true or false', zh: '布尔' },
};
const safeties = {
  none: { en: 'not assessed', zh: '未评估' },
  no_effect: { en: 'does not affect public safety', zh: '不影响公共安全' },
  affects: { en: 'affects public safety', zh: '影响公共安全' },
};
const secrecies = {
  none: { en: 'no secret', zh: '不涉密' },
  state_secret: { en: 'state secret', zh: '国家秘密' },
  work_secret: { en: 'work secret', zh: '工作秘密' },
};
const basisKinds = {
  law: { en: 'law', zh: '法律' },
  regulation: { en: 'regulation', zh: '法规' },
  document: { en: 'document of a body, which is no basis', zh: '规范性文件（不足以作为依据）' },
};
const tiers = {
  general: { en: 'general data', zh: '一般数据' },
  important: { en: 'important data', zh: '重要数据' },
  core: { en: 'core data', zh: '核心数据' },
};

export class GradingInput {
  @IntField({ en: 'Grade', zh: '级别' }, 1, 10, { example: 3 }) grade: number;
  @CodesField({ en: 'Whom a leak would harm, codes of the harm table', zh: '影响对象代码' }, 10, { min: 1 })
  objects: string[];
  @EnumField('Harm', { en: 'Degree of harm', zh: '危害程度' }, harms) harm: Harm;
  @TextField({ en: 'Why', zh: '定级理由' }, 1000) reason: string;
}
export class FieldEntry {
  @CodeField({ en: 'Name of the column', zh: '字段名' }, { example: 'birth_date' }) name: string;
  @TextField({ en: 'Title', zh: '中文名称' }, 100) title: string;
  @EnumField('FieldType', { en: 'Type', zh: '类型' }, fieldTypes) type: FieldType;
  @FlagField({ en: 'May be empty', zh: '可为空' }, { optional: true }) nullable?: boolean;
  @CodeField({ en: 'Class, a code of the policy set', zh: '字段类别代码' }, { example: 'birth_date' })
  fieldClass: string;
  @FlagField({ en: 'Holds personal information', zh: '含个人信息' }, { optional: true }) containsPersonal?: boolean;
  @FlagField({ en: 'Holds sensitive personal information', zh: '含敏感个人信息' }, { optional: true })
  sensitivePersonal?: boolean;
  @FlagField(
    { en: 'Business secret or undisclosed business data', zh: '含商业秘密或未公开经营信息' },
    { optional: true },
  )
  organizationSensitive?: boolean;
}
export class FieldInput extends FieldEntry {
  @ObjectField({ en: 'Its grading', zh: '定级' }, () => GradingInput, { optional: true }) grading?: GradingInput;
}
export class ProhibitionBasisInput {
  @EnumField('ProhibitionBasisKind', { en: 'Kind of text', zh: '依据类别' }, basisKinds)
  kind: 'law' | 'regulation' | 'document';
  @TextField({ en: 'Title', zh: '名称' }, 200) title: string;
  @TextField({ en: 'Article', zh: '条款' }, 60, { example: '第四十七条' }) article: string;
}
export class DraftResource {
  @TextField({ en: 'Title', zh: '资源名称' }, 200) title: string;
  @TextField({ en: 'Description', zh: '资源说明' }, 2000) description: string;
  @CodeField({ en: 'Category', zh: '类别代码' }, { example: 'population_health' }) category: string;
  @EnumField('OpenAttribute', { en: 'Open to society', zh: '开放属性' }, openAttributes) openAttribute: OpenAttribute;
  @ObjectField({ en: 'What forbids to open it', zh: '禁止开放依据' }, () => ProhibitionBasisInput, { optional: true })
  prohibitionBasis?: ProhibitionBasisInput;
  @CodeField({ en: 'How often it is updated', zh: '更新频率代码' }, { example: 'monthly' }) updateFrequency: string;
  @EnumField(
    'Secrecy',
    { en: 'Secrecy; a secret is refused and nothing of it kept', zh: '涉密情况；涉密的拒绝且不保存' },
    secrecies,
  )
  secrecy: Secrecy;
  @IdField({ en: 'Whose data it is, if it came by government sharing', zh: '数据原提供单位' }, { optional: true })
  originProviderId?: string;
  @ListField({ en: 'Fields', zh: '字段' }, () => FieldInput, 500, { min: 1 }) fields: FieldInput[];
}
export class ReviseResource {
  @TextField({ en: 'Title', zh: '资源名称' }, 200, { optional: true }) title?: string;
  @TextField({ en: 'Description', zh: '资源说明' }, 2000, { optional: true }) description?: string;
  @CodeField({ en: 'Category', zh: '类别代码' }, { optional: true }) category?: string;
  @EnumField('OpenAttribute', { en: 'Open to society', zh: '开放属性' }, openAttributes, { optional: true })
  openAttribute?: OpenAttribute;
  @ObjectField({ en: 'What forbids to open it', zh: '禁止开放依据' }, () => ProhibitionBasisInput, {
    optional: true,
    nullable: true,
  })
  prohibitionBasis?: ProhibitionBasisInput | null;
  @CodeField({ en: 'How often it is updated', zh: '更新频率代码' }, { optional: true }) updateFrequency?: string;
  @ListField({ en: 'All fields', zh: '全部字段' }, () => FieldInput, 500, { min: 1, optional: true })
  fields?: FieldInput[];
}
export class GradeField extends GradingInput {
  @CodeField({ en: 'Field', zh: '字段名' }) field: string;
}
export class AssessSafety {
  @EnumField('PublicSafety', { en: 'Finding', zh: '评估结论' }, safeties) publicSafety: PublicSafety;
  @TextField({ en: 'What it rests on', zh: '评估依据' }, 2000) basis: string;
}
export class ProhibitResource {
  @ObjectField({ en: 'What forbids to open it', zh: '禁止开放依据' }, () => ProhibitionBasisInput)
  prohibitionBasis: ProhibitionBasisInput;
}
export class DataResourceReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}

export class FieldView extends FieldEntry {
  @IntField({ en: 'Grade', zh: '级别' }, 1, 10, { optional: true, nullable: true }) grade?: number | null;
  @ObjectField({ en: 'Grading, for the bodies concerned', zh: '定级情况（仅有关部门可见）' }, () => GradingInput, {
    optional: true,
    nullable: true,
  })
  grading?: GradingInput | null;
}
export class LoweringView extends GradeField {
  @IdField({ en: 'Proposed by', zh: '提请人' }) proposedBy: string;
  @IdField({ en: 'Proposed for', zh: '提请人所代人员' }, { optional: true, nullable: true }) proposedFor?:
    string | null;
  @IdField({ en: 'Checked by', zh: '复核人' }, { optional: true, nullable: true }) checkedBy?: string | null;
  @IdField({ en: 'Checked for', zh: '复核人所代人员' }, { optional: true, nullable: true }) checkedFor?: string | null;
}
export class DataResourceItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('DataResourceState', { en: 'State', zh: '状态' }, resource.states) state: ResourceState;
  @IdField({ en: 'Provider', zh: '数据提供单位' }) providerId: string;
  @TextField({ en: 'Title', zh: '资源名称' }, 200) title: string;
  @CodeField({ en: 'Category', zh: '类别代码' }) category: string;
  @EnumField('OpenAttribute', { en: 'Open to society', zh: '开放属性' }, openAttributes) openAttribute: OpenAttribute;
  @CodeField({ en: 'How often it is updated', zh: '更新频率代码' }) updateFrequency: string;
  @IntField({ en: 'Grade: the highest of its fields', zh: '级别（就高从严）' }, 1, 10, {
    optional: true,
    nullable: true,
  })
  grade?: number | null;
}
export class DataResourceView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-RS-2026-000001' }) caseNumber: string;
  @EnumField('DataResourceState', { en: 'State', zh: '状态' }, resource.states) state: ResourceState;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20) jurisdiction: string;
  @IdField({ en: 'Provider', zh: '数据提供单位' }) providerId: string;
  @IdField({ en: 'Whose data it is', zh: '数据原提供单位' }, { optional: true, nullable: true })
  originProviderId?: string | null;
  @TextField({ en: 'Title', zh: '资源名称' }, 200) title: string;
  @TextField({ en: 'Description', zh: '资源说明' }, 2000) description: string;
  @CodeField({ en: 'Category', zh: '类别代码' }) category: string;
  @EnumField('OpenAttribute', { en: 'Open to society', zh: '开放属性' }, openAttributes) openAttribute: OpenAttribute;
  @ObjectField({ en: 'What forbids to open it', zh: '禁止开放依据' }, () => ProhibitionBasisInput, {
    optional: true,
    nullable: true,
  })
  prohibitionBasis?: ProhibitionBasisInput | null;
  @CodeField({ en: 'How often it is updated', zh: '更新频率代码' }) updateFrequency: string;
  @EnumField('PublicSafety', { en: 'Public-safety assessment', zh: '公共安全影响评估' }, safeties)
  publicSafety: PublicSafety;
  @FlagField({ en: 'Holds personal information', zh: '含个人信息' }) containsPersonal: boolean;
  @IntField({ en: 'Grade: the highest of its fields', zh: '级别（就高从严）' }, 1, 10, {
    optional: true,
    nullable: true,
  })
  grade?: number | null;
  @EnumField('NationalTier', { en: 'National tier', zh: '国家数据分级' }, tiers) nationalTier: Tier;
  @ListField({ en: 'Fields', zh: '字段' }, () => FieldView, 500) fields: FieldView[];
  @ObjectField({ en: 'A lowering on its way, for the bodies concerned', zh: '调低级别办理情况' }, () => LoweringView, {
    optional: true,
    nullable: true,
  })
  lowering?: LoweringView | null;
  @TextField({ en: 'Reason of the last suspension or retirement', zh: '最近一次暂停或停止的理由' }, 2000, {
    optional: true,
    nullable: true,
  })
  reason?: string | null;
}
export class DataResourceQuery extends SearchQuery {
  @EnumQuery('DataResourceState', { en: 'State', zh: '状态' }, resource.states) state?: ResourceState;
  @IdQuery({ en: 'Provider', zh: '数据提供单位' }) providerId?: string;
  @TextQuery({ en: 'Category', zh: '类别代码' }, 60) category?: string;
  @EnumQuery('OpenAttribute', { en: 'Open to society', zh: '开放属性' }, openAttributes) openAttribute?: OpenAttribute;
  @TextQuery({ en: 'Part of the title', zh: '名称包含' }, 100) title?: string;
}
export class GradingRecordView extends GradingInput {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @CodeField({ en: 'Field', zh: '字段名' }) field: string;
  @IdField({ en: 'Graded by', zh: '定级人' }) gradedBy: string;
  @IdField({ en: 'Graded for', zh: '定级人所代人员' }, { optional: true, nullable: true }) gradedFor?: string | null;
  @IdField({ en: 'Reviewed by', zh: '复核人' }, { optional: true, nullable: true }) reviewedBy?: string | null;
  @IdField({ en: 'Reviewed for', zh: '复核人所代人员' }, { optional: true, nullable: true }) reviewedFor?:
    string | null;
  @IdField({ en: 'Confirmed by', zh: '确认人' }, { optional: true, nullable: true }) confirmedBy?: string | null;
  @IdField({ en: 'Confirmed for', zh: '确认人所代人员' }, { optional: true, nullable: true })
  confirmedFor?: string | null;
  @TextField({ en: 'Grading scheme', zh: '分级标准' }, 100) schemeVersion: string;
  @DateField({ en: 'Valid from', zh: '起始日' }) validFrom: string;
  @IdField({ en: 'The record it supersedes', zh: '所替代的记录' }, { optional: true, nullable: true })
  supersedes?: string | null;
}
export class GradingRecords {
  @ListField({ en: 'Gradings, oldest first', zh: '定级记录，由早到晚' }, () => GradingRecordView, 10_000)
  items: GradingRecordView[];
}
