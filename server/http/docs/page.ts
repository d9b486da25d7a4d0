import { type Field, fieldsOf, type Schema } from './rules-fields.ts';

/** The parts of an OpenAPI document that the page shows. */
export type Description = {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
};
type Content = Record<string, { schema?: Schema }>;
type Operation = {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { in: string; name: string; required?: boolean; description?: string; schema: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { description?: string; content?: Content }>;
};
/** Who may call `METHOD path`, as the route declares it. */
export type AccessOf = (method: string, path: string) => string;

type Place = { method: string; path: string; operation: Operation };
const audiences = [
  {
    prefix: '/api/v1',
    id: 'staff',
    title: 'Staff and API keys',
    text: 'With an API key (Authorization: Bearer KEY) or the session of a staff user.',
  },
  {
    prefix: '/api/portal/v1',
    id: 'contacts',
    title: 'Contacts',
    text: 'With the session of a contact: what the customer portal calls.',
  },
] as const;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const html = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!);
const anchor = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The whole page, without scripts and without inline style: what `app.swagger()` says, for people. */
export function docsPage(description: Description, accessOf: AccessOf): string {
  const places = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Place => ({ method: method.toUpperCase(), path, operation })),
  );
  const parts = audiences.map((audience) => ({
    ...audience,
    groups: grouped(places.filter(({ path }) => path.startsWith(audience.prefix))),
  }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(description.info.title)} API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<a class="skip" href="#main">Skip to the description</a>
<header><h1>${html(description.info.title)} API</h1><p>${html(description.info.description ?? '')} The same for machines: <a href="/api/openapi.json">/api/openapi.json</a>.</p></header>
<nav aria-label="Contents">${parts.map((part) => contents(part.id, part.title, part.groups)).join('')}</nav>
<main id="main">
${common}
${parts.map((part) => `<section aria-labelledby="${part.id}"><h2 id="${part.id}">${part.title}</h2><p>${part.text}</p>${[...part.groups].map(([tag, members]) => group(part.id, tag, members, accessOf)).join('')}</section>`).join('\n')}
</main>
</body>
</html>
`;
}

function grouped(places: Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const tag = place.operation.tags?.[0] ?? 'other';
    groups.set(tag, [...(groups.get(tag) ?? []), place]);
  }
  return new Map([...groups].sort(([a], [b]) => a.localeCompare(b, 'en')));
}

function contents(id: string, title: string, groups: Map<string, Place[]>): string {
  const items = [...groups].map(
    ([tag, members]) =>
      `<li><a href="#${id}-${anchor(tag)}">${html(capital(tag))}</a> <small>${members.length}</small></li>`,
  );
  return `<h2><a href="#${id}">${title}</a></h2><ul>${items.join('')}</ul>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function group(audience: string, tag: string, places: Place[], accessOf: AccessOf): string {
  const id = `${audience}-${anchor(tag)}`;
  return `<section aria-labelledby="${id}"><h3 id="${id}">${html(capital(tag))}</h3>${places.map((place) => article(place, accessOf)).join('')}</section>`;
}

function article({ method, path, operation }: Place, accessOf: AccessOf): string {
  const id = anchor(`${method} ${path}`);
  const parameters = (operation.parameters ?? []).map((each): Field & { where: string } => {
    const [field] = fieldsOf({ ...each.schema, description: each.description ?? each.schema.description });
    return { ...field!, path: each.name, required: each.required ?? false, where: each.in };
  });
  const answers = Object.entries(operation.responses).filter(([status]) => Number(status) < 400);
  return `<article id="${id}">
<h4><a href="#${id}"><span class="method">${method}</span> <code>${html(path).replaceAll('/', '/<wbr>')}</code></a></h4>
<p>${html(operation.summary ?? '')}${operation.description ? ` ${html(operation.description)}` : ''}</p>
<p class="access">${html(accessText(accessOf(method, path)))}</p>
${['path', 'query', 'header']
  .map((where) =>
    block(
      `In the ${where}`,
      parameters.filter((each) => each.where === where),
    ),
  )
  .join('')}
${bodies(operation)}
${answers.map(([status, answer]) => answerBlock(status, answer)).join('')}
</article>`;
}

/** Who may call, in a sentence. */
function accessText(access: string): string {
  if (access === 'public') return 'Without sign-in.';
  if (access === 'staff') return 'Any staff user or API key.';
  return access === 'contact' ? 'A signed-in contact.' : `Permission ${access}.`;
}

function bodies({ requestBody }: Operation): string {
  return Object.entries(requestBody?.content ?? {})
    .map(
      ([type, { schema }]) =>
        block(`Body (${type})`, schema ? fieldsOf(schema) : []) || `<h5>Body (${html(type)})</h5>`,
    )
    .join('');
}

function answerBlock(status: string, answer: Operation['responses'][string]): string {
  const said = answer.description && answer.description !== 'Default Response' ? ` ${html(answer.description)}` : '';
  const schemas = Object.values(answer.content ?? {}).flatMap(({ schema }) => (schema ? fieldsOf(schema) : []));
  if (schemas.length === 0) return `<h5>Answer ${status}</h5><p>${said || 'Without content.'}</p>`;
  return `<details><summary><h5>Answer ${status}</h5></summary>${said ? `<p>${said}</p>` : ''}${fieldList(schemas)}</details>`;
}

function block(title: string, fields: Field[]): string {
  return fields.length === 0 ? '' : `<h5>${html(title)}</h5>${fieldList(fields)}`;
}

function fieldList(fields: Field[]): string {
  return `<dl>${fields.map(fieldItem).join('')}</dl>`;
}

function fieldItem({ path, type, required, limits, description }: Field): string {
  const notes = [type, ...(required ? [] : ['optional']), ...limits].map(html).join(', ');
  const name = path === '' ? 'the value' : `<code>${html(path).replaceAll('.', '.<wbr>')}</code>`;
  return `<div><dt>${name}</dt><dd><span class="notes">${notes}</span>${description ? `<br>${html(description)}` : ''}</dd></div>`;
}

const common = `<section aria-labelledby="common"><h2 id="common">For all of them</h2>
<dl>
<div><dt>Times</dt><dd>A day is YYYY-MM-DD in the company's time zone, an instant ISO 8601 with zone.</dd></div>
<div><dt>Lists</dt><dd><code>{items, nextCursor}</code>. Send <code>nextCursor</code> as <code>cursor</code> for the next page; null on the last one.</dd></div>
<div><dt>Edits</dt><dd>Where a record carries <code>version</code>, send it as <code>If-Match: "7"</code>. Without it the answer is 428; when somebody else has saved meanwhile, 412.</dd></div>
<div><dt>Creations</dt><dd>With <code>Idempotency-Key</code> (1 to 255 characters, kept a day) a request that is sent twice creates once and answers the same.</dd></div>
<div><dt>Errors</dt><dd><code>application/problem+json</code> (RFC 9457): <code>code</code> is stable and for machines, <code>detail</code> a sentence for people, <code>faults</code> names fields or rows, <code>requestId</code> the line in the server's log. What you may not know of answers 404.</dd></div>
<div><dt>Abilities</dt><dd>Records say in <code>abilities</code> what the asker may do with them.</dd></div>
</dl></section>`;
