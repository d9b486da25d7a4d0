import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, notFound } from '#server/errors.ts';
import { isSameSet, line } from '#server/features/set-up/rules-entries.ts';
import { inUse, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField, setUpAbilities } from '#server/features/set-up/service.ts';
import { foldKey } from '#shared/fold.ts';
import type { CategoryView } from './contract.ts';
import * as queries from './queries.ts';

export type CategoryService = ReturnType<typeof categoryService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectCategory>>>;

/** The ids of all categories. */
export async function categoryIds(tx: Tx): Promise<Set<string>> {
  return new Set((await queries.selectCategories(tx)).map((category) => category.id));
}

/** Adds the categories that are missing at the end of the list; answers the id of each by its name as given. */
export async function ensureCategories(tx: Tx, names: readonly string[], now: Date): Promise<Map<string, string>> {
  await queries.lockCategories(tx);
  const present = new Map((await queries.selectCategories(tx)).map((row) => [row.name_key, row.id]));
  const missing = names.filter((name) => !present.has(foldKey(name)));
  for (const name of missing) {
    const id = randomUUIDv7();
    const position = await queries.nextPosition(tx);
    await queries.insertCategory(tx, { id, name, name_key: foldKey(name), position });
    present.set(foldKey(name), id);
  }
  if (missing.length > 0) await announceSetUp(tx, 'categories', now);
  return new Map(names.map((name) => [name, present.get(foldKey(name))!]));
}

/** Milestone categories: the types of work, in the company's order (DOMAIN 3 and 6). Reading needs setup:read, changes setup:write. */
export function categoryService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<CategoryView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectCategories);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<CategoryView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** The new category comes last. */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: { name: string }): Promise<CategoryView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const name = line('name', 'name', input.name);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          const position = await queries.nextPosition(tx);
          await queries.insertCategory(tx, { id: made, name, name_key: foldKey(name), position });
          await announceSetUp(tx, 'categories', now);
          return made;
        });
        return shown(await one(tx, id), actor);
      }),
    );
  }

  async function change(actor: OfficeActor, id: string, input: { name: string }): Promise<CategoryView> {
    requirePermission(actor, 'setup:write');
    const name = line('name', 'name', input.name);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        await one(tx, id);
        await queries.updateCategory(tx, id, { name, name_key: foldKey(name) });
        await announceSetUp(tx, 'categories', clock.now());
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Errors: an order that does not name every category once (somebody else added or removed one meanwhile). */
  async function order(actor: OfficeActor, ids: string[]): Promise<CategoryView[]> {
    requirePermission(actor, 'setup:write');
    return db.withActor(actor, async (tx) => {
      if (!isSameSet(ids, await queries.lockCategories(tx)))
        throw conflict(
          'order_incomplete',
          'The order must name every category once. Reload the list and order it again.',
        );
      await queries.orderCategories(tx, ids);
      await announceSetUp(tx, 'categories', clock.now());
      return (await queries.selectCategories(tx)).map((row) => shown(row, actor));
    });
  }

  /** Errors: in use by templates or milestones of jobs (409, naming them). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const uses = await queries.categoryUses(tx, id);
      const refusal = inUse(
        `The category "${row.name}"`,
        [
          ...named(uses.templates, 'template', 'templates'),
          ...named(uses.customers, 'customer', 'customers'),
          ...named(uses.roles, 'workflow role', 'workflow roles'),
          ...(uses.jobs ? ['milestones of jobs'] : []),
        ],
        'Give those another category first; one that jobs carry stays.',
      );
      if (refusal) throw refusal;
      await queries.deleteCategory(tx, id);
      await announceSetUp(tx, 'categories', clock.now());
    });
  }

  return { list, read, create, change, order, remove };
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('name', 'category_taken', work);

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectCategory(tx, id);
  if (!row) throw notFound('category');
  return row;
}

function shown(row: Row, actor: OfficeActor): CategoryView {
  return { id: row.id, name: row.name, position: row.position, abilities: setUpAbilities(actor) };
}
