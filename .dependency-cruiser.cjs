// The import rules of ARCHITECTURE.md, as a check.
const kysely = '^node_modules/(kysely|pg|pg-[a-z-]+)(/|$)';
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|web|cli|tests|bench|scripts)/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^web/ui/' },
      to: { path: '^(server|cli|tests|web/(console|portal|floor|api|app))/' },
    },
    { name: 'web-imports-no-server', severity: 'error', from: { path: '^web/' }, to: { path: '^(server|cli)/' } },
    {
      name: 'apps-never-each-other-console',
      severity: 'error',
      from: { path: '^web/console/' },
      to: { path: '^web/(portal|floor)/' },
    },
    {
      name: 'apps-never-each-other-portal',
      severity: 'error',
      from: { path: '^web/portal/' },
      to: { path: '^web/(console|floor)/' },
    },
    {
      name: 'apps-never-each-other-floor',
      severity: 'error',
      from: { path: '^web/floor/' },
      to: { path: '^web/(console|portal)/' },
    },
    {
      name: 'feature-through-service',
      comment: 'A feature reaches another only through its service.ts (or its contract and pure rules).',
      severity: 'error',
      from: { path: '^server/(features|portal|floor)/([^/]+)/' },
      to: { path: '^server/(features|portal|floor)/([^/]+)/(queries|routes)[^/]*\\.ts$', pathNot: '^server/$1/$2/' },
    },
    {
      name: 'sql-only-in-queries',
      severity: 'error',
      from: { path: '^(server|cli)/', pathNot: '(^server/database/|queries[^/]*\\.ts$|\\.test\\.ts$)' },
      to: { path: kysely, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'fastify-only-in-routes',
      severity: 'error',
      from: {
        path: '^server/(features|portal|floor|tasks|access|database|adapters)/',
        pathNot: '(routes[^/]*\\.ts$|\\.test\\.ts$)',
      },
      to: { path: '^node_modules/(fastify|@fastify)(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-do-no-io',
      severity: 'error',
      from: { path: '/rules[^/]*\\.ts$', pathNot: '\\.test\\.ts$' },
      to: {
        path: '(^node:|^node_modules/|^server/(database|http|adapters|tasks)/|/(queries|service|routes)[^/]*\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^(server|shared)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(server|shared|cli|web)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(tests|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^web/dist/|\\.gen\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    detectProcessBuiltinModuleCalls: false,
  },
};
