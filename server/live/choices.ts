import { type ContactActor, may, type OfficeActor } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import { seesBranch } from '#server/features/threads/rules-message.ts';
import { contactMessage, isOwnTyping, staffMessage } from './messages.ts';
import type { OutboxRow } from './queries.ts';
import type { LiveEvent } from './subscriber.ts';

export type Choose = (row: OutboxRow) => LiveEvent['data'] | null;
/** Whether this row may concern the reader's session: `end` closes the stream, `check` asks first who the reader is and what they may do now. */
export type Concerns = (row: OutboxRow) => 'end' | 'check' | null;

const neededFor: Record<string, Permission> = {
  'customer.changed': 'customers:read',
  'import.progress': 'imports:read',
  'import.done': 'imports:read',
};
const forAll = new Set(['setup.changed', 'task.started', 'task.progress']);

/** Whether the reader may hear of it at all: messages come whole, so the stream asks for the same right as their routes. */
function mayHear(actor: OfficeActor, row: OutboxRow): boolean {
  return forAll.has(row.kind) || may(actor, neededFor[row.kind] ?? 'jobs:read');
}

/** What staff pages hear of: jobs, customers, imports, set-up, messages. But for messages payloads hold ids only; pages read what they may see. */
function staffChoice(row: OutboxRow): LiveEvent['data'] | null {
  const { payload } = row;
  const text = (key: string): string | null => (typeof payload[key] === 'string' ? payload[key] : null);
  const number = (key: string): number | null => (typeof payload[key] === 'number' ? payload[key] : null);
  switch (row.kind) {
    case 'job.changed':
    case 'job.removed':
      return { type: row.kind, jobId: row.job_id, customerId: row.customer_id, version: number('version') };
    case 'customer.changed':
      return { type: row.kind, customerId: row.customer_id };
    case 'jobs.changed':
      return { type: row.kind };
    case 'task.started':
    case 'task.progress':
      return { type: 'task.progress', taskId: text('taskId') };
    case 'import.progress':
    case 'import.done':
      return {
        type: row.kind,
        importId: text('importId'),
        state: text('state'),
        done: number('done'),
        total: number('total'),
      };
    case 'worklist.changed':
      return { type: row.kind, jobId: row.job_id, takenFrom: text('takenFrom'), takenBy: text('takenBy') };
    case 'setup.changed':
      return { type: row.kind, part: text('part') };
    default:
      return staffMessage(row);
  }
}

/** A staff user or an API key also hears that its own rights changed and reads them again, and of its own notifications. */
export function officeChoice(actor: OfficeActor): Choose {
  return (row) => {
    if (isOwnTyping(row, actor)) return null;
    if (row.kind === 'notification.added') return row.payload.userId === actor.id ? { type: row.kind } : null;
    if (accessOf(actor, row)) return { type: 'access.changed' };
    return mayHear(actor, row) ? staffChoice(row) : null;
  };
}

const accessOf = (actor: OfficeActor, row: OutboxRow): boolean =>
  row.kind === 'access.changed' && (row.payload.userId === actor.id || row.payload.apiKeyId === actor.id);

/** Sessions of some of this population have ended: each stream asks whether its own has. */
const sessionsEnded = (row: OutboxRow, population: 'staff' | 'person'): boolean =>
  row.kind === 'access.changed' && row.payload.population === population;

/** What a contact hears of: visible changes of jobs of the own customer and branches, by id; nothing else, not even its timing. */
export function contactChoice(actor: ContactActor): Choose {
  return (row): LiveEvent['data'] | null => {
    // What every portal shows: the company, the flags of custom fields and references. It names no customer.
    if (row.kind === 'portal.changed' && row.visible && row.customer_id === null) return { type: 'portal.changed' };
    if (row.customer_id !== actor.customerId) return null;
    if (row.kind === 'customer.changed' && row.visible) return { type: 'portal.changed' };
    // An import names no branches: a limited contact would learn that other branches' jobs changed.
    if (row.kind === 'import.done' && row.visible && actor.branches === null) return { type: 'jobs.changed' };
    const told = contactMessage(actor, row);
    if (told !== undefined) return told;
    if (!row.visible || (row.kind !== 'job.changed' && row.kind !== 'job.removed')) return null;
    return seesBranch(actor, row.customer_branch_id) ? { type: row.kind, jobId: row.job_id } : null;
  };
}

const rolesChanged = (row: OutboxRow): boolean => row.kind === 'setup.changed' && row.payload.part === 'roles';

/** A staff user whose rights change keeps the line, and hears the rest with the rights of then; a session that is gone ends it. */
export function officeConcerns(actor: OfficeActor): Concerns {
  return (row) => (accessOf(actor, row) || sessionsEnded(row, 'staff') || rolesChanged(row) ? 'check' : null);
}

/** A contact's stream is chosen by its branches, so it begins anew when they change. */
export function contactConcerns(actor: ContactActor): Concerns {
  return (row) => {
    if (row.kind !== 'access.changed') return null;
    if (sessionsEnded(row, 'person')) return 'check';
    if (row.payload.contactId === actor.id || row.payload.personId === actor.personId) return 'end';
    return actor.viewedBy !== undefined && row.payload.userId === actor.viewedBy.userId ? 'check' : null;
  };
}
