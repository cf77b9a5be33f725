import type { Text } from '../regulation/index.ts';

/** `warn`: it runs, but not as it should in production; `fail`: it does not run, or promises what it cannot keep. */
export type Verdict = 'ok' | 'warn' | 'fail';

/** What one check found, and for all but `ok` what to do about it. */
export interface Finding {
  readonly check: string;
  readonly verdict: Verdict;
  readonly said: Text;
  readonly mend?: Text;
}

/** A check answers one finding or several; a thrown error is a finding too. */
export interface Check<C> {
  readonly name: string;
  run(context: C): Promise<readonly Outcome[]> | readonly Outcome[];
}
export type Outcome = Omit<Finding, 'check'>;

export const ok = (en: string, zh: string): Outcome => ({ verdict: 'ok', said: { en, zh } });
export const warn = (said: Text, mend: Text): Outcome => ({ verdict: 'warn', said, mend });
export const fail = (said: Text, mend: Text): Outcome => ({ verdict: 'fail', said, mend });

/** Runs every check, whatever the others say; only the message of an error is repeated, never what it quotes. */
export async function examine<C>(checks: readonly Check<C>[], context: C): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, run } of checks) {
    try {
      findings.push(...(await run(context)).map((outcome) => ({ check: name, ...outcome })));
    } catch (error) {
      const { message } = error as Error;
      findings.push({
        check: name,
        ...fail(
          { en: `could not be examined: ${message}`, zh: `无法检查：${message}` },
          { en: 'Mend what the message names and run the doctor again.', zh: '按提示排除后重新检查。' },
        ),
      });
    }
  }
  return findings;
}
