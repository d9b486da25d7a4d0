import { useSyncExternalStore } from 'react';
import { newKey } from '../../../../app/api/client.ts';
import { readProblem, toProblem } from '../../../../app/api/problem.ts';
import { problemWordsOf } from '../../../../app/api/problem-words.ts';
import { sendFile } from '../../../../ui/upload/send-file.ts';
import { createUploadQueue, type UploadQueue } from '../../../../ui/upload/upload-queue.ts';
import { texts } from '../../../app.ts';
import { readAttachmentsAgain } from './api.ts';

/** One for each job, kept while the console is open: uploads go on when their page is left. */
const queues = new Map<string, UploadQueue>();

function queueOf(jobId: string): UploadQueue {
  const known = queues.get(jobId);
  if (known) return known;
  const made = createUploadQueue(async (file, { to, ...how }) => {
    const words = problemWordsOf(texts);
    const { status, body } = await sendFile(to, file, how);
    if (status === 0) throw toProblem(new TypeError('no connection'), words);
    if (status !== 201) throw readProblem(status, body, words);
    readAttachmentsAgain(jobId);
  }, newKey);
  queues.set(jobId, made);
  return made;
}

/** The files of a job that are on their way, and what can be done with them. */
export function useUploads(jobId: string) {
  const queue = queueOf(jobId);
  const items = useSyncExternalStore(queue.subscribe, queue.list);
  return { items, add: queue.add, remove: queue.remove, retry: queue.retry };
}
