import { type AppError, conflict, invalid } from '#server/errors.ts';
import { plainText } from '#server/features/threads/rules-message.ts';

/** Rules of requests and decisions (DOMAIN 8). No I/O. */

export const sides = ['staff', 'customer'] as const;
export type Side = (typeof sides)[number];
export const requestStates = ['open', 'approved', 'rejected', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];
export const outcomes = ['approved', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];
/** asked: the asking side took it back; the others made it void. */
export const endReasons = ['asked', 'new_version', 'removed', 'moved'] as const;
export type EndReason = (typeof endReasons)[number];

/** The longest reason or note, in characters. */
export const mostReason = 4000;
/** The most documents that one request or decision names. */
export const mostDocuments = 20;

export type Request = {
  side: Side;
  state: RequestState;
  byName: string;
  endedReason: EndReason | null;
  endedNote: string | null;
};
export type Decided = { outcome: Outcome; byName: string; at: Date };

export const sideOf = (kind: string): Side => (kind === 'contact' ? 'customer' : 'staff');
export const otherSide = (side: Side): Side => (side === 'staff' ? 'customer' : 'staff');

/** Whose turn it is: the side that was asked, while the request is open. */
export const turnOf = (request: Pick<Request, 'side' | 'state'>): Side | null =>
  request.state === 'open' ? otherSide(request.side) : null;

export const mayWithdraw = (request: Pick<Request, 'side' | 'state'>, side: Side): boolean =>
  request.state === 'open' && request.side === side;
export const mayDecide = (request: Pick<Request, 'side' | 'state'>, side: Side): boolean => turnOf(request) === side;

/** "2026-03-10 14:30" as the clock on the company's wall shows it. */
export function wallWords(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** The answer to the second of two decisions: who decided what, and when. */
export function decidedAlready(decided: Decided, zone: string): AppError {
  const message = `${decided.byName} ${decided.outcome} this on ${wallWords(decided.at, zone)}. The first decision stays; yours was not recorded.`;
  return conflict('decided_already', message);
}

/** Throws unless that side may decide the request now. `decided`: the decision on it, where there is one. */
export function checkDecidable(request: Request, decided: Decided | null, side: Side, zone: string): void {
  if (decided !== null) throw decidedAlready(decided, zone);
  if (request.state === 'withdrawn') throw withdrawn(request);
  if (request.side === side)
    throw conflict(
      'own_request',
      `${request.byName} asked from your side, so the other side decides. You can withdraw the request.`,
    );
}

function withdrawn({ endedReason, endedNote, byName }: Request): AppError {
  if (endedReason === 'asked')
    return conflict('request_withdrawn', `${byName}'s request was withdrawn meanwhile. Nothing was decided.`);
  // The conversation of a job that moved away is read only, so this is not asked there.
  const what = endedReason === 'removed' ? `"${endedNote}" was removed` : `there is a new version of "${endedNote}"`;
  return conflict(
    'document_changed',
    `This request is void: ${what} since it was made. Nothing was decided. Look at the documents again.`,
  );
}

/** Throws unless that side may withdraw the request now. */
export function checkWithdrawable(request: Request, decided: Decided | null, side: Side, zone: string): void {
  if (decided !== null) throw decidedAlready(decided, zone);
  if (request.state === 'withdrawn')
    throw conflict('request_withdrawn', 'This request was withdrawn already, or became void.');
  if (request.side !== side)
    throw conflict('others_request', 'Only the side that asked can withdraw a request. You can approve or reject it.');
}

/** While a request is open nobody asks or decides beside it. */
export function refuseBeside(open: Request, side: Side): AppError {
  const what =
    open.side === side
      ? 'Your side has asked already. Wait for the answer, or withdraw that request first.'
      : 'The other side has asked already. Approve or reject that request first.';
  return conflict('request_open', what);
}

/** The same was sent at the same moment: nothing is done twice, and the service answers what the first one made. */
export const sentMeanwhile = (): AppError =>
  conflict('client_id_used', 'Something else was sent under this clientId. Use a new one each time.');

/** The reason as kept. Errors: none for a rejection, too long. */
export function checkReason(outcome: Outcome | null, given: string): string {
  const reason = plainText(given);
  if (reason === '' && outcome === 'rejected')
    throw invalid('reason', 'reason_missing', 'Say why you reject, so that the other side knows what to change.');
  if ([...reason].length > mostReason)
    throw invalid('reason', 'reason_too_long', `A reason has at most ${mostReason} characters. Shorten it.`);
  return reason;
}

type Card = { what: 'asked' | 'withdrawn' | Outcome; documents: readonly Named[]; words: string };
type Named = { name: string; versionNumber: number | null };
const titled = ({ name, versionNumber }: Named): string =>
  versionNumber !== null && versionNumber > 1 ? `${name} (version ${versionNumber})` : name;

/** The English text of the message that stands for it: what the search and other programs read. */
export function cardText({ what, documents, words }: Card): string {
  const heads = {
    asked: 'Approval requested',
    withdrawn: 'Request withdrawn',
    approved: 'Approved',
    rejected: 'Rejected',
  };
  const names = documents.map(titled).join(', ');
  return [names === '' ? heads[what] : `${heads[what]}: ${names}`, words].filter((one) => one !== '').join('\n');
}
