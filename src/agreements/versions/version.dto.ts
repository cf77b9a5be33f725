import {
  DateField,
  IdField,
  IntField,
  ListField,
  MapField,
  ObjectField,
  TextField,
} from '../../platform/openapi/fields.ts';
import { ApplicationScopeInput, PoorStreakEffectInput } from '../agreement.dto.ts';

const maybe = { optional: true, nullable: true } as const;

export class PartChangeView {
  @TextField({ en: 'Part; those of the text as sections.<code>', zh: '部分，文本部分为 sections.<代码>' }, 100, {
    example: 'termEnd',
  })
  part: string;
  @TextField(
    { en: 'Before; what is no text as RFC 8785 JSON', zh: '变更前，非文本的为 RFC 8785 JSON' },
    5_000_000,
    maybe,
  )
  before?: string | null;
  @TextField({ en: 'After', zh: '变更后' }, 5_000_000, maybe) after?: string | null;
}
export class VersionTermsView {
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @TextField({ en: 'Data security officer, as signed', zh: '数据安全责任人（协议载明）' }, 60, maybe) securityOfficer?:
    string | null;
  @DateField({ en: 'First day', zh: '起始日' }) termStart: string;
  @DateField({ en: 'Last day in force', zh: '截止日（含）' }) termEnd: string;
  @MapField({ en: 'Text of each part', zh: '各部分文本' }, 30, 20_000) sections: Record<string, string>;
  @ObjectField({ en: 'Scope of application', zh: '授权应用范围' }, () => ApplicationScopeInput)
  applicationScope: ApplicationScopeInput;
  @ObjectField({ en: 'Effect of two poor results in a row', zh: '连续2次较差的后果' }, () => PoorStreakEffectInput)
  poorStreakEffect: PoorStreakEffectInput;
}
export class AgreementVersionView {
  @IntField({ en: 'Number; 1 is what was signed first', zh: '版本号，1 为首次签署的文本' }, 1, 1_000_000)
  number: number;
  @DateField({ en: 'In force since', zh: '生效日' }) since: string;
  @IdField({ en: 'The amendment that made it', zh: '所依据的协议变更' }, maybe) amendmentId?: string | null;
  @TextField({ en: 'Its case number', zh: '变更案号' }, 40, maybe) amendmentCaseNumber?: string | null;
  @ObjectField({ en: 'What it says', zh: '版本内容' }, () => VersionTermsView) terms: VersionTermsView;
  @ListField({ en: 'What differs from the version before', zh: '与上一版本的差异' }, () => PartChangeView, 100)
  changes: PartChangeView[];
}
export class AgreementVersionsView {
  @ListField({ en: 'Versions, the first one first', zh: '各版本，按先后排列' }, () => AgreementVersionView, 10_000)
  items: AgreementVersionView[];
}
