// A newcomer's whole way, once without and once with JavaScript: register, read the mail, confirm, name the company, five steps,
// publish, see who fits, look closer.
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

/** Chooses a code as a person does: types, searches, ticks what was found first. */
async function choose(page, field, words) {
  await page.fill(`[id="${field}"]`, words);
  await page.click(`button[name=do][value="search:${field}"]`);
  const boxes = page.locator(`fieldset.codes[data-name="${field}"] .picks input[type=checkbox]`);
  const chips = page.locator(`fieldset.codes[data-name="${field}"] .chips li`);
  await boxes.first().waitFor();
  const top = await page.locator(`[id="${field}"]`).evaluate(input => input.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 900, `the page comes back to the field, not to its beginning: ${top}`);
  if (await chips.count() === 0 && !(await boxes.first().isChecked())) await boxes.first().check();
}

/** The main button of a step. */
async function save(page) {
  await Promise.all([page.waitForLoadState('load'), page.locator('button[name=do][value=save]:not(.hide)').click()]);
  await page.waitForLoadState('load');
  const errors = await page.locator('.errors').allInnerTexts();
  assert.deepEqual(errors, [], `${page.url()} refuses`);
}

/** Presses a button that leads to another page. */
async function press(page, button) {
  await Promise.all([page.waitForLoadState('load'), page.locator(button).first().click()]);
  await page.waitForLoadState('load');
}

