import type { paths } from '../../api/schema.gen.ts';
import type { FactorKey } from '../sign-in/types.ts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Security = Answer<'/api/v1/me/security'>;
export type Sessions = Answer<'/api/v1/me/sessions'>;
export type OwnSession = Sessions['items'][number];

type Both = { password: string; code: string };

/** What people do to their own account; the same for staff and contacts. Refusals are thrown. */
export type AccountPort = {
  /** Whose account: the e-mail address. */
  account: string;
  security: (signal: AbortSignal) => Promise<Security>;
  sessions: (signal: AbortSignal) => Promise<Sessions>;
  changePassword: (values: { password: string; newPassword: string }) => Promise<void>;
  proposeFactor: (password: string) => Promise<FactorKey>;
  confirmFactor: (code: string) => Promise<string[]>;
  renewCodes: (values: Both) => Promise<string[]>;
  removeFactor: (values: Both) => Promise<void>;
  endSession: (id: string) => Promise<void>;
  endSessions: (scope: 'others' | 'all') => Promise<void>;
  /** The own session is over: forget what was read. */
  forget: () => void;
};
