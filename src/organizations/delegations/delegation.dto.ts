import { DateField, EnumField, EnumQuery, IdField, IdQuery, TextField } from '../../platform/openapi/fields.ts';
import { ListQuery, ResourceView } from '../../platform/acts/views.dto.ts';
import { MOST_DAYS, type DelegationState } from './delegation.facts.ts';
import { delegation } from './delegation.lifecycle.ts';

export class GiveDelegation {
  @IdField({ en: 'Colleague who is to act for you', zh: '代为办理的本单位人员' }) delegateId: string;
  @DateField({ en: 'First day', zh: '首日' }) firstDay: string;
  @DateField({ en: `Last day, included; ${MOST_DAYS} days at most`, zh: `末日（含当日），最长 ${MOST_DAYS} 日` })
  lastDay: string;
  @TextField({ en: 'Reason', zh: '事由' }, 500, { example: '赴外地培训' }) reason: string;
}
export class EndDelegation {
  @TextField({ en: 'Reason', zh: '理由' }, 500) reason: string;
}
export class DelegationItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @IdField({ en: 'Person who lets another act', zh: '委托人' }) giverId: string;
  @IdField({ en: 'Person who acts', zh: '受托人' }) delegateId: string;
  @DateField({ en: 'First day', zh: '首日' }) firstDay: string;
  @DateField({ en: 'Last day, included', zh: '末日（含当日）' }) lastDay: string;
  @EnumField('DelegationState', { en: 'State', zh: '状态' }, delegation.states) state: DelegationState;
}
export class DelegationView extends ResourceView {
  @IdField({ en: 'Organization', zh: '单位' }) organizationId: string;
  @IdField({ en: 'Person who lets another act', zh: '委托人' }) giverId: string;
  @IdField({ en: 'Person who acts, with Acting-For', zh: '受托人（以 Acting-For 办理）' }) delegateId: string;
  @DateField({ en: 'First day', zh: '首日' }) firstDay: string;
  @DateField({ en: 'Last day, included', zh: '末日（含当日）' }) lastDay: string;
  @TextField({ en: 'Reason', zh: '事由' }, 500) reason: string;
  @EnumField('DelegationState', { en: 'State', zh: '状态' }, delegation.states) state: DelegationState;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20) jurisdiction: string;
}
export class DelegationQuery extends ListQuery {
  @EnumQuery('DelegationState', { en: 'State', zh: '状态' }, delegation.states) state?: DelegationState;
  @IdQuery({ en: 'Given by this person', zh: '委托人' }) giverId?: string;
  @IdQuery({ en: 'Given to this person', zh: '受托人' }) delegateId?: string;
}
