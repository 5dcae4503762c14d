import { expect, test } from '@jest/globals';
import { fetchBalance } from '../../src/pinata/account.ts';
import { defaultJwt, type Fault, type PinataOptions, type Variants } from '../emulator/pinata.ts';
import { startClients } from '../inference/clients.ts';
import { thrownBy } from '../thrown.ts';

async function start(options: PinataOptions = {}) {
  const clients = await startClients(options);
  return { ...clients, fetch: (retries = 0) => fetchBalance(clients.account, retries) };
}

test('the balance is what is left when loans are taken off, in credits', async () => {
  const { fetch } = await start({ credits: { total: 12.5, loaned: 0.25 } });
  expect(await fetch()).toEqual({ available: 12.25 });
});

test('the balance is asked for with the account’s own token', async () => {
  const { fetch, pinata } = await start();
  await fetch();
  expect(pinata.requests).toEqual([expect.objectContaining({ method: 'GET', path: '/v0/credits/balance' })]);
  expect(pinata.requests[0]?.headers).toMatchObject({
    authorization: `Bearer ${defaultJwt}`,
    accept: 'application/json',
  });
});

test('a balance below zero is one', async () => {
  const { fetch } = await start({ variants: { balance: 'negative' } });
  expect(await fetch()).toEqual({ available: -1.5 });
});

test('a balance of zero is one', async () => {
  const { fetch } = await start({ credits: { total: 0, loaned: 0 } });
  expect(await fetch()).toEqual({ available: 0 });
});

test.each<[Variants['balance']]>([['string'], ['nan'], ['nan-string'], ['missing']])(
  'a balance in the form %s is none',
  async (balance) => {
    const { fetch, account } = await start({ variants: { balance } });
    expect(await thrownBy(() => fetch())).toMatchObject({
      name: 'ResponseError',
      message: `${account.host} answered credits/balance in a way that can’t be read`,
    });
  },
);

test.each<[unknown]>([
  [null],
  [[]],
  [7],
  ['7'],
  [{}],
  [{ available: null }],
  [{ available: true }],
  [{ available: [7] }],
  [{ available: { credits: 7 } }],
  [{ balance: 7 }],
  [{ data: { available: 7 } }],
])('an answer of %j tells no balance', async (body) => {
  const { fetch, pinata } = await start();
  pinata.fail({}, { kind: 'status', status: 200, body });
  expect(await thrownBy(() => fetch())).toMatchObject({ name: 'ResponseError' });
});

test('a balance without end is none', async () => {
  const { fetch, pinata } = await start();
  pinata.fail({}, { kind: 'status', status: 200, body: '{"available":1e999}' });
  expect(await thrownBy(() => fetch())).toMatchObject({ name: 'ResponseError' });
});

test('more than was asked for does no harm', async () => {
  const { fetch, pinata } = await start();
  pinata.fail({}, { kind: 'status', status: 200, body: { available: 7, currency: 'credits', plan: null } });
  expect(await fetch()).toEqual({ available: 7 });
});

test.each<[string, Fault, string]>([
  ['401', { kind: 'status', status: 401 }, 'EndpointError'],
  ['403', { kind: 'status', status: 403 }, 'EndpointError'],
  ['404', { kind: 'status', status: 404 }, 'EndpointError'],
  ['500', { kind: 'status', status: 500 }, 'EndpointError'],
  ['a reset', { kind: 'reset' }, 'ConnectionError'],
  ['a page', { kind: 'html', status: 200 }, 'ResponseError'],
  ['an empty body', { kind: 'empty' }, 'ResponseError'],
  ['a body without end', { kind: 'huge', bytes: Number.POSITIVE_INFINITY }, 'ResponseError'],
  ['a gzip bomb', { kind: 'gzip-bomb' }, 'ResponseError'],
  ['a redirect', { kind: 'redirect', status: 302, location: 'https://evil.example' }, 'ResponseError'],
])('%s is no balance, and is passed on as what it is', async (_what, fault, name) => {
  const { fetch, pinata } = await start();
  pinata.fail({ times: 9 }, fault);
  const error = await thrownBy(() => fetch());
  expect(error).toMatchObject({ name });
  expect(`${Object(error).message} ${Object(error).hint}`).not.toContain(defaultJwt);
  expect(pinata.requests).toHaveLength(1);
});

test('what passes by itself is asked for again, as often as it may be', async () => {
  const { fetch, pinata } = await start();
  const fault: Fault = { kind: 'status', status: 503, headers: { 'retry-after': '0' } };
  pinata.fail({ times: 2 }, fault);
  expect(await fetch(2)).toEqual({ available: 100 });
  expect(pinata.requests).toHaveLength(3);
});
