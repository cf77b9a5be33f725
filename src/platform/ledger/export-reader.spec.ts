import { exportText, type ExportLine } from './export.ts';
import { ExportReader, Unreadable, type ReadLeaf, type ReadLine } from './export-reader.ts';
import { hashOfLeaf, payloadOf, type LeafContent } from './leaf.ts';
import { leafHash } from './tree.ts';

const columns = {
  id: '01a22b6a-3d90-74fd-8e04-63b87bd6bf67', xid: '77', operation: 'zone.open', objectType: 'zone', objectId: null,
  result: 'done', personId: null, actedFor: null, organizationId: null, clientId: null, sourceAddress: '::1',
  roles: ['operator'], requestId: 'r,"payload":{"event":', policyCode: 'NJ-2024', causedBy: null,
  legalAt: '2026-05-01T00:00:00.000000Z', recordedAt: '2026-05-01T00:00:00.000000Z',
} as const; // prettier-ignore
const eventWith = (payload: Buffer): LeafContent => ({ ...columns, ...payloadOf(payload) });
const usual = eventWith(Buffer.from('{"a":"健康","payload":{"event":1}}'));
const lineOf = (event?: LeafContent): ExportLine => ({
  kind: 'leaf',
  index: 5,
  leafHash: 'ab'.repeat(32),
  ...(event && { event }),
});
const text = exportText(lineOf(usual));

function read(bytes: Buffer, chunk = bytes.length): ReadLine[] {
  const lines: ReadLine[] = [];
  const reader = new ExportReader((line) => lines.push(line));
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  reader.end();
  return lines;
}
const leafIn = (line: string): ReadLeaf => read(Buffer.from(line))[0] as ReadLeaf;

it.each([
  ['of the application', Buffer.from('{"a":"健康"}')],
  ['empty', Buffer.alloc(0)],
  ['no JSON', Buffer.from('reason')],
  ['with a line feed', Buffer.from('{\n}')],
  ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ['that looks like the end of the line', Buffer.from('{}},{"kind":"end"')],
])('a payload %s: one line of JSON, from which follows the hash that was sealed', (_what, payload) => {
  const event = eventWith(payload);
  const line = exportText(lineOf(event));
  expect([line.includes('\n'), (JSON.parse(line) as { event: { id: string } }).event.id]).toEqual([false, columns.id]);
  const leaf = leafIn(line);
  expect(leafHash('sm', leaf.event ?? Buffer.alloc(0))).toEqual(hashOfLeaf('sm', event));
  expect(leaf).toMatchObject({ kind: 'leaf', index: 5, leafHash: 'ab'.repeat(32) });
});

it('the same lines in chunks of every size, blank ones left out, the last one with or without its end', () => {
  const end = JSON.stringify({ kind: 'end', leaves: 1 });
  const [whole, open] = [Buffer.from(`${text}\n\n${end}\n`), Buffer.from(`${text}\n${end}`)];
  const wanted = read(whole);
  expect(wanted.map(({ kind }) => kind)).toEqual(['leaf', 'end']);
  for (let size = 1; size <= whole.length; size += 1)
    expect([size, read(whole, size), read(open, size)]).toEqual([size, wanted, wanted]);
});

it('a leaf without its event, and one without its hash', () => {
  expect(leafIn(exportText(lineOf()))).toEqual({ kind: 'leaf', index: 5, leafHash: 'ab'.repeat(32) });
  expect(leafIn(exportText({ kind: 'leaf', index: 7 }))).toEqual({ kind: 'leaf', index: 7 });
});

const base64 = exportText(lineOf(eventWith(Buffer.from('x'))));
it.each([
  ['a field more before the event', text.replace(',"event":', ',"more":1,"event":')],
  ['the event named twice, once in another spelling', text.replace(',"event":', ',"\\u0065vent":{},"event":')],
  ['an index that is none', text.replace('"index":5', '"index":5.5')],
  ['an index of too many digits', text.replace('"index":5', `"index":${'9'.repeat(16)}`)],
  ['a hash that is none', text.replace('ab', 'zz')],
  ['no end', text.slice(0, -3)],
  ['no payload', `${text.slice(0, text.indexOf(',"event":'))},"event":{}}`],
  ['base64 in another spelling', base64.replace('eA==', 'eA=')],
  ['base64 without its end', base64.replace('eA=="}', 'eA==}')],
  ['no JSON', '{'],
  ['JSON that is no line', '[]'],
  ['nothing', 'null'],
])('%s: cannot be read', (_what, line) => {
  expect([text, base64].includes(line)).toBe(false);
  expect(() => read(Buffer.from(`${line}\n`))).toThrow(Unreadable);
});

it('what stands behind the payload in its line is hashed with it', () => {
  const more = leafIn(text.replace(/\}$/, ',"event":{"result":"refused"}}'));
  expect(leafHash('sm', more.event ?? Buffer.alloc(0))).not.toEqual(hashOfLeaf('sm', usual));
});
