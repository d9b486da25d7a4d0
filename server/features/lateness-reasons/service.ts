import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { notFound } from '#server/errors.ts';
import { code, line } from '#server/features/set-up/rules-entries.ts';
import { counted, inUse, mostCounted } from '#server/features/set-up/rules-in-use.ts';
import { announcePortals, announceSetUp, atField, setUpAbilities } from '#server/features/set-up/service.ts';
import { foldKey } from '#shared/fold.ts';
import type { LatenessReasonChange, LatenessReasonView, NewLatenessReason } from './contract.ts';
import * as queries from './queries.ts';

export type LatenessReasonService = ReturnType<typeof latenessReasonService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectReason>>>;

/** Reasons for lateness that staff give to late jobs. Reading needs setup:read, changes setup:write. */
export function latenessReasonService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<LatenessReasonView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectReasons);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<LatenessReasonView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** Errors: a code that is taken (409). */
  async function create(
    actor: OfficeActor,
    key: IdempotencyKey,
    input: NewLatenessReason,
  ): Promise<LatenessReasonView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const columns = { ...entered(input), active: input.active ?? true };
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          const blank = { code: '', code_key: '', label: '', customer_label: '' };
          await queries.insertReason(tx, { id: made, ...blank, ...columns, created_at: now, updated_at: now });
          await announceSetUp(tx, 'lateness-reasons', now);
          return made;
        });
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Another label for the customer shows on the portal at once; a blank one takes it away from all jobs that carry the reason. */
  async function change(actor: OfficeActor, id: string, input: LatenessReasonChange): Promise<LatenessReasonView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const columns = entered(input);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const before = await one(tx, id);
        await queries.updateReason(tx, id, { ...columns, updated_at: now });
        await announceSetUp(tx, 'lateness-reasons', now);
        const after = await one(tx, id);
        if (after.customer_label !== before.customer_label) await announcePortals(tx, now);
        return shown(after, actor);
      }),
    );
  }

  /** Errors: jobs carry it (409, saying how many). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const jobs = await queries.countJobs(tx, id, mostCounted);
      const advice = 'Switch it off instead: those jobs keep it, and it is not offered any more.';
      const refusal = inUse(`The reason "${row.code}"`, counted(jobs, 'job', 'jobs'), advice);
      if (refusal) throw refusal;
      await queries.deleteReason(tx, id);
      await announceSetUp(tx, 'lateness-reasons', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('code', 'lateness_reason_taken', work);

/** The columns that were entered. A label for the customer of blanks alone is none. */
function entered(input: LatenessReasonChange) {
  const named = input.code === undefined ? null : code('code', input.code);
  return {
    ...(named === null ? {} : { code: named, code_key: foldKey(named) }),
    ...(input.label === undefined ? {} : { label: line('label', 'label', input.label) }),
    ...(input.customerLabel === undefined
      ? {}
      : {
          customer_label:
            input.customerLabel.trim() === ''
              ? ''
              : line('customerLabel', 'label for the customer', input.customerLabel),
        }),
    ...(input.active === undefined ? {} : { active: input.active }),
  };
}

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectReason(tx, id);
  if (!row) throw notFound('reason for lateness');
  return row;
}

function shown(row: Row, actor: OfficeActor): LatenessReasonView {
  const { id, code: named, label, customer_label: customerLabel, active } = row;
  return { id, code: named, label, customerLabel, active, abilities: setUpAbilities(actor) };
}
