import { cast, NANJING } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays, cn2025Base, nj2024 } from '../../src/regulation/index.ts';
import { termsChange } from './amending.ts';
import { Stories, text } from './canary-base.ts';
import { CaseStories } from './canary-cases.ts';
import { announcementBody } from './oracle/announcement.ts';
import { supportBody } from './oracle/support-service.ts';
import { expertOf, goOn, openCall, points, preparedApplication, verdicts } from './case.ts';
import { registeredScenario, plainItem } from './deliveries.ts';
import { whileLapsed } from './lapsing.ts';
import { openCycle, publishResult, schemeOf, signAgreement } from './evaluating.ts';
import { planned } from './inspecting.ts';
import { agreementBody, decision } from './oracle/agreement.ts';
import { formBody } from './oracle/consent.ts';
import { restrictionBody } from './oracle/data-plane.ts';
import { strangerBody } from './oracle/partner.ts';
import { notice } from './oracle/product.ts';
import { madeExpert } from './nominating.ts';
import { draftResource, graded, plainField } from './resources.ts';
import type { As } from './world.ts';

const reason = { reason: '金丝雀' };
const form = { sections: [{ code: 'canary', title: text, guidance: text }] };

/**
 * Acts that the walk through the oracles does not come to, played on objects made for it, so that their texts are put
 * somewhere, too. Each of them has to succeed.
 */
export class CanaryStories extends Stories {
  /** Before the walk, which ends the agreement that these live under. */
  async first(): Promise<void> {
    const { id } = await this.did('dataAuthority', '/support-services', supportBody);
    await this.did('dataAuthority', `/support-services/${id}/submit`);
    await this.did('healthAuthority', `/support-services/${id}/refuse`, reason);
    await this.organizations();
    await new CaseStories(this.world).all();
    await this.agreements();
    await this.evaluations();
    await this.resources();
    await this.scenarios();
    await this.consentForms();
    await this.products();
    await this.restrictions();
    await this.directives();
    await this.policySets();
    await this.declined();
  }
  /** After the walk: time goes on here, and what is open by date is over. */
  async last(): Promise<void> {
    await this.round();
    await this.criteria();
    await this.failure();
  }

  private async organizations(): Promise<void> {
    const [first, second] = [await this.organization(1), await this.organization(2)];
    const personId = await this.person(first, '甲');
    const at = `/organizations/${first}`;
    await this.did('governanceCenter.6', `${at}/set-member-level`, { personId, memberLevel: 'handler', ...reason });
    await this.did('governanceCenter.5', `${at}/deactivate-person`, { personId, ...reason });
    await this.did('dataAuthority', `${at}/suspend`, reason);
    await this.did('dataAuthority', `${at}/record-succession`, { successorId: second, ...reason });
    await this.did('dataAuthority', `/organizations/${second}/dissolve`, reason);
    const center = `/organizations/${cast.governanceCenter.id}`;
    const auditor = await this.person(cast.governanceCenter.id, '乙');
    const office = { personId: auditor, office: 'audit_administrator', ...reason };
    await this.did('governanceCenter.6', `${center}/appoint`, office);
    await this.did('governanceCenter.6', `${center}/dismiss`, { personId: auditor, ...reason });
  }

