import { applyDecorators, Delete, Get, HttpCode, Patch, Post, SetMetadata, type Type } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { callable, levelOf, memberLevels, type AnyLifecycle, type Role, type Text } from '../../regulation/index.ts';
import { both, joined } from '../openapi/both.ts';
import { remembersBody } from './bodies.ts';
import { problems } from '../openapi/problem-answers.ts';
import { stepsOf, type AnyStep } from './decide.ts';

export { problems };

/** What the guard reads; an operation without it does not start. */
export interface Access {
  readonly public?: true;
  /** Roles that can ever be entitled; all others get 403 without the database. Absent: any actor. */
  readonly roles?: readonly Role[];
  readonly lifecycle?: AnyLifecycle;
  readonly act?: string;
  /** The act may need a strong and recent login. */
  readonly stepUp?: true;
  /** Names of the query parameters; any other is refused. */
  readonly query: readonly string[];
}
export const ACCESS = 'zonekeeper.access';

export const camel = (act: string): string => act.replace(/[-_](\w)/g, (_, c: string) => c.toUpperCase());
export const pascal = (name: string): string => camel(name).replace(/^\w/, (c) => c.toUpperCase());

const idParam = (): MethodDecorator =>
  ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } });
const keyHeader = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: both({
      en: 'A value of your own; the same key never has a second effect',
      zh: '自定义的幂等键，相同的键不会产生第二次效果',
    }),
    schema: { type: 'string', maxLength: 255 },
  });
const matchHeader = (required: boolean): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required,
    description: both({ en: 'The ETag of what you read', zh: '所读内容的 ETag' }),
    schema: { type: 'string', maxLength: 100 },
  });
const validateOnly = (): MethodDecorator =>
  ApiQuery({
    name: 'validateOnly',
    required: false,
    description: both({
      en: 'Only tell what would happen: the refusal, or the effects',
      zh: '仅预演：返回拒绝原因或影响',
    }),
    schema: { type: 'boolean' },
  });
const location = {
  Location: { description: both({ en: 'Where it is', zh: '资源地址' }), schema: { type: 'string' as const } },
};
const receipt = {
  'Audit-Event': {
    description: both({
      en: 'The receipt: id of the audit event. GET /audit/events/{id}/proof proves that the ledger holds it.',
      zh: '回执：审计事件编号，可通过 GET /audit/events/{id}/proof 获取其已入账的证明。',
    }),
    schema: { type: 'string' as const, format: 'uuid' },
  },
};
const etag = { ETag: { description: 'ETag', schema: { type: 'string' as const } } };

const byOf = (steps: readonly AnyStep[]): Text => {
  const parties = [...new Map(steps.flatMap((s) => s.by).map((p) => [p.label, p.text])).values()];
  return { en: parties.map((t) => t.en).join(', '), zh: parties.map((t) => t.zh).join('、') };
};
const describe = (steps: readonly AnyStep[]): Text => {
  const [first] = steps;
  const by = byOf(steps);
  const own = steps.some((s) => s.inPerson)
    ? { en: ' In person, never for a colleague.', zh: '须由本人办理，不得代办。' }
    : { en: '', zh: '' };
  const level = memberLevels[first ? levelOf(first) : 'decider'];
  const from = [...new Set(steps.flatMap((s) => s.from))].join(', ');
  const joint = steps.some((s) => s.with)
    ? { en: ' Needs the concurrence of the other body.', zh: '须有会同意见。' }
    : { en: '', zh: '' };
  const strong = steps.some((s) => s.stepUp)
    ? {
        en: ' Needs a strong, recent login (step-up, RFC 9470); no machine client.',
        zh: '须使用近期的强认证登录（RFC 9470），机器客户端不得办理。',
      }
    : { en: '', zh: '' };
  const states = from === '' ? { en: '', zh: '' } : { en: ` From: ${from}.`, zh: `可办状态：${from}。` };
  return {
    en: `${first?.article ?? ''}. By: ${by.en}; a person who ${level.en}.${states.en}${joint.en}${strong.en}${own.en}`,
    zh: `${first?.article.replace(/Art (\d+)/, '第$1条') ?? ''}。主体：${by.zh}（${level.zh}）。${states.zh}${joint.zh}${strong.zh}${own.zh}`,
  };
};

