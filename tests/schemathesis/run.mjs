// Fires generated requests, true and false ones, at a running service, and holds every answer against the document.
//
// What is looked for stands in schemathesis.toml. SCHEMATHESIS names the program; tests/run installs it. The report lies in
// target/schemathesis afterwards.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, start } from '../browser/server.mjs';
import { demoAccounts, token } from '../browser/people.mjs';

const program = process.env.SCHEMATHESIS ?? 'schemathesis';
// Counted, not timed: a slow machine asks the same as a fast one. Who hunts gives another seed, or seconds to go on for.
const { SCHEMATHESIS_SEED: seed, SCHEMATHESIS_SECONDS: seconds } = process.env;
const report = join(root, 'target/schemathesis');
rmSync(report, { recursive: true, force: true });

// Not the waiting kind of spawn: the service's log must be read meanwhile, or the service waits for its reader.
const ended = child => new Promise((done, failed) => { child.on('error', failed); child.on('exit', done); });

const server = await start(['demo']);
let code = 1;
try {
  const [owner, neighbour] = demoAccounts(server).filter(account => account.role === 'owner');
  const [manager, administrator] = ['manager', 'administrator'].map(role => demoAccounts(server).find(account => account.role === role));
  const auth = await Promise.all(Object.entries({ owner, neighbour, manager, administrator }).map(async ([name, account]) =>
    ({ name, fixedHeaders: [{ name: 'Authorization', value: `Bearer ${await token(server, account)}` }] })));
  writeFileSync(join(server.folder, 'wfc.json'), JSON.stringify({ schema_version: '0.2.0', auth }));
  code = await ended(spawn(program, [
    '--config-file', join(import.meta.dirname, 'schemathesis.toml'), 'run', `${server.url}/openapi.json`,
    ...seed ? ['--seed', seed] : [], ...seconds ? ['--max-time', seconds] : [], '--no-color', '--report', 'ndjson', '--report-dir', report,
  ], { stdio: ['ignore', 'inherit', 'inherit'], cwd: server.folder }));
} finally {
  const end = await server.stop();
  if (end !== 0) { console.log(`the service ended with ${end}:\n${server.log().slice(-4000)}`); code = 1; }
}
process.exit(code);
