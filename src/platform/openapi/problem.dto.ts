import { EffectView } from '../acts/views.dto.ts';
import * as check from './checks.ts';
import { field } from './field.ts';
import { IntField, ListField, StringsField, TextField, ValuesField } from './fields.ts';

export class FieldErrorView {
  @field(
    { en: 'JSON pointer into the body, empty for all of it; `?name` for a query parameter, `#Name` for a header', zh: '请求体中的 JSON 指针，空串指整个请求体；查询参数为 `?名称`，请求头为 `#名称`' },
    { example: '/items/0/name' },
    { type: String, maxLength: 2000 },
    check.text(2000, 0),
  )
  pointer: string;
  @TextField({ en: 'Stable code', zh: '稳定代码' }, 60, { example: 'too-long' }) code: string;
  @TextField({ en: 'What is wrong', zh: '说明' }, 4000) message: string;
}

export class FindingView {
  @TextField({ en: 'Id of the rule that does not hold', zh: '未满足的规则编号' }, 20, { example: 'R12-1' }) rule: string;
  @TextField({ en: 'Article it comes from', zh: '所依条款' }, 20, { example: 'Art 12' }) article: string;
  @TextField({ en: 'What is wrong', zh: '不符合之处' }, 4000) message: string;
  @ValuesField({ en: 'The values in the message', zh: '说明中的各项值' }, 30, { example: { maxYears: 5 } })
  params: Record<string, unknown>;
  @TextField({ en: 'Part of the request it is about', zh: '所涉请求内容' }, 2000, { optional: true, example: '/termEnd' })
  pointer?: string;
}

/** RFC 9457, as `problemOf` writes it. */
export class Problem {
  @TextField({ en: 'Page that explains the code', zh: '代码说明页' }, 200, { example: '/problems/rules-forbid' }) type: string;
  @TextField({ en: 'Title of the code', zh: '标题' }, 300) title: string;
  @IntField({ en: 'HTTP status', zh: 'HTTP 状态码' }, 400, 599, { example: 422 }) status: number;
  @TextField({ en: 'What happened', zh: '发生了什么' }, 4000) detail: string;
  @TextField({ en: 'Path of the request', zh: '请求路径' }, 16_384) instance: string;
  @TextField({ en: 'Stable code', zh: '稳定代码' }, 60, { example: 'rules-forbid' }) code: string;
  @ListField({ en: 'Wrong fields', zh: '错误字段' }, () => FieldErrorView, 100, { optional: true }) errors?: FieldErrorView[];
  @ListField({ en: 'Every rule that does not hold', zh: '不满足的全部规则' }, () => FindingView, 1000, { optional: true })
  findings?: FindingView[];
  @ListField({ en: 'What it would also change, before you acknowledge it', zh: '确认前须知：该行为将产生的变化' }, () => EffectView, 1000, { optional: true })
  effects?: EffectView[];
  @StringsField({ en: 'What is possible now', zh: '现在可执行的行为' }, 100, { optional: true }) allowedActions?: string[];
  @TextField({ en: 'Id of the request, for questions about it', zh: '请求编号，供查询' }, 200) requestId: string;
}
