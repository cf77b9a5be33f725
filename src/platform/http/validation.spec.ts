import 'reflect-metadata';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemFilter } from '../errors/problem.filter.ts';
import * as F from '../openapi/fields.ts';
import { EnumQuery, FlagQuery, IntQuery, TextQuery } from '../openapi/query-fields.ts';
import { validation } from './validation.ts';

const t = { en: 'x', zh: '某' };
class Item {
  @F.TextField(t, 5) name: string;
  @F.IntField(t, 1, 9, { optional: true }) count?: number;
}
class Draft {
  @F.TextField(t, 10, { optional: true }) title?: string;
  @F.LongTextField(t, { optional: true, nullable: true }) note?: string | null;
  @F.DateField(t, { optional: true }) day?: string;
  @F.InstantField(t, { optional: true }) at?: string;
  @F.IdField(t, { optional: true }) id?: string;
  @F.DecimalField(t, { optional: true }) amount?: string;
  @F.FlagField(t, { optional: true }) agrees?: boolean;
  @F.EnumField('Kind', t, { one: t, two: t }, { optional: true }) kind?: string;
  @F.CodeField(t, { optional: true }) sector?: string;
  @F.ListField(t, () => Item, 2, { optional: true }) items?: Item[];
  @F.ObjectField(t, () => Item, { optional: true }) item?: Item;
  @F.StringsField(t, 2, { optional: true }) tags?: string[];
  @F.IdsField(t, 2, { optional: true }) ids?: string[];
  @F.MapField(t, 2, 5, { optional: true }) parts?: Record<string, string>;
}
class Needed {
  @F.TextField(t, 10) title: string;
}
class Page {
  @IntQuery(t, 1, 100) limit?: number;
  @TextQuery(t, 5) q?: string;
  @EnumQuery('Kind', t, { one: t, two: t }) kind?: string;
  @FlagQuery(t) all?: boolean;
}
@Controller()
class Fake {
  @Post('drafts') draft(@Body() body: Draft) {
    return body;
  }
  @Post('needed') needed(@Body() body: Needed) {
    return body;
  }
  @Get('list') list(@Query() query: Page) {
    return query;
  }
}
@Module({ controllers: [Fake] })
class FakeModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(FakeModule, new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

interface Answer {
  readonly status: number;
  readonly errors: string[];
  readonly body: { readonly errors?: { pointer: string; code: string; message: string }[] } & Record<string, unknown>;
}
const send = async (method: 'GET' | 'POST', url: string, payload?: string, lang = 'en'): Promise<Answer> => {
  const headers = { 'accept-language': lang, ...(payload !== undefined && { 'content-type': 'application/json' }) };
  const reply = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  const body = reply.json<Answer['body']>();
  return { status: reply.statusCode, body, errors: (body.errors ?? []).map((e) => `${e.pointer} ${e.code}`) };
};
const draft = (body: unknown) => send('POST', '/drafts', JSON.stringify(body));

describe('what is refused', () => {
  it.each<[string, unknown, string[]]>([
    ['a number for a text', { title: 5 }, ['/title not-a-text']],
    ['blanks only', { title: ' \u3000\n ' }, ['/title too-short']],
    ['eleven characters for ten', { title: 'a'.repeat(11) }, ['/title too-long']],
    ['NUL', { title: 'a\u0000' }, ['/title bad-characters']],
    ['a mark that turns the direction', { title: 'a\u202eb' }, ['/title bad-characters']],
    ['half a surrogate pair', { title: 'a\ud800' }, ['/title bad-characters']],
    ['null where null clears nothing', { title: null }, ['/title not-null']],
    ['a field nobody knows', { colour: 1, 'a/b~c': 1 }, ['/colour unknown-field', '/a~1b~0c unknown-field']],
    ['30 February', { day: '2026-02-30' }, ['/day not-a-date']],
    ['an instant without offset', { at: '2026-01-01T09:00:00' }, ['/at not-an-instant']],
    ['hour 24', { at: '2026-01-01T24:00:00Z' }, ['/at not-an-instant']],
    ['something else for an id', { id: 'x' }, ['/id not-an-id']],
    ['a number for money', { amount: 1.5 }, ['/amount not-a-decimal']],
    ['three decimals', { amount: '1.555' }, ['/amount not-a-decimal']],
    ['"true" for true', { agrees: 'true' }, ['/agrees not-a-boolean']],
    ['a value outside the list', { kind: 'three' }, ['/kind not-in-list']],
    ['a code with capitals', { sector: 'Health' }, ['/sector not-a-code']],
    ['an object for a list', { items: {} }, ['/items not-a-list']],
    ['a list in a list', { items: [[{ name: 'a' }]] }, ['/items/0 not-an-object']],
    ['a text for an object', { items: ['a'] }, ['/items/0 not-an-object']],
    ['three of two', { tags: ['a', 'b', 'c'] }, ['/tags too-many']],
    ['the same twice', { tags: ['a', ' a'] }, ['/tags/1 listed-twice']],
    ['a bad entry', { ids: ['00000000-0000-7000-8000-00000000000a', 4] }, ['/ids/1 not-an-id']],
    ['a long value of a table', { parts: { a: '123456' } }, ['/parts/a too-long']],
    ['a strange key', { parts: { 'a b': '1' } }, ['/parts/a b bad-key']],
    [
      'several at once, deep',
      { items: [{ name: 'a' }, { name: '', count: 1.5 }] },
      ['/items/1/name too-short', '/items/1/count not-an-integer'],
    ],
    ['an unknown field deep inside', { item: { name: 'a', x: 1 } }, ['/item/x unknown-field']],
  ])('%s', async (_, body, errors) => {
    const answer = await draft(body);
    expect([answer.status, answer.errors]).toEqual([400, errors]);
  });

  it('absence of what is needed, also without a body', async () => {
    expect((await send('POST', '/needed', '{}')).errors).toEqual(['/title required']);
    expect((await send('POST', '/needed')).errors).toEqual(['/title required']);
    expect((await send('POST', '/needed', '{"title":null}')).errors).toEqual(['/title required']);
  });

  it.each(['[]', '"a"', '1', '[{"title":"a"}]'])('a body that is no object: %s', async (body) => {
    expect((await send('POST', '/needed', body)).errors).toEqual([' not-an-object']);
  });

  it('a hundred errors at most', async () => {
    const body = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`x${i}`, i]));
    expect((await draft(body)).errors).toHaveLength(100);
  });

  it('query parameters by name', async () => {
    expect((await send('GET', '/list?limit=0&q=&kind=x&all=1&y=2')).errors.toSorted()).toEqual([
      '?all not-a-boolean',
      '?kind not-in-list',
      '?limit out-of-range',
      '?q too-short',
      '?y unknown-field',
    ]);
    expect((await send('GET', '/list?limit=1&limit=2')).errors).toEqual(['?limit not-an-integer']);
  });
});

