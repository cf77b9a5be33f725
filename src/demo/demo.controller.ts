import { applyDecorators, Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Role, Text } from '../regulation/index.ts';
import { problems, Public } from '../platform/acts/operation.ts';
import { DemoIssuer } from '../platform/auth/demo-issuer.ts';
import { Clock, shanghai } from '../platform/clock/clock.ts';
import { badField, DomainError } from '../platform/errors/index.ts';
import { both } from '../platform/openapi/both.ts';
import { castOrganizations, type CastMember, type CastOrganization } from './cast.ts';
import { ClockView, LoginQuery, LoginView, MoveClock, ResetDemo } from './demo.dto.ts';
import { DemoReset } from './demo.reset.ts';
import { DemoSettings } from './demo.settings.ts';

interface Login {
  readonly role: Role;
  readonly organization: CastOrganization;
  readonly person: CastMember;
}
const logins: readonly Login[] = castOrganizations.flatMap((organization) =>
  organization.roles.flatMap(({ role }) => organization.persons.map((person) => ({ role, organization, person }))),
);
const Described = (operationId: string, text: Text, ...statuses: number[]): MethodDecorator =>
  applyDecorators(ApiOperation({ operationId, summary: both(text) }), ...problems(...statuses));

/** Logins of the demo, its legal clock, and its reset. These routes exist in demo mode only. */
@ApiTags('demo')
@ApiExtraModels(LoginView)
@Controller({ path: 'demo' })
export class DemoController {
  constructor(
    private readonly issuer: DemoIssuer,
    private readonly clock: Clock,
    private readonly settings: DemoSettings,
    private readonly demoReset: DemoReset,
  ) {}

  @Get('tokens')
  @Public('role', 'person', 'acr')
  @Described('getDemoTokens', { en: 'Log in as a role', zh: '以角色登录' }, 400, 404, 503)
  @ApiResponse({
    status: 200,
    description: both({ en: 'One login, or all of them', zh: '单个或全部登录' }),
    schema: {
      anyOf: [
        { $ref: getSchemaPath(LoginView) },
        { type: 'array', maxItems: 200, items: { $ref: getSchemaPath(LoginView) } },
      ],
    },
  })
  tokens(@Query() { role, person, acr }: LoginQuery): LoginView | LoginView[] {
    if (role === undefined) return logins.map((login) => this.logIn(login, acr));
    const held = logins.filter((l) => l.role === role);
    const found = held.find(
      (l, i) => person === undefined || [l.person.id, l.person.name, String(i + 1)].includes(person),
    );
    if (!found) throw new DomainError('not-found');
    return this.logIn(found, acr);
  }

  @Post('clock')
  @HttpCode(200)
  @Public()
  @Described('moveDemoClock', { en: 'Move the legal clock forward', zh: '向前调整法律时钟' }, 400, 413, 415, 503)
  @ApiResponse({ status: 200, type: ClockView, description: both({ en: 'The clocks now', zh: '当前时钟' }) })
  async move(@Body() { to, days }: MoveClock): Promise<ClockView> {
    if ((to === undefined) === (days === undefined)) throw badField('/to', 'required', 'either to or days');
    const now = this.clock.legal().instant.getTime();
    const target = to === undefined ? now + (days ?? 0) * 86_400_000 : Date.parse(to);
    if (target < now) throw badField('/to', 'out-of-range', 'the legal clock moves forward only');
    await this.settings.advance(target - this.clock.ms());
    return this.now();
  }

  @Get('clock')
  @Public()
  @Described('getDemoClock', { en: 'Read the clocks', zh: '读取时钟' }, 400, 503)
  @ApiResponse({ status: 200, type: ClockView, description: both({ en: 'The clocks now', zh: '当前时钟' }) })
  now(): ClockView {
    return { legalTime: shanghai(this.clock.legal().instant), systemTime: shanghai(this.clock.system()) };
  }

  @Post('reset')
  @HttpCode(200)
  @Public()
  @Described(
    'resetDemo',
    { en: 'Throw the demo data away and seed again', zh: '重置演示数据' },
    400,
    409,
    413,
    415,
    503,
  )
  @ApiResponse({ status: 200, type: ClockView, description: both({ en: 'The clocks now', zh: '当前时钟' }) })
  async reset(@Body() _body: ResetDemo): Promise<ClockView> {
    await this.demoReset.reset();
    return this.now();
  }

  private logIn({ role, organization, person }: Login, acr: 'strong' | 'weak' = 'strong'): LoginView {
    const identity = { personId: person.id, organizationId: organization.id, clientId: 'demo' };
    const { accessToken, expiresAt } = this.issuer.issue(identity, acr);
    return {
      role,
      accessToken,
      tokenType: 'Bearer',
      expiresAt: shanghai(expiresAt),
      organization: { id: organization.id, name: organization.name },
      person: { id: person.id, name: person.name },
    };
  }
}
