import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const addressIn = (given: string | undefined): string | undefined => {
  const address = (given?.split('%')[0] ?? '').replace(MAPPED, '$1');
  return isIP(address) === 0 ? undefined : address;
};

/**
 * The address a request comes from, for the evidence, the log and the back-off. What stands in X-Forwarded-For counts
 * only as far as trusted proxies wrote it (TRUSTED_PROXIES); what they wrote and is no address is theirs to answer for.
 */
export const sourceOf = ({ ip, raw }: Pick<FastifyRequest, 'ip' | 'raw'>): string | null =>
  addressIn(ip) ?? addressIn(raw.socket.remoteAddress) ?? null;
