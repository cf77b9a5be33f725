import type { Text } from './regulation/index.ts';

const later = (en: string, zh: string): Text => ({ en, zh });

/** Articles of which a part is still to be built, with what is missing. Empty when the product is complete. */
export const planned: Readonly<Record<number, Text>> = {
  2: later('resources and their exclusions', '数据资源及排除情形'),
  8: later('the checklist of applicants', '申请单位条件清单'),
  9: later('application materials', '申请材料'),
  14: later('views that are usable but not visible', '可用不可见视图'),
  17: later('paid use', '有偿使用'),
  20: later('data quality trace-back', '数据质量倒查'),
  21: later('inspections, leak tracing', '监督检查与泄露溯源'),
};
