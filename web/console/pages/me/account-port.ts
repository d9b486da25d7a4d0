import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import type { AccountPort } from '../../../app/account/types.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import { forgetSession } from '../../session.ts';

const client = api as unknown as Client<paths>;

/** The account of the staff user who is signed in. */
export const accountPort = (account: string): AccountPort => ({
  account,
  security: (signal) => dataOf(client.GET('/api/v1/me/security', { signal })),
  sessions: (signal) => dataOf(client.GET('/api/v1/me/sessions', { signal })),
  changePassword: async (body) => void (await client.POST('/api/v1/me/password', { body })),
  proposeFactor: (password) => dataOf(client.POST('/api/v1/me/second-factor', { body: { password } })),
  confirmFactor: async (code) =>
    (await dataOf(client.POST('/api/v1/me/second-factor/confirm', { body: { code } }))).recoveryCodes,
  renewCodes: async (body) =>
    (await dataOf(client.POST('/api/v1/me/second-factor/recovery-codes', { body }))).recoveryCodes,
  removeFactor: async (body) => void (await client.POST('/api/v1/me/second-factor/remove', { body })),
  endSession: async (sessionId) =>
    void (await client.DELETE('/api/v1/me/sessions/{sessionId}', { params: { path: { sessionId } } })),
  endSessions: async (scope) => void (await client.POST('/api/v1/me/sessions/end', { body: { scope } })),
  forget: forgetSession,
});
