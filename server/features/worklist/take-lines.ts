import { may, type StaffActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { AppError, conflict } from '#server/errors.ts';
import type { WorklistContext } from '#server/features/worklist/context.ts';
import type { WorklistLine } from '#server/features/worklist/contract.ts';
import { lineView, takeFactsOf } from '#server/features/worklist/line-view.ts';
import { type LineRow, selectLines } from '#server/features/worklist/queries.ts';
import { lockNext, moveLine, selectFirst } from '#server/features/worklist/queries-take.ts';
import { byChoice, givenFrom } from '#server/features/worklist/rules-scope.ts';
import { type Asker, mayTake } from '#server/features/worklist/rules-take.ts';

/** Why nothing can be done with a line that is no longer there. */
export function lineGone(): AppError {
  return new AppError(
    'not_found',
    'line_gone',
    'This line is not in the worklist any more: its milestone is no longer pending, or something before it is. Nothing was changed.',
  );
}

/** The sentence that names who has the line. */
export function lineTaken(line: { name: string; job_code: string; taken_name: string | null }): AppError {
  return conflict(
    'line_taken',
    `“${line.name}” of ${line.job_code} is taken by ${line.taken_name ?? 'somebody else'}. Choose another line, or take it over.`,
  );
}

async function lineNow(tx: Tx, id: string): Promise<LineRow> {
  const [row] = await selectLines(tx, [id]);
  if (row === undefined) throw lineGone();
  return row;
}

/** Every open worklist learns that a line changed hands; the payload holds ids alone. */
async function announceMove(tx: Tx, row: LineRow, to: string | null, now: Date): Promise<void> {
  await announce(
    tx,
    [
      {
        kind: 'worklist.changed',
        customerId: row.customer_id,
        customerBranchId: null,
        visible: false,
        jobId: row.job_id,
        payload: { lineIds: [row.id], jobId: row.job_id, takenFrom: row.taken_by, takenBy: to },
      },
    ],
    now,
  );
}

/** Moves the line from the one who was read to have it; who was faster meanwhile is named. */
async function move(tx: Tx, row: LineRow, to: string | null, now: Date): Promise<void> {
  if (await moveLine(tx, row, row.taken_by, to, now)) return announceMove(tx, row, to, now);
  throw lineTaken(await lineNow(tx, row.id));
}

async function shown(tx: Tx, actor: StaffActor, id: string, context: WorklistContext): Promise<WorklistLine> {
  return lineView(actor, await lineNow(tx, id), { ...context, offeredId: id }, context);
}

/**
 * Takes a line; from another user only when the request names who has it. Errors: taken by somebody (line_taken, naming them), not a
 * line that this user may choose (line_not_given, line_elsewhere), gone.
 */
export async function takeLine(
  tx: Tx,
  actor: StaffActor,
  context: WorklistContext,
  id: string,
  takeOverFrom: string | undefined,
): Promise<WorklistLine> {
  const row = await lineNow(tx, id);
  if (row.taken_by !== actor.id) {
    if (row.taken_by !== null && row.taken_by !== takeOverFrom) throw lineTaken(row);
    await checkTakeable(tx, context, row);
    await move(tx, row, actor.id, context.now);
  }
  return shown(tx, actor, id, context);
}

async function checkTakeable(tx: Tx, context: WorklistContext, row: LineRow): Promise<void> {
  const asker: Asker = { ...context, offeredId: null };
  if (mayTake(asker, takeFactsOf(row))) return;
  const { given } = byChoice(context.memberships);
  const offeredId = await selectFirst(tx, given, context.company.order);
  if (mayTake({ ...asker, offeredId }, takeFactsOf(row))) return;
  throw given.length > 0
    ? conflict(
        'line_not_given',
        `“${row.name}” of ${row.job_code} is not the next line of your work groups. Without cherry pick, lines come one by one: take the next one.`,
      )
    : conflict(
        'line_elsewhere',
        `“${row.name}” of ${row.job_code} belongs to none of your work groups, so you cannot take it. Ask who sets up the work groups.`,
      );
}

/** Gives a line back. Another's only with workflow:write, or when the request names who has it. */
export async function releaseLine(
  tx: Tx,
  actor: StaffActor,
  context: WorklistContext,
  id: string,
  takeOverFrom: string | undefined,
): Promise<WorklistLine> {
  const row = await lineNow(tx, id);
  if (row.taken_by !== null) {
    const mayRelease = row.taken_by === actor.id || row.taken_by === takeOverFrom || may(actor, 'workflow:write');
    if (!mayRelease) throw lineTaken(row);
    await move(tx, row, null, context.now);
  }
  return lineView(actor, await lineNow(tx, id), { ...context, offeredId: null }, context);
}

/** Takes the next line of the company's order; null when nothing is waiting. Two people at once get two lines. */
export async function takeNext(tx: Tx, actor: StaffActor, context: WorklistContext): Promise<WorklistLine | null> {
  if (context.memberships.length === 0)
    throw conflict(
      'no_work_group',
      'You are not a member of an active work group, so no line is waiting for you. Ask who sets up the work groups.',
    );
  const key = await lockNext(tx, givenFrom(context.memberships), context.company.order);
  if (key === undefined) return null;
  const row = await lineNow(tx, key.id);
  await move(tx, row, actor.id, context.now);
  return shown(tx, actor, key.id, context);
}
