import { about, lease } from '../../../test/contract/fake-contract.ts';
import { catalogue } from '../errors/catalogue.ts';
import { diagramOf } from './diagram.ts';
import { layoutOf } from './diagram-layout.ts';
import { errorsMarkdown } from './errors-md.ts';
import { permissionsOf } from './permissions.ts';
import { articleNumbers, traceabilityOf, type TracedArticle } from './traceability.ts';

const layout = layoutOf(lease, { state: () => 100, label: () => 60 });

describe('the picture of a lifecycle', () => {
  it('puts every state below those that lead to it, whatever leads back', () => {
    const layer = (state: string) => layout.states.get(state)?.layer;
    expect(Object.keys(lease.states).map(layer)).toEqual([0, 2, 4, 6, 6]);
    expect(layout.edges.filter((edge) => edge.up).map((edge) => edge.acts)).toEqual([['resume']]);
  });

  it('lets nothing overlap in a layer', () => {
    for (const spots of layout.layers) {
      const sorted = spots.toSorted((a, b) => a.x - b.x);
      sorted.slice(1).forEach((spot, i) => {
        const before = sorted[i];
        expect(spot.x - spot.width / 2).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0) / 2);
      });
    }
  });

  it.each(['en', 'zh'] as const)('names every state and act in %s, and is the same twice', (lang) => {
    const svg = diagramOf(lease, lang);
    expect(svg).toBe(diagramOf(lease, lang));
    const names = lang === 'en' ? ['draft', 'suspend ⊕', 'terminate ⊕', 'expire', '↻ edit'] : ['起草', '暂停 ⊕', '终止 ⊕', '到期', '↻ 修改'];
    for (const name of names) expect(svg).toContain(`>${name}<`);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
    expect(svg.match(/fill="#e9ecef"/g)).toHaveLength(2);
  });
});

it('prints who may do what in which state', () => {
  const lines = permissionsOf(lease).split('\n');
  const row = (state: string) => lines.find((line) => line.startsWith(`| \`${state}\``))?.split(' | ');
  expect(row('effective')?.slice(1)).toEqual([
    ...['suspend ⊕, terminate ⊕, *request-concurrence*', 'expire', '*concur*'],
    ...['*escalate-concurrence*', '*resolve* |'],
  ]);
  expect(row('terminated')?.slice(1)).toEqual(['–', '–', '–', '–', '– |']);
  expect(lines.find((line) => line.startsWith('| suspend'))).toContain('(R12-93)');
});

it('lists every problem code', () => {
  const text = errorsMarkdown();
  for (const code of Object.keys(catalogue)) expect(text).toContain(`| \`${code}\` |`);
});

describe('traceability', () => {
  const article = (number: number, more: Partial<TracedArticle> = {}): TracedArticle => ({
    number,
    title: { en: `t${number}`, zh: `题${number}` },
    ...more,
  });
  const text = { en: 'why', zh: '因' };
  const trace = (articles: TracedArticle[]) =>
    traceabilityOf({
      articles,
      lifecycles: about.lifecycles,
      operations: new Map([['lease.suspend', ['suspendLease']]]),
      tests: new Map([['R12-91', [{ file: 'a.spec.ts', title: 'five years' }]]]),
      others: [{ rule: 'R13-91', kind: 'input' }],
    });

  it('leads from the article to rules, operations and tests', () => {
    const { markdown, faults, planned, untested } = trace([article(12), article(13)]);
    expect([faults, planned, untested]).toEqual([[], 0, ['R12-93', 'R12-94', 'R13-91']]);
    expect(markdown).toContain('| R12-91 | rule | (lease.draft), (lease.edit), (lease.start) | a.spec.ts: five years |');
    expect(markdown).toContain('| R12-94 | state or right | suspendLease | – |');
  });

  it('finds the article that nothing stands for', () => {
    const { faults, planned } = trace([article(1, { noRule: text }), article(2, { planned: text }), article(3)]);
    expect([faults, planned]).toEqual([['Art 3 has no rule, no row and no stated reason'], 1]);
  });

  it('reads article labels', () => {
    expect(articleNumbers('Art 10-12')).toEqual([10, 11, 12]);
    expect(articleNumbers('Art 6, N-Art 3')).toEqual([6]);
  });
});
