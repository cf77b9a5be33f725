import { leafBytes, payloadOf, type LeafContent } from './leaf.ts';

const content: LeafContent = {
  id: '01980000-0000-7000-8000-000000000001',
  xid: '815',
  operation: 'zone.open',
  objectType: 'zone',
  objectId: '01980000-0000-7000-8000-000000000002',
  result: 'done',
  personId: null,
  actedFor: null,
  organizationId: '01980000-0000-7000-8000-000000000003',
  clientId: 'demo',
  sourceAddress: '127.0.0.1',
  roles: ['data_authority', 'operator'],
  requestId: 'r-1',
  policyCode: 'NJ-2024',
  causedBy: null,
  legalAt: '2026-01-01T01:00:00.000000Z',
  recordedAt: '2026-01-01T01:00:00.123456Z',
  payload: '{"reason":"依法"}',
};

it('the documented byte string: canonical columns, a line feed, the payload as stored', () => {
  expect(leafBytes(content).toString()).toBe(
    '{"actedFor":null,"causedBy":null,"clientId":"demo","id":"01980000-0000-7000-8000-000000000001",' +
      '"legalAt":"2026-01-01T01:00:00.000000Z","objectId":"01980000-0000-7000-8000-000000000002","objectType":"zone",' +
      '"operation":"zone.open","organizationId":"01980000-0000-7000-8000-000000000003","personId":null,' +
      '"policyCode":"NJ-2024","recordedAt":"2026-01-01T01:00:00.123456Z","requestId":"r-1","result":"done",' +
      '"roles":["data_authority","operator"],"sourceAddress":"127.0.0.1","v":"zonekeeper/audit-event/1","xid":"815"}\n{"reason":"依法"}',
  );
});

it('does not depend on the order of members, and on every one of them', () => {
  const reversed = Object.fromEntries(Object.entries(content).reverse()) as unknown as LeafContent;
  expect(leafBytes(reversed)).toEqual(leafBytes(content));
  for (const name of Object.keys(content)) {
    expect([name, leafBytes({ ...content, [name]: 'x' }).equals(leafBytes(content))]).toEqual([name, false]);
    expect([name, leafBytes({ ...content, [name]: undefined, payloadBase64: '' }).equals(leafBytes(content))]).toEqual([name, false]); // prettier-ignore
  }
});

it('moves nothing between columns and payload', () => {
  const text = leafBytes(content).toString();
  expect(text.indexOf('\n')).toBe(text.lastIndexOf('\n'));
  expect(
    leafBytes({ ...content, requestId: 'r\n{}' })
      .toString()
      .split('\n'),
  ).toHaveLength(2);
});

it('tells stored bytes that are no text by base64, and both as the same leaf', () => {
  expect(payloadOf(Buffer.from('{"a":"\ufffd"}'))).toEqual({ payload: '{"a":"\ufffd"}' });
  const bytes = Buffer.from([0x7b, 0xff, 0x7d]);
  expect(payloadOf(bytes)).toEqual({ payload: '', payloadBase64: 'e/99' });
  expect(leafBytes({ ...content, ...payloadOf(bytes) }).subarray(-3)).toEqual(bytes);
});
