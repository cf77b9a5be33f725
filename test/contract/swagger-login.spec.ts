import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { issuerSettings, issuersFile, link } from '../support/logins.ts';
import { docsClient, ForeignProvider, resource } from '../support/provider.ts';
import { openWorld, type World } from '../support/world.ts';
import { hasChromium, host, launch, watch } from './browser.ts';

const required = process.env.REQUIRE_BROWSER === 'true';
const inBrowser = hasChromium || required ? describe : describe.skip;

inBrowser('Swagger UI logging in at a foreign provider, without demo mode', () => {
  const provider = new ForeignProvider();
  let file: ReturnType<typeof issuersFile>;
  let browser: Browser;
  let demo: World;
  let world: World;
  let at: string;
  beforeAll(async () => {
    await provider.start();
    file = issuersFile([
      issuerSettings(provider.issuer, { audience: resource, docs: { clientId: docsClient, resource } }),
    ]);
    demo = await openWorld(); // somebody has to link the first login
    await link(demo, provider.issuer, 'he.yuanhang', 'operator');
    world = await openWorld({ OIDC_ISSUERS_FILE: file.path, DEMO: 'false' }, demo);
    at = `http://${host}:${(world.app.getHttpServer().address() as AddressInfo).port}`;
    await provider.allow(`${at}/docs/oauth2-redirect.html`);
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
    await demo.close();
    await provider.stop();
    file.remove();
  });

  it('the contract names the provider beside the bearer scheme, and the policy of the page lets it ask there', async () => {
    const contract = await world.get(undefined, '/openapi.json');
    const { securitySchemes } = (contract.body as { components: { securitySchemes: object } }).components;
    expect(securitySchemes).toMatchObject({
      bearer: { type: 'http', scheme: 'bearer' },
      openId: { type: 'openIdConnect', openIdConnectUrl: `${provider.issuer}/.well-known/openid-configuration` },
    });
    const paths = contract.body.paths as Record<string, { get: { security: object[] } }>;
    expect(paths['/api/v1/agreements']?.get.security).toEqual([{ bearer: [] }, { openId: [] }]);
    const page = await world.get(undefined, '/docs/');
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ${provider.issuer}`);
    const plain = await demo.get(undefined, '/openapi.json');
    expect(plain.text).not.toContain('openIdConnect');
  });

  it('code and PKCE in a window of its own, then calls as the person; no console error', async () => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 1100 } });
    const page = await context.newPage();
    const { complaints, elsewhere } = watch(page);
    const authorizations: string[] = [];
    context.on('request', (request) => {
      if (request.url().includes('/api/v1/')) authorizations.push(request.headers().authorization ?? '');
    });
    await page.goto(`${at}/docs`);
    await page.locator('.opblock-tag').first().waitFor();
    expect(await page.locator('#role-picker').count()).toBe(0);
    await page.locator('.auth-wrapper .authorize').first().click();
    const flow = page.locator('.modal-ux .auth-container', { hasText: 'authorization_code' }).first();
    await flow.waitFor();
    expect(await flow.locator('input[id^="client_id"]').inputValue()).toBe(docsClient);
    const opened = page.waitForEvent('popup');
    await flow.locator('button.authorize').click();
    const popup = await opened;
    await popup.locator('input[name=login]').fill('he.yuanhang');
    await popup.locator('input[name=password]').fill('x');
    await popup.locator('button.login-submit').click();
    await popup.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
    const closed = popup.waitForEvent('close');
    await popup.locator('button[type=submit]').click();
    await closed;
    await page.locator('.modal-ux button', { hasText: 'Logout' }).first().waitFor();
    await page.locator('.modal-ux .close-modal').click();

    await page.locator('#operations-tag-person-identities').click();
    const row = page.locator('#operations-person-identities-listPersonIdentities');
    await row.locator('.opblock-summary').click();
    await row.locator('.try-out__btn').click();
    await row.locator('button.execute').click();
    const status = row.locator('.live-responses-table tbody .response-col_status').first();
    await status.waitFor();
    expect((await status.innerText()).trim().slice(0, 3)).toBe('200');
    const [head = ''] =
      authorizations
        .at(-1)
        ?.replace(/^Bearer /, '')
        .split('.') ?? [];
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    expect(complaints).toEqual([]);
    expect(new Set(elsewhere.map((url) => new URL(url).origin))).toEqual(new Set([provider.issuer]));
    await context.close();
  }, 90_000);
});
