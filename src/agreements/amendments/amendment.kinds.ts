import { badField } from '../../platform/errors/index.ts';
import type { AmendmentChanges, AmendmentGrounds, AmendmentKind } from './amendment.facts.ts';

/** Of each kind: the parts that it may change, and what it may rest on. */
const kinds: Readonly<
  Record<AmendmentKind, { readonly parts: readonly (keyof AmendmentChanges)[]; readonly events: readonly string[] }>
> = {
  operator_succession: { parts: ['operatorId', 'securityOfficer'], events: ['merger', 'division', 'insolvency'] },
  terms_change: {
    parts: ['termEnd', 'sections', 'tradeSecretSections', 'applicationScope', 'poorStreakEffect'],
    events: ['agreed', 'legal_change'],
  },
};

/**
 * Whether an amendment of this kind can say this at all.
 * @throws DomainError `validation-failed` for a part or an event of another kind, and for a successor that is not named
 */
export function fitsKind(kind: AmendmentKind, changes: AmendmentChanges, grounds: AmendmentGrounds | undefined): void {
  const { parts, events } = kinds[kind];
  const foreign = Object.entries(changes).find(
    ([name, value]) => value !== undefined && !parts.includes(name as never),
  );
  if (foreign) throw badField(`/changes/${foreign[0]}`, 'not-in-list', parts.join(', '));
  if (grounds && !events.includes(grounds.event)) throw badField('/grounds/event', 'not-in-list', events.join(', '));
}
