import type { Actor, Policy } from '../regulation/index.ts';
import type { ApplyContext } from '../platform/acts/aggregate.ts';
import { dayOf, shanghai } from '../platform/clock/clock.ts';
import { badField } from '../platform/errors/index.ts';
import { setOf } from './announcement.facts.ts';
import type { ConditionEvidence, ConditionVerdict } from './application.dto.ts';
import type { ApplicationFacts, ChecklistFact } from './application.facts.ts';
import { counting } from './compliance-record.rules.ts';
import { formSeen } from './forms/form.facts.ts';
import { fiscalYearOf, latest, type MaterialFact } from './material.facts.ts';
import { ownResult } from './own-result.facts.ts';
import { reviewerSeen } from './review.facts.ts';

export const blank = (condition: string): ChecklistFact => ({
  condition,
  materialIds: [],
  statement: null,
  verdict: null,
  remark: null,
  verifiedBy: null,
  verifiedAt: null,
});

/** What carries the checklist of Art. 8, and the files that its evidence names. */
export type Checklisted = Pick<ApplicationFacts, 'checklist' | 'materials'>;

/** The checklist with these lines put over it; the order is that of the set. */
function withLines(
  f: Pick<Checklisted, 'checklist'>,
  policy: Policy,
  lines: readonly { readonly condition: string }[],
  pointer: string,
  change: (old: ChecklistFact, index: number) => ChecklistFact,
): readonly ChecklistFact[] {
  const known = policy.eligibility.conditions.map((c) => c.code);
  lines.forEach(({ condition }, i) => {
    if (!known.includes(condition)) throw badField(`/${pointer}/${i}/condition`, 'not-in-list', known.join(', '));
  });
  return known.flatMap((code) => {
    const old = f.checklist.find((c) => c.condition === code);
    const index = lines.findIndex((l) => l.condition === code);
    if (index < 0) return old ? [old] : [];
    return [change(old ?? blank(code), index)];
  });
}

/** New evidence takes the verdict on the old one away. */
export const evidenced = (f: Checklisted, lines: readonly ConditionEvidence[], policy: Policy) =>
  withLines(f, policy, lines, 'conditions', ({ condition }, i) => {
    const { materialIds = [], statement = null } = lines[i] ?? {};
    materialIds.forEach((id, j) => {
      if (!f.materials.some((m) => m.id === id))
        throw badField(`/conditions/${i}/materialIds/${j}`, 'unknown-id', 'not a material of this case');
    });
    return { ...blank(condition), materialIds, statement };
  });

export const assessed = (
  f: Pick<Checklisted, 'checklist'>,
  lines: readonly ConditionVerdict[],
  { policy, actor, moment }: ApplyContext,
) =>
  withLines(f, policy, lines, 'verdicts', (old, i) => {
    const { verdict = 'not_met', remark = null } = lines[i] ?? {};
    return { ...old, verdict, remark, verifiedBy: actor.personId, verifiedAt: moment.instant.toISOString() };
  });

/** What people have to look at: records inside the look-back, reports of the year before or of no closed year. */
export function flagsOf(f: ApplicationFacts, policy: Policy): readonly { rule: string; ids: readonly string[] }[] {
  const day = f.submittedAt === null ? f.today : dayOf(new Date(f.submittedAt));
  const reports = policy.materials.fiscalYearTypes.flatMap((type) => latest(f.materials, type) ?? []);
  const flags = [
    { rule: 'R08-1', ids: counting(f, 'dishonesty', policy).map((r) => r.id) },
    { rule: 'R08-2', ids: counting(f, 'incident', policy).map((r) => r.id) },
    { rule: 'R09-3', ids: reports.filter((m) => fiscalYearOf(m, day, policy) === 'flagged').map((m) => m.id) },
  ];
  return flags.filter((flag) => flag.ids.length > 0);
}

const instant = (iso: string | null): string | null => (iso === null ? null : shanghai(new Date(iso)));
/** A material as its readers see it; where it lies and who sent it stay inside. */
export const materialSeen = ({ objectKey: _key, uploadedBy: _by, uploadedAt, ...m }: MaterialFact): object => ({
  ...m,
  uploadedAt: instant(uploadedAt),
});

/** The checklist as its readers see it; who of the authority found what stays inside. */
export const checklistSeen = (checklist: readonly ChecklistFact[]): object[] =>
  checklist.map(({ verifiedBy: _by, verifiedAt, ...c }) => ({ ...c, verifiedAt: instant(verifiedAt) }));

/** The applicant never learns who sits on the panel, and its result only once that is public. */
export function viewOf(f: ApplicationFacts, actor: Actor, policy: Policy): object {
  const { id, version, caseNumber, state, announcementId, zoneId, operatorId, applicantName, plan } = f;
  const { correctionDueOn, statementDueOn, notes, concurrences, reviewers } = f;
  const applicant = actor.organizationId === operatorId;
  const expert = f.panel.includes(actor.personId);
  const open = ['selected', 'not_selected', 'forfeited'].includes(state);
  const seen = reviewers.map((r) => reviewerSeen(r, actor.personId, reviewers));
  const own = reviewers.findIndex((r) => r.personId === actor.personId);
  const inside = applicant
    ? { ownResult: ownResult(f, policy) }
    : { drawSeed: f.drawSeed, reviewers: expert ? seen.filter((_, i) => i === own) : seen };
  const proposed = applicant || expert ? {} : { nominee: f.nominee };
  return {
    id,
    version,
    caseNumber,
    state,
    announcementId,
    zoneId,
    operatorId,
    applicantName,
    policyCode: setOf(f),
    plan,
    materials: f.materials.map(materialSeen),
    checklist: checklistSeen(f.checklist),
    flags: flagsOf(f, policy),
    submittedAt: instant(f.submittedAt),
    zoneRulesNumber: f.zoneRulesNumber,
    form: formSeen(f),
    answers: f.answers,
    citedForm: f.citedForm,
    correctionDueOn,
    statementDueOn,
    notes,
    ...inside,
    ...proposed,
    ...(!expert && (!applicant || open) ? { mean: f.mean } : {}),
    concurrences,
  };
}
