import type { TFunction } from 'i18next';
import { type Line, sendResumable, UnreadableFile } from '../ui/upload/resumable.ts';
import { ApiProblem, readProblem, toProblem } from './api/problem.ts';

const wordsOf = (t: TFunction<'app'>) => ({
  offline: t('problem.offline'),
  unreadable: (status: number) => t('problem.unreadable', { status }),
});

/**
 * How to get an address of uploads where something has to be made first. The files show from the beginning meanwhile, so that nothing goes
 * without them. Errors: an ApiProblem with a sentence.
 */
export function uploadAddress(make: () => Promise<string>, t: TFunction<'app'>): () => Promise<string> {
  return () =>
    make().catch((error: unknown) => {
      throw toProblem(error, wordsOf(t));
    });
}

/**
 * Sends a file to an address of uploads, over dropped lines too; answers what the server made of it. Errors: an ApiProblem with a sentence,
 * also when the sender ended it. `t`: the words of the apps.
 */
export async function sendUpload(to: string, file: File, line: Line, t: TFunction<'app'>): Promise<unknown> {
  const words = wordsOf(t);
  const { status, body } = await sendResumable(to, file, line).catch((error: unknown) => {
    if (error instanceof UnreadableFile)
      throw new ApiProblem(0, 'file_unreadable', { detail: t('problem.fileUnreadable', { name: file.name }) });
    throw error;
  });
  if (status === 0) throw toProblem(new TypeError('no connection'), words);
  if (status !== 200) throw readProblem(status, body, words);
  return (body as { file: unknown }).file;
}
