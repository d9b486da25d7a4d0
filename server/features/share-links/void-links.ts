/**
 * Ends what was given away, in the transaction of what ends it: a job moves to another customer (DOMAIN 1), or another person comes to
 * stand behind a contact.
 */
export { voidOfContact as voidLinksOfContact, voidOfJob as voidShareLinks } from './queries.ts';
