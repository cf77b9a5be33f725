import type { Lang, Text } from '../../regulation/text.ts';

const marked = /\u0002([^\u0003\u001f]*)\u001f([^\u0003]*)\u0003/g;

/** Both languages in one string, also as a part of a longer one; `localize` keeps one of them. Never nested. */
export const both = (text: Text): string => `\u0002${text.en}\u001f${text.zh}\u0003`;

/** The node with every text in one language: strings, lists and objects at any depth; anything else as it is. */
export function localize<T>(node: T, lang: Lang): T {
  if (typeof node === 'string') {
    return node.replace(marked, (_, en: string, zh: string) => (lang === 'en' ? en : zh)) as T;
  }
  if (Array.isArray(node)) return node.map((part: unknown) => localize(part, lang)) as T;
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, localize(value as unknown, lang)])) as T;
}

/** A text put together from texts: `join(' ')`, in both languages at once. */
export const joined = (texts: readonly Text[], separator = '\n\n'): Text => ({
  en: texts.map((text) => text.en).join(separator),
  zh: texts.map((text) => text.zh).join(separator),
});
