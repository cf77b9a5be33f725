import { seedIds } from '../../src/demo/ids.ts';
import { draftSuccession, proveConditions } from './amending.ts';
import { addDays } from '../../src/regulation/index.ts';
import { Stories, text } from './canary-base.ts';
import { materials, pdf } from './case.ts';
import { signAgreement } from './evaluating.ts';
import { decision } from './oracle/agreement.ts';
import { provedRenewal } from './renewing.ts';
import { caseBody, statement } from './oracle/eligibility-case.ts';
import type { As } from './world.ts';

const reason = { reason: text };

/** What happens to an agreement: an amendment, and cases that are heard. */
export class CaseStories extends Stories {
  async all(): Promise<void> {
    await this.amendments();
    await this.renewals();
    await this.eligibility();
    await this.violations();
  }

  /** One is withdrawn, one refused, of an agreement that is ended again: its place is needed. */
  private async renewals(): Promise<void> {
    const termEnd = addDays(this.world.clock.legal().date, 20);
    const id = await signAgreement(this.world, 'comprehensive', 'operator', { termEnd });
    for (const [as, act, body] of [
      ['operator', 'withdraw', reason],
      ['dataAuthority', 'refuse', { finding: text }],
      ['dataAuthority', 'grant', { finding: text }],
    ] as const) {
      const path = await provedRenewal(this.world, id, 'operator');
      if (act === 'withdraw') await this.files('operator', path);
      await this.did(as, `${path}/${act}`, body);
    }
    await this.did('dataAuthority', `/agreements/${id}/terminate`, decision);
  }

  /** One is upheld after an answer and a report, another withdrawn. */
  private async eligibility(): Promise<void> {
    const open = async (condition: string): Promise<string> => {
      const { id } = await this.did('dataAuthority', '/eligibility-cases', caseBody(condition));
      return `/eligibility-cases/${id}`;
    };
    await this.did('dataAuthority', `${await open('mlps3_experience')}/withdraw`, reason);
    const at = await open('crypto_experience');
    await this.did('operator', `${at}/answer`, statement);
    await this.did('operator', `${at}/report-cure`, statement);
    await this.agreed('healthAuthority.2', at, 'uphold');
    await this.did('dataAuthority.2', `${at}/uphold`, { finding: text, consequence: 'none' });
  }

  /** One of each end. */
  private async violations(): Promise<void> {
    const body = { agreementId: seedIds.agreements.effective, clause: 'liability', report: statement };
    const report = async (): Promise<string> => {
      const { id } = await this.did('governanceCenter', '/violations', body);
      return `/violations/${id}`;
    };
    await this.did('governanceCenter', `${await report()}/withdraw`, reason);
    await this.resolved(await report());
    for (const [act, more] of [
      ['dismiss', {}],
      ['uphold', { measure: 'none' }],
    ] as const) {
      const at = await report();
      await this.did('operator', `${at}/answer`, statement);
      await this.agreed('healthAuthority', at, act);
      await this.did('dataAuthority', `${at}/${act}`, { finding: text, ...more });
    }
  }

  /** 会同: refused, and resolved by the city government. */
  private async resolved(at: string): Promise<void> {
    const about = { act: 'uphold', version: 1 };
    await this.did('dataAuthority', `${at}/request-concurrence`, about);
    await this.did('healthAuthority', `${at}/concurrences`, { ...about, agrees: false, ...reason });
    const document = { inFavor: true, documentNumber: text, documentDate: this.world.clock.legal().date };
    await this.did('cityGovernment', `${at}/resolve`, { ...about, ...document, ...reason });
  }

  /** An agreement that would have passed on; given up while it is open for signature. */
  private async amendments(): Promise<void> {
    const at = await draftSuccession(this.world, seedIds.agreements.effective, 'otherOperator');
    await this.files('otherOperator', at);
    await proveConditions(this.world, at, 'otherOperator');
    await this.did('dataAuthority', `${at}/open-signing`);
    await this.did('dataAuthority.3', `${at}/sign`, { signer: text });
    await this.did('dataAuthority', `${at}/abandon`, reason);
  }

  /** A material of each kind, with all that is said about it. */
  private async files(as: As, at: string): Promise<void> {
    const type = { 'content-type': 'application/octet-stream' };
    for (const given of materials(Number(this.world.clock.legal().date.slice(0, 4)) - 1)) {
      const query = new URLSearchParams(
        Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]),
      );
      const filed = await this.world.send('post', as, `${at}/materials?${query.toString()}`, pdf(at), type);
      if (filed.status >= 300) throw new Error(`${at}: ${filed.status} ${filed.text}`);
    }
  }
}
