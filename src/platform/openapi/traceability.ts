import type { AnyLifecycle, Step, Text } from '../../regulation/index.ts';
import type { TestTitle } from './test-titles.ts';

/** What of an article the table needs; `noRule` says why no rule follows, `planned` what is still to come. */
export interface TracedArticle {
  readonly number: number;
  readonly title: Text;
  readonly noRule?: Text;
  readonly planned?: Text;
}
/** A rule that no lifecycle table names: enforced by the shape of the input, a query, a job. */
export interface OtherRule {
  readonly rule: string;
  readonly kind: 'input' | 'right' | 'state' | 'rule';
  readonly operations?: readonly string[];
  readonly note?: Text;
}
export interface TraceabilityInput {
  readonly articles: readonly TracedArticle[];
  readonly lifecycles: readonly AnyLifecycle[];
  /** `aggregate.act` -> operation ids. */
  readonly operations: ReadonlyMap<string, readonly string[]>;
  readonly tests: ReadonlyMap<string, readonly TestTitle[]>;
  readonly others?: readonly OtherRule[];
}
export interface Traceability {
  readonly markdown: string;
  /** Articles of which something is still to be built. */
  readonly planned: number;
  /** Rules that no test names. */
  readonly untested: readonly string[];
  /** Articles without rule, row or reason. */
  readonly faults: readonly string[];
}
interface Traced {
  readonly rule: string;
  readonly kinds: Set<string>;
  readonly acts: Set<string>;
}

/** Article numbers named in `Art 10-12, 14`; clauses of other regulations (`N-Art 3`) are left out. */
export const articleNumbers = (label: string): number[] =>
  [...label.matchAll(/(?<![-\w])Art\.? ?(\d+)(?:-(\d+))?/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => Number(from) + i),
  );
const articleOfRule = (rule: string): number => Number(/^R(\d+)-/.exec(rule)?.[1] ?? 0);

const rulesOf = (step: Step<string, never>): [string, string][] => [
  ...(step.basis ?? []).map((rule): [string, string] => [rule, 'state or right']),
  ...(step.with ? [[step.with.rule, 'concurrence'] as [string, string]] : []),
  ...(step.requires ?? []).map((need): [string, string] => [need.rule, 'state']),
  ...(step.rules ?? []).map((rule): [string, string] => [rule.id, 'rule']),
];

function trace({ lifecycles, others = [] }: TraceabilityInput): Map<string, Traced> {
  const found = new Map<string, Traced>();
  const add = (rule: string, kind: string, act?: string): void => {
    const known = found.get(rule) ?? { rule, kinds: new Set(), acts: new Set() };
    known.kinds.add(kind);
    if (act !== undefined) known.acts.add(act);
    found.set(rule, known);
  };
  for (const lifecycle of lifecycles)
    for (const step of [...lifecycle.rows, ...(lifecycle.filings ?? [])])
      for (const [rule, kind] of rulesOf(step)) add(rule, kind, `${lifecycle.aggregate}.${step.act}`);
  for (const other of others) add(other.rule, other.kind);
  return found;
}

/** Article -> rules -> operations -> tests. Faults are for the caller to throw. */
export function traceabilityOf(input: TraceabilityInput): Traceability {
  const rules = [...trace(input).values()].toSorted((a, b) => order(a.rule, b.rule));
  const rows = new Map<number, string[]>();
  for (const lifecycle of input.lifecycles)
    for (const step of [...lifecycle.rows, ...(lifecycle.filings ?? [])])
      for (const number of articleNumbers(step.article))
        rows.set(number, [...(rows.get(number) ?? []), `${lifecycle.aggregate}.${step.act}`]);
  const mine = (number: number): Traced[] => rules.filter((rule) => articleOfRule(rule.rule) === number);
  const covered = (article: TracedArticle): boolean =>
    mine(article.number).length > 0 || rows.has(article.number) || !!article.noRule || !!article.planned;
  const planned = input.articles.filter((article) => article.planned).length;
  const untested = rules.map((rule) => rule.rule).filter((rule) => !input.tests.has(rule));
  const parts = input.articles.flatMap((article) => section(article, mine(article.number), rows, input));
  return {
    markdown: [...head(planned, rules.length, untested.length), ...parts].join('\n'),
    planned,
    untested,
    faults: input.articles.filter((a) => !covered(a)).map((a) => `Art ${a.number} has no rule, no row and no stated reason`),
  };
}

const order = (a: string, b: string): number => {
  const parts = (rule: string): number[] => (rule.match(/\d+/g) ?? []).map(Number);
  const [[c = 0, d = 0], [e = 0, f = 0]] = [parts(a), parts(b)];
  return c - e || d - f || (a < b ? -1 : 1);
};
const head = (planned: number, rules: number, untested: number): string[] => [
  '# Traceability · 条款对照',
  '',
  'Generated: article -> rules -> operations -> tests. 自动生成：条款、规则、接口、测试。',
  '',
  `Rules: ${rules}, without a test: ${untested}, articles with planned work: ${planned}.`,
  '',
];
const line = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;

function section(
  { number, title, noRule, planned }: TracedArticle,
  rules: readonly Traced[],
  rows: ReadonlyMap<number, readonly string[]>,
  { operations, tests, others = [] }: TraceabilityInput,
): string[] {
  const operationsOf = (traced: Traced): string[] => [
    ...[...traced.acts].flatMap((act) => operations.get(act) ?? [`(${act})`]),
    ...others.filter((other) => other.rule === traced.rule).flatMap((other) => other.operations ?? []),
  ];
  const table = rules.map((rule) =>
    line([
      rule.rule,
      [...rule.kinds].join(', '),
      [...new Set(operationsOf(rule))].join(', ') || '–',
      (tests.get(rule.rule) ?? []).map((test) => `${test.file}: ${test.title}`).join('<br>') || '–',
    ]),
  );
  const acts = [...new Set(rows.get(number) ?? [])];
  return [
    `## Art ${number} ${title.en} · ${title.zh}`,
    '',
    ...(noRule ? [`No rule · 无规则: ${noRule.en} · ${noRule.zh}`, ''] : []),
    ...(planned ? [`**Planned · 待建**: ${planned.en} · ${planned.zh}`, ''] : []),
    ...(acts.length > 0 ? [`Acts · 行为: ${acts.join(', ')}`, ''] : []),
    ...(table.length > 0 ? [line(['rule', 'kind', 'operations', 'tests']), line(['---', '---', '---', '---']), ...table, ''] : []),
  ];
}
