import { expect, test, vi } from 'vitest';
import { createMarks, type MarkRow } from './marks.ts';
import type { Message, ThreadEvent } from './types.ts';

function setUp(rows: MarkRow[]) {
  const read = vi.fn(async (ids: string[]) => rows.filter((one) => ids.includes(one.jobId)));
  const waiting: (() => void)[] = [];
  const marks = createMarks(read, (run) => waiting.push(run));
  const settle = async () => {
    for (const run of waiting.splice(0)) run();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { read, marks, settle };
}

const posted = (jobId: string, componentId: string | null, isMe = false): ThreadEvent => ({
  kind: 'message',
  threadId: 't',
  jobId,
  componentId,
  clientId: null,
  isNew: true,
  message: { author: { kind: 'contact', id: 'c', name: 'Buyer', isMe }, internal: false, deletedAt: null } as Message,
});

test('the icons of a page ask once', async () => {
  const { marks, read, settle } = setUp([{ jobId: 'a', componentId: null, unread: 3 }]);
  const told = vi.fn();
  marks.subscribe('a', told);
  marks.subscribe('a', told);
  marks.subscribe('b', told);
  await settle();
  expect(read.mock.calls).toEqual([[['a', 'b']]]);
  expect(marks.get('a', null).unread).toBe(3);
  expect(marks.get('a', null)).toBe(marks.get('a', null));
  expect(marks.get('b', null).unread).toBe(0);
});

test('a message counts once however many icons hear of it, one’s own does not, and nothing is asked', async () => {
  const { marks, read, settle } = setUp([]);
  marks.subscribe('a', () => {});
  await settle();
  const event = {};
  marks.hear(event, posted('a', 'x'));
  marks.hear(event, posted('a', 'x'));
  marks.hear({}, posted('a', 'x', true));
  marks.hear({}, posted('elsewhere', null));
  await settle();
  expect(marks.get('a', 'x')).toMatchObject({ unread: 1 });
  expect(marks.get('a', null)).toMatchObject({ unread: 0, inComponents: 1 });
  expect(read).toHaveBeenCalledTimes(1);
});

test('one’s own reading asks again', async () => {
  const { marks, read, settle } = setUp([{ jobId: 'a', componentId: null, unread: 2 }]);
  marks.subscribe('a', () => {});
  await settle();
  const place = { kind: 'read', threadId: 't', jobId: 'a', componentId: null, reader: null, messageId: 'm' } as const;
  marks.hear({}, { ...place, isMe: false });
  await settle();
  expect(read).toHaveBeenCalledTimes(1);
  marks.hear({}, { ...place, isMe: true });
  await settle();
  expect(read).toHaveBeenCalledTimes(2);
});
