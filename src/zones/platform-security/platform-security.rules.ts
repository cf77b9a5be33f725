import { addMonths, type Requirement, type Rule } from '../../regulation/index.ts';
import type { ZoneFacts } from '../zone.facts.ts';
import type { RecordCryptoAssessment, RecordPlatformSecurity } from './platform-security.dto.ts';

type R = Rule<ZoneFacts>;

/** Art. 22 平台应当按照网络安全等级保护三级及以上标准建设: a record that is valid on the day, at the set's level or above. */
export const R22_1: R = {
  id: 'R22-1',
  article: 'Art 22',
  force: 'must',
  text: {
    en: 'The platform has no security record of level {level} or above that is valid on {today}.',
    zh: '平台在 {today} 没有有效的等级保护 {level} 级及以上备案记录。',
  },
  check: ({ securityRecords, today }, policy) => {
    const level = policy.mlps.minLevel;
    const valid = securityRecords.some(
      (r) => r.type === 'mlps' && (r.level ?? 0) >= level && r.assessedOn <= today && today <= r.validUntil,
    );
    return valid ? undefined : { level, today };
  },
};

/** A record says of itself from when to when it holds. */
export const R22_1_DATES: R = {
  id: 'R22-1',
  article: 'Art 22',
  force: 'must',
  pointer: '/validUntil',
  text: {
    en: 'The record runs from {assessedOn} to {validUntil}; it must be assessed by today and end later than it began.',
    zh: '备案记录期间为 {assessedOn} 至 {validUntil}；测评日不得晚于今日，且有效期须晚于测评日。',
  },
  check: ({ input, today }) => {
    const { assessedOn, validUntil } = input as RecordPlatformSecurity;
    return assessedOn <= today && validUntil > assessedOn ? undefined : { assessedOn, validUntil };
  },
};

/** Art. 22 [general knowledge]: the cryptography is assessed every year, so that no assessment holds for longer. */
export const R22_1_CRYPTO: R = {
  id: 'R22-1',
  article: 'Art 22',
  force: 'must',
  pointer: '/validUntil',
  text: {
    en: 'An assessment of {assessedOn} holds until {last} at the latest, not until {validUntil}.',
    zh: '{assessedOn} 的密评结论最晚有效至 {last}，不得至 {validUntil}。',
  },
  check: ({ input }, policy) => {
    const { assessedOn, validUntil } = input as RecordCryptoAssessment;
    const last = addMonths(assessedOn, policy.crypto.reviewMonths);
    return validUntil <= last ? undefined : { assessedOn, last, validUntil };
  },
};

/** Each reminder is given once, whoever was quicker. */
export const reminderDue: Requirement<ZoneFacts> = {
  code: 'already-decided',
  rule: 'R22-1',
  holds: ({ securityExpiries }) => securityExpiries.some((e) => e.dueReminder !== null),
};