  /** A call of a sector zone, so that every joint act has somebody to concur; answers the round's result. */
  private async round(): Promise<void> {
    const call = await openCall(this.world, '金丝雀公告', 'health', { form });
    const year = Number(this.world.clock.legal().date.slice(0, 4)) - 1;
    const id = await preparedApplication(this.world, 'operator', call, year);
    const at = `/applications/${id}`;
    await this.did('operator', `${at}/fill-form`, { answers: [{ section: 'canary', text }] });
    await this.did('operator', `${at}/submit`);
    await this.did('dataAuthority', `${at}/assess`, {
      verdicts: verdicts.verdicts.map((verdict) => ({ ...verdict, remark: text })),
    });
    await this.agreed('healthAuthority.2', at, 'accept');
    await this.did('dataAuthority.2', `${at}/accept`);
    await this.agreed('healthAuthority', at, 'open-review');
    const { reviewers } = await this.did('dataAuthority', `${at}/open-review`);
    const drawn = (reviewers as { personId: string }[]).map((r) => expertOf(r.personId));
    await this.nomination(at, drawn.slice(0, 2), drawn);
    for (const as of drawn.slice(2)) await this.did(as, `${at}/score`, points(80));
    await this.did(drawn[2] ?? 'experts.1', `${at}/dissent`, { dissent: text });
    await this.agreed('healthAuthority', at, 'close-review');
    await this.did('dataAuthority', `${at}/close-review`);
    await goOn(this.world, 22);
    await this.result(call, id);
    await this.did('dataAuthority', `${at}/call-for-statement`, { grounds: text });
    await this.did('operator', `${at}/give-statement`, { statement: text });
    await this.agreed('healthAuthority.3', at, 'disqualify');
    await this.did('dataAuthority.3', `${at}/disqualify`, reason);
  }
  /** Two of the panel go: the register has one for them, the other seat is for a nominee. */
  private async nomination(at: string, gone: readonly As[], drawn: readonly As[]): Promise<void> {
    const guest = await madeExpert(this.world, '特邀专家', { byNomination: true });
    for (const as of gone) await this.did(as, `${at}/declare-interest`, { interest: true, reason: text });
    const { reviewers } = (await this.world.get('dataAuthority', at)).body as { reviewers: { personId: string }[] };
    await this.did('dataAuthority', `${at}/propose-nominee`, { personId: guest.personId, ...reason });
    await this.agreed('healthAuthority', at, 'nominate');
    await this.did('dataAuthority.2', `${at}/nominate`);
    const next = reviewers.map((r) => expertOf(r.personId)).find((as) => !drawn.includes(as));
    await this.did(next ?? 'experts.1', `${at}/score`, points(80));
    for (const [act, body] of [['declare-interest', { interest: false }], ['score', points(80)]] as const) {
      const answer = await this.world.send('post', undefined, `${at}/${act}`, body, guest.headers);
      if (answer.status >= 300) throw new Error(answer.text);
    } // prettier-ignore
  }
  private async result(announcementId: string, selected: string): Promise<void> {
    const drafted = { announcementId, selectedIds: [selected], remark: text, publicReason: text };
    const { id } = await this.did('dataAuthority', '/review-results', drafted);
    const at = `/review-results/${id}`;
    const documentDate = this.world.clock.legal().date;
    const reply = (n: number) => ({ documentNumber: `金复〔${n}〕号`, documentDate, opinion: text });
    const report = async (): Promise<void> => {
      await this.agreed('healthAuthority.2', at, 'report');
      await this.did('dataAuthority.2', `${at}/report`);
    };
    await report();
    await this.did('cityGovernment', `${at}/return`, reply(1));
    await this.revised('dataAuthority', at, { selectedIds: [selected], remark: text, publicReason: text });
    await report();
    await this.did('cityGovernment', `${at}/endorse`, reply(2));
    const publish = async (): Promise<void> => {
      await this.agreed('healthAuthority.2', at, 'publish');
      await this.did('dataAuthority.2', `${at}/publish`);
    };
    await publish();
    await this.objections(id);
    await report();
    await this.did('cityGovernment', `${at}/endorse`, reply(3));
    await publish();
    await goOn(this.world, 30);
    await this.agreed('healthAuthority.2', at, 'conclude');
    await this.did('dataAuthority.2', `${at}/conclude`);
  }
  /** A call with criteria of its own, which change until its window opens. */
  private async criteria(): Promise<void> {
    const scoring = { criteria: [{ code: 'benefit', title: text, weight: 100 }], passMark: 60 };
    const drafted = { ...announcementBody(seedIds.zones.comprehensive), scoring, form };
    const { id } = await this.did('dataAuthority', '/announcements', drafted);
    const at = `/announcements/${id}`;
    await this.revised('dataAuthority', at, { scoring, form });
    await this.did('dataAuthority', `${at}/publish`);
    await this.did('dataAuthority', `${at}/amend`, { text, scoring, form });
  }
  /** One is dismissed, the other takes the result back. */
  private async objections(resultId: string): Promise<void> {
    const answered = async (as: As, act: string, more: object = {}): Promise<void> => {
      const { id } = await this.did(as, '/objections', { resultId, grounds: text, ...more });
      await this.agreed('healthAuthority.3', `/objections/${id}`, act);
      await this.did('dataAuthority.3', `/objections/${id}/${act}`, reason);
    };
    await answered('operator', 'dismiss');
    await answered('dataAuthority', 'uphold', { source: text });
  }
  /** Nobody applied. */
  private async failure(): Promise<void> {
    const call = await openCall(this.world, '金丝雀流标公告');
    await goOn(this.world, 22);
    await this.transition(call);
    await this.did('dataAuthority', `/announcements/${call}/fail`, reason);
  }
  /** The round of the seed whose result is before the city government. */
  private async declined(): Promise<void> {
    const inspection = await planned(this.world, { zoneIds: [seedIds.zones.transport] });
    const no = { act: 'begin', version: 1, agrees: false, reason: text };
    await this.did('securitySupervisor', `/inspections/${inspection}/concurrences`, no);
    const reply = { documentNumber: '金复〔3〕号', documentDate: this.world.clock.legal().date, opinion: text };
    await this.did('cityGovernment', `/review-results/${seedIds.reviewResults.reported}/decline`, reply);
  }

