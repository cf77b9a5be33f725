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
import { HeardCaseItem, HeardCaseQuery, HeardCaseView, StatementView } from '../hearing.dto.ts';
import type { Consequence, EligibilityCaseState } from './eligibility-case.facts.ts';
import { eligibilityCase } from './eligibility-case.lifecycle.ts';

const { states } = eligibilityCase;
const maybe = { optional: true, nullable: true } as const;
const consequences = {
  none: { en: 'none', zh: '无' },
  suspend: { en: 'the agreement may be suspended upon it', zh: '可据此暂停协议' },
  terminate: { en: 'the agreement may be terminated upon it', zh: '可据此终止协议' },
};
const condition = { en: 'Condition of the policy set', zh: '基本条件代码' };
const record = { en: 'Compliance record it rests on', zh: '所依据的失信或者安全事件记录' };
const cureBy = { en: 'Last day of the cure period', zh: '整改期限' };

export class OpenEligibilityCase {
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @CodeField(condition, { example: 'qualification' }) condition: string;
  @LongTextField({ en: 'The fact that puts it in doubt', zh: '存疑事实' }, { sealed: true }) fact: string;
  @IdField(record, { optional: true }) recordId?: string;
  @DateField(
    {
      en: 'Last day of the cure period; without it by the policy set, never before that',
      zh: '整改期限，不填则按规则集，且不得更早',
    },
    { optional: true, example: '2031-12-31' },
  )
  cureBy?: string;
}
export class CureEligibilityCase {
  @LongTextField({ en: 'What was shown', zh: '认定整改的依据' }, { sealed: true }) finding: string;
}
export class UpholdEligibilityCase {
  @LongTextField({ en: 'Why the condition is not met', zh: '认定理由' }, { sealed: true }) finding: string;
  @EnumField('EligibilityConsequence', { en: 'What may follow', zh: '后果' }, consequences) consequence: Consequence;
}
export class WithdrawEligibilityCase {
  @TextField({ en: 'What was wrong', zh: '撤回理由' }, 2000, { sealed: true }) reason: string;
}
export class EligibilityCaseItem extends HeardCaseItem {
  @EnumField('EligibilityCaseState', { en: 'State', zh: '状态' }, states) state: EligibilityCaseState;
  @CodeField(condition) condition: string;
  @DateField(cureBy) cureBy: string;
  @EnumField('EligibilityConsequence', { en: 'What may follow', zh: '后果' }, consequences, maybe)
  consequence?: Consequence | null;
}
export class EligibilityCaseView extends HeardCaseView {
  @EnumField('EligibilityCaseState', { en: 'State', zh: '状态' }, states) state: EligibilityCaseState;
  @IdField({ en: 'Body that opened it', zh: '立案单位' }) openerId: string;
  @CodeField(condition) condition: string;
  @IdField(record, maybe) recordId?: string | null;
  @LongTextField({ en: 'The fact', zh: '事实' }, maybe) fact?: string | null;
  @DateField({ en: 'Opened on', zh: '立案日' }) openedOn: string;
  @DateField(cureBy) cureBy: string;
  @ObjectField({ en: 'What it has done about it', zh: '整改情况' }, () => StatementView, maybe)
  remedy?: StatementView | null;
  @DateField({ en: 'Reported on', zh: '整改报告日' }, maybe) remediedOn?: string | null;
  @EnumField('EligibilityConsequence', { en: 'What may follow', zh: '后果' }, consequences, maybe)
  consequence?: Consequence | null;
  @DateField({ en: 'The agreement was suspended or terminated upon it on', zh: '据此暂停或者终止协议之日' }, maybe)
  executedOn?: string | null;
}
export class EligibilityCaseQuery extends HeardCaseQuery {
  @EnumQuery('EligibilityCaseState', { en: 'State', zh: '状态' }, states) state?: EligibilityCaseState;
}
