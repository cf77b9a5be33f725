import type { PolicySet } from '../policy.ts';
import { readings } from './readings.ts';
import { known, national, policySet, reading, text } from './sourced.ts';
import * as tables from './tables.ts';

const years = { unit: 'years' } as const;

/**
 * The national implementation rules of 2025 as a base set. Articles of theirs are cited 'N-Art 14'; where they are silent
 * the set takes over the Nanjing practice as a project reading, citing the Nanjing article.
 */
export const cn2025Base: PolicySet = policySet(
  {
    code: 'CN-2025-BASE',
    jurisdiction: 'CN',
    title: {
      en: 'Implementation Rules for the Authorized Operation of Public Data Resources (Trial)',
      zh: '公共数据资源授权运营实施规范（试行）',
    },
    issuer: '国家发展改革委、国家数据局',
    documentNumber: '发改数据规〔2025〕27号',
    validFrom: '2025-03-01',
    validTo: '2030-02-28',
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
        title: {
          en: 'Opinions on accelerating the development and use of public data resources',
          zh: '中共中央办公厅 国务院办公厅关于加快公共数据资源开发利用的意见',
        },
        issuer: '中共中央办公厅、国务院办公厅',
      },
    ],
  },
  {
    ...readings,
    zone: {
      kinds: reading('Art 5', ['comprehensive', 'sector']),
      sectors: reading('Art 5', tables.sectors),
      supportFrom: reading('Art 5', ['comprehensive']),
      supportRecipients: reading('Art 5', tables.supportRecipients),
    },
    operator: { ...readings.operator, entityTypes: text('N-Art 3', ['legal_person']) },
    provider: { kinds: reading('Art 3', tables.providerKinds) },
    announcement: { ...readings.announcement, scopeKinds: reading('Art 7', tables.scopeKinds) },
    eligibility: {
      ...readings.eligibility,
      conditions: reading('Art 8', tables.conditions),
      lookbackYears: reading('Art 8', 3, years),
      incidentKinds: reading('Art 8', tables.incidentKinds),
    },
    materials: {
      ...readings.materials,
      required: reading('Art 9', tables.requiredMaterials),
      optional: reading('Art 9', tables.optionalMaterials),
      fiscalYearTypes: reading('Art 9', ['audit_report', 'financial_report']),
      fiscalYears: reading('Art 9', 1, years),
      thirdPartyTypes: reading('Art 9', ['audit_report']),
    },
    selection: {
      methods: text(
        'N',
        tables.nationalSelection,
        {},
        'Tender or negotiation, as law provides.',
        '公开招标、邀请招标、谈判等公平竞争方式。',
      ),
    },
    review: { ...readings.review, endorsedBy: reading('Art 10', 'city_government') },
    agreement: {
      ...readings.agreement,
      signatories: reading(
        'N',
        { comprehensive: ['data_authority', 'operator'], sector: ['sector_authority', 'data_authority', 'operator'] },
        {},
        'The implementing institution, alone or with the sector department.',
        '实施机构独立或者会同本级行业主管部门签订。',
      ),
      requiredSections: text('N-Art 14', tables.nationalSections),
      optionalSections: reading('Art 11', tables.nanjingOnlySections),
      maxYears: text('N-Art 14', 5, years, 'In principle (原则上).', '原则上最长不超过5年。'),
      filingRequired: text('N-Art 13', true),
    },
    grade: {
      ...readings.grade,
      scheme: reading('GB/T 43697-2024', 'GB/T 43697-2024'),
      threshold: reading('Art 14', 3),
    },
    grade3: { ...readings.grade3, modes: reading('Art 14', ['de_identified', 'usable_not_visible']) },
    share: {
      ...readings.share,
      approvalChain: reading('Art 15', ['zone_regulator', 'data_provider']),
      originalProviderConsent: text('N-Art 5', true),
    },
    consent: {
      ...readings.consent,
      required: known('PIPL Art 13', true),
      perScenario: reading('Art 16', true),
      forbiddenPatterns: reading('Art 16', tables.forbiddenPatterns),
    },
    pricing: {
      ...readings.pricing,
      ceilingEnforced: national('发改价格〔2025〕65号', true),
      freePurposes: national('发改价格〔2025〕65号', tables.freePurposes),
    },
    evaluation: {
      ...readings.evaluation,
      supports: reading('Art 18', tables.supports),
      poorMeasures: reading('Art 18', tables.poorMeasures),
      poorStreakToTerminate: reading('Art 18', 2),
    },
    product: {
      ...readings.product,
      noticeFields: reading('Art 19', tables.noticeFields),
      selfRedevelopment: text(
        'N-Art 14',
        'forbidden',
        {},
        'No re-development of products it delivered.',
        '不得对其交付的数据产品和服务再开发。',
      ),
    },
    registration: {
      ...readings.registration,
      required: national(
        '发改数据规〔2025〕26号',
        true,
        {},
        'For resources; for products encouraged.',
        '资源应当登记，产品鼓励登记。',
      ),
    },
    disclosure: {
      ...readings.disclosure,
      annualRequired: national('NDA notice 2026-02-10', true),
      agreementSummary: text('N-Art 18', true),
      products: text('N-Art 19', true),
    },
    quality: { ...readings.quality, dimensions: reading('Art 20', tables.dimensions) },
    mlps: { ...readings.mlps, minLevel: reading('Art 22', 3) },
    officer: { ...readings.officer, required: reading('Art 22', true) },
  },
);
