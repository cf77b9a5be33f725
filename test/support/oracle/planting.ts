import { Deliveries } from '../../../src/data-plane/index.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { personCsv } from '../../../src/demo/person-set.ts';
import { Acts } from '../../../src/platform/acts/acts.service.ts';
import { expertOf } from '../case.ts';
import { communityCsv, healthItem, plainItem, registeredScenario, supply } from '../deliveries.ts';
import { openCycle, publishResult, signAgreement } from '../evaluating.ts';
import type { Answer, As, World } from '../world.ts';
import { applications } from './application.ts';
import { plantConcurrences } from './joint-planting.ts';
import { copyBody, grants, restrictionBody } from './data-plane.ts';
import { plantKeys } from './key-planting.ts';
import { persons } from './organization.ts';
import type { Provider, Specimen } from './oracle.ts';
import { sectorProposal } from './opening.ts';
import { plantRenewals } from './renewal-planting.ts';
import { graded, lowering, proposedBy, resourceBody } from './resource.ts';
import { itemsOf, requestBody } from './share-request.ts';

const itemOf = (body: unknown, resourceId: string): string[] =>
  (body as { items: { id: string; resourceId: string }[] }).items
    .filter((i) => i.resourceId === resourceId)
    .map((i) => i.id);
type Planted = Record<string, Specimen[]>;
const reason = { reason: 'for the oracle' };
const ours = { zone: 'health', operator: 'operator' } as const;
const civil: readonly Provider[] = ['dataProvider'];
const both: readonly Provider[] = ['healthAuthority', 'dataProvider'];
const confirmedBy = { confirm: ['healthAuthority.1'] } as const;

/** What the seed has not in every state, made by acts of the persons whose acts they are. */
export class Planting {
  readonly planted: Planted = {};
  constructor(private readonly world: World) {}

  async all(): Promise<Planted> {
    await this.persons();
    await this.applications();
    await this.resources();
    await this.opening();
    for (const one of await plantConcurrences(this.world)) this.add('violation', one);
    await this.requests();
    await this.lapsed();
    for (const one of await plantRenewals(this.world)) this.add('agreement_renewal', one);
    await this.grants();
    await this.snapshots();
    await this.copies();
    await this.deliveries();
    await this.restrictions();
    for (const [one] of await plantKeys(this.world)) this.add('key_disposal', one);
    return this.planted;
  }

  private add(aggregate: string, ...specimens: Specimen[]): void {
    (this.planted[aggregate] ??= []).push(...specimens);
  }
  private async do(as: As, path: string, body: object = {}): Promise<Answer> {
    const answer = await this.world.post(as, path, body);
    if (answer.status >= 300) throw new Error(`${as} ${path}: ${answer.text}`);
    return answer;
  }
  private async make(as: As, path: string, body: object): Promise<string> {
    return (await this.do(as, path, body)).body.id as string;
  }

  private async persons(): Promise<void> {
    const found = await this.world.sql<{ organization: string; person: string }>(
      'SELECT DISTINCT ON (organization_id) organization_id AS organization, id AS person FROM persons ORDER BY organization_id, id',
    );
    for (const { organization, person } of found) persons.set(organization, person);
  }
  private async applications(): Promise<void> {
    const seats = await this.world.sql<{ id: string; person: string; scored: boolean }>(
      "SELECT application_id AS id, person_id AS person, scored_at IS NOT NULL AS scored FROM application_reviewers WHERE state = 'drawn'", // prettier-ignore
    );
    const accepted = `/applications/${seedIds.applications.accepted}`;
    await this.do('dataAuthority', `${accepted}/call-for-statement`, { grounds: 'for the oracle' });
    for (const one of applications) {
      const sat = (only: boolean) => seats.filter((s) => s.id === one.id && (s.scored || !only)).map((s) => expertOf(s.person)); // prettier-ignore
      this.add('application', { ...one, panel: sat(false), once: { score: sat(true) } });
    }
  }
  /** Resources whose lowering is on its way, and one that the data authority suspended. */
  private async resources(): Promise<void> {
    const shut = await this.make('dataProvider', '/resources', resourceBody('责令暂停'));
    await this.do('dataProvider.2', `/resources/${shut}/catalog`);
    await this.do('dataAuthority', `/resources/${shut}/suspend`, reason);
    const by = { providers: civil, suspendedBy: 'dataAuthority', doneBy: { draft: ['dataProvider.1'] } } as const;
    this.add('resource', { id: shut, state: 'suspended', ...by });
    const lower = graded(1, 'none').body;
    for (const at of ['proposed', 'checked'] as const) {
      const id = await this.make('dataProvider', '/resources', resourceBody(`调低中（${at}）`));
      await this.do('dataProvider.2', `/resources/${id}/catalog`);
      await this.do('dataProvider', `/resources/${id}/propose-lowering`, lower({ id, state: 'cataloged' }));
      if (at === 'checked') await this.do('dataProvider.2', `/resources/${id}/check-lowering`);
      const doneBy = proposedBy('dataProvider.1');
      this.add('resource', { id, state: 'cataloged', providers: civil, doneBy, bars: lowering[at] });
    }
  }
  private async opening(): Promise<void> {
    const id = await this.make('dataProvider', '/zone-openings', sectorProposal);
    this.add('zone_opening', { id, state: 'proposed', zone: 'transport', providers: civil });
  }

