/** Ends what a job had given away when it moves to another customer, in the transaction of the move (DOMAIN 1). */
export { voidOfJob as voidShareLinks } from './queries.ts';
