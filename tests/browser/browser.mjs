// One Chromium for a test file, and what every page must satisfy.
import { chromium } from 'playwright-core';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = join(root, 'target/pictures');
mkdirSync(pictures, { recursive: true });

export function launch() {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = process.env.CHROMIUM ?? known.find(existsSync);
  if (!executablePath) throw new Error('no browser: install the package chromium, or say where it is in CHROMIUM');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

/**
 * Everything that axe finds, each as a line. axe is itself a script: a page that was loaded without JavaScript is shown to it
 * as a copy, markup and styles as that reader got them, in a window of its own.
 */
export async function axeFinds(page, { plain = false } = {}) {
  const window = plain ? await copyOf(page) : page;
  await window.evaluate(axe);
  const result = await window.evaluate(() => axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  if (plain) await window.context().close();
  return result.violations.flatMap(violation => violation.nodes.slice(0, 3).map(node =>
    `${violation.id}: ${violation.help} at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`));
}

async function copyOf(page) {
  const markup = (await page.content()).replaceAll(/<script[^>]*><\/script>/g, '');
  const context = await page.context().browser().newContext({ viewport: page.viewportSize() });
  const window = await context.newPage();
  await window.route(url => url.href === page.url(), route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup }));
  await window.goto(page.url());
  return window;
}

/** Whether the page can be pushed sideways at this width. */
export async function sideways(page, width) {
  await page.setViewportSize({ width, height: 900 });
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (content <= window) return [];
  const widest = await page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 3).map(element => element.outerHTML.slice(0, 120)));
  return [`at ${width} px the page is ${content} px wide: ${widest.join(' | ')}`];
}

/** Presses Tab through the page: every stop shows where it is, lies in the window, and the walk reaches the footer. */
export async function keyboardWalk(page, most = 500) {
  const complaints = [];
  await page.evaluate(() => { document.activeElement?.blur?.(); window.scrollTo(0, 0); });
  let reachedFooter = false;
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const proxy = element.matches('input[type=radio], input[type=checkbox]') ? element.closest('label') ?? element : element;
      const around = getComputedStyle(proxy);
      const ring = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
      return {
        html: element.outerHTML.slice(0, 120),
        ring: ring(style) || ring(around),
        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        footer: !!element.closest('footer'),
      };
    });
    if (!stop) break;
    if (!stop.ring) complaints.push(`no visible focus on ${stop.html}`);
    if (!stop.inside) complaints.push(`focus out of the window on ${stop.html}`);
    reachedFooter ||= stop.footer;
    if (reachedFooter && !stop.footer) break;
  }
  if (!reachedFooter) complaints.push(`${most} presses of Tab did not reach the footer`);
  return complaints;
}

/** Keeps a picture of the page in target/pictures. */
export async function picture(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
