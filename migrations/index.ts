import { Foundation1700000000001 } from './1700000000001-foundation.ts';
import { Organizations1700000000002 } from './1700000000002-organizations.ts';
import { Zones1700000000003 } from './1700000000003-zones.ts';
import { Announcements1700000000004 } from './1700000000004-announcements.ts';
import { Agreements1700000000005 } from './1700000000005-agreements.ts';
import { Applications1700000000006 } from './1700000000006-applications.ts';
import { Evaluation1700000000008 } from './1700000000008-evaluation.ts';
import { Products1700000000009 } from './1700000000009-products.ts';
import { Resources1700000000010 } from './1700000000010-resources.ts';
import { Consents1700000000011 } from './1700000000011-consents.ts';
import { Vault1700000000012 } from './1700000000012-vault.ts';
import { Sharing1700000000013 } from './1700000000013-sharing.ts';
import { Deliveries1700000000014 } from './1700000000014-deliveries.ts';
import { Restrictions1700000000015 } from './1700000000015-restrictions.ts';
import { ForeignKeyIndexes1700000000016 } from './1700000000016-foreign-key-indexes.ts';
import { WhatWasSeen1700000000017 } from './1700000000017-what-was-seen.ts';
import { TransitionDecisions1700000000018 } from './1700000000018-transition-decisions.ts';
import { JobRunners1700000000019 } from './1700000000019-job-runners.ts';
import { Logins1700000000021 } from './1700000000021-logins.ts';
import { MachineIssuer1700000000022 } from './1700000000022-machine-issuer.ts';
import { Administrators1700000000023 } from './1700000000023-administrators.ts';
import { Successions1700000000024 } from './1700000000024-successions.ts';
import { Limits1700000000027 } from './1700000000027-limits.ts';
import { RestrictionReach1700000000031 } from './1700000000031-restriction-reach.ts';
import { ConsentIndexes1700000000032 } from './1700000000032-consent-indexes.ts';
import { LeadPassesOn1700000000033 } from './1700000000033-lead-passes-on.ts';
import { Delegations1700000000040 } from './1700000000040-delegations.ts';
import { ActedFor1700000000041 } from './1700000000041-acted-for.ts';
import { BothPersons1700000000042 } from './1700000000042-both-persons.ts';
import { AgreementAmendments1700000000045 } from './1700000000045-agreement-amendments.ts';
import { BorneResults1700000000046 } from './1700000000046-borne-results.ts';
import { SucceededOperators1700000000047 } from './1700000000047-succeeded-operators.ts';
import { SourceAddress1700000000050 } from './1700000000050-source-address.ts';
import { KeyRotation1700000000051 } from './1700000000051-key-rotation.ts';
import { Ledger1700000000055 } from './1700000000055-ledger.ts';
import { Receipts1700000000056 } from './1700000000056-receipts.ts';
import { Inspections1700000000060 } from './1700000000060-inspections.ts';
import { TradeSecrets1700000000061 } from './1700000000061-trade-secrets.ts';
import { OrganizationKeys1700000000071 } from './1700000000071-organization-keys.ts';
import { Signatures1700000000072 } from './1700000000072-signatures.ts';
import { EvidenceByMonth1700000000076 } from './1700000000076-evidence-by-month.ts';
import { KeyDisposals1700000000080 } from './1700000000080-key-disposals.ts';
import { SealedColumns1700000000085 } from './1700000000085-sealed-columns.ts';
import { SealedAnswers1700000000086 } from './1700000000086-sealed-answers.ts';
import { LighterLeaves1700000000087 } from './1700000000087-lighter-leaves.ts';
import { Scoring1700000000088 } from './1700000000088-scoring.ts';
import { ComplianceObjections1700000000100 } from './1700000000100-compliance-objections.ts';
import { ResultReasons1700000000105 } from './1700000000105-result-reasons.ts';
import { Dissents1700000000106 } from './1700000000106-dissents.ts';
import { Nominations1700000000107 } from './1700000000107-nominations.ts';
import { AuditTexts1700000000110 } from './1700000000110-audit-texts.ts';
import { SealedTexts1700000000111 } from './1700000000111-sealed-texts.ts';
import { Partners1700000000112 } from './1700000000112-partners.ts';
import { EligibilityCases1700000000113 } from './1700000000113-eligibility-cases.ts';
import { Violations1700000000114 } from './1700000000114-violations.ts';
import { AnnouncementAttachments1700000000116 } from './1700000000116-announcement-attachments.ts';
import { ListSearch1700000000117 } from './1700000000117-list-search.ts';
import { ApplicationForms1700000000120 } from './1700000000120-application-forms.ts';
import { EventsInOrder1700000000121 } from './1700000000121-events-in-order.ts';
import { PolicySets1700000000125 } from './1700000000125-policy-sets.ts';
import { TermsChanges1700000000130 } from './1700000000130-terms-changes.ts';
import { ExpiryReminders1700000000131 } from './1700000000131-expiry-reminders.ts';
import { AgreementRenewals1700000000132 } from './1700000000132-agreement-renewals.ts';
import { ConcurrenceRequests1700000000137 } from './1700000000137-concurrence-requests.ts';
import { AnnouncementQuestions1700000000089 } from './1700000000089-announcement-questions.ts';
import { Objections1700000000095 } from './1700000000095-objections.ts';
import { NextInRank1700000000096 } from './1700000000096-next-in-rank.ts';
import { SupportServices1700000000090 } from './1700000000090-support-services.ts';
import { ZoneRules1700000000091 } from './1700000000091-zone-rules.ts';
import { Directives1700000000101 } from './1700000000101-directives.ts';
import { PlatformSecurity1700000000102 } from './1700000000102-platform-security.ts';
import { AgreementOfficers1700000000103 } from './1700000000103-agreement-officers.ts';

