import { sql } from '../../platform/database/index.ts';

/** Files of announcement `a`, in the order in which they were filed; `where` is over `t`. */
export const attachmentsOf = (where = 'true'): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'fileName', t.file_name,
    'mediaType', t.media_type, 'bytes', t.bytes, 'sha256', t.sha256, 'sm3', t.sm3, 'objectKey', t.object_key,
    'publishedOn', t.published_on, 'amendmentNumber', t.amendment_number, 'uploadedBy', t.uploaded_by,
    'uploadedAt', t.uploaded_at) ORDER BY t.uploaded_at, t.id), '[]')
    FROM announcement_attachments t WHERE t.announcement_id = a.id AND ${where}) AS attachments`;

/** One public file: `$1` the call, `$2` the file. */
export const publicAttachment = sql(`SELECT t.id, t.file_name AS "fileName", t.media_type AS "mediaType",
    t.bytes::int AS bytes, t.sha256, t.sm3, t.object_key AS "objectKey"
  FROM announcement_attachments t
  WHERE t.announcement_id = $1 AND t.id = $2 AND t.published_on IS NOT NULL`);
