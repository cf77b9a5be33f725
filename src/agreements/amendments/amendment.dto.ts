import { ChecklistView, MaterialView } from '../../applications/index.ts';
import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  CodesField,
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  ListField,
  MapField,
  ObjectField,
  TextField,
} from '../../platform/openapi/fields.ts';
import { ApplicationScopeInput, PoorStreakEffectInput, SignatureView } from '../agreement.dto.ts';
import type { AmendmentGrounds, AmendmentKind, AmendmentState, DeclarationFact } from './amendment.facts.ts';
import { agreementAmendment } from './amendment.lifecycle.ts';

const { states } = agreementAmendment;
const maybe = { optional: true, nullable: true } as const;
const kinds: Readonly<Record<AmendmentKind, { en: string; zh: string }>> = {
  operator_succession: { en: 'another operator takes over as the successor', zh: '运营单位由承继单位接替' },
  terms_change: {
    en: 'text, term or scope change, the parties stay',
    zh: '变更文本、期限或者授权应用范围，当事方不变',
  },
};
const events = {
  merger: { en: 'merger', zh: '合并' },
  division: { en: 'division', zh: '分立' },
  insolvency: { en: 'insolvency proceedings', zh: '破产程序' },
  agreed: { en: 'the parties agree on other terms', zh: '当事方协商一致' },
  legal_change: { en: 'law or policy has changed', zh: '法律法规或者政策调整' },
};
const declarants = {
  liquidator: { en: 'liquidator', zh: '清算组' },
  administrator: { en: 'administrator appointed by the court', zh: '破产管理人' },
  successor: { en: 'the successor itself', zh: '承继单位' },
};

