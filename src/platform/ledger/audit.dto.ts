import { SUITES } from '../crypto/suites.ts';
import {
  EnumField,
  IdField,
  IdQuery,
  InstantField,
  InstantQuery,
  IntField,
  IntQuery,
  ListField,
  ObjectField,
  StringsField,
  TextField,
  TextQuery,
  ValuesField,
} from '../openapi/fields.ts';

const MOST = 1_000_000_000_000;
const hash = (en: string, zh: string): PropertyDecorator => TextField({ en: `${en}, hexadecimal`, zh: `${zh}，十六进制` }, 64); // prettier-ignore
const suites = {
  sm: { en: 'SM3, SM2 (user id 1234567812345678)', zh: 'SM3、SM2（用户标识 1234567812345678）' },
  intl: { en: 'SHA-256, Ed25519', zh: 'SHA-256、Ed25519' },
} satisfies Record<(typeof SUITES)[number], object>;
const Suite = (): PropertyDecorator =>
  EnumField('LedgerSuite', { en: 'Hash and signature', zh: '摘要与签名算法' }, suites);
const absent = { optional: true, nullable: true } as const;

export class AuditEventQuery {
  @IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100, { example: 20 }) limit?: number;
  @TextQuery({ en: 'nextCursor of the page before', zh: '上一页的 nextCursor' }, 1000) cursor?: string;
  @IdQuery({ en: 'Of this object', zh: '对象编号' }) objectId?: string;
  @TextQuery({ en: 'Of objects of this kind', zh: '对象类型' }, 60) objectType?: string;
  @IdQuery({ en: 'By this organization', zh: '操作单位' }) organizationId?: string;
  @IdQuery({ en: 'By this person', zh: '操作人员' }) personId?: string;
  @TextQuery({ en: 'This operation, such as zone.open', zh: '操作，如 zone.open' }, 200) operation?: string;
  @TextQuery({ en: 'done, or the code of a refusal', zh: 'done 或拒绝代码' }, 100) result?: string;
  @InstantQuery({ en: 'Recorded at or after', zh: '记录时间起（含）' }) from?: string;
  @InstantQuery({ en: 'Recorded before', zh: '记录时间止（不含）' }) to?: string;
}
/** What a list of events and a leaf say alike; the times of a leaf are texts of the database. */
class RecordedEvent {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Operation', zh: '操作' }, 200) operation: string;
  @TextField({ en: 'Kind of object', zh: '对象类型' }, 60) objectType: string;
  @IdField({ en: 'Object', zh: '对象编号' }, absent) objectId?: string | null;
  @TextField({ en: 'done, or the code of a refusal', zh: 'done 或拒绝代码' }, 100) result: string;
  @IdField({ en: 'Person', zh: '人员' }, absent) personId?: string | null;
  @IdField({ en: 'Colleague in whose place', zh: '被代理人' }, absent) actedFor?: string | null;
  @IdField({ en: 'Organization', zh: '单位' }, absent) organizationId?: string | null;
  @TextField({ en: 'Client', zh: '客户端' }, 200, absent) clientId?: string | null;
  @TextField({ en: 'Source address', zh: '来源地址' }, 45, absent) sourceAddress?: string | null;
  @StringsField({ en: 'Roles it was done with', zh: '办理时的角色' }, 20) roles: string[];
  @TextField({ en: 'Request', zh: '请求编号' }, 200) requestId: string;
  @TextField({ en: 'Policy set', zh: '规则集' }, 40, absent) policyCode?: string | null;
  @IdField({ en: 'Audit event that it follows from', zh: '引发此事件的审计编号' }, absent) causedBy?: string | null;
}
export class AuditEventView extends RecordedEvent {
  @IntField({ en: 'Place in the ledger; absent until it is sealed', zh: '账本序号，入账前无此项' }, 0, MOST, {
    optional: true,
  })
  index?: number;
  @InstantField({ en: 'Legal time', zh: '法律时间' }) legalAt: string;
  @InstantField({ en: 'Recorded at', zh: '记录时间' }) recordedAt: string;
  @ValuesField({ en: 'What was asked, without what must not be kept', zh: '请求内容（已脱敏）' }, 100, {
    optional: true,
  })
  input?: object;
}
export class CheckpointView {
  @TextField({ en: 'Names the log', zh: '账本标识' }, 60) origin: string;
  @IntField({ en: 'How often transaction numbers began anew', zh: '纪元' }, 1, 1_000_000) epoch: number;
  @IntField({ en: 'Leaves', zh: '叶数' }, 1, MOST) size: number;
  @hash('Root of the tree', '树根') root: string;
  @InstantField({ en: 'When it was signed', zh: '签名时间' }) time: string;
  @Suite() suite: string;
  @TextField({ en: 'Key', zh: '密钥编号' }, 60) keyId: string;
  @TextField({ en: 'Signature, base64url', zh: '签名，base64url' }, 200) signature: string;
}
/** What a leaf is made of, so that whoever holds the receipt can compute its hash. */
export class LeafView extends RecordedEvent {
  @TextField({ en: 'Number of the transaction', zh: '事务号' }, 20) xid: string;
  @TextField({ en: 'Legal time, UTC with microseconds', zh: '法律时间（UTC，微秒）' }, 40) legalAt: string;
  @TextField({ en: 'Recorded at, UTC with microseconds', zh: '记录时间（UTC，微秒）' }, 40) recordedAt: string;
  @TextField(
    { en: 'Stored text of what was asked, RFC 8785 JSON', zh: '请求内容的存储文本（RFC 8785 JSON）' },
    1_000_000,
  )
  payload: string;
  @TextField(
    { en: 'In its place, base64, where what is stored is no text', zh: '存储内容非文本时以 base64 给出' },
    1_400_000,
    { optional: true },
  )
  payloadBase64?: string;
}
export class InclusionQuery {
  @IntQuery(
    { en: 'Size of the tree to prove it in; absent: that of the newest checkpoint', zh: '树的大小，缺省为最新检查点' },
    1,
    MOST,
  )
  size?: number;
}
export class InclusionView {
  @ObjectField({ en: 'The event as the leaf holds it', zh: '叶所含事件' }, () => LeafView) event: LeafView;
  @IntField({ en: 'Place in the ledger', zh: '账本序号' }, 0, MOST) index: number;
  @IntField({ en: 'Size of the tree', zh: '树的大小' }, 1, MOST) size: number;
  @Suite() suite: string;
  @hash('Hash of the leaf', '叶摘要') leafHash: string;
  @StringsField(
    { en: 'Inclusion proof (RFC 9162), from the leaf upwards', zh: '包含性证明（RFC 9162），自叶而上' },
    64,
    { length: 64 },
  )
  path: string[];
  @hash('Root at this size', '该大小的树根') root: string;
  @ObjectField(
    { en: 'Signed at this size, or the first one after it', zh: '该大小或其后首个签名检查点' },
    () => CheckpointView,
  )
  checkpoint: CheckpointView;
}
export class ConsistencyQuery {
  @IntQuery({ en: 'Size of the smaller tree', zh: '较小的树' }, 1, MOST, { required: true, example: 1 }) from: number;
  @IntQuery({ en: 'Size of the larger tree', zh: '较大的树' }, 1, MOST, { required: true, example: 2 }) to: number;
}
export class ConsistencyView {
  @IntField({ en: 'Size of the smaller tree', zh: '较小的树' }, 1, MOST) from: number;
  @IntField({ en: 'Size of the larger tree', zh: '较大的树' }, 1, MOST) to: number;
  @Suite() suite: string;
  @hash('Root of the smaller tree', '较小的树根') fromRoot: string;
  @hash('Root of the larger tree', '较大的树根') toRoot: string;
  @StringsField({ en: 'Consistency proof (RFC 9162)', zh: '一致性证明（RFC 9162）' }, 128, { length: 64 })
  path: string[];
}
export class CheckpointQuery {
  @IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100, { example: 20 }) limit?: number;
  @IntQuery({ en: 'Only those of a greater size', zh: '仅返回更大的检查点' }, 0, MOST) after?: number;
}
export class CheckpointList {
  @ListField({ en: 'Smallest first', zh: '由小到大' }, () => CheckpointView, 100) items: CheckpointView[];
}
export class LedgerKeyView {
  @TextField({ en: 'Key', zh: '密钥编号' }, 60) keyId: string;
  @TextField({ en: 'Public key, PEM (SPKI)', zh: '公钥，PEM（SPKI）' }, 1000) pem: string;
}
export class LedgerKeys {
  @ListField(
    { en: 'All that checkpoints may be signed with, also former ones', zh: '检查点签名公钥，含历史密钥' },
    () => LedgerKeyView,
    1000,
  )
  items: LedgerKeyView[];
}
export class ExportQuery {
  @IntQuery({ en: 'First index', zh: '起始序号' }, 0, MOST, { example: 0 }) fromIndex?: number;
  @IntQuery({ en: 'Index after the last; absent: all that is sealed', zh: '结束序号（不含），缺省为全部' }, 1, MOST)
  toIndex?: number;
}
