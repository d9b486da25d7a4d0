import { type AppError, conflict } from '#server/errors.ts';

/** The most files that one person may have waiting in a thread, those that are arriving counted. */
export const mostUnsent = 50;
/** What nobody sent in this time is removed. */
export const keptMs = 24 * 3_600_000;

export const tooManyWait = (): AppError =>
  conflict(
    'files_waiting',
    `You have ${mostUnsent} files here that are not sent yet. Send or remove some of them first.`,
  );
