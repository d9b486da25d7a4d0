/** Refusals of the server whose sentence does not depend on the record: each catalogue besides English has one for each. English is the server's own. */
type ProblemCode =
  | 'sign_in'
  | 'sign_in_failed'
  | 'sign_in_again'
  | 'view_ended'
  | 'view_as_read_only'
  | 'too_many_attempts'
  | 'too_many_codes'
  | 'account_under_attack'
  | 'own_account_only'
  | 'password_exists'
  | 'password_short'
  | 'password_long'
  | 'password_names'
  | 'password_common'
  | 'password_same'
  | 'password_wrong'
  | 'link_void'
  | 'code_wrong'
  | 'code_shape'
  | 'factor_exists'
  | 'factor_not_proposed'
  | 'share_links_full'
  | 'not_found'
  | 'permission_missing'
  | 'foreign_origin'
  | 'version_missing'
  | 'version_stale'
  | 'cursor_unknown'
  | 'text_characters'
  | 'file_missing'
  | 'too_large'
  | 'bad_request'
  | 'starting'
  | 'try_again'
  | 'disk_full'
  | 'database_away'
  | 'server_error';

/** What may be wrong with a field of a request, by the keyword of its schema. */
type FaultCode =
  | 'required'
  | 'additionalProperties'
  | 'type'
  | 'enum'
  | 'minLength'
  | 'maxLength'
  | 'format'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'wellFormed';

/** The headings over refusals, by HTTP status. */
type TitledStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

/**
 * The server's refusals in a language. In `faults`, `{{field}}` is the name of the field and `{{limit}}` the number the server names.
 * A refusal that is not here is shown as the server words it.
 */
export type ProblemTexts = {
  problems: Readonly<Record<ProblemCode, string>>;
  faults: Readonly<Record<FaultCode, string>>;
  titles: Readonly<Record<TitledStatus, string>>;
};
