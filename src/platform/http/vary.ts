import type { FastifyReply } from 'fastify';

/** An answer under /api is one caller's, in the place of one colleague or of nobody, in one language. */
export const byCaller = 'Authorization, Acting-For, Accept-Language';

/** Adds to `Vary`, and keeps what stands there already: that of CORS names the origin. */
export function vary(reply: FastifyReply, names: string): void {
  const before = reply.getHeader('vary');
  void reply.header('vary', typeof before === 'string' && before !== '' ? `${before}, ${names}` : names);
}
