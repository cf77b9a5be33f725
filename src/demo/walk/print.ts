import type { Text } from '../../regulation/index.ts';
import type { Neighbor } from './walker.ts';

interface Played {
  readonly number: number;
  readonly article: string;
  readonly title: Text;
  readonly state: string;
  readonly ms: number;
  readonly neighbors: readonly Neighbor[];
}
/** Columns a text takes in a terminal: a Chinese character and full-width punctuation take two. */
const widthOf = (text: string): number => [...text].reduce((all, c) => all + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** One line: number, article, state reached, milliseconds, title, and each neighbor with its refusal. */
export function lineOf({ number, article, title, state, ms, neighbors }: Played): string {
  const refusals = neighbors.map(({ title: tried, expects: { status, code, rules } }) => {
    const named = [...new Set(rules)].join('+');
    return `✗ ${tried.zh} · ${tried.en} → ${[status, code, ...(named === '' ? [] : [named])].join(' ')}`;
  });
  const head = [String(number).padStart(2), pad(article, 6), pad(state, 12), `${ms.toFixed(0)} ms`.padStart(7)];
  return `${head.join('  ')}  ${pad(`${title.zh} · ${title.en}`, 62)} ${refusals.join('  ')}`;
}
