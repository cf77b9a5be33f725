/** One wrong body or value, and the statuses it may be answered with. */
export interface Bad {
  readonly name: string;
  /** The body's text as it goes over the wire. */
  readonly text: string;
  readonly type?: string;
  readonly answers: readonly number[];
}
type Schema = Readonly<Record<string, unknown>>;

const MB = 1_048_576;
const nested = (open: string, close: string, depth: number): string =>
  `${open.repeat(depth)}1${close.repeat(depth)}`.replace(/:1/, ':1');
const keys = (count: number): string =>
  `{${Array.from({ length: count }, (_, i) => `"${i.toString(36)}":1`).join(',')}}`;

/** Whole bodies that no operation takes. */
export const badBodies: readonly Bad[] = [
  { name: '10,000 arrays deep', text: nested('[', ']', 10_000), answers: [400] },
  { name: '10,000 objects deep', text: nested('{"a":', '}', 10_000), answers: [400] },
  { name: '100,000 members', text: keys(100_000), answers: [400] },
  { name: 'duplicate members', text: '{"reason":"a","reason":"b"}', answers: [400] },
  { name: 'duplicate members behind spaces', text: `{"reason"${' '.repeat(40)}:"a","reason":"b"}`, answers: [400] },
  { name: 'duplicate by escape', text: '{"reason":"a","re\\u0061son":"b"}', answers: [400] },
  { name: '__proto__', text: '{"__proto__":{"state":"open"}}', answers: [400] },
  { name: '__proto__ behind spaces', text: `{"__proto__"${' '.repeat(40)}:{"state":"open"}}`, answers: [400] },
  { name: 'constructor', text: '{"constructor":{"prototype":{"state":"open"}}}', answers: [400] },
  { name: 'not closed', text: '{"reason":"a"', answers: [400] },
  { name: 'a comma too many', text: '{"reason":"a",}', answers: [400] },
  { name: 'NaN', text: '{"version":NaN}', answers: [400] },
  { name: 'an array', text: '[]', answers: [400] },
  { name: 'a text', text: '"reason"', answers: [400] },
  { name: 'a number', text: '1e400', answers: [400] },
  { name: 'a byte order mark', text: '\uFEFF{"reason":"a"}', answers: [400] },
  { name: '2 MB', text: `{"reason":"${'a'.repeat(2 * MB)}"}`, answers: [413] },
  ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'x'].map(
    (type) => ({ name: type, text: '{"reason":"a"}', type, answers: [415] }),
  ),
];
export const extraFields = ['state', 'orgId', 'createdBy', 'version1', 'id', 'allowedActions', 'hasOwnProperty'];

/** A value as JSON text; numbers and half characters cannot be had through JSON.stringify. */
const raw = (value: unknown): string => JSON.stringify(value);
const wrongTypes: Readonly<Record<string, readonly string[]>> = {
  string: ['1', 'true', '[]', '{}', '["a"]', '{"toString":1}', '1e400'],
  integer: ['"1"', 'true', '[]', '{}', '1.5', '1e400', '-1', '99999999999999999999', '1e308', '-0.5'],
  boolean: ['"true"', '1', '0', '[]', '{}'],
  array: ['"a"', '1', '{}', 'true', '{"length":1}'],
  object: ['"a"', '1', '[]', 'true', '[[]]'],
};
const badTexts: readonly string[] = [
  raw('\u0000'),
  raw('a\u0000b'),
  '"\\ud800"',
  '"a\\udfffb"',
  raw('a\u001bb'),
  raw('a\u202eb'),
  raw(''),
  raw('   '),
  raw('a'.repeat(50_000)),
];
const badForms: Readonly<Record<string, readonly string[]>> = {
  uuid: [raw('x'), raw('0190'), raw('01900400-0000-7000-8000-00000000000g'), raw(`{${'0'.repeat(36)}}`)],
  date: [raw('2026-02-30'), raw('0000-01-01'), raw('2026-1-1'), raw('infinity'), raw('99999-01-01'), raw('now')],
  'date-time': [raw('2026-01-01'), raw('2026-01-01T25:00:00Z'), raw('0000-01-01T00:00:00Z'), raw('infinity')],
};

/** Values that a property of this schema does not take, as JSON text. */
export function badValuesOf(schema: Schema): string[] {
  const type =
    typeof schema.type === 'string' ? schema.type : Array.isArray(schema.type) ? String(schema.type[0]) : 'object';
  const nullable = schema.nullable === true || (Array.isArray(schema.type) && schema.type.includes('null'));
  const text = type === 'string' ? badTexts : [];
  return [
    ...(nullable ? [] : ['null']),
    ...(wrongTypes[type] ?? []),
    ...text,
    ...(badForms[String(schema.format)] ?? []),
    ...(schema.enum ? [raw('no_such_value'), raw('__proto__'), raw('constructor')] : []),
  ];
}
/** Texts that are odd and lawful, for every property that is free text. */
export const oddTexts: readonly string[] = [
  '南京市公共数据（演示）—𠮷野家',
  'a\r\nb',
  'tab\tand line\nfeed',
  '%_\\',
  `'; DROP TABLE agreements; --`,
  '=cmd()|calc',
  '<script>alert(1)</script>',
  '${jndi:ldap://x}',
  '\u{1F469}\u200D\u{1F4BB}',
];

/** The text of `body` with one member set to a raw JSON value. */
export function withMember(body: object, name: string, value: string): string {
  const rest = Object.entries(body).filter(([key]) => key !== name);
  const members = rest.map(([key, part]) => `${raw(key)}:${raw(part)}`);
  return `{${[...members, `${raw(name)}:${value}`].join(',')}}`;
}