/** Every migration, in order; an explicit list, so that no glob decides what runs. */
export const migrations = [
  Foundation1700000000001,
  Organizations1700000000002,
  Zones1700000000003,
  Announcements1700000000004,
  Agreements1700000000005,
  Applications1700000000006,
  Evaluation1700000000008,
  Products1700000000009,
  Resources1700000000010,
  Consents1700000000011,
  Vault1700000000012,
  Sharing1700000000013,
  Deliveries1700000000014,
  Restrictions1700000000015,
  ForeignKeyIndexes1700000000016,
  Administrators1700000000023,
  Successions1700000000024,
  JobRunners1700000000019,
  WhatWasSeen1700000000017,
  TransitionDecisions1700000000018,
  Logins1700000000021,
  MachineIssuer1700000000022,
  Limits1700000000027,
  RestrictionReach1700000000031,
  ConsentIndexes1700000000032,
  LeadPassesOn1700000000033,
  Delegations1700000000040,
  ActedFor1700000000041,
  BothPersons1700000000042,
  AgreementAmendments1700000000045,
  BorneResults1700000000046,
  SucceededOperators1700000000047,
  SourceAddress1700000000050,
  KeyRotation1700000000051,
  Ledger1700000000055,
  Receipts1700000000056,
  Inspections1700000000060,
  TradeSecrets1700000000061,
  OrganizationKeys1700000000071,
  Signatures1700000000072,
  EvidenceByMonth1700000000076,
  KeyDisposals1700000000080,
  SealedColumns1700000000085,
  SealedAnswers1700000000086,
  LighterLeaves1700000000087,
  Scoring1700000000088,
  AnnouncementQuestions1700000000089,
  SupportServices1700000000090,
  ZoneRules1700000000091,
  Objections1700000000095,
  NextInRank1700000000096,
  ComplianceObjections1700000000100,
  Directives1700000000101,
  PlatformSecurity1700000000102,
  AgreementOfficers1700000000103,
  ResultReasons1700000000105,
  Dissents1700000000106,
  Nominations1700000000107,
  AuditTexts1700000000110,
  SealedTexts1700000000111,
  Partners1700000000112,
  EligibilityCases1700000000113,
  Violations1700000000114,
  AnnouncementAttachments1700000000116,
  ListSearch1700000000117,
  ApplicationForms1700000000120,
  EventsInOrder1700000000121,
  PolicySets1700000000125,
  TermsChanges1700000000130,
  ExpiryReminders1700000000131,
  AgreementRenewals1700000000132,
  ConcurrenceRequests1700000000137,
];
