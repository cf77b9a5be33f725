import type { Text } from './text.ts';

export type ArticleKind =
  | 'purpose'
  | 'scope'
  | 'definition'
  | 'organization'
  | 'condition'
  | 'procedure'
  | 'duty'
  | 'right'
  | 'policy'
  | 'validity';

export interface Chapter {
  readonly number: number;
  readonly title: Text;
}

/** One article in our own short words; the wording of the law stands in the law. */
export interface Article {
  readonly number: number;
  readonly chapter: number;
  readonly kind: ArticleKind;
  readonly title: Text;
  readonly note: Text;
  /** Why no rule can follow from it. An article without this must have a rule, a lifecycle row or `planned`. */
  readonly noRule?: Text;
  /** What is still to be built for it; counted and printed. */
  readonly planned?: Text;
}

export const chapters: readonly Chapter[] = [
  { number: 1, title: { en: 'General', zh: '总则' } },
  { number: 2, title: { en: 'Application and ending', zh: '申请和终止' } },
  { number: 3, title: { en: 'Authorized operation', zh: '授权运营要求' } },
  { number: 4, title: { en: 'Security and supervision', zh: '安全和监督' } },
  { number: 5, title: { en: 'Final provisions', zh: '附则' } },
];

/** [number, chapter, kind, en title, zh title, en note, zh note] */
type Row = readonly [number, number, ArticleKind, string, string, string, string];

// prettier-ignore
const rows: readonly Row[] = [
  [1, 1, 'purpose', 'Purpose and legal basis', '目的和依据', 'Names the laws it rests on; they stand in the policy set.', '列明上位依据，依据载于政策集。'],
  [2, 1, 'scope', 'Scope and exclusions', '适用范围和除外', 'Secrets and data closed by law stay out.', '涉密数据和依法不得开放的数据不进入授权运营。'],
  [3, 1, 'definition', 'Definitions', '定义', 'Who can be an operator, what public data is.', '界定公共数据、授权运营、运营单位和运营管理平台。'],
  [4, 1, 'organization', 'Work areas and parties', '工作内容和参与方', 'Describes the work and the parties.', '说明工作内容和参与各方。'],
  [5, 1, 'definition', 'Two kinds of zones', '两类专区', 'A comprehensive or a sector zone; the sectors are an open list.', '综合领域专区和行业领域专区，行业为开放列举。'],
  [6, 1, 'organization', 'Who does what', '职责分工', 'The seed of the permission matrix.', '权限矩阵的来源。'],
  [7, 2, 'procedure', 'Announcement', '公告', 'Published jointly, with conditions and requirements.', '会同发布，明确申报条件和运营要求。'],
  [8, 2, 'condition', 'Conditions for operators', '运营单位条件', 'Two groups of conditions, two look-backs of three years.', '两组条件，两项近三年回溯。'],
  [9, 2, 'procedure', 'Application and materials', '申请和材料', 'Six materials within the announced time.', '在规定时间内提交六类材料。'],
  [10, 2, 'procedure', 'Review and signing', '评审和签约', 'Expert review, endorsement, publication, two signing sets.', '专家评审、市政府同意、公开，两种签约组合。'],
  [11, 2, 'condition', 'Parts of the agreement', '协议内容', 'Eight parts; the list is open.', '八项内容，开放列举。'],
  [12, 2, 'procedure', 'Term, suspension, termination', '期限、暂停和终止', 'Five years in general; ended jointly, as agreed.', '一般不超过五年；会同按协议约定暂停或者终止。'],
  [13, 3, 'duty', 'Principles of use', '使用原则', 'By scenario and within scope; raw data is never passed on.', '场景驱动、范围内使用，原始数据不得对外提供。'],
  [14, 3, 'procedure', 'Opening by grade', '分级开放', 'From grade 3: de-identified, or usable but not visible.', '三级及以上脱敏或者可用不可见。'],
  [15, 3, 'procedure', 'Share requests', '共享申请', 'Regulator confirms, provider approves, exchange platform shares.', '监管部门确认、提供单位同意、经共享交换平台授权共享。'],
  [16, 3, 'duty', 'Security line and consent', '安全要求和个人授权', 'Raw data stays; personal information needs real consent for each scenario.', '原始数据不出域；个人信息须按场景取得真实有效授权。'],
  [17, 3, 'policy', 'Paid use', '有偿使用', 'To be explored; hard rules come only from policy sets that have them.', '探索性条款；刚性规则仅由相应政策集给出。'],
  [18, 3, 'procedure', 'Performance evaluation', '绩效考核评估', 'Excellent is supported, poor warned, poor twice in a row ended.', '优秀予以支持，较差提醒或者约谈，连续两次较差终止。'],
  [19, 3, 'duty', 'Notification of products', '产品和服务告知', 'A notification to the regulator, never an approval.', '向监管部门告知，不是审批。'],
  [20, 3, 'duty', 'Data quality', '数据质量', 'Six dimensions; faults are traced back level by level.', '六项特性，逐级倒查反馈。'],
  [21, 4, 'duty', 'Inspections and monitoring', '检查和监测', 'Joint inspections, leak tracing, early warning, rectification.', '联合检查、泄露溯源、监测预警、及时整改。'],
  [22, 4, 'duty', 'Security duties', '安全主体责任', 'The center answers for the platform, the operator for the data of its zone.', '中心负责平台安全，运营单位负责专区数据安全。'],
  [23, 4, 'right', 'Technical restriction', '技术限制', 'The center may restrict use on risk, suspension or termination.', '发现风险、暂停或者终止时，中心可以限制使用。'],
  [24, 5, 'validity', 'Entry into force and validity', '施行和有效期', 'From 2024-05-24 to 2026-05-23.', '自2024年5月24日起施行，有效期至2026年5月23日。'],
];

const noRule: Readonly<Record<number, Text>> = {
  1: { en: 'purpose clause, no rule', zh: '目的条款，无可执行规则' },
  4: {
    en: 'describes parties and work areas, no rule; their rights follow from Art 5 and 6',
    zh: '说明性条款，无可执行规则；各方权限见第五条、第六条',
  },
};

/** The 24 articles of the Nanjing measures, in order. */
export const articles: readonly Article[] = rows.map(([number, chapter, kind, en, zh, noteEn, noteZh]) => ({
  number,
  chapter,
  kind,
  title: { en, zh },
  note: { en: noteEn, zh: noteZh },
  ...(noRule[number] && { noRule: noRule[number] }),
}));

/** 'Art 12', as rules and findings cite it. Throws RangeError for a number the measures do not have. */
export function articleLabel(number: number): string {
  if (!articles.some((article) => article.number === number)) throw new RangeError(`no article ${number}`);
  return `Art ${number}`;
}

/** The article cited by 'Art 12', undefined where the label is of another text ('N-Art 14') or unknown. */
export const articleOf = (label: string): Article | undefined =>
  articles.find(({ number }) => label === `Art ${number}`);
