import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { RestrictionState, TargetType, Trigger } from './restriction.facts.ts';
import { restriction } from './restriction.lifecycle.ts';

const maybe = { optional: true, nullable: true } as const;
export const targetTypes = {
  operator: { en: 'operator', zh: '运营单位' },
  agreement: { en: 'agreement', zh: '协议' },
  zone: { en: 'zone', zh: '专区' },
  resource: { en: 'resource', zh: '数据资源' },
  grant: { en: 'grant', zh: '授权共享' },
};
const triggers = {
  risk: { en: 'a security risk was found', zh: '监测发现安全风险' },
  suspended: { en: 'the agreement was suspended', zh: '协议暂停' },
  terminated: { en: 'the agreement was terminated', zh: '协议终止' },
  expired: { en: 'the agreement expired', zh: '协议到期' },
  operator_suspended: { en: 'the operator was suspended', zh: '运营单位停用' },
  operator_succeeded: {
    en: 'the operator has a successor, and its agreements have not passed on yet',
    zh: '运营单位已由承继单位承继，协议变更尚未生效',
  },
};
const measures = { block: { en: 'no data move', zh: '阻断' } };
const grounds = { fixed: { en: 'the finding is fixed', zh: '已整改' }, false_alarm: { en: 'false alarm', zh: '误报' } };

export class ImposeRestriction {
  @EnumField('RestrictionTarget', { en: 'Kind of target', zh: '对象类型' }, targetTypes) targetType: TargetType;
  @IdField({ en: 'Target', zh: '对象' }) targetId: string;
  @TextField(
    { en: 'The risk that was found, as it is told to who is restricted', zh: '发现的风险（告知被限制方）' },
    2000,
  )
  reason: string;
  @TextField({ en: 'What monitoring saw; for supervisors only', zh: '监测情况，仅监管方可见' }, 2000, {
    optional: true,
  })
  monitoringNote?: string;
}
export class ImposeDirected extends ImposeRestriction {
  @IdField(
    { en: 'Directive that it executes; it has the same target', zh: '所执行的指令，对象须一致' },
    { optional: true },
  )
  directiveId?: string;
}
export class LiftRestriction {
  @EnumField('LiftGround', { en: 'Ground', zh: '解除事由' }, grounds) ground: 'fixed' | 'false_alarm';
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class RestrictionReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class RestrictionItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('RestrictionState', { en: 'State', zh: '状态' }, restriction.states) state: RestrictionState;
  @EnumField('RestrictionTrigger', { en: 'Trigger', zh: '触发情形' }, triggers) trigger: Trigger;
  @EnumField('RestrictionTarget', { en: 'Kind of target', zh: '对象类型' }, targetTypes) targetType: TargetType;
  @IdField({ en: 'Target', zh: '对象' }) targetId: string;
}
export class RestrictionView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-RT-2026-000001' }) caseNumber: string;
  @EnumField('RestrictionState', { en: 'State', zh: '状态' }, restriction.states) state: RestrictionState;
  @EnumField('RestrictionTrigger', { en: 'Trigger', zh: '触发情形' }, triggers) trigger: Trigger;
  @EnumField('RestrictionTarget', { en: 'Kind of target', zh: '对象类型' }, targetTypes) targetType: TargetType;
  @IdField({ en: 'Target', zh: '对象' }) targetId: string;
  @EnumField('RestrictionMeasure', { en: 'Measure', zh: '措施' }, measures) measure: string;
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
  @TextField({ en: 'What monitoring saw; for supervisors only', zh: '监测情况，仅监管方可见' }, 2000, maybe)
  monitoringNote?: string | null;
  @IdField(
    { en: 'Directive that it executes; for its two parties only', zh: '所执行的指令，仅下达与执行单位可见' },
    maybe,
  )
  directiveId?: string | null;
  @TextField({ en: 'Why it was lifted', zh: '解除理由' }, 2000, maybe) liftReason?: string | null;
  @DateField({ en: 'Reviewed on', zh: '复核日' }) reviewOn: string;
  @InstantField({ en: 'In force since', zh: '生效时间' }, maybe) imposedAt?: string | null;
  @InstantField({ en: 'Lifted at', zh: '解除时间' }, maybe) liftedAt?: string | null;
}
export class RestrictionQuery extends SearchQuery {
  @EnumQuery('RestrictionState', { en: 'State', zh: '状态' }, restriction.states) state?: RestrictionState;
  @IdQuery({ en: 'Target', zh: '对象' }) targetId?: string;
}
