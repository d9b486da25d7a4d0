import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { paths } from '../api/schema.gen.ts';
import { dataOf } from '../app/api/client.ts';
import { ApiProblem } from '../app/api/problem.ts';
import type { SignInPort } from '../app/sign-in/types.ts';
import { api, queryClient, sessionKey } from './app.ts';

/** The staff user who is signed in, and what they may do (`jobs:read` and the like). */
export type StaffSession = paths['/api/v1/session']['get']['responses'][200]['content']['application/json'];

async function readSession(): Promise<StaffSession | null> {
  try {
    return await dataOf(api.GET('/api/v1/session'));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null: nobody. */
export const sessionQuery = queryOptions({ queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000 });

/** The company's name, zone, locale and accent. */
export const companyQuery = queryOptions({
  queryKey: ['company'],
  queryFn: () => dataOf(api.GET('/api/v1/company')),
  staleTime: 5 * 60_000,
});

/** The signed-in user with the small settings of its screens. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me', { signal })),
  staleTime: 5 * 60_000,
});

/** The ways in: password, second factor, setting one up. A refusal is thrown as the server's problem. */
export const signInPort: SignInPort = {
  signIn: async (body) => (await dataOf(api.POST('/api/v1/session', { body }))) ?? null,
  showCode: async (body) => void (await api.POST('/api/v1/session/code', { body })),
  enrolKey: (challenge) => dataOf(api.POST('/api/v1/session/enrol', { body: { challenge } })),
  enrol: async (body) => (await dataOf(api.POST('/api/v1/session/enrol/confirm', { body }))).recoveryCodes,
  finish: async () => void (await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })),
};

/** Forgets everything that was read: the next one at this screen must not see it. */
export function forgetSession(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  queryClient.setQueryData(sessionKey, null);
}

/** Signs out. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/v1/session');
  forgetSession();
}

const SessionContext = createContext<StaffSession | null>(null);

/** Gives the session to the pages below. */
export const SessionProvider = SessionContext;

/** The session of the page. Pages below the shell always have one. */
export function useSession(): StaffSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is for pages below the shell');
  return session;
}
