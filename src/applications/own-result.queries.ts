/** What the public result of the round of `a` says: the newest that lists the application, else the newest of the round. */
export const publicResult = `(SELECT json_build_object('resultId', r.id, 'publishedOn', r.published_on,
    'objectionsUntil', r.publicity_ends_on, 'reason', r.public_reason, 'entry', (SELECT e.line
      FROM jsonb_array_elements(r.entries) e(line) WHERE e.line ->> 'applicationId' = a.id::text LIMIT 1))
  FROM review_results r WHERE r.announcement_id = a.announcement_id AND r.state IN ('published', 'concluded')
  ORDER BY r.entries @> jsonb_build_array(jsonb_build_object('applicationId', a.id)) DESC, r.created_at DESC LIMIT 1)`;
