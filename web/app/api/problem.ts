import type { ProblemFault, ProblemView } from '../../ui/feedback/problem.ts';

/** What the server says of a failure (RFC 9457), as an error that is thrown. `status` 0: there was no answer at all. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string | undefined;
  readonly detail: string;
  readonly faults: ProblemFault[];
  readonly requestId: string | undefined;

  constructor(status: number, code: string, view: ProblemView) {
    super(view.detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.title = view.title;
    this.detail = view.detail;
    this.faults = view.faults ?? [];
    this.requestId = view.requestId;
  }
}

/** Sentences for failures of which the server could say nothing itself. */
export type ProblemWords = { offline: string; unreadable: (status: number) => string };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function readFault(value: unknown): ProblemFault[] {
  if (!isRecord(value)) return [];
  const message = text(value.message);
  if (!message) return [];
  const fault: ProblemFault = { message };
  const field = text(value.field);
  const column = text(value.column);
  const code = text(value.code);
  if (field) fault.field = field;
  if (column) fault.column = column;
  if (code) fault.code = code;
  if (typeof value.row === 'number') fault.row = value.row;
  return [fault];
}

/** Reads the body of a refused request. A body that is not a problem (a proxy's page) becomes the sentence for unreadable answers. */
export function readProblem(status: number, body: unknown, words: ProblemWords): ApiProblem {
  const given = isRecord(body) ? body : {};
  const detail = text(given.detail);
  return new ApiProblem(status, text(given.code) ?? 'unreadable', {
    detail: detail ?? words.unreadable(status),
    title: text(given.title),
    requestId: text(given.requestId),
    faults: Array.isArray(given.faults) ? given.faults.flatMap(readFault) : [],
  });
}

/** Any error as something that can be shown; what is not an answer of the server counts as no connection. */
export function toProblem(error: unknown, words: ProblemWords): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, 'offline', { detail: words.offline });
}
