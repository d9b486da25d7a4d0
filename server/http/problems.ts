import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mapDatabaseError } from '#server/database/database-errors.ts';
import { AppError, type ErrorKind, type Fault } from '#server/errors.ts';
import { faultsOf } from './validation-faults.ts';

const statusOf: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  precondition_required: 428,
  too_large: 413,
  too_many: 429,
  unsupported: 415,
  unavailable: 503,
};

const titleOf: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Not valid',
  428: 'Version missing',
  429: 'Too many attempts',
  500: 'Server error',
  503: 'Not available',
};

type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  faults: Fault[];
};

function send(
  reply: FastifyReply,
  request: FastifyRequest,
  status: number,
  code: string,
  detail: string,
  faults: Fault[] = [],
): FastifyReply {
  const problem: Problem = {
    type: 'about:blank',
    title: titleOf[status] ?? 'Problem',
    status,
    code,
    detail,
    requestId: request.id,
    faults,
  };
  // Serialised here and not by the route's schema: a route that streams or fails early has none.
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
}

/** Answers every error as problem+json. What is unknown leaves as an opaque 500 with the request's id; its text goes to the log only. */
export function installProblems(app: FastifyInstance): void {
  app.setErrorHandler((raw: FastifyError | AppError, request, reply) => {
    const error = mapDatabaseError(raw);
    if (error instanceof AppError) {
      if (error.kind === 'unavailable' && error.cause !== undefined)
        request.log.error({ err: error.cause }, error.message);
      if (error.retryAfter !== undefined) reply.header('retry-after', String(error.retryAfter));
      return send(reply, request, statusOf[error.kind], error.code, error.message, error.faults);
    }
    const known = error as FastifyError;
    if (known.validation) {
      const faults = faultsOf(known.validation, known.validationContext ?? 'body');
      return send(
        reply,
        request,
        422,
        'not_valid',
        faults
          .map((fault) => fault.message)
          .slice(0, 3)
          .join(' '),
        faults,
      );
    }
    const parsed = bodyProblem(known);
    if (parsed) return send(reply, request, parsed.status, parsed.code, parsed.detail);
    request.log.error({ err: known }, 'unexpected error');
    return send(
      reply,
      request,
      500,
      'server_error',
      `Something went wrong on the server. Nothing was changed. If it happens again, tell your administrator this number: ${request.id}.`,
    );
  });
  app.setNotFoundHandler((request, reply) =>
    send(reply, request, 404, 'not_found', 'There is nothing at this address, or you have no access to it.'),
  );
}

function bodyProblem(error: FastifyError): { status: number; code: string; detail: string } | null {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { status: 400, code: 'not_json', detail: 'The body of the request is not valid JSON.' };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { status: 415, code: 'media_type', detail: 'This address takes application/json.' };
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return { status: 413, code: 'too_large', detail: 'The request is larger than this address takes.' };
    case 'FST_ERR_BAD_URL':
      return { status: 400, code: 'bad_url', detail: 'The address of the request is not a valid URL.' };
    default:
      // A body whose name is `__proto__`, or a broken header: the client's fault, without a text of ours.
      return error.statusCode && error.statusCode >= 400 && error.statusCode < 500
        ? {
            status: error.statusCode in titleOf ? error.statusCode : 400,
            code: 'bad_request',
            detail: 'The request could not be read. Check its form and try again.',
          }
        : null;
  }
}
