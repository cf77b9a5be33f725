import {
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/openapi/fields.ts';
import { ListQuery, ResourceView } from '../../platform/acts/views.dto.ts';
import type { MachineClientState } from './machine-client.facts.ts';
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
export class ClientQuery extends ListQuery {
  @EnumQuery('MachineClientState', { en: 'State', zh: '状态' }, machineClient.states) state?: MachineClientState;
  @IdQuery({ en: 'Of this organization', zh: '单位' }) organizationId?: string;
}
