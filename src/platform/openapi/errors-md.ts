import { fieldMessages } from './field-messages.ts';
import { entries, shown } from './problem-pages.ts';

const cell = (text: string): string => shown(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The catalogue of problems and of field codes, in both languages. */
export function errorsMarkdown(): string {
  const problems = entries.map(([code, { status, text, help }]) =>
    line([`\`${code}\``, String(status), cell(text.en), cell(help.en), cell(text.zh), cell(help.zh)]),
  );
  const fields = Object.entries(fieldMessages).map(([code, text]) => line([`\`${code}\``, cell(text.en), cell(text.zh)]));
  return [
    '# Problem codes · 错误代码',
    '',
    'Generated from the catalogue. Every answer that is not a success carries one of these codes (RFC 9457, `code`).',
    '由错误目录生成。所有非成功答复均携带以下代码之一（RFC 9457，`code`）。',
    '',
    line(['code', 'status', 'what it says', 'what you can do', '含义', '处理办法']),
    line(['---', '---', '---', '---', '---', '---']),
    ...problems,
    '',
    '## Fields · 字段',
    '',
    'Codes of the entries of `errors` under `validation-failed`. `validation-failed` 的 `errors` 中各项的代码。',
    '',
    line(['code', 'what it says', '含义']),
    line(['---', '---', '---']),
    ...fields,
    '',
  ].join('\n');
}
