import {
  CodeField,
  DecimalField,
  EnumField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  LongTextField,
  TextField,
} from '../platform/openapi/fields.ts';

export class DeclareInterest {
  @FlagField({ en: 'There is an interest; it ends the seat', zh: '存在利害关系，须回避' }) interest: boolean;
  @TextField({ en: 'Which one', zh: '说明' }, 2000, { optional: true, sealed: true }) reason?: string;
}
export class CriterionPoints {
  @CodeField({ en: 'Criterion of the call', zh: '公告的评审标准' }, { example: 'security_capability' })
  criterion: string;
  @IntField({ en: 'Points', zh: '得分' }, 0, 100) points: number;
}
export class ScoreApplication {
  @ListField({ en: 'Points for each criterion', zh: '各项得分' }, () => CriterionPoints, 50) points: CriterionPoints[];
  @LongTextField({ en: 'Comment', zh: '评语' }, { sealed: true }) comment: string;
}
export class Dissent {
  @LongTextField({ en: 'Dissenting opinion', zh: '不同意见' }, { sealed: true }) dissent: string;
}
const states = {
  drawn: { en: 'on the panel', zh: '在评审组' },
  recused: { en: 'recused; the score is struck', zh: '已回避，评分作废' },
  struck: { en: 'struck by an upheld objection; does not count', zh: '因异议成立作废，不计分' },
};
export class ReviewerView {
  @IdField({ en: 'Person', zh: '专家' }) personId: string;
  @IntField({ en: 'Order in which drawn', zh: '抽取次序' }, 1, 1000) place: number;
  @EnumField('ReviewerState', { en: 'State', zh: '状态' }, states) state: string;
  @TextField({ en: 'Seed of its draw', zh: '所属抽取的种子' }, 60) drawSeed: string;
  @TextField(
    { en: 'Why jointly nominated; absent for who was drawn by lot', zh: '会同提名理由，抽取产生的无此项' },
    2000,
    { optional: true, nullable: true },
  )
  nomination?: string | null;
  @TextField({ en: 'What was declared', zh: '申报内容' }, 2000, { optional: true, nullable: true }) interest?:
    string | null;
  @TextField({ en: 'Why the score was struck', zh: '评分作废的理由' }, 2000, { optional: true, nullable: true })
  strikeReason?: string | null;
  @FlagField({ en: 'Has scored', zh: '是否已评分' }) scored: boolean;
  @ListField(
    { en: 'Points; only their author sees them until all are in', zh: '各项得分，全部评分前仅本人可见' },
    () => CriterionPoints,
    50,
    { optional: true },
  )
  points?: CriterionPoints[];
  @DecimalField({ en: 'Weighted total', zh: '加权总分' }, { optional: true }) total?: string;
  @TextField({ en: 'Comment', zh: '评语' }, 20_000, { optional: true, nullable: true }) comment?: string | null;
  @InstantField({ en: 'Scored at', zh: '评分时间' }, { optional: true }) scoredAt?: string;
  @LongTextField({ en: 'Dissenting opinion, seen as the score is', zh: '不同意见，可见范围同评分' }, { optional: true })
  dissent?: string;
  @InstantField({ en: 'Dissented at', zh: '不同意见记录时间' }, { optional: true }) dissentedAt?: string;
}
