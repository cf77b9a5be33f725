import type { Policy } from './policy.ts';
import type { Text } from './text.ts';

/** must 应当·不得; in_principle 一般·原则上, waivable where the set says so; may 探索·鼓励, never blocks. */
export type Force = 'must' | 'in_principle' | 'may';
export type Params = Readonly<Record<string, string | number | boolean>>;

/** What one rule found wrong. `pointer` names the part of the request it is about, where there is one. */
export interface Finding {
  readonly rule: string;
  readonly article: string;
  readonly params: Params;
  readonly text: Text;
  readonly pointer?: string;
}

/** One sentence of the law. `check` answers undefined when it holds, otherwise what its message needs. */
export interface Rule<F> {
  readonly id: string;
  readonly article: string;
  readonly force: Force;
  readonly text: Text;
  readonly pointer?: string;
  /** Whether the policy set lets a recorded waiver stand against it (only read for `in_principle`). */
  readonly waivable?: (policy: Policy) => boolean;
  check(facts: F, policy: Policy): Params | undefined;
}

interface Waivable {
  readonly waivers?: readonly string[];
}

const waived = <F>(rule: Rule<F>, facts: F, policy: Policy): boolean =>
  rule.force === 'in_principle' &&
  ((facts as Waivable).waivers ?? []).includes(rule.id) &&
  (rule.waivable?.(policy) ?? false);

/** Every rule that does not hold, in the order given; `may` never blocks, a lawful waiver silences `in_principle`. */
export const evaluate = <F>(rules: readonly Rule<F>[], facts: F, policy: Policy): Finding[] =>
  rules.flatMap((rule) => {
    if (rule.force === 'may' || waived(rule, facts, policy)) return [];
    const params = rule.check(facts, policy);
    if (!params) return [];
    const { id, article, text, pointer } = rule;
    return [{ rule: id, article, params, text, ...(pointer !== undefined && { pointer }) }];
  });
