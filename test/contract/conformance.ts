import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** An answer as the recorder looks at it. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string | undefined;
  readonly body: unknown;
}
interface Media {
  readonly schema?: object;
}
interface ResponseEntry {
  readonly content?: Readonly<Record<string, Media>>;
  readonly headers?: Readonly<Record<string, unknown>>;
}
export interface Operation {
  readonly operationId: string;
  readonly 'x-act'?: string;
  readonly 'x-rules'?: readonly string[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: Record<string, unknown> }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, ResponseEntry>>;
}
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly operation: Operation;
}
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> };
}

/** How many answers were checked, in this process; a spec may print it. */
export const checked = { answers: 0, byOperation: new Map<string, Set<number>>() };

const pages = /^\/(docs|problems|lifecycles|favicon\.ico|openapi[^/]*\.json|health)\b/;
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`);

/** What clients are generated from. That the application says the same is compared where it is generated. */
const published = join(__dirname, '../../openapi/openapi.json');

/** The contract as it was read, and the validators made of it so far: the same for every world. */
class Published {
  readonly routes: readonly Route[];
  private readonly ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    inlineRefs: false, // a schema that many answers hold is compiled once
    formats: { decimal: true },
  });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor() {
    const document = JSON.parse(readFileSync(published, 'utf8')) as Contract;
    addFormats.default(this.ajv);
    this.ajv.addFormat('decimal', true); // its pattern says it all
    this.ajv.addSchema({ $id: 'contract', components: document.components });
    this.routes = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ method, path, pattern: patternOf(path), operation })),
    );
  }

  validator(key: string, schema: object): ValidateFunction {
    const known = this.compiled.get(key);
    if (known) return known;
    const text = JSON.stringify(schema).replaceAll('"#/components', '"contract#/components');
    const validate = this.ajv.compile(JSON.parse(text) as object);
    this.compiled.set(key, validate);
    return validate;
  }
}
let read: Published | undefined;

/** Checks answers against the published contract; throws at the first that is not in it. */
export class Conformance {
  private readonly contract = (read ??= new Published());
  readonly routes = this.contract.routes;

  route(method: string, url: string): Route | undefined {
    const [path = ''] = url.split('?');
    const found = this.routes.filter((r) => r.method === method && r.pattern.test(path));
    return found.find((r) => !r.path.endsWith('}')) ?? found[0];
  }

  /** @throws with everything that is wrong with this answer */
  check(method: string, url: string, answer: Answered): void {
    checked.answers += 1;
    const route = this.route(method, url);
    const wrong = [
      ...this.headers(url, answer),
      ...(route ? this.documented(route, url, answer) : this.other(url, answer)),
    ];
    if (wrong.length === 0) return;
    const said = (answer.text ?? '').slice(0, 1500);
    throw new Error(`${method} ${url} -> ${answer.status} is not in the contract:\n${wrong.join('\n')}\n${said}`);
  }

  private documented({ path, operation, method }: Route, url: string, answer: Answered): string[] {
    const { status } = answer;
    const seen = checked.byOperation.get(operation.operationId) ?? new Set();
    checked.byOperation.set(operation.operationId, seen.add(status));
    const entry = operation.responses[String(status)];
    if (!entry) return [`status ${status} is not documented for ${method} ${path}`];
    const missing = Object.keys(entry.headers ?? {})
      .filter((name) => !rehearsed(url) && answer.headers[name.toLowerCase()] === undefined)
      .map((name) => `the header ${name} is missing`);
    return [...missing, ...this.body(`${method} ${path} ${status}`, entry, url, answer)];
  }

  private body(key: string, { content }: ResponseEntry, url: string, answer: Answered): string[] {
    const type = typeOf(answer);
    if (!content) return answer.text === undefined || answer.text === '' ? [] : ['a body where none is documented'];
    const media = content[type];
    if (!media) return [`content type ${type || 'none'} is not documented (${Object.keys(content).join(', ')})`];
    if (!/[/+]json$/.test(type)) return []; // lines of JSON are no JSON
    const rehearsal = rehearsed(url) && answer.status === 200;
    const schema = rehearsal ? { $ref: '#/components/schemas/Rehearsal' } : (media.schema ?? {});
    return this.against(rehearsal ? 'rehearsal' : `${key} ${type}`, schema, answer.body);
  }

  private against(key: string, schema: object, body: unknown): string[] {
    const validate = this.contract.validator(key, schema);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      (e) => `${e.instancePath || '/'} ${e.message ?? ''} ${JSON.stringify(e.params)}`,
    );
  }

  /** What is no operation: pages of their own, or a problem. */
  private other(url: string, answer: Answered): string[] {
    if (answer.status < 400) return pages.test(url) || url === '/' ? [] : ['an operation that is not in the contract'];
    return this.against('problem', { $ref: '#/components/schemas/Problem' }, answer.body);
  }

  private headers(url: string, answer: Answered): string[] {
    const { status, headers } = answer;
    const api = url.startsWith('/api/') && status < 400;
    const oauth = status >= 400 && url.startsWith('/oauth2/token'); // RFC 6749 has a form of its own
    const problem = status >= 400 && !oauth;
    const need: [boolean, string, RegExp][] = [
      [true, 'api-version', /^1$/],
      [true, 'x-request-id', /^[0-9a-f-]{36}$/],
      [api, 'cache-control', publicFile.test(url) ? /^public, .*immutable$/ : /no-cache|no-store/],
      [problem, 'content-type', /^application\/problem\+json; charset=utf-8$/],
      [problem, 'content-language', /^(en|zh-CN)$/],
      [problem || oauth, 'cache-control', /no-store/],
      [oauth, 'content-type', /^application\/json; charset=utf-8$/],
      [status === 429, 'retry-after', /^\d+$/],
      [problem && status === 401, 'www-authenticate', /^Bearer/],
      [status === 503, 'retry-after', /^\d+$/],
      [status === 201, 'etag', /^"\d+-[\w-]{11}"$/],
    ];
    const wrong = need
      .filter(([when, name, form]) => when && !form.test(textOf(headers[name])))
      .map(([, name]) => `header ${name}: ${textOf(headers[name])}`);
    const said = answer.body as { status?: number; requestId?: string } | undefined;
    const agrees = !problem || (said?.status === status && said.requestId === headers['x-request-id']);
    return agrees ? wrong : [...wrong, 'status and requestId of the problem do not agree with the answer'];
  }
}
/** What everybody may keep for good. */
const publicFile = /^\/api\/v1\/public\/.*\/content$/;
const rehearsed = (url: string): boolean => /[?&]validateOnly=true(&|$)/.test(url);
const typeOf = (answer: Answered): string => textOf(answer.headers['content-type']).split(';')[0] ?? '';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
