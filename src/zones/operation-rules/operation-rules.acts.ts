import type { ApplyContext, Change } from '../../platform/acts/aggregate.ts';
import { hashWith } from '../../platform/crypto/index.ts';
import type { Actor } from '../../regulation/index.ts';
import type { ZoneFacts } from '../zone.facts.ts';
import type { ProposeOperationRules } from './operation-rules.dto.ts';
import { proposedRules, publishedRules, type OperationRulesFact } from './operation-rules.facts.ts';

type Changed = Change<ZoneFacts>;
const TABLE = 'zone_rules';

/** R06-3: a proposal can be written anew until it is published; a published version never changes. */
export const operationRulesActs = {
  'propose-rules': (f: ZoneFacts, { recordedAt }: ApplyContext): Changed => {
    const { title, text, effectiveFrom } = f.input as ProposeOperationRules;
    const published = publishedRules(f);
    const number = (published.at(-1)?.number ?? 0) + 1;
    const set = { title, text, sha256: hashWith('intl', text).toString('hex'), effectiveFrom };
    const fact: OperationRulesFact = { number, ...set, publishedOn: null };
    const key = { zoneId: f.id, number };
    const facts = { operationRules: [...published, fact] };
    return proposedRules(f)
      ? { update: { [TABLE]: [{ key, set }] }, facts }
      : { insert: { [TABLE]: [{ ...key, ...set, publishedOn: null, recordedAt }] }, facts };
  },
  'publish-rules': (f: ZoneFacts, { moment }: ApplyContext): Changed => {
    const number = proposedRules(f)?.number;
    const set = { publishedOn: moment.date };
    const operationRules = f.operationRules.map((r) => (r.number === number ? { ...r, ...set } : r));
    return { update: { [TABLE]: [{ key: { zoneId: f.id, number }, set }] }, facts: { operationRules } };
  },
};

/** What is only proposed is for those who decide on it. */
export const rulesSeen = (f: ZoneFacts, actor: Actor): readonly OperationRulesFact[] =>
  actor.roles.has('data_authority') || actor.roles.has('governance_center') || actor.regulates.includes(f.id)
    ? f.operationRules
    : publishedRules(f);
