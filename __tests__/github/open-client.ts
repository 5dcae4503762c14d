// A client of GitHub as a mode makes it: transport, clock, log.
import { createGithubClient } from '../../src/github/client.ts';
import { RunClock } from '../../src/http/deadline.ts';
import { createTransport } from '../../src/http/transport.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { type GithubEmulator, type GithubOptions, startGithub } from '../emulator/github.ts';
import { createRecordedLog } from '../recorded-log.ts';

export const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';

export async function openGithubClient(
  apiUrl: URL,
  about: { token?: string | undefined; pauseMs?: number; requestTimeoutMs?: number } = {},
) {
  const settings = { token: TOKEN, pauseMs: 0, ...about };
  const transport = closeAfterTest(
    await createTransport([apiUrl], { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined }),
  );
  const clock = new RunClock();
  clock.start(60_000);
  closeAfterTest({ close: () => clock.stop() });
  const log = createRecordedLog();
  return { client: createGithubClient({ apiUrl, transport, clock, log, ...settings }), clock, log };
}

/** An emulator with pull request 7 of octo/hello, and a client of it. */
export async function startRepository(options: GithubOptions = {}) {
  const github: GithubEmulator = closeAfterTest(await startGithub({ token: TOKEN, ...options }));
  github.addPullRequest({
    number: 7,
    title: 'Start the sum at zero',
    body: null,
    author: 'alice',
    base: { ref: 'main', sha: 'b'.repeat(40) },
    head: { ref: 'fix-total', sha: 'a'.repeat(40) },
    diff: 'diff --git a/a.txt b/a.txt\nindex 1111111..2222222 100644\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-a\n+b\n',
  });
  return { github, ...(await openGithubClient(new URL(github.url))) };
}

export const ADDRESS = { owner: 'octo', repo: 'hello', number: 7 };
