import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import type { ExportFile, ExportFormat } from '#server/exports/write-export.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { nextRunOf, runPlace } from '#server/features/reports/next-run.ts';
import { freeze } from '#server/features/reports/queries-frozen.ts';
import * as queries from '#server/features/reports/queries-schedules.ts';
import { type ReportRequest, reportFile } from '#server/features/reports/report-file.ts';
import { reportMail } from '#server/features/reports/report-mail.ts';
import { eligible, runMessage } from '#server/features/reports/rules-message.ts';

export type SendReportsDeps = {
  db: Database;
  clock: Clock;
  publicUrl: () => string;
  mailDomain: string;
  log: (error: unknown) => void;
};

const actor = systemActor('reports');
/** Mail servers take so much; what is larger is linked to. */
const mostBytes = 10 * 1024 * 1024;
/** A report that could not be made is tried again after so long. */
const restMs = 10 * 60_000;

/** The content of a file; null when it is too large to be mailed, without reading it to its end. */
async function contentOf(file: ExportFile): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file.content as AsyncIterable<Buffer | string>) {
    const part = Buffer.from(chunk as Buffer);
    bytes += part.length;
    if (bytes > mostBytes) return null;
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

/** Makes the files in a transaction of their own that sees one moment; the schedule stays claimed meanwhile. */
async function makeFile({ db }: SendReportsDeps, schedule: queries.ScheduleRow, now: Date) {
  return db.withActorStreaming(actor, async (tx) => {
    await freeze(tx);
    const asked = { report: schedule.report, filters: schedule.filters } as ReportRequest;
    const file = await reportFile(tx, asked, schedule.format as ExportFormat, now);
    const content = await contentOf(file);
    return content === null ? null : { name: file.name, mediaType: file.contentType, content };
  });
}

/**
 * Sends one report that is due: the mails and the move to its next time are one transaction, so that it goes out once, however many
 * processes try and wherever one of them is killed. The file is made before: a writing transaction that stays open would hold up what
 * live streams read. A run missed while the server was down is made up for once.
 */
async function sendOne(deps: SendReportsDeps, id: string): Promise<boolean> {
  const now = deps.clock.now();
  const asked = await deps.db.withActor(actor, (tx) => queries.readSchedule(tx, id, now));
  if (!asked) return false;
  const file = eligible(asked.recipients).length === 0 ? null : await makeFile(deps, asked, now);
  return deps.db.withActor(actor, async (tx) => {
    const schedule = await queries.claimSchedule(tx, id, now);
    // Another process sent it, or somebody changed it: what was made is not what is wanted now.
    if (!schedule || schedule.version !== asked.version) return false;
    const receivers = eligible(schedule.recipients);
    let first: string | null = null;
    for (const receiver of receivers) {
      const mail = await reportMail(tx, schedule, receiver, {
        now,
        publicUrl: deps.publicUrl(),
        attached: file !== null,
      });
      const files = first === null ? (file === null ? {} : { attachments: [file] }) : { attachmentsOf: first };
      const mailId = await queueMail(tx, { ...mail, ...files }, now, deps.mailDomain);
      first ??= mailId;
    }
    await queries.recordRun(tx, id, {
      next_run_at: schedule.active ? nextRunOf(schedule, now, await runPlace(tx)) : null,
      last_run_at: now,
      last_message: runMessage(schedule.recipients, file === null),
    });
    return true;
  });
}

/** Calendar or zone may have changed since a next run was worked out: it is worked out anew where it differs. */
async function correctRuns(tx: Tx, now: Date): Promise<void> {
  const waiting = await queries.selectWaiting(tx, now);
  if (waiting.length === 0) return;
  const place = await runPlace(tx);
  for (const row of waiting) {
    const next = nextRunOf(row, now, place);
    if (next?.getTime() !== row.next_run_at?.getTime()) await queries.moveRun(tx, row.id, row.next_run_at, next);
  }
}

/**
 * Reports by mail. `sendDue` is for a poll by the clock: it sends what is due and answers how many were sent. What cannot be made is
 * noted at its schedule, stays due and is tried again some minutes later; the others go out all the same.
 */
export function reportSender(deps: SendReportsDeps) {
  const failedAt = new Map<string, number>();
  let running: Promise<number> | null = null;

  async function noteFailure(id: string, error: unknown, now: Date): Promise<void> {
    deps.log(error);
    failedAt.set(id, now.getTime());
    const why = error instanceof AppError ? error.message : 'The server could not make the report; its log says why.';
    await deps.db.withActor(actor, (tx) => queries.recordFailure(tx, id, `Not sent: ${why} It is tried again.`));
  }

  async function sendAll(): Promise<number> {
    const now = deps.clock.now();
    const due = await deps.db.withActor(actor, async (tx) => {
      await correctRuns(tx, now);
      return queries.selectDueIds(tx, now);
    });
    let sent = 0;
    for (const id of due) {
      if (now.getTime() - (failedAt.get(id) ?? Number.NEGATIVE_INFINITY) < restMs) continue;
      try {
        if (await sendOne(deps, id)) sent += 1;
        failedAt.delete(id);
      } catch (error) {
        await noteFailure(id, error, now);
      }
    }
    return sent;
  }

  function sendDue(): Promise<number> {
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  return { sendDue };
}
