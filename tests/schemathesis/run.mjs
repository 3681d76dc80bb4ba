// Fires generated requests, true and false ones, at a running service: none may be answered with a fault of ours.
//
// SCHEMATHESIS names the program; tests/run installs it. The report lies in target/schemathesis afterwards.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, start } from '../browser/server.mjs';
import { signedInByApi } from '../browser/people.mjs';

const program = process.env.SCHEMATHESIS ?? 'schemathesis';
const seconds = Number(process.env.SCHEMATHESIS_SECONDS ?? 60);
const report = join(root, 'target/schemathesis');
rmSync(report, { recursive: true, force: true });

const server = await start();
let failed = 0;
try {
  const token = await signedInByApi(server, 'gen@generated.example');
  // The signing-out operations would end the very token that all other requests carry.
  const excluded = ['--exclude-path-regex', '/(sign-out|sessions|account)(/|$)'];
  const runs = [
    ['visitors', [], []],
    ['signed in', ['--header', `Authorization: Bearer ${token}`], excluded],
  ];
  for (const [name, identity, filter] of runs) {
    console.log(`schemathesis as ${name}`);
    const outcome = spawnSync(program, [
      'run', `${server.url}/openapi.json`, ...identity, ...filter,
      '--checks', 'not_a_server_error,response_schema_conformance,content_type_conformance',
      '--phases', 'examples,coverage,fuzzing', '--mode', 'all', '--seed', '1',
      '--max-examples', '30', '--max-time', String(seconds), '--request-timeout', '10', '--continue-on-failure',
      '--generation-database', 'none', '--no-color', '--warnings', 'off',
      '--report', 'ndjson', '--report-dir', join(report, name.replace(' ', '-')),
    ], { stdio: 'inherit' });
    if (outcome.error) throw outcome.error;
    if (outcome.status !== 0) failed += 1;
  }
} finally {
  const code = await server.stop();
  if (code !== 0) { console.log(`the service ended with ${code}:\n${server.log().slice(-4000)}`); failed += 1; }
}
process.exit(failed === 0 ? 0 : 1);
