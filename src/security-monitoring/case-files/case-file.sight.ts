import type { Facts } from '../../platform/acts/aggregate.ts';
import { personsOf, type Actor, type AnyLifecycle } from '../../regulation/index.ts';
import type { LeafRow } from '../../platform/ledger/ledger.queries.ts';
import type { Shown } from '../../platform/ledger/case-ledger.service.ts';
import type { Case, CaseRecord } from './case-file.parts.ts';

/** Who reads a record by office, and not because it is a party to it. */
function overseen({ aggregate, facts }: CaseRecord, actor: Actor): 'lead' | 'office' | undefined {
  const table = aggregate.lifecycle as unknown as AnyLifecycle;
  const by = table.read.filter((party) => party.holds(actor, facts as Facts & object));
  if (by.some(({ label }) => label === 'data_authority')) return 'lead';
  return by.some(({ kind }) => kind === 'zone_regulator' || kind === 'inspector') ? 'office' : undefined;
}

/**
 * Who takes a case along without its secrets: the data authority, which answers who asks for government information, and
 * who inspects it, to pass on what was found.
 */
export const mayRedact = ({ records, id }: Case, actor: Actor): boolean =>
  records.some(({ aggregate, facts }) => {
    const { read } = aggregate.lifecycle as unknown as AnyLifecycle;
    const by = read.filter((p) => p.label === 'data_authority' || p.kind === 'inspector');
    return facts.id === id && by.some((party) => party.holds(actor, facts as Facts & object));
  });

/**
 * What of an audit event a reader is shown. In full: what the own organization did, as its receipts prove it too; scores
 * and declared interests only to the person. By its hash: a change of state, which the history tells anyway; and to who
 * oversees the record, that more was filed; for the public nothing is shown in full. All else, and whatever others were refused, is not in the file.
 */
export function sightOf(
  records: readonly CaseRecord[],
  actor: Actor,
  redacted: boolean,
): (event: LeafRow, version: number | null) => Shown {
  const known = new Map(records.map((record) => [record.facts.id, record]));
  const offices = new Map(records.map((record) => [record.facts.id, overseen(record, actor)]));
  return (event, version) => {
    const id = event.objectId ?? '';
    const personal = inPerson(known.get(id), event.operation);
    const own = event.organizationId === actor.organizationId;
    if (own && (!personal || personsOf(actor).includes(event.personId ?? ''))) return redacted ? 'sealed' : 'whole';
    if (version !== null) return 'sealed';
    const office = event.result === 'done' ? offices.get(id) : undefined;
    return office === 'lead' || (office === 'office' && !personal) ? 'sealed' : 'hidden';
  };
}

function inPerson(record: CaseRecord | undefined, operation: string): boolean {
  const table = record?.aggregate.lifecycle as unknown as AnyLifecycle | undefined;
  const act = operation.split('.')[1];
  return [...(table?.rows ?? []), ...(table?.filings ?? [])].some((step) => step.act === act && step.inPerson === true);
}
