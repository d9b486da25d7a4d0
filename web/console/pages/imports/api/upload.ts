import { readProblem, toProblem } from '../../../../app/api/problem.ts';
import { problemWordsOf } from '../../../../app/api/problem-words.ts';
import { texts } from '../../../app.ts';
import type { Inspection } from './types.ts';

/** Most bytes of an upload; the server takes a little more. */
export const uploadLimit = 200_000_000;

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Sends a file and answers what is in it. `onPercent` hears how much has gone; `signal` ends it. XMLHttpRequest, since fetch does not
 * say how far an upload is. Refusals are thrown as the server's problem.
 */
export function uploadFile(file: File, onPercent: (percent: number) => void, signal: AbortSignal): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const words = problemWordsOf(texts);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((loaded / Math.max(total, 1)) * 100));
    request.onload = () => {
      const body = bodyOf(request.responseText);
      if (request.status === 201) resolve(body as Inspection);
      else reject(readProblem(request.status, body, words));
    };
    request.onerror = () => reject(toProblem(new TypeError('no connection'), words));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
