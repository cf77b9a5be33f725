import { ApiResponse } from '@nestjs/swagger';
import type { Text } from '../../regulation/index.ts';
import { both } from './both.ts';

const refusals: Readonly<Record<number, Text>> = {
  400: { en: 'Malformed, or an unknown or wrong field or parameter', zh: '格式错误，或字段、参数未知或有误' },
  401: { en: 'No valid token', zh: '没有有效令牌' },
  403: { en: 'Not for this role or person', zh: '该角色或人员无权办理' },
  404: { en: 'Not there, or not yours to see', zh: '不存在或无权查看' },
  409: { en: 'Not possible in this state', zh: '当前状态不可执行' },
  410: { en: 'No longer kept; begin anew', zh: '已不再保留，请重新开始' },
  412: { en: 'Changed since you read it', zh: '读取后内容已变化' },
  413: { en: 'The body is too large', zh: '请求体过大' },
  415: { en: 'Not a content type that is taken here', zh: '不接受该内容类型' },
  422: { en: 'The rules forbid it; findings name them all', zh: '规则不允许，findings 列出全部' },
  428: { en: 'If-Match is needed', zh: '须携带 If-Match' },
  429: { en: 'Too many requests, or too much at a time', zh: '请求过多或并发过多' },
  503: { en: 'Not ready or too busy; nothing was done', zh: '未就绪或繁忙，未作任何更改' },
  507: { en: 'No space left; nothing was kept', zh: '存储空间不足，未保存' },
};
/** Problem answers of an operation, by status. Whoever logs in is also counted. */
export const problems = (...statuses: readonly number[]): MethodDecorator[] =>
  (statuses.includes(401) ? [...statuses, 429] : statuses).map((status) =>
    ApiResponse({
      status,
      description: both(refusals[status] ?? { en: 'Refused', zh: '拒绝' }),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  );
