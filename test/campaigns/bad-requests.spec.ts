import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seedIds } from '../../src/demo/ids.ts';
import { checked } from '../contract/conformance.ts';
import * as calling from '../support/valid-calls.ts';
import {
  calls,
  Faults,
  isAct,
  named,
  rehearsing,
  writes,
  type Schema,
  type Schemas,
  type Valid,
} from '../support/valid-calls.ts';
import { openValidWorld, type ValidWorld } from '../support/valid-world.ts';
import { type Answer, type World } from '../support/world.ts';

jest.setTimeout(300_000);
let world: World;
let valid: Valid[];
let schemas: Schemas;
let call: ValidWorld['call'];

beforeAll(async () => {
  ({ world, valid, schemas, call } = await openValidWorld());
});
afterAll(async () => {
  console.log(`bad input: ${calls.sent} calls, ${checked.answers} answers checked against the contract`);
  await world.close();
});

const resolved = (schema: Schema): Schema => calling.resolved(schemas, schema);

describe('bad headers, queries and paths', () => {
  it('headers', async () => {
    const faults = new Faults();
    for (const v of valid.filter(writes)) {
      const tries: [string, Record<string, string>, readonly number[] | undefined][] = [
        ['key of 300', { 'idempotency-key': 'k'.repeat(300) }, isAct(v) ? [400] : undefined],
        ['key with a space', { 'idempotency-key': 'a b' }, isAct(v) ? [400] : undefined],
        ['empty key', { 'idempotency-key': '' }, undefined],
        ['If-Match x', { 'if-match': 'x' }, undefined],
        ['If-Match "1"', { 'if-match': '"1"' }, undefined],
        ['If-Match weak', { 'if-match': 'W/"1-aaaaaaaaaaa"' }, undefined],
        ['If-Match huge', { 'if-match': '"99999999999999-aaaaaaaaaaa"' }, undefined],
        ['If-Match empty', { 'if-match': '' }, undefined],
        ['Accept-Language', { 'accept-language': '\u00ff'.repeat(50) }, undefined],
        ['Accept', { accept: 'application/xml' }, undefined],
        ['method override', { 'x-http-method-override': 'DELETE' }, undefined],
      ];
      for (const [name, headers, statuses] of tries)
        if (named(v) !== 'resetDemo')
          await faults.expect(`${named(v)} ${name}`, statuses, call(v, rehearsing(v), v.body, headers));
    }
    for (const v of valid.filter(isAct))
      for (const authorization of [
        'Bearer x',
        'Bearer',
        'Basic eDp5',
        'Bearer a.b.c',
        `Bearer ${'a'.repeat(8000)}`,
        '',
      ])
        await faults.expect(
          `${named(v)} ${authorization.slice(0, 20)}`,
          [401],
          call(v, rehearsing(v), v.body, { authorization }),
        );
    expect(faults.few()).toEqual([]);
  });

  it('bodies of a kind that the operation does not take', async () => {
    const faults = new Faults();
    for (const v of valid.filter(writes)) {
      const taken = Object.keys(v.route.operation.requestBody?.content ?? { 'application/json': {} });
      const upload = taken.includes('application/octet-stream'); // takes files of any declared kind
      for (const type of ['text/csv', 'application/x-ndjson', 'text/plain', 'application/xml', 'multipart/form-data'])
        if (!upload && !taken.includes(type) && named(v) !== 'resetDemo')
          await faults.expect(
            `${named(v)} ${type}`,
            [415],
            call(v, rehearsing(v), 'a,b', { ...v.headers, 'content-type': type }),
          );
    }
    expect(faults.few()).toEqual([]);
  });

  it('queries: unknown, repeated, of wrong form', async () => {
    const faults = new Faults();
    for (const v of valid.filter((one) => named(one) !== 'resetDemo')) {
      for (const query of [
        'nope=1',
        '__proto__=1',
        'constructor=1',
        'toString=',
        'state[]=open',
        '%00=1',
        '%ED%A0%80=1',
      ])
        await faults.expect(`${named(v)} ?${query}`, [400], call(v, rehearsing(v, query), v.body));
      if (isAct(v))
        for (const query of [
          'validateOnly=maybe',
          'validateOnly=',
          'validateOnly=true&validateOnly=true',
          'validateOnly=TRUE',
        ])
          await faults.expect(`${named(v)} ?${query}`, [400], call(v, calling.asking(v, query), v.body));
      for (const p of v.route.operation.parameters?.filter(
        (one) => one.in === 'query' && one.name !== 'validateOnly',
      ) ?? [])
        for (const value of badQueriesOf(p.name, resolved(p.schema ?? {})))
          await faults.expect(
            `${named(v)} ?${p.name}=${value}`,
            [400],
            call(v, calling.asking(v, `${p.name}=${value}`), undefined),
          );
    }
    expect(faults.few()).toEqual([]);
  });
  function badQueriesOf(name: string, schema: Schema): string[] {
    const twice = [`a&${name}=b`];
    const common = ['%00', 'a%00b', '%ED%A0%80', 'x'.repeat(2000)];
    if (name === 'person') return ['%00', 'x'.repeat(2000), ...twice];
    if (schema.type === 'integer')
      return ['0', '-1', '1e9', '1000000000', 'abc', '', '1.5', '0x10', 'NaN', '1&limit=2'];
    if (schema.type === 'boolean') return ['maybe', '', '1', ...twice];
    if (name === 'sort')
      return ['bogus', 'constructor', '__proto__', 'toString', '-', '--createdAt', 'a.id', ...twice, ...common];
    if (name === 'cursor') return ['x', 'a.b', '.', `${'a'.repeat(40)}.${'b'.repeat(22)}`, ...twice, ...common];
    if (schema.enum) return ['bogus', 'constructor', '', ...twice, ...common];
    if (schema.format === 'uuid') return ['x', '0190', '', ...twice, ...common];
    return ['', ...twice, '%00', 'a%00b', 'x'.repeat(2000)];
  }

  it('paths: ids that are none, ids of nobody, bad escapes', async () => {
    const faults = new Faults();
    for (const v of valid.filter((one) => one.route.path.includes('{id}'))) {
      const at = (id: string): string => rehearsing({ ...v, path: v.route.path.replace('{id}', id) });
      for (const id of [
        'x',
        '1',
        '%00',
        `${seedIds.zones.health}x`,
        '01900400-0000-7000-8000-00000000000g',
        'null',
        '%7B%7D',
        '中',
      ])
        await faults.expect(`${named(v)} id ${id}`, [400], call(v, encodeURI(at(id)).replaceAll('%25', '%'), v.body));
      await faults.expect(`${named(v)} unknown id`, [404], call(v, at('01900400-0000-7000-8000-ffffffffffff'), v.body));
      for (const id of ['%', '%E0%A4%A', '%zz', '%C0%AF'])
        await faults.expect(`${named(v)} escape ${id}`, [400, 404], call(v, at(id), v.body));
      for (const id of ['x'.repeat(500), '..%2f..%2fetc', '%2e%2e'])
        await faults.expect(`${named(v)} path ${id.slice(0, 12)}`, [400, 404], call(v, at(id), v.body));
    }
    for (const path of ['/api/v1/nothing', '/api/v1', '/api/v1/zones/%', '/nowhere', `/api/v1/${'a/'.repeat(500)}`])
      await faults.expect(path, [400, 404], world.get('dataAuthority', path));
    for (const method of ['patch', 'delete'] as const)
      await faults.expect(
        `${method} /zones`,
        [404, 405],
        world.send(method, 'dataAuthority', '/zones', {}, { 'if-match': '*' }),
      );
    expect(faults.few()).toEqual([]);
  });

  it('a foreign id and an unknown one are told apart by nothing but the id', async () => {
    const bare = ({ body }: Answer): object => ({ ...(body as object), instance: '', requestId: '' });
    for (const [path, id] of [
      ['agreements', seedIds.agreements.effective],
      ['zones', seedIds.zones.planned],
      ['announcements', seedIds.announcements.draft],
    ] as const) {
      const foreign = await world.get('otherOperator', `/${path}/${id}`);
      const unknown = await world.get('otherOperator', `/${path}/01900400-0000-7000-8000-ffffffffffff`);
      expect([foreign.status, bare(foreign)]).toEqual([404, bare(unknown)]);
      expect(Object.keys(foreign.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
    }
  });

  it('a cursor of another caller, filter, sort or list is refused', async () => {
    const page = await world.get('dataAuthority', '/organizations?limit=2');
    const cursor = encodeURIComponent(page.body.nextCursor as string);
    expect((await world.get('dataAuthority', `/organizations?limit=5&cursor=${cursor}`)).status).toBe(200);
    const refused = [
      await world.get('operator', `/organizations?limit=2&cursor=${cursor}`),
      await world.get('dataAuthority.2', `/organizations?limit=2&cursor=${cursor}`),
      await world.get('dataAuthority', `/organizations?state=active&cursor=${cursor}`),
      await world.get('dataAuthority', `/organizations?sort=name&cursor=${cursor}`),
      await world.get('dataAuthority', `/zones?cursor=${cursor}`),
      await world.get('dataAuthority', `/organizations?cursor=${cursor.slice(0, -2)}`),
      await world.get('dataAuthority', `/organizations?cursor=x${cursor}`),
    ];
    expect(refused.map((r) => [r.status, r.body.code])).toEqual(refused.map(() => [400, 'invalid-cursor']));
  });

  it('headers of 1 MB: 431 as a problem, and the next request is served', async () => {
    const { port } = world.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<{ status: number; type: string; body: string }>((done, failed) => {
      const headers = { 'x-large': 'a'.repeat(1_000_000) };
      const request = httpRequest({ port, host: '127.0.0.1', path: '/api/v1/zones', headers }, (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body });
        });
      });
      request.on('error', failed);
      request.end();
    });
    expect([answer.status, answer.type]).toEqual([431, 'application/problem+json; charset=utf-8']);
    expect((JSON.parse(answer.body) as { code: string }).code).toBe('headers-too-large');
    expect((await world.get('dataAuthority', '/zones')).status).toBe(200);
  });
});
