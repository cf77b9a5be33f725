/** `client/index.ts`: what stands around the generated types. */
export const clientSource = String.raw`// Generated; edit src/platform/openapi/client-template.ts instead.
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

export type { components, operations, paths } from './schema.ts';
export type Schemas = components['schemas'];
/** RFC 9457: every refusal has this shape. */
export type Problem = Schemas['Problem'];
export type ZonekeeperClient = Client<paths>;

export interface ZonekeeperOptions {
  /** Origin of the server, without a path. */
  readonly baseUrl: string;
  /** A token, or a function that has one ready; it is asked before every attempt. */
  readonly token?: string | (() => Promise<string>);
  readonly language?: 'en' | 'zh';
  /** Id of the colleague in whose place every call is made (Acting-For); a call's own header comes first. */
  readonly actingFor?: string;
  /** Attempts after the first one when the server answers 503 with Retry-After; 3 unless told. */
  readonly retries?: number;
}

/** What went wrong, as an error to throw. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code + ': ' + problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Problem>).code === 'string' &&
  typeof (value as Partial<Problem>).status === 'number' &&
  typeof (value as Partial<Problem>).requestId === 'string';

/** What a call with validateOnly=true answers: nothing was done. */
export interface Rehearsed {
  wouldSucceed: boolean;
  effects: { aggregate: string; act: string; to: string; count: number; ids: string[] }[];
}
type Call<T> = Promise<{ data?: T; error?: unknown; response: Response }>;
async function dataOf<T>(call: Call<T>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  if (isProblem(error)) throw new ProblemError(error);
  throw new Error('HTTP ' + response.status);
}

/** The data of an answer; a refusal is thrown as a ProblemError. For calls that really act or read. */
export const answer = async <T>(call: Call<T>): Promise<Exclude<T, Rehearsed>> => (await dataOf(call)) as Exclude<T, Rehearsed>;
/** The same for calls with validateOnly=true: the effects, or the refusal of the real call. */
export const rehearsal = async (call: Call<unknown>): Promise<Rehearsed> => (await dataOf(call)) as Rehearsed;

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));
/** Seconds to wait, where a second attempt is safe and asked for. */
function waitOf(request: Request, response: Response): number | undefined {
  if (response.status !== 503 || !['GET', 'HEAD', 'POST'].includes(request.method)) return undefined;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds, 30) : undefined;
}

/** A typed client: bearer token, language, one Idempotency-Key a call that its retries reuse. */
export function createZonekeeperClient(options: ZonekeeperOptions): ZonekeeperClient {
  const { baseUrl, token, language = 'zh', actingFor, retries = 3 } = options;
  const send = async (first: Request): Promise<Response> => {
    if (first.method === 'POST' && !first.headers.has('idempotency-key')) first.headers.set('idempotency-key', newKey());
    if (!first.headers.has('accept-language')) first.headers.set('accept-language', language === 'zh' ? 'zh-CN' : 'en');
    if (actingFor !== undefined && !first.headers.has('acting-for')) first.headers.set('acting-for', actingFor);
    const asGiven = first.headers.has('authorization');
    for (let left = retries; ; left -= 1) {
      const request = left > 0 ? first.clone() : first;
      const bearer = typeof token === 'function' ? await token() : token;
      if (bearer !== undefined && !asGiven) request.headers.set('authorization', 'Bearer ' + bearer);
      const response = await fetch(request);
      const wait = left > 0 ? waitOf(request, response) : undefined;
      if (wait === undefined) return response;
      await response.arrayBuffer();
      await pause(wait);
    }
  };
  return createClient<paths>({ baseUrl, fetch: send });
}
`;
