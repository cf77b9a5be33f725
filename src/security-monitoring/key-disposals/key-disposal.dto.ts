import { ConcurrenceView, ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  StringsField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { KeyDisposalState, ScopeKind } from './key-disposal.facts.ts';
import { keyDisposal } from './key-disposal.lifecycle.ts';

const maybe = { optional: true, nullable: true } as const;
const kinds = {
  application: { en: 'case: an application and its materials', zh: '案件（申请及其材料）' },
  agreement: { en: 'agreement: its copies, and the materials of its amendments', zh: '协议（副本及协议变更材料）' },
  resource: { en: 'resource: its snapshots', zh: '数据资源（快照）' },
};

export class SealKeys {
  @EnumField('KeyScope', { en: 'Whose keys', zh: '密钥归属' }, kinds) scopeKind: ScopeKind;
  @IdField({ en: 'Its id', zh: '对象编号' }) scopeId: string;
  @TextField({ en: 'Why, as it is told to whom it concerns', zh: '封存事由（告知相关单位）' }, 2000) reason: string;
  @TextField({ en: 'Legal basis', zh: '法律依据' }, 500, { example: '《办法》第二十三条' }) basis: string;
}
export class KeyDisposalReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class KeyDisposalItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('KeyDisposalState', { en: 'State', zh: '状态' }, keyDisposal.states) state: KeyDisposalState;
  @EnumField('KeyScope', { en: 'Whose keys', zh: '密钥归属' }, kinds) scopeKind: ScopeKind;
  @IdField({ en: 'Its id', zh: '对象编号' }) scopeId: string;
}
export class KeyDisposalView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-KD-2026-000001' }) caseNumber: string;
  @EnumField('KeyDisposalState', { en: 'State', zh: '状态' }, keyDisposal.states) state: KeyDisposalState;
  @EnumField('KeyScope', { en: 'Whose keys', zh: '密钥归属' }, kinds) scopeKind: ScopeKind;
  @IdField({ en: 'Its id', zh: '对象编号' }) scopeId: string;
  @TextField({ en: 'Why they were sealed', zh: '封存事由' }, 2000) reason: string;
  @TextField({ en: 'Legal basis', zh: '法律依据' }, 500) basis: string;
  @InstantField({ en: 'Sealed at', zh: '封存时间' }) sealedAt: string;
  @TextField({ en: 'Why they were unsealed', zh: '启封理由' }, 2000, maybe) liftReason?: string | null;
  @TextField({ en: 'Why they are destroyed', zh: '销毁理由' }, 2000, maybe) destroyReason?: string | null;
  @InstantField({ en: 'Destruction ordered at', zh: '销毁决定时间' }, maybe) orderedAt?: string | null;
  @IntField({ en: 'Files that lay under the keys', zh: '密钥所加密的文件数' }, 0, 1_000_000_000, maybe)
  objects?: number | null;
  @InstantField({ en: 'Unsealed or destroyed at', zh: '启封或者销毁完成时间' }, maybe) endedAt?: string | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class KeyDisposalQuery extends SearchQuery {
  @EnumQuery('KeyDisposalState', { en: 'State', zh: '状态' }, keyDisposal.states) state?: KeyDisposalState;
  @IdQuery({ en: 'Case, agreement or resource', zh: '案件、协议或者数据资源' }) scopeId?: string;
  @IdQuery({ en: 'Case', zh: '案件' }) applicationId?: string;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
}

