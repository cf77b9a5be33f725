import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Arrival } from '../support/arrival.ts';

// little enough for the buffers of an end that reads nothing
const PART = Buffer.alloc(8 * 1024);
let server: Server;
let answering: (answer: ServerResponse) => void;
beforeAll(async () => {
  server = createServer((_call, answer) => answering(answer));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
/** An answer of which nothing is read yet. */
async function begun(answers: (answer: ServerResponse) => void): Promise<{ message: IncomingMessage; at: Arrival }> {
  answering = answers;
  const { port } = server.address() as AddressInfo;
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: '127.0.0.1', agent: false }).once('response', resolve).once('error', reject).end();
  });
  return { message, at: new Arrival(message.socket) };
}
async function readAll(message: IncomingMessage): Promise<number> {
  try {
    for await (const _part of message) await sleep(1);
  } catch {
    // reset by the server
  }
  return performance.now();
}

describe('when the last byte came', () => {
  it('is when the server sent it, not when a client that lags behind reads it', async () => {
    const { message, at } = await begun((answer) => {
      for (let i = 0; i < 4; i += 1) answer.write(PART);
      answer.end();
    });
    const from = performance.now();
    at.watch();
    await sleep(500);
    const read = await readAll(message);
    expect([read - from >= 500, at.last(read) - from < 400]).toEqual([true, true]);
  });

  it('is late where the server is late', async () => {
    const { message, at } = await begun((answer) => {
      answer.write(PART);
      setTimeout(() => answer.end(PART), 400);
    });
    const from = performance.now();
    at.watch();
    const read = await readAll(message);
    expect(at.last(read) - from).toBeGreaterThan(300);
  });

  it('is not later than the reset of the connection', async () => {
    const { message, at } = await begun((answer) => {
      answer.write(PART);
      setTimeout(() => answer.socket?.resetAndDestroy(), 100);
    });
    await sleep(300);
    const from = performance.now();
    at.watch();
    await sleep(500);
    const read = await readAll(message);
    expect(at.last(read) - from).toBeLessThan(100);
  });
});
