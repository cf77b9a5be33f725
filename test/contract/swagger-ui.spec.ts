import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { openWorld, type World } from '../support/world.ts';
import { hasChromium, host, launch, watch } from './browser.ts';

// In CI a missing browser is a failure, not a reason to skip.
const required = process.env.REQUIRE_BROWSER === 'true';
const inBrowser = hasChromium || required ? describe : describe.skip;

inBrowser('Swagger UI of the real application in a browser, on a plain-http host that is not localhost', () => {
  let browser: Browser;
  let world: World;
  let port: number;
  beforeAll(async () => {
    world = await openWorld();
    port = (world.app.getHttpServer().address() as AddressInfo).port;
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const pick = async (page: Page, part: string): Promise<void> => {
    const label = page.locator('#role-picker option', { hasText: part }).first();
    await page.locator('#role-picker').selectOption((await label.getAttribute('value')) ?? '');
  };
  const opened = async (page: Page, tag: string, operation: string): Promise<ReturnType<Page['locator']>> => {
    const row = page.locator(`#operations-${tag}-${operation}`);
    if (!(await row.isVisible())) await page.locator(`#operations-tag-${tag}`).click();
    await row.locator('.opblock-summary').click();
    await row.locator('.try-out__btn').click();
    return row;
  };
  const execute = async (row: ReturnType<Page['locator']>): Promise<{ status: string; body: string }> => {
    await row.locator('button.execute').click();
    await row.locator('.live-responses-table .response-col_status').first().waitFor();
    const status = await row.locator('.live-responses-table tbody .response-col_status').first().innerText();
    return {
      status: status.trim().slice(0, 3),
      body: await row.locator('.live-responses-table .highlight-code').first().innerText(),
    };
  };

  it('acts as an operator in Chinese: a read, an act with its key, a refusal, a picture; no console error', async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
    const { complaints, elsewhere } = watch(page);
    const keys: (string | undefined)[] = [];
    page.on('request', (r) => {
      if (r.method() === 'POST') keys.push(r.headers()['idempotency-key']);
    });
    await page.goto(`http://${host}:${port}/docs`);
    await page.locator('.opblock-tag').first().waitFor();
    expect(await page.evaluate('window.isSecureContext')).toBe(false);
    expect(await page.locator('.info .title').innerText()).toContain('公共数据授权运营平台');
    await pick(page, '金陵健康数据运营有限公司');

    const read = await opened(page, 'agreements', 'getAgreement');
    await read.locator('tr[data-param-name="id"] input').fill(seedIds.agreements.effective);
    const got = await execute(read);
    expect(got.status).toBe('200');
    expect(got.body).toContain('"state": "effective"');

    const sign = await opened(page, 'agreements', 'signAgreement');
    await sign.locator('tr[data-param-name="id"] input').fill(seedIds.agreements.signing);
    await sign.locator('textarea').fill(JSON.stringify({ signer: '何远航' }));
    const signed = await execute(sign);
    expect([signed.status, signed.body.includes('何远航')]).toEqual(['200', true]);
    expect(keys.at(-1)).toMatch(/^[0-9a-f]{32}$/);

    const before = complaints.length;
    const resume = await opened(page, 'agreements', 'resumeAgreement');
    await resume.locator('tr[data-param-name="id"] input').fill(seedIds.agreements.suspended);
    await resume.locator('textarea').fill(JSON.stringify({ reason: '请恢复' }));
    const refused = await execute(resume);
    expect([refused.status, refused.body.includes('"code": "forbidden"'), refused.body.includes('无权执行')]).toEqual([
      '403',
      true,
      true,
    ]);
    // A refused call is itself a line in the browser's console; nothing else may be.
    expect(complaints.slice(0, before)).toEqual([]);
    expect(complaints.filter((c) => !c.includes('403'))).toEqual([]);

    const picture = page.locator('img[src="/lifecycles/agreement.zh.svg"]').first();
    await picture.waitFor();
    expect(
      await page.evaluate(`document.querySelector('img[src="/lifecycles/agreement.zh.svg"]').naturalWidth`),
    ).toBeGreaterThan(100);
    expect(elsewhere).toEqual([]);
    await page.close();
  }, 90_000);

  it('acts for a colleague by the header of the operation', async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
    await page.goto(`http://${host}:${port}/docs`);
    await page.locator('#role-picker').waitFor();
    await pick(page, '于经办');
    const row = await opened(page, 'scenarios', 'registerScenario');
    await row.locator('tr[data-param-name="id"] input').fill(seedIds.scenarios.draft);
    await row.locator('tr[data-param-name="validateOnly"] select').selectOption('true');
    const alone = await execute(row);
    expect([alone.status, alone.body.includes('needs-decider')]).toEqual(['403', true]);
    await row.locator('tr[data-param-name="Acting-For"] input').fill(cast.operator.persons[0]?.id ?? '');
    await row.locator('button.btn-clear').click();
    expect((await execute(row)).status).toBe('200');
    await page.close();
  }, 60_000);

  it('offers ids of the seed as examples, and the pages of problems', async () => {
    const page = await browser.newPage();
    const { complaints } = watch(page);
    await page.goto(`http://${host}:${port}/docs`);
    await page.locator('#role-picker').waitFor();
    const row = page.locator('#operations-agreements-suspendAgreement');
    await page.locator('#operations-tag-agreements').click();
    await row.locator('.opblock-summary').click();
    await row.locator('.try-out__btn').click();
    expect(await row.locator('tr[data-param-name="id"] input').inputValue()).toBe(seedIds.agreements.effective);
    await page.goto(`http://${host}:${port}/problems/rules-forbid`);
    expect(await page.locator('h1').innerText()).toBe('rules-forbid');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);
});
