import type { Lang, Text } from '../../regulation/index.ts';
import { catalogue, type Entry } from '../errors/catalogue.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const tagOf: Readonly<Record<Lang, string>> = { en: 'en', zh: 'zh-CN' };
const other: Readonly<Record<Lang, Lang>> = { en: 'zh', zh: 'en' };
const words = {
  heading: { en: 'Problem codes', zh: '错误代码' },
  status: { en: 'HTTP status', zh: 'HTTP 状态码' },
  what: { en: 'What it says', zh: '含义' },
  help: { en: 'What you can do', zh: '处理办法' },
  all: { en: 'All codes', zh: '全部代码' },
  docs: { en: 'API documentation', zh: '接口文档' },
} as const satisfies Record<string, Text>;

export const entries: readonly (readonly [string, Entry])[] = Object.entries(catalogue);
/** A message with its parameters shown by name. */
export const shown = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›');

const page = (lang: Lang, title: string, body: string): string =>
  `<!doctype html>
<html lang="${tagOf[lang]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="stylesheet" href="/problems.css"><link rel="icon" href="/favicon.ico"></head>
<body><main>${body}</main><footer><a href="/problems">${words.all[lang]}</a> · <a href="/docs">${words.docs[lang]}</a></footer></body></html>
`;

const section = (code: string, { status, text, help }: Entry, lang: Lang): string => `
<section lang="${tagOf[lang]}"><dl>
<dt>${words.status[lang]}</dt><dd>${status}</dd>
<dt>${words.what[lang]}</dt><dd>${escape(shown(text[lang]))}</dd>
<dt>${words.help[lang]}</dt><dd>${escape(help[lang])}</dd>
</dl></section>`;

/** The page of one code: the asked language first, the other one below. */
export const problemPage = (code: string, entry: Entry, lang: Lang): string =>
  page(lang, code, `<h1><code>${code}</code></h1>${section(code, entry, lang)}<hr>${section(code, entry, other[lang])}`);

export const problemIndex = (lang: Lang): string => {
  const rows = entries.map(
    ([code, { status, text }]) =>
      `<tr><td>${status}</td><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${escape(shown(text[lang]))}</td></tr>`,
  );
  const title = words.heading[lang];
  return page(lang, title, `<h1>${title}</h1><table><tbody>${rows.join('\n')}</tbody></table>`);
};

export const problemStyle = `body{font:16px/1.6 system-ui,'Noto Sans CJK SC','Microsoft YaHei',sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1b2733}
table{border-collapse:collapse}td{padding:.3rem .8rem .3rem 0;border-bottom:1px solid #e3e8ee;vertical-align:top}
dt{font-weight:600}dd{margin:0 0 .8rem}hr{border:0;border-top:1px solid #e3e8ee}a{color:#1f4e79}footer{margin-top:2rem;color:#51606e}
`;
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f4e79"/><path d="M9 9h14L12 23h11" fill="none" stroke="#fff" stroke-width="3.4" stroke-linejoin="round" stroke-linecap="round"/></svg>\n';
