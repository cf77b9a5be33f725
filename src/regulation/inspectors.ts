import { expression, field, type Actor, type Inspected, type Party, type Role, type Standing } from './parties.ts';

/** Art. 21: the data authority together with security supervisors; a market supervisor may take part. */
export const inspectingRoles = [
  'data_authority',
  'security_supervisor',
  'market_supervisor',
] as const satisfies readonly Role[];

/** The facts by which a thing can be covered, and the subjects of an inspection they are looked up in; `…Ids` are lists. */
const subjectsOf = {
  zoneId: 'zones',
  zoneIds: 'zones',
  agreementId: 'agreements',
  agreementIds: 'agreements',
  operatorId: 'organizations',
  operatorIds: 'organizations',
  providerId: 'organizations',
  providerIds: 'organizations',
} as const;
export type CoveredBy = keyof typeof subjectsOf;

/** What of it counts: where the organization still holds such a role in the jurisdiction. */
const counting = ({ inspects, roles }: Actor): readonly Inspected[] =>
  inspects.filter(({ jurisdiction }) => inspectingRoles.some((r) => roles.get(r)?.includes(jurisdiction)));

/** Whether a running inspection that the actor takes part in covers the thing, by one of these facts. */
export const inspectsBy = (actor: Actor, facts: Standing, ...by: readonly CoveredBy[]): boolean =>
  counting(actor).some(
    (one) =>
      one.jurisdiction === facts.jurisdiction &&
      by.some((name) => [field(facts, name) ?? []].flat().some((id) => one[subjectsOf[name]].includes(id as string))),
  );

/**
 * R21-6: who inspects sees what a running inspection covers that its organization takes part in, and only that. `by` are
 * the facts by which things of this kind are covered. The subjects come with the actor, so that it stays plain conditions
 * on indexed columns, and there is nothing to look up for anybody who inspects nothing.
 */
export const inspector = (...by: readonly CoveredBy[]): Party => ({
  kind: 'inspector',
  label: 'inspector',
  text: { en: 'inspecting body, while an inspection that covers it runs', zh: '监督检查期间的检查单位' },
  roles: inspectingRoles,
  holds: (actor, facts) => inspectsBy(actor, facts, ...by),
  sql: (actor, columns, bind) => {
    const parts = counting(actor).flatMap((one) => {
      const covered = by.flatMap((name) => {
        const ids = one[subjectsOf[name]];
        if (ids.length === 0) return [];
        const column = expression(columns, name);
        return [name.endsWith('s') ? `${column} && ${bind(ids)}::uuid[]` : `${column} = ANY(${bind(ids)}::uuid[])`];
      });
      if (covered.length === 0) return [];
      return [`${expression(columns, 'jurisdiction')} = ${bind(one.jurisdiction)}::text AND (${covered.join(' OR ')})`];
    });
    return parts.length === 0 ? undefined : `(${parts.join(' OR ')})`;
  },
});

const inspects = (actor: Actor): boolean => inspectingRoles.some((r) => actor.roles.has(r));

/** One of the bodies that inspect together, named in `inspectorIds`. */
export const inspectingBody = (): Party => ({
  kind: 'inspector',
  label: 'inspecting_body',
  text: { en: 'body that takes part in the inspection', zh: '参加检查的单位' },
  roles: inspectingRoles,
  holds: (actor, facts) =>
    inspects(actor) && ((field(facts, 'inspectorIds') ?? []) as readonly string[]).includes(actor.organizationId),
  sql: (actor, columns, bind) =>
    inspects(actor) ? `${bind(actor.organizationId)}::uuid = ANY(${expression(columns, 'inspectorIds')})` : undefined,
});

/** The one among them that leads, named in `leadId`. */
export const leadsInspection = (): Party => ({
  kind: 'inspector',
  label: 'lead',
  text: { en: 'body that leads the inspection', zh: '牵头检查单位' },
  roles: inspectingRoles,
  holds: (actor, facts) => inspects(actor) && field(facts, 'leadId') === actor.organizationId,
  sql: (actor, columns, bind) =>
    inspects(actor) ? `${expression(columns, 'leadId')} = ${bind(actor.organizationId)}::uuid` : undefined,
});
