import { fastify, type FastifyRequest } from 'fastify';
import { sourceOf } from './source.ts';

/** What a request from `remoteAddress` with this header is taken to come from. */
async function seen(trusted: readonly string[], remoteAddress: string, forwarded?: string): Promise<unknown> {
  const app = fastify({ ...(trusted.length > 0 && { trustProxy: [...trusted] }) });
  app.get('/', (request) => ({ source: sourceOf(request) }));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const answer = await app.inject({ url: '/', remoteAddress, headers });
  await app.close();
  return (answer.json() as { source: unknown }).source;
}
const proxies = ['10.0.0.0/8', '2001:db8:1::/48'];

describe('the source of a request', () => {
  it.each<[string, readonly string[], string, string | undefined, string | null]>([
    ['is the peer', [], '192.0.2.7', undefined, '192.0.2.7'],
    ['is the peer, whatever it says, where no proxy is trusted', [], '10.0.0.1', '198.51.100.1', '10.0.0.1'],
    ['is the peer, whatever it says, where it is no trusted proxy', proxies, '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['is the peer of a trusted proxy', proxies, '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    [
      'is what the proxy added, not what the client sent',
      proxies,
      '10.0.0.1',
      '203.0.113.9, 198.51.100.1',
      '198.51.100.1',
    ],
    ['is found through a chain of proxies', proxies, '10.0.0.1', '203.0.113.9, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    [
      'is not found through a stranger in the chain',
      proxies,
      '10.0.0.1',
      '203.0.113.9, 198.51.100.1, 192.0.2.7',
      '192.0.2.7',
    ],
    ['is the proxy where it wrote no address', proxies, '10.0.0.1', 'unknown', '10.0.0.1'],
    ['is the proxy where it wrote an address and more', proxies, '10.0.0.1', '198.51.100.1:4711', '10.0.0.1'],
    ['is the proxy where it wrote nothing', proxies, '10.0.0.1', undefined, '10.0.0.1'],
    ['is the proxy where it wrote an empty text', proxies, '10.0.0.1', '', '10.0.0.1'],
    ['is an address of IPv6', proxies, '2001:db8:1::2', '2001:db8:7::1', '2001:db8:7::1'],
    ['is one of IPv4 where it is mapped to IPv6', proxies, '::ffff:10.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['is without the name of an interface', [], 'fe80::1%eth0', undefined, 'fe80::1'],
  ])('%s', async (_what, trusted, peer, header, source) => {
    expect(await seen(trusted, peer, header)).toBe(source);
  });
  it('is unknown once the peer is gone', () => {
    expect(sourceOf({ raw: { socket: {} } } as FastifyRequest)).toBeNull();
  });
});
