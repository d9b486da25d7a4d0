/** What becomes of threads when a job moves or its customer is merged into another (DOMAIN 1), in the transaction that does it. */
export { closeThreadsOf as closeThreads, passThreads } from './queries-closing.ts';
