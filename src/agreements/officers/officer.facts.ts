/** The last change of the operator's data security officer since it signed, or took the agreement over. */
export interface OfficerChange {
  readonly kind: 'left' | 'named';
  /** Of who was named. */
  readonly officer: string | null;
  readonly on: string;
}
interface Officed {
  /** As the text in force names it. */
  readonly securityOfficer: string | null;
  readonly officerChange: OfficerChange | null;
}
/** Who is in office now: the one of the signed text, until it changes. */
export const officerOf = ({ securityOfficer, officerChange }: Officed): string | null =>
  officerChange === null ? securityOfficer : officerChange.officer;
/** The day the last officer left, as long as nobody has followed. */
export const vacantSince = (change: OfficerChange | null): string | null =>
  change?.kind === 'left' ? change.on : null;

/** SQL of the last change under agreement `a`; what a former operator recorded says nothing of the present one. */
const lastChange = `FROM agreement_officer_changes o WHERE o.agreement_id = a.id AND o.operator_id = a.operator_id
    ORDER BY o.recorded_at DESC, o.id DESC LIMIT 1`;
export const officerChangeSql = `(SELECT json_build_object('kind', o.kind, 'officer', o.officer, 'on', o.on_day)
    ${lastChange}) AS "officerChange"`;
/** SQL: whether the office is vacant. */
export const officerVacant = `coalesce((SELECT o.kind = 'left' ${lastChange}), false)`;