  private async agreements(): Promise<void> {
    const termStart = this.world.clock.legal().date;
    const body = agreementBody(seedIds.zones.comprehensive, cast.otherOperator.id, '2033-01-01', '2034-01-01');
    const draft = await this.did('dataAuthority', '/agreements', body);
    await this.revised('dataAuthority', `/agreements/${draft.id}`, { sections: { content: text } });
    const id = await signAgreement(this.world, 'comprehensive', 'operator', { termStart });
    const full = { ...decision, documentNumber: '金定〔1〕号', conditions: text };
    await this.did('dataAuthority', `/agreements/${id}/suspend`, full);
    await this.did('dataAuthority', `/agreements/${id}/terminate`, full);
    await this.did('dataAuthority', `/agreements/${id}/reinstate`, { ...full, ground: 'court' });
    const changes = { sections: { content: text } };
    const amended = await this.did('dataAuthority', '/agreement-amendments', termsChange(id, changes));
    await this.revised('dataAuthority', `/agreement-amendments/${amended.id}`, { changes });
    await this.did('dataAuthority', `/agreements/${id}/terminate`, full); // its place is needed
  }

  private async resources(): Promise<void> {
    const prohibitionBasis = { kind: 'law', title: '金丝雀法', article: '第一条' };
    const closed = { ...draftResource({ openAttribute: 'prohibited' }), prohibitionBasis };
    const { id } = await this.did('dataProvider', '/resources', closed);
    await this.revised('dataProvider', `/resources/${id}`, {
      title: '金丝雀改题',
      prohibitionBasis,
      fields: [plainField('area')],
    });
    await this.did('dataProvider', `/resources/${id}/grade`, { field: 'area', ...graded(2) });
    const open = await this.did('dataProvider', '/resources', draftResource({ fields: [plainField('area', { grading: graded(2) })] })); // prettier-ignore
    const at = `/resources/${open.id}`;
    await this.did('dataProvider.2', `${at}/catalog`);
    await this.did('dataProvider', `${at}/propose-lowering`, { field: 'area', ...graded(1) });
    await this.did('dataAuthority', `${at}/decline-lowering`, reason);
    await this.did('dataProvider', `${at}/assess`, { publicSafety: 'no_effect', basis: text });
    for (const [as, act] of [
      ['dataAuthority', 'refuse'],
      ['dataProvider', 'retract'],
    ] as const) {
      const proposal = { zoneId: seedIds.zones.comprehensive, resourceId: open.id, modes: ['plain'], purpose: text };
      const opening = await this.did('dataProvider', '/zone-openings', proposal);
      await this.did(as, `/zone-openings/${opening.id}/${act}`, reason);
    }
  }

