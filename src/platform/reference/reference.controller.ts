import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { parametersOf } from '../acts/acts.controller.ts';
import { problems, Public } from '../acts/operation.ts';
import { Clock } from '../clock/clock.ts';
import { badField } from '../errors/index.ts';
import { both } from '../openapi/both.ts';
import { Policies } from '../policies/policies.service.ts';
import { CodeTableQuery, CodeTables, Enumerations } from './reference.dto.ts';
import { codeTablesOf, enumerationsOf } from './reference.ts';

/** What codes mean, for whoever shows them to people: closed lists of the contract, and tables of the policy sets. */
@ApiTags('public')
@Controller('reference')
export class ReferenceController {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  @Get('enums')
  @Public()
  @ApiOperation({
    operationId: 'listEnums',
    summary: both({ en: 'Closed lists of the contract, with what each value means', zh: '契约中的枚举及其含义' }),
  })
  @applyDecorators(...problems(400, 503))
  @ApiResponse({ status: 200, type: Enumerations, description: both({ en: 'All of them', zh: '全部枚举' }) })
  enums(): Enumerations {
    return enumerationsOf();
  }

  @Get('code-tables')
  @Public(...parametersOf(CodeTableQuery))
  @ApiOperation({
    operationId: 'listCodeTables',
    summary: both({ en: 'Lists that the law leaves open, as policy sets fill them', zh: '规则集中的代码表' }),
    description: both({
      en: 'Without `policyCode`: of the sets in force today.',
      zh: '不带 `policyCode` 时，为当日有效的规则集。',
    }),
  })
  @applyDecorators(...problems(400, 503))
  @ApiResponse({ status: 200, type: CodeTables, description: both({ en: 'The tables', zh: '代码表' }) })
  async codeTables(@Query() { policyCode }: CodeTableQuery): Promise<CodeTables> {
    await this.policies.refresh();
    const sets = this.policies.all;
    const wanted = policyCode === undefined ? this.policies.inForceOn(this.clock.legal().date) : [policyCode];
    const found = sets.filter(({ code }) => wanted.includes(code));
    if (policyCode !== undefined && found.length === 0)
      throw badField('?policyCode', 'not-in-list', sets.map(({ code }) => code).join(', '));
    return codeTablesOf(found);
  }
}
