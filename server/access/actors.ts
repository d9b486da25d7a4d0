import { AppError } from '#server/errors.ts';
import type { Permission } from './permissions.ts';

/** A signed-in staff user. */
export type StaffActor = {
  kind: 'staff';
  id: string;
  name: string;
  email: string;
  role: string;
  permissions: ReadonlySet<Permission>;
  sessionId: string;
};

/** A machine of the company's: a role like a staff user's, perhaps narrowed by scopes. */
export type ApiKeyActor = {
  kind: 'api_key';
  id: string;
  name: string;
  role: string;
  permissions: ReadonlySet<Permission>;
};

/** A contact of one customer. `branches` null means all; a limited contact sees jobs without a branch only with `unassignedToo`. */
export type ContactActor = {
  kind: 'contact';
  id: string;
  personId: string;
  customerId: string;
  name: string;
  email: string;
  branches: string[] | null;
  unassignedToo: boolean;
  sessionId: string;
  slug: string;
  /** Set where a staff user sees the portal as this contact would: such an actor only reads. */
  viewedBy?: { viewId: string; userId: string; name: string; until: Date };
};

/** Whoever has a share link: reads one job and the files chosen for it, as far as the contact who made the link may see them. */
export type ShareLinkActor = {
  kind: 'share_link';
  id: string;
  customerId: string;
  jobId: string;
  branches: string[] | null;
  unassignedToo: boolean;
  fileIds: string[];
  expiresAt: Date;
};

/** The product itself: tasks, the command line, the first run. */
export type SystemActor = { kind: 'system'; id: null; name: string };

/** Whoever may work on company data: what the staff API accepts. */
export type OfficeActor = StaffActor | ApiKeyActor | SystemActor;
export type Actor = OfficeActor | ContactActor | ShareLinkActor;

/** Whoever sees one customer's data and nothing internal: asked for by queries that contacts and share links have in common. */
export type OutsideActor = ContactActor | ShareLinkActor;

export function systemActor(name: string): SystemActor {
  return { kind: 'system', id: null, name };
}

/** Whether the actor holds the permission. Contacts and share links hold none: they have routes of their own. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'contact' || actor.kind === 'share_link') return false;
  return actor.permissions.has(permission);
}

/** Throws unless the actor holds the permission. Every service method of the staff side begins with it. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) {
    throw new AppError(
      'forbidden',
      'permission_missing',
      `You need the permission ${permission} for this. Ask an administrator of your company.`,
    );
  }
}
