/** The answers of the session and of the brand, as far as the shell needs them. */
type Json<Body> = { content: { 'application/json': Body } };

export type ContactSession = {
  contact: { id: string; name: string; email: string };
  /** The contact sees only some branches of the customer. */
  limited: boolean;
  slug: string;
};

export type Brand = { companyName: string; accent: string | null; locale: string };

export type SessionPaths = {
  '/api/portal/v1/portals/{slug}': {
    get: { parameters: { path: { slug: string } }; responses: { 200: Json<Brand> } };
  };
  '/api/portal/v1/session': {
    get: { responses: { 200: Json<ContactSession> } };
    post: {
      requestBody: Json<{ slug: string; email: string; password: string }>;
      responses: { 204: { content?: never } };
    };
    delete: { responses: { 204: { content?: never } } };
  };
};
