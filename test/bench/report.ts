/** One line of the table: what was measured, against what, and whether it reaches what was set. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly other: number | undefined;
  /** The figure that is judged: `ours / other` unless there is nothing to divide by. */
  readonly judged: number;
  readonly reach: { readonly most: number } | { readonly least: number } | undefined;
  /** Others used the machine meanwhile: the figure is shown and not judged. */
  readonly noisy?: boolean;
}
export const ratio = (
  what: string,
  unit: string,
  ours: number,
  other: number,
  reach: Line['reach'],
  noise = false,
): Line => ({ what, unit, ours, other, judged: ours / other, reach, noisy: noise });
export const figure = (what: string, unit: string, ours: number, reach: Line['reach']): Line => ({
  what,
  unit,
  ours,
  other: undefined,
  judged: ours,
  reach,
});

export const verdictOf = ({ judged, reach, noisy }: Line): 'reached' | 'missed' | 'noisy' | '-' => {
  if (!reach) return '-';
  if (noisy) return 'noisy';
  return ('most' in reach ? judged <= reach.most : judged >= reach.least) ? 'reached' : 'missed';
};
const plain = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** The table as text, columns padded. */
export function table(lines: readonly Line[]): string {
  const head = ['what', 'zonekeeper', 'compared with', 'ratio', 'reach', 'verdict'];
  const rows = lines.map((l) => [
    l.what,
    `${plain(l.ours)} ${l.unit}`,
    l.other === undefined ? '' : `${plain(l.other)} ${l.unit}`,
    l.other === undefined ? '' : `${l.judged.toFixed(2)}x`,
    reachOf(l),
    verdictOf(l),
  ]);
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((c, i) => c.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}
function reachOf({ reach, other, unit }: Line): string {
  if (!reach) return '';
  const after = other === undefined ? ` ${unit}` : 'x';
  return 'most' in reach ? `<= ${reach.most}${after}` : `>= ${reach.least}${after}`;
}
