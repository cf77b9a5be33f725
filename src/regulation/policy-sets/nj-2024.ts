import type { PolicySet } from '../policy.ts';
import { readings } from './readings.ts';
import { policySet, reading, text } from './sourced.ts';
import * as tables from './tables.ts';

const years = { unit: 'years' } as const;

/** Interim Measures of Nanjing for the Authorized Operation of Public Data: its own values over the project's readings. */
export const nj2024: PolicySet = policySet(
  {
    code: 'NJ-2024',
    jurisdiction: 'CN-3201',
    title: {
      en: 'Interim Measures of Nanjing for the Administration of Authorized Operation of Public Data',
      zh: '南京市公共数据授权运营管理暂行办法',
    },
    issuer: '南京市人民政府办公厅',
    validFrom: '2024-05-24',
    validTo: '2026-05-23',
    legalBases: [
      {
        title: { en: 'Cybersecurity Law', zh: '中华人民共和国网络安全法' },
        issuer: '全国人民代表大会常务委员会',
        issuedOn: '2016-11-07',
        effectiveFrom: '2017-06-01',
      },
      {
        title: { en: 'Data Security Law', zh: '中华人民共和国数据安全法' },
        issuer: '全国人民代表大会常务委员会',
        issuedOn: '2021-06-10',
        effectiveFrom: '2021-09-01',
      },
      {
        title: { en: 'Personal Information Protection Law', zh: '中华人民共和国个人信息保护法' },
        issuer: '全国人民代表大会常务委员会',
        issuedOn: '2021-08-20',
        effectiveFrom: '2021-11-01',
      },
      {
        title: { en: 'Measures of Jiangsu for the Administration of Public Data', zh: '江苏省公共数据管理办法' },
        issuer: '江苏省人民政府',
      },
    ],
  },
  {
    ...readings,
    zone: {
      kinds: text('Art 5', ['comprehensive', 'sector']),
      sectors: text('Art 5', tables.sectors, {}, 'The list is open (等).', '开放列举（等）。'),
      supportFrom: reading(
        'Art 5',
        ['comprehensive'],
        {},
        'The text grants support to others only there.',
        '办法仅规定综合领域专区提供支撑。',
      ),
      supportRecipients: text('Art 5', tables.supportRecipients),
    },
    operator: { ...readings.operator, entityTypes: text('Art 3', ['legal_person', 'unincorporated_organization']) },
    provider: {
      kinds: text(
        'Art 3',
        tables.providerKinds,
        {},
        'Public utilities stood in the draft only.',
        '公共企事业单位仅见于征求意见稿。',
      ),
    },
    announcement: { ...readings.announcement, scopeKinds: text('Art 7', tables.scopeKinds) },
    eligibility: {
      ...readings.eligibility,
      conditions: text('Art 8', tables.conditions),
      lookbackYears: text('Art 8', 3, years),
      incidentKinds: text('Art 8', tables.incidentKinds),
    },
    materials: {
      ...readings.materials,
      required: text('Art 9', tables.requiredMaterials),
      optional: text('Art 9', tables.optionalMaterials, {}, 'The list is open (等).', '开放列举（等）。'),
      fiscalYearTypes: text('Art 9', ['audit_report', 'financial_report']),
      fiscalYears: text('Art 9', 1, years),
      thirdPartyTypes: text('Art 9', ['audit_report']),
    },
    selection: { methods: text('Art 10', tables.expertReview) },
    review: { ...readings.review, endorsedBy: text('Art 10', 'city_government') },
    agreement: {
      ...readings.agreement,
      signatories: text('Art 10', {
        comprehensive: ['data_authority', 'operator'],
        sector: ['sector_authority', 'data_authority', 'operator'],
      }),
      requiredSections: text('Art 11', tables.nanjingSections),
      optionalSections: reading('Art 11', tables.nationalOnlySections),
      maxYears: text(
        'Art 12',
        5,
        years,
        'Counted as in Civil Code Art 201-202, last day included.',
        '按民法典第二百零一条、第二百零二条计算。',
      ),
      filingRequired: reading('Art 12', false),
    },
    grade: {
      ...readings.grade,
      scheme: reading(
        'Art 14',
        'DB32/T 4608.1-2023',
        {},
        'Most likely what the text of 2024 meant.',
        '最可能为2024年文本所指。',
      ),
      threshold: text('Art 14', 3),
    },
    grade3: { ...readings.grade3, modes: text('Art 14', ['de_identified', 'usable_not_visible']) },
    share: {
      ...readings.share,
      approvalChain: text('Art 15', ['zone_regulator', 'data_provider']),
      originalProviderConsent: reading(
        'N-Art 5',
        true,
        {},
        'For data held through government sharing.',
        '适用于经共享取得的数据。',
      ),
    },
    consent: {
      ...readings.consent,
      required: text('Art 16', true),
      perScenario: text('Art 16', true),
      forbiddenPatterns: text(
        'Art 16',
        tables.forbiddenPatterns,
        {},
        'Bundled and forced by name; the rest follows from them.',
        '明文列举一揽子授权、强制同意，其余由此引申。',
      ),
    },
    pricing: {
      ...readings.pricing,
      ceilingEnforced: reading('Art 17', false),
      freePurposes: reading('Art 17', [], {}, 'The text only explores paid use.', '办法仅作探索性规定。'),
    },
    evaluation: {
      ...readings.evaluation,
      supports: text('Art 18', tables.supports),
      poorMeasures: text('Art 18', tables.poorMeasures),
      poorStreakToTerminate: text('Art 18', 2),
    },
    product: {
      ...readings.product,
      noticeFields: text('Art 19', tables.noticeFields, {}, 'The effect may follow later.', '应用成效可以后补。'),
      selfRedevelopment: reading('Art 19', 'allowed', {}, 'The text does not forbid it.', '办法未作禁止。'),
    },
    registration: { ...readings.registration, required: reading('Art 19', false) },
    disclosure: {
      ...readings.disclosure,
      annualRequired: reading('Art 10', false),
      agreementSummary: reading('Art 10', false),
      products: reading('Art 19', false),
    },
    quality: { ...readings.quality, dimensions: text('Art 20', tables.dimensions) },
    mlps: { ...readings.mlps, minLevel: text('Art 22', 3) },
    officer: { ...readings.officer, required: text('Art 22', true) },
  },
);
