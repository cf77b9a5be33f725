import type { FastifyReply } from 'fastify';

/** Adds to `Vary`, and keeps what stands there already: that of CORS names the origin. */
export function vary(reply: FastifyReply, names: string): void {
  const before = reply.getHeader('vary');
  void reply.header('vary', typeof before === 'string' && before !== '' ? `${before}, ${names}` : names);
}
