import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, conflict, type Fault, notFound } from '#server/errors.ts';
import { voidLinksOfContact } from '#server/features/share-links/void-links.ts';
import { endContactSessions, voidTokens } from '#server/features/sign-in/end-access.ts';
import { endViews } from '#server/features/view-as/end-views.ts';
import { foldKey } from '#shared/fold.ts';
import type { ContactState } from '#shared/vocabulary.ts';
import { announceContact } from './announce-contact.ts';
import type { ContactChange, ContactListQuery, NewContact } from './contract.ts';
import { invitationUrl, inviteContact } from './invite-contact.ts';
import { linkBranches, makeContacts } from './make-contacts.ts';
import * as queries from './queries.ts';
import { afterEnabling, afterNewAddress, type ContactAction, canDo } from './rules-contact.ts';
import { nameFaults } from './rules-contact-texts.ts';
import { sendMovedNote } from './send-moved-note.ts';

export type ContactService = ReturnType<typeof contactService>;
export type ContactRow = Awaited<ReturnType<typeof queries.selectContacts>>[number];
type Deps = { db: Database; clock: Clock; publicUrl: () => string; mailDomain: string };
type Locked = NonNullable<Awaited<ReturnType<typeof queries.lockContact>>>;

const pageSort = 'email';

/** What the asker may do with a contact. */
export function contactAbilities(
  actor: OfficeActor,
  row: { state: string },
): Record<ContactAction | 'viewAs', boolean> {
  const write = may(actor, 'contacts:write');
  const can = (action: ContactAction): boolean => write && canDo(action, row.state as ContactState);
  return {
    edit: can('edit'),
    invite: can('invite'),
    disable: can('disable'),
    enable: can('enable'),
    delete: can('delete'),
    viewAs: may(actor, 'customers:view_as') && canDo('invite', row.state as ContactState),
  };
}

/** Authorised persons at customers: made, invited, disabled, deleted by staff (DOMAIN 1, 7). */
export function contactService({ db, clock, publicUrl, mailDomain }: Deps) {
  const context = (now: Date) => ({ now, publicUrl: publicUrl(), mailDomain });

  async function list(actor: OfficeActor, customerId: string, query: ContactListQuery) {
    requirePermission(actor, 'customers:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['text', 'id']);
    const after = keys && { emailKey: String(keys[0]), id: String(keys[1]) };
    const rows = await db.withActor(actor, async (tx) => {
      await customerOf(tx, customerId);
      const search = foldKey(query.search ?? '');
      return queries.selectPage(tx, { customerId, state: query.state, search, after, limit: limit + 1 });
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.email_key, last.id] }) : null };
  }

  /** Makes one or many contacts at once, all or none, as drafts: nothing is sent before Invite. */
  async function create(actor: OfficeActor, customerId: string, contacts: readonly NewContact[], key: IdempotencyKey) {
    requirePermission(actor, 'contacts:write');
    const now = clock.now();
    const inputs = contacts.map((contact) => ({
      ...contact,
      email: contact.email.trim(),
      key: foldKey(contact.email),
      branchIds: contact.customerBranchIds ?? [],
    }));
    return db.withActor(actor, async (tx) => {
      await customerOf(tx, customerId);
      const { id: ids } = await once(tx, key, now, async () => {
        const taken = await queries.selectTaken(
          tx,
          customerId,
          inputs.map((each) => each.key),
        );
        refuse(newContactFaults(inputs, taken));
        const { unassignedToo } = await queries.selectListSetup(tx, customerId);
        const made = inputs.map((one) => ({ ...one, unassignedToo: one.unassignedToo ?? unassignedToo }));
        const ids = await makeContacts(tx, customerId, made, now);
        await announceContact(tx, { customerId, contactId: null, accessChanged: false }, now);
        return ids.join(',');
      });
      const rows = await queries.selectContacts(tx, customerId, ids.split(','));
      // The same key and body, sent for another customer.
      if (rows.length === 0)
        throw conflict(
          'idempotency_key_reused',
          'This Idempotency-Key was already used for another request. Use a new key.',
        );
      return rows;
    });
  }

  /** Changes a contact. Another address makes it a draft again: sessions end and links sent to the former one are void. */
  async function change(actor: OfficeActor, customerId: string, id: string, version: number, input: ContactChange) {
    return act(actor, customerId, id, 'edit', async (tx, before, now) => {
      checkVersion(version, before.version);
      refuse(nameFaults('', input));
      const key = input.email === undefined ? before.email_key : foldKey(input.email);
      const moved = key === before.email_key ? {} : await moveTo(tx, before, input.email!.trim(), key, now);
      // One that was never told of an access has none to lose.
      if (key !== before.email_key && (before.invited_at ?? before.activated_at) !== null)
        await sendMovedNote(tx, formerOf(before), context(now));
      if (input.customerBranchIds !== undefined) {
        await queries.deleteBranchLinks(tx, customerId, id);
        await linkBranches(
          tx,
          customerId,
          input.customerBranchIds.map((branchId) => ({ contactId: id, branchId })),
        );
      }
      return {
        email: input.email?.trim(),
        first_name: input.firstName,
        last_name: input.lastName,
        unassigned_too: input.unassignedToo,
        ...moved,
      };
    });
  }

  /** Sends the invitation, or sends it again; older links become void. Errors: the customer has no portal yet. */
  async function invite(actor: OfficeActor, customerId: string, id: string) {
    return act(actor, customerId, id, 'invite', async (tx, before, now) => {
      const customer = await customerOf(tx, customerId);
      return inviteContact(tx, before, invitationUrl(customer, publicUrl()), context(now));
    });
  }

  /** Ends the contact's sessions at once; those of the same person at other customers go on. */
  async function disable(actor: OfficeActor, customerId: string, id: string) {
    return act(actor, customerId, id, 'disable', async (tx, before, now) => {
      await endAccess(tx, id, now);
      return { state: 'disabled', state_before_disabled: before.state, disabled_at: now };
    });
  }

  /** Brings a disabled contact back to its former state; an invitation that was on its way counts again. */
  async function enable(actor: OfficeActor, customerId: string, id: string) {
    return act(actor, customerId, id, 'enable', async (_tx, before) => ({
      state: afterEnabling(before.state_before_disabled as ContactState | null),
      state_before_disabled: null,
      disabled_at: null,
    }));
  }

  /** Deletes a contact: it cannot sign in or be seen any more, what it wrote stays, its address is free for a new contact. */
  async function remove(actor: OfficeActor, customerId: string, id: string): Promise<void> {
    await act(actor, customerId, id, 'delete', async (tx, before, now) => {
      await endAccess(tx, id, now);
      await voidTokens(tx, before.person_id, id, now);
      return { state: 'deleted', state_before_disabled: null, deleted_at: now };
    });
  }

  /** One action on one contact: checked, locked, recorded with version and time, announced. */
  async function act(
    actor: OfficeActor,
    customerId: string,
    id: string,
    action: ContactAction,
    work: (tx: Tx, before: Locked, now: Date) => Promise<Parameters<typeof queries.updateContact>[3]>,
  ): Promise<ContactRow> {
    requirePermission(actor, 'contacts:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const before = await queries.lockContact(tx, customerId, id);
      if (!before) throw notFound('contact');
      if (!canDo(action, before.state as ContactState)) throw notNow(action, before);
      const changed = await work(tx, before, now);
      await queries.updateContact(tx, customerId, id, { ...changed, version: before.version + 1, updated_at: now });
      await announceContact(tx, { customerId, contactId: id, accessChanged: action !== 'invite' }, now);
      return (await queries.selectContacts(tx, customerId, [id]))[0]!;
    });
  }

  return { list, create, change, invite, disable, enable, remove };
}

