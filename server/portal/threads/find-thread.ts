import { selectThread } from './queries.ts';

export type { ThreadRow } from './queries.ts';

/** A thread that the contact may see, as other parts of the portal know it; undefined when there is none. */
export const findThread = selectThread;
