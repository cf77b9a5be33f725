import { materialScope } from '../applications/index.ts';
import { nj2024 } from '../regulation/index.ts';
import { MATERIALS, type StoredObject } from '../platform/files/index.ts';
import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

export interface Applicant {
  readonly id: string;
  readonly who: CastOrganization;
  /** Points of the first expert; the others give one less each. */
  readonly points?: number;
  /** What the first expert holds against the review. */
  readonly dissent?: string;
}
interface Form {
  readonly sections: readonly { readonly code: string; readonly title: string; readonly guidance?: string }[];
}
export interface Call {
  readonly id: string;
  readonly zoneId: string;
  readonly title: string;
  /** Days of the round, in their order. */
  readonly publish: string;
  readonly opens: string;
  readonly closes: string;
  readonly form?: Form;
}
type View = { readonly materials: readonly { id: string }[]; readonly reviewers: readonly { personId: string }[] };

const conditions =
  '依法设立的法人或者非法人组织；近三年无严重失信和网络安全、数据安全事件；具备等级保护三级系统建设运维经验。';
const requirements = '遵循原始数据不出域、数据可用不可见；按场景申请；明确数据安全责任人。';
const publicReason = '演示：按公布的评审标准择优选定。';
const facts = nj2024.eligibility.conditions;
const { dataAuthority, experts, cityGovernment } = cast;

/** Evidence for every hard condition of Art. 8; the internal rules are a document. */
export const evidenceBy = (document: string): object => ({
  conditions: facts
    .filter((c) => c.test === 'evidence')
    .map(({ code }) =>
      code === 'internal_rules'
        ? { condition: code, materialIds: [document] }
        : { condition: code, materialIds: [], statement: '演示：见申请表所附说明' },
    ),
});
/** What the authority finds of an applicant that meets Art. 8. */
export const allMet: object = {
  verdicts: facts
    .filter((c) => c.test !== 'look_back')
    .map(({ code }) => ({ condition: code, verdict: 'met', remark: '演示：核验一致' })),
};

/** A material as it is filed once its bytes are stored. */
export const filedPdf = (
  id: string,
  type: string,
  name: string,
  { key, bytes, sha256, sm3 }: StoredObject,
  more: object = {},
): object => ({
  ...{ id, type, fileName: `${name}.pdf`, mediaType: MATERIALS.pdf, objectKey: key, bytes, sha256, sm3 },
  ...{ fiscalYear: null, auditorName: null, seal: null, noClosedYear: false, tradeSecret: false, ...more },
});

/** Stores a page for a case, as an upload would. */
export const storeSheet = async (
  { store }: Pick<SeedServices, 'store'>,
  aggregate: Parameters<typeof materialScope>[0],
  caseId: string,
  title: string,
): Promise<StoredObject> => {
  const sheet = Buffer.from(`%PDF-1.4\n% ${title} (demonstration)\ntrailer\n%%EOF\n`);
  return await store.put([sheet] as never, { scope: materialScope(aggregate, caseId), limitBytes: 1024 });
};

const written = '演示：设数据安全负责人和管理部门，数据在专区内加工，全程留痕。';
/** Plays rounds of Art. 7 to 10 for the seed: calls, applications, reviews, results. */
export class Rounds {
  private readonly forms = new Map<string, Form>();
  constructor(
    readonly planter: Planter,
    private readonly services: SeedServices,
  ) {}

  /** The sector authorities of a zone, who have to concur. */
  private regulators(zoneId: string): readonly CastOrganization[] {
    const { health, transport } = seedIds.zones;
    return zoneId === health ? [cast.healthAuthority] : zoneId === transport ? [cast.transportAuthority] : [];
  }

  async call({ id, zoneId, title, publish, opens, closes, form }: Call): Promise<void> {
    const { announcements } = this.services;
    if (form) this.forms.set(id, form);
    this.planter.on(publish);
    await this.planter.create(announcements, 'draft', dataAuthority, id, {
      zoneId,
      title,
      scopeKind: 'specific_scenario',
      applicationConditions: conditions,
      operationRequirements: requirements,
      opensAt: `${opens}T09:00:00.000+08:00`,
      closesAt: `${closes}T17:00:00.000+08:00`,
      ...(form && { form }),
    });
    await this.planter.together(announcements, 'publish', dataAuthority, this.regulators(zoneId), id);
  }

