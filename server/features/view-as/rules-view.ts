/** How long a view of the portal lasts, and how long its one-time address can be opened. */
export const viewMinutes = 30;
export const exchangeSeconds = 60;

type Times = { created_at: Date; opened_at: Date | null; expires_at: Date | null; ended_at: Date | null };

/** What became of a view: one that was never opened is no look; one that was not ended ran out. */
export function outcome(view: Times, now: Date): { state: 'open' | 'ended' | 'not_opened'; endedAt: Date | null } {
  if (view.opened_at === null) return { state: 'not_opened', endedAt: null };
  if (view.ended_at !== null) return { state: 'ended', endedAt: view.ended_at };
  return view.expires_at !== null && view.expires_at <= now
    ? { state: 'ended', endedAt: view.expires_at }
    : { state: 'open', endedAt: null };
}
