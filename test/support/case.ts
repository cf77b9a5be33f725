import type { Answer, As, World } from './world.ts';

/** A small PDF whose content differs by `text`. */
export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\ntrailer\n%%EOF\n`);

/** Sends a file the way clients do: the bytes as the body, what is said about it in the query. */
export async function upload(
  world: World,
  as: As,
  applicationId: string,
  about: Readonly<Record<string, string | number | boolean>>,
  content: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const query = new URLSearchParams(Object.entries(about).map(([k, v]): [string, string] => [k, String(v)]));
  return await world.send('post', as, `/applications/${applicationId}/materials?${query.toString()}`, content, {
    'content-type': 'application/octet-stream',
    ...headers,
  });
}

export const materials = (year: number): readonly Readonly<Record<string, string | number>>[] => [
  { type: 'application_form', fileName: '授权运营申请表.pdf' },
  { type: 'audit_report', fileName: '审计报告.pdf', fiscalYear: year, auditorName: '江苏公正会计师事务所' },
  { type: 'financial_report', fileName: '财务会计报告.pdf', fiscalYear: year },
  { type: 'security_commitment', fileName: '数据安全承诺书.pdf', seal: '公章，法定代表人签字' },
  { type: 'risk_self_assessment', fileName: '安全风险自评报告.pdf' },
  { type: 'credit_report', fileName: '企业信用报告.pdf' },
];
const stated = ['security_officer', 'security_department', 'mlps3_experience', 'crypto_experience'];
const judged = ['good_standing', 'qualification', 'talent', 'service_capacity', 'data_management_maturity', 'data_security_capability']; // prettier-ignore

/** Evidence for every hard condition; the internal rules are a document. */
export const evidence = (documentId: string) => ({
  conditions: [
    ...stated.map((condition) => ({ condition, materialIds: [], statement: '见申请表' })),
    { condition: 'internal_rules', materialIds: [documentId] },
  ],
});
export const verdicts = {
  verdicts: [...stated, 'internal_rules', ...judged].map((condition) => ({ condition, verdict: 'met' })),
};

/** A draft with all six materials and a complete checklist, ready to be submitted. */
export async function preparedApplication(world: World, as: As, announcementId: string, year: number): Promise<string> {
  const drafted = await world.post(as, '/applications', { announcementId, plan: '以场景为牵引，分阶段开发数据产品。' });
  const id = drafted.body.id as string;
  let last = '';
  for (const about of materials(year)) {
    const filed = await upload(world, as, id, about, pdf(String(about.type)));
    last = (filed.body.materials as { id: string }[]).at(-1)?.id ?? '';
  }
  await world.post(as, `/applications/${id}/fill-checklist`, evidence(last));
  return id;
}

/** The other body's concurrence with an act, bound to the version as it stands. */
export async function concur(world: World, as: As, path: string, act: string): Promise<Answer> {
  const { version } = (await world.get(as, path)).body as { version: number };
  return await world.post(as, `${path}/concurrences`, { act, version, agrees: true });
}
