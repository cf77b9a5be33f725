import { figure, type Line } from './report.ts';

const CHECKS = 300;
/** What the law wants filed (Art. 9), as the desk of an applicant sends it. */
const filed: readonly Readonly<Record<string, string>>[] = [
  { type: 'application_form' },
  { type: 'audit_report', auditorName: '江苏公正会计师事务所', fiscalYear: 'last' },
  { type: 'financial_report', fiscalYear: 'last' },
  { type: 'security_commitment', seal: '公章，法定代表人签字' },
  { type: 'risk_self_assessment' },
  { type: 'credit_report' },
];
const stated = ['security_officer', 'security_department', 'mlps3_experience', 'crypto_experience'];

/**
 * What an applicant waits for until it is told all that is missing: `submit?validateOnly=true` of a draft with all its
 * materials, one after another, over HTTP.
 * @param at address of a server with demo data
 * @param headers of its operator
 * @returns the line of the table, p95 in ms
 * @throws Error where the draft is not complete: then something else was measured
 */
export async function submissionCheck(at: string, headers: Readonly<Record<string, string>>): Promise<Line> {
  const send = async (
    path: string,
    body: string | Buffer,
    type = 'application/json',
  ): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${at}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  const { items } = (await (
    await fetch(`${at}/api/v1/announcements?state=published&limit=100`, { headers })
  ).json()) as { items: { id: string; title: string }[] };
  const call = items.find(({ title }) => title.includes('社区服务'));
  if (!call) throw new Error('the seed has no open call');
  const draft = await send(
    '/applications',
    JSON.stringify({ announcementId: call.id, plan: '以场景为牵引，分阶段开发。' }),
  );
  const path = `/applications/${String(draft.id)}`;
  const year = String(new Date().getFullYear() - 1);
  let materialId = '';
  for (const { fiscalYear, ...about } of filed) {
    const query = new URLSearchParams({
      ...about,
      fileName: `${about.type ?? ''}.pdf`,
      ...(fiscalYear && { fiscalYear: year }),
    });
    const content = Buffer.from(`%PDF-1.4\n% ${about.type ?? ''}\ntrailer\n%%EOF\n`);
    const { materials } = await send(`${path}/materials?${query.toString()}`, content, 'application/octet-stream');
    materialId = (materials as { id: string }[]).at(-1)?.id ?? '';
  }
  const conditions = [
    ...stated.map((condition) => ({ condition, materialIds: [], statement: '见申请表' })),
    { condition: 'internal_rules', materialIds: [materialId] },
  ];
  await send(`${path}/fill-checklist`, JSON.stringify({ conditions }));
  const times: number[] = [];
  for (let i = 0; i < CHECKS; i += 1) {
    const began = performance.now();
    const { wouldSucceed } = await send(`${path}/submit?validateOnly=true`, '{}');
    times.push(performance.now() - began);
    if (wouldSucceed !== true) throw new Error('the draft is not complete');
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.ceil(CHECKS * 0.95) - 1] ?? 0;
  return figure('submission check with all materials, p95', 'ms', p95, { most: 50 });
}
