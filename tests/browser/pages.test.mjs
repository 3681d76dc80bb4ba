// Every page that a role can reach by links, looked at in both themes, wide and narrow, with and without JavaScript, and by keyboard.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { axeFinds, keyboardWalk, launch, picture, sideways } from './browser.mjs';
import { demoPerson, signIn } from './people.mjs';
import { until, start } from './server.mjs';

let server;
let browser;
before(async () => {
  server = await start(['demo']);
  await until(async () => (await fetch(`${server.url}/search?q=a`)).ok, 'the first ranking to be ready', 60_000);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  if (server) assert.equal(await server.stop(), 0, server.log().slice(-2000));
});

// Pages of one kind differ in an id or a query only: one of each kind is enough, whoever opens it first.
const looked = new Set();

function kindOf(path) {
  const url = new URL(path, 'http://here');
  const words = url.pathname.split('/').map(part => /^[0-9a-f-]{20,}$|^[0-9]+$/i.test(part) ? '{id}' : part);
  return words.join('/');
}

/** A page weighs at most so many bytes of HTML, before it is compressed. */
const HEAVIEST = 60_000;

/** All pages that one reaches from these by links, a few of each kind; dead links and pages that are too heavy. */
async function reachable(page, from) {
  const queue = [...from];
  const seen = new Set(queue);
  const opened = new Set();
  const found = [];
  const dead = [];
  const heavy = [];
  while (queue.length > 0) {
    const path = queue.shift();
    const kind = kindOf(path);
    if (opened.has(kind)) continue;
    opened.add(kind);
    const answer = await page.goto(server.url + path);
    if (answer.status() >= 400) { dead.push(`${path} answers ${answer.status()}`); continue; }
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    const weight = (await answer.body()).length;
    if (weight > HEAVIEST) heavy.push(`${path} weighs ${weight} bytes`);
    if (!looked.has(kind)) found.push(path);
    looked.add(kind);
    const links = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')));
    for (const link of links) {
      const url = new URL(link, server.url + path);
      if (url.origin !== server.url || url.pathname.startsWith('/assets/') || url.searchParams.has('lang')) continue;
      const next = url.pathname + url.search;
      if (!seen.has(next)) { seen.add(next); queue.push(next); }
    }
  }
  return { found, dead, heavy };
}

const roles = [
  ['visitor', ['/', '/sign-in', '/register', '/help']],
  ['owner', ['/']],
  ['adviser', ['/']],
  ['administrator', ['/']],
];

for (const [role, from] of roles) {
  test(`every page of the ${role}`, async walk => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', error => errors.push(`a script fails on ${page.url()}: ${error.message}`));
    page.on('console', message => { if (message.type() === 'error' && !/status of 4/.test(message.text())) errors.push(`${page.url()}: ${message.text()}`); });
    page.on('request', request => { if (!request.url().startsWith(server.url)) errors.push(`${page.url()} asks ${request.url()}`); });
    let first = from;
    if (role !== 'visitor') {
      await signIn(page, server, demoPerson(server, role));
      first = [new URL(page.url()).pathname, '/settings', ...from];
    }
    const { found, dead, heavy } = await reachable(page, first);
    console.log(`${role}: ${found.length} pages: ${found.join(' ')}`);
    await walk.test('no link is dead', () => assert.deepEqual(dead, []));
    await walk.test('no page is heavy', () => assert.deepEqual(heavy, []));
    const state = await context.storageState();
    const plain = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false, storageState: state });
    const still = await plain.newPage();
    for (const path of found) {
      await walk.test(path, async () => {
        const complaints = [];
        const note = (where, lines) => complaints.push(...lines.map(line => `${where}: ${line}`));
        await page.goto(server.url + path);
        const keys = async here => [...new Set((await here.content()).match(/⟦[^⟧]*⟧/g) ?? [])];
        note('a key instead of a text', await keys(page));
        for (const scheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme: scheme });
          for (const width of [1280, 390]) {
            await page.setViewportSize({ width, height: 900 });
            note(`${scheme} ${width}`, await axeFinds(page));
          }
        }
        await page.emulateMedia({ colorScheme: 'light' });
        for (const width of [390, 320]) note('script on', await sideways(page, width));
        await page.setViewportSize({ width: 1280, height: 900 });
        note('keyboard', await keyboardWalk(page));
        // Without script in German: its words are longer, and the link to the other language stands on every page.
        const german = await still.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=de`);
        if (german.status() >= 400) note('in German', [`answers ${german.status()}`]);
        note('a key instead of a German text', await keys(still));
        for (const width of [390, 320]) note('script off, German', await sideways(still, width));
        await still.setViewportSize({ width: 1280, height: 900 });
        note('script off, German', await axeFinds(still, { plain: true }));
        const name = `${role}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`.slice(0, 80);
        await picture(page, name);
        await page.setViewportSize({ width: 390, height: 900 });
        await picture(page, `${name}-390`);
        assert.deepEqual(complaints, []);
      });
    }
    await walk.test('no script fails and nobody else is asked', () => assert.deepEqual([...new Set(errors)], []));
    await context.close();
    await plain.close();
  });
}
