import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { AnyLifecycle, Lang, Text } from '../../regulation/index.ts';
import { both, joined, localize } from './both.ts';
import { ordered } from './order.ts';
import { Problem } from './problem.dto.ts';
import { twinOf } from './twin.ts';

export type Version = '3.1.0' | '3.0.3';
/** One chapter of the contract. `name` is that of its `@ApiTags`; a lifecycle belongs to the tag of its `path`. */
export interface Tag {
  readonly name: string;
  readonly text: Text;
  readonly article?: string;
}
/** What the contract says beside its operations. Tags come in chapter order. */
export interface About {
  readonly title: Text;
  readonly description: Text;
  readonly tags: readonly Tag[];
  readonly lifecycles: readonly AnyLifecycle[];
  readonly version?: string;
  /** Discovery document of the provider that Swagger UI logs in at. */
  readonly openIdConnectUrl?: string | undefined;
  readonly extraModels?: readonly (abstract new (...args: never[]) => object)[];
}

const links: Text = {
  en: 'Every problem code has [a page](/problems). This contract: [English](/openapi.json), [Chinese](/openapi.zh.json), [for older generators](/openapi-3.0.json). Texts are trimmed; control characters and marks that turn the reading direction are refused.',
  zh: '每个错误代码均有[说明页](/problems)。本契约：[中文](/openapi.zh.json)、[英文](/openapi.json)、[旧版生成器适用](/openapi-3.0.json)。文本去除首尾空白，不接受控制字符和改变书写方向的标记。',
};

/** State -> acts that may be taken from it; creating acts stand under the empty state `new`. */
export const lifecycleExtension = (lifecycle: AnyLifecycle): object => ({
  aggregate: lifecycle.aggregate,
  article: lifecycle.article,
  initial: lifecycle.initial,
  final: lifecycle.final,
  states: Object.fromEntries(
    Object.entries(lifecycle.states).map(([state, text]) => {
      const steps = [...lifecycle.rows, ...(lifecycle.filings ?? [])].filter((step) => step.from.includes(state));
      return [state, { text: both(text), acts: [...new Set(steps.map((step) => step.act))] }];
    }),
  ),
});

const picture = (lifecycle: AnyLifecycle): Text => ({
  en: `![${lifecycle.text.en}](/lifecycles/${lifecycle.aggregate}.en.svg)`,
  zh: `![${lifecycle.text.zh}](/lifecycles/${lifecycle.aggregate}.zh.svg)`,
});
const tagOf = (tag: Tag, lifecycles: readonly AnyLifecycle[]): object => {
  const mine = lifecycles.filter((lifecycle) => lifecycle.path === tag.name);
  return {
    name: tag.name,
    description: both(joined([tag.text, ...mine.map(picture)])),
    ...(tag.article !== undefined && { 'x-article': tag.article }),
    ...(mine.length > 0 && { 'x-lifecycle': mine.map(lifecycleExtension) }),
  };
};

/**
 * The contract of an initialised application, both languages still inside (see `inLanguage`). Throws on a schema
 * without a name, which some lazy type left behind.
 */
export function documentOf(app: INestApplication, version: Version, about: About): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion(version)
    .setTitle(both(about.title))
    .setVersion(about.version ?? '1')
    .setDescription(both(joined([about.description, links])))
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const models = [Problem, ...(about.extraModels ?? [])] as never[];
  const scanned = SwaggerModule.createDocument(app, config, { extraModels: models });
  const tags = about.tags.map((tag) => tagOf(tag, about.lifecycles));
  const whole = withActingFor({ ...scanned, tags } as OpenAPIObject);
  const document = withLogin(about.openIdConnectUrl, closed(ordered(whole, about.lifecycles)));
  const nameless = JSON.stringify(document).includes('#/components/schemas/"') || '' in (document.components?.schemas ?? {});
  if (nameless) throw new Error('the contract holds a schema without a name: a lazy type that is not called `type`');
  return version === '3.0.3' ? twinOf(document) : document;
}

/** Whoever is logged in may act for a colleague: the header of every operation that takes a token. */
const actingFor = {
  name: 'Acting-For',
  in: 'header',
  required: false,
  description: both({
    en: 'Id of the colleague in whose place you act, under a delegation in force (see /delegations). What you do counts for both, and both stand in the evidence.',
    zh: '被代理的本单位同事编号，须有当日生效的委托（见 /delegations）。代为办理的行为计入双方，并一并记入审计。',
  }),
  schema: { type: 'string', format: 'uuid', maxLength: 36 },
};
interface Operation {
  readonly security?: readonly object[];
  parameters?: object[];
}
function withActingFor(document: OpenAPIObject): OpenAPIObject {
  const reference = { $ref: '#/components/parameters/ActingFor' };
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item) as Operation[])
      if ((operation.security ?? []).length > 0) operation.parameters = [...(operation.parameters ?? []), reference];
  const parameters = { ...document.components?.parameters, ActingFor: actingFor } as never;
  return { ...document, components: { ...document.components, parameters } };
}

/** Where a bearer token is taken, a login at the provider is one way to get it. */
function withLogin(openIdConnectUrl: string | undefined, document: OpenAPIObject): OpenAPIObject {
  if (openIdConnectUrl === undefined) return document;
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item) as { security?: object[] }[])
      if (operation.security) operation.security = [...operation.security, { openId: [] }];
  const securitySchemes = { ...document.components?.securitySchemes, openId: { type: 'openIdConnect', openIdConnectUrl } };
  return { ...document, components: { ...document.components, securitySchemes: securitySchemes as never } };
}

/** No object of the contract has properties that it does not name. */
function closed(document: OpenAPIObject): OpenAPIObject {
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [
    name,
    'properties' in schema && !('additionalProperties' in schema) ? { ...schema, additionalProperties: false } : schema,
  ]);
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) as never } };
}

/** The same contract with the texts of one language. */
export const inLanguage = (document: OpenAPIObject, lang: Lang): OpenAPIObject => localize(document, lang);

/** `aggregate.act` -> operation ids, from the `x-act` of each operation. */
export function operationsByAct(document: OpenAPIObject): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item) as { readonly 'x-act'?: string; readonly operationId?: string }[]) {
      const act = operation['x-act'];
      if (act === undefined || operation.operationId === undefined) continue;
      found.set(act, [...(found.get(act) ?? []), operation.operationId]);
    }
  }
  return found;
}
