// Starts the service on a free port with a throw-away data folder, and reads from its log where it listens.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, readFileSync, readdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const binary = process.env.KONTOR_BINARY ?? join(root, 'target/debug/kontor');

// Wide limits: a test meets none by accident. Raised by settings, as an operator would.
const limits = ['--rate-sign-in', '1000000', '--rate-requests', '1000000', '--rate-lists', '1000000'];

/** Starts `kontor [command] …`; answers where it is, its data folder, and how to stop it. */
export async function start(command = [], { folder = mkdtempSync(join(tmpdir(), 'kontor-live-')), keep = false } = {}) {
  const data = join(folder, 'data');
  const child = spawn(binary, [...command, '--listen', '127.0.0.1:0', '--data-dir', data, ...limits],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, KONTOR_LOG: 'info' } });
  let log = '';
  const url = await new Promise((found, failed) => {
    const patience = setTimeout(() => failed(new Error(`not listening after five minutes:\n${log}`)), 300_000);
    const read = chunk => {
      log = (log + chunk).slice(-200_000);
      const line = log.split('\n').find(line => line.includes('"listening"'));
      const address = line?.match(/"address":"([^"]+)"/)?.[1];
      if (address) { clearTimeout(patience); found(`http://${address}`); }
    };
    child.stderr.on('data', read);
    child.stdout.on('data', chunk => { log = (log + chunk).slice(-200_000); });
    child.on('exit', code => { clearTimeout(patience); failed(new Error(`${binary} ended with ${code}:\n${log}`)); });
  });
  const ended = new Promise(done => child.on('exit', done));
  return {
    url, folder, data,
    log: () => log,
    /** Stops it as an operator does; answers the exit code. */
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      if (!keep) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** The mails to an address that the service has delivered into its folder, oldest first, as text. */
export function mails(server, address) {
  const folder = join(server.data, 'mail');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(name => name.endsWith('.eml')).sort()
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .filter(mail => mail.toLowerCase().includes(`to: ${address}`.toLowerCase()) || mail.toLowerCase().includes(`<${address}>`.toLowerCase()));
}

/** Waits until `look` finds something. */
export async function until(look, what, patience = 20_000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(done => setTimeout(done, 100));
  }
}
