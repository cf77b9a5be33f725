import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  FlagField,
  IdField,
  IdQuery,
  LongTextField,
  TextField,
} from '../../platform/openapi/fields.ts';
import { targetTypes } from '../restrictions/restriction.dto.ts';
import type { TargetType } from '../restrictions/restriction.facts.ts';
import type { AddresseeKind, DirectiveKind, DirectiveState } from './directive.facts.ts';
import { directive } from './directive.lifecycle.ts';

const { states } = directive;
const maybe = { optional: true, nullable: true } as const;
const kinds = {
  guidance: { en: 'guidance', zh: '指导' },
  requirement: { en: 'requirement', zh: '要求' },
  restriction: { en: 'to restrict the use of a target (Art. 23)', zh: '限制使用的指令' },
};
const addressees = {
  operator: { en: 'operator', zh: '运营单位' },
  center: { en: 'governance center', zh: '市城市数字治理中心' },
};

export class IssueDirective {
  @EnumField('DirectiveKind', { en: 'Kind', zh: '类型' }, kinds) kind: DirectiveKind;
  @IdField(
    {
      en: 'Zone whose regulator issues it; none for what the data authority asks of the center, and none to restrict',
      zh: '专区，由其监管部门下达；市数据主管部门对治理中心的要求及限制指令不填',
    },
    { optional: true },
  )
  zoneId?: string;
  @IdField({ en: 'To whom: an operator of the zone, or the center', zh: '下达至：专区运营单位或者治理中心' })
  addresseeId: string;
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
  @LongTextField({ en: 'What is asked for, and why', zh: '内容与理由' }) text: string;
  @DateField(
    { en: 'Last day of the answer; without it by the policy set', zh: '答复期限，不填则按规则集' },
    { optional: true, example: '2031-12-31' },
  )
  dueOn?: string;
  @EnumField('RestrictionTarget', { en: 'Kind of what is to be restricted', zh: '限制对象类型' }, targetTypes, {
    optional: true,
  })
  targetType?: TargetType;
  @IdField({ en: 'What is to be restricted', zh: '限制对象' }, { optional: true }) targetId?: string;
}
export class AnswerDirective {
  @LongTextField({ en: 'Answer', zh: '答复内容' }) answer: string;
}
export class ObjectToDirective {
  @LongTextField({ en: 'Objection, with its grounds', zh: '异议及理由' }) objection: string;
}
export class DirectiveReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class DirectiveItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('DirectiveState', { en: 'State', zh: '状态' }, states) state: DirectiveState;
  @EnumField('DirectiveKind', { en: 'Kind', zh: '类型' }, kinds) kind: DirectiveKind;
  @IdField({ en: 'Zone', zh: '专区' }, maybe) zoneId?: string | null;
  @IdField({ en: 'Issuer', zh: '下达单位' }) issuerId: string;
  @IdField({ en: 'To whom', zh: '下达至' }) addresseeId: string;
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
  @DateField({ en: 'Last day of the answer', zh: '答复期限' }) dueOn: string;
}
export class DirectiveView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-DR-2026-000001' }) caseNumber: string;
  @EnumField('DirectiveState', { en: 'State', zh: '状态' }, states) state: DirectiveState;
  @EnumField('DirectiveKind', { en: 'Kind', zh: '类型' }, kinds) kind: DirectiveKind;
  @IdField({ en: 'Zone', zh: '专区' }, maybe) zoneId?: string | null;
  @IdField({ en: 'Issuer', zh: '下达单位' }) issuerId: string;
  @IdField({ en: 'To whom', zh: '下达至' }) addresseeId: string;
  @EnumField('DirectiveAddressee', { en: 'What the addressee is', zh: '下达对象类型' }, addressees)
  addresseeKind: AddresseeKind;
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
  @LongTextField({ en: 'What is asked for, and why', zh: '内容与理由' }) text: string;
  @EnumField('RestrictionTarget', { en: 'Kind of what is to be restricted', zh: '限制对象类型' }, targetTypes, maybe)
  targetType?: TargetType | null;
  @IdField({ en: 'What is to be restricted', zh: '限制对象' }, maybe) targetId?: string | null;
  @DateField({ en: 'Issued on', zh: '下达日' }) issuedOn: string;
  @DateField({ en: 'Last day of the answer', zh: '答复期限' }) dueOn: string;
  @FlagField({ en: 'Not answered in time', zh: '逾期未答复' }) overdue: boolean;
  @LongTextField({ en: 'Answer', zh: '答复内容' }, maybe) answer?: string | null;
  @DateField({ en: 'Answered or executed on', zh: '答复或者执行日' }, maybe) answeredOn?: string | null;
  @LongTextField({ en: 'Objection', zh: '异议' }, maybe) objection?: string | null;
  @DateField({ en: 'Objected to on', zh: '异议提出日' }, maybe) objectedOn?: string | null;
  @TextField({ en: 'Why it was upheld or withdrawn', zh: '维持或者撤回的理由' }, 2000, maybe) reason?: string | null;
  @IdField({ en: 'Restriction imposed in its execution', zh: '按指令采取的限制' }, maybe) restrictionId?: string | null;
}
export class DirectiveQuery extends SearchQuery {
  @EnumQuery('DirectiveState', { en: 'State', zh: '状态' }, states) state?: DirectiveState;
  @EnumQuery('DirectiveKind', { en: 'Kind', zh: '类型' }, kinds) kind?: DirectiveKind;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
  @IdQuery({ en: 'To whom', zh: '下达至' }) addresseeId?: string;
}
