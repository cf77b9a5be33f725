import {
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/openapi/fields.ts';
import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import { OVERLAP_HOURS, type MachineClientState } from './machine-client.facts.ts';
import { machineClient } from './machine-client.lifecycle.ts';

const keyTypes = { EC: { en: 'elliptic curve', zh: '椭圆曲线' }, RSA: { en: 'RSA', zh: 'RSA' } };
const curves = { 'P-256': { en: 'for ES256', zh: '用于 ES256' } };
const text = { optional: true } as const;

export class RegisterClient {
  @IdField({ en: 'Organization it acts for', zh: '所代表的单位' }) organizationId: string;
  @IdField({
    en: 'Person of the organization who answers for it: it acts as this person',
    zh: '对其负责的本单位人员，客户端以该人员身份办理',
  })
  personId: string;
  @TextField({ en: 'Name', zh: '名称' }, 100, { example: '交付对接程序' }) name: string;
}
/** Public members only: any other, and above all a private one, is an unknown field. */
export class PublicKeyInput {
  @EnumField('KeyType', { en: 'Kind of key', zh: '密钥类型' }, keyTypes) kty: 'EC' | 'RSA';
  @EnumField('KeyCurve', { en: 'Curve, of EC', zh: '曲线（EC）' }, curves, text) crv?: 'P-256';
  @TextField({ en: 'x, of EC', zh: 'x（EC）' }, 43, text) x?: string;
  @TextField({ en: 'y, of EC', zh: 'y（EC）' }, 43, text) y?: string;
  @TextField({ en: 'Modulus of RSA, 3072 bits at least', zh: 'RSA 模数，至少 3072 位' }, 1366, text) n?: string;
  @TextField({ en: 'Exponent of RSA', zh: 'RSA 指数' }, 16, text) e?: string;
  @TextField(
    { en: 'Id of the key; absent: its thumbprint (RFC 7638)', zh: '密钥编号，缺省为其指纹（RFC 7638）' },
    64,
    text,
  )
  kid?: string;
  @TextField({ en: 'ES256 or PS256', zh: 'ES256 或 PS256' }, 5, text) alg?: string;
  @TextField({ en: 'sig', zh: 'sig' }, 3, text) use?: string;
}
export class AddKey {
  @ObjectField({ en: 'Public key as a JWK (RFC 7517)', zh: '公钥（JWK，RFC 7517）' }, () => PublicKeyInput)
  jwk: PublicKeyInput;
}
/** Both keys prove the client until the overlap is over; then the old one proves nothing, wherever it is asked. */
export class RotateKey extends AddKey {
  @TextField({ en: 'Id of the key that is replaced', zh: '被替换密钥的编号' }, 64) kid: string;
  @IntField(
    {
      en: `Hours for which the old key still counts, ${OVERLAP_HOURS.usual} unless told; never longer than it would anyway`,
      zh: `原密钥继续有效的小时数，缺省 ${OVERLAP_HOURS.usual}；不延长其原定失效时间`,
    },
    OVERLAP_HOURS.least,
    OVERLAP_HOURS.most,
    { optional: true, example: OVERLAP_HOURS.usual },
  )
  overlapHours?: number;
}
export class RetireKey {
  @TextField({ en: 'Id of the key', zh: '密钥编号' }, 64) kid: string;
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class ClientReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}

export class ClientKeyView {
  @TextField({ en: 'Id of the key', zh: '密钥编号' }, 64) kid: string;
  @TextField({ en: 'Thumbprint (RFC 7638)', zh: '指纹（RFC 7638）' }, 64) thumbprint: string;
  @EnumField('KeyType', { en: 'Kind of key', zh: '密钥类型' }, keyTypes) kty: string;
  @InstantField({ en: 'Added at', zh: '登记时间' }) addedAt: string;
  @InstantField({ en: 'Retired at', zh: '停用时间' }, { optional: true, nullable: true }) retiredAt?: string | null;
  @InstantField(
    { en: 'Ends by itself at, since another took its place', zh: '轮换后自动失效时间' },
    { optional: true, nullable: true },
  )
  endsAt?: string | null;
}
export class ClientItem {
  @IdField({ en: 'Id: the client_id', zh: '编号，即 client_id' }) id: string;
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @EnumField('MachineClientState', { en: 'State', zh: '状态' }, machineClient.states) state: MachineClientState;
}
export class ClientView extends ResourceView {
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @IdField({ en: 'Organization it acts for', zh: '所代表的单位' }) organizationId: string;
  @IdField({ en: 'Person as whom it acts', zh: '负责人员' }) personId: string;
  @EnumField('MachineClientState', { en: 'State', zh: '状态' }, machineClient.states) state: MachineClientState;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20) jurisdiction: string;
  @ListField({ en: 'Public keys, retired ones too', zh: '公钥，含已停用' }, () => ClientKeyView, 200)
  keys: ClientKeyView[];
}
export class ClientQuery extends SearchQuery {
  @EnumQuery('MachineClientState', { en: 'State', zh: '状态' }, machineClient.states) state?: MachineClientState;
  @IdQuery({ en: 'Of this organization', zh: '单位' }) organizationId?: string;
}
