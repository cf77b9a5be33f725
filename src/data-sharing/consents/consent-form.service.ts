import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Agreements } from '../../agreements/index.ts';
import type { Actor } from '../../regulation/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { Crypto } from '../../platform/crypto/index.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import { Resources } from '../resources/resource.service.ts';
import { Scenarios, type ScenarioBrief } from '../scenarios/scenario.service.ts';
import type { ConsentFormReason, DraftConsentForm, ReviseConsentForm } from './consent-form.dto.ts';
import type { ConsentFormFacts, NeededClass } from './consent-form.facts.ts';
import { consentForm } from './consent-form.lifecycle.ts';
import { acceptedFor, activate, byIndex, form, listedForms, supersede } from './consent.queries.ts';

declareConstraints({ uq_consent_forms_text_version: 'conflict', uq_consents_active: 'conflict' });
type Changed = Change<ConsentFormFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };

/** What the intake hands to the filing: numbers only. */
export interface Batch {
  readonly batchId: string;
  readonly digest: string;
  readonly lines: number;
  readonly refused: readonly { readonly line: number; readonly code: string }[];
}

/**
 * The texts by which persons consent, each to one scenario. Not behind the agreement's fence: consents are no use of data,
 * and a suspension must not wait for a bulk of them.
 */
@Injectable()
export class ConsentForms implements Aggregate<ConsentFormFacts> {
  readonly lifecycle = consentForm;
  readonly table = 'consent_forms';
  readonly select = form;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    agreementId: 'a.agreement_id',
    operatorId: 'a.operator_id',
  };
  readonly caption = 'NULL::text';
  readonly list = {
    select: listedForms,
    sorts: { createdAt: 'a.created_at' },
    filters: { state: '?', scenarioId: 'a.scenario_id = ?' },
  };
  constructor(
    private readonly agreements: Agreements,
    private readonly scenarios: Scenarios,
    private readonly resources: Resources,
    private readonly crypto: Crypto,
  ) {}

  policyCode({ policyCode }: Own<ConsentFormFacts>): string | undefined {
    return policyCode ?? undefined;
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<ConsentFormFacts>> {
    const own = row as Own<ConsentFormFacts>;
    const scenario = (await this.scenarios.briefs([own.scenarioId], context)).get(own.scenarioId);
    if (!scenario) throw new Error('a consent form without its scenario');
    return { ...own, ...(await this.around(scenario, context)) };
  }

  readonly create = {
    draft: async (input: DraftConsentForm, context: Creating): Promise<Own<ConsentFormFacts>> => {
      const scenario = (await this.scenarios.briefs([input.scenarioId], context)).get(input.scenarioId);
      // one of another operator reads like one that is not there
      if (scenario?.operatorId !== context.actor.organizationId)
        throw badField('/scenarioId', 'unknown-id', 'no such scenario of yours');
      const { jurisdiction, agreementId, operatorId, zoneId, policyCode } = scenario;
      const { necessity = null, ...sent } = input;
      const own = {
        id: context.id(),
        version: 0,
        state: 'draft' as const,
        jurisdiction,
        agreementId,
        operatorId,
        zoneId,
      };
      const recipients = recipientsOf(input.recipients);
      const text = { ...sent, recipients, necessity, textHash: this.hashOf(input.text) };
      return { ...own, ...text, policyCode, acceptedOn: null, reason: null, ...(await this.around(scenario, context)) };
    },
  };

  readonly apply = {
    draft: (f: ConsentFormFacts): Changed => {
      const { scenarioId, agreementId, operatorId, zoneId, policyCode, textVersion, text, textHash } = f;
      const { fieldCategories, purposes, retentionDays, recipients, preTicked, refusesService, necessity, separate } =
        f;
      const own = { scenarioId, agreementId, operatorId, zoneId, policyCode, textVersion, text, textHash };
      const said = {
        fieldCategories,
        purposes,
        retentionDays,
        recipients,
        preTicked,
        refusesService,
        necessity,
        separate,
      };
      return { set: { ...own, ...said } };
    },
    revise: (f: ConsentFormFacts): Changed => {
      const { recipients, ...rest } = f.input as ReviseConsentForm;
      const hash = rest.text === undefined ? {} : { textHash: this.hashOf(rest.text) };
      return { set: { ...rest, ...hash, ...(recipients && { recipients: recipientsOf(recipients) }) } };
    },
    discard: (): Changed => ({ discard: true }),
    accept: (_f: ConsentFormFacts, { moment }: ApplyContext): Changed => ({ set: { acceptedOn: moment.date } }),
    retire: (f: ConsentFormFacts): Changed => ({ set: { reason: (f.input as ConsentFormReason).reason } }),
    /** The staged lines become consents, in the filing's own transaction. */
    'register-consents': (f: ConsentFormFacts, { actor, moment, recordedAt }: ApplyContext): Changed => {
      const { batchId, digest, lines, refused } = f.input as Batch;
      const shown = JSON.stringify(refused.slice(0, 1000));
      const by = [actor.organizationId, actor.personId, moment.instant, recordedAt];
      return {
        statements: [
          { text: byIndex, values: [] },
          { text: supersede, values: [batchId, f.scenarioId, moment.instant, recordedAt] },
          { text: activate, values: [batchId, f.id, digest, lines, shown, ...by] },
        ],
      };
    },
  };

  view(f: ConsentFormFacts): object {
    const { id, version, state, scenarioId, agreementId, operatorId, zoneId, textVersion, text, textHash } = f;
    const { fieldCategories, purposes, retentionDays, recipients, preTicked, refusesService, necessity, separate } = f;
    const own = { id, version, state, scenarioId, agreementId, operatorId, zoneId, textVersion, text, textHash };
    const said = {
      fieldCategories,
      purposes,
      retentionDays,
      recipients,
      preTicked,
      refusesService,
      necessity,
      separate,
    };
    return { ...own, ...said, acceptedOn: f.acceptedOn, reason: f.reason };
  }
  item({ version: _version, ...row }: QueryResultRow): object {
    return row;
  }

  /** Names of the recipients in each accepted form of these scenarios; one that has none is absent. */
  async acceptedFor(
    scenarioIds: readonly string[],
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<readonly { readonly scenarioId: string; readonly names: readonly string[] }[]> {
    type Row = QueryResultRow & { readonly id: string; readonly recipients: readonly (readonly string[])[] };
    const rows = await tx.query<Row>(acceptedFor, [scenarioIds]);
    return rows.flatMap(({ id, recipients }) => recipients.map((names) => ({ scenarioId: id, names })));
  }

  private hashOf(text: string): string {
    return this.crypto.hash(text).toString('hex');
  }
  private async around(
    scenario: ScenarioBrief,
    context: FactsContext,
  ): Promise<Pick<ConsentFormFacts, 'scenarioState' | 'scenarioPurpose' | 'agreementState' | 'needed'>> {
    const [agreements, resources] = await Promise.all([
      this.agreements.briefs([scenario.agreementId], context),
      this.resources.briefs(
        scenario.necessaryFields.map((n) => n.resourceId),
        context,
      ),
    ]);
    const needed = scenario.necessaryFields.flatMap(({ resourceId, fields }): NeededClass[] =>
      (resources.get(resourceId)?.fields ?? [])
        .filter((f) => fields.includes(f.name))
        .map((f) => ({ fieldClass: f.fieldClass, personal: f.containsPersonal, sensitive: f.sensitivePersonal })),
    );
    const agreementState = agreements.get(scenario.agreementId)?.state ?? 'draft';
    return { scenarioState: scenario.state, scenarioPurpose: scenario.purpose, agreementState, needed };
  }
}

const recipientsOf = (sent: DraftConsentForm['recipients']): ConsentFormFacts['recipients'] =>
  sent.map(({ name, abroad, crossBorderRecord = null }) => ({ name, abroad, crossBorderRecord }));