  /** A request of the operator, played as far as the acts given lead. */
  private async request(items: readonly object[], more: object = {}): Promise<Answer> {
    return await this.do('operator', '/share-requests', { ...requestBody, items, ...more });
  }
  private async requests(): Promise<void> {
    const draft = await this.request([healthItem, plainItem]);
    this.add('share_request', { id: draft.body.id as string, state: 'draft', ...ours, providers: both });
    for (const state of ['submitted', 'returned', 'rejected', 'withdrawn', 'confirmed']) {
      const { body } = await this.request([healthItem, plainItem]);
      const id = body.id as string;
      const path = `/share-requests/${id}`;
      itemsOf(id, {
        healthAuthority: itemOf(body, healthItem.resourceId),
        dataProvider: itemOf(body, plainItem.resourceId),
      });
      await this.do('operator', `${path}/submit`);
      if (state === 'returned') await this.do('healthAuthority', `${path}/return`, reason);
      if (state === 'rejected') await this.do('healthAuthority', `${path}/reject`, reason);
      if (state === 'withdrawn') await this.do('operator', `${path}/withdraw`, reason);
      if (state === 'confirmed') await this.do('healthAuthority', `${path}/confirm`);
      const doneBy = ['submitted', 'withdrawn'].includes(state) ? {} : confirmedBy;
      this.add('share_request', { id, state, ...ours, providers: both, doneBy });
    }
    for (const state of ['approved', 'partly_approved', 'refused', 'fulfilled', 'confirmed']) await this.decided(state);
  }
  /** Decided by providers; a confirmed one whose health items are decided leaves the other provider to go on. */
  private async decided(state: string): Promise<void> {
    const several = state === 'partly_approved';
    const scenarioId = await this.scenario();
    const { body } = await this.request(several ? [healthItem, plainItem] : [plainItem], { scenarioId });
    const id = body.id as string;
    const path = `/share-requests/${id}`;
    const own = itemOf(body, plainItem.resourceId);
    await this.do('operator', `${path}/submit`);
    await this.do('healthAuthority', `${path}/confirm`);
    if (several)
      await this.do('healthAuthority.2', `${path}/refuse`, { itemIds: itemOf(body, healthItem.resourceId), ...reason });
    if (state === 'refused') await this.do('dataProvider', `${path}/refuse`, { itemIds: own, ...reason });
    else if (state === 'confirmed') itemsOf(id, { dataProvider: own });
    else await this.do('dataProvider', `${path}/approve`, { itemIds: own });
    if (state === 'fulfilled') await this.do('operator', `${path}/fulfill`);
    this.add('share_request', { id, state, ...ours, providers: several ? both : civil, doneBy: confirmedBy });
  }
  private scenario(): Promise<string> {
    return registeredScenario(this.world, requestBody.agreementId, [plainItem, healthItem]);
  }
  /** In the comprehensive zone: the data authority is its regulator. */
  private async lapsed(): Promise<void> {
    const theirs = { zone: 'comprehensive', operator: 'operator' } as const;
    const agreementId = await signAgreement(this.world, 'comprehensive', 'operator');
    await this.evaluations(agreementId);
    const scenarioId = await registeredScenario(this.world, agreementId, [plainItem]);
    const id = await this.make('operator', '/share-requests', {
      ...requestBody,
      agreementId,
      scenarioId,
      items: [plainItem],
    });
    const decision = { ground: 'breach', fact: 'late', clause: 'termination', remedies: 'lawsuit' };
    await this.do('dataAuthority', `/agreements/${agreementId}/terminate`, decision);
    this.add('share_request', { id, state: 'lapsed', ...theirs });
    // the restriction that came with the end goes with a reinstatement only (R23-2)
    const { body } = await this.world.get('governanceCenter', `/restrictions?targetId=${agreementId}`);
    const came = (body as { items: { id: string }[] }).items[0]?.id ?? '';
    this.add('restriction', { id: came, state: 'active', ...theirs, bars: { lift: 'out-of-order' } });
    this.add('scenario', { id: scenarioId, state: 'closed', ...theirs, providers: civil });
  }

