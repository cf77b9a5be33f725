import * as grading from './grading.ts';
import { known, national, reading, type AuthoredPart } from './sourced.ts';
import * as tables from './tables.ts';

const workdays = { unit: 'workdays' } as const;
const days = { unit: 'days' } as const;
const months = { unit: 'months' } as const;
const years = { unit: 'years' } as const;

/**
 * What no text sets: the project's readings and general knowledge, each open to any policy set. A set spreads a subject
 * and puts its own values over it. Days are working days where people must act on them.
 */
export const readings = {
  operator: { consortium: reading('Art 3', 'refused') },
  resource: {
    workSecret: reading(
      'Art 2',
      'refused',
      {},
      'The draft excluded work secrets by name.',
      '征求意见稿曾明确排除工作秘密。',
    ),
    unassessedModes: reading('Art 16', ['usable_not_visible']),
    organizationSensitive: reading('Art 16', ['de_identified', 'aggregated', 'authorized']),
  },
  concurrence: {
    days: reading('Art 7', 10, workdays, 'Silence is never concurrence.', '逾期未答复不视为同意。'),
    resolvedBy: reading('Art 7', 'city_government'),
  },
  announcement: { minWindowDays: reading('Art 7', 20, days), answerDays: reading('Art 7', 3, workdays) },
  eligibility: {
    anchors: reading('Art 8', ['submission', 'signing']),
    incidentSeverity: reading('Art 8', 'any'),
    repairedListing: reading(
      'Art 8',
      'counts',
      {},
      'Annulled or corrected records and namesakes never count.',
      '已撤销、更正或者同名误列的记录不计。',
    ),
    statementDays: reading('Art 8', 5, workdays),
    cureDays: reading('Art 8', 30, days),
  },
  materials: {
    fiscalYearGraceUntil: reading(
      'Art 9',
      '04-30',
      {},
      'Before that day the year before is accepted, flagged.',
      '该日前可接受上一年度报告并标记。',
    ),
    noClosedYear: reading(
      'Art 9',
      'accept_flagged',
      {},
      'Opening audit and the parent’s report.',
      '提交开业审计和母公司报告。',
    ),
    sealedTypes: reading('Art 9', ['security_commitment']),
    equivalentCreditReport: reading(
      'Art 9',
      'accept_flagged',
      {},
      'Institutions have no enterprise report.',
      '事业单位无企业信用报告。',
    ),
    correctionDays: reading('Art 9', 5, workdays),
  },
  review: {
    minExperts: reading('Art 10', 5),
    publicityDays: reading('Art 10', 5, workdays, 'Not from the regulation.', '并非办法规定。'),
    publish: reading('Art 10', 'selected'),
    criteria: reading(
      'Art 10',
      tables.reviewCriteria,
      {},
      'The text asks for a comprehensive review of the applicants and names no criteria.',
      '办法仅规定对申请单位进行综合评审，未列评审标准。',
    ),
    passMark: reading('Art 10', 60),
  },
  agreement: {
    overMax: reading(
      'Art 12',
      'forbid',
      {},
      'In general (一般): other sets may allow a recorded exception.',
      '“一般”：其他政策集可以允许有记录的例外。',
    ),
    remindDays: reading('Art 12', [90, 60, 30], days),
    endGrounds: reading(
      'Art 12',
      tables.endGrounds,
      {},
      'The text names breach and poor twice in a row.',
      '办法列明违约和连续两次较差。',
    ),
    hearing: reading('Art 12', true),
    hearingDays: reading('Art 12', 5, workdays),
    suspensionReviewDays: reading('Art 12', 30, days),
    suspensionProlongs: reading('Art 12', false),
    poorStreakEffects: reading(
      'Art 18',
      ['immediate', 'notice'],
      {},
      'The first holds when the agreement is silent.',
      '协议未约定时适用首项。',
    ),
    keySignatures: reading(
      'Art 10',
      'with_key',
      {},
      'The text says who signs, not with what: who has a registered key uses it.',
      '办法规定由谁签署，未规定签名方式：已登记密钥的单位须使用其密钥。',
    ),
  },
  scenario: { approval: reading('Art 13', 'with_request'), requiredForRequest: reading('Art 13', true) },
  grade: {
    levels: reading('Art 14', grading.levels, {}, 'Four levels are assumed.', '按四级假定。'),
    ungraded: reading('Art 14', 'as_threshold'),
    combined: reading('Art 14', 'highest'),
    harmMatrix: reading(
      'Art 14',
      grading.harmMatrix,
      {},
      'In the style of the four-level guides; to be confirmed.',
      '参照四级指南，待核实。',
    ),
    floors: reading('Art 14', grading.floors),
    tiers: known('GB/T 43697-2024', grading.tiers),
    tierModes: reading(
      'GB/T 43697-2024',
      grading.tierModes,
      {},
      'Core data never; important data never visible.',
      '核心数据不提供；重要数据仅可用不可见。',
    ),
    crosswalk: reading(
      'Art 14',
      grading.crosswalk,
      {},
      'Unknown levels count as the threshold.',
      '未知级别按阈值处理。',
    ),
  },
  grade3: {
    plainException: reading('Art 14', 'forbidden'),
    exceptionApprovers: reading('Art 14', ['zone_regulator', 'data_provider', 'data_authority']),
  },
  provision: {
    modes: reading('Art 14', grading.modes),
    techniques: reading('Art 14', grading.techniques),
    releaseKinds: reading('Art 13', grading.releaseKinds),
    openingRequired: reading('Art 14', true),
  },
  masks: {
    kinds: reading(
      'GB/T 37964-2019',
      grading.maskKinds,
      {},
      'Display masks never de-identify.',
      '展示遮盖不属于去标识化。',
    ),
    fieldClasses: reading('GB/T 37964-2019', grading.fieldClasses),
  },
  anonymity: {
    kByGrade: reading('Art 14', { '3': 10, '4': 20 }),
    l: reading('Art 14', 3),
    t: reading('Art 14', 0.3),
    maxCells: reading('Art 14', 10_000),
    dailyQueries: reading('Art 14', 200),
    queryApprovalFrom: reading('Art 14', 4),
    dominanceN: reading('Art 16', 2),
    dominancePercent: reading('Art 16', 90),
    pPercent: reading('Art 16', 10),
    reidentificationThreshold: known('GB/T 42460-2023', 0.05),
    copyMinEffectLevel: reading('GB/T 42460-2023', 2),
    releaseMinEffectLevel: reading(
      'GB/T 42460-2023',
      3,
      {},
      'Level 3 needs an evaluation on record.',
      '三级须有评价记录。',
    ),
  },
  share: {
    regulatorDays: reading('Art 15', 10, workdays),
    providerDays: reading('Art 15', 10, workdays),
    onLapse: reading('Art 15', 'escalate', {}, 'Never deemed approval.', '逾期不视为同意。'),
    partialGrant: reading('Art 15', true),
  },
  consent: {
    otherLegalBases: reading('Art 16', []),
    pathB: reading('Art 16', 'assessed'),
    separateForSensitive: known('PIPL Art 29', true),
    guardianBelowAge: known('PIPL Art 31', 14, years),
    proofItems: reading('Art 16', tables.proofItems),
    recipientAbroad: reading('Art 16', 'refused_without_record'),
    subjectRequestDays: known('GB/T 35273', 30, days),
  },
  evaluation: {
    cycleMonths: reading('Art 18', 12, months),
    weightTotal: reading('Art 18', 100),
    scale: reading('Art 18', tables.scale, {}, 'The text names only the first and the last.', '办法仅列明优秀和较差。'),
    poorMeasureRequired: reading('Art 18', 'one'),
    onPoorStreak: reading('Art 18', 'terminate'),
    poorStreakResetOnRenewal: reading('Art 18', false),
    missingCycleBreaksStreak: reading('Art 18', false),
    appealDays: reading('Art 18', 10, workdays),
    publishResults: reading('Art 18', false),
  },
  product: {
    notifyDays: reading('Art 19', 10, workdays, 'Holds when the agreement names no days.', '协议未约定时适用。'),
    noticeBeforeLaunch: reading('Art 19', true),
    effectMonths: reading('Art 19', 3, months),
  },
  pricing: {
    chargeUnits: reading('Art 17', tables.chargeUnits),
    deviationPercent: national('发改价格〔2025〕65号', 10),
    reviewYears: national('发改价格〔2025〕65号', 3, years),
    reportDue: national('发改价格〔2025〕65号', '03-31'),
  },
  registration: {
    publicityDays: national('发改数据规〔2025〕26号', 10, workdays),
    firstDays: national('发改数据规〔2025〕26号', 20, workdays),
    validYears: national('发改数据规〔2025〕26号', 3, years),
    renewDays: national('发改数据规〔2025〕26号', 60, days),
  },
  disclosure: { annualDue: national('NDA notice 2026-02-10', '03-31') },
  quality: {
    levels: reading('Art 20', tables.qualityLevels),
    providerDays: reading('Art 20', 10, workdays),
    confirmDays: reading('Art 20', 10, workdays),
  },
  inspection: { rectifyDays: reading('Art 21', 30, days) },
  directive: { answerDays: reading('Art 6', 10, workdays) },
  mlps: { reviewMonths: known('GB/T 22239-2019', 12, months), remindDays: reading('Art 22', [90, 60, 30]) },
  crypto: { reviewMonths: known('GB/T 39786-2021', 12, months), remindDays: reading('Art 22', [90, 60, 30]) },
  officer: { vacancyDays: reading('Art 22', 15, days) },
  restriction: {
    autoOn: reading('Art 23', ['suspended', 'terminated', 'expired']),
    autoSeverities: reading('Art 23', ['critical']),
    measures: reading('Art 23', tables.measures),
    liftPersons: reading('Art 23', 2),
    reviewDays: reading('Art 23', 30, days),
  },
  remedy: {
    holdDays: reading('Art 12', 190, days, 'Longer than the time to sue.', '长于起诉期限。'),
    reconsiderationDays: known('Administrative Reconsideration Law', 60, days),
    litigationMonths: known('Administrative Litigation Law', 6, months),
  },
  audit: {
    retentionMonths: reading('Network Data Security Regulations', 36, months),
    networkLogMonths: known('Cybersecurity Law', 6, months),
  },
  lapse: { roundInProgress: reading('Art 24', 'decision_required') },
  calendar: { code: reading('Art 15', 'CN', {}, 'Working days with make-up days (调休).', '含调休的工作日历。') },
} as const satisfies AuthoredPart;