/** Marks the route for the parser that hands bodies over unread. */
const uploading = (): MethodDecorator[] => [
  RouteConfig({ uploads: true }) as MethodDecorator,
  ApiConsumes('application/octet-stream'),
  ApiBody({
    required: true,
    description: both({
      en: 'The file itself. What it is is told by its content, never by its name or the declared type.',
      zh: '文件本身。按内容识别类型，不看文件名和声明的类型。',
    }),
    schema: { type: 'string', format: 'binary' },
  }),
];

export interface ActOptions {
  readonly method?: 'post' | 'patch' | 'delete';
  /** Path below the collection; default `:id/<act>`, or nothing for a creating act. */
  readonly path?: string;
  readonly operationId?: string;
  /** The body is a file, streamed: the handler takes it as `unknown`. */
  readonly uploads?: true;
  /** Query parameters, all of those of the query DTO; it has `validateOnly` among them. */
  readonly query?: readonly string[];
}

const asked = ({ uploads, query }: ActOptions): MethodDecorator[] => [
  ...(query ? [] : [validateOnly()]),
  ...(uploads ? uploading() : []),
];

interface Route {
  readonly method: 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly status: 200 | 201 | 204;
  readonly fresh: boolean;
}
/** Creating acts and filings answer 201, other acts 200, a discarded draft 204. */
function routeOf(step: AnyStep, { method = 'post', path }: ActOptions): Route {
  const fresh = step.from.length === 0;
  const status = method === 'delete' ? 204 : fresh || !('to' in step) ? 201 : 200;
  return { method, path: path ?? (fresh ? '' : `:id/${step.act}`), status, fresh };
}
const headersOf = ({ path, fresh, method }: Route): MethodDecorator[] => [
  ...(path.includes(':id') ? [idParam()] : []),
  ...(method === 'post' ? [keyHeader()] : []),
  ...(fresh ? [] : [matchHeader(method !== 'post')]),
];
/** An act or filing of the table: route, right, contract entry, all from its rows. */
export function Act(lifecycle: AnyLifecycle, act: string, view: Type, options: ActOptions = {}): MethodDecorator {
  const steps = stepsOf(lifecycle, act).filter(callable);
  const [first] = steps;
  if (!first) throw new Error(`${lifecycle.aggregate} has no act ${act}`);
  const route = routeOf(first, options);
  const roles = [...new Set(steps.flatMap((s) => s.by).flatMap((p) => p.roles))];
  const operationId = options.operationId ?? `${camel(act)}${pascal(lifecycle.aggregate)}`;
  const stepUp = steps.some((s) => s.stepUp);
  const access: Access = { lifecycle, act, roles, query: options.query ?? ['validateOnly'], ...(stepUp && { stepUp }) };
  return applyDecorators(
    { post: Post, patch: Patch, delete: Delete }[route.method](route.path),
    HttpCode(route.status),
    SetMetadata(ACCESS, access),
    remembersBody(`${lifecycle.aggregate}.${act}`),
    ApiBearerAuth(),
    ApiOperation({ operationId, summary: both(first.text), description: both(describe(steps)) }),
    ApiExtension('x-article', first.article),
    ApiExtension('x-act', `${lifecycle.aggregate}.${act}`),
    ApiExtension('x-level', levelOf(first)),
    ApiExtension('x-rules', rulesOf(steps)),
    ...(stepUp ? [ApiExtension('x-step-up', true)] : []),
    ...headersOf(route),
    ...asked(options),
    ...answers(route.status, view, route.fresh),
    ...problems(...refusalsOf(route.fresh, route.method, options)),
  );
}

/** Statuses of an act's refusals; 404 also where a new one is made: a replay repeats the right to see. */
const refusalsOf = (fresh: boolean, method: string, { uploads }: ActOptions): number[] => [
  ...[400, 401, 403, 404, 409, 413, 415, 422, 503],
  ...(fresh ? [] : [412]),
  ...(method === 'post' ? [] : [428]),
  ...(uploads ? [507] : []),
];