  private async scenarios(): Promise<void> {
    const agreementId = seedIds.agreements.effective;
    const necessaryFields = [{ resourceId: plainItem.resourceId, fields: plainItem.fields, reason: text }];
    const more = { description: text, necessaryFields };
    const body = { agreementId, title: '金丝雀场景', purpose: 'public_health', market: text, ...more };
    const { id } = await this.did('operator', '/scenarios', body);
    await this.revised('operator', `/scenarios/${id}`, more);
    const registered = await registeredScenario(this.world, agreementId, [plainItem]);
    await this.did('operator', `/scenarios/${registered}/amend`, more);
    await this.did('operator', '/partners', strangerBody(registered));
  }
  private async consentForms(): Promise<void> {
    const refusing = { ...formBody, textVersion: '2026-97', refusesService: true, necessity: text };
    const { id } = await this.did('operator', '/consent-forms', refusing);
    const recipients = [{ name: text, abroad: false }];
    await this.revised('operator', `/consent-forms/${id}`, { text: `${formBody.text}${text}`, recipients });
  }
  private async products(): Promise<void> {
    const agreementId = seedIds.agreements.effective;
    const { id } = await this.did('operator', '/products', { agreementId, name: '金丝雀产品', notice });
    await this.revised('operator', `/products/${id}`, { notice });
    await this.did('operator', `/products/${id}/notify`);
    await this.did('operator', `/products/${id}/change`, { notice: { ...notice, scenarios: [text] } });
  }
  private async evaluations(): Promise<void> {
    const scheme = schemeOf('金丝雀指标');
    const { id } = await this.did('dataAuthority', '/indicator-schemes', scheme);
    await this.revised('dataAuthority', `/indicator-schemes/${id}`, scheme);
    const agreementId = await signAgreement(this.world, 'comprehensive', 'operator');
    const told = await publishResult(this.world, agreementId, await openCycle(this.world, 'comprehensive'), 80);
    await this.did('dataAuthority', `/evaluations/${told}/annul`, { ...reason, documentNumber: '金撤〔1〕号' });
  }
  private async restrictions(): Promise<void> {
    const { id } = await this.did('dataAuthority', '/restrictions/proposals', restrictionBody);
    await this.did('governanceCenter', `/restrictions/${id}/decline`, reason);
  }

  private async directives(): Promise<void> {
    const asked = { kind: 'guidance', addresseeId: cast.governanceCenter.id, title: text, text };
    const { id } = await this.did('dataAuthority', '/directives', asked);
    await this.did('governanceCenter', `/directives/${id}/object`, { objection: text });
  }

  /** One that begins before the set of the seed, so that nothing goes by it, and gives way to it. */
  private async policySets(): Promise<void> {
    const [issuer, documentDate] = [nj2024.issuer, '2020-12-01'];
    const set = { ...cn2025Base, code: 'NJ-2021-CANARY', jurisdiction: NANJING, issuer, validFrom: '2021-01-01' };
    const at = `/policy-sets/${(await this.did('dataAuthority', '/policy-sets', { set })).id}`;
    await this.did('dataAuthority', `${at}/adopt`, { documentNumber: text, issuer, documentDate });
    const next = { successorId: seedIds.policySets.in_force, from: addDays(this.world.clock.legal().date, 1) };
    await this.did('dataAuthority', `${at}/supersede`, { ...next, documentNumber: text, documentDate });
  }

  /** R24-3 asks only once the set of a round has lapsed without an extension; afterwards the extension is back. */
  private async transition(call: string): Promise<void> {
    const documentDate = this.world.clock.legal().date;
    const decided = { policyCode: 'NJ-2024', documentNumber: '金过〔1〕号', documentDate };
    await whileLapsed(this.world, async () => {
      await this.did('dataAuthority', `/announcements/${call}/record-transition`, decided);
    });
  }
}