async function customerOf(tx: Tx, customerId: string) {
  const customer = await queries.selectCustomer(tx, customerId);
  if (!customer) throw notFound('customer');
  return customer;
}

/** Puts another person behind the contact. */
async function moveTo(tx: Tx, before: Locked, email: string, key: string, now: Date) {
  if ((await queries.selectTaken(tx, before.customer_id, [key])).has(key)) refuse([taken('email', email)]);
  const persons = await queries.personsFor(tx, [{ email, key }], now);
  await endAccess(tx, before.id, now);
  await voidTokens(tx, before.person_id, before.id, now);
  await voidSecrets(tx, before, now);
  const next = afterNewAddress(before.state as ContactState, before.state_before_disabled as ContactState | null);
  return {
    person_id: persons.get(key)!,
    email_key: key,
    state: next.state,
    state_before_disabled: next.before,
    invited_at: null,
    invitation_expires_at: null,
    activated_at: null,
    last_signed_in_at: null,
    bounced_at: null,
    bounce_reason: null,
    // Signs the links in mails that the former person has.
    unsubscribe_key: null,
  };
}

/** What the former person was given or gave away is void for good, also when the contact gets the former address again. */
async function voidSecrets(tx: Tx, { id, customer_id: customerId }: Locked, now: Date): Promise<void> {
  await queries.endAnswers(tx, id);
  await queries.deleteCalendarFeed(tx, customerId, id);
  await voidLinksOfContact(tx, customerId, id, now);
}

/** Ends the contact's own sessions and those of staff who look at the portal as this contact. */
async function endAccess(tx: Tx, contactId: string, now: Date): Promise<void> {
  await endContactSessions(tx, contactId);
  await endViews(tx, { contactId }, now);
}

const formerOf = (before: Locked) => ({
  contactId: before.id,
  customerId: before.customer_id,
  email: before.email,
  name: before.first_name,
});

function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', faults[0]!.code, faults[0]!.message, { faults });
}

function taken(field: string, email: string): Fault {
  return { field, code: 'contact_taken', message: `This customer already has a contact with the address ${email}.` };
}

function newContactFaults(inputs: readonly (NewContact & { key: string })[], known: Set<string>): Fault[] {
  const seen = new Set(known);
  return inputs.flatMap((input, index) => {
    const faults = nameFaults(`contacts.${index}.`, input);
    if (seen.has(input.key)) faults.push(taken(`contacts.${index}.email`, input.email));
    seen.add(input.key);
    return faults;
  });
}

function notNow(action: ContactAction, before: Locked): AppError {
  if (action === 'invite')
    return conflict('contact_disabled', `${before.email} is disabled. Enable the contact first, then invite it.`);
  const state = before.state === 'disabled' ? 'disabled already' : 'not disabled';
  return conflict('contact_state', `${before.email} is ${state}. Reload to see the contact as it is.`);
}
