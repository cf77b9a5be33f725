import { aliased, byIds, sql } from '../../platform/database/index.ts';

export const resourceColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'providerId',
  'originProviderId',
  'title',
  'description',
  'category',
  'openAttribute',
  'prohibitionBasis',
  'updateFrequency',
  'secrecy',
  'publicSafety',
  'publicSafetyBasis',
  'grade',
  'nationalTier',
  'lowering',
  'reason',
];

export const withFields = `SELECT ${aliased(resourceColumns)},
  (SELECT t.organization_id FROM transitions t WHERE t.aggregate_id = a.id AND t.act = 'suspend'
    ORDER BY t.version DESC LIMIT 1) AS "suspendedBy",
  (SELECT coalesce(json_agg(json_build_object('name', f.name, 'title', f.title, 'type', f.type, 'nullable', f.nullable,
      'fieldClass', f.field_class, 'containsPersonal', f.contains_personal, 'sensitivePersonal', f.sensitive_personal,
      'organizationSensitive', f.organization_sensitive, 'gradedBy', f.graded_by, 'gradedFor', f.graded_for, 'gradingId', f.grading_id,
      'grading', CASE WHEN f.grade IS NULL THEN NULL ELSE json_build_object('grade', f.grade, 'objects', f.objects,
        'harm', f.harm, 'reason', f.reason) END) ORDER BY f.position, f.name), '[]')
    FROM resource_fields f WHERE f.resource_id = a.id) AS fields
  FROM resources a`;

export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'providerId', 'title', 'category', 'openAttribute', 'updateFrequency', 'grade'])} FROM resources a`;

export const briefs = byIds(
  sql(`
  SELECT a.id, a.version, a.state, a.jurisdiction, a.title, a.provider_id AS "providerId",
    a.origin_provider_id AS "originProviderId", a.category, a.open_attribute AS "openAttribute", a.grade,
    a.national_tier AS "nationalTier", a.public_safety AS "publicSafety",
    (SELECT coalesce(json_agg(json_build_object('name', f.name, 'type', f.type, 'nullable', f.nullable,
        'fieldClass', f.field_class, 'grade', f.grade, 'containsPersonal', f.contains_personal,
        'sensitivePersonal', f.sensitive_personal, 'organizationSensitive', f.organization_sensitive)
        ORDER BY f.position, f.name), '[]')
      FROM resource_fields f WHERE f.resource_id = a.id) AS fields
  FROM resources a WHERE a.id = ANY($1::uuid[])`),
);

export const gradingsOf = sql(`
  SELECT id, field_name AS field, grade, objects, harm, reason, graded_by AS "gradedBy", graded_for AS "gradedFor",
    reviewed_by AS "reviewedBy", reviewed_for AS "reviewedFor", confirmed_by AS "confirmedBy",
    confirmed_for AS "confirmedFor", scheme_version AS "schemeVersion", valid_from AS "validFrom", supersedes
  FROM grading_records WHERE resource_id = $1 ORDER BY recorded_at, id LIMIT 10000`);

export const countSecret = sql('INSERT INTO secret_refusals (provider_id, refused_at) VALUES ($1, $2)');

/** Whom a step of the lowering on its way counts for, as a uuid[]. */
export const loweredBy = (step: 'proposed' | 'checked'): string =>
  `ARRAY[(a.lowering->>'${step}By')::uuid, (a.lowering->>'${step}For')::uuid]`;
