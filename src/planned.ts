import type { Text } from './regulation/index.ts';

const later = (en: string, zh: string): Text => ({ en, zh });

/** Articles of which a part is still to be built, with what is missing. Empty when the product is complete. */
export const planned: Readonly<Record<number, Text>> = {
  2: later('resources and their exclusions', '数据资源及排除情形'),
  8: later('eligibility cases during the term (R08-4)', '有效期内的资格核查（R08-4）'),
  13: later('scenarios and share requests', '场景与共享申请'),
  14: later('openings, grading, de-identification', '开放、分级与脱敏'),
  15: later('share requests and grants', '共享申请与授权共享'),
  16: later('consents', '个人授权'),
  17: later('paid use', '有偿使用'),
  20: later('data quality trace-back', '数据质量倒查'),
  21: later('inspections, leak tracing', '监督检查与泄露溯源'),
  23: later('restrictions', '技术限制'),
};
