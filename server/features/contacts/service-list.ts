import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, notFound } from '#server/errors.ts';
import { startTask } from '#server/features/background-tasks/service.ts';
import { type KeptUpload, keepUpload } from '#server/features/imports/keep-upload.ts';
import type { UploadStream } from '#server/features/imports/store-upload.ts';
import { announceContact } from './announce-contact.ts';
import { readContacts } from './contact-list-rows.ts';
import type { ListCheck, ListSaved, SaveList } from './contract-list.ts';
import { invitationUrl, inviteMany } from './invite-contact.ts';
import type { InviteParameters } from './invite-step.ts';
import { makeContacts } from './make-contacts.ts';
import * as queries from './queries.ts';
import { listBytes, readList } from './read-list.ts';
import type { ListField } from './rules-list-columns.ts';

export type ContactListService = ReturnType<typeof contactListService>;
type Deps = { db: Database; clock: Clock; publicUrl: () => string; mailDomain: string; folder: string };
export type UploadedList = { fileName: string; content: UploadStream };

/** More invitations than this go out in the background. */
export const mostInvitedDirectly = 200;
const shownSample = 5;

/** Many contacts at once, from a list that was pasted or a file: a dry run, then the good rows, or all or none. */
export function contactListService({ db, clock, publicUrl, mailDomain, folder }: Deps) {
  /** What would become of the list; nothing is written. */
  async function check(actor: OfficeActor, customerId: string, list: UploadedList): Promise<ListCheck> {
    requirePermission(actor, 'contacts:write');
    return withList(list, async (read) =>
      db.withActor(actor, async (tx) => {
        await customerOf(tx, customerId);
        const { contacts, faults } = await judge(tx, customerId, read);
        const { columns, header, rows } = read;
        const places = Object.entries(columns.places) as [ListField, number][];
        return {
          total: rows.length,
          good: contacts.length,
          bad: rows.length - contacts.length,
          hasHeader: columns.hasHeader,
          columns: places
            .filter(([, place]) => columns.hasHeader || place < header.length)
            .map(([field, place]) => ({ field, header: columns.hasHeader ? header[place]! : '' })),
          ignored: columns.ignored,
          faults,
          sample: contacts
            .slice(0, shownSample)
            .map(({ email, firstName, lastName }) => ({ email, firstName, lastName })),
        };
      }),
    );
  }

  /**
   * Makes the contacts of the list in one transaction, so that nothing is half imported, and invites them if that is asked for: up to
   * 200 at once, more as a background task. Errors: a bad row where all are wanted; no good row; no portal to invite to.
   */
  async function save(
    actor: OfficeActor,
    customerId: string,
    list: UploadedList,
    wish: SaveList,
    key: IdempotencyKey,
  ): Promise<ListSaved> {
    requirePermission(actor, 'contacts:write');
    const now = clock.now();
    return withList(list, async (read) =>
      db.withActor(actor, async (tx) => {
        const customer = await customerOf(tx, customerId);
        const { id } = await once(tx, key, now, async () => {
          const portalUrl = wish.invite ? invitationUrl(customer, publicUrl()) : null;
          const { contacts, faults, unassignedToo } = await judge(tx, customerId, read);
          if (contacts.length === 0 || (wish.rows === 'all' && faults.length > 0))
            throw refusal(contacts.length, faults);
          const made = contacts.map((contact) => ({ ...contact, unassignedToo }));
          await makeContacts(tx, customerId, made, now);
          await announceContact(tx, { customerId, contactId: null, accessChanged: false }, now);
          const taskId =
            portalUrl === null ? null : await invite(tx, actor, { customer, portalUrl, count: made.length }, now);
          return JSON.stringify({
            made: made.length,
            left: read.rows.length - made.length,
            invited: portalUrl === null ? 0 : made.length,
            taskId,
          } satisfies ListSaved);
        });
        return JSON.parse(id) as ListSaved;
      }),
    );
  }

  type Invitations = {
    customer: { id: string; name: string; portal_slug: string | null };
    portalUrl: string;
    count: number;
  };
  async function invite(tx: Tx, actor: OfficeActor, { customer, portalUrl, count }: Invitations, now: Date) {
    if (count > mostInvitedDirectly) {
      const parameters: InviteParameters = { customerId: customer.id, madeAt: now.toISOString() };
      const title = `Invite ${count} contacts of ${customer.name}`;
      return startTask(tx, actor, { kind: 'invite_contacts', title, parameters, total: count }, now);
    }
    const drafts = await queries.lockDrafts(tx, customer.id, { madeAt: now, after: null, limit: count });
    await inviteMany(tx, drafts, portalUrl, { now, publicUrl: publicUrl(), mailDomain });
    return null;
  }

  type Read = Awaited<ReturnType<typeof readList>>;
  async function withList<T>({ fileName, content }: UploadedList, work: (read: Read) => Promise<T>): Promise<T> {
    const kept: KeptUpload = await keepUpload(folder, randomUUIDv7(), content, listBytes);
    try {
      return await work(await readList({ path: kept.path, fileName }));
    } finally {
      await kept.remove();
    }
  }

  async function judge(tx: Tx, customerId: string, { columns, rows }: Read) {
    const { branches, unassignedToo } = await queries.selectListSetup(tx, customerId);
    const draft = readContacts(rows, columns, { taken: new Set(), branches });
    const taken = await queries.selectTaken(
      tx,
      customerId,
      draft.contacts.map((contact) => contact.key),
    );
    return { ...(taken.size === 0 ? draft : readContacts(rows, columns, { taken, branches })), unassignedToo };
  }

  return { check, save };
}

async function customerOf(tx: Tx, customerId: string) {
  const customer = await queries.selectCustomer(tx, customerId);
  if (!customer) throw notFound('customer');
  return customer;
}

const mostFaults = 200;

function refusal(
  good: number,
  faults: readonly { row: number; field: string; code: string; message: string }[],
): AppError {
  const rows = new Set(faults.map((fault) => fault.row)).size;
  const sentence =
    good === 0
      ? 'No row of this list can become a contact. Nothing was saved.'
      : `${rows} ${rows === 1 ? 'row is' : 'rows are'} not right, so nothing was saved. Correct the list, or save the good rows only.`;
  return new AppError('invalid', 'list_not_valid', sentence, {
    faults: faults.slice(0, mostFaults).map(({ row, field, code, message }) => ({ row, field, code, message })),
  });
}
