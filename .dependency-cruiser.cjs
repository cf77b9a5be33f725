// One direction: regulation <- modules -> platform; organizations <- zones <- applications <- agreements <- the rest.
const order = [
  'policy-sets',
  'organizations',
  'zones',
  'applications',
  'agreements',
  'data-sharing',
  'data-plane',
  'products',
  'evaluation',
  'data-quality',
  'security-monitoring',
];
const domain = order.join('|');
const upward = order.flatMap((name, i) => {
  const later = order.slice(i + 1);
  return later.length === 0
    ? []
    : [
        {
          name: `${name}-looks-down-only`,
          severity: 'error',
          from: { path: `^src/${name}/` },
          to: { path: `^src/(${later.join('|')})/` },
        },
      ];
});
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'regulation-is-pure',
      severity: 'error',
      from: { path: '^src/regulation/' },
      to: { path: ['^src/(?!regulation/)', '^node_modules/(@nestjs|typeorm|pg|fastify)'] },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: `^src/(${domain}|demo)/` },
    },
    {
      name: 'modules-by-their-index',
      severity: 'error',
      from: { path: `^src/(${domain})/` },
      to: { path: `^src/(${domain})/(?!index\\.ts$)`, pathNot: '^src/$1/' },
    },
    {
      name: 'nobody-needs-the-demo',
      severity: 'error',
      from: { path: `^src/(${domain})/` },
      to: { path: '^src/demo/' },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(openapi|dist)/|\\.spec\\.ts$' },
  },
};
