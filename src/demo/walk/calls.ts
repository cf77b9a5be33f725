import { PassThrough, Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { answer, type Schemas, type ZonekeeperClient } from '../../../openapi/client/index.ts';

/** The path parameter of one thing. */
export const at = (id: string): { params: { path: { id: string } } } => ({ params: { path: { id } } });
/** The same, with the ETag that was read. */
export const atTag = (id: string, tag: string) => ({ params: { path: { id }, header: { 'If-Match': tag } } });
/** The ETag of what a call reads. */
export async function tagOf(call: Promise<{ error?: unknown; response: Response }>): Promise<string> {
  const { response } = await call;
  return response.headers.get('etag') ?? `no ETag, HTTP ${response.status}`;
}

/** What an act did: the thing as it is now. Acts answer a rehearsal where they are only asked. */
export async function done<T extends object>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Extract<T, { id: string }>> {
  const it = await answer(call);
  if ('wouldSucceed' in it) throw new Error('only rehearsed');
  return it as Extract<T, { id: string }>;
}
/** The answer to a call with validateOnly, whatever the call answers otherwise. */
export async function rehearsed(
  call: Promise<{ data?: object; error?: unknown; response: Response }>,
): Promise<Schemas['Rehearsal']> {
  const it: object = await answer(call);
  if (!('wouldSucceed' in it)) throw new Error('it was done, not rehearsed');
  return it as Schemas['Rehearsal'];
}

export const organizationSeen = (client: ZonekeeperClient, id: string) =>
  answer(client.GET('/api/v1/organizations/{id}', at(id)));
export const zoneSeen = (client: ZonekeeperClient, id: string) => answer(client.GET('/api/v1/zones/{id}', at(id)));
export const announcementSeen = (client: ZonekeeperClient, id: string) =>
  answer(client.GET('/api/v1/announcements/{id}', at(id)));
export const applicationSeen = (client: ZonekeeperClient, id: string) =>
  answer(client.GET('/api/v1/applications/{id}', at(id)));
export const agreementSeen = (client: ZonekeeperClient, id: string) =>
  answer(client.GET('/api/v1/agreements/{id}', at(id)));

type TextKind = 'text/csv' | 'application/x-ndjson';
/** Body and headers of a call that sends text of this kind as it is, not JSON. */
export const asText = (kind: TextKind, body: string) => ({
  body,
  bodySerializer: (text: string): string => text,
  headers: { 'content-type': kind },
});
/** The same, written piece by piece as the server takes it; for a client that tries once. */
export const asStream = (kind: TextKind, pieces: Iterable<string>) => ({
  ...asText(kind, ''),
  bodySerializer: () => Readable.toWeb(Readable.from(pieces).pipe(new PassThrough())),
  duplex: 'half' as const,
});
/** The lines of an answer that is read as a stream. @throws when the connection ends with an error */
export async function* linesOf(answered: unknown): AsyncGenerator<string> {
  if (!(answered instanceof ReadableStream)) throw new Error('no stream was answered');
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of answered as ReadableStream<Uint8Array>) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw new Error('the last line is not whole');
}
/** Reads a thing until work in the background has moved it on, or some 30 seconds are over. */
export async function settled<T extends { state: string }>(
  passing: readonly T['state'][],
  read: () => Promise<T>,
): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;) {
    const it = await read();
    if (!passing.includes(it.state) || performance.now() > end) return it;
    await setTimeout(100);
  }
}
