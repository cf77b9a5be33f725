import { applyDecorators, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { Entry, problems } from '../platform/acts/operation.ts';
import { MATERIALS } from '../platform/files/index.ts';
import { both } from '../platform/openapi/both.ts';
import type { Role, Text } from '../regulation/index.ts';

const binary = Object.fromEntries(
  Object.values(MATERIALS).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
);
const idParam = (name: string, text: Text): MethodDecorator =>
  ApiParam({ name, description: both(text), schema: { type: 'string', format: 'uuid' } });

/** What the contract says of a download: `ids` are those of its path, `statuses` its refusals. */
export const Download = (
  operationId: string,
  summary: Text,
  ids: Readonly<Record<string, Text>>,
  ...statuses: readonly number[]
): MethodDecorator =>
  applyDecorators(
    ApiOperation({ operationId, summary: both(summary) }),
    ...Object.entries(ids).map(([name, text]) => idParam(name, text)),
    ApiResponse({ status: 200, description: both({ en: 'The file', zh: '文件' }), content: binary }),
    ...problems(...statuses),
  );

/** GET of the content of one material below a case; `roles` can ever see one. */
export const MaterialContent = (operationId: string, of: Text, roles: readonly Role[]): MethodDecorator =>
  applyDecorators(
    Get(':id/materials/:materialId/content'),
    Entry({ roles, query: [] }),
    ApiBearerAuth(),
    Download(
      operationId,
      { en: 'Download a material', zh: '下载材料' },
      { id: of, materialId: { en: 'Material', zh: '材料' } },
      ...[400, 401, 403, 404, 409, 503],
    ),
  );