class ProvenScopeView {
  @TextField({ en: 'Kind', zh: '类别' }, 40) kind: string;
  @IdField({ en: 'Id', zh: '编号' }) id: string;
}
class ProvenKeyView {
  @ObjectField({ en: 'Whose key', zh: '密钥归属' }, () => ProvenScopeView) scope: ProvenScopeView;
  @IdField({ en: 'Key', zh: '密钥编号' }) id: string;
  @TextField({ en: 'Commitment, recorded before the destruction; hex', zh: '销毁前登记的密钥承诺值（十六进制）' }, 64, {
    nullable: true,
  })
  commitment: string | null;
}
class ProvenStepView {
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
  @InstantField({ en: 'Legal time, UTC', zh: '法律时间（UTC）' }) legalAt: string;
  @InstantField({ en: 'Recorded at, UTC', zh: '记录时间（UTC）' }) recordedAt: string;
}
class ProvenConcurrenceView {
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @IntField({ en: 'Version it saw', zh: '所见版本' }, 1, 1_000_000) version: number;
}
class ProvenObjectsView {
  @IntField({ en: 'How many', zh: '数量' }, 0, 1_000_000_000) count: number;
  @TextField({ en: 'Digest over the lines "name digest"; hex', zh: '各行“名称 摘要”的总摘要（十六进制）' }, 64)
  digest: string;
}
class ProvenOpeningView {
  @IntField({ en: 'Keys asked for', zh: '尝试的密钥数' }, 0, 100_000) tried: number;
  @IntField({ en: 'Of them refused', zh: '被拒绝数' }, 0, 100_000) refused: number;
  @TextField({ en: 'Code of the refusal', zh: '拒绝代码' }, 40) code: string;
}
class ProvenTimeView {
  @InstantField({ en: 'Legal time, UTC', zh: '法律时间（UTC）' }) legalAt: string;
  @InstantField({ en: 'Recorded at, UTC', zh: '记录时间（UTC）' }) recordedAt: string;
}
class BothTextsView {
  @TextField({ en: 'English', zh: '英文' }, 2000) en: string;
  @TextField({ en: 'Chinese', zh: '中文' }, 2000) zh: string;
}
/** Its bytes, as they are answered, are RFC 8785 JSON. */
export class DisposalProofView {
  @TextField({ en: 'Version', zh: '版本' }, 40, { example: 'zonekeeper/key-disposal/1' }) v: string;
  @IdField({ en: 'Disposal', zh: '处置编号' }) disposalId: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 40) jurisdiction: string;
  @ObjectField({ en: 'What was disposed of', zh: '处置对象' }, () => ProvenScopeView) scope: ProvenScopeView;
  @TextField({ en: 'Suite of commitments, digests and signature', zh: '承诺值、摘要和签名所用的密码套件' }, 10)
  suite: string;
  @StringsField({ en: 'Articles', zh: '条款' }, 20) articles: string[];
  @TextField({ en: 'Legal basis', zh: '法律依据' }, 500) basis: string;
  @ObjectField({ en: 'Sealed', zh: '封存' }, () => ProvenStepView) sealed: ProvenStepView;
  @ObjectField({ en: 'Destruction, ordered by another person', zh: '销毁决定（由另一人作出）' }, () => ProvenStepView)
  destroyed: ProvenStepView;
  @ListField({ en: 'Concurrences', zh: '会同意见' }, () => ProvenConcurrenceView, 100)
  concurrences: ProvenConcurrenceView[];
  @ListField({ en: 'Keys', zh: '密钥' }, () => ProvenKeyView, 100_000) keys: ProvenKeyView[];
  @ObjectField({ en: 'Files that lay under them', zh: '其所加密的文件' }, () => ProvenObjectsView)
  objects: ProvenObjectsView;
  @ObjectField({ en: 'Opening was tried afterwards', zh: '销毁后的开启尝试' }, () => ProvenOpeningView)
  opening: ProvenOpeningView;
  @ObjectField({ en: 'Seen to be gone', zh: '确认销毁的时间' }, () => ProvenTimeView) goneAt: ProvenTimeView;
  @ListField({ en: 'What is not promised', zh: '不作保证的事项' }, () => BothTextsView, 20)
  notPromised: BothTextsView[];
  @TextField({ en: 'Key of the ledger', zh: '账本签名密钥编号' }, 60) keyId: string;
  @TextField({ en: 'Signature, base64url', zh: '签名，base64url' }, 200) signature: string;
}
