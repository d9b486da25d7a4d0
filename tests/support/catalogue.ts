import type pg from 'pg';

/**
 * The whole schema as text: tables with columns, constraints, indexes, policies, grants, functions. Committed as a snapshot, so that a
 * migration shows in review what it really changes, and so that both PostgreSQL versions must agree on it.
 */
export async function describeCatalogue(client: pg.ClientBase): Promise<string> {
  const sections: string[] = [];
  for (const [title, text] of parts) {
    const { rows } = await client.query<{ line: string }>(text);
    const lines = rows.map((row) => row.line);
    // Sorted here, because servers sort text by different rules. Columns keep their order.
    sections.push(`## ${title}\n${(title === 'Tables and columns' ? lines : lines.sort()).join('\n')}\n`);
  }
  return sections.join('\n');
}

const inPublic = `n.nspname = 'public' and c.relname <> 'schema_migrations'`;
const parts: [string, string][] = [
  [
    'Tables and columns',
    `select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where ${inPublic} and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped order by c.relname collate "C", a.attnum`,
  ],
  [
    'Constraints',
    `select c.relname || ': ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where ${inPublic} and k.contype <> 'n' order by 1`,
  ],
  [
    'Indexes',
    `select indexdef as line from pg_indexes where schemaname = 'public' and tablename <> 'schema_migrations' order by indexname collate "C"`,
  ],
  [
    'Row-level security',
    `select c.relname || ' rls ' || c.relrowsecurity || ' forced ' || c.relforcerowsecurity as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${inPublic} and c.relkind = 'r' and c.relrowsecurity order by 1`,
  ],
  [
    'Policies',
    `select tablename || ': ' || policyname || ' ' || cmd || ' to ' || array_to_string(roles, ',') || coalesce(' using ' || regexp_replace(qual, '\\s+', ' ', 'g'), '') || coalesce(' check ' || regexp_replace(with_check, '\\s+', ' ', 'g'), '') as line
     from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`,
  ],
  [
    'Table grants',
    `select table_name || ' ' || grantee || ': ' || string_agg(privilege_type, ', ' order by privilege_type) as line from information_schema.role_table_grants
     where table_schema = 'public' and grantee like 'milepost\\_%' and grantee <> 'milepost_owner' and table_name <> 'schema_migrations' group by table_name, grantee order by 1`,
  ],
  [
    'Column grants of milepost_portal and milepost_floor',
    `select table_name || '.' || column_name || ' ' || grantee || ': ' || string_agg(privilege_type, ', ' order by privilege_type) as line from information_schema.column_privileges
     where table_schema = 'public' and grantee in ('milepost_portal', 'milepost_floor') group by table_name, column_name, grantee order by 1`,
  ],
  [
    'Functions',
    `select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' || case when p.prosecdef then ' security definer' else '' end || coalesce(' executable by ' ||
       (select string_agg(a.grantee::regrole::text, ', ' order by a.grantee::regrole::text) from aclexplode(p.proacl) a where a.grantee <> p.proowner and a.grantee <> 0), '') as line
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' order by 1`,
  ],
  [
    'Comments',
    `select c.relname || ': ' || obj_description(c.oid, 'pg_class') as line from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${inPublic} and c.relkind = 'r' order by 1`,
  ],
];
