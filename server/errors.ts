/** One place in a request or file that is wrong: `field` names a property (dotted), `row`/`column` a place in a file. */
export type Fault = {
  field?: string;
  row?: number;
  column?: string;
  code: string;
  message: string;
};

/** Why something could not be done. The kind decides the HTTP status (server/http/problems.ts); this file knows no HTTP. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'precondition_required'
  | 'too_large'
  | 'too_many'
  | 'unsupported'
  | 'unavailable';

/**
 * The one error of the product. `code` is stable and for machines (`job_code_taken`); `message` is a sentence for people that
 * says what was wrong and what to do; `faults` names the fields or rows.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly faults: Fault[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    more: { faults?: Fault[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.faults = more.faults ?? [];
    this.retryAfter = more.retryAfter;
  }
}

/** A value in the request that breaks a rule: names the field and says what to do. */
export function invalid(field: string, code: string, message: string): AppError {
  return new AppError('invalid', code, message, { faults: [{ field, code, message }] });
}

/** The same answer for what does not exist and for what the asker may not know of. */
export function notFound(what = 'record'): AppError {
  return new AppError('not_found', 'not_found', `This ${what} does not exist, or you have no access to it.`);
}

/** The record stands in the way of the change. */
export function conflict(code: string, message: string): AppError {
  return new AppError('conflict', code, message);
}
