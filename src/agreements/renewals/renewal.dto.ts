import { ChecklistView, MaterialView } from '../../applications/index.ts';
import { ConcurrenceView, ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  CodeField,
  DateField,
  DecimalField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  ListField,
  LongTextField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { RenewalState } from './renewal.facts.ts';
import { agreementRenewal } from './renewal.lifecycle.ts';

const { states } = agreementRenewal;
const maybe = { optional: true, nullable: true } as const;

export class RequestRenewal {
  @IdField({ en: 'Agreement to be renewed', zh: '拟续签的协议' }) agreementId: string;
  @LongTextField({ en: 'Why, and what is to go on', zh: '续签理由和延续内容' }, { sealed: true }) statement: string;
}
export class DecideRenewal {
  @LongTextField(
    { en: 'Reason, with what the evaluations were taken to say', zh: '理由，包括对历次评估结果的考虑' },
    { sealed: true },
  )
  finding: string;
}
export class WithdrawRenewal {
  @TextField({ en: 'Reason', zh: '理由' }, 2000, { sealed: true }) reason: string;
}
/** A final result that the operator bears in the zone. */
export class FinalResultView {
  @TextField({ en: 'Case number of the evaluation', zh: '评估案号' }, 40) caseNumber: string;
  @IdField({ en: 'Agreement it was under', zh: '所评估的协议' }) agreementId: string;
  @TextField({ en: 'Cycle', zh: '评估周期' }, 200) cycle: string;
  @DateField({ en: 'First day of the cycle', zh: '周期起始日' }) periodStart: string;
  @DateField({ en: 'Last day of the cycle', zh: '周期截止日' }) periodEnd: string;
  @DecimalField({ en: 'Weighted score', zh: '加权得分' }, { digits: 3, ...maybe, example: '82.50' }) score?:
    string | null;
  @CodeField({ en: 'Result of the scale', zh: '结果等次' }, { ...maybe, example: 'good' }) result?: string | null;
  @DateField({ en: 'Final on', zh: '生效日' }, maybe) finalOn?: string | null;
}
export class AgreementRenewalItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('RenewalState', { en: 'State', zh: '状态' }, states) state: RenewalState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @DateField({ en: 'Asked for on', zh: '申请日' }) requestedOn: string;
}
export class AgreementRenewalView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-RN-2026-000001' }) caseNumber: string;
  @EnumField('RenewalState', { en: 'State', zh: '状态' }, states) state: RenewalState;
  @IdField({ en: 'Agreement to be renewed', zh: '拟续签的协议' }) agreementId: string;
  @DateField(
    { en: 'Its last day; the renewed one begins after it', zh: '其截止日，续签协议在此后起始' },
    { example: '2030-06-01' },
  )
  agreementTermEnd: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @DateField({ en: 'Asked for on', zh: '申请日' }) requestedOn: string;
  @LongTextField({ en: 'Why', zh: '理由' }, maybe) statement?: string | null;
  @ListField({ en: 'Conditions of Art. 8, checked afresh', zh: '第八条条件（重新核验）' }, () => ChecklistView, 100)
  checklist: ChecklistView[];
  @ListField({ en: 'Materials', zh: '材料' }, () => MaterialView, 10_000) materials: MaterialView[];
  @ListField(
    {
      en: 'Final results of the operator in the zone, oldest first; once decided, as they were then',
      zh: '运营单位在该专区已生效的评估结果，按周期先后；决定后为决定当时的结果',
    },
    () => FinalResultView,
    1000,
  )
  evaluations: FinalResultView[];
  @LongTextField({ en: 'Reason of the decision or withdrawal', zh: '决定或者撤回理由' }, maybe) finding?: string | null;
  @DateField({ en: 'Decided on', zh: '决定日' }, maybe) decidedOn?: string | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class AgreementRenewalQuery extends SearchQuery {
  @EnumQuery('RenewalState', { en: 'State', zh: '状态' }, states) state?: RenewalState;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
  @IdQuery({ en: 'Operator', zh: '运营单位' }) operatorId?: string;
}
