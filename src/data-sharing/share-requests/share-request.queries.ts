import { aliased } from '../../platform/database/index.ts';

const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'agreementId',
  'zoneId',
  'operatorId',
  'scenarioId',
  'purposeNote',
  'policyCode',
  'submittedOn',
  'confirmedOn',
  'dueOn',
  'reason',
  'providerIds',
];
export const withItems = `SELECT ${aliased(columns)},
  (SELECT coalesce(json_agg(json_build_object('id', i.id, 'resourceId', i.resource_id, 'providerId', i.provider_id,
      'fields', i.fields, 'mode', i.mode, 'rowFilter', i.row_filter, 'validFrom', i.valid_from, 'validTo', i.valid_to,
      'state', i.state, 'reason', i.reason, 'decidedBy', i.decided_by, 'grantId', i.grant_id) ORDER BY i.id), '[]')
    FROM share_request_items i WHERE i.share_request_id = a.id) AS items
  FROM share_requests a`;
export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'agreementId', 'scenarioId', 'operatorId', 'dueOn'])} FROM share_requests a`;
