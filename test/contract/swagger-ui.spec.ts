import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { documentOf } from '../../src/platform/openapi/documents.ts';
import { registerPages } from '../../src/platform/openapi/pages.ts';
import { registerDocs } from '../../src/platform/openapi/swagger-ui.ts';
import { hasChromium, host, launch, watch } from './browser.ts';
import { about, fakeApp, lease, seen } from './fake-contract.ts';

interface Target {
  readonly port: number;
  close(): Promise<void>;
}
let issued = 0;

/** To be pointed at the real application: what it starts, and which operation the tests try. */
async function target(demo: boolean): Promise<Target> {
  const app = await fakeApp();
  app.useSecurityHeaders({
    contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } },
    strictTransportSecurity: false,
    // Over plain http browsers ignore it, with an error in the console.
    crossOriginOpenerPolicy: false,
  } as never);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization === 'Bearer token-1-operator')
      await reply.status(401).send({ code: 'unauthenticated' });
  });
  fastify.get('/demo/tokens', (_request, reply) => {
    issued += 1;
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const tokens = ['data_authority', 'operator'].map((role) => ({
      accessToken: `token-${issued}-${role}`,
      tokenType: 'Bearer',
      expiresAt,
      role,
      organization: { id: `o-${role}`, name: `单位 ${role}` },
      person: { id: `p-${role}`, name: '张三' },
    }));
    return reply.send(tokens);
  });
  registerPages(fastify, { document: (version) => documentOf(app, version, about), lifecycles: [lease] });
  registerDocs(app, { title: 'Fake', demo });
  await app.listen(0, '127.0.0.1');
  return { port: (app.getHttpServer().address() as AddressInfo).port, close: () => app.close() };
}
const example = { tag: 'leases', operation: 'draftLease', path: '/api/v1/leases' };

const last = () => seen.headers.at(-1) ?? {};

(hasChromium ? describe : describe.skip)(
  'Swagger UI in a browser, over plain http on a host that is not localhost',
  () => {
    let browser: Browser;
    let at: Target;
    beforeAll(async () => {
      at = await target(true);
      browser = await launch();
    });
    afterAll(async () => {
      await browser.close();
      await at.close();
    });

    const execute = async (page: Page): Promise<void> => {
      const row = page.locator(`#operations-${example.tag}-${example.operation}`);
      const asked = seen.headers.length;
      await row.locator('button.execute').click();
      await row.locator('.live-responses-table').waitFor();
      for (let i = 0; i < 50 && seen.headers.length === asked; i += 1) await page.waitForTimeout(50);
    };

    it('shows both languages, acts as a role, sends keys, renews; nothing fails and nothing comes from elsewhere', async () => {
      const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
      const { complaints, elsewhere } = watch(page);
      await page.goto(`http://${host}:${at.port}/docs`);
      expect(await page.evaluate('window.isSecureContext')).toBe(false);
      await page.locator('.opblock-tag').first().waitFor();
      expect(await page.locator('.info .title').innerText()).toContain('样例');
      expect(await page.locator('.opblock').count()).toBe(0);

      await page.locator('#role-picker').selectOption({ label: 'data_authority · 单位 data_authority · 张三' });
      await page.locator(`#operations-tag-${example.tag}`).click();
      await page.locator('.opblock-tag img').waitFor();
      expect(await page.evaluate("document.querySelector('.opblock-tag img').naturalWidth")).toBeGreaterThan(100);
      const row = page.locator(`#operations-${example.tag}-${example.operation}`);
      await row.locator('.opblock-summary').click();
      await row.locator('.try-out__btn').click();
      await execute(page);
      const first = last();
      expect(first).toMatchObject({ authorization: 'Bearer token-1-data_authority', 'accept-language': 'zh-CN' });
      expect(first['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
      await execute(page);
      expect(last()['idempotency-key']).not.toBe(first['idempotency-key']);

      await page.locator('#select').selectOption({ label: 'English' });
      await page.locator('.info .title', { hasText: 'Fake' }).waitFor();
      const english = page.locator(`#operations-${example.tag}-${example.operation}`);
      if (!(await english.isVisible())) await page.locator(`#operations-tag-${example.tag}`).click();
      if (!(await english.locator('button.execute').isVisible())) {
        if (!(await english.locator('.try-out__btn').isVisible())) await english.locator('.opblock-summary').click();
        await english.locator('.try-out__btn').click();
      }
      await execute(page);
      expect(last()).toMatchObject({ authorization: 'Bearer token-1-data_authority', 'accept-language': 'en' });
      expect([complaints, elsewhere]).toEqual([[], []]);

      await page.locator('#role-picker').selectOption({ index: 2 });
      await execute(page);
      expect(last().authorization).toBe('Bearer token-1-operator');
      await page.waitForTimeout(300);
      await execute(page);
      expect(last().authorization).toBe('Bearer token-2-operator');
      expect(complaints).toEqual([expect.stringContaining('401')]);
      await page.reload();
      await page.locator('#role-picker').waitFor();
      expect(await page.locator('#role-picker').inputValue()).toBe('operator/p-operator');
      await page.close();
    }, 60_000);

    it('asks for no demonstration tokens where there are none', async () => {
      const plain = await target(false);
      try {
        const page = await browser.newPage();
        const { complaints, elsewhere } = watch(page);
        const before = issued;
        await page.goto(`http://${host}:${plain.port}/docs`);
        await page.locator('.opblock-tag').first().waitFor();
        await page.goto(`http://${host}:${plain.port}/problems/rules-forbid`);
        expect(await page.locator('h1').innerText()).toBe('rules-forbid');
        await page.goto(`http://${host}:${plain.port}/lifecycles/lease.zh.svg`);
        expect([issued, await page.locator('#role-picker').count(), complaints, elsewhere]).toEqual([
          before,
          0,
          [],
          [],
        ]);
        await page.close();
      } finally {
        await plain.close();
      }
    }, 60_000);
  },
);
