export { addToDays } from '#server/features/difot/queries.ts';
