import type { AnyLifecycle, Lang } from '../../regulation/index.ts';
import { layoutOf, type Edge, type Layout, type Spot } from './diagram-layout.ts';

const size = { state: 14, code: 11, label: 12, line: 15, margin: 28 };
/** Width of a text in pixels, good enough for any system font. */
const widthOf = (text: string, px: number): number =>
  [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? px : px * 0.58), 0);
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Words {
  state(name: string): string;
  act(act: string): string;
  readonly legend: string;
}
function wordsOf(lifecycle: AnyLifecycle, lang: Lang): Words {
  const steps = [...lifecycle.rows, ...(lifecycle.filings ?? [])];
  return {
    state: (name) => (lang === 'en' ? name.replaceAll('_', ' ') : (lifecycle.states[name]?.zh ?? name)),
    act: (act) => {
      const mine = steps.filter((step) => step.act === act);
      const name = lang === 'en' ? act : (mine[0]?.text.zh ?? act);
      return `${name}${mine.some((step) => step.with) ? ' ⊕' : ''}`;
    },
    legend:
      lang === 'en'
        ? '⊕ together with the other body   ╌ by date alone   ▣ final   ↻ stays in the state'
        : '⊕ 会同办理   ╌ 按期自动   ▣ 终结状态   ↻ 状态不变',
  };
}

/** Acts and filings that leave a state as it is. */
const staying = (lifecycle: AnyLifecycle, state: string): string[] => [
  ...new Set([
    ...lifecycle.rows.filter((row) => row.to === state && row.from.includes(state)).map((row) => row.act),
    ...(lifecycle.filings ?? []).filter((filing) => filing.from.includes(state)).map((filing) => filing.act),
  ]),
];

/** The lifecycle as an SVG picture: states from top to bottom, acts on the curves between them. */
export function diagramOf(lifecycle: AnyLifecycle, lang: Lang): string {
  const words = wordsOf(lifecycle, lang);
  const loops = (state: string): string[] => inLines(staying(lifecycle, state).map(words.act));
  const layout = layoutOf(lifecycle, {
    state: (name) =>
      Math.max(
        96,
        widthOf(words.state(name), size.state) + 32,
        ...(lang === 'zh' ? [widthOf(name, size.code) + 24] : []),
        ...loops(name).map((line) => widthOf(line, size.code) + 24),
      ),
    label: (edge) => Math.max(...edge.acts.map((act) => widthOf(words.act(act), size.label))) + 10,
  });
  const heights = heightsOf(layout, (state) => 40 + (lang === 'zh' ? 12 : 0) + loops(state).length * 14);
  const boxes = [...layout.states].map(([name, spot]) => {
    const lines = [...(lang === 'zh' ? [name] : []), ...loops(name)];
    return box(spot, heights, words.state(name), lines, lifecycle.final.includes(name));
  });
  const curves = layout.edges.map((edge) => curve(edge, heights));
  const labels = layout.edges.map((edge) => label(edge, heights, words));
  const parts = [start(layout.states.get(lifecycle.initial), heights), ...curves, ...boxes, ...labels];
  return page(lifecycle.text[lang], words.legend, layout.width, heights.total, parts);
}

/** Two names a line, so that no box becomes wider than the picture. */
const inLines = (names: readonly string[]): string[] =>
  names.flatMap((_, i) => (i % 2 === 0 ? [`${i === 0 ? '↻ ' : ''}${names.slice(i, i + 2).join(', ')}`] : []));

interface Heights {
  readonly middle: readonly number[];
  /** Of the boxes of one layer. */
  readonly box: readonly number[];
  readonly total: number;
}
function heightsOf(layout: Layout, boxHeight: (state: string) => number): Heights {
  const box = layout.layers.map((layer, i) =>
    i % 2 === 0
      ? Math.max(0, ...layer.filter((s) => layout.states.get(s.key) === s).map((s) => boxHeight(s.key)))
      : Math.max(1, ...layout.edges.filter((e) => e.spots[1]?.layer === i).map((e) => e.acts.length)) * size.line + 44,
  );
  let top = 34;
  const middle = box.map((height) => {
    top += height;
    return top - height / 2;
  });
  return { middle, box, total: top + 40 };
}
const n = (value: number): string => String(Math.round(value * 10) / 10);
const yOf = (spot: Spot, { middle }: Heights): number => middle[spot.layer] ?? 0;

