import type { Test } from '@jest/test-result';
import sequencer from '@jest/test-sequencer';

/** The package's types speak of its CommonJS half, where the class is a property. */
const Sequencer = sequencer as unknown as typeof sequencer.default;

/** What takes long, most of it first; some of these wait more than they work, so that others fill the gaps. */
const long = [
  'campaigns/rights-oracle',
  'persistence/interrupted',
  'campaigns/long-uploads',
  'campaigns/art23-race',
  'campaigns/demo-walk',
  'campaigns/bad-input',
  'campaigns/bad-requests',
  'campaigns/identity-canaries',
  'campaigns/identity-matrix',
  ...[1, 2, 3, 4, 5, 6].map((n) => `groups/scenarios-${n}`),
  'persistence/process',
  'persistence/sandbox',
  'persistence/roles',
  'contract/swagger-ui',
];
const rank = ({ path }: Test): number => {
  const found = long.findIndex((name) => path.includes(`/${name}.spec.`));
  return found < 0 ? long.length : found;
};

/** The same order on a machine that never ran the tests as on one that did: a long file at the end keeps one core idle. */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
}
