export type Side = 'staff' | 'customer';
export type Outcome = 'approved' | 'rejected';
/** Who asked or decided. `name` is null for the company's own systems; `isMe` is told to contacts, `id` to staff. */
export type Person = { kind: string; name: string | null; id?: string | null; isMe?: boolean };

export type DocumentView = {
  id: string;
  source: 'message' | 'attachment';
  sourceId: string;
  name: string;
  versionNumber: number | null;
  mediaType: string;
  kind: 'image' | 'video' | 'other';
  /** Bytes. */
  size: number;
  sha256: string;
  /** A photo whose readers outside the company get a copy without the place. */
  copied: boolean;
};
export type Choice = Omit<DocumentView, 'id' | 'copied'> & { published: boolean };

export type Request = {
  id: string;
  messageId: string;
  state: 'open' | Outcome | 'withdrawn';
  side: Side;
  turn: Side | null;
  by: Person;
  note: string;
  documents: DocumentView[];
  createdAt: string;
  decisionId: string | null;
  ended: { at: string; by: Person; reason: 'asked' | 'new_version' | 'removed' | 'moved'; note: string } | null;
  abilities: { decide: boolean; withdraw: boolean };
};

export type Decision = {
  id: string;
  threadId: string;
  requestId: string | null;
  messageId: string;
  outcome: Outcome;
  side: Side;
  by: Person;
  reason: string;
  documents: DocumentView[];
  createdAt: string;
};

export type Approvals = {
  open: Request | null;
  requests: Request[];
  decisions: Decision[];
  abilities: { request: boolean; decide: boolean };
};

export type DecisionDetails = {
  decision: Decision;
  request: Request | null;
  job: { id: string; jobCode: string };
  component: { id: string; code: string } | null;
  company: { name: string; timeZone: string };
  customer: { name: string };
  history: {
    what: 'asked' | 'withdrawn' | 'void' | Outcome;
    at: string;
    by: Person;
    side: Side;
    words: string;
    documents: { name: string; versionNumber: number | null; sha256: string }[];
    decisionId: string | null;
  }[];
};

export type Named = { source: 'message' | 'attachment'; id: string };
export type NewRequest = { clientId: string; documents: Named[]; note: string };
export type NewDecision = {
  clientId: string;
  requestId: string | null;
  documents: Named[];
  reason: string;
  fileIds: string[];
};

/** The calls of one app's API; every refusal is thrown as an ApiProblem. */
export type ApprovalPort = {
  side: Side;
  list: (threadId: string) => Promise<Approvals>;
  choices: (threadId: string) => Promise<Choice[]>;
  ask: (threadId: string, request: NewRequest) => Promise<Request>;
  withdraw: (threadId: string, requestId: string, clientId: string) => Promise<Request>;
  decide: (threadId: string, outcome: Outcome, decision: NewDecision) => Promise<Decision>;
  page: (threadId: string, decisionId: string) => Promise<DecisionDetails>;
  documentUrl: (threadId: string, documentId: string) => string;
  /** Where a file is sent to, in as many goes as the line needs. */
  uploadTo: (threadId: string) => string;
  discard: (threadId: string, fileId: string) => Promise<void>;
  /** The address of a decision's page within the app. */
  pageAddress: (threadId: string, decisionId: string) => string;
};
