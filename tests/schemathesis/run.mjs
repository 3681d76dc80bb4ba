// Fires generated requests, true and false ones, at a running service: none may be answered with a fault of ours.
//
// SCHEMATHESIS names the program; tests/run installs it. The report lies in target/schemathesis afterwards.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, start } from '../browser/server.mjs';
import { demoPerson, token } from '../browser/people.mjs';

const program = process.env.SCHEMATHESIS ?? 'schemathesis';
const seconds = Number(process.env.SCHEMATHESIS_SECONDS ?? 45);
const report = join(root, 'target/schemathesis');
rmSync(report, { recursive: true, force: true });

// Not the waiting kind of spawn: the service's log must be read meanwhile, or the service waits for its reader.
const ended = child => new Promise((done, failed) => { child.on('error', failed); child.on('exit', done); });

const server = await start(['demo']);
let failed = 0;
try {
  // A signing-out operation would end the very token that all other requests carry.
  const kept = ['--exclude-path-regex', '^/api/v1/(tokens|me/(sessions|deletion|password))'];
  const as = async role => ['--header', `Authorization: Bearer ${await token(server, demoPerson(server, role))}`, ...kept];
  const runs = [
    ['visitor', []],
    ['owner', await as('owner')],
    ['administrator', await as('administrator')],
  ];
  for (const [name, identity] of runs) {
    console.log(`schemathesis as ${name}`);
    const code = await ended(spawn(program, [
      'run', `${server.url}/openapi.json`, ...identity,
      '--checks', 'not_a_server_error',
      '--phases', 'examples,coverage,fuzzing', '--mode', 'all', '--seed', '1',
      '--max-examples', '15', '--max-time', String(seconds), '--request-timeout', '10', '--continue-on-failure',
      '--generation-database', 'none', '--no-color', '--warnings', 'off',
      '--report', 'ndjson', '--report-dir', join(report, name),
    ], { stdio: ['ignore', 'inherit', 'inherit'], cwd: server.folder }));
    if (code !== 0) failed += 1;
  }
} finally {
  const code = await server.stop();
  if (code !== 0) { console.log(`the service ended with ${code}:\n${server.log().slice(-4000)}`); failed += 1; }
}
process.exit(failed === 0 ? 0 : 1);
