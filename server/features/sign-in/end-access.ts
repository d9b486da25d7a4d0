/**
 * What other features may do to sessions and links, each inside the transaction of the change that it follows from: end sessions when
 * someone is disabled or deleted, void links that lead to a former address, take a lost second factor away.
 */
export { endContactSessions, endSubjectSessions, hasPassword, voidTokens } from './queries.ts';
export { endSessionsWithoutFactor, factorHolders } from './queries-security.ts';
export { announceEndedSessions } from './security-notes.ts';
