import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import { Rounds, type Applicant, type Call } from './seed.rounds.ts';
import type { SeedServices } from './seed.services.ts';

const { operator, otherOperator, dataAuthority, securitySupervisor } = cast;
const { zones, rounds: calls, applications: ids, selections, reviewResults, pastResults } = seedIds;

type Play = (rounds: Rounds) => Promise<void>;

/** Rounds of 2025 that the agreements of the seed come from. */
const pastRounds = (): Play[] => {
  const played =
    (id: string, zoneId: string, title: string, resultId: string, ...applicants: Applicant[]): Play =>
    async (rounds) => {
      const window = { publish: '2025-04-02', opens: '2025-04-03', closes: '2025-04-23' };
      const call: Call = { id, zoneId, title: `${title}授权运营公告（演示）`, ...window };
      await rounds.call(call);
      for (const a of applicants) await rounds.reviewed(call, a, { submit: '2025-04-10', review: '2025-04-14' });
      const selected = applicants.map((a) => a.id);
      await rounds.result(call, resultId, selected, { day: '2025-04-24', end: '2025-05-06' });
    };
  const { health, comprehensive, transport } = calls;
  const by = (id: string, who: Applicant['who']): Applicant => ({ id, who });
  const [one, other] = [operator, otherOperator];
  return [
    played(
      health,
      zones.health,
      '医疗健康',
      pastResults.health,
      by(selections.effective, one),
      by(selections.draft, other),
    ),
    played(
      comprehensive,
      zones.comprehensive,
      '城市综合',
      pastResults.comprehensive,
      by(selections.terminated, one),
      by(selections.suspended, other),
    ),
    played(
      transport,
      zones.transport,
      '交通出行',
      pastResults.transport,
      by(selections.expired, one),
      by(selections.signed, other),
    ),
  ];
};

/** The completed call, one whose selection is going to be lost, and the failed one. */
const lastRounds = ({ announcements }: SeedServices): Play[] => {
  const window = { publish: '2026-01-05', opens: '2026-01-06', closes: '2026-02-06' };
  const days = { submit: '2026-01-12', review: '2026-01-20' };
  const end = { day: '2026-02-09', end: '2026-03-02' };
  const zoneId = zones.comprehensive;
  return [
    async (rounds) => {
      const title = '交通出行授权运营公告（第二轮，演示）';
      const again = { publish: '2026-03-02', opens: '2026-03-03', closes: '2026-03-31' };
      const call: Call = { id: calls.transportAgain, zoneId: zones.transport, title, ...again };
      const applicant = { id: selections.termination_pending, who: otherOperator };
      await rounds.call(call);
      await rounds.reviewed(call, applicant, { submit: '2026-03-09', review: '2026-03-16' });
      await rounds.result(call, pastResults.transportAgain, [applicant.id], { day: '2026-04-13', end: '2026-05-06' });
    },
    async (rounds) => {
      const call: Call = { id: seedIds.announcements.completed, zoneId, title: '', ...window };
      await rounds.reviewed(call, { id: ids.selected, who: operator, points: 90 }, days);
      await rounds.reviewed(call, { id: ids.not_selected, who: otherOperator, points: 75 }, days);
      await rounds.result(call, reviewResults.concluded, [ids.selected], end);
    },
    async (rounds) => {
      const call: Call = { id: calls.forfeited, zoneId, title: '智慧停车场景授权运营公告（演示）', ...window };
      await rounds.call(call);
      await rounds.reviewed(call, { id: ids.forfeited, who: operator }, days);
      await rounds.result(call, pastResults.forfeited, [ids.forfeited], end);
    },
    async (rounds) => {
      const { failed } = seedIds.announcements;
      await rounds.prepare(failed, { id: ids.lapsed, who: operator }, days.submit);
      rounds.planter.on(end.day);
      await rounds.planter.act(announcements, 'fail', dataAuthority, failed, { reason: '演示：有效申请不足' });
    },
  ];
};