  /** Scored, told, and heard: what the seed has no example of. */
  private async evaluations(agreementId: string): Promise<void> {
    const { world } = this;
    const of = { zone: 'comprehensive', doneBy: { score: ['dataAuthority.1'], sign: ['dataAuthority.1'] } } as const;
    const told = { score: 'already-decided', publish: 'already-decided' };
    const heard = await publishResult(world, agreementId, await openCycle(world, 'comprehensive'), 80);
    await this.do('operator', `/evaluations/${heard}/appeal`, { grounds: 'for the oracle' });
    await this.do('dataAuthority.2', `/evaluations/${heard}/decide-appeal`, { upheld: false, ...reason });
    const bars = { ...told, appeal: 'already-decided' };
    const doneBy = { ...of.doneBy, 'decide-appeal': ['dataAuthority.2'] } as const;
    this.add('evaluation', { id: heard, state: 'drafted', ...of, doneBy, operator: 'operator', bars });
    const open = await publishResult(world, agreementId, await openCycle(world, 'comprehensive'), 80);
    const early = { ...told, finalize: 'out-of-order' };
    this.add('evaluation', { id: open, state: 'drafted', ...of, operator: 'operator', bars: early });
    const cycleId = await openCycle(world, 'comprehensive');
    const scored = await this.make('dataAuthority', '/evaluations', { agreementId, cycleId });
    const points = ['service', 'security'].map((indicator) => ({ indicator, points: 70 }));
    await this.do('dataAuthority', `/evaluations/${scored}/score`, { points });
    const untold = { appeal: 'out-of-order', finalize: 'out-of-order' };
    this.add('evaluation', { id: scored, state: 'drafted', ...of, bars: untold });
  }

  private async grant(item: object, provider: As, scenarioId: string): Promise<string> {
    const { body } = await this.request([item], { scenarioId });
    const path = `/share-requests/${String(body.id)}`;
    await this.do('operator', `${path}/submit`);
    await this.do('healthAuthority', `${path}/confirm`);
    const approved = await this.do(provider, `${path}/approve`, { itemIds: [(body.items as { id: string }[])[0]?.id] });
    return (approved.body.items as { grantId: string }[])[0]?.grantId ?? '';
  }
  private async grants(): Promise<void> {
    const day = this.world.clock.legal().date;
    for (const state of ['active', 'frozen', 'revoked', 'expired', 'superseded']) {
      const scenarioId = await this.scenario();
      const item = state === 'expired' ? { ...plainItem, validTo: day } : plainItem;
      const id = await this.grant(item, 'dataProvider', scenarioId);
      if (state === 'frozen') await this.do('governanceCenter', `/grants/${id}/freeze`, reason);
      if (state === 'revoked') await this.do('dataProvider', `/grants/${id}/revoke`, reason);
      if (state === 'superseded') await this.grant(plainItem, 'dataProvider', scenarioId);
      if (state === 'active') grants.plain = id;
      if (state === 'revoked') grants.over = id;
      this.add('grant', { id, state, ...ours, providers: civil });
    }
    grants.health = await this.grant(healthItem, 'healthAuthority.2', seedIds.scenarios.registered);
    this.add('grant', { id: grants.health, state: 'active', ...ours, providers: ['healthAuthority'] });
    await this.world.post(undefined, '/demo/clock', { days: 1 });
  }

