import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exceptionFrom } from '../../lib/extension/exception-from.ts';
import {
  listExceptions,
  listExceptionsOn,
  storedException,
  watchExceptions,
  type KeptException,
} from '../../lib/extension/stored-items.ts';

const kremlin: KeptException = { host: null, entity: 'war/russia', form: 'the Kremlin' };
const here: KeptException = { ...kremlin, host: 'news.example' };

beforeEach(() => {
  fakeBrowser.reset();
  // stored-items.ts speaks to `chrome`, as pages have it.
  vi.stubGlobal('chrome', fakeBrowser);
});

const keep = (exception: KeptException) => storedException(exception).set(exception);

test('exceptions on a host are its own and those that hold everywhere', async () => {
  await Promise.all([keep(kremlin), keep(here), keep({ ...here, host: 'other.example' })]);
  expect(await listExceptionsOn('news.example')).toEqual([kremlin, here]);
  expect(await listExceptions()).toHaveLength(3);
  await storedException(kremlin).set(null);
  expect(await listExceptionsOn('third.example')).toEqual([]);
});

test.each(['__proto__', 'a b "c" \\ \n', '😀 ﬁ', 'exception: ', ''])(
  'a form of any characters is kept as it is: %j',
  async (form) => {
    await keep({ ...here, form });
    expect(await listExceptions()).toEqual([{ ...here, form }]);
    await storedException({ ...here, form }).set(null);
    expect(await listExceptions()).toEqual([]);
  },
);

test.each([
  null,
  true,
  [],
  { ...kremlin, host: 7 },
  { ...kremlin, entity: 'russia' },
  { ...kremlin, form: {} },
  { host: null, entity: 'war/russia' },
  { ...kremlin, form: 'stored under the name of another' },
])('what another version stored is not trusted: %j', async (stored) => {
  await fakeBrowser.storage.local.set({ 'exception: ["war/russia","the Kremlin"]': stored });
  expect(await listExceptions()).toEqual([]);
});

test('a page hears of exceptions that hold on its host, and of no others', async () => {
  const onChange = vi.fn();
  const stop = watchExceptions(onChange, 'news.example');
  await keep({ ...kremlin, host: 'news.example.org' });
  await keep({ ...kremlin, host: 'other.example' });
  expect(onChange).toHaveBeenCalledTimes(0);
  await keep(here);
  await keep(kremlin);
  expect(onChange).toHaveBeenCalledTimes(2);
  stop();
  await storedException(here).set(null);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('a page speaks for the site it is on, whatever it says', () => {
  const said = { form: 'the Kremlin', entity: 'war/russia', everywhere: false, host: 'bank.example' };
  const sender = { url: 'https://news.example:8080/a?b#c' };
  expect(exceptionFrom(said, sender)).toEqual(here);
  expect(exceptionFrom({ ...said, everywhere: true }, sender)).toEqual(kremlin);
  for (const url of [undefined, 'about:blank', 'no address'])
    expect(() => exceptionFrom(said, { ...(url && { url }) })).toThrow('belongs to no site');
});

test.each([
  null,
  {},
  { form: '', entity: 'war/russia', everywhere: true },
  { ...kremlin, everywhere: 'yes' },
])('what is no “Not this” is refused: %j', (message) => {
  expect(() => exceptionFrom(message, { url: 'https://news.example/' })).toThrow(/Invalid/);
});