/** A round for every state that a result can be in. */
const resultRounds = (): Play[] => {
  const window = { publish: '2026-08-31', opens: '2026-09-01', closes: '2026-09-30' };
  const days = { submit: '2026-09-07', review: '2026-09-14' };
  const states = ['drafted', 'reported', 'endorsed', 'returned', 'declined', 'published'] as const;
  return states.map((state, i) => async (rounds) => {
    const title = `便民服务场景（${i + 1}）授权运营公告（演示）`;
    const call: Call = { id: calls[state], zoneId: zones.comprehensive, title, ...window };
    const id = state === 'drafted' ? ids.reviewed : selections[state];
    await rounds.call(call);
    await rounds.reviewed(call, { id, who: i % 2 === 0 ? operator : otherOperator }, days);
    await rounds.result(call, reviewResults[state], [id], { day: '2026-10-12', end: '2026-10-26' }, state);
  });
};

/** A public result that is objected to, and one that an upheld objection has taken back. */
const objectedRounds = ({ objections }: SeedServices): Play[] => {
  const window = { publish: '2026-08-31', opens: '2026-09-01', closes: '2026-09-30' };
  const days = { submit: '2026-09-07', review: '2026-09-14' };
  const zoneId = zones.comprehensive;
  const found = seedIds.objections;
  const published = async (rounds: Rounds, call: Call, id: string, ...applicants: Applicant[]): Promise<void> => {
    await rounds.call(call);
    for (const applicant of applicants) await rounds.reviewed(call, applicant, days);
    const [first] = applicants.map((a) => a.id);
    await rounds.result(call, id, first === undefined ? [] : [first], { day: '2026-10-12', end: '' }, 'published');
    rounds.planter.on('2026-10-14');
  };
  const grounds = '演示：评分与公布的评审标准不符';
  return [
    async (rounds) => {
      const { planter } = rounds;
      const [result, title] = [pastResults.objected, '水务服务场景授权运营公告（演示）'];
      const best = { id: selections.objected, who: operator, points: 90 };
      const second = {
        id: selections.passedOver,
        who: otherOperator,
        points: 75,
        dissent: '演示：运营方案的安全措施应予更高评价',
      };
      await published(rounds, { id: calls.objected, zoneId, title, ...window }, result, best, second);
      const file = (id: string, by: Applicant['who'], more: object = {}) =>
        planter.create(objections, 'file', by, id, { resultId: result, grounds, ...more });
      await file(found.withdrawn, operator);
      await planter.act(objections, 'withdraw', operator, found.withdrawn);
      await file(found.dismissed, dataAuthority, { source: '演示：市民来信〔2026〕3号' });
      const reason = '演示：评分依据公布的标准，异议不成立';
      await planter.act(objections, 'dismiss', dataAuthority, found.dismissed, { reason }, 2);
      await file(found.filed, otherOperator);
    },
    async (rounds) => {
      const [resultId, title] = [pastResults.reopened, '气象服务场景授权运营公告（演示）'];
      const call = { id: calls.reopened, zoneId, title, ...window };
      await published(rounds, call, resultId, { id: selections.reopened, who: otherOperator });
      await rounds.planter.create(objections, 'file', otherOperator, found.upheld, { resultId, grounds });
      const reason = '演示：公示内容有误，重新报送';
      await rounds.planter.act(objections, 'uphold', dataAuthority, found.upheld, { reason }, 2);
    },
  ];
};

