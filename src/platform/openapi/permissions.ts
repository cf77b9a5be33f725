import { callable, levelOf, memberLevels, type AnyLifecycle, type Party, type Step } from '../../regulation/index.ts';

type AnyStep = Step<string, never>;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const distinct = <T>(values: readonly T[], key: (value: T) => string): T[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
];

/** State x party -> acts, and under it what each act rests on: for a lawyer to review, edited by nobody. */
export function permissionsOf(lifecycle: AnyLifecycle): string {
  const filings: readonly AnyStep[] = lifecycle.filings ?? [];
  const steps: readonly AnyStep[] = [...lifecycle.rows, ...filings];
  const parties = distinct(steps.flatMap((step) => step.by), (party) => party.label);
  const name = (step: AnyStep): string => {
    const marked = `${step.act}${step.with ? ' ⊕' : ''}${step.stepUp ? ' ▲' : ''}${step.inPerson ? ' ●' : ''}`;
    return filings.includes(step) ? `*${marked}*` : marked;
  };
  const cell = (party: Party, state?: string): string => {
    const open = steps.filter((step) => (state === undefined ? step.from.length === 0 : step.from.includes(state)));
    const mine = open.filter((step) => step.by.some((by) => by.label === party.label));
    return [...new Set(mine.map(name))].join(', ') || '–';
  };
  const states = Object.entries(lifecycle.states).map(([state, text]) =>
    line([`\`${state}\` ${text.zh}${lifecycle.final.includes(state) ? ' ▣' : ''}`, ...parties.map((p) => cell(p, state))]),
  );
  const isNew = steps.some((step) => step.from.length === 0);
  return [
    `## ${lifecycle.text.en} · ${lifecycle.text.zh} (${lifecycle.article})`,
    '',
    line(['state · 状态', ...parties.map((party) => `${party.text.en} · ${party.text.zh}`)]),
    line(['---', ...parties.map(() => '---')]),
    ...(isNew ? [line(['(new) 新建', ...parties.map((party) => cell(party))])] : []),
    ...states,
    '',
    `Read by · 可读: ${lifecycle.read.map((party) => `${party.text.en} · ${party.text.zh}`).join('; ')}`,
    '',
    ...acts(steps, name),
    '',
  ].join('\n');
}

function acts(steps: readonly AnyStep[], name: (step: AnyStep) => string): string[] {
  const rows = distinct(steps, (step) => step.act).map((step) => {
    const same = steps.filter((other) => other.act === step.act);
    const together = distinct(same.flatMap((s) => (s.with ? [s.with] : [])), (w) => w.rule);
    const not = distinct(same.flatMap((s) => s.unless ?? []), (exclusion) => exclusion.label);
    return line([
      name(step),
      `${step.text.en} · ${step.text.zh}`,
      levels(same),
      [...new Set(same.map((s) => s.article))].join(', '),
      together.map((w) => `${w.party.text.en} · ${w.party.text.zh} (${w.rule})`).join('; ') || '–',
      not.map((exclusion) => `${exclusion.text.en} · ${exclusion.text.zh}`).join('; ') || '–',
    ]);
  });
  const head = ['act · 行为', 'what · 内容', 'level · 级别', 'article · 条款', 'concurrence · 会同', 'never by · 不得由'];
  return [line(head), line(head.map(() => '---')), ...rows];
}

/** Who of the organization: acts of the calendar and derived ones are nobody's. */
const levels = (steps: readonly AnyStep[]): string => {
  const [first] = steps.filter(callable);
  return first ? `${levelOf(first)} · ${memberLevels[levelOf(first)].zh}` : '–';
};

/** The matrix of every aggregate, in the order given. */
export const permissionsMarkdown = (lifecycles: readonly AnyLifecycle[]): string =>
  [
    '# Who may do what · 权限矩阵',
    '',
    'Generated from the lifecycle tables. Level: a viewer only reads, a handler prepares, a decider decides. *Slanted*: put on file, the state stays. ⊕: needs the concurrence named below. ▲: needs a strong, recent login (step-up), never a machine. ●: in person, never for a colleague (Acting-For). ▣: final.',
    '由生命周期表生成。级别：查阅人员只读，经办人员准备，审批人员决定。*斜体*：仅备案，状态不变。⊕：须有下列会同意见。▲：须近期强认证登录，机器客户端不得办理。●：须由本人办理，不得代办（Acting-For）。▣：终结状态。',
    '',
    ...lifecycles.map(permissionsOf),
  ].join('\n');
