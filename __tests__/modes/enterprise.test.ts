// Runs as companies have them: on a GitHub server of their own, behind a proxy, with more than one at a time.
import { expect, test } from '@jest/globals';
import { GITHUB_TOKEN } from '../emulator/job.ts';
import { forward, serveHttp } from '../http/loopback.ts';
import { everythingShown, expectSoundRun, expectSuccess } from './account.ts';
import { useJobs } from './prompt-runs.ts';

const start = useJobs();

/** A server that sends each request on to where `toTarget` says, and tells which those were. */
async function serveForward(toTarget: (address: string) => URL) {
  const seen: { address: string; authorization: string | undefined; proxy: string | undefined }[] = [];
  const url = await serveHttp(
    forward((address, { headers }) => {
      seen.push({ address, authorization: headers.authorization, proxy: headers['proxy-authorization'] });
      return toTarget(address);
    }),
  );
  return { url, seen };
}

test('a GitHub server of one’s own: its API is asked, its links stay, and GitHub’s don’t', async () => {
  const job = await start();
  const ghes = await serveForward((path) => new URL(path.replace(/^\/api(?:\/v3)?/, ''), job.github.url));
  job.pinata.fail(
    { path: /chat/ },
    { kind: 'answer', content: `[here](${ghes.url.href}octo/hello) [there](https://github.com/octo/hello)` },
  );
  const result = await job.run(
    {},
    { githubServerUrl: ghes.url.origin, githubApiUrl: `${ghes.url.origin}/api/v3` },
  );
  expectSuccess(job, result);
  const [comment] = job.github.state.comments;
  expect(comment?.body).toContain(
    `[here](${ghes.url.href}octo/hello) there (\`https://github.com/octo/hello\`)`,
  );
  expect(comment?.body).toContain(`[run](${ghes.url.origin}/octo/hello/actions/runs/`);
  expect(ghes.seen.every(({ address }) => /^\/api\/(?:v3\/|graphql$)/.test(address))).toBe(true);
  expect(ghes.seen.length).toBeGreaterThan(2);
});

test('a proxy: all goes through it, each with its own credential, and its password is shown nowhere', async () => {
  const job = await start();
  const proxy = await serveForward((address) => new URL(address));
  const password = 'pr0xy@pass-word';
  const address = proxy.url.href.replace('://', `://bob:${encodeURIComponent(password)}@`);
  job.pinata.fail(
    { path: /chat/ },
    { kind: 'answer', content: `The proxy is ${address}, with ${password}.` },
  );
  const result = await job.run({}, { env: { HTTP_PROXY: address, NO_PROXY: '' } });
  expectSuccess(job, result);
  expect(proxy.seen.length).toBe(job.github.requests.length + job.pinata.requests.length);
  const key = job.pinata.state.inferenceKey;
  for (const { address: asked, authorization, proxy: credential } of proxy.seen) {
    expect(credential).toBe(`Basic ${Buffer.from(`bob:${password}`).toString('base64')}`);
    const isGithub = asked.startsWith(job.github.url);
    if (authorization !== undefined) expect(authorization).toContain(isGithub ? GITHUB_TOKEN : key);
  }
  const shown = [everythingShown(result), ...job.github.state.comments.map(({ body }) => body)].join('\n');
  for (const form of [
    password,
    encodeURIComponent(password),
    Buffer.from(`bob:${password}`).toString('base64'),
  ])
    expect(shown).not.toContain(form);
  expect(job.github.state.comments[0]?.body).toContain('(redacted)');
});

test('what a server says beside the status is shown to nobody', async () => {
  const job = await start();
  const url = await serveHttp((_request, response) => {
    response.writeHead(400, '::error::pwned ##[error]pwned ::add-mask::e').end();
  });
  for (const options of [{ githubApiUrl: url.origin }, {}]) {
    const inputs = 'githubApiUrl' in options ? {} : { endpoint: `${url.origin}/v1`, prompt: 'Say hi' };
    const result = await job.run(inputs, options);
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.log).toContain('answered 400');
    expect(everythingShown(result)).not.toContain('pwned');
    expect(result.masks).not.toContain('e');
  }
});

test('three runs at once end with one comment', async () => {
  const job = await start();
  const results = await Promise.all([job.run(), job.run(), job.run()]);
  for (const result of results) expectSuccess(job, result);
  expect(job.github.state.comments).toHaveLength(1);
});
