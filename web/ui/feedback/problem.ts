/** One thing that is wrong: a field (dotted) of a form, or a row and column of a file. */
export type ProblemFault = { field?: string; row?: number; column?: string; code?: string; message: string };

/** What a screen shows of a failure: the RFC 9457 members that are for people. */
export type ProblemView = {
  title?: string;
  detail: string;
  faults?: ProblemFault[];
  requestId?: string;
  /** The HTTP status, when there is one. */
  status?: number;
};

/** Whether the reader may need the request's number: for a refusal that says what to do it would only be noise. */
export function isOurFault(problem: ProblemView): boolean {
  return problem.status === undefined || problem.status === 0 || problem.status >= 500;
}
