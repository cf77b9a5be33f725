import { createHash, randomBytes } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { makeSigner, type Signer } from './jws.ts';

export const resource = 'https://zone.example.gov.cn/api';
export const docsClient = 'zonekeeper-docs';
const callback = 'http://127.0.0.1:9/callback';
interface State {
  readonly issuer: string;
  readonly acr: string;
  readonly readings: number;
}

/** A real OpenID provider (oidc-provider) in its own process, reached by HTTP alone. */
export class ForeignProvider {
  private child: ChildProcess | undefined;
  issuer = '';
  key: Signer = makeSigner('es-1');
  private redirectUris: readonly string[] = [callback];

  /** Starts it, at the same address as before if it ran before. */
  async start(): Promise<this> {
    const settings = { audience: resource, clientId: docsClient };
    const at = this.issuer === '' ? undefined : Number(new URL(this.issuer).port);
    this.child = fork(join(__dirname, 'provider-process.ts'), [JSON.stringify(settings)], {
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.issuer = (await this.order({ keys: this.published(), redirectUris: this.redirectUris, port: at })).issuer;
    return this;
  }
  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const over = once(child, 'exit');
    child.kill();
    await over;
  }
  /** A new key signs from now on; `keep` still publishes the old one. */
  async rotate(kid: string, keep: boolean): Promise<void> {
    const old = this.published();
    this.key = makeSigner(kid);
    await this.order({ keys: [...this.published(), ...(keep ? old : [])], redirectUris: this.redirectUris });
  }
  /** Another page that may come back with a code. */
  async allow(redirectUri: string): Promise<void> {
    this.redirectUris = [...this.redirectUris, redirectUri];
    await this.order({ keys: this.published(), redirectUris: this.redirectUris });
  }
  async acr(acr: string): Promise<void> {
    await this.order({ acr });
  }
  /** How often its keys were read. */
  readings = async (): Promise<number> => (await this.order({})).readings;

  private published(): object[] {
    return [{ ...this.key.privateKey.export({ format: 'jwk' }), kid: this.key.kid, alg: 'ES256', use: 'sig' }];
  }
  private async order(order: object): Promise<State> {
    const { child } = this;
    if (!child) throw new Error('the provider does not run');
    const answered = once(child, 'message');
    child.send(order);
    const [state] = (await answered) as [State];
    return state;
  }

  /** Logs a person in as a browser would: authorization code with PKCE, login page, consent page, token. */
  async logIn(login: string): Promise<string> {
    const jar = new Map<string, string>();
    const verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      client_id: docsClient,
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid',
      resource,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 's',
    });
    let at = await this.follow(`${this.issuer}/auth?${query.toString()}`, jar);
    at = await this.follow(at.url, jar, { prompt: 'login', login, password: 'x' });
    at = at.url.startsWith(callback) ? at : await this.follow(at.url, jar, { prompt: 'consent' });
    const code = new URL(at.url).searchParams.get('code') ?? '';
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: docsClient,
      redirect_uri: callback,
      code,
      code_verifier: verifier,
    });
    const answer = await fetch(`${this.issuer}/token`, { method: 'POST', body });
    const { access_token: token } = (await answer.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`no token: ${answer.status}`);
    return token;
  }
  private async follow(url: string, jar: Map<string, string>, form?: Record<string, string>): Promise<{ url: string }> {
    let at = url;
    let body = form && new URLSearchParams(form);
    for (let hops = 0; hops < 10 && !at.startsWith(callback); hops += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const method = body ? 'POST' : 'GET';
      const answer = await fetch(at, { method, headers: { cookie }, redirect: 'manual', ...(body && { body }) });
      for (const one of answer.headers.getSetCookie()) {
        const [pair = ''] = one.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const next = answer.headers.get('location');
      if (next === null) {
        if (answer.status >= 400)
          throw new Error(
            `${at}: ${answer.status} ${(await answer.text()).replace(/<style>[^]*?<\/style>|<[^>]*>|\s+/g, ' ').slice(0, 300)}`,
          );
        return { url: at };
      }
      at = new URL(next, at).href;
      body = undefined;
    }
    return { url: at };
  }
}
