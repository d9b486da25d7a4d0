/** The answers of the session and of the company, as far as the shell needs them. */
type Json<Body> = { content: { 'application/json': Body } };

export type StaffSession = {
  user: { id: string; name: string; email: string; role: string };
  /** The server's words, such as `jobs:read`. */
  permissions: string[];
};

export type Company = { name: string; timeZone: string; locale: string; accent: string | null };

export type SessionPaths = {
  '/api/v1/session': {
    get: { responses: { 200: Json<StaffSession> } };
    post: { requestBody: Json<{ email: string; password: string }>; responses: { 204: { content?: never } } };
    delete: { responses: { 204: { content?: never } } };
  };
  '/api/v1/company': { get: { responses: { 200: Json<Company> } } };
};
