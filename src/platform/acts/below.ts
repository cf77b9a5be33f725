import { applyDecorators, Get, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { AnyLifecycle, Role, Text } from '../../regulation/index.ts';
import { both } from '../openapi/both.ts';
import { Entry, problems, readRoles } from './operation.ts';

interface Below {
  /** Behind the id, `signing-text`. */
  readonly path: string;
  readonly operationId: string;
  /** Behind the name of the thing. */
  readonly summary: Text;
  readonly type: Type;
  readonly says: Text;
  /** Absent: who reads the thing. */
  readonly roles?: readonly Role[];
}
/** GET {self}/{path}: something that is read of a thing, beside its view; 409 while there is none. */
export const ReadBelow = (
  lifecycle: AnyLifecycle,
  { path, operationId, summary, type, says, roles }: Below,
): MethodDecorator =>
  applyDecorators(
    Get(`:id/${path}`),
    Entry({ lifecycle, roles: roles ?? readRoles(lifecycle), query: [] }),
    ApiBearerAuth(),
    ApiOperation({
      operationId,
      summary: both({ en: `${lifecycle.text.en}: ${summary.en}`, zh: `${lifecycle.text.zh}：${summary.zh}` }),
    }),
    ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } }),
    ApiResponse({ status: 200, type, description: both(says) }),
    ...problems(400, 401, 403, 404, 409, 503),
  );
