import { lookBack, overlap, type Policy, type Rule } from '../regulation/index.ts';
import type { ComplianceFact, ComplianceRecordFacts, LookedBack } from './compliance-record.facts.ts';

/** Records of a kind that count: neither annulled nor, where the set says so, repaired or of little weight. */
export function counting(
  { complianceRecords, lookBackAnchor }: LookedBack,
  kind: ComplianceFact['kind'],
  policy: Policy,
): readonly ComplianceFact[] {
  if (lookBackAnchor === null) return [];
  const { lookbackYears, repairedListing, incidentSeverity } = policy.eligibility;
  const window = lookBack(lookBackAnchor, lookbackYears);
  return complianceRecords.filter(
    (r) =>
      r.kind === kind &&
      r.state === 'recorded' &&
      overlap({ from: r.startsOn, to: r.endsOn ?? undefined }, window) &&
      (kind === 'incident'
        ? incidentSeverity === 'any' || r.severity === 'serious'
        : repairedListing === 'counts' || r.repairedOn === null || r.repairedOn > window.to),
  );
}

const lookingBack = (id: string, kind: ComplianceFact['kind'], en: string, zh: string): Rule<LookedBack> => ({
  id,
  article: 'Art 8',
  force: 'must',
  text: {
    en: `${en} in the {years} years up to {anchor} ({from} to {anchor}, both days included): {records}.`,
    zh: `${zh}（回溯 {years} 年，{from} 至 {anchor}，含首尾两日）：{records}。`,
  },
  check: (facts, policy) => {
    const found = counting(facts, kind, policy);
    if (found.length === 0 || facts.lookBackAnchor === null) return undefined;
    const years = policy.eligibility.lookbackYears;
    const { from, to: anchor } = lookBack(facts.lookBackAnchor, years);
    return { years, from, anchor, records: found.map((r) => `${r.caseNumber} (${r.startsOn})`).join(', ') };
  },
});

/** Art. 8 近3年无严重失信行为记录: any day of the listing inside the look-back counts. */
export const R08_1 = lookingBack(
  'R08-1',
  'dishonesty',
  'There is a record of serious dishonesty',
  '存在严重失信行为记录',
);

/** Art. 8 近3年未发生网络安全或者数据安全事件: the day it happened counts, not the day it was found. */
export const R08_2 = lookingBack(
  'R08-2',
  'incident',
  'There is a network or data security incident',
  '发生过网络安全或者数据安全事件',
);

/** A record is precise enough to be looked back on: one day and a kind for an incident, an interval for a listing. */
export const R08_2_RECORD: Rule<ComplianceRecordFacts> = {
  id: 'R08-2',
  article: 'Art 8',
  force: 'must',
  text: {
    en: 'An incident has one of the kinds {known} and one day; a listing has no kind and ends no earlier than it begins. Nothing begins after {today}.',
    zh: '事件须载明类型（{known}）和发生日；失信记录不填事件类型，结束日不得早于开始日。开始日不得晚于 {today}。',
  },
  check: ({ kind, incidentKind, startsOn, endsOn, today }, policy) => {
    const known = policy.eligibility.incidentKinds.map((k) => k.code);
    const precise =
      kind === 'incident'
        ? known.includes(incidentKind ?? '') && endsOn === startsOn
        : incidentKind === null && (endsOn === null || endsOn >= startsOn);
    return precise && startsOn <= today ? undefined : { known: known.join(', '), today };
  },
};
