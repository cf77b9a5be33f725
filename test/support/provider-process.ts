// A foreign identity provider in a process of its own: oidc-provider with its development login and consent pages.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

console.warn = () => undefined; // it warns of its own development pages, which are what is wanted here
console.info = () => undefined;

interface Settings {
  readonly audience: string;
  readonly clientId: string;
}
interface Order {
  readonly keys?: readonly object[];
  readonly redirectUris?: readonly string[];
  readonly acr?: string;
  readonly port?: number;
}
type Context = { oidc: { entities: { AuthorizationCode?: { authTime?: number } } } };

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const server = createServer();
const state = { acr: 'urn:example:mfa', readings: 0, issuer: '' };
let handle: (...args: Parameters<ReturnType<Provider['callback']>>) => void = () => undefined;

const configurationOf = (keys: readonly object[], redirectUris: readonly string[]): object => ({
  clients: [
    {
      client_id: settings.clientId,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: redirectUris,
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys },
  cookies: { keys: ['of-the-test'] },
  clientBasedCORS: () => true,
  pkce: { required: () => true },
  acrValues: ['urn:example:mfa', 'urn:example:password'],
  ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60 },
  findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => Promise.resolve({ sub: id }) }),
  extraTokenClaims: (context: Context) => ({
    acr: state.acr,
    auth_time: context.oidc.entities.AuthorizationCode?.authTime,
  }),
  features: {
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'openid',
        audience: settings.audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 600,
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
});

server.on('request', (request, response) => {
  if (request.url === '/jwks') state.readings += 1;
  handle(request, response);
});
process.on('message', ({ keys, redirectUris = [], acr, port }: Order) => {
  if (keys) {
    state.acr = acr ?? state.acr;
    const ready = (): void => {
      const { port: at } = server.address() as AddressInfo;
      state.issuer = `http://127.0.0.1:${at}`;
      handle = new Provider(state.issuer, configurationOf(keys, redirectUris)).callback();
      process.send?.(state);
    };
    if (server.listening) ready();
    else server.listen(port ?? 0, '127.0.0.1', ready);
    return;
  }
  state.acr = acr ?? state.acr;
  process.send?.(state);
});
process.on('disconnect', () => process.exit(0));