it('takes and tidies what is right', async () => {
  const body = {
    title: ' 协议 𠮷 ',
    note: null,
    day: '2028-02-29',
    at: '2026-01-01T00:00:00.5-05:00',
    amount: '0.5',
    agrees: false,
    kind: 'two',
    id: '00000000-0000-7000-8000-00000000000A',
    sector: 'health_care',
    items: [{ name: 'a', count: 9 }],
    tags: [' x'],
    parts: { a_b: '1\n2' },
  };
  const answer = await draft(body);
  expect(answer.body).toEqual({ ...body, title: '协议 𠮷', id: '00000000-0000-7000-8000-00000000000a', tags: ['x'] });
  expect((await send('GET', '/list?limit=20&q=a&all=true')).body).toEqual({ limit: 20, q: 'a', all: true });
});

it('counts characters, not UTF-16 units', async () => {
  expect((await draft({ title: '𠮷'.repeat(10) })).status).toBe(201);
  expect((await draft({ title: '𠮷'.repeat(11) })).errors).toEqual(['/title too-long']);
});

it('answers in the language asked for', async () => {
  const messages = async (lang: string) => (await send('POST', '/needed', '{}', lang)).body.errors?.[0]?.message;
  expect([await messages('en'), await messages('zh-CN')]).toEqual(['This field is needed.', '必填。']);
});

it('refuses keys that the transformer would drop silently', async () => {
  const fields = validation();
  const body: unknown = JSON.parse('{"title":"a","constructor":{}}');
  expect(() => fields.transform(body, { type: 'body', metatype: Needed })).toThrow('validation-failed');
});