  private async snapshots(): Promise<void> {
    const { communities, health } = seedIds.resources;
    const persons = [...personCsv({ rows: 600 })].join('');
    const take = async (as: Provider, resource: string, text: string, state: string): Promise<string> => {
      const made = await supply(this.world, as, resource, text);
      if (made.status !== 201) throw new Error(made.text);
      const id = made.body.id as string;
      if (state === 'withdrawn') await this.do(as, `/snapshots/${id}/withdraw`, reason);
      this.add('snapshot', { id, state, providers: [as] });
      return id;
    };
    await take('dataProvider', communities, communityCsv(5), 'withdrawn');
    await take('dataProvider', communities, communityCsv(10), 'held');
    grants.snapshot = await take('healthAuthority', health, persons, 'held');
  }

  private async copies(): Promise<void> {
    const requestedBy = { request: ['healthAuthority.1'] } as const;
    for (const state of ['produced', 'released', 'recalled', 'rejected', 'requested', 'running', 'failed']) {
      const body = copyBody(grants.health, grants.snapshot);
      const id = await this.make('healthAuthority', '/de-identifications', body);
      await this.produced(id);
      const path = `/de-identifications/${id}`;
      if (state === 'rejected') await this.do('healthAuthority.2', `${path}/reject`, reason);
      if (['released', 'recalled'].includes(state))
        await this.do('healthAuthority.2', `${path}/release`, { grade: 2, ...reason });
      if (state === 'recalled') await this.do('governanceCenter', `${path}/recall`, reason);
      // the engine is too quick to be met on its way: put back into the state it went through
      if (['requested', 'running', 'failed'].includes(state))
        await this.world.sql('UPDATE deidentifications SET state = $2 WHERE id = $1', id, state);
      this.add('deidentification', { id, state, ...ours, providers: ['healthAuthority'], doneBy: requestedBy });
    }
  }
  private async produced(id: string): Promise<void> {
    for (let i = 0; i < 300; i += 1) {
      const { body } = await this.world.get('healthAuthority', `/de-identifications/${id}`);
      if (body.state === 'produced') return;
      if (body.state === 'failed') throw new Error(JSON.stringify(body));
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('no copy was made');
  }

  private async deliveries(): Promise<void> {
    const [acting, service] = [this.world.app.get(Acts), this.world.app.get(Deliveries)];
    const ways = { queued: [], running: ['start'], delivered: ['start', 'complete'], failed: ['fail'], cut: ['start', 'cut'] }; // prettier-ignore
    for (const [state, acts] of Object.entries(ways)) {
      const id = await this.make('operator', '/deliveries', { grantId: grants.plain });
      for (const act of acts)
        await acting.advance(service, act, id, act === 'start' ? { runner: id } : { reason: 'for the oracle' });
      this.add('delivery', { id, state, ...ours, providers: civil });
    }
  }

  private async restrictions(): Promise<void> {
    const proposed = await this.make('dataAuthority', '/restrictions/proposals', restrictionBody);
    const active = await this.make('governanceCenter', '/restrictions', restrictionBody);
    const lifted = await this.make('governanceCenter', '/restrictions', restrictionBody);
    await this.do('governanceCenter.2', `/restrictions/${lifted}/lift`, { ground: 'fixed', ...reason });
    const doneBy = { impose: ['governanceCenter.1'] } as const;
    this.add('restriction', { id: proposed, state: 'proposed' }, { id: active, state: 'active', doneBy });
    this.add('restriction', { id: lifted, state: 'lifted', doneBy });
    const directed = await this.make('dataAuthority', '/restrictions/proposals', restrictionBody);
    await this.do('governanceCenter', `/restrictions/${directed}/confirm`);
    this.add('restriction', { id: directed, state: 'active', doneBy });
    // of a grant that is over: nothing else is cut off
    const ofGrant = { ...restrictionBody, targetType: 'grant', targetId: grants.over };
    const theirs = await this.make('governanceCenter', '/restrictions', ofGrant);
    this.add('restriction', { id: theirs, state: 'active', ...ours, doneBy });
    const later = await this.make('dataAuthority', '/restrictions/proposals', ofGrant);
    this.add('restriction', { id: later, state: 'proposed', ...ours });
  }
}
