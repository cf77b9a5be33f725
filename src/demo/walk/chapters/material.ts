import { nj2024 } from '../../../regulation/policy-sets/index.ts';
import type { Stage } from '../stage.ts';

/** Files one material of the operator: the bytes are the body, what is said about it stands in the query. */
export function upload(stage: Stage, id: string, type: string, year: number) {
  const query = {
    type,
    fileName: `${type}.pdf`,
    ...(nj2024.materials.fiscalYearTypes.includes(type) && { fiscalYear: year }),
    ...(type === 'audit_report' && { auditorName: '江苏公正会计师事务所' }),
    ...(type === 'security_commitment' && { seal: '公章' }),
  };
  return stage
    .as('operator')
    .POST('/api/v1/applications/{id}/materials', {
      params: { path: { id }, query },
      headers: { 'content-type': 'application/octet-stream' },
      body: '',
      bodySerializer: () => new Blob([`%PDF-1.4\n% ${type}\n%%EOF\n`]),
    });
}
