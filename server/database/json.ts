/** Shapes of the jsonb columns, named in the generated types (scripts/generate.ts). */

/** One changed field of a job, component or milestone: what an event explains. Values are as the API shows them. */
export type Change = { field: string; from: string | number | boolean | null; to: string | number | boolean | null };

/** A hold of a job: from, and until when it was resumed (null while held). ISO instants. */
export type Hold = { from: string; until: string | null };

/** Values of custom fields by key. */
export type CustomValues = Record<string, string | number | boolean>;

/** Small settings of a user's or contact's screens: columns, density. Validated by the contract of the route that writes them. */
export type Preferences = Record<string, unknown>;

/** An exception that staff shared with the customer, in their words. `at`: ISO instant. Contacts read it with the job. */
export type SharedException = { milestoneId: string; componentId: string | null; text: string; at: string };

/** What a long task could not do, and why: the job by its code. */
export type TaskFault = { jobId: string; jobCode: string; message: string };

/**
 * What a message that stands for a request or decision says, to be spoken in the reader's language: what happened (asked, withdrawn,
 * approved, rejected), about which documents, and what its author wrote.
 */
export type CardWords = { what: string; documents: { name: string; versionNumber: number | null }[]; words: string };

/** Somebody named in a message; the name is as it was then. */
export type Mention = { kind: 'staff' | 'contact'; id: string; name: string };