/** New values of parts of the agreement, by its own names; what is absent stays as it is. */
export class AmendmentChangesRevision {
  @TextField({ en: 'Data security officer of the successor', zh: '承继单位的数据安全责任人' }, 60, { optional: true })
  securityOfficer?: string;
  @DateField(
    { en: 'New last day in force (terms_change)', zh: '新的截止日（含），变更内容时填写' },
    { optional: true, example: '2029-12-31' },
  )
  termEnd?: string;
  @MapField(
    { en: 'Parts with a new text, all of them (terms_change)', zh: '修改的全部部分及其新文本，变更内容时填写' },
    30,
    20_000,
    { optional: true },
  )
  sections?: Record<string, string>;
  @CodesField(
    { en: 'Parts that are a trade secret from now on (terms_change)', zh: '此后含商业秘密的部分，变更内容时填写' },
    30,
    { optional: true },
  )
  tradeSecretSections?: string[];
  @ObjectField(
    { en: 'New scope of application (terms_change)', zh: '新的授权应用范围，变更内容时填写' },
    () => ApplicationScopeInput,
    { optional: true },
  )
  applicationScope?: ApplicationScopeInput;
  @ObjectField(
    { en: 'New effect of two poor results in a row (terms_change)', zh: '连续2次较差的新后果，变更内容时填写' },
    () => PoorStreakEffectInput,
    { optional: true },
  )
  poorStreakEffect?: PoorStreakEffectInput;
}
export class AmendmentChangesInput extends AmendmentChangesRevision {
  @IdField(
    { en: 'New operator: the successor (operator_succession)', zh: '新运营单位（承继单位），运营单位接替时填写' },
    { optional: true },
  )
  operatorId?: string;
}
export class AmendmentGroundsInput {
  @EnumField('AmendmentEvent', { en: 'What it rests on', zh: '变更依据' }, events)
  event: AmendmentGrounds['event'];
  @TextField({ en: 'Number of the document it rests on', zh: '依据文号' }, 100) documentNumber: string;
  @TextField({ en: 'The fact', zh: '事实' }, 2000) fact: string;
}
export class AmendmentDeclarationInput {
  @EnumField('AmendmentDeclarant', { en: 'Who declares for it', zh: '代为表示者' }, declarants)
  by: DeclarationFact['by'];
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @TextField({ en: 'Number of the document it rests on', zh: '依据文号' }, 100) documentNumber: string;
}
export class DraftAgreementAmendment {
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @EnumField('AmendmentKind', { en: 'What the amendment is about', zh: '变更类型' }, kinds) kind: AmendmentKind;
  @ObjectField({ en: 'What changes', zh: '变更内容' }, () => AmendmentChangesInput) changes: AmendmentChangesInput;
  @ObjectField({ en: 'Why', zh: '变更事由' }, () => AmendmentGroundsInput) grounds: AmendmentGroundsInput;
  @ObjectField(
    {
      en: 'Who declares for the operator so far; needed where it can no longer sign',
      zh: '代原运营单位表示者，原运营单位不能签署时必填',
    },
    () => AmendmentDeclarationInput,
    { optional: true },
  )
  declaration?: AmendmentDeclarationInput;
}
/** Another successor is another amendment. */
export class ReviseAgreementAmendment {
  @ObjectField({ en: 'What else changes', zh: '变更内容' }, () => AmendmentChangesRevision, { optional: true })
  changes?: AmendmentChangesRevision;
  @ObjectField({ en: 'Why', zh: '变更事由' }, () => AmendmentGroundsInput, { optional: true })
  grounds?: AmendmentGroundsInput;
  @ObjectField(
    { en: 'Who declares for the operator so far', zh: '代原运营单位表示者' },
    () => AmendmentDeclarationInput,
    maybe,
  )
  declaration?: AmendmentDeclarationInput | null;
}
export class AmendmentReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
/** The text that stays, as it was when signing opened. */
export class AmendmentTerms {
  @DateField({ en: 'First day', zh: '起始日' }) termStart: string;
  @DateField({ en: 'Last day in force', zh: '截止日（含）' }) termEnd: string;
  @TextField({ en: 'Policy set', zh: '适用的规则集' }, 40, maybe) policyCode?: string | null;
  @MapField({ en: 'Text of each part', zh: '各部分文本' }, 30, 20_000) sections: Record<string, string>;
  @ObjectField({ en: 'Scope of application', zh: '授权应用范围' }, () => ApplicationScopeInput)
  applicationScope: ApplicationScopeInput;
  @ObjectField({ en: 'Effect of two poor results in a row', zh: '连续2次较差的后果' }, () => PoorStreakEffectInput)
  poorStreakEffect: PoorStreakEffectInput;
}
export class AgreementAmendmentItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('AmendmentState', { en: 'State', zh: '状态' }, states) state: AmendmentState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @EnumField('AmendmentKind', { en: 'What it is about', zh: '变更类型' }, kinds) kind: AmendmentKind;
  @IdField({ en: 'Operator so far', zh: '原运营单位' }) operatorId: string;
  @IdField({ en: 'Successor', zh: '承继单位' }, maybe) successorId?: string | null;
}
export class AgreementAmendmentView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-AM-2026-000001' }) caseNumber: string;
  @EnumField('AmendmentState', { en: 'State', zh: '状态' }, states) state: AmendmentState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @EnumField('AmendmentKind', { en: 'What it is about', zh: '变更类型' }, kinds) kind: AmendmentKind;
  @IdField({ en: 'Operator so far', zh: '原运营单位' }) operatorId: string;
  @IdField({ en: 'Successor', zh: '承继单位' }, maybe) successorId?: string | null;
  @ObjectField({ en: 'What changes', zh: '变更内容' }, () => AmendmentChangesInput) changes: AmendmentChangesInput;
  @ObjectField({ en: 'Why', zh: '变更事由' }, () => AmendmentGroundsInput) grounds: AmendmentGroundsInput;
  @ObjectField(
    { en: 'Who declares for the operator so far', zh: '代原运营单位表示者' },
    () => AmendmentDeclarationInput,
    maybe,
  )
  declaration?: AmendmentDeclarationInput | null;
  @ObjectField(
    { en: 'The text that stays; now, or as it was when signing opened', zh: '不变的文本（签署开始后为当时文本）' },
    () => AmendmentTerms,
    maybe,
  )
  terms?: AmendmentTerms | null;
  @IdsField({ en: 'Exactly these sign; fixed when signing opens', zh: '签署方，签署开始时确定' }, 20)
  partyIds: string[];
  @ListField({ en: 'Signatures', zh: '签署' }, () => SignatureView, 20) signatures: SignatureView[];
  @ListField(
    {
      en: 'Conditions of Art. 8; for the successor and those who judge it',
      zh: '第八条条件清单，仅承继单位和审核方可见',
    },
    () => ChecklistView,
    100,
    { optional: true },
  )
  checklist?: ChecklistView[];
  @ListField(
    { en: 'Materials of the successor; for it and those who judge it', zh: '承继单位材料，仅其本身和审核方可见' },
    () => MaterialView,
    10_000,
    { optional: true },
  )
  materials?: MaterialView[];
  @TextField({ en: 'Reason of a refusal or an abandonment', zh: '拒绝或者放弃的理由' }, 2000, maybe) reason?:
    string | null;
  @DateField({ en: 'In force since', zh: '生效日' }, maybe) inForceOn?: string | null;
}
export class AgreementAmendmentQuery extends SearchQuery {
  @EnumQuery('AmendmentState', { en: 'State', zh: '状态' }, states) state?: AmendmentState;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Operator so far', zh: '原运营单位' }) operatorId?: string;
  @IdQuery({ en: 'Successor', zh: '承继单位' }) successorId?: string;
}
