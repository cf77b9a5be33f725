import { fill, type Text } from '../../regulation/text.ts';
import { both } from './both.ts';

/** Stable code of a wrong field -> what is wrong. `{min}` and `{max}` come from the field. */
export const fieldMessages = {
  required: { en: 'This field is needed.', zh: '必填。' },
  'unknown-field': { en: 'There is no such field here.', zh: '此处没有该字段。' },
  'not-null': { en: 'null is not accepted here; leave the field out instead.', zh: '不接受 null，可省略该字段。' },
  'not-a-text': { en: 'Send a text.', zh: '应为文本。' },
  'too-short': { en: 'Needs at least {min} characters besides spaces.', zh: '除空白外至少 {min} 个字符。' },
  'too-long': { en: 'At most {max} characters.', zh: '最多 {max} 个字符。' },
  'bad-characters': {
    en: 'Holds control characters, half characters or marks that turn the reading direction.',
    zh: '含有控制字符、不完整字符或改变书写方向的标记。',
  },
  'not-an-id': { en: 'Send an id (UUID).', zh: '应为编号（UUID）。' },
  'not-a-code': { en: 'Send a code: lower-case letters, digits, underscores.', zh: '应为代码：小写字母、数字、下划线。' },
  'not-a-hash': { en: 'Send a SHA-256: 64 hexadecimal digits.', zh: '应为 SHA-256：64位十六进制数字。' },
  'not-in-list': { en: 'Send one of: {values}.', zh: '应为下列之一：{values}。' },
  'not-a-date': { en: 'Send a date that exists, as YYYY-MM-DD.', zh: '应为存在的日期，格式 YYYY-MM-DD。' },
  'not-an-instant': {
    en: 'Send date, time and offset, as 2026-01-01T09:00:00+08:00.',
    zh: '应为带时区的时间，如 2026-01-01T09:00:00+08:00。',
  },
  'not-an-integer': { en: 'Send a whole number.', zh: '应为整数。' },
  'not-a-decimal': {
    en: 'Send a decimal as text, with at most {digits} digits before and {scale} after the point.',
    zh: '应为文本形式的小数，整数部分最多 {digits} 位，小数部分最多 {scale} 位。',
  },
  'out-of-range': { en: 'Between {min} and {max}.', zh: '应在 {min} 与 {max} 之间。' },
  'too-few': { en: 'At least {min} entries.', zh: '至少 {min} 项。' },
  'too-many': { en: 'At most {max} entries.', zh: '最多 {max} 项。' },
  'listed-twice': { en: 'This entry stands in the list already.', zh: '该项重复。' },
  'not-a-boolean': { en: 'Send true or false.', zh: '应为 true 或 false。' },
  'not-an-object': { en: 'Send an object.', zh: '应为对象。' },
  'not-a-list': { en: 'Send a list.', zh: '应为列表。' },
  'bad-key': { en: 'This key is not accepted.', zh: '不接受该键名。' },
  'private-key': {
    en: 'This is a private key. Take it for compromised: make a new pair, and send only its public half.',
    zh: '此为私钥，应视为已泄露：请重新生成密钥对，只提交公钥。',
  },
  'not-a-public-key': {
    en: 'Send a public key of P-256 or SM2, uncompressed: PEM (SPKI) or JWK.',
    zh: '应为 P-256 或 SM2 的公钥（未压缩）：PEM（SPKI）或 JWK。',
  },
  'not-on-the-curve': { en: 'The point is not on the curve: this is no key.', zh: '该点不在曲线上，不是有效公钥。' },
  invalid: { en: 'This value is not accepted.', zh: '不接受该值。' },
} as const satisfies Record<string, Text>;
export type FieldCode = keyof typeof fieldMessages;

/** The message of a code in both languages at once, for `localize`. */
export const fieldMessage = (code: FieldCode, params: Readonly<Record<string, string | number>> = {}): string =>
  both({ en: fill(fieldMessages[code].en, params), zh: fill(fieldMessages[code].zh, params) });
