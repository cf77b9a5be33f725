import { DateField, IntField, LongTextField, TextField } from '../../platform/openapi/fields.ts';

export class ProposeOperationRules {
  @TextField({ en: 'Title', zh: '标题' }, 200, { example: '综合领域专区授权运营规则' }) title: string;
  @LongTextField({ en: 'Text of the rules', zh: '规则正文' }) text: string;
  @DateField({ en: 'First day on which they hold', zh: '施行日' }, { example: '2027-01-01' }) effectiveFrom: string;
}
export class OperationRulesView extends ProposeOperationRules {
  @IntField({ en: 'Number of the version', zh: '版本号' }, 1, 1_000_000) number: number;
  @TextField({ en: 'SHA-256 of the text', zh: '正文 SHA-256 摘要' }, 64) sha256: string;
  @DateField(
    { en: 'Published on; absent while only proposed', zh: '公布日，拟定中为空' },
    { optional: true, nullable: true },
  )
  publishedOn?: string | null;
}