/** The new view; with validateOnly always 200 and what would happen. */
function answers(status: number, view: Type, fresh: boolean): (ClassDecorator & MethodDecorator)[] {
  const rehearsal = { $ref: '#/components/schemas/Rehearsal' };
  const now = { en: 'As it is now', zh: '当前内容' };
  const told = { en: 'With validateOnly: what would happen', zh: '预演结果' };
  if (status === 200) {
    const schema = { anyOf: [{ $ref: getSchemaPath(view) }, rehearsal] };
    return [
      ApiExtraModels(view),
      ApiResponse({ status, schema, description: both(joined([now, told])), headers: { ...etag, ...receipt } }),
    ];
  }
  const done =
    status === 204
      ? ApiResponse({ status, description: both({ en: 'Gone', zh: '已删除' }), headers: receipt })
      : ApiResponse({
          status,
          type: view,
          description: both(now),
          headers: { ...etag, ...receipt, ...(fresh && location) },
        });
  return [done, ApiResponse({ status: 200, description: both(told), schema: rehearsal })];
}

/** Ids of every rule that can refuse an act. */
export const rulesOf = (steps: readonly AnyStep[]): string[] => [
  ...new Set(
    steps.flatMap((s) => [
      ...(s.basis ?? []),
      ...(s.with ? [s.with.rule] : []),
      ...(s.requires ?? []).map((r) => r.rule),
      ...(s.rules ?? []).map((r) => r.id),
    ]),
  ),
];

/** Roles that could ever see an aggregate. */
export const readRoles = (lifecycle: AnyLifecycle): Role[] => [...new Set(lifecycle.read.flatMap((p) => p.roles))];

/** GET /{id}. */
export function Read(lifecycle: AnyLifecycle, view: Type, more: readonly number[] = []): MethodDecorator {
  return applyDecorators(
    Get(':id'),
    SetMetadata(ACCESS, { lifecycle, roles: readRoles(lifecycle), query: [] } satisfies Access),
    ApiBearerAuth(),
    ApiOperation({ operationId: `get${pascal(lifecycle.aggregate)}`, summary: both(lifecycle.text) }),
    idParam(),
    ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string', maxLength: 100 } }),
    ApiResponse({ status: 200, type: view, description: both({ en: 'As it is now', zh: '当前内容' }), headers: etag }),
    ApiResponse({ status: 304, description: both({ en: 'Unchanged', zh: '未变化' }) }),
    ...problems(400, 401, 403, 404, ...more, 503),
  );
}

/** GET of the collection; `query` is the DTO whose properties are the parameters. */
export function List(lifecycle: AnyLifecycle, page: Type, parameters: readonly string[]): MethodDecorator {
  return applyDecorators(
    Get(),
    SetMetadata(ACCESS, { lifecycle, roles: readRoles(lifecycle), query: parameters } satisfies Access),
    ApiBearerAuth(),
    ApiOperation({
      operationId: `list${pascal(lifecycle.path)}`,
      summary: both({ en: `${lifecycle.text.en}: list`, zh: `${lifecycle.text.zh}：列表` }),
    }),
    ApiResponse({ status: 200, type: page, description: both({ en: 'One page', zh: '一页' }) }),
    ...problems(400, 401, 403, 503),
  );
}

/** GET /{id}/history. */
export function HistoryOf(lifecycle: AnyLifecycle, view: Type): MethodDecorator {
  return applyDecorators(
    Get(':id/history'),
    SetMetadata(ACCESS, { lifecycle, roles: readRoles(lifecycle), query: [] } satisfies Access),
    ApiBearerAuth(),
    ApiOperation({
      operationId: `get${pascal(lifecycle.aggregate)}History`,
      summary: both({ en: `${lifecycle.text.en}: history`, zh: `${lifecycle.text.zh}：办理经过` }),
    }),
    idParam(),
    ApiResponse({ status: 200, type: view, description: both({ en: 'Every change of state', zh: '每次状态变化' }) }),
    ...problems(400, 401, 403, 404, 503),
  );
}

/** Any other operation: who may call it, and which query parameters it has. */
export const Entry = (access: Access): MethodDecorator => SetMetadata(ACCESS, access);
/** Without a token. */
export const Public = (...query: readonly string[]): MethodDecorator => Entry({ public: true, query });
