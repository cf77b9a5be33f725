import { v7 } from 'uuid';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { applicationTexts } from '../../src/applications/index.ts';
import { SealedColumns } from '../../src/platform/sealed/sealed-columns.service.ts';
import { nj2024 } from '../../src/regulation/index.ts';
import type { Answer, As, World } from './world.ts';

/** A small PDF whose content differs by `text`. */
export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\ntrailer\n%%EOF\n`);

type About = Readonly<Record<string, string | number | boolean>>;
/** Sends a file the way clients do: the bytes as the body, what is said about it in the query. */
const sendFile =
  (path: (id: string) => string) =>
  async (
    world: World,
    as: As,
    id: string,
    about: About,
    content: Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const query = new URLSearchParams(Object.entries(about).map(([k, v]): [string, string] => [k, String(v)]));
    return await world.send('post', as, `${path(id)}?${query.toString()}`, content, {
      'content-type': 'application/octet-stream',
      ...headers,
    });
  };
/** A material of an application. */
export const upload = sendFile((id) => `/applications/${id}/materials`);
/** An attachment of a call. */
export const attach = sendFile((id) => `/announcements/${id}/attachments`);

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

/** An announcement that is open now: of the comprehensive zone, or of one with a regulator, which concurs. */
export async function openCall(
  world: World,
  title: string,
  zone: 'comprehensive' | 'health' | 'transport' = 'comprehensive',
  more: object = {},
): Promise<string> {
  const now = world.clock.legal().instant.getTime();
  const at = (days: number): string => new Date(now + days * 86_400_000).toISOString();
  const drafted = await world.post('dataAuthority', '/announcements', {
    zoneId: seedIds.zones[zone],
    title,
    scopeKind: 'specific_scenario',
    applicationConditions: '依法设立的法人',
    operationRequirements: '原始数据不出域',
    opensAt: at(0),
    closesAt: at(21),
    ...more,
  });
  const id = drafted.body.id as string;
  if (zone !== 'comprehensive') await concur(world, `${zone}Authority`, `/announcements/${id}`, 'publish');
  const published = await world.post('dataAuthority', `/announcements/${id}/publish`);
  if (published.status !== 200) throw new Error(published.text);
  return id;
}

/** Moves the legal clock forward. */
export async function goOn(world: World, days: number): Promise<void> {
  const moved = await world.post(undefined, '/demo/clock', { days });
  if (moved.status !== 200) throw new Error(moved.text);
}

/** The person of the cast behind an id of a reviewer. */
export function expertOf(personId: string): As {
  const place = cast.experts.persons.findIndex((p) => p.id === personId);
  if (place < 0) throw new Error(`${personId} is no expert of the cast`);
  return `experts.${place + 1}`;
}
export const points = (n: number) => ({
  points: nj2024.review.criteria.map((c) => ({ criterion: c.code, points: n })),
  comment: '评语',
});

/** Acceptance and the whole review of a submitted application; answers the view of the data authority. */
export async function reviewWhole(world: World, id: string, given: number | object): Promise<Answer> {
  const path = `/applications/${id}`;
  await world.post('dataAuthority', `${path}/assess`, verdicts);
  await world.post('dataAuthority.2', `${path}/accept`);
  const opened = await world.post('dataAuthority', `${path}/open-review`);
  for (const { personId } of opened.body.reviewers as { personId: string }[])
    await world.post(expertOf(personId), `${path}/score`, typeof given === 'number' ? points(given) : given);
  return await world.post('dataAuthority', `${path}/close-review`);
}

/** What the texts of an application lie as: sealed under a key of each, by the product itself; for rows put there by SQL. */
export async function sealedTexts(world: World, ids: readonly string[]): Promise<Record<string, Buffer>[]> {
  const texts = { plan: 'p', checklist: [], notes: {} };
  const kept = ids.map((id) => world.app.get(SealedColumns).kept(applicationTexts, { id }, { set: texts }));
  return (await Promise.all(kept)).map(({ set }) => set as Record<string, Buffer>);
}

/**
 * A selected application of a concluded round, put there as the rows that the round would have left: for specs that are
 * about agreements, and need many.
 */
export async function selection(
  world: World,
  operatorId: string,
  zoneId: string,
  { jurisdiction, policyCode } = { jurisdiction: 'CN-3201', policyCode: 'NJ-2024' },
): Promise<string> {
  const [call, id, result] = [v7(), v7(), v7()];
  const now = 'now(), now()';
  await world.sql(
    `INSERT INTO announcements (id, version, state, jurisdiction, case_number, zone_id, title, scope_kind,
      application_conditions, operation_requirements, opens_at, closes_at, policy_code, published_on, created_at, updated_at)
     VALUES ($1, 4, 'completed', $4, $2, $3, 'fixture', 'major_field', 'c', 'r', '2026-01-01', '2026-02-01',
      $5, '2026-01-01', ${now})`,
    call,
    `T-${call}`,
    zoneId,
    jurisdiction,
    policyCode,
  );
  const [texts] = await sealedTexts(world, [id]);
  await world.sql(
    `INSERT INTO applications (id, version, state, jurisdiction, case_number, announcement_id, zone_id, operator_id,
      policy_code, plan_sealed, checklist_sealed, notes_sealed, submitted_at, mean, created_at, updated_at)
     VALUES ($1, 6, 'selected', $9, $2, $3, $4, $5, $10, $6, $7, $8, '2026-01-15', 80, ${now})`,
    id,
    `T-${id}`,
    call,
    zoneId,
    operatorId,
    texts?.planSealed,
    texts?.checklistSealed,
    texts?.notesSealed,
    jurisdiction,
    policyCode,
  );
  await world.sql(
    `INSERT INTO review_results (id, version, state, jurisdiction, case_number, announcement_id, zone_id, policy_code,
      entries, document_number, document_date, publicity_ends_on, created_at, updated_at)
     VALUES ($1, 5, 'concluded', $5, $2, $3, $4, $6, '[]', 'fixture', '2026-02-02', '2026-02-09', ${now})`,
    result,
    `T-${result}`,
    call,
    zoneId,
    jurisdiction,
    policyCode,
  );
  return id;
}
