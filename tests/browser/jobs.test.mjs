// An adviser asks for the best partners of all clients, once without and once with JavaScript: asks, watches, looks, takes the table along.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { axeFinds, launch, picture } from './browser.mjs';
import { demoPerson, signIn } from './people.mjs';
import { start, until } from './server.mjs';

let server;
let browser;
before(async () => {
  server = await start(['demo']);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  if (server) assert.equal(await server.stop(), 0, server.log().slice(-2000));
});

for (const javaScriptEnabled of [false, true]) {
  test(`partners for all clients ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const look = async step => {
      assert.deepEqual(await axeFinds(page, { plain: !javaScriptEnabled }), [], `${step} at ${page.url()}`);
      await picture(page, `jobs-${javaScriptEnabled ? 'script' : 'plain'}-${step}`);
    };
    await signIn(page, server, demoPerson(server, 'adviser'));
    await page.locator('nav a[href$="/clients"]').first().click();
    await page.getByRole('link', { name: 'Best partners for all clients' }).click();
    await page.getByLabel('Distributors and customers').check();
    await look('ask');
    await page.getByRole('button', { name: 'Look for partners' }).click();
    await page.waitForURL('**/jobs/*');
    const job = page.url();
    if (await page.locator('progress').count() > 0) {
      assert.match(await page.locator('[data-words]').innerText(), /waits|begun|of \d+ done/);
      await look('under-way').catch(failure => { if (!/navigat|destroyed/i.test(failure.message)) throw failure; });
    }
    // Nobody presses anything: the page finds the end by itself.
    const result = page.getByRole('link', { name: 'Look at the result' });
    await until(async () => (await result.count().catch(() => 0)) > 0, 'the job to end', 90_000);
    assert.equal(page.url(), job);
    await look('done');
    await result.click();
    await page.waitForURL('**/partners/*');
    assert.equal(await page.locator('section.sheet').count(), 20);
    const pair = page.locator('section.sheet article h3 a').first();
    const headline = (await pair.innerText()).trim();
    await look('found');
    const table = await page.getByRole('link', { name: 'Take along as a table (CSV)' }).getAttribute('href');
    const answer = await context.request.get(server.url + table);
    assert.match(answer.headers()['content-type'], /^text\/csv/);
    const text = await answer.text();
    assert.ok(text.includes(headline), 'the table holds what the page shows');
    assert.ok(text.split('\n').length > 200, 'twenty lines for most of the clients');
    await pair.click();
    await page.waitForURL('**/matches/**');
    assert.equal((await page.locator('h1').innerText()).trim(), headline, 'the pair is explained');
    await context.close();
  });
}
