import { roles, type Role } from '../regulation/index.ts';
import {
  EnumField,
  EnumQuery,
  IdField,
  InstantField,
  IntField,
  ObjectField,
  TextField,
  TextQuery,
} from '../platform/openapi/fields.ts';

export class NamedView {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Name', zh: '名称' }, 200) name: string;
}
export class LoginView {
  @EnumField('Role', { en: 'Role', zh: '角色' }, roles) role: Role;
  @TextField({ en: 'Bearer token', zh: '访问令牌' }, 4096) accessToken: string;
  @TextField({ en: 'Always Bearer', zh: '恒为 Bearer' }, 10) tokenType: string;
  @InstantField({ en: 'Expires at', zh: '失效时间' }) expiresAt: string;
  @ObjectField({ en: 'Organization', zh: '单位' }, () => NamedView) organization: NamedView;
  @ObjectField({ en: 'Person', zh: '人员' }, () => NamedView) person: NamedView;
}
export class LoginQuery {
  @EnumQuery('Role', { en: 'Role; without it every login is listed', zh: '角色，缺省列出全部' }, roles) role?: Role;
  @TextQuery(
    {
      en: 'Person: an id, a name, or the number among those of the role (1 is the first)',
      zh: '人员：编号、姓名或该角色下的序号（从 1 起）',
    },
    100,
  )
  person?: string;
  @EnumQuery(
    'DemoAcr',
    { en: 'How surely the person was recognized; absent: strong', zh: '认证强度，缺省为强认证' },
    {
      strong: { en: 'as with two factors: good for every act', zh: '相当于双因素认证，可办理一切行为' },
      weak: {
        en: 'as with a password alone: dangerous acts answer step-up-required',
        zh: '相当于仅口令，高风险行为将被要求强认证',
      },
    },
  )
  acr?: 'strong' | 'weak';
}
export class MoveClock {
  @InstantField({ en: 'New legal time; only forward', zh: '新的法律时间，只能向前' }, { optional: true }) to?: string;
  @IntField({ en: 'Or: days to go forward', zh: '或：向前的天数' }, 1, 3660, { optional: true }) days?: number;
}
export class ClockView {
  @InstantField({ en: 'Legal time now', zh: '当前法律时间' }) legalTime: string;
  @InstantField({ en: 'System time now', zh: '当前系统时间' }) systemTime: string;
}
export class ResetDemo {
  @EnumField(
    'ResetConfirmation',
    { en: 'Say reset', zh: '填写 reset' },
    { reset: { en: 'throw all demo data away and seed again', zh: '清除全部演示数据并重新写入' } },
  )
  confirm: 'reset';
}
