import { ListQuery, ResourceView } from '../platform/acts/views.dto.ts';
import { DateField, EnumField, EnumQuery, FlagField, IdField, IntQuery, ListField, ObjectField, TextField, TextQuery, ValuesField } from '../platform/openapi/fields.ts'; // prettier-ignore
import type { PolicySetState } from './policy-set.facts.ts';
import { policySet } from './policy-set.lifecycle.ts';

const { states } = policySet;
const maybe = { optional: true, nullable: true } as const;
const code = { en: 'Code', zh: '代码' };
const jurisdiction = { en: 'Jurisdiction: nation, province or city', zh: '管辖区域：国家、省或者市' };
const issuer = { en: 'Body that issued it', zh: '发文机关' };
const whole = {
  en: 'The whole set: identity, every parameter by subject, and the basis of each',
  zh: '完整规则集：名称与效力、按主题列出的全部参数及每项依据',
};
const lastDay = { en: 'Last day in force by its text or its extensions', zh: '最后有效日（含延期）' };

export class DraftPolicySet {
  @ValuesField(whole, 60) set: object;
}
export class AdoptPolicySet {
  @TextField({ en: 'Document number', zh: '文号' }, 100) documentNumber: string;
  @TextField(issuer, 200) issuer: string;
  @DateField({ en: 'Date of the document', zh: '发文日期' }) documentDate: string;
}
export class SetNoteInput {
  @TextField({ en: 'In English', zh: '英文' }, 500) en: string;
  @TextField({ en: 'In Chinese', zh: '中文' }, 500) zh: string;
}
export class ExtendPolicySet {
  @TextField({ en: 'Document number', zh: '文号' }, 100) documentNumber: string;
  @TextField(issuer, 200) issuer: string;
  @DateField({ en: 'Date of the document', zh: '发文日期' }) datedOn: string;
  @DateField({ en: 'New last day in force', zh: '延长后的最后有效日' }) validTo: string;
  @ObjectField({ en: 'Note', zh: '备注' }, () => SetNoteInput, { optional: true }) note?: SetNoteInput;
}
export class SupersedePolicySet {
  @IdField({ en: 'Set that takes over', zh: '后续规则集' }) successorId: string;
  @DateField({ en: 'Its first day in this one’s place', zh: '接替日' }) from: string;
  @TextField({ en: 'Document number', zh: '文号' }, 100) documentNumber: string;
  @DateField({ en: 'Date of the document', zh: '发文日期' }) documentDate: string;
}
export class SetTextView {
  @TextField({ en: 'In English', zh: '英文' }, 500) en: string;
  @TextField({ en: 'In Chinese', zh: '中文' }, 500) zh: string;
}
export class SetExtensionView {
  @TextField({ en: 'Document number', zh: '文号' }, 100) documentNumber: string;
  @TextField(issuer, 200) issuer: string;
  @DateField({ en: 'Date of the document', zh: '发文日期' }) datedOn: string;
  @DateField({ en: 'Last day in force by it', zh: '延长后的最后有效日' }) validTo: string;
  @ObjectField({ en: 'Note', zh: '备注' }, () => SetTextView, maybe) note?: SetTextView | null;
  @FlagField({ en: 'An assumption of the demonstration: no such document exists', zh: '演示假定，并无此文件' })
  demonstration: boolean;
}
export class PolicySetItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField(code, 40, { example: 'NJ-2024' }) code: string;
  @EnumField('PolicySetState', { en: 'State', zh: '状态' }, states) state: PolicySetState;
  @TextField(jurisdiction, 20, { example: 'CN-3201' }) jurisdiction: string;
  @ObjectField({ en: 'Title', zh: '名称' }, () => SetTextView) title: SetTextView;
  @DateField({ en: 'First day in force', zh: '施行日' }) validFrom: string;
  @DateField(lastDay) lastDay: string;
  @DateField({ en: 'A successor governs from this day on', zh: '后续规则集接替日' }, maybe)
  supersededFrom?: string | null;
}
export class PolicySetView extends ResourceView {
  @TextField(code, 40, { example: 'NJ-2024' }) code: string;
  @EnumField('PolicySetState', { en: 'State', zh: '状态' }, states) state: PolicySetState;
  @TextField(jurisdiction, 20, { example: 'CN-3201' }) jurisdiction: string;
  @ObjectField({ en: 'Title', zh: '名称' }, () => SetTextView) title: SetTextView;
  @TextField(issuer, 200) issuer: string;
  @DateField({ en: 'First day in force', zh: '施行日' }) validFrom: string;
  @DateField({ en: 'Last day in force by its own text', zh: '文本规定的最后有效日' }) validTo: string;
  @DateField(lastDay) lastDay: string;
  @FlagField({ en: 'It comes with the product', zh: '随产品提供' }) builtIn: boolean;
  @TextField({ en: 'Document by which it was adopted', zh: '施行文号' }, 100, maybe) documentNumber?: string | null;
  @DateField({ en: 'Date of that document', zh: '施行文件日期' }, maybe) documentDate?: string | null;
  @DateField({ en: 'Adopted here on', zh: '登记施行日' }, maybe) adoptedOn?: string | null;
  @ListField({ en: 'Extensions', zh: '延期' }, () => SetExtensionView, 1000) extensions: SetExtensionView[];
  @DateField({ en: 'A successor governs from this day on', zh: '后续规则集接替日' }, maybe)
  supersededFrom?: string | null;
  @IdField({ en: 'That successor', zh: '后续规则集' }, maybe) supersededBy?: string | null;
  @TextField({ en: 'Document that says so', zh: '接替文号' }, 100, maybe) supersedingDocument?: string | null;
  @DateField({ en: 'Date of that document', zh: '接替文件日期' }, maybe) supersedingDate?: string | null;
  @ValuesField(whole, 60) set: object;
}
export class PolicySetQuery extends ListQuery {
  @EnumQuery('PolicySetState', { en: 'State', zh: '状态' }, states) state?: PolicySetState;
  @TextQuery(jurisdiction, 20) jurisdiction?: string;
}
/** A set that was adopted, as everybody may read it. */
export class PublicPolicySetItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField(code, 40, { example: 'NJ-2024' }) code: string;
  @TextField(jurisdiction, 20, { example: 'CN-3201' }) jurisdiction: string;
  @ObjectField({ en: 'Title', zh: '名称' }, () => SetTextView) title: SetTextView;
  @TextField(issuer, 200) issuer: string;
  @TextField({ en: 'Document by which it was adopted', zh: '施行文号' }, 100, maybe) documentNumber?: string | null;
  @DateField({ en: 'First day in force', zh: '施行日' }) validFrom: string;
  @DateField({ en: 'Last day in force by its own text', zh: '文本规定的最后有效日' }) validTo: string;
  @DateField(lastDay) lastDay: string;
  @DateField({ en: 'A successor governs from this day on', zh: '后续规则集接替日' }, maybe)
  supersededFrom?: string | null;
}
export class PublicPolicySet extends PublicPolicySetItem {
  @ValuesField(whole, 60) set: object;
}
export class PublicPolicySetQuery {
  @IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100, { optional: true, example: 20 }) limit?: number;
  @TextQuery({ en: 'nextCursor of the page before', zh: '上一页的 nextCursor' }, 1000, { optional: true })
  cursor?: string;
  @TextQuery(jurisdiction, 20, { optional: true }) jurisdiction?: string;
}
