import { ConcurrenceView, ListQuery, ResourceView } from '../../platform/acts/views.dto.ts';
import {
  CodesField,
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IntField,
  ListField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { OpeningState } from './opening.facts.ts';
import { zoneOpening } from './opening.lifecycle.ts';

export class ProposeOpening {
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @CodesField({ en: 'Permitted ways of provision, codes of the policy set', zh: '允许的提供方式代码' }, 10, { min: 1 })
  modes: string[];
  @TextField({ en: 'What for', zh: '开放目的' }, 2000) purpose: string;
}
export class OpeningReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class ZoneOpeningItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @EnumField('ZoneOpeningState', { en: 'State', zh: '状态' }, zoneOpening.states) state: OpeningState;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IntField({ en: 'Version of the resource that was proposed', zh: '提请时资源版本' }, 1, 1_000_000)
  resourceVersion: number;
  @IntField({ en: 'Its grade then', zh: '提请时级别' }, 1, 10) grade: number;
  @IdField({ en: 'Provider', zh: '数据提供单位' }) providerId: string;
  @CodesField({ en: 'Permitted ways of provision', zh: '允许的提供方式' }, 10) modes: string[];
}
export class ZoneOpeningView extends ResourceView {
  @EnumField('ZoneOpeningState', { en: 'State', zh: '状态' }, zoneOpening.states) state: OpeningState;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IntField({ en: 'Version of the resource that was proposed', zh: '提请时资源版本' }, 1, 1_000_000)
  resourceVersion: number;
  @IntField({ en: 'Its grade then', zh: '提请时级别' }, 1, 10) grade: number;
  @IdField({ en: 'Provider', zh: '数据提供单位' }) providerId: string;
  @CodesField({ en: 'Permitted ways of provision', zh: '允许的提供方式' }, 10) modes: string[];
  @TextField({ en: 'What for', zh: '开放目的' }, 2000) purpose: string;
  @TextField({ en: 'Reason of a refusal or withdrawal', zh: '不予开放或撤回的理由' }, 2000, {
    optional: true,
    nullable: true,
  })
  reason?: string | null;
  @DateField({ en: 'Opened on', zh: '开放日' }, { optional: true, nullable: true }) openedOn?: string | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class ZoneOpeningQuery extends ListQuery {
  @EnumQuery('ZoneOpeningState', { en: 'State', zh: '状态' }, zoneOpening.states) state?: OpeningState;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
  @IdQuery({ en: 'Resource', zh: '数据资源' }) resourceId?: string;
}
