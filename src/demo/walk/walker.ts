import { isDeepStrictEqual } from 'node:util';
import { isProblem, ProblemError } from '../../../openapi/client/index.ts';
import type { Text } from '../../regulation/index.ts';
import { lineOf } from './print.ts';

/** A call that is expected to be refused, not unpacked. */
export type Reply = Promise<{ error?: unknown; response: Response }>;
/** Exactly this refusal: status, code, and the rules of all its findings in their order. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly rules: readonly string[];
}
/** What lies next to the lawful step and must be refused, changing nothing. */
export interface Neighbor {
  readonly title: Text;
  readonly expects: Refusal;
  tries(): Reply;
  /** What must look the same afterwards; unless told, the thing the step is about. */
  unchanged?(): Promise<unknown>;
}
/** One lawful step: what is done, how the thing looks from outside afterwards, and its forbidden neighbors. */
export interface Scene<A, V extends { readonly state: string }> {
  act(): Promise<A>;
  /** Reads the thing anew; called after the act and around every neighbor. */
  see(done: A): Promise<V>;
  readonly reaches: V['state'];
  neighbors(seen: V): readonly [Neighbor, ...Neighbor[]];
}

export const refused = (status: number, code: string, ...rules: string[]): Refusal => ({ status, code, rules });
export const forbidden = refused(403, 'forbidden');
export const rulesForbid = (...rules: string[]): Refusal => refused(422, 'rules-forbid', ...rules);

/** The walk ends here; the message names the step. */
export class WalkFailed extends Error {}

/** Plays steps one after the other, prints a line each, and throws at the first that is not as the law says. */
export class Walker {
  steps = 0;
  refusals = 0;
  constructor(private readonly print: (line: string) => void) {}

  chapter(title: Text): void {
    this.print(`\n== ${title.zh} · ${title.en}`);
  }

  /** Runs one scene; answers what a reader sees of the thing afterwards. */
  async step<A, V extends { readonly state: string }>(article: string, title: Text, scene: Scene<A, V>): Promise<V> {
    this.steps += 1;
    const number = this.steps;
    try {
      const began = performance.now();
      const done = await scene.act();
      const ms = performance.now() - began;
      const see = (): Promise<V> => scene.see(done);
      const seen = await see();
      if (seen.state !== scene.reaches) throw new Error(`the state is ${seen.state}, not ${scene.reaches}`);
      const neighbors = scene.neighbors(seen);
      for (const neighbor of neighbors) await this.refuses(neighbor, see);
      this.print(lineOf({ number, article, title, state: seen.state, ms, neighbors }));
      return seen;
    } catch (error) {
      throw new WalkFailed(`step ${number} (${article}, ${title.en} · ${title.zh}): ${whyOf(error)}`, { cause: error });
    }
  }

  private async refuses({ title, expects, tries, unchanged }: Neighbor, see: () => Promise<unknown>): Promise<void> {
    const watch = unchanged ?? see;
    const before = await watch();
    const { error, response } = await tries();
    const got = refusalOf(response.status, error);
    if (!isDeepStrictEqual(got, expects))
      throw new Error(`"${title.en} · ${title.zh}" must be answered ${told(expects)}, but was ${told(got)}`);
    if (!isDeepStrictEqual(await watch(), before))
      throw new Error(`"${title.en} · ${title.zh}" was refused and yet changed something`);
    this.refusals += 1;
  }
}

function refusalOf(status: number, error: unknown): Refusal {
  if (!isProblem(error)) return refused(status, status < 400 ? 'done' : 'no problem document');
  return refused(status, error.code, ...(error.findings ?? []).map((f) => f.rule));
}
/** What went wrong, with the rules of a refusal nobody expected. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const findings = error instanceof ProblemError ? (error.problem.findings ?? []) : [];
  return [error.message, ...findings.map((f) => f.rule)].join(' ');
}
const told = ({ status, code, rules }: Refusal): string => [status, code, ...rules].join(' ');
