import {
  ConcurrenceView,
  KeySignatureView,
  ResourceView,
  SearchQuery,
  SignatureInput,
} from '../platform/acts/views.dto.ts';
import {
  CodeField,
  CodesField,
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  InstantField,
  IntField,
  ListField,
  MapField,
  ObjectField,
  TextField,
} from '../platform/openapi/fields.ts';
import type { AgreementState } from './agreement.facts.ts';
import { agreement } from './agreement.lifecycle.ts';

const zoneKinds = {
  comprehensive: { en: 'across fields and districts', zh: '综合领域专区' },
  sector: { en: 'one sector', zh: '行业领域专区' },
};
const tradeSecret = {
  en: 'Parts that are a trade secret, blanked in what the public gets',
  zh: '含商业秘密的部分，公开版卷宗中隐去',
};

export class ScopeSelectorInput {
  @IdField({ en: 'One resource', zh: '某一资源' }, { optional: true }) resourceId?: string;
  @IdField({ en: 'Or: everything of a provider', zh: '或：某提供单位' }, { optional: true }) providerId?: string;
  @CodeField({ en: '… in this category', zh: '……的类别' }, { optional: true, example: 'population_health' })
  category?: string;
  @IntField({ en: '… up to this grade', zh: '……的最高级别' }, 1, 10, { optional: true }) highestGrade?: number;
}
export class ApplicationScopeInput {
  @CodesField({ en: 'Purposes', zh: '用途' }, 50) purposes: string[];
  @ListField({ en: 'Which resources', zh: '数据范围' }, () => ScopeSelectorInput, 200) selectors: ScopeSelectorInput[];
  @IdsField({ en: 'Resources left out', zh: '排除的资源' }, 1000) excludedResourceIds: string[];
}
export class PoorStreakEffectInput {
  @EnumField(
    'PoorStreakEffectKind',
    { en: 'What two poor results in a row do', zh: '连续2次较差的后果' },
    { immediate: { en: 'end at once', zh: '立即终止' }, notice: { en: 'end after a notice', zh: '预告后终止' } },
  )
  kind: 'immediate' | 'notice';
  @IntField({ en: 'Days of notice', zh: '预告天数' }, 1, 365, { optional: true }) days?: number;
}
export class DraftAgreement {
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField(
    { en: 'Selected application; needed before signing opens', zh: '选定的申请，开始签署前必填' },
    { optional: true },
  )
  applicationId?: string;
  @IdField({ en: 'Or: the granted renewal that it is made upon', zh: '或：据以起草的已同意续签' }, { optional: true })
  renewalId?: string;
  @DateField({ en: 'First day', zh: '起始日' }) termStart: string;
  @DateField({ en: 'Last day in force', zh: '截止日（含）' }, { example: '2031-01-01' }) termEnd: string;
  @TextField({ en: 'Data security officer of the operator', zh: '数据安全责任人' }, 60, { optional: true })
  securityOfficer?: string;
  @MapField({ en: 'Text of each part, by the codes of the policy set', zh: '各部分文本，键为规则集代码' }, 30, 20_000, {
    example: { content: '……' },
  })
  sections: Record<string, string>;
  @CodesField(tradeSecret, 30, { optional: true })
  tradeSecretSections?: string[];
  @ObjectField({ en: 'Scope of application', zh: '授权应用范围' }, () => ApplicationScopeInput)
  applicationScope: ApplicationScopeInput;
  @ObjectField({ en: 'Effect of two poor results in a row', zh: '连续2次较差的后果' }, () => PoorStreakEffectInput)
  poorStreakEffect: PoorStreakEffectInput;
}
export class ReviseAgreement {
  @IdField({ en: 'Selected application', zh: '选定的申请' }, { optional: true, nullable: true }) applicationId?:
    string | null;
  @IdField({ en: 'Granted renewal', zh: '已同意的续签' }, { optional: true, nullable: true }) renewalId?: string | null;
  @DateField({ en: 'First day', zh: '起始日' }, { optional: true }) termStart?: string;
  @DateField({ en: 'Last day in force', zh: '截止日（含）' }, { optional: true }) termEnd?: string;
  @TextField({ en: 'Data security officer of the operator', zh: '数据安全责任人' }, 60, {
    optional: true,
    nullable: true,
  })
  securityOfficer?: string | null;
  @MapField({ en: 'Text of the parts that change', zh: '修改的部分' }, 30, 20_000, { optional: true })
  sections?: Record<string, string>;
  @CodesField(tradeSecret, 30, { optional: true })
  tradeSecretSections?: string[];
  @ObjectField({ en: 'Scope of application', zh: '授权应用范围' }, () => ApplicationScopeInput, { optional: true })
  applicationScope?: ApplicationScopeInput;
  @ObjectField({ en: 'Effect of two poor results in a row', zh: '连续2次较差的后果' }, () => PoorStreakEffectInput, {
    optional: true,
  })
  poorStreakEffect?: PoorStreakEffectInput;
}
export class SignAgreement {
  @ObjectField(
    {
      en: 'Signature of the text that GET signing-text gives, by a key of your organization; needed if it has an active one',
      zh: '对 signing-text 所载文本的单位密钥签名；本单位有启用密钥时必填',
    },
    () => SignatureInput,
    { optional: true },
  )
  signature?: SignatureInput;
  @TextField({ en: 'Name of the person who signs', zh: '签署人姓名' }, 60) signer: string;
}
export class Decide {
  @CodeField({ en: 'Ground of the policy set', zh: '事由' }, { example: 'breach' }) ground: string;
  @TextField({ en: 'The fact', zh: '事实' }, 2000) fact: string;
  @CodeField(
    { en: 'Part of the agreement it rests on', zh: '依据的协议部分' },
    { optional: true, example: 'termination' },
  )
  clause?: string;
  @TextField({ en: 'Number of the document it rests on', zh: '依据文号' }, 100, { optional: true })
  documentNumber?: string;
  @IdField(
    {
      en: 'Upheld eligibility case; needed for the ground eligibility_lost',
      zh: '已认定的基本条件复查案件；事由为 eligibility_lost 时必填',
    },
    { optional: true },
  )
  eligibilityCaseId?: string;
  @IdField(
    {
      en: 'Upheld violation report; for the ground breach, needed where the policy set says so',
      zh: '已认定的违约报告；事由为 breach 时可载明，规则集有要求的必填',
    },
    { optional: true },
  )
  violationId?: string;
  @TextField({ en: 'Notice of remedies to the operator', zh: '救济途径告知' }, 2000) remedies: string;
  @TextField({ en: 'Conditions for resuming', zh: '恢复条件' }, 2000, { optional: true }) conditions?: string;
}
export class AgreementReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
/** RFC 8785 JSON, as it was fixed when signing opened. */
export class SigningTextView {
  @TextField({ en: 'The text: its UTF-8 bytes are signed', zh: '文本，对其 UTF-8 字节签名' }, 5_000_000) text: string;
  @TextField({ en: 'Its SHA-256, hex', zh: 'SHA-256（十六进制）' }, 64) sha256: string;
  @TextField({ en: 'Its SM3, hex', zh: 'SM3（十六进制）' }, 64) sm3: string;
  @InstantField({ en: 'Fixed at', zh: '固定时间' }) fixedAt: string;
}
export class SignatureView {
  @IdField({ en: 'Party', zh: '签署方' }) organizationId: string;
  @IdField({ en: 'Person', zh: '签署人' }) personId: string;
  @IdField(
    { en: 'Colleague whom the person signed for', zh: '被代理人（代为签署时）' },
    { optional: true, nullable: true },
  )
  actedFor?: string | null;
  @TextField({ en: 'Name of the person', zh: '签署人姓名' }, 60) signer: string;
  @InstantField({ en: 'Signed at', zh: '签署时间' }) signedAt: string;
  @ObjectField({ en: 'By a key of the party', zh: '签署方密钥签名' }, () => KeySignatureView, {
    optional: true,
    nullable: true,
  })
  signature?: KeySignatureView | null;
}
export class AgreementItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('AgreementState', { en: 'State', zh: '状态' }, agreement.states) state: AgreementState;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @DateField({ en: 'First day', zh: '起始日' }) termStart: string;
  @DateField({ en: 'Last day in force', zh: '截止日（含）' }) termEnd: string;
}
export class AgreementView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-AG-2026-000001' }) caseNumber: string;
  @EnumField('AgreementState', { en: 'State', zh: '状态' }, agreement.states) state: AgreementState;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @EnumField('ZoneKind', { en: 'Kind of zone', zh: '专区类型' }, zoneKinds) zoneKind: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Selected application', zh: '选定的申请' }, { optional: true, nullable: true }) applicationId?:
    string | null;
  @IdField({ en: 'Renewal it is made upon', zh: '据以起草的续签' }, { optional: true, nullable: true }) renewalId?:
    string | null;
  @IdsField({ en: 'Exactly these sign, sector authorities first', zh: '签署方（行业主管部门在先）' }, 20)
  partyIds: string[];
  @DateField({ en: 'First day', zh: '起始日' }) termStart: string;
  @DateField({ en: 'Last day in force', zh: '截止日（含）' }) termEnd: string;
  @TextField({ en: 'Policy set pinned when signing opened', zh: '签署时适用的规则集' }, 40, {
    optional: true,
    nullable: true,
  })
  policyCode?: string | null;
  @TextField({ en: 'Data security officer, as signed', zh: '数据安全责任人（协议载明）' }, 60, {
    optional: true,
    nullable: true,
  })
  securityOfficer?: string | null;
  @TextField(
    { en: 'Data security officer today; none while the office is vacant', zh: '现任数据安全责任人，空缺时为空' },
    60,
    { optional: true, nullable: true },
  )
  currentOfficer?: string | null;
  @DateField(
    { en: 'The office has been vacant since', zh: '数据安全责任人空缺起始日' },
    { optional: true, nullable: true },
  )
  officerVacantSince?: string | null;
  @MapField({ en: 'Text of each part', zh: '各部分文本' }, 30, 20_000) sections: Record<string, string>;
  @CodesField(tradeSecret, 30)
  tradeSecretSections: string[];
  @ObjectField({ en: 'Scope of application', zh: '授权应用范围' }, () => ApplicationScopeInput)
  applicationScope: ApplicationScopeInput;
  @ObjectField({ en: 'Effect of two poor results in a row', zh: '连续2次较差的后果' }, () => PoorStreakEffectInput)
  poorStreakEffect: PoorStreakEffectInput;
  @ListField({ en: 'Signatures', zh: '签署' }, () => SignatureView, 20) signatures: SignatureView[];
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
  @ObjectField({ en: 'The last suspension or termination', zh: '最近一次暂停或终止决定' }, () => Decide, {
    optional: true,
    nullable: true,
  })
  decision?: Decide | null;
  @IntField(
    { en: 'Version of the operation rules of the zone that it cites', zh: '所引用的专区授权运营规则版本' },
    1,
    1_000_000,
    { optional: true, nullable: true },
  )
  zoneRulesNumber?: number | null;
  @DateField({ en: 'A suspension is reviewed on', zh: '暂停复核日' }, { optional: true, nullable: true }) reviewOn?:
    string | null;
  @DateField({ en: 'A notice of termination ends it on', zh: '预告终止日' }, { optional: true, nullable: true })
  endsOn?: string | null;
}
export class AgreementQuery extends SearchQuery {
  @EnumQuery('AgreementState', { en: 'State', zh: '状态' }, agreement.states) state?: AgreementState;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
  @IdQuery({ en: 'Operator', zh: '运营单位' }) operatorId?: string;
  @IdQuery({ en: 'Application', zh: '申请' }) applicationId?: string;
  @IdQuery({ en: 'Renewal it is made upon', zh: '据以起草的续签' }) renewalId?: string;
}
