import type { OfficeActor } from '#server/access/actors.ts';
import type { ContactState } from '#shared/vocabulary.ts';
import { type ContactRow, contactAbilities } from './service.ts';

/** A contact as it is answered. */
export function shown(actor: OfficeActor, row: ContactRow) {
  return {
    id: row.id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    state: row.state as ContactState,
    customerBranches: row.branches,
    unassignedToo: row.unassigned_too,
    invitedAt: row.invited_at?.toISOString() ?? null,
    invitationExpiresAt: row.invitation_expires_at?.toISOString() ?? null,
    activatedAt: row.activated_at?.toISOString() ?? null,
    lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
    bouncedAt: row.bounced_at?.toISOString() ?? null,
    bounceReason: row.bounce_reason,
    disabledAt: row.disabled_at?.toISOString() ?? null,
    deletedAt: row.deleted_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
    abilities: contactAbilities(actor, row),
  };
}
