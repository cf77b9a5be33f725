import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { catalogue } from '../../src/platform/errors/catalogue.ts';

const root = join(__dirname, '../..');
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.ts'))
    .map((e) => relative(root, join(e.parentPath, e.name)));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const own = ['src', 'migrations', 'test'].flatMap(filesBelow);
const sources = filesBelow('src').filter((path) => !path.endsWith('.spec.ts'));

/** Files longer than they should be; each one is a debt. */
const tooLong = ['src/data-sharing/resources/resource.rules.ts'];

describe('sources', () => {
  it('no file is longer than 300 lines', () => {
    const long = own
      .filter((path) => !tooLong.includes(path))
      .map((path) => [path, read(path).split('\n').length - 1] as const)
      .filter(([, n]) => n > 300);
    expect(long).toEqual([]);
  });
  it('no two kinds of case are numbered alike', () => {
    const kinds = sources.flatMap((path) =>
      [...read(path).matchAll(/caseNumber\(\s*[\w.]+,\s*'\w+_numbers',\s*'([A-Z]+)'/g)].map((m) => m[1] ?? ''),
    );
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter((kind, i) => kinds.indexOf(kind) !== i)).toEqual([]);
  });
  it('rules and lifecycles stay short enough to be read by a lawyer', () => {
    const long = sources
      .filter((path) => /\.(rules|lifecycle)\.ts$/.test(path) && !tooLong.includes(path))
      .map((path) => [path, read(path).split('\n').length - 1] as const)
      .filter(([, n]) => n > 150);
    expect(long).toEqual([]);
  });
  it('the law is pure: no framework, no database, no I/O, no clock, and nothing from outside its folder', () => {
    const imports = filesBelow('src/regulation').flatMap((path) =>
      [...read(path).matchAll(/from '([^']+)'/g)].map((m) => [path, m[1] ?? ''] as const),
    );
    expect(imports.length).toBeGreaterThan(20);
    const outside = imports.filter(([path, from]) => {
      if (!from.startsWith('.')) return true;
      return !relative(root, join(root, path, '..', from)).startsWith('src/regulation');
    });
    expect(outside).toEqual([]);
  });
  it('rules and lifecycles of the modules import only the law, facts and rules, and named pure files', () => {
    // whatever else decides and is no facts, rules or lifecycle; each of them is held to the same
    const pure = ['streak', 'scoring', 'share-request.items', 'signing-text', 'amendment.text'].map(
      (name) => new RegExp(`/${name}\\.ts$`),
    );
    const isPure = (path: string): boolean =>
      /\.(facts|rules|lifecycle)\.ts$/.test(path) || pure.some((p) => p.test(path));
    // dates of law, the one spelling of a text and whether a key signed it; and what other modules show, of which only rules and facts are taken
    const lawful =
      /^src\/(regulation\/index|platform\/(clock\/clock|audit\/canonical|crypto\/index)|(organizations|applications|agreements|data-plane\/engine)\/index)\.ts$/;
    // facts also refuse what cannot be read as any (400), and draw lots from a seed
    const facts = /\.facts\.ts$/;
    const forFacts = ['src/platform/errors/index.ts', 'node:crypto'];
    const deciding = sources.filter(isPure).filter((path) => !path.startsWith('src/regulation/'));
    expect(deciding.length).toBeGreaterThan(40);
    const wrong = deciding.flatMap((path) =>
      [...read(path).matchAll(/^(?:import (?!type )|export )[^;]*?from '([^']+)'/gm)]
        .map((m) => m[1] ?? '')
        .map((from) => (from.startsWith('.') ? relative(root, join(root, path, '..', from)) : from))
        .filter((from) => !isPure(from) && !lawful.test(from) && !(facts.test(path) && forFacts.includes(from)))
        .map((from) => [path, from]),
    );
    expect(wrong).toEqual([]);
  });
  it('no two classes of the contract share a name, or one would be described as the other', () => {
    const classes = sources
      .filter((path) => path.endsWith('.dto.ts'))
      .flatMap((path) => [...read(path).matchAll(/^export class (\w+)/gm)].map((m) => m[1] ?? ''));
    expect(classes.length).toBeGreaterThan(150);
    expect(classes.filter((name, i) => classes.indexOf(name) !== i)).toEqual([]);
  });
  it('nothing names a table of another module in SQL', () => {
    const tables: Record<string, string[]> = {};
    for (const path of sources.filter((p) => p.endsWith('.entity.ts')))
      (tables[path.split('/')[1] ?? ''] ??= []).push(
        ...[...read(path).matchAll(/@Entity\('(\w+)'\)/g)].map((m) => m[1] ?? ''),
      );
    expect(Object.values(tables).flat().length).toBeGreaterThan(30);
    const wrong = Object.keys(tables).flatMap((module) =>
      sources
        .filter((path) => path.startsWith(`src/${module}/`) && !path.startsWith('src/data-plane/engine/')) // a database of its own
        .flatMap((path) =>
          Object.entries(tables)
            .filter(([other]) => other !== module)
            .flatMap(([, names]) =>
              names.filter((t) => new RegExp(`\\b(FROM|JOIN|INTO|UPDATE)\\s+${t}\\b`).test(read(path))),
            )
            .map((table) => [path, table]),
        ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the error catalogue', () => {
  const text = sources
    .filter((path) => !path.endsWith('errors/catalogue.ts'))
    .map((path) => [path, read(path)] as const);

  it('holds no code that nothing answers', () => {
    const answers = text.filter(([path]) => !/errors\/(catalogue|state-refusals)\.ts$/.test(path));
    const unused = Object.keys(catalogue).filter(
      (code) => !answers.some(([, source]) => source.includes(`'${code}'`) || source.includes(`"${code}"`)),
    );
    expect(unused).toEqual([]);
  });
  it('holds every code that is thrown', () => {
    const thrown = text.flatMap(([path, source]) =>
      [
        ...source.matchAll(/new DomainError\(\s*'([\w-]+)'/g),
        ...source.matchAll(/refusal: '([\w-]+)'/g),
        ...source.matchAll(/^\s+code: '([a-z]+(?:-[a-z]+)+)',$/gm),
      ].map((m) => [path, m[1] ?? ''] as const),
    );
    expect(thrown.length).toBeGreaterThan(20);
    expect(thrown.filter(([, code]) => !(code in catalogue))).toEqual([]);
  });
  it('has two texts and a help for each, and a status that the contract documents or that precedes every operation', () => {
    const statuses = new Set([
      400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 428, 429, 431, 500, 503, 507,
    ]);
    for (const [code, entry] of Object.entries(catalogue)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([code, statuses.has(entry.status)]).toEqual([code, true]);
      for (const said of [entry.text, entry.help]) {
        expect(said.en.length).toBeGreaterThan(3);
        expect(said.zh).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });
});
