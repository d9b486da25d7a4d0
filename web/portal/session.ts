import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { dataOf } from '../app/api/client.ts';
import { ApiProblem } from '../app/api/problem.ts';
import type { SignInPort } from '../app/sign-in/types.ts';
import { api, queryClient, sessionKey, slug } from './app.ts';
import type { ContactSession } from './types.ts';

/** A session of another customer's portal does not count here: this address then asks to sign in. */
async function readSession(): Promise<ContactSession | null> {
  try {
    const session = await dataOf(api.GET('/api/portal/v1/session'));
    return session.slug === slug ? session : null;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in at this portal; null: nobody. */
export const sessionQuery = queryOptions({ queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000 });

/** The company's name and accent: all that shows before sign-in. */
export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: () => dataOf(api.GET('/api/portal/v1/portals/{slug}', { params: { path: { slug } } })),
  staleTime: 5 * 60_000,
});

/** The ways in: password, second factor, setting one up. A refusal is thrown as the server's problem. */
export const signInPort: SignInPort = {
  signIn: async (values) => (await dataOf(api.POST('/api/portal/v1/session', { body: { slug, ...values } }))) ?? null,
  showCode: async (body) => void (await api.POST('/api/portal/v1/session/code', { body })),
  enrolKey: (challenge) => dataOf(api.POST('/api/portal/v1/session/enrol', { body: { challenge } })),
  enrol: async (body) => (await dataOf(api.POST('/api/portal/v1/session/enrol/confirm', { body }))).recoveryCodes,
  finish: async () => void (await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })),
};

/** Forgets everything that was read: the next one at this screen must not see it. */
export function forgetSession(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'brand' && query.queryKey[0] !== 'session' });
  queryClient.setQueryData(sessionKey, null);
}

/** Signs out. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/portal/v1/session');
  forgetSession();
}

const SessionContext = createContext<ContactSession | null>(null);

/** Gives the session to the pages below. */
export const SessionProvider = SessionContext;

/** The session of the page. Pages below the shell always have one. */
export function useSession(): ContactSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is for pages below the shell');
  return session;
}
