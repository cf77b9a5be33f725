import { CodeField, DateField, DecimalField, FlagField, IdField, IntField, ListField, TextField } from '../platform/openapi/fields.ts'; // prettier-ignore

export class OwnCriterionView {
  @CodeField({ en: 'Criterion', zh: '评审标准' }) code: string;
  @TextField({ en: 'What is scored', zh: '标准名称' }, 200) title: string;
  @DecimalField({ en: 'Mean of the panel', zh: '平均分' }) mean: string;
}
export class OwnResultView {
  @IdField({ en: 'Review result', zh: '评审结果' }) resultId: string;
  @FlagField({ en: 'Selected', zh: '是否选定' }) selected: boolean;
  @IntField({ en: 'Own rank; equal means share one', zh: '本单位名次，同分并列' }, 1, 1000, { optional: true })
  rank?: number;
  @DecimalField({ en: 'Own mean', zh: '本单位平均分' }, { optional: true }) mean?: string;
  @ListField({ en: 'Own means by criterion', zh: '本单位各项平均分' }, () => OwnCriterionView, 50)
  criteria: OwnCriterionView[];
  @TextField({ en: 'Reason made public with the result', zh: '随评审结果公布的理由' }, 2000, {
    optional: true,
    nullable: true,
  })
  reason?: string | null;
  @DateField({ en: 'Made public on', zh: '公示日' }, { optional: true, nullable: true }) publishedOn?: string | null;
  @DateField({ en: 'Last day for an objection', zh: '提出异议的截止日（含）' }) objectionsUntil: string;
}
