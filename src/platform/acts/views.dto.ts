import type { Type } from '@nestjs/common';
import {
  EnumField,
  FlagField,
  FlagQuery,
  IdField,
  IntField,
  IntQuery,
  ListField,
  ObjectField,
  StringsField,
  TextField,
  TextQuery,
} from '../openapi/fields.ts';

export { ConcurrenceView } from './joint.dto.ts';

/** Query parameters that every list takes. */
export class ListQuery {
  @IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100, { optional: true, example: 20 }) limit?: number;
  @TextQuery({ en: 'nextCursor of the page before', zh: '上一页的 nextCursor' }, 1000, { optional: true })
  cursor?: string;
  @TextQuery({ en: 'Sort field, with - for descending', zh: '排序字段，前缀 - 表示降序' }, 60, { optional: true })
  sort?: string;
  @FlagQuery({ en: 'Count all that match', zh: '统计总数' }, { optional: true }) includeTotal?: boolean;
}
/** Those of a list that is searched by text. */
export class SearchQuery extends ListQuery {
  @TextQuery(
    { en: 'Name or number contains this, in either case of letters', zh: '名称或者编号包含（不分大小写）' },
    100,
    { optional: true },
  )
  q?: string;
}
/** What every single resource says about itself. */
export class ResourceView {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @IntField({ en: 'Version', zh: '版本' }, 1, 1_000_000) version: number;
  @StringsField({ en: 'What you may do next, by state and right', zh: '当前可执行的行为' }, 50, { optional: true })
  allowedActions?: string[];
}
/** What organizations sign with. */
export const signingAlgorithms = {
  SM2: { en: 'SM2 with SM3 (GB/T 32918), user id 1234567812345678', zh: 'SM2 配 SM3，用户标识 1234567812345678' },
  ES256: { en: 'ECDSA on P-256 with SHA-256', zh: 'ECDSA P-256 配 SHA-256' },
};
/** Needed of an organization that has an active signing key. */
export class SignatureInput {
  @IdField({ en: 'Active signing key of your organization', zh: '本单位启用的签名密钥' }) keyId: string;
  @TextField(
    { en: 'Signature, base64 or base64url of DER or of r and s', zh: '签名值，DER 或 r、s 的 base64 或 base64url' },
    200,
  )
  value: string;
}
/** What the signature of a decision is about. */
const decisionSignature = {
  en: 'Signature of {"act":…,"aggregate":…,"decision":<this body without signature>,"id":…,"v":"zonekeeper/decision/1","version":<the version you saw>} in RFC 8785 form',
  zh: '对 {"act":…,"aggregate":…,"decision":<不含 signature 的本请求体>,"id":…,"v":"zonekeeper/decision/1","version":<所见版本>}（RFC 8785）的签名',
};
/** Body of a signed act that takes nothing else. */
export class SignedDecision {
  @ObjectField(decisionSignature, () => SignatureInput, { optional: true }) signature?: SignatureInput;
}
const withSignature = new WeakMap<Type, Type>();
/** The same body with a signature in it: one class for each, whichever acts take it. */
export function signedInput(body: Type): Type {
  const known = withSignature.get(body);
  if (known) return known;
  class Signed extends (body as Type<object>) {
    @ObjectField(decisionSignature, () => SignatureInput, { optional: true }) signature?: SignatureInput;
  }
  Object.defineProperty(Signed, 'name', { value: `${body.name}Signed` });
  withSignature.set(body, Signed);
  return Signed;
}
export class KeySignatureView {
  @IdField({ en: 'Key', zh: '密钥' }) keyId: string;
  @EnumField('SigningAlgorithm', { en: 'What it signs with', zh: '签名算法' }, signingAlgorithms)
  algorithm: string;
  @TextField({ en: 'Digest of the text: SM3 for SM2, SHA-256 for ES256; hex', zh: '文本摘要（十六进制）' }, 64)
  digest: string;
  @TextField({ en: 'Signature: r and s, base64url', zh: '签名值（r、s，base64url）' }, 100) value: string;
  @FlagField({ en: 'Its key was revoked from before this signature', zh: '密钥已撤销，且撤销追溯至该签名之前' })
  distrusted: boolean;
}
export class TransitionView {
  @IntField({ en: 'Version it led to', zh: '所至版本' }, 1, 1_000_000) version: number;
  @TextField({ en: 'Act', zh: '行为' }, 60) act: string;
  @TextField({ en: 'State before', zh: '原状态' }, 40, { optional: true, nullable: true }) from?: string | null;
  @TextField({ en: 'State after', zh: '新状态' }, 40) to: string;
  @TextField({ en: 'Article', zh: '条款' }, 40) article: string;
  @TextField({ en: 'Policy set', zh: '规则集' }, 40, { optional: true, nullable: true }) policyCode?: string | null;
  @IdField({ en: 'Organization', zh: '单位' }, { optional: true, nullable: true }) organizationId?: string | null;
  @IdField({ en: 'Person', zh: '办理人' }, { optional: true, nullable: true }) personId?: string | null;
  @IdField(
    { en: 'Colleague whom the person acted for', zh: '被代理人（代为办理时）' },
    { optional: true, nullable: true },
  )
  actedFor?: string | null;
  @IdField(
    { en: 'Audit event of the act it follows from', zh: '引发此变化的行为的审计编号' },
    { optional: true, nullable: true },
  )
  causedBy?: string | null;
  @ObjectField({ en: 'Signature by a key of the organization', zh: '单位密钥签名' }, () => KeySignatureView, {
    optional: true,
    nullable: true,
  })
  signature?: KeySignatureView | null;
  @TextField({ en: 'What was signed, where it is no text of its own', zh: '所签文本' }, 100_000, {
    optional: true,
    nullable: true,
  })
  signedText?: string | null;
  @TextField({ en: 'Legal time', zh: '法律时间' }, 40) legalAt: string;
  @TextField({ en: 'Recorded at', zh: '记录时间' }, 40) recordedAt: string;
}
export class HistoryView {
  @ListField({ en: 'Changes of state, oldest first', zh: '状态变化，由早到晚' }, () => TransitionView, 10_000)
  items: TransitionView[];
}
export class EffectView {
  @TextField({ en: 'What kind of thing', zh: '对象类型' }, 40) aggregate: string;
  @TextField({ en: 'Act', zh: '行为' }, 60) act: string;
  @TextField({ en: 'State it would be in', zh: '将处状态' }, 40) to: string;
  @IntField({ en: 'How many', zh: '数量' }, 0, 1_000_000_000) count: number;
  @StringsField({ en: 'Some of their ids', zh: '部分编号' }, 100) ids: string[];
}
/** The answer to validateOnly. */
export class Rehearsal {
  @FlagField({
    en: 'Always true; a refusal is answered as the real call would be',
    zh: '恒为 true；若会被拒绝则按实际调用答复',
  })
  wouldSucceed: boolean;
  @ListField({ en: 'What would change', zh: '将产生的变化' }, () => EffectView, 1000) effects: EffectView[];
}

const pages = new Map<Type, Type>();
/** `{ items, nextCursor?, total? }` of a view. */
export function pageOf(view: Type): Type {
  const known = pages.get(view);
  if (known) return known;
  class Page {
    items: object[];
    nextCursor?: string;
    total?: number;
  }
  Object.defineProperty(Page, 'name', { value: `${view.name}Page` });
  ListField({ en: 'Lines of this page', zh: '本页内容' }, () => view, 100)(Page.prototype, 'items');
  TextField({ en: 'Where the next page begins; absent at the end', zh: '下一页游标，末页无此项' }, 1000, {
    optional: true,
  })(Page.prototype, 'nextCursor');
  IntField({ en: 'All that match', zh: '总数' }, 0, 1_000_000_000, { optional: true })(Page.prototype, 'total');
  pages.set(view, Page);
  return Page;
}
