import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { application, Applications, ApplicationsModule } from '../applications/index.ts';
import { OrganizationsModule } from '../organizations/index.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { ZonesModule } from '../zones/index.ts';
import { AgreementsOfZones } from './zone-closing.ts';
import { AgreementsOfOrganizations } from './organization-endings.ts';
import { AgreementController } from './agreement.controller.ts';
import { agreement } from './agreement.lifecycle.ts';
import { AgreementEnds } from './agreement.ends.service.ts';
import { Agreements } from './agreement.service.ts';
import { ExpiryReminder } from './expiry.reminder.ts';
import { SigningTexts } from './signing-texts.service.ts';
import { AgreementAmendmentController } from './amendments/amendment.controller.ts';
import { AgreementVersions } from './versions/versions.service.ts';
import { AmendmentReactions } from './amendments/amendment.reactions.ts';
import { AgreementAmendments } from './amendments/amendment.service.ts';
import { EligibilityCaseController } from './eligibility-cases/eligibility-case.controller.ts';
import { EligibilityCaseReactions } from './eligibility-cases/eligibility-case.reactions.ts';
import { EligibilityCases } from './eligibility-cases/eligibility-case.service.ts';
import { AgreementRenewalController } from './renewals/renewal.controller.ts';
import { RenewalReactions } from './renewals/renewal.reactions.ts';
import { AgreementRenewals } from './renewals/renewal.service.ts';
import { ViolationController } from './violations/violation.controller.ts';
import { ViolationReactions } from './violations/violation.reactions.ts';
import { Violations } from './violations/violation.service.ts';

/** Tells applications what became of them, and gives up signing when a selection is lost (Art. 10). */
@Injectable()
export class AgreementsOfApplications implements OnModuleInit {
  constructor(
    private readonly applications: Applications,
    private readonly agreements: Agreements,
    private readonly reactions: Reactions,
  ) {}

  onModuleInit(): void {
    this.applications.learn((ids, context) => this.agreements.ofApplications(ids, context));
    this.reactions.on(agreement, 'signed', {
      preview: () => Promise.resolve([]),
      react: async ({ tx }, _transition, { applicationId }) => {
        if (applicationId !== null) await this.applications.holdSelected(applicationId, { tx });
      },
    });
    for (const lost of ['withdrawn', 'forfeited'] as const)
      this.reactions.on(application, lost, {
        preview: async (tx, { id }) => {
          const open = (await this.agreements.ofApplications([id], { tx })).get(id) === 'signing';
          const effect = { aggregate: agreement.aggregate, act: 'abandon', to: 'abandoned', count: 1, ids: [] };
          return open ? [effect] : [];
        },
        react: async ({ derive }, _transition, { id }) => {
          const signing = "a.application_id = $1 AND a.state = 'signing'";
          await derive(this.agreements, 'abandon', signing, [id]);
        },
      });
  }
}

@Module({
  imports: [OrganizationsModule, ZonesModule, ApplicationsModule],
  controllers: [
    AgreementController,
    AgreementAmendmentController,
    AgreementRenewalController,
    EligibilityCaseController,
    ViolationController,
  ],
  providers: [
    Agreements,
    AgreementAmendments,
    AgreementEnds,
    AgreementsOfApplications,
    AgreementsOfZones,
    AgreementsOfOrganizations,
    AgreementVersions,
    AmendmentReactions,
    AgreementRenewals,
    RenewalReactions,
    ExpiryReminder,
    EligibilityCases,
    EligibilityCaseReactions,
    Violations,
    ViolationReactions,
    SigningTexts,
  ],
  exports: [Agreements, AgreementAmendments, AgreementEnds, AgreementRenewals, EligibilityCases, Violations],
})
export class AgreementsModule {}
