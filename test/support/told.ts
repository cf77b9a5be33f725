import type { Answer } from './world.ts';

/** The rules of the findings. */
export const rules = ({ body }: Answer): string[] =>
  ((body as { findings?: { rule: string }[] }).findings ?? []).map((f) => f.rule);
/** What a test looks at first: status, code, and the rules of the findings. */
export const told = (answer: Answer): unknown[] => {
  const { code } = answer.body as { code?: string };
  return [answer.status, ...(code === undefined ? [] : [code]), ...rules(answer)];
};
