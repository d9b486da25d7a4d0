/**
 * What other features do to views of the portal, each inside the transaction of the change that it follows from: they end when the
 * contact is disabled, deleted or another person, and when the staff user is disabled or may no longer look.
 */
export { endOpen as endViews, passLog as passViewLog } from './queries.ts';
