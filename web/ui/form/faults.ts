import type { ProblemFault } from '../feedback/problem.ts';

/** The sentence for one field, when the server or the form found it wrong. Fields are named as in the request, dotted. */
export function faultOf(faults: readonly ProblemFault[] | undefined, field: string): string | undefined {
  const own = faults?.filter((fault) => fault.field === field).map((fault) => fault.message);
  return own && own.length > 0 ? own.join(' ') : undefined;
}

/** The faults that none of the form's fields shows; the summary has to say them in full. */
export function faultsElsewhere(
  faults: readonly ProblemFault[] | undefined,
  fields: readonly string[],
): ProblemFault[] {
  return (faults ?? []).filter((fault) => fault.field === undefined || !fields.includes(fault.field));
}
