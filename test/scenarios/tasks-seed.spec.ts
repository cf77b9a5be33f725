import { seedIds } from '../../src/demo/ids.ts';
import { everyone } from '../support/oracle/operations.ts';
import { levelOf, tasksOf } from '../support/tasks.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
const names = new Map(
  Object.entries(seedIds).flatMap(([kind, ids]) =>
    Object.entries(ids).map(([name, id]) => [String(id), `${kind}.${name}`] as const),
  ),
);
/** By hand: who is waited for by the cases of the seed, in the order of the days by which it is due. */
const expected: readonly (readonly [As, readonly string[]])[] = [
  [
    'dataAuthority.3',
    [
      'questions.asked: answer',
      'agreements.suspended: resume/terminate',
      'inspections.planned: begin',
      'zones.health: publish-rules',
      'announcements.draft: publish',
      'agreements.draft: open-signing',
      'agreements.signing: sign',
      'openings.proposed: open/refuse',
      'evaluationCycles.scoring: close',
      'evaluationCycles.acted: close',
      'evaluations.drafted: score',
      'evaluations.appealed: decide-appeal',
      'evaluations.final: close/remind/talk',
      'evaluations.actioned: close/remind/talk',
      'agreementAmendments.draft: open-signing',
      'agreementAmendments.signing: sign',
      'agreementRenewals.requested: grant/refuse',
      'applications.submitted: accept/return',
      'applications.accepted: open-review',
      'reviewResults.drafted: report',
      'reviewResults.endorsed: publish',
      'reviewResults.returned: revise',
      'reviewResults.published: conclude',
      'pastResults.reopened: report',
      'objections.filed: uphold/dismiss',
      'complianceRecords.incident: dismiss-objection/annul',
      'inspections.reported: close',
      'directives.objected: uphold/withdraw',
      'eligibilityCases.opened: cure/uphold', // not answered in time
      'eligibilityCases.answered: uphold/cure',
      'violations.reported: dismiss/uphold', // not answered in time
      'violations.answered: uphold/dismiss',
    ],
  ],
  [
    'healthAuthority.2',
    [
      'shareRequests.submitted: confirm/return/reject',
      'shareRequests.confirmed: approve/refuse',
      'zones.health: concur about publish-rules',
      'supportServices.submitted: approve/refuse',
      'consentForms.draft: accept',
      'evaluationCycles.acted: concur about close',
      'evaluations.drafted: score',
      'products.notified: acknowledge',
      'products.suspended: acknowledge',
      'directives.answered: close',
    ],
  ],
  ['transportAuthority', ['evaluationCycles.scoring: concur about close']],
  ['governanceCenter', ['directives.upheld: answer', 'zones.planned: report-ready']],
  [
    'governanceCenter.2',
    ['directives.upheld: answer', 'zones.planned: report-ready', 'organizations.admitted: verify'],
  ],
  ['governanceCenter.6', ['machineClients.registered: activate']],
  ['cityGovernment', ['reviewResults.reported: endorse/return/decline']],
  ['dataProvider', []],
  [
    'operator',
    [
      'products.launched: report-effect',
      'products.suspended: report-effect',
      'applications.returned: submit',
      'directives.issued: answer/object',
      'agreements.signing: sign',
      'shareRequests.returned: submit',
      'shareRequests.approved: fulfill',
      'shareRequests.partlyApproved: fulfill',
      'shareRequests.revoked: fulfill',
      'shareRequests.frozen: fulfill',
      'agreementAmendments.signing: sign',
      'eligibilityCases.opened: answer',
      'violations.reported: answer',
    ],
  ],
  ['otherOperator', ['agreementAmendments.signing: sign']],
  ['marketSupervisor', []],
  ['securitySupervisor', ['inspections.planned: concur about begin', 'inspections.running: report']],
  [
    'securitySupervisor.2',
    [
      'inspections.planned: concur about begin',
      'inspections.running: report',
      'complianceRecords.incident: dismiss-objection/annul',
      'signingKeys.pending: activate',
    ],
  ],
  ['experts', ['applications.under_review: declare-interest']],
  ['experts.2', []],
  ['consentChannel', []],
  ['partner', []],
];

describe('what waits on the organizations of the seed', () => {
  it.each(expected)('%s', async (as, tasks) => {
    const found = await tasksOf(world, as);
    const shown = found.map((t) => `${names.get(t.objectId) ?? t.objectId}: ${t.waitsFor.join('/')}${t.about === undefined ? '' : ` about ${t.about}`}`); // prettier-ignore
    expect(shown.sort()).toEqual(tasks.toSorted());
  });

  it('is never refused for a reason of right: whoever decides may take every act of the list, but for what a state forbids', async () => {
    const refused = new Set<string>();
    let seen = 0;
    for (const as of everyone) {
      for (const task of await tasksOf(world, as)) {
        const record = await world.get(as, task.href);
        expect([as, task.id, record.status, record.body.state ?? task.state]).toEqual([as, task.id, 200, task.state]);
        const allowed = (record.body.allowedActions ?? []) as string[];
        seen += 1;
        if (levelOf(as) !== 'viewer' && !task.waitsFor.every((act) => allowed.includes(act)))
          refused.add(`${levelOf(as)} ${task.aggregate}.${task.waitsFor.join('/')}`);
      }
    }
    expect(seen).toBeGreaterThan(100);
    // a handler prepares and does not decide; a directive to restrict is answered by restricting, and by nothing else
    expect([...refused].filter((r) => r.startsWith('decider '))).toEqual(['decider directive.answer']);
  });
});
