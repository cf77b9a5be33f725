import type { Rule } from './rule.ts';

interface Governed {
  readonly today: string;
  readonly governing: { readonly code: string; readonly inForce: boolean; readonly lastDay: string };
}

interface Round extends Governed {
  readonly id: string;
  readonly announcementId?: string;
}

/** Art. 24 有效期至2026年5月23日. An act dated outside a set's validity is refused for that set; the refusal says how to go on. */
export const R24_1: Rule<Governed> = {
  id: 'R24-1',
  article: 'Art 24',
  force: 'must',
  text: {
    en: '{today} is outside the validity of policy set {code}, whose last day was {lastDay}. The data authority can record an extension of the issuing body or load a successor set.',
    zh: '{today} 不在规则集 {code} 的有效期内（最后一日 {lastDay}）。市数据主管部门可登记发文机关的延期，或装载后续规则集。',
  },
  check: ({ today, governing }) =>
    governing.inForce ? undefined : { today, code: governing.code, lastDay: governing.lastDay },
};

/**
 * Art. 24 有效期至2026年5月23日 [reading]: what was begun under a set that lapsed is neither void nor goes on by itself; the
 * data authority decides under which set. Acts that protect, or give up, are never blocked.
 */
export const R24_3: Rule<Round> = {
  id: 'R24-3',
  article: 'Art 24',
  force: 'must',
  text: {
    en: 'The round goes by policy set {code}, whose last day was {lastDay}. It is kept, and goes on once the data authority has recorded a transition decision (POST /announcements/{announcement}/record-transition: under which set, by which document), or has cancelled the round.',
    zh: '本轮适用的规则集 {code} 已于 {lastDay} 届满。本轮予以保留，待市数据主管部门登记过渡决定（POST /announcements/{announcement}/record-transition，载明继续适用的规则集和文号）后方可继续，或者取消本轮公告。',
  },
  check: ({ governing: { inForce, code, lastDay }, announcementId, id }) =>
    inForce ? undefined : { code, lastDay, announcement: announcementId ?? id },
};
