import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const statement = { statement: '演示：情况说明', evidence: [{ title: '演示：访问日志摘要', sha256: '7d'.repeat(32) }] };
const finding = '演示：经核实';

/** A report in every state under the agreement in effect; what is upheld proposes nothing. */
export async function plantViolations(planter: Planter, { violations }: SeedServices): Promise<void> {
  const { dataAuthority, governanceCenter, healthAuthority, operator } = cast;
  const ids = seedIds.violations;
  const agreementId = seedIds.agreements.effective;
  const report = (id: string, by = governanceCenter): Promise<string> =>
    planter.create(violations, 'report', by, id, { agreementId, clause: 'liability', report: statement });
  const answer = (id: string): Promise<object> => planter.act(violations, 'answer', operator, id, statement);
  planter.on('2026-11-16');
  await report(ids.reported);
  await report(ids.answered, healthAuthority);
  await answer(ids.answered);
  await report(ids.upheld, dataAuthority);
  await answer(ids.upheld);
  const upheld = { finding, measure: 'none' };
  await planter.together(violations, 'uphold', dataAuthority, [healthAuthority], ids.upheld, upheld, 1);
  await report(ids.dismissed);
  await answer(ids.dismissed);
  await planter.together(violations, 'dismiss', dataAuthority, [healthAuthority], ids.dismissed, { finding });
  await report(ids.withdrawn);
  await planter.act(violations, 'withdraw', governanceCenter, ids.withdrawn, { reason: '演示：日志有误' });
}
