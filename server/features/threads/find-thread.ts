import { selectThread } from './queries.ts';

export type { ThreadRow } from './queries.ts';

/** A thread by its id, as other features know it; undefined when there is none. */
export const findThread = selectThread;
