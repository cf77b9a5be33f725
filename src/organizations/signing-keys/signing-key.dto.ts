import { ResourceView, SearchQuery, signingAlgorithms } from '../../platform/acts/views.dto.ts';
import {
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  IntQuery,
  ObjectField,
  TextField,
  TextQuery,
} from '../../platform/openapi/fields.ts';
import type { SigningKeyState } from './signing-key.facts.ts';
import { signingKey } from './signing-key.lifecycle.ts';

const { states } = signingKey;
const maybe = { optional: true, nullable: true } as const;
const curves = {
  'P-256': { en: 'for ES256', zh: '用于 ES256' },
  SM2: { en: 'for SM2 with SM3', zh: '用于 SM2（配 SM3）' },
};

/** Public members only: any other, and above all a private one, is an unknown field. */
export class SigningJwk {
  @EnumField('SigningKeyType', { en: 'Kind of key', zh: '密钥类型' }, { EC: { en: 'elliptic curve', zh: '椭圆曲线' } })
  kty: 'EC';
  @EnumField('SigningCurve', { en: 'Curve', zh: '曲线' }, curves) crv: keyof typeof curves;
  @TextField({ en: 'x', zh: 'x' }, 43) x: string;
  @TextField({ en: 'y', zh: 'y' }, 43) y: string;
}
export class RegisterSigningKey {
  @TextField({ en: 'Name', zh: '名称' }, 100, { example: '2026年合同专用密钥' }) name: string;
  @TextField({ en: 'Public key as PEM (SPKI); or jwk', zh: '公钥（PEM，SPKI），与 jwk 二选一' }, 1000, {
    optional: true,
  })
  publicKey?: string;
  @ObjectField(
    { en: 'Public key as JWK (RFC 7517); or publicKey', zh: '公钥（JWK），与 publicKey 二选一' },
    () => SigningJwk,
    { optional: true },
  )
  jwk?: SigningJwk;
  @TextField(
    {
      en: 'Proof of possession: signature by the key itself, base64 or base64url of DER or of r and s, of the text {"organizationId":"<your organization>","publicKeySha256":"<SHA-256 of the DER SPKI, hex>","v":"zonekeeper/signing-key/1"}',
      zh: '持有证明：该密钥对文本 {"organizationId":"<本单位编号>","publicKeySha256":"<DER SPKI 的 SHA-256，十六进制>","v":"zonekeeper/signing-key/1"} 的签名，为 DER 或 r、s 的 base64 或 base64url',
    },
    200,
  )
  proof: string;
}
export class SigningKeyReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class RevokeSigningKey extends SigningKeyReason {
  @InstantField(
    {
      en: 'From when on nothing is trusted that it signed; absent: from now on',
      zh: '自何时起的签名不予信任，缺省为当前时间',
    },
    { optional: true },
  )
  distrustedFrom?: string;
}
export class SigningKeyItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @EnumField('SigningKeyState', { en: 'State', zh: '状态' }, states) state: SigningKeyState;
  @EnumField('SigningAlgorithm', { en: 'What it signs with', zh: '签名算法' }, signingAlgorithms) algorithm: string;
  @TextField({ en: 'Public key (PEM, SPKI)', zh: '公钥（PEM，SPKI）' }, 1000) publicKey: string;
  @TextField({ en: 'SHA-256 of its DER, hex', zh: 'DER 的 SHA-256（十六进制）' }, 64) thumbprint: string;
  @InstantField({ en: 'Signs from', zh: '启用时间' }, maybe) activatedAt?: string | null;
  @InstantField({ en: 'Signs nothing more since', zh: '停用时间' }, maybe) retiredAt?: string | null;
  @InstantField({ en: 'Revoked at', zh: '撤销时间' }, maybe) revokedAt?: string | null;
  @InstantField({ en: 'Nothing is trusted that it signed from here on', zh: '自此时起的签名不予信任' }, maybe)
  distrustedFrom?: string | null;
}
export class SigningKeyView extends ResourceView {
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @EnumField('SigningKeyState', { en: 'State', zh: '状态' }, states) state: SigningKeyState;
  @EnumField('SigningAlgorithm', { en: 'What it signs with', zh: '签名算法' }, signingAlgorithms) algorithm: string;
  @TextField({ en: 'Public key (PEM, SPKI)', zh: '公钥（PEM，SPKI）' }, 1000) publicKey: string;
  @TextField({ en: 'SHA-256 of its DER, hex', zh: 'DER 的 SHA-256（十六进制）' }, 64) thumbprint: string;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20) jurisdiction: string;
  @InstantField({ en: 'Registered at', zh: '登记时间' }) registeredAt: string;
  @InstantField({ en: 'Signs from', zh: '启用时间' }, maybe) activatedAt?: string | null;
  @InstantField({ en: 'Signs nothing more since', zh: '停用时间' }, maybe) retiredAt?: string | null;
  @InstantField({ en: 'Revoked at', zh: '撤销时间' }, maybe) revokedAt?: string | null;
  @InstantField({ en: 'Nothing is trusted that it signed from here on', zh: '自此时起的签名不予信任' }, maybe)
  distrustedFrom?: string | null;
  @TextField({ en: 'Why it ended; for its organization', zh: '停用或者撤销的理由，仅本单位可见' }, 2000, maybe)
  reason?: string | null;
}
export class SigningKeyQuery extends SearchQuery {
  @EnumQuery('SigningKeyState', { en: 'State', zh: '状态' }, states) state?: SigningKeyState;
  @IdQuery({ en: 'Of this organization', zh: '单位' }) organizationId?: string;
}
/** A key that counts, or once counted, as everybody may read it. */
export class PublicSigningKey {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @EnumField('SigningKeyState', { en: 'State', zh: '状态' }, states) state: string;
  @EnumField('SigningAlgorithm', { en: 'What it signs with', zh: '签名算法' }, signingAlgorithms) algorithm: string;
  @TextField({ en: 'Public key (PEM, SPKI)', zh: '公钥（PEM，SPKI）' }, 1000) publicKey: string;
  @TextField({ en: 'SHA-256 of its DER, hex', zh: 'DER 的 SHA-256（十六进制）' }, 64) thumbprint: string;
  @InstantField({ en: 'Signs from', zh: '启用时间' }) activatedAt: string;
  @InstantField({ en: 'Signs nothing more since', zh: '停用时间' }, maybe) retiredAt?: string | null;
  @InstantField({ en: 'Nothing is trusted that it signed from here on', zh: '自此时起的签名不予信任' }, maybe)
  distrustedFrom?: string | null;
}
export class PublicSigningKeyQuery {
  @IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100, { optional: true, example: 20 }) limit?: number;
  @TextQuery({ en: 'nextCursor of the page before', zh: '上一页的 nextCursor' }, 1000, { optional: true })
  cursor?: string;
  @IdQuery({ en: 'Of this organization', zh: '单位' }, { optional: true }) organizationId?: string;
}
