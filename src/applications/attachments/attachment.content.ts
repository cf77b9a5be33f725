import { applyDecorators, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { Entry, Public } from '../../platform/acts/operation.ts';
import { both } from '../../platform/openapi/both.ts';
import type { Role } from '../../regulation/index.ts';
import { Download } from '../material.content.ts';

const path = ':id/attachments/:attachmentId/content';
const summary = { en: 'Download an attachment', zh: '下载附件' };
const ids = { id: { en: 'Announcement', zh: '公告' }, attachmentId: { en: 'Attachment', zh: '附件' } };

/** GET of the content of an attachment, for who is logged in; `roles` can ever see one. */
export const AttachmentContent = (roles: readonly Role[]): MethodDecorator =>
  applyDecorators(
    Get(path),
    Entry({ roles, query: [] }),
    ApiBearerAuth(),
    Download('getAnnouncementAttachmentContent', summary, ids, 400, 401, 403, 404, 409, 503),
  );

/** The same for everybody; caches may keep it. */
export const PublicAttachmentContent = (): MethodDecorator =>
  applyDecorators(
    Get(path),
    Public(),
    ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string', maxLength: 100 } }),
    Download('getPublicAnnouncementAttachmentContent', summary, ids, 400, 404, 409, 503),
    ApiResponse({ status: 304, description: both({ en: 'Unchanged', zh: '未变化' }) }),
  );
