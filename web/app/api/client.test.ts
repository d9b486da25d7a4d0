import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApi, dataOf, ifMatch, newKey } from './client.ts';
import { ApiProblem } from './problem.ts';

type Paths = {
  '/things/{id}': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': { name: string } } } };
    };
  };
};

const words = () => ({ offline: 'No connection.', unreadable: (status: number) => `Unreadable ${status}.` });

function answer(status: number, body: string, type = 'application/problem+json') {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type } }));
}
const ask = (onSignedOut?: () => void) =>
  dataOf(createApi<Paths>('http://here', words, onSignedOut).GET('/things/{id}', { params: { path: { id: '1' } } }));

async function caught(promise: Promise<unknown>): Promise<ApiProblem> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiProblem);
  return error as ApiProblem;
}

describe('the client', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('gives the data of a good answer', async () => {
    answer(200, '{"name":"one"}', 'application/json');
    expect(await ask()).toEqual({ name: 'one' });
  });

  it('throws what the server says', async () => {
    const faults = [{ field: 'jobCode', code: 'taken', message: 'Taken.' }, 'nonsense'];
    answer(422, JSON.stringify({ code: 'not_valid', title: 'Not valid', detail: 'Taken.', requestId: 'r1', faults }));
    const problem = await caught(ask());
    expect(problem).toMatchObject({ status: 422, code: 'not_valid', detail: 'Taken.', requestId: 'r1' });
    expect(problem.faults).toEqual([{ field: 'jobCode', code: 'taken', message: 'Taken.' }]);
  });

  it('has a sentence for a page of a proxy', async () => {
    answer(502, '<html>Bad gateway</html>', 'text/html');
    expect((await caught(ask())).detail).toBe('Unreadable 502.');
  });

  it('has a sentence for no connection', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('fetch failed');
    });
    expect(await caught(ask())).toMatchObject({ status: 0, code: 'offline', detail: 'No connection.' });
  });

  it('says when the session is over', async () => {
    const over = vi.fn();
    answer(401, '{"code":"signed_out","detail":"Sign in."}');
    await caught(ask(over));
    expect(over).toHaveBeenCalledOnce();
  });
});

it('quotes a version once', () => {
  expect(ifMatch(3)).toEqual({ 'If-Match': '"3"' });
  expect(ifMatch('"3"')).toEqual({ 'If-Match': '"3"' });
});

it('makes keys of 32 hexadecimal digits, each another', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
  expect(newKey()).not.toBe(newKey());
});
