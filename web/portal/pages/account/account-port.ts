import type { AccountPort } from '../../../app/account/types.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import { forgetSession } from '../../session.ts';

/** The account of the contact who is signed in. */
export const accountPort = (account: string): AccountPort => ({
  account,
  security: (signal) => dataOf(api.GET('/api/portal/v1/account/security', { signal })),
  sessions: (signal) => dataOf(api.GET('/api/portal/v1/account/sessions', { signal })),
  changePassword: async (body) => void (await api.POST('/api/portal/v1/account/password', { body })),
  proposeFactor: (password) => dataOf(api.POST('/api/portal/v1/account/second-factor', { body: { password } })),
  confirmFactor: async (code) =>
    (await dataOf(api.POST('/api/portal/v1/account/second-factor/confirm', { body: { code } }))).recoveryCodes,
  renewCodes: async (body) =>
    (await dataOf(api.POST('/api/portal/v1/account/second-factor/recovery-codes', { body }))).recoveryCodes,
  removeFactor: async (body) => void (await api.POST('/api/portal/v1/account/second-factor/remove', { body })),
  endSession: async (sessionId) =>
    void (await api.DELETE('/api/portal/v1/account/sessions/{sessionId}', { params: { path: { sessionId } } })),
  endSessions: async (scope) => void (await api.POST('/api/portal/v1/account/sessions/end', { body: { scope } })),
  forget: forgetSession,
});
