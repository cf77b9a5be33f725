import { actingFor } from '../acting.ts';
import type { As, World } from '../world.ts';
import type { Call, Oracle, Rule, Specimen } from './oracle.ts';

/** Where an act of the oracle is called, and with what. */
export interface Asked {
  readonly method: 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly body: object | string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}
const below = ({ path }: Call, act: string): string => (path === '' ? '' : `/${path ?? act}`);
const asking = ({ query }: Call): string => (query === undefined ? '' : `&${query}`);
/** Calls acts in rehearsal, as the oracle says that they are called. */
export class Asking {
  private readonly versions = new Map<string, number>();
  constructor(private readonly world: World) {}

  /** Answers what it was told: `may`, or the status of the refusal. With `by`, another one asks in the place of `as`. */
  async ask(oracle: Oracle, rule: Rule, as: As, specimen: Specimen | undefined, by?: As): Promise<string> {
    const { method, path, body, headers } = await this.call(oracle, rule, as, specimen);
    const inPlace = by && actingFor(as);
    return toldBy(await this.world.send(method, by ?? as, path, body, { ...headers, ...inPlace }));
  }
  /** @param id of another thing in its place */
  async call(oracle: Oracle, { act }: Rule, as: As, specimen?: Specimen, id = specimen?.id): Promise<Asked> {
    const call = oracle.calls[act];
    if (!call) throw new Error(`the oracle does not say how to call ${oracle.aggregate}.${act}`);
    const version = specimen ? await this.versionOf(oracle, specimen) : 1;
    const method = call.method ?? 'post';
    const headers = { ...(method !== 'post' && { 'if-match': '*' }), ...(call.type && { 'content-type': call.type }) };
    const body = call.text ?? call.body?.(specimen ?? { id: '', state: 'new' }, version, as);
    const path = specimen ? `/${oracle.path}/${id}${below(call, act)}` : (call.at ?? `/${oracle.path}`);
    return { method, path: `${path}?validateOnly=true${asking(call)}`, body, headers };
  }
  private async versionOf({ path }: Oracle, { id }: Specimen): Promise<number> {
    const known = this.versions.get(id);
    if (known !== undefined) return known;
    const seen = await this.world.get('dataAuthority', `/${path}/${id}`);
    const { version } = (seen.status === 200 ? seen : await this.world.get('governanceCenter', `/${path}/${id}`))
      .body as { version?: number };
    if (version === undefined) return 1; // seen by its owner alone
    this.versions.set(id, version);
    return version;
  }
}
/** Rules are another matter: who is refused by them alone may act. A 409 of another kind than the state's is named. */
function toldBy({ status, body }: { status: number; body: { code?: string } }): string {
  const { code = '' } = body;
  if (status === 200 || (status === 422 && code === 'rules-forbid')) return 'may';
  return status === 409 && code !== 'illegal-transition' ? `409 ${code}` : String(status);
}
