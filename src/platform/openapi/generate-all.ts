import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { clientSource } from './client-template.ts';
import type { AnyLifecycle } from '../../regulation/index.ts';
import { diagramOf } from './diagram.ts';
import { inLanguage, operationsByAct, type Version } from './documents.ts';
import { errorsMarkdown } from './errors-md.ts';
import { permissionsMarkdown } from './permissions.ts';
import { testTitles } from './test-titles.ts';
import { traceabilityOf, type OtherRule, type TracedArticle } from './traceability.ts';

export interface Generation {
  /** The contract with both languages inside, of an application that needs no database for it. */
  document(version: Version): OpenAPIObject;
  readonly lifecycles: readonly AnyLifecycle[];
  readonly articles: readonly TracedArticle[];
  readonly others?: readonly OtherRule[];
  readonly outDir: string;
  /** Root of the sources and the folders below it that hold `*.spec.ts`. */
  readonly root: string;
  readonly testFolders: readonly string[];
}
export interface Generated {
  readonly files: readonly string[];
  readonly planned: number;
  readonly untested: readonly string[];
}

const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

async function typesOf(document: OpenAPIObject): Promise<string> {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  return `// Generated from openapi.json.\n${astToString(await openapiTS(document as never, { alphabetize: false }))}`;
}

/** Writes everything under `openapi/` that follows from the code; throws where an article is not accounted for. */
export async function generateAll(input: Generation): Promise<Generated> {
  const { lifecycles, articles, outDir, root, testFolders, others = [] } = input;
  const contract = input.document('3.1.0');
  const english = inLanguage(contract, 'en');
  const tests = testTitles(root, testFolders);
  const traced = traceabilityOf({ articles, lifecycles, operations: operationsByAct(contract), tests, others });
  if (traced.faults.length > 0) throw new Error(`traceability: ${traced.faults.join('; ')}`);
  const files: Readonly<Record<string, string>> = {
    'openapi.json': json(english),
    'openapi.zh.json': json(inLanguage(contract, 'zh')),
    'openapi-3.0.json': json(inLanguage(input.document('3.0.3'), 'en')),
    'errors.md': errorsMarkdown(),
    'permissions.md': permissionsMarkdown(lifecycles),
    'traceability.md': traced.markdown,
    'client/schema.ts': await typesOf(english),
    'client/index.ts': clientSource,
    ...Object.fromEntries(
      lifecycles.flatMap((lifecycle) => [
        [`lifecycles/${lifecycle.aggregate}.svg`, diagramOf(lifecycle, 'en')],
        [`lifecycles/${lifecycle.aggregate}.zh.svg`, diagramOf(lifecycle, 'zh')],
      ]),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(outDir, name)), { recursive: true });
    writeFileSync(join(outDir, name), text);
  }
  return { files: Object.keys(files), planned: traced.planned, untested: traced.untested };
}