function box(spot: Spot, heights: Heights, title: string, lines: readonly string[], final: boolean): string {
  const height = heights.box[spot.layer] ?? 40;
  const [x, y] = [spot.x - spot.width / 2, yOf(spot, heights) - height / 2];
  const rect = (inset: number, fill: string): string =>
    `<rect x="${n(x + inset)}" y="${n(y + inset)}" width="${n(spot.width - 2 * inset)}" height="${n(height - 2 * inset)}" rx="${final ? 3 : 12}" fill="${fill}" stroke="#1f4e79" stroke-width="1.4"/>`;
  const text = lines.map(
    (line, i) => `<text x="${n(spot.x)}" y="${n(y + 38 + i * 14)}" class="code">${escape(line)}</text>`,
  );
  const name = `<text x="${n(spot.x)}" y="${n(y + (lines.length > 0 ? 21 : height / 2 + 5))}" class="state">${escape(title)}</text>`;
  return `<g>${rect(0, final ? '#fff' : '#eef4fa')}${final ? rect(3.5, '#e9ecef') : ''}${name}${text.join('')}</g>`;
}

/** A smooth line through the spots of an edge, leaving and reaching the boxes upright. */
function curve(edge: Edge, heights: Heights): string {
  const last = edge.spots.length - 1;
  const points = edge.spots.map((spot, i) => {
    const half = (heights.box[spot.layer] ?? 0) / 2;
    const shift = edge.up ? 9 : edge.timed ? -9 : 0;
    const y = yOf(spot, heights) + (i === 0 ? half : i === last ? -half : 0);
    return { x: spot.x + (i === 0 || i === last ? shift : 0), y };
  });
  const way = edge.up ? points.toReversed() : points;
  const path = way.slice(1).map((to, i) => {
    const from = way[i] ?? to;
    const bend = (to.y - from.y) / 2;
    return `C${n(from.x)} ${n(from.y + bend)} ${n(to.x)} ${n(to.y - bend)} ${n(to.x)} ${n(to.y)}`;
  });
  const dash = edge.timed ? ' stroke-dasharray="5 4"' : '';
  return `<path d="M${n(way[0]?.x ?? 0)} ${n(way[0]?.y ?? 0)}${path.join('')}" class="edge"${dash} marker-end="url(#arrow)"/>`;
}

function label(edge: Edge, heights: Heights, words: Words): string {
  const spot = edge.spots[1];
  if (!spot || edge.spots.length < 3) return '';
  const top = yOf(spot, heights) - ((edge.acts.length - 1) * size.line) / 2 + 4;
  return edge.acts
    .map((act, i) => `<text x="${n(spot.x)}" y="${n(top + i * size.line)}" class="act">${escape(words.act(act))}</text>`)
    .join('');
}

const start = (spot: Spot | undefined, heights: Heights): string => {
  if (!spot) return '';
  const top = yOf(spot, heights) - (heights.box[spot.layer] ?? 0) / 2;
  return `<circle cx="${n(spot.x)}" cy="${n(top - 24)}" r="5" fill="#333"/><path d="M${n(spot.x)} ${n(top - 19)}V${n(top)}" class="edge" marker-end="url(#arrow)"/>`;
};

const style =
  '.edge{fill:none;stroke:#6b7785;stroke-width:1.3}.state{font-size:14px;font-weight:600;text-anchor:middle;fill:#12304a}.code{font-size:11px;text-anchor:middle;fill:#51606e}.act{font-size:12px;text-anchor:middle;fill:#222;paint-order:stroke;stroke:#fff;stroke-width:5px;stroke-linejoin:round}.legend{font-size:11px;fill:#51606e}';
function page(title: string, legend: string, width: number, height: number, parts: readonly string[]): string {
  const full = Math.max(width, widthOf(legend, 11)) + 2 * size.margin;
  const shift = (full - width) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(full)} ${n(height)}" width="${n(full)}" height="${n(height)}" role="img" font-family="system-ui,'Noto Sans CJK SC','Microsoft YaHei','WenQuanYi Zen Hei',sans-serif">`,
    `<title>${escape(title)}</title><style>${style}</style><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#6b7785"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="#fff"/><g transform="translate(${n(shift)} 0)">`,
    ...parts,
    `</g><text x="${size.margin}" y="${n(height - 12)}" class="legend" xml:space="preserve">${escape(legend)}</text></svg>\n`,
  ].join('\n');
}
