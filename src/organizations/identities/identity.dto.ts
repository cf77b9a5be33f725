import { EnumField, EnumQuery, IdField, IdQuery, TextField } from '../../platform/openapi/fields.ts';
import { ListQuery, ResourceView } from '../../platform/acts/views.dto.ts';
import type { IdentityState } from './identity.facts.ts';
import { personIdentity } from './identity.lifecycle.ts';

export class LinkIdentity {
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @IdField({ en: 'Person of the organization', zh: '该单位人员' }) personId: string;
  @TextField({ en: 'Issuer, exactly as in its tokens (iss)', zh: '签发方，与令牌 iss 完全一致' }, 200, {
    example: 'https://login.example.gov.cn',
  })
  issuer: string;
  @TextField({ en: 'How the issuer names the person (sub)', zh: '签发方对该人员的标识（sub）' }, 255, {
    example: 'u-4711',
    sensitive: true,
  })
  subject: string;
}
export class UnlinkIdentity {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class IdentityItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @IdField({ en: 'Person', zh: '人员' }) personId: string;
  @TextField({ en: 'Issuer', zh: '签发方' }, 200) issuer: string;
  @EnumField('PersonIdentityState', { en: 'State', zh: '状态' }, personIdentity.states) state: IdentityState;
}
export class IdentityView extends ResourceView {
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @IdField({ en: 'Person', zh: '人员' }) personId: string;
  @TextField({ en: 'Issuer', zh: '签发方' }, 200) issuer: string;
  @TextField({ en: 'How the issuer names the person', zh: '签发方对该人员的标识' }, 255) subject: string;
  @EnumField('PersonIdentityState', { en: 'State', zh: '状态' }, personIdentity.states) state: IdentityState;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20) jurisdiction: string;
}
export class IdentityQuery extends ListQuery {
  @EnumQuery('PersonIdentityState', { en: 'State', zh: '状态' }, personIdentity.states) state?: IdentityState;
  @IdQuery({ en: 'Of this person', zh: '人员' }) personId?: string;
}
