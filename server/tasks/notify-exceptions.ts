import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { readCompany } from '#server/features/company/service.ts';
import { claimDueNotices, type DueNotice } from '#server/features/exceptions/queries-notices.ts';
import { conditionWords, type Notice, noticeMails } from '#server/features/exceptions/rules-notice-mail.ts';
import { stylesForUsers } from '#server/features/mails/mail-style.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { deleteOld, selectAddresses } from '#server/features/notifications/queries.ts';
import { notify, responsibleForAll } from '#server/features/notifications/service.ts';
import { dayOf } from '#server/time/zones.ts';

export type NotifyDeps = { db: Database; clock: Clock; publicUrl: () => string; mailDomain: string };

const actor = systemActor('exceptions');
const batchSize = 200;
/** As long as anybody would look for a notification; what it tells of stands in the job's history anyway. */
const keptMs = 180 * 86_400_000;

function noticeOf(row: DueNotice): Notice {
  return {
    jobId: row.job_id,
    jobCode: row.job_code,
    customerName: row.customer_name,
    milestone: row.name,
    componentCode: row.component_code,
    condition: row,
    exceptionAt: row.exception_at,
  };
}

async function ring(tx: Tx, rows: readonly DueNotice[], users: readonly string[][], now: Date): Promise<void> {
  const bells = rows.map((row, at) => ({
    userIds: users[at] ?? [],
    kind: 'exception',
    customerId: row.customer_id,
    jobId: row.job_id,
    data: {
      jobCode: row.job_code,
      customerName: row.customer_name,
      subject: row.name,
      componentCode: row.component_code,
      detail: conditionWords(row),
      at: row.exception_at.toISOString(),
      recordId: row.id,
    },
  }));
  await notify(tx, bells, now);
}

async function write(
  tx: Tx,
  rows: readonly DueNotice[],
  users: readonly string[][],
  { now, publicUrl, mailDomain }: { now: Date; publicUrl: string; mailDomain: string },
): Promise<void> {
  const byUser = new Map<string, Notice[]>();
  for (const [at, row] of rows.entries())
    for (const user of users[at] ?? []) byUser.set(user, [...(byUser.get(user) ?? []), noticeOf(row)]);
  const styleOf = await stylesForUsers(tx, [...byUser.keys()], publicUrl);
  for (const user of await selectAddresses(tx, [...byUser.keys()])) {
    const context = { style: styleOf(user.id), publicUrl, now };
    for (const { subject, parts } of noticeMails(user.first_name, byUser.get(user.id) ?? [], context)) {
      const to = { address: user.email, name: `${user.first_name} ${user.last_name}`.trim() };
      const mail = { kind: 'exception_notice', to, subject, ...renderMail(parts), userId: user.id };
      await queueMail(tx, mail, now, mailDomain);
    }
  }
}

/**
 * Tells those responsible of every milestone that has come into exception since the last look, by bell and by mail: once for each
 * distinct `exception_at` (DOMAIN 5). The mark, the bell and the mails are one transaction: several processes may run this at once,
 * and one that is killed has told nobody. Meant to run every 15 seconds. Answers how many milestones were told of.
 */
export async function notifyDueExceptions({ db, clock, publicUrl, mailDomain }: NotifyDeps): Promise<number> {
  let told = 0;
  for (;;) {
    const now = clock.now();
    const claimed = await db.withActor(actor, async (tx) => {
      const rows = await claimDueNotices(tx, now, batchSize);
      if (rows.length === 0) return 0;
      const company = await readCompany(tx);
      const jobs = rows.map((row) => ({
        serviceOperatorId: row.service_operator_id,
        departmentId: row.department_id,
      }));
      const users = await responsibleForAll(tx, jobs, dayOf(now, company.time_zone));
      await ring(tx, rows, users, now);
      await write(tx, rows, users, { now, publicUrl: publicUrl(), mailDomain });
      return rows.length;
    });
    told += claimed;
    if (claimed < batchSize) return told;
  }
}

/** Removes notifications that nobody looks for any more. Meant to run every hour. */
export async function sweepNotifications({ db, clock }: Pick<NotifyDeps, 'db' | 'clock'>): Promise<void> {
  await db.withActor(actor, (tx) => deleteOld(tx, new Date(clock.now().getTime() - keptMs)));
}
