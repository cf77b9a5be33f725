import { materialsOf } from '../../applications/index.ts';
import { doersOf } from '../../platform/acts/deeds.ts';
import { aliased, sql } from '../../platform/database/index.ts';
import { sealedColumns } from '../../platform/sealed/sealed-table.ts';
import { renewalTexts } from './renewal.columns.ts';

export const own = ['caseNumber', 'agreementId', 'zoneId', 'operatorId', 'requestedOn'] as const;
export const item = ['id', 'caseNumber', 'state', 'agreementId', 'zoneId', 'operatorId', 'requestedOn'] as const;
const columns = ['id', 'version', 'state', 'jurisdiction', ...own, 'evaluations', 'decidedOn'];

export const whole = `SELECT ${aliased([...columns, ...sealedColumns(renewalTexts.columns)])},
  ${materialsOf('agreement_renewal_materials', 'renewal_id')} AS materials FROM agreement_renewals a`;
export const listed = `SELECT ${aliased([...item, 'version'])} FROM agreement_renewals a`;

/** R15-6: who granted a renewal or concurred with it, as a uuid[]. */
export const grantedBy = (renewal: string): string => doersOf(renewal, ['grant']);
/** What an agreement that is drafted upon a renewal (`$1`) has to know of it. */
export const basis = sql(`SELECT r.id AS "renewalId", r.state, r.zone_id AS "zoneId", r.operator_id AS "operatorId",
  g.term_end AS "lastDay", ${grantedBy('r.id')} AS "grantedBy"
  FROM agreement_renewals r JOIN agreements g ON g.id = r.agreement_id WHERE r.id = $1`);

/**
 * Over an agreement `a`, the renewals `r` whose evidence is kept as long as its own: the one it was made upon, and those of
 * it that led to none. What is still to be decided, or granted and not yet signed upon, is kept whatever the old one's end.
 */
export const keptWith = `(r.id = a.renewal_id AND a.state NOT IN ('draft', 'abandoned')
  OR r.agreement_id = a.id AND r.state IN ('refused', 'withdrawn', 'lapsed'))`;
