import { AppError, conflict, invalid } from '#server/errors.ts';

type DatabaseError = Error & { code?: string; constraint?: string; table?: string; severity?: string };

/** What a broken constraint means to people. Constraints stand behind the rules in code; these are met when two writers race. */
const byConstraint: Record<string, () => AppError> = {
  job_codes_pk: () =>
    conflict(
      'job_code_taken',
      'This job code is already used by another job (capital and small letters count as the same). Choose another code.',
    ),
  jobs_code_unique: () =>
    conflict(
      'job_code_taken',
      'This job code is already used by another job (capital and small letters count as the same). Choose another code.',
    ),
  customers_code_unique: () =>
    conflict('customer_code_taken', 'This customer code is already used. Choose another code.'),
  customers_slug_unique: () => conflict('portal_url_taken', 'This portal URL is already used. Try again.'),
  customer_branches_name_unique: () =>
    conflict('customer_branch_taken', 'This customer already has a branch of that name.'),
  contacts_email_unique: () =>
    conflict('contact_taken', 'This customer already has a contact with that e-mail address.'),
  users_email_unique: () => conflict('user_taken', 'There is already a staff user with that e-mail address.'),
  branches_code_unique: () => conflict('branch_code_taken', 'There is already a branch with that code.'),
  departments_code_unique: () => conflict('department_code_taken', 'There is already a department with that code.'),
  calendars_name_unique: () => conflict('calendar_taken', 'There is already a calendar of that name.'),
  categories_name_unique: () => conflict('category_taken', 'There is already a category of that name.'),
  components_code_unique: () => conflict('component_code_taken', 'This job already has a component with that code.'),
  milestones_once: () => conflict('milestone_twice', 'This milestone is already allocated.'),
  templates_profile_unique: () =>
    conflict(
      'profile_taken',
      'There is already a template with this profile. Two templates may not have the same profile.',
    ),
  templates_nine_shapes: () => invalid('profile', 'profile_shape', 'This profile is not one of the nine shapes.'),
  event_types_pk: () => conflict('event_type_taken', 'There is already an event type with that code.'),
  reference_types_pk: () => conflict('reference_type_taken', 'There is already a reference type with that code.'),
  branch_ports_pk: () =>
    conflict(
      'port_served',
      'This port is already served by a branch in that direction. A port is served by one branch per direction.',
    ),
  quick_replies_name_unique: () => conflict('quick_reply_taken', 'There is already a quick reply of that name.'),
  customer_groups_code_unique: () =>
    conflict('customer_group_taken', 'There is already a customer group with that code.'),
  group_overrides_once: () =>
    conflict(
      'override_taken',
      'There is already an override for this customer, job type, port and department. Change that one instead.',
    ),
  group_overrides_scope: () => overridesExclude(),
  group_override_scopes_pk: () => overridesExclude(),
  group_override_scopes_kind: () => overridesExclude(),
  work_groups_name_unique: () => conflict('work_group_taken', 'There is already a work group of that name.'),
  workflow_roles_name_unique: () => conflict('workflow_role_taken', 'There is already a workflow role of that name.'),
  customer_milestones_once: () =>
    conflict(
      'customer_milestone_twice',
      'This customer already has a milestone of that event type on that level in that direction. Change that one.',
    ),
  customer_exemptions_once: () =>
    conflict('exemption_twice', 'This customer is already exempt from that milestone in that direction.'),
  lateness_reasons_code_unique: () =>
    conflict('lateness_reason_taken', 'There is already a reason for lateness with that code.'),
  import_mappings_name_unique: () => conflict('mapping_taken', 'There is already a saved mapping of that name.'),
};

/** Met when two overrides of the two kinds are entered at the same moment (DOMAIN 6). */
function overridesExclude(): AppError {
  return conflict(
    'override_excluded',
    'Somebody else entered an override for this customer, job type and port at this moment. One for all departments and one for a single department exclude each other. Reload and look at it.',
  );
}

/** On Citus err.constraint is empty and the message names the shard (`name_102519`): the name is read from the message, the number stripped. */
function constraintName(error: DatabaseError): string | undefined {
  if (error.constraint) return error.constraint.replace(/_\d{6,}$/, '');
  return /constraint "([^"]+?)(?:_\d{6,})?"/.exec(error.message)?.[1];
}

/** Turns what PostgreSQL says into an AppError where it has a meaning for people; everything else passes unchanged. */
export function mapDatabaseError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = (error as DatabaseError).code ?? '';
  const named = byConstraint[constraintName(error as DatabaseError) ?? ''];
  if (code.startsWith('23') && named) return Object.assign(named(), { cause: error });
  if (code === '23503')
    return conflict('in_use', 'This is still in use, or something it names no longer exists. Reload and try again.');
  if (code === '40001' || code === '40P01')
    return new AppError(
      'unavailable',
      'try_again',
      'Somebody else changed the same records at this moment. Try again.',
      { retryAfter: 1, cause: error },
    );
  if (code === '53100')
    return new AppError(
      'unavailable',
      'disk_full',
      'The disk of the database is full. Nothing was changed. Tell your administrator.',
      { cause: error },
    );
  if (
    unreachable.has(code) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/i.test(error.message)
  ) {
    return new AppError(
      'unavailable',
      'database_away',
      'The database cannot be reached at the moment. Nothing was changed; try again shortly.',
      { retryAfter: 2, cause: error },
    );
  }
  return error;
}

const unreachable = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
]);
