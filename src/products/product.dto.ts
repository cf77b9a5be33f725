import { partner, type PartnerState } from '../data-sharing/index.ts';
import { ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  CodeField,
  CodesField,
  DateField,
  DecimalField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  StringsField,
  TextField,
} from '../platform/openapi/fields.ts';
import type { EntryKind, ProductState } from './product.facts.ts';
import { product } from './product.lifecycle.ts';

const entryKinds = {
  acknowledgement: { en: 'acknowledged', zh: '确认收到' },
  question: { en: 'a question', zh: '询问' },
  reply: { en: 'a reply', zh: '答复' },
  opinion: { en: 'an opinion of market supervision', zh: '市场监管意见' },
  effect: { en: 'effect of use', zh: '应用成效' },
};

export class PricingInput {
  @CodeField({ en: 'Charged by', zh: '计费单位' }, { example: 'per_call' }) unit: string;
  @DecimalField({ en: 'Price in yuan', zh: '价格（元）' }, { example: '0.50' }) price: string;
  @DecimalField({ en: 'Highest permitted charge in yuan', zh: '上限收费标准（元）' }, { optional: true })
  ceiling?: string;
}
export class NoticeInput {
  @ObjectField({ en: 'Pricing', zh: '定价' }, () => PricingInput, { optional: true }) pricing?: PricingInput;
  @TextField({ en: 'Basis of the pricing', zh: '定价依据' }, 5000, { optional: true }) pricingBasis?: string;
  @CodesField({ en: 'Purposes, of those of the agreement', zh: '用途' }, 50, { optional: true }) purposes?: string[];
  @StringsField({ en: 'Scenarios', zh: '应用场景' }, 50, { optional: true }) scenarios?: string[];
  @TextField({ en: 'Scope of use', zh: '使用范围' }, 5000, { optional: true }) scopeOfUse?: string;
  @TextField({ en: 'Mode of use', zh: '使用方式' }, 5000, { optional: true }) modeOfUse?: string;
  @IdsField({ en: 'Resources it is made of', zh: '来源数据资源' }, 1000, { optional: true })
  sourceResourceIds?: string[];
  @IdsField({ en: 'Partners that work on it', zh: '参与的合作方' }, 100, { optional: true }) partnerIds?: string[];
  @IdsField(
    {
      en: 'Registered scenarios in which they do; needed with partners',
      zh: '合作方参与的已登记应用场景（载明合作方时必填）',
    },
    100,
    { optional: true },
  )
  scenarioIds?: string[];
}
export class CreateProduct {
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @TextField({ en: 'Name', zh: '名称' }, 200, { example: '慢病风险评估服务' }) name: string;
  @ObjectField({ en: 'What the regulator will be told', zh: '告知内容' }, () => NoticeInput) notice: NoticeInput;
}
export class ReviseProduct {
  @TextField({ en: 'Name', zh: '名称' }, 200, { optional: true }) name?: string;
  @ObjectField({ en: 'The parts that change', zh: '修改的内容' }, () => NoticeInput, { optional: true })
  notice?: NoticeInput;
}
export class ChangeProduct {
  @ObjectField({ en: 'The parts that change', zh: '变更的内容' }, () => NoticeInput) notice: NoticeInput;
}
export class FileEntry {
  @TextField({ en: 'Content', zh: '内容' }, 5000) content: string;
}

export class NotificationView {
  @IntField({ en: 'Number, from 1', zh: '次序' }, 1, 10_000) number: number;
  @DateField({ en: 'Filed on', zh: '告知日' }) filedOn: string;
  @ObjectField({ en: 'What was told', zh: '告知内容' }, () => NoticeInput) notice: NoticeInput;
}
export class EntryView {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @EnumField('ProductEntryKind', { en: 'Kind', zh: '类型' }, entryKinds) kind: EntryKind;
  @IntField({ en: 'Notification it is about', zh: '所涉告知次序' }, 1, 10_000, { optional: true, nullable: true })
  notification?: number | null;
  @TextField({ en: 'Content', zh: '内容' }, 5000) content: string;
  @IdField({ en: 'Body', zh: '单位' }) organizationId: string;
  @InstantField({ en: 'Filed at', zh: '提交时间' }) filedAt: string;
}
export class PartnerOfProduct {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @TextField({ en: 'Registered name', zh: '登记名称' }, 100) name: string;
  @EnumField(
    'PartnerState',
    { en: 'State; objected to by the regulator, or ended', zh: '状态（含监管异议、终止）' },
    partner.states,
  )
  state: PartnerState;
}
export class ProductItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('ProductState', { en: 'State', zh: '状态' }, product.states) state: ProductState;
  @TextField({ en: 'Name', zh: '名称' }, 200) name: string;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
}
export class ProductView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-PR-2026-000001' }) caseNumber: string;
  @EnumField('ProductState', { en: 'State', zh: '状态' }, product.states) state: ProductState;
  @TextField({ en: 'Name', zh: '名称' }, 200) name: string;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @ObjectField({ en: 'What applies', zh: '现行内容' }, () => NoticeInput) notice: NoticeInput;
  @ListField({ en: 'Partners named, as they stand today', zh: '所载合作方的现状' }, () => PartnerOfProduct, 100)
  partners: PartnerOfProduct[];
  @ListField({ en: 'Notifications, oldest first', zh: '历次告知' }, () => NotificationView, 10_000)
  notifications: NotificationView[];
  @ListField({ en: 'What is on file beside them', zh: '相关记录' }, () => EntryView, 10_000) entries: EntryView[];
  @DateField({ en: 'On the market since', zh: '上线日' }, { optional: true, nullable: true }) launchedOn?:
    string | null;
  @DateField({ en: 'Next report of effect due', zh: '下次成效报告截止日' }, { optional: true, nullable: true })
  effectDueOn?: string | null;
  @DateField({ en: 'Taken off on', zh: '下架日' }, { optional: true, nullable: true }) delistedOn?: string | null;
}
export class ProductQuery extends SearchQuery {
  @EnumQuery('ProductState', { en: 'State', zh: '状态' }, product.states) state?: ProductState;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
  @IdQuery({ en: 'Operator', zh: '运营单位' }) operatorId?: string;
}
