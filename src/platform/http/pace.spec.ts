import { createServer, request as httpRequest, type ClientRequest, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { BodyPace } from './pace.ts';

const KB = 1024;
/** A hundredth of what the server allows, and a thousandth of the bytes. */
const limits = { ordinaryMs: 300, windowMs: 300, leastBytes: 20 * KB, uploadMs: 2000, silenceMs: 1500, checkMs: 20 };
let server: Server;
let port: number;
/** Ways of the server's side: reads at once, looks away for a second after the first bytes, answers without reading. */
beforeAll(async () => {
  const pace = new BodyPace(limits);
  server = createServer((incoming, response) => {
    if (incoming.url !== '/ordinary') pace.upload(incoming);
    if (incoming.url === '/answered') return void response.end('early');
    let bytes = 0;
    incoming.on('error', () => undefined);
    incoming.on('data', (part: Buffer) => {
      bytes += part.length;
      if (incoming.url !== '/looks-away' || bytes > part.length) return;
      incoming.pause();
      void pause(1000).then(() => incoming.resume());
    });
    incoming.on('end', () => response.end(String(bytes)));
  });
  server.timeout = 100;
  pace.guard(server, ({ socket }) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Sends so many pieces, one every so many ms, after a `first` one; answers what came back, or `closed`, and after how long. */
async function send(
  path: string,
  pieces: number,
  bytes: number,
  everyMs: number,
  first = 0,
): Promise<[string, number]> {
  const began = performance.now();
  let call: ClientRequest | undefined;
  const over = new Promise<string>((done) => {
    call = httpRequest({ port, host: '127.0.0.1', path, method: 'POST', agent: false }, (response) => {
      response.on('data', (text: Buffer) => done(text.toString()));
    });
    call.once('socket', (socket) => socket.once('close', () => done('closed')));
    call.once('error', () => done('closed'));
  });
  let answer: string | undefined;
  void over.then((text) => (answer = text));
  if (first > 0) call?.write(Buffer.alloc(first, 97));
  for (let i = 0; i < pieces && answer === undefined; i += 1) {
    call?.write(Buffer.alloc(bytes, 97));
    await pause(everyMs);
  }
  call?.end();
  return [await over, performance.now() - began];
}

it('lets a steady upload take longer than any other body may', async () => {
  const [answer, ms] = await send('/upload', 40, 8 * KB, 25);
  expect(answer).toBe(String(40 * 8 * KB));
  expect(ms).toBeGreaterThan(limits.ordinaryMs * 2);
});

it('lets an upload pause longer than the socket may elsewhere, if the window still fills', async () => {
  const [answer] = await send('/upload', 5, 64 * KB, 180);
  expect(answer).toBe(String(5 * 64 * KB));
});

it('closes a dripping upload after its first window', async () => {
  const [answer, ms] = await send('/upload', 100, 10, 25);
  expect([answer, ms < limits.uploadMs]).toEqual(['closed', true]);
});

it('closes an upload that begins well and then drips', async () => {
  const [answer, ms] = await send('/upload', 100, 10, 25, 200 * KB);
  expect([answer, ms > limits.windowMs * 1.5, ms < limits.uploadMs]).toEqual(['closed', true, true]);
});

it('closes an upload that is steady for ever', async () => {
  const [answer, ms] = await send('/upload', 400, 8 * KB, 25);
  expect([answer, ms > limits.uploadMs, ms < limits.uploadMs * 2]).toEqual(['closed', true, true]);
});

it('closes any other body after its time, however steady', async () => {
  const [answer, ms] = await send('/ordinary', 100, 8 * KB, 25);
  expect([answer, ms < limits.uploadMs]).toEqual(['closed', true]);
});

it('closes a body that goes on after its upload was answered', async () => {
  const began = performance.now();
  const socket = connect(port, '127.0.0.1');
  socket.write('POST /answered HTTP/1.1\r\nhost: x\r\n');
  socket.on('error', () => undefined).resume();
  socket.write(`content-length: ${4096 * KB}\r\n\r\n`);
  const drip = setInterval(() => socket.write(Buffer.alloc(8 * KB)), 25);
  await new Promise((done) => socket.once('close', done));
  clearInterval(drip);
  const ms = performance.now() - began;
  expect([ms > limits.ordinaryMs, ms < limits.uploadMs]).toEqual([true, true]);
});

it('does not blame the sender while we are the ones who do not read', async () => {
  const [answer] = await send('/looks-away', 1, 4096 * KB, 0);
  expect(answer).toBe(String(4096 * KB));
});
