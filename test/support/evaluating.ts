import { cast, type CastName } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addYears, nj2024 } from '../../src/regulation/index.ts';
import { selection } from './case.ts';
import type { Answer, World } from './world.ts';

/** Zones that the seed leaves free for evaluations and agreements of the specs. */
export const places = {
  comprehensive: { zoneId: seedIds.zones.comprehensive, sector: undefined },
  health: { zoneId: seedIds.zones.health, sector: 'healthAuthority' },
} as const satisfies Record<string, { zoneId: string; sector: CastName | undefined }>;
export type Place = keyof typeof places;

const sections = Object.fromEntries(nj2024.agreement.requiredSections.map((s) => [s.code, `${s.text.zh}：约定。`]));
const done = (answer: Answer, status: number): Record<string, unknown> & { id: string; version: number } => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as Record<string, unknown> & { id: string; version: number };
};

/** An agreement signed by all its parties and in effect from today; answers its id. */
export async function signAgreement(
  world: World,
  place: Place,
  operator: CastName,
  more: Readonly<Record<string, unknown>> = {},
  signatureOf: (party: CastName, id: string) => Promise<object | undefined> = () => Promise.resolve(undefined),
): Promise<string> {
  const { zoneId, sector } = places[place];
  const termStart = world.clock.legal().date;
  const body = {
    zoneId,
    operatorId: cast[operator].id,
    termStart,
    termEnd: addYears(termStart, 4),
    securityOfficer: '何远航',
    sections,
    applicationScope: {
      purposes: ['public_health'],
      selectors: [{ resourceId: seedIds.productSource }],
      excludedResourceIds: [],
    },
    poorStreakEffect: { kind: 'immediate' },
    applicationId: await selection(world, cast[operator].id, zoneId),
    ...more,
  };
  const { id } = done(await world.post('dataAuthority', '/agreements', body), 201);
  done(await world.post('dataAuthority', `/agreements/${id}/open-signing`), 200);
  for (const party of [...(sector ? [sector] : []), 'dataAuthority', operator] as const) {
    const signature = await signatureOf(party, id);
    done(await world.post(party, `/agreements/${id}/sign`, { signer: '签署人', ...(signature && { signature }) }), 200);
  }
  return id;
}

export const schemeOf = (name: string): object => ({
  name,
  indicators: [
    { code: 'service', name: '服务成效', weight: 60 },
    { code: 'security', name: '安全合规', weight: 40 },
  ],
  thresholds: [
    { result: 'excellent', from: 90 },
    { result: 'good', from: 75 },
    { result: 'pass', from: 60 },
  ],
});

/** The other body's agreement, where the zone has one, bound to the version as it stands. */
export async function concur(world: World, place: Place, path: string, act: string, person = 1): Promise<void> {
  const { sector } = places[place];
  if (!sector) return;
  const { version } = done(await world.get('dataAuthority', path), 200);
  done(await world.post(`${sector}.${person}`, `${path}/concurrences`, { act, version, agrees: true }), 201);
}

let named = 0;
/** A cycle of the zone, open for scoring. */
export async function openCycle(world: World, place: Place): Promise<string> {
  const name = `周期 ${(named += 1)}`;
  const scheme = done(await world.post('dataAuthority', '/indicator-schemes', schemeOf(name)), 201);
  const body = {
    zoneId: places[place].zoneId,
    schemeId: scheme.id,
    name,
    periodStart: '2026-01-01',
    periodEnd: '2026-06-30',
  };
  const { id } = done(await world.post('dataAuthority', '/evaluation-cycles', body), 201);
  await concur(world, place, `/evaluation-cycles/${id}`, 'open-scoring');
  done(await world.post('dataAuthority', `/evaluation-cycles/${id}/open-scoring`), 200);
  return id;
}

/** An evaluation of the agreement, scored with these points and told to the operator. */
export async function publishResult(
  world: World,
  agreementId: string,
  cycleId: string,
  points: number,
): Promise<string> {
  const { id } = done(await world.post('dataAuthority', '/evaluations', { agreementId, cycleId }), 201);
  const given = ['service', 'security'].map((indicator) => ({ indicator, points }));
  done(await world.post('dataAuthority', `/evaluations/${id}/score`, { points: given }), 201);
  done(await world.post('dataAuthority', `/evaluations/${id}/publish`), 200);
  return id;
}

/** Lets the window for appeals pass. */
export async function passAppealWindow(world: World): Promise<void> {
  done(await world.post(undefined, '/demo/clock', { days: 30 }), 200);
}

/** The joint act, with the concurrence of the sector where there is one. */
export async function finalize(world: World, place: Place, id: string, body: object = {}): Promise<Answer> {
  // R15-6: not the persons who signed, scored or decided on the appeal
  await concur(world, place, `/evaluations/${id}`, 'finalize', 2);
  return await world.post('dataAuthority.3', `/evaluations/${id}/finalize`, body);
}
