import { badField } from '../../platform/errors/index.ts';
import type { ResourceBrief } from '../resources/resource.service.ts';
import type { ShareItemInput } from './share-request.dto.ts';
import type { ItemFact, ResourceOfItem, ShareRequestFacts } from './share-request.facts.ts';

/** The items as rows of their own; whose they are, and whether they may be asked for, is looked at when submitted. */
export const itemsOf = (inputs: readonly ShareItemInput[], id: () => string): ItemFact[] =>
  inputs.map(({ resourceId, fields, mode, rowFilter, validFrom, validTo }) => {
    const filter = rowFilter === undefined ? null : { field: rowFilter.field, values: rowFilter.values };
    const open = { state: 'open', reason: null, decidedBy: null, grantId: null, providerId: null } as const;
    return { id: id(), resourceId, fields, mode, rowFilter: filter, validFrom, validTo, ...open };
  });

export const resourceOf = (r: ResourceBrief, openedModes: readonly string[] | undefined): ResourceOfItem => ({
  state: r.state,
  version: r.version,
  grade: r.grade,
  category: r.category,
  providerId: r.providerId,
  openAttribute: r.openAttribute,
  publicSafety: r.publicSafety,
  filterable: r.fields.filter((f) => !f.containsPersonal).map((f) => f.name),
  organizationSensitive: r.fields.filter((f) => f.organizationSensitive).map((f) => f.name),
  openedModes,
});

export const itemRow = (shareRequestId: string, { ...item }: ItemFact) => ({ ...item, shareRequestId });

/** The items a provider decides on: its own, and still open. */
export function ownItems(f: ShareRequestFacts, ids: readonly string[], organizationId: string): readonly ItemFact[] {
  return ids.map((id) => {
    const item = f.items.find((i) => i.id === id && i.providerId === organizationId);
    if (!item) throw badField('/itemIds', 'unknown-id', 'items of your own');
    if (item.state !== 'open') throw badField('/itemIds', 'not-in-list', 'this item is decided');
    return item;
  });
}
