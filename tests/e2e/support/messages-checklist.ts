import { Checklist } from './checklist.ts';

/**
 * What the text says of messages, from "Sending Messages" to its end: each of its sentences, in its order, by its label or the thing it
 * is about. What it says of the message screen is shown four times: to staff and to the customer, at job and at component level. Of the
 * button in the Reject pop-up the text says "Approve": a slip, it reads Reject (DOMAIN 8).
 */
const waysIn = [
  'Sending Messages: staff come from Job Tracking and Setup',
  'Sending Messages: the customer comes from the listing of the portal',
  'Sending Messages: e-mail alerts are enabled from the User section',
  'Messaging from Job tracking: the icon leads to the message screen of the job',
  'Messaging from Job tracking: the arrow at the beginning of a record shows its components',
  'Messaging from Job tracking: their icon leads to the message screen of the component',
  'Messaging from Customer Setup: Customer Updates, Setup',
  'Messaging from Customer Setup: View opens the listing of jobs',
  'Messaging from Customer Setup: Action, and then as from Job Tracking',
  'Messaging from the Customer Portal: as from Job Tracking',
  'Messaging from the Customer Portal: job level or component level',
] as const;

/** Beside the places that the text names: the others from which a conversation is opened. */
const places = [
  'Job Tracking',
  'job page',
  'worklist',
  'Customer Updates, View',
  'listing of the portal',
  'job page of the portal',
] as const;

const screen = [
  'a message is typed for the other side',
  'both share information and attachments',
  'any type of file, at most 15 MB each, said before choosing',
  'many files at a time',
  'images are displayed, other files as icons with name and size',
  'images and videos open in a new tab',
  'all other files are downloaded',
  'documents are approved and rejected',
  'Approve: the button at the top right',
  'Approve: a pop-up window',
  'Approve: a file, a reason, the Approve button',
  'Reject: the button at the top right',
  'Reject: a pop-up window',
  'Reject: a file, a reason, the Reject button',
  'Refresh: the icon at the top right loads the latest messages',
  'a file is removed from the text box, hovering and by keyboard',
  'a file is removed from the Approve window, hovering and by keyboard',
  'a file is removed from the Reject window, hovering and by keyboard',
] as const;

const sides = ['staff', 'customer'] as const;
const levels = ['job', 'component'] as const;
export type Side = (typeof sides)[number];
export type Level = (typeof levels)[number];
export type Place = (typeof places)[number];
type OfScreen = (typeof screen)[number];
type Line = (typeof waysIn)[number] | `From the ${Place}: ${Level}` | `${OfScreen} (${Side}, ${Level})`;

export type MessagesChecklist = Checklist<Line>;

export const messagesChecklist = (): MessagesChecklist =>
  new Checklist<Line>([
    ...waysIn,
    ...places.flatMap((place) => levels.map((level) => `From the ${place}: ${level}` as const)),
    ...sides.flatMap((side) => levels.flatMap((level) => screen.map((one) => `${one} (${side}, ${level})` as const))),
  ]);

/** Lines of the message screen as it is seen by one side at one level. */
export const onScreen = (side: Side, level: Level, ...lines: OfScreen[]): Line[] =>
  lines.map((one) => `${one} (${side}, ${level})` as const);
