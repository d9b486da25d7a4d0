import { randomUUIDv7 } from 'node:crypto';
import { type ContactActor, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { newToken, tokenHash } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError, conflict, notFound } from '#server/errors.ts';
import { portalUrlOf } from '#server/features/customers/service.ts';
import type { ViewListQuery } from './contract.ts';
import * as queries from './queries.ts';
import { exchangeSeconds, outcome, viewMinutes } from './rules-view.ts';

export type ViewAsService = ReturnType<typeof viewAsService>;
type Deps = { db: Database; clock: Clock; publicUrl: () => string };
type Origin = { address: string; userAgent: string | null };

const pageSort = 'newest';

/** View as customer: staff see the portal as a contact would. Read-only, marked, logged, at most 30 minutes (DOMAIN 7, 8). */
export function viewAsService({ db, clock, publicUrl }: Deps) {
  /**
   * Makes the one-time address of a view. Errors: an API key asks; the customer has no portal; the contact is disabled, and so sees
   * nothing.
   */
  async function start(actor: OfficeActor, customerId: string, contactId: string | null) {
    requirePermission(actor, 'customers:view_as');
    if (actor.kind !== 'staff')
      throw new AppError(
        'forbidden',
        'staff_only',
        'Only a signed-in staff user can see the portal as the customer does; an API key cannot.',
      );
    const now = clock.now();
    const { token, hash } = newToken();
    const expiresAt = new Date(now.getTime() + exchangeSeconds * 1000);
    return db.withActor(actor, async (tx) => {
      const customer = await queries.selectCustomer(tx, customerId);
      if (!customer) throw notFound('customer');
      const portalUrl = portalUrlOf(publicUrl(), customer.portal_slug);
      if (portalUrl === null)
        throw conflict('portal_missing', `“${customer.name}” has no portal yet. Create its portal first.`);
      const contact = contactId === null ? null : await visibleContact(tx, customerId, contactId);
      await queries.insertView(tx, {
        id: randomUUIDv7(),
        customer_id: customerId,
        contact_id: contactId,
        contact_name: contact ? nameOf(contact) : '',
        contact_email: contact?.email ?? '',
        viewer_id: actor.id,
        viewer_name: actor.name,
        exchange_hash: hash,
        exchange_expires_at: expiresAt,
        created_at: now,
      });
      // In the fragment: no server and no log sees it.
      return { url: `${portalUrl}/view-as#${token}`, expiresAt };
    });
  }

  /** Opens a view with its one-time token. Errors: used already, or older than a minute. */
  async function open(token: string, origin: Origin) {
    const now = clock.now();
    const session = newToken();
    const expiresAt = new Date(now.getTime() + viewMinutes * 60_000);
    const opened = await queries.openView(db, {
      id: randomUUIDv7(),
      exchangeHash: tokenHash(token),
      tokenHash: session.hash,
      now,
      expiresAt,
      userAgent: origin.userAgent?.slice(0, 300) ?? null,
      address: origin.address,
    });
    if (!opened)
      throw conflict(
        'view_link_void',
        'This view was opened already, or its address is older than a minute. Choose “View as customer” again.',
      );
    return { slug: opened.slug, token: session.token, expiresAt };
  }

  /** The contact as whom the holder of this session sees the portal; null once the view has ended, for whatever reason. */
  async function contactActor(token: string): Promise<ContactActor | null> {
    const row = await queries.viewSession(db, tokenHash(token), clock.now());
    if (!row) return null;
    return {
      kind: 'contact',
      // Without a contact no row of a contact fits: preferences are the ordinary ones.
      id: row.contact_id ?? row.view_id,
      personId: row.person_id ?? row.view_id,
      customerId: row.customer_id,
      name: row.contact_id === null ? row.customer_name : nameOf({ ...row, email: row.email! }),
      email: row.email ?? '',
      branches: row.branches,
      unassignedToo: row.branches === null || row.unassigned_too === true,
      sessionId: row.session_id,
      slug: row.slug,
      viewedBy: { viewId: row.view_id, userId: row.viewer_id, name: row.viewer_name, until: row.expires_at },
    };
  }

  /** The log of a customer: who looked as whom, from when to when; the newest first. */
  async function list(actor: OfficeActor, customerId: string, query: ViewListQuery) {
    requirePermission(actor, 'customers:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['instant', 'id']);
    const after = keys && { createdAt: String(keys[0]), id: String(keys[1]) };
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      if (!(await queries.selectCustomer(tx, customerId))) throw notFound('customer');
      const rows = await queries.selectPage(tx, customerId, after, limit + 1);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return {
        items: items.map((row) => ({ ...row, ...outcome(row, now) })),
        nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.created_at.toISOString(), last.id] }) : null,
      };
    });
  }

  return {
    start,
    open,
    contactActor,
    list,
    end: (token: string) => queries.endView(db, tokenHash(token), clock.now()),
  };
}

async function visibleContact(tx: Tx, customerId: string, contactId: string) {
  const contact = await queries.selectContact(tx, customerId, contactId);
  if (!contact) throw notFound('contact');
  if (contact.state === 'disabled')
    throw conflict('contact_disabled', `${contact.email} is disabled and sees nothing. Enable the contact first.`);
  return contact;
}

function nameOf(contact: { first_name: string | null; last_name: string | null; email: string }): string {
  return `${contact.first_name ?? ''} ${contact.last_name ?? ''}`.trim() || contact.email;
}
