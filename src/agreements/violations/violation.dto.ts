import {
  CodeField,
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  LongTextField,
  ObjectField,
  TextField,
} from '../../platform/openapi/fields.ts';
import { HeardCaseItem, HeardCaseQuery, HeardCaseView, StatementInput, StatementView } from '../hearing.dto.ts';
import type { Measure, ViolationState } from './violation.facts.ts';
import { violation } from './violation.lifecycle.ts';

const { states } = violation;
const maybe = { optional: true, nullable: true } as const;
const measures = {
  none: { en: 'none', zh: '无' },
  suspend: { en: 'to suspend the agreement', zh: '暂停协议' },
  terminate: { en: 'to terminate the agreement', zh: '终止协议' },
};
const clause = { en: 'Part of the agreement that is violated', zh: '违反的协议部分' };
const proposed = {
  en: 'What is proposed; a rehearsal of `uphold` shows what it would change, the agreement’s own act does it',
  zh: '处理意见；预演 `uphold` 时列明其影响，实际处理由协议自身的行为作出',
};

export class ReportViolation {
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @CodeField(clause, { example: 'liability' }) clause: string;
  @ObjectField({ en: 'What is reported', zh: '报告内容' }, () => StatementInput) report: StatementInput;
}
export class UpholdViolation {
  @LongTextField({ en: 'Why it is upheld', zh: '认定理由' }, { sealed: true }) finding: string;
  @EnumField('ViolationMeasure', proposed, measures) measure: Measure;
}
export class DismissViolation {
  @LongTextField({ en: 'Why it is dismissed', zh: '不予认定的理由' }, { sealed: true }) finding: string;
}
export class WithdrawViolation {
  @TextField({ en: 'Reason', zh: '撤回理由' }, 2000, { sealed: true }) reason: string;
}
export class ViolationItem extends HeardCaseItem {
  @EnumField('ViolationState', { en: 'State', zh: '状态' }, states) state: ViolationState;
  @IdField({ en: 'Body that reported it', zh: '报告单位' }) reporterId: string;
  @CodeField(clause) clause: string;
  @EnumField('ViolationMeasure', proposed, measures, maybe) measure?: Measure | null;
}
export class ViolationView extends HeardCaseView {
  @EnumField('ViolationState', { en: 'State', zh: '状态' }, states) state: ViolationState;
  @IdField({ en: 'Body that reported it', zh: '报告单位' }) reporterId: string;
  @CodeField(clause) clause: string;
  @ObjectField({ en: 'What is reported', zh: '报告内容' }, () => StatementView, maybe) report?: StatementView | null;
  @DateField({ en: 'Reported on', zh: '报告日' }) reportedOn: string;
  @EnumField('ViolationMeasure', proposed, measures, maybe) measure?: Measure | null;
}
export class ViolationQuery extends HeardCaseQuery {
  @EnumQuery('ViolationState', { en: 'State', zh: '状态' }, states) state?: ViolationState;
}