/** What these calls ask applicants to write. */
const form = { sections: [{ code: 'security_measures', title: '安全保障措施', guidance: '人员、制度与技术措施' }] };
/** Applications under way, in calls whose window stays open. */
async function plantOpenRounds(rounds: Rounds, { applications }: SeedServices): Promise<void> {
  const { planter } = rounds;
  const zoneId = zones.comprehensive;
  const window = { publish: '2026-11-02', opens: '2026-11-03', closes: '2031-06-30' };
  for (const [id, name] of [
    [calls.opened, '文旅消费'],
    [calls.received, '绿色低碳'],
    [calls.underReview, '应急管理'],
  ] as const)
    await rounds.call({ id, zoneId, title: `${name}场景授权运营公告（演示）`, ...window, form });
  const day = '2026-11-05';
  await rounds.prepare(calls.opened, { id: ids.draft, who: operator }, day);
  await rounds.submit(calls.opened, { id: ids.submitted, who: otherOperator }, day);
  await rounds.submit(calls.received, { id: ids.returned, who: operator }, day);
  await planter.act(applications, 'return', dataAuthority, ids.returned, {
    reason: '演示：信用报告不清晰',
    missing: ['清晰的企业信用报告'],
    dueOn: '2031-06-30',
  });
  const accepted = { id: ids.accepted, who: otherOperator };
  await rounds.submit(calls.received, accepted, day);
  await rounds.accept(zoneId, accepted, day);
  for (const id of [ids.ineligible, ids.withdrawn])
    await rounds.submit(calls.underReview, { id, who: otherOperator }, day).then(() => end(planter, applications, id));
  const reviewing = { id: ids.under_review, who: operator };
  await rounds.submit(calls.underReview, reviewing, day);
  await rounds.accept(zoneId, reviewing, day);
  await rounds.review(zoneId, reviewing, day, 2);
}

async function end(planter: Planter, applications: SeedServices['applications'], id: string): Promise<void> {
  if (id === ids.withdrawn) {
    await planter.act(applications, 'withdraw', otherOperator, id, { reason: '演示：经营计划调整' });
    return;
  }
  await planter.act(applications, 'call-for-statement', dataAuthority, id, { grounds: '演示：审计报告显示经营困难' });
  await planter.act(applications, 'give-statement', otherOperator, id, { statement: '演示：情况属实' });
  await planter.act(applications, 'mark-ineligible', dataAuthority, id, { reason: '演示：不符合经营状况良好的条件' });
}

/** Records outside every look-back of the cast: the demo's applicants stay eligible. */
async function plantRecords(planter: Planter, { complianceRecords }: SeedServices): Promise<void> {
  const { recorded, annulled, incident } = seedIds.complianceRecords;
  const listing = { kind: 'dishonesty', severity: 'serious', source: '信用中国（演示）', description: '演示记录' };
  planter.on('2025-04-01');
  await planter.create(complianceRecords, 'record', dataAuthority, recorded, {
    ...listing,
    subjectId: otherOperator.id,
    startsOn: '2018-03-01',
    endsOn: '2021-02-28',
  });
  await planter.create(complianceRecords, 'record', dataAuthority, annulled, {
    ...listing,
    subjectId: operator.id,
    startsOn: '2024-06-01',
  });
  await planter.act(complianceRecords, 'annul', dataAuthority, annulled, { reason: '演示：同名误列' }, 1);
  await planter.create(complianceRecords, 'record', securitySupervisor, incident, {
    subjectId: otherOperator.id,
    kind: 'incident',
    incidentKind: 'network_security',
    severity: 'general',
    startsOn: '2020-05-20',
    source: '网络安全事件通报（演示）',
    description: '演示：网页遭篡改',
  });
  const objection = { objection: '演示：被篡改的网站不属于本单位' };
  await planter.act(complianceRecords, 'object', otherOperator, incident, objection);
}

/** Applications and results in every state; after the calls of the seed, before its agreements. Rounds run side by side. */
export async function plantApplications(planter: Planter, services: SeedServices): Promise<void> {
  await plantRecords(planter, services);
  const open: Play = (rounds) => plantOpenRounds(rounds, services);
  const plays = [...pastRounds(), ...lastRounds(services), ...resultRounds(), open, ...objectedRounds(services)];
  await Promise.all(plays.map((play, i) => play(new Rounds(planter.fork(i + 1), services))));
}
