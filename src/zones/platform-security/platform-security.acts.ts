import type { ApplyContext, Change } from '../../platform/acts/aggregate.ts';
import type { Actor } from '../../regulation/index.ts';
import type { ZoneFacts } from '../zone.facts.ts';
import type { RecordCryptoAssessment, RecordPlatformSecurity } from './platform-security.dto.ts';
import type { SecurityExpiry, SecurityRecordFact } from './platform-security.facts.ts';

type Changed = Change<ZoneFacts>;
const recorded = (facts: ZoneFacts, context: ApplyContext, of: Omit<SecurityRecordFact, 'id'>): Changed => {
  const record: SecurityRecordFact = { id: context.id(), ...of };
  const row = { ...record, zoneId: facts.id, recordedAt: context.recordedAt };
  return {
    insert: { platform_security_records: [row] },
    facts: { securityRecords: [...facts.securityRecords, record] },
  };
};

export const platformSecurityActs = {
  'record-platform-security': (facts: ZoneFacts, context: ApplyContext): Changed =>
    recorded(facts, context, { type: 'mlps', ...(facts.input as RecordPlatformSecurity) }),
  'record-crypto-assessment': (facts: ZoneFacts, context: ApplyContext): Changed =>
    recorded(facts, context, { type: 'crypto', level: null, ...(facts.input as RecordCryptoAssessment) }),
  'remind-platform-security': (facts: ZoneFacts, { moment, recordedAt }: ApplyContext): Changed => {
    const given = facts.securityExpiries.filter((e) => e.dueReminder !== null);
    const at = { zoneId: facts.id, remindedOn: moment.date, recordedAt };
    const rows = given.map(({ type, expiresOn, dueReminder }) => ({ ...at, type, expiresOn, daysBefore: dueReminder }));
    return { insert: { platform_security_reminders: rows } };
  },
};

/** When it runs out is for those who have to see to it. */
export const expiriesSeen = (
  f: ZoneFacts,
  actor: Actor,
): { readonly securityExpiries?: readonly Pick<SecurityExpiry, 'type' | 'expiresOn' | 'daysLeft'>[] } => {
  const concerned = actor.roles.has('data_authority') || actor.roles.has('governance_center');
  if (!concerned && !actor.regulates.includes(f.id)) return {};
  return {
    securityExpiries: f.securityExpiries.map(({ type, expiresOn, daysLeft }) => ({ type, expiresOn, daysLeft })),
  };
};
