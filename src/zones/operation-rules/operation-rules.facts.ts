/** A version of the operation rules of a zone (授权运营规则); proposed as long as it has no day of publication. */
export interface OperationRulesFact {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** Of the text in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly effectiveFrom: string;
  readonly publishedOn: string | null;
}
interface Ruled {
  readonly operationRules: readonly OperationRulesFact[];
}
/** What is proposed and not published; at most one. */
export const proposedRules = ({ operationRules }: Ruled): OperationRulesFact | undefined =>
  operationRules.find((r) => r.publishedOn === null);
export const publishedRules = ({ operationRules }: Ruled): readonly OperationRulesFact[] =>
  operationRules.filter((r) => r.publishedOn !== null);

interface Published {
  readonly publishedRules: readonly Pick<OperationRulesFact, 'number' | 'effectiveFrom'>[];
}
/** The number of the version in force on a day, the latest that has begun; null where the zone has none, or is unknown. */
export const rulesInForce = (zone: Published | undefined, day: string): number | null =>
  zone?.publishedRules.findLast((r) => r.effectiveFrom <= day)?.number ?? null;
