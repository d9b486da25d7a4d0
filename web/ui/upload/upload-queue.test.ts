import { expect, test } from 'vitest';
import { createUploadQueue, type Send } from './upload-queue.ts';

const file = (name: string) => ({ name, size: 10, type: '' }) as File;
const rest = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const calls: { name: string; key: string; signal: AbortSignal; end: (error?: Error) => void }[] = [];
  const send: Send = (sent, { key, signal }) =>
    new Promise((resolve, reject) => {
      calls.push({ name: sent.name, key, signal, end: (error) => (error ? reject(error) : resolve()) });
    });
  let made = 0;
  const queue = createUploadQueue(send, () => `key-${++made}`);
  const states = () => queue.list().map((one) => `${one.name} ${one.state}`);
  return { calls, queue, states };
}

test('two go at once, the rest wait; one that fails holds nobody up', async () => {
  const { calls, queue, states } = setUp();
  queue.add(['a', 'b', 'c'].map(file), '/to');
  expect(states()).toEqual(['a sending', 'b sending', 'c waiting']);
  calls[0]!.end(new Error('The storage is full.'));
  await rest();
  expect(states()).toEqual(['a failed', 'b sending', 'c sending']);
  expect(queue.list()[0]!.message).toBe('The storage is full.');
  calls[1]!.end();
  calls[2]!.end();
  await rest();
  expect(states()).toEqual(['a failed', 'b sent', 'c sent']);
});

test('a retry keeps its key', async () => {
  const { calls, queue, states } = setUp();
  queue.add([file('a')], '/to');
  calls[0]!.end(new Error('gone'));
  await rest();
  queue.retry(queue.list()[0]!.id);
  expect(calls.map((one) => one.key)).toEqual(['key-1', 'key-1']);
  calls[1]!.end();
  await rest();
  expect(states()).toEqual(['a sent']);
});

test('what is removed on its way is cut off, and the next one goes', async () => {
  const { calls, queue, states } = setUp();
  queue.add(['a', 'b', 'c'].map(file), '/to');
  queue.remove(queue.list()[0]!.id);
  expect(calls[0]!.signal.aborted).toBe(true);
  expect(states()).toEqual(['b sending', 'c sending']);
  calls[0]!.end(new Error('aborted'));
  await rest();
  expect(states()).toEqual(['b sending', 'c sending']);
});

test('one that waits for the line says so, and goes at once when it is asked for', async () => {
  const told: boolean[] = [];
  const queue = createUploadQueue(
    async (_file, { onAway, pause }) => {
      onAway(true);
      await pause(60_000);
      onAway(false);
    },
    () => 'key',
  );
  queue.subscribe(() => told.push(queue.list()[0]?.away === true));
  queue.add([file('a')], '/to');
  expect(queue.list()[0]).toMatchObject({ state: 'sending', away: true });
  queue.retry('key');
  await rest();
  expect(queue.list()[0]).toMatchObject({ state: 'sent', away: false });
  expect(told).toContain(true);
});

test('an address that has to be asked for first: the file is on its way all the while, and a retry asks again', async () => {
  const { calls, queue, states } = setUp();
  let asked = 0;
  queue.add([file('a')], async () => {
    asked++;
    if (asked === 1) throw new Error('The server could not be reached.');
    return '/to';
  });
  expect(states()).toEqual(['a sending']);
  await rest();
  expect(states()).toEqual(['a failed']);
  queue.retry(queue.list()[0]!.id);
  await rest();
  expect([calls.length, states()]).toEqual([1, ['a sending']]);
});

test('one that is removed while its address is asked for is not sent', async () => {
  const { calls, queue } = setUp();
  queue.add([file('a')], async () => '/to');
  queue.remove(queue.list()[0]!.id);
  await rest();
  expect([calls, queue.list()]).toEqual([[], []]);
});