  /** A draft with all six materials and the checklist. */
  async prepare(announcementId: string, { id, who }: Applicant, day: string): Promise<void> {
    const { applications } = this.services;
    this.planter.on(day);
    const plan = '演示：以场景为牵引，分阶段开发数据产品和服务。';
    await this.planter.create(applications, 'draft', who, id, { announcementId, plan });
    let view = {} as View;
    for (const { code, text } of nj2024.materials.required) {
      const sheet = await storeSheet(this.services, applications, id, text.en);
      const filed = this.filed(code, text.zh, day, sheet);
      view = (await this.planter.act(applications, 'upload-material', who, id, filed)) as View;
    }
    const document = view.materials.at(-1)?.id ?? '';
    await this.planter.act(applications, 'fill-checklist', who, id, evidenceBy(document));
    const answers = this.forms.get(announcementId)?.sections.map(({ code }) => ({ section: code, text: written }));
    if (answers) await this.planter.act(applications, 'fill-form', who, id, { answers });
  }

  private filed(type: string, name: string, day: string, sheet: StoredObject): object {
    const reports = nj2024.materials.fiscalYearTypes.includes(type);
    return filedPdf(this.planter.idOf('f'), type, name, sheet, {
      fiscalYear: reports ? Number(day.slice(0, 4)) - 1 : null,
      auditorName: type === 'audit_report' ? '江苏公正会计师事务所（演示）' : null,
      seal: type === 'security_commitment' ? '公章及法定代表人签字（演示）' : null,
    });
  }

  async submit(announcementId: string, applicant: Applicant, day: string): Promise<void> {
    await this.prepare(announcementId, applicant, day);
    await this.planter.act(this.services.applications, 'submit', applicant.who, applicant.id);
  }

  async accept(zoneId: string, { id }: Applicant, day: string): Promise<void> {
    const { applications } = this.services;
    this.planter.on(day);
    await this.planter.act(applications, 'assess', dataAuthority, id, allMet);
    await this.planter.together(applications, 'accept', dataAuthority, this.regulators(zoneId), id, {}, 1);
  }

  /** Draws the panel; `scores` of its seats give their points. */
  async review(zoneId: string, { id, points = 85, dissent }: Applicant, day: string, scores = 5): Promise<void> {
    const { applications } = this.services;
    this.planter.on(day);
    const opened = await this.planter.together(applications, 'open-review', dataAuthority, this.regulators(zoneId), id);
    for (const [i, { personId }] of (opened as View).reviewers.slice(0, scores).entries()) {
      const person = experts.persons.findIndex((p) => p.id === personId);
      const given = nj2024.review.criteria.map(({ code }) => ({ criterion: code, points: points - i }));
      await this.planter.act(applications, 'score', experts, id, { points: given, comment: '演示评语' }, person);
    }
    const [first] = (opened as View).reviewers;
    const person = experts.persons.findIndex((p) => p.id === first?.personId);
    if (dissent !== undefined) await this.planter.act(applications, 'dissent', experts, id, { dissent }, person);
  }

  async reviewed(call: Call, applicant: Applicant, days: { submit: string; review: string }): Promise<void> {
    await this.submit(call.id, applicant, days.submit);
    await this.accept(call.zoneId, applicant, days.review);
    await this.review(call.zoneId, applicant, days.review);
    const { applications } = this.services;
    await this.planter.together(
      applications,
      'close-review',
      dataAuthority,
      this.regulators(call.zoneId),
      applicant.id,
    );
  }

  /** The result of a round as far as `until`; publicity runs from `day`, and ends before `end`. */
  async result(
    call: Call,
    id: string,
    selectedIds: readonly string[],
    days: { day: string; end: string },
    until: 'drafted' | 'reported' | 'endorsed' | 'returned' | 'declined' | 'published' | 'concluded' = 'concluded',
  ): Promise<void> {
    const { reviewResults } = this.services;
    // R15-6: who ended the review of an application does not carry the result
    const joint = (act: string) =>
      this.planter.together(reviewResults, act, dataAuthority, this.regulators(call.zoneId), id, {}, 1);
    const document = {
      documentNumber: `宁政复〔${days.day.slice(0, 4)}〕演示${id.slice(-2)}号`,
      documentDate: days.day,
    };
    this.planter.on(days.day);
    await this.planter.create(reviewResults, 'draft', dataAuthority, id, {
      announcementId: call.id,
      selectedIds,
      publicReason,
    });
    if (until === 'drafted') return;
    await joint('report');
    if (until === 'reported') return;
    const answers = { returned: 'return', declined: 'decline' } as const;
    const act = until === 'returned' || until === 'declined' ? answers[until] : 'endorse';
    await this.planter.act(reviewResults, act, cityGovernment, id, document);
    if (until !== 'published' && until !== 'concluded') return;
    await joint('publish');
    if (until === 'published') return;
    this.planter.on(days.end);
    await joint('conclude');
  }
}