for (const javaScriptEnabled of [false, true]) {
  test(`a newcomer finds partners ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const name = javaScriptEnabled ? 'newcomer' : 'newcomer-plain';
    const who = { email: `${name}@walk.example`, password: 'seven brass kettles hum' };
    const look = async step => {
      assert.deepEqual(await axeFinds(page, { plain: !javaScriptEnabled }), [], `${step} at ${page.url()}`);
      await picture(page, `${name}-${step}`);
    };

    // Bad input first: everything comes back filled in, each message at its field.
    await page.goto(`${server.url}/register`);
    await page.fill('[name=email]', who.email);
    await page.fill('[name=password]', 'short');
    await page.fill('[name=name]', 'Nora Newcomer');
    await page.press('[name=name]', 'Enter');
    await page.locator('.errors').waitFor();
    assert.equal(await page.inputValue('[name=email]'), who.email);
    assert.equal(await page.inputValue('[name=password]'), '', 'a password is never sent back');
    await look('refused');
    await page.fill('[name=password]', who.password);
    await page.press('[name=name]', 'Enter');
    await page.waitForURL('**/register/sent');

    // The mail, in the demo's mailbox.
    const link = await until(async () => {
      await page.goto(`${server.url}/mail?to=${encodeURIComponent(who.email)}`);
      const mail = page.locator('table.data a').first();
      if (await mail.count() === 0) return null;
      await mail.click();
      return page.locator('.sheet a[href^="/confirm/"]').first().getAttribute('href');
    }, 'the mail that confirms the address');
    await page.goto(server.url + link);
    await look('confirm');

    // From here on every page leads to the next one; a person presses its main button and nothing else.
    await press(page, 'main form button');
    assert.equal(new URL(page.url()).pathname, '/companies/new');
    await page.fill('[name=name]', `Walk ${name} Oy`);
    await page.selectOption('[name=country]', 'FI');
    await look('company');
    await press(page, 'main form button');
    const home = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
    const at = async step => {
      assert.equal(new URL(page.url()).pathname, `${home}/profile/${step}`);
      await look(`step-${step}`);
    };

    // Five steps.
    await page.fill('[name=city]', 'Tampere');
    await page.selectOption('[name="languages.0.language"]', 'en');
    await page.locator('[name="languages.0.level"]').selectOption({ index: 3 });
    // What stands beside the form follows as one types; nothing is kept by that.
    const complete = () => page.locator('#complete').innerText();
    if (javaScriptEnabled) await page.locator('#place', { hasText: 'Your region' }).waitFor();
    await at(1);
    await save(page);
    const before = await complete();
    await page.fill('[name=headline]', 'Precision machining of small metal parts');
    if (javaScriptEnabled) {
      await page.waitForFunction(before => document.getElementById('complete').innerText !== before, before);
      await page.waitForFunction(() => document.getElementById('said')?.textContent === document.getElementById('complete').textContent);
      const stored = await (await page.request.get(page.url())).text();
      assert.ok(stored.includes(before) && !stored.includes('Precision machining'), 'typing has saved something');
    } else {
      assert.equal(await complete(), before);
    }
    await choose(page, 'sectors', 'machining');
    await page.fill('[name=summary]', 'We turn and mill stainless parts in small and middle series, measure every part and deliver within three weeks to makers of pumps and valves.');
    await page.selectOption('[name=language]', 'en');
    assert.equal(await page.locator('[name="references.1.delivered"]').count(), 0, 'a search adds no empty row');
    await at(2);
    await save(page);
    await page.locator('[name=cooperation_types]').first().check();
    await page.locator('[name=partner_role]').selectOption({ index: 1 });
    await at(3);
    await save(page);
    await page.selectOption('[name="countries.0.country"]', 'HU');
    await page.locator('[name="countries.0.stance"]').selectOption({ index: 2 });
    await at(4);
    await save(page);
    await page.locator('[name=capabilities]').first().check();
    await page.locator('[name=digital_wish]').first().check();
    await at(5);
    await save(page);

    // Check and publish.
    await at('check');
    await press(page, `form[action="${home}/profile/check"] button`);
    assert.deepEqual(await page.locator('.errors').allInnerTexts(), []);
    assert.equal(await page.locator('aside a.btn').first().getAttribute('href'), `${home}/matches`, 'the next step is on the page');

    // Who fits, and why.
    const first = await until(async () => {
      await page.goto(`${server.url}${home}/matches`);
      const links = page.locator('article.match h2 a');
      return (await links.count()) > 0 ? links.first().getAttribute('href') : null;
    }, 'matches of the new company');
    await look('matches');
    const totals = await page.locator('article.match').count();
    assert.ok(totals >= 5, `${totals} matches`);
    await page.goto(new URL(first, page.url()).href);
    await look('detail');

    // Not for us: why, then away; one press brings it back.
    await page.goto(`${server.url}${home}/matches`);
    await page.locator('article.match').first().locator('a[href*="/not-for-us"]').click();
    await page.waitForLoadState('load');
    await look('not-for-us');
    await page.selectOption('[name=reason]', 'TOO_LARGE');
    await Promise.all([page.waitForURL('**/matches'), page.locator('main form button').last().click()]);
    assert.equal(await page.locator(`article.match a[href^="${first}"]`).count(), 0, 'what was put aside is still listed');
    await Promise.all([page.waitForLoadState('load'), page.locator('.flash form button').click()]);
    await page.locator(`article.match h2 a[href^="${first}"]`).waitFor();

    // Another preset brings its own weights: the strips follow, and the address is short enough to send to somebody.
    if (javaScriptEnabled) {
      const strips = () => page.locator('.level input:checked').evaluateAll(all => all.map(one => `${one.name}=${one.value}`));
      const before = await strips();
      await page.selectOption('[name=preset]', 'research');
      await page.waitForURL('**/matches?preset=research');
      const after = await strips();
      assert.notDeepEqual(after, before);
      await page.reload();
      assert.deepEqual(await strips(), after, 'the strips say something else than the address');
    }
    await context.close();
  });
}

test('what was typed outlives the session', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 900 } });
  const page = await context.newPage();
  const owner = demoPerson(server, 'owner');
  await signIn(page, server, owner);
  await page.goto(`${server.url}/settings/you`);
  await page.fill('[name=name]', 'Anna, typed before the end');
  // Signed out from elsewhere, the page still open.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, server, owner);
  await other.goto(`${server.url}/settings/sessions`);
  await press(other, 'form[action="/settings/sessions/everywhere"] button');
  await elsewhere.close();
  await press(page, 'main form button');
  assert.deepEqual(await axeFinds(page), []);
  await picture(page, 'signed-out');
  await page.fill('[name=email]', owner.email);
  await page.fill('[name=password]', owner.password);
  await press(page, 'form[action="/sign-in"] button:not([data-reveal])');
  assert.deepEqual(await axeFinds(page), []);
  await press(page, 'main form button');
  await page.goto(`${server.url}/settings/you`);
  assert.equal(await page.inputValue('[name=name]'), 'Anna, typed before the end');
  await context.close();
});
