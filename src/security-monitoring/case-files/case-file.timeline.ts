import type { CaseEvent, CaseTransition } from '../../platform/ledger/case-file.ts';
import type { Checkpoint } from '../../platform/ledger/checkpoint.ts';
import type { AnyLifecycle, Text } from '../../regulation/index.ts';

/** A record of the case with its view, as its reader may see it. */
export interface ShownRecord {
  readonly table: AnyLifecycle;
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}
export interface ShownDocument {
  readonly fileName: string;
  /** What it is: the type of a material, the title of an attachment. */
  readonly type?: string;
  readonly title?: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sm3: string;
}
export interface Timeline {
  readonly caseNumber: string;
  readonly redacted: boolean;
  readonly checkpoint: Checkpoint;
  /** Whose signatures and concurrences are told. */
  readonly records: readonly ShownRecord[];
  /** Of whose history it is; of the other ones only that is told. */
  readonly all: readonly ShownRecord[];
  readonly transitions: readonly CaseTransition[];
  readonly events: readonly CaseEvent[];
  readonly documents: readonly ShownDocument[];
  /** Names of organizations by id. */
  readonly names: ReadonlyMap<string, string>;
}
interface Signature {
  readonly organizationId: string;
  readonly signer: string;
  readonly signedAt: string;
}
interface Concurrence {
  readonly organizationId: string;
  readonly act: string;
  readonly version: number;
  readonly state: string;
  readonly dueOn?: string;
  readonly resolution?: { readonly inFavor: boolean; readonly documentNumber: string; readonly documentDate: string };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text of others as text, whatever it looks like. */
export const escaped = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/[&<>"']/g, (c) => entities[c] ?? c);
/** Already markup: put together here, of parts that are escaped. */
class Markup {
  constructor(readonly html: string) {}
}
const cell = (value: unknown): string => (value instanceof Markup ? value.html : escaped(value ?? ''));
const both = ({ zh, en }: Text): Markup => new Markup(`${escaped(zh)}<br><span lang="en">${escaped(en)}</span>`);
const table = (heads: readonly Text[], rows: readonly (readonly unknown[])[]): string =>
  `<table><thead><tr>${heads.map((h) => `<th>${both(h).html}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((value) => `<td>${cell(value)}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table>`;
const section = (title: Text, body: string): string => `<h2>${escaped(title.zh)} · <span lang="en">${escaped(title.en)}</span></h2>\n${body}\n`; // prettier-ignore

const style = `body{font:10.5pt/1.45 "Noto Serif SC","SimSun",serif;margin:2em}h1{font-size:15pt}h2{font-size:12pt;margin-top:1.6em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.25em .45em;text-align:left;vertical-align:top}
th{background:#eee}td{overflow-wrap:anywhere}span[lang=en]{color:#444;font-size:9pt}tr{break-inside:avoid}@page{size:A4 landscape;margin:12mm}`;
/** Nothing is loaded and nothing runs, also where a browser would. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** The case to read and to print: one page without script and without anything from elsewhere, Chinese and English. */
export function timelineOf(t: Timeline): string {
  const kind = t.redacted ? { zh: '卷宗（公开版）', en: 'Case file, redacted' } : { zh: '卷宗', en: 'Case file' };
  const { origin, size, root, time, suite, keyId } = t.checkpoint;
  const sealed = [['origin', origin], ['size', size], ['root', root], ['time', time], ['suite', suite], ['keyId', keyId]]; // prettier-ignore
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(kind.zh)} ${escaped(t.caseNumber)}</title><style>${style}</style></head><body>
<h1>${both(kind).html} ${escaped(t.caseNumber)}</h1>
${section(
  { zh: '经过', en: 'What happened' },
  table(
    columns,
    t.transitions.map((one) => rowOf(one, t)),
  ),
)}
${section(
  { zh: '签署', en: 'Signatures' },
  table(
    signing,
    t.records.flatMap((r) => signatures(r, t)),
  ),
)}
${section(
  { zh: '会同意见', en: 'Concurrences' },
  table(
    concurring,
    t.records.flatMap((r) => concurrences(r, t)),
  ),
)}
${section(
  { zh: '文件', en: 'Documents' },
  table(
    filed,
    t.documents.map((d) => [d.fileName, d.type ?? d.title, d.bytes, d.sha256, d.sm3]),
  ),
)}
${section({ zh: '入账检查点', en: 'Checkpoint of the audit ledger' }, table([], sealed))}</body></html>
`;
}

const columns: readonly Text[] = [
  { zh: '法律时间', en: 'Legal time' },
  { zh: '事项', en: 'Record' },
  { zh: '行为', en: 'Act' },
  { zh: '状态', en: 'State' },
  { zh: '条款', en: 'Article' },
  { zh: '规则集', en: 'Policy set' },
  { zh: '单位', en: 'Organization' },
  { zh: '账本序号', en: 'Place in the ledger' },
];
const by: Text = { zh: '单位', en: 'Organization' };
const of: Text = { zh: '事项', en: 'Record' };
const signing = [of, by, { zh: '签署人', en: 'Signer' }, { zh: '时间', en: 'Signed at' }];
const concurring = [
  of,
  { zh: '行为', en: 'Act' },
  by,
  { zh: '意见', en: 'Answer' },
  { zh: '期限', en: 'Due' },
  { zh: '所见版本', en: 'Version seen' },
];
const filed = [
  { zh: '文件名', en: 'Name' },
  { zh: '类型', en: 'Type' },
  { zh: '字节', en: 'Bytes' },
  { zh: 'SHA-256', en: 'SHA-256' },
  { zh: 'SM3', en: 'SM3' },
];

const named = (id: string | null, { names }: Timeline): string => (id === null ? '' : (names.get(id) ?? id));
const titleOf = ({ id, table: { text }, view }: ShownRecord, { records }: Timeline): Markup => {
  const title = records.some((r) => r.id === id) ? view.title : undefined;
  return new Markup(`${both(text).html}<br>${escaped(view.caseNumber ?? title ?? '')}`);
};
const elapsed: Text = { zh: '系统', en: 'by law or date' };

function rowOf(one: CaseTransition, t: Timeline): unknown[] {
  const record = t.all.find(({ id }) => id === one.aggregateId);
  const step = record?.table.rows.find(({ act }) => act === one.act);
  const state = (name: string | null): Text => (name === null ? { zh: '', en: '' } : (record?.table.states[name] ?? { zh: name, en: name })); // prettier-ignore
  const [from, to] = [state(one.from), state(one.to)];
  const moved = { zh: `${from.zh} → ${to.zh}`, en: `${from.en} → ${to.en}` };
  const index = t.events.find((e) => e.of?.id === one.aggregateId && e.of.version === one.version)?.index;
  const who = one.organizationId === null ? both(elapsed) : named(one.organizationId, t);
  const act = both(step?.text ?? { zh: one.act, en: one.act });
  return [
    one.legalAt,
    record ? titleOf(record, t) : one.aggregate,
    act,
    both(moved),
    one.article,
    one.policyCode,
    who,
    index,
  ];
}

function signatures(record: ShownRecord, t: Timeline): unknown[][] {
  const { signatures: all = [] } = record.view as { signatures?: readonly Signature[] };
  return all.map((s) => [titleOf(record, t), named(s.organizationId, t), s.signer, s.signedAt]);
}
/** What the city government resolved is told with its document. */
function answerOf({ state, resolution }: Concurrence): string {
  if (!resolution) return state;
  const { inFavor, documentNumber, documentDate } = resolution;
  return `${state}: ${inFavor ? '准予 in favor' : '不予 against'}, ${documentNumber} (${documentDate})`;
}
function concurrences(record: ShownRecord, t: Timeline): unknown[][] {
  const { concurrences: all = [] } = record.view as { concurrences?: readonly Concurrence[] };
  return all.map((c) => {
    const act = record.table.rows.find((row) => row.act === c.act)?.text ?? { zh: c.act, en: c.act };
    return [titleOf(record, t), both(act), named(c.organizationId, t), answerOf(c), c.dueOn, c.version];
  });
}
