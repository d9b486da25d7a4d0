/** A share link as both APIs answer it. */
export type LinkView = {
  id: string;
  jobId: string;
  jobCode: string;
  label: string;
  fileCount: number;
  createdAt: string;
  expiresAt: string;
  state: 'active' | 'expired' | 'revoked' | 'void';
  opened: { count: number; lastAt: string | null };
  madeBy: { name: string; isYou?: boolean; kind?: string };
  abilities: { revoke: boolean };
};

/** What is asked for a new one. */
export type NewLinkValues = { label?: string; expiresInDays: number; attachmentIds?: string[] };

/** A link that was just made: its address is known this once. */
export type MadeLink = { link: LinkView; url: string };

/** A published file that the link may show. */
export type FileChoice = { id: string; name: string };
