import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { readAgain } from './api.ts';

const restMs = 500;
const causes: ReadonlySet<string> = new Set([
  'message.posted',
  'message.edited',
  'message.deleted',
  'message.read',
  'thread.changed',
  'customer.changed',
  'job.removed',
  'live.opened',
  'live.resync',
]);

let isWaiting = false;

/** Reads lists and counts again when threads change; changes of one moment are answered together, for the page and the badge at once. */
export function useLiveInbox(): void {
  useLiveEvents((event) => {
    if (isWaiting || !causes.has(event.type)) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      readAgain();
    }, restMs);
  });
}
