import type { paths } from '../../api/schema.gen.ts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** What the server asks for after the right password. */
export type NextStep = Answer<'/api/v1/session'>;
/** A key to set up: as text and for the QR code. */
export type FactorKey = Answer<'/api/v1/session/enrol'>;

/** The ways in of one app; the steps are the same for staff and contacts. Refusals are thrown. */
export type SignInPort = {
  /** The next step, or null where the session has begun. */
  signIn: (values: { email: string; password: string }) => Promise<NextStep | null>;
  showCode: (values: { challenge: string; code: string }) => Promise<void>;
  enrolKey: (challenge: string) => Promise<FactorKey>;
  /** Begins the session and answers the recovery codes. */
  enrol: (values: { challenge: string; code: string }) => Promise<string[]>;
  /** Reads the session once it has begun. */
  finish: () => Promise<void>;
};
