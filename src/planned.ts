import type { Text } from './regulation/index.ts';

const later = (en: string, zh: string): Text => ({ en, zh });

/** Articles of which a part is still to be built, with what is missing. Empty when the product is complete. */
export const planned: Readonly<Record<number, Text>> = {
  14: later('views that are usable but not visible', '可用不可见视图'),
  17: later('income, permitted revenue, review of ceilings', '收入、最高准许收入与收费标准评估'),
  20: later('data quality trace-back', '数据质量倒查'),
  21: later('findings and their rectification, alerts, leak tracing', '检查发现及整改、预警与泄露溯源'),
};
