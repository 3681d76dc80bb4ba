// People who use the running service: made by its own doors, or known from the demo world.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The demo world's sign-ins: one per role, as `kontor demo` prints them. */
export function demoAccounts(server) {
  return JSON.parse(readFileSync(join(server.data, 'demo-accounts.json'), 'utf8'));
}

/** The demo's person with a role. */
export function demoPerson(server, role) {
  const found = demoAccounts(server).find(account => account.role === role);
  if (!found) throw new Error(`the demo world has no ${role}`);
  return found;
}

/** An access token for somebody who has a password. */
export async function token(server, { email, password }) {
  const answer = await fetch(`${server.url}/api/v1/tokens`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }),
  });
  if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).access_token;
}

/** Signs a browser in through the page, as a person does. */
export async function signIn(page, server, { email, password }) {
  await page.goto(`${server.url}/sign-in`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await Promise.all([page.waitForURL(url => !url.pathname.startsWith('/sign-in')), page.press('input[name=password]', 'Enter')]);
}
