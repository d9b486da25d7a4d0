import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, notFound } from '#server/errors.ts';
import { isSameSet, line } from '#server/features/set-up/rules-entries.ts';
import { announceSetUp, atField, setUpAbilities } from '#server/features/set-up/service.ts';
import { foldKey } from '#shared/fold.ts';
import type { NewQuickReply, QuickReplyChange, QuickReplyView } from './contract.ts';
import * as queries from './queries.ts';

export type QuickReplyService = ReturnType<typeof quickReplyService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectOne>>>;

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('name', 'quick_reply_taken', work);

/** The company's quick replies: texts put into a message with a click (DOMAIN 8). Reading needs setup:read, changes setup:write. */
export function quickReplyService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<QuickReplyView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectAll);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<QuickReplyView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** The new one comes last. Errors: the name is taken. */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewQuickReply): Promise<QuickReplyView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const entered = named(input.name);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          const { body, active = true } = input;
          const position = await queries.nextPosition(tx);
          await queries.insertOne(tx, {
            id: made,
            ...entered,
            body,
            active,
            position,
            created_at: now,
            updated_at: now,
          });
          await announceSetUp(tx, 'quick-replies', now);
          return made;
        });
        return shown(await one(tx, id), actor);
      }),
    );
  }

  async function change(actor: OfficeActor, id: string, input: QuickReplyChange): Promise<QuickReplyView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const entered = input.name === undefined ? {} : named(input.name);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        await one(tx, id);
        const body = input.body === undefined ? {} : { body: input.body };
        const active = input.active === undefined ? {} : { active: input.active };
        await queries.updateOne(tx, id, { ...entered, ...body, ...active, updated_at: now });
        await announceSetUp(tx, 'quick-replies', now);
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Errors: an order that does not name every one once (somebody else added or removed one meanwhile). */
  async function order(actor: OfficeActor, ids: string[]): Promise<QuickReplyView[]> {
    requirePermission(actor, 'setup:write');
    return db.withActor(actor, async (tx) => {
      if (!isSameSet(ids, await queries.lockAll(tx)))
        throw conflict(
          'order_incomplete',
          'The order must name every quick reply once. Reload the list and order it again.',
        );
      await queries.orderAll(tx, ids);
      await announceSetUp(tx, 'quick-replies', clock.now());
      return (await queries.selectAll(tx)).map((row) => shown(row, actor));
    });
  }

  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      await one(tx, id);
      await queries.deleteOne(tx, id);
      await announceSetUp(tx, 'quick-replies', clock.now());
    });
  }

  return { list, read, create, change, order, remove };
}

function named(text: string): { name: string; name_key: string } {
  const name = line('name', 'name', text);
  return { name, name_key: foldKey(name) };
}

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectOne(tx, id);
  if (!row) throw notFound('quick reply');
  return row;
}

function shown({ id, name, body, position, active }: Row, actor: OfficeActor): QuickReplyView {
  return { id, name, body, position, active, abilities: setUpAbilities(actor) };
}
