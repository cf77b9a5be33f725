import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A test that names a rule: its file and the nearest title above the rule's id. */
export interface TestTitle {
  readonly file: string;
  readonly title: string;
}
const ruleId = /\bR\d{2}-\d+[a-z]?\b/g;
const titled = /(?:\b(?:it|test|describe)(?:\.\w+)*\s*\(|\]\)\s*\(|^\s*)\s*(['"`])((?:\\.|(?!\1).)+)\1\s*,/;

function specs(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : specs(path);
      return entry.name.endsWith('.spec.ts') ? [path] : [];
    })
    .sort();
}

/** Rule id -> the tests that name it, from every `*.spec.ts` below the folders. */
export function testTitles(root: string, folders: readonly string[]): ReadonlyMap<string, readonly TestTitle[]> {
  const found = new Map<string, TestTitle[]>();
  for (const file of folders.flatMap((folder) => specs(join(root, folder)))) {
    let title = '';
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      title = titled.exec(text)?.[2] ?? title;
      for (const id of new Set(text.match(ruleId))) {
        const known = found.get(id) ?? [];
        const test = { file: relative(root, file).replaceAll('\\', '/'), title };
        if (!known.some((t) => t.file === test.file && t.title === title)) found.set(id, [...known, test]);
      }
    }
  }
  return found;
}
