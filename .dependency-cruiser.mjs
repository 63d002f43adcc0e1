/** Which part of src/ may import which. Default deny: an edge not listed here fails. A new rule needs a decision record in docs/decisions/. */
const mayImport = {
  domain: [],
  charts: ['domain/'],
  report: ['domain/', 'charts/'],
  i18n: [],
  // The ports of the report are among those that the state hands to the screens.
  state: ['domain/', 'report/export-port.ts', 'report/ticket-port.ts', 'report/workbook/workbook.ts', 'report/calendar.ts'],
  ui: ['domain/', 'charts/', 'i18n/'],
  features: ['domain/', 'charts/', 'report/', 'state/', 'ui/', 'i18n/'],
  // adapters/text turns bytes into text and text into rows for those beside it, and itself imports none of them.
  adapters: ['domain/', 'charts/', 'report/', 'state/ports.ts', 'adapters/text/'],
  app: ['domain/', 'charts/', 'report/', 'state/', 'ui/', 'i18n/', 'features/', 'adapters/'],
  // Another composition root: the same core without a browser.
  cli: ['domain/', 'report/', 'state/', 'i18n/', 'features/report/report-words.ts', 'adapters/'],
  scripts: [''],
}

const packages = {
  i18n: ['i18next', 'react-i18next'],
  state: ['react', 'zustand'],
  ui: ['react', 'react-i18next', 'wouter', '@cloudscape-design'],
  features: ['i18next', 'react', 'react-i18next', 'wouter', 'zustand', '@cloudscape-design'],
  adapters: ['fflate', 'idb', 'jspdf', 'write-excel-file', 'zod'],
  app: ['i18next', 'react', 'react-dom', 'react-i18next', 'wouter', 'zustand', '@cloudscape-design'],
  cli: ['i18next'],
}

/** Parts whose sub-folders must not know one another. */
const peers = ['features', 'adapters']

const allowed = [
  { from: { path: '^src/i18n/' }, to: { path: '^locales/' } },
  // Node's own modules only where the name says so: these files never reach the browser.
  { from: { path: '^src/adapters/.*[.]node[.]ts$' }, to: { dependencyTypes: ['core'] } },
  { from: { path: '^src/adapters/assessments/' }, to: { path: '^(assessments/|virtual:assessment/)' } },
  // A part of the package that it names to nobody: vite.config.ts says where it is.
  { from: { path: '^src/adapters/workbook/' }, to: { path: '^write-excel-file/parts$' } },
  // Made by the build: src/scripts/design-tokens.ts.
  { from: { path: '^src/app/main[.]tsx$' }, to: { path: '^virtual:design-tokens[.]css$' } },
  { from: { path: '^src/cli/' }, to: { dependencyTypes: ['core'] } },
  { from: { path: '^src/scripts/' }, to: {} },
  { from: { path: '^assessments/' }, to: { path: '^assessments/|node_modules/(zod|yaml|vite)/' } },
  { from: { path: '^assessments/' }, to: { dependencyTypes: ['core'] } },
]
for (const [part, targets] of Object.entries(mayImport)) {
  const from = { path: `^src/${part}/` }
  for (const target of targets) allowed.push({ from, to: { path: `^src/${target}` } })
  if (peers.includes(part)) allowed.push({ from: { path: `^src/${part}/([^/]+)/` }, to: { path: `^src/${part}/$1/` } })
  else allowed.push({ from, to: { path: `^src/${part}/` } })
  for (const name of packages[part] ?? []) allowed.push({ from, to: { path: `node_modules/(@types/)?${name}/` } })
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  allowed,
  allowedSeverity: 'error',
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
      comment: 'A cycle means that two files are one file: merge them, or turn one edge round.',
    },
    {
      name: 'no-orphans',
      severity: 'error',
      // empty-module.ts is named in vite.config.ts alone.
      from: { orphan: true, path: '^src/', pathNot: ['[.]d[.]ts$', '[.]worker[.]ts$', '^src/adapters/pdf/empty-module[.]ts$'] },
      to: {},
      comment: 'Nothing imports this file: delete it or use it.',
    },
    {
      name: 'src-not-to-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
      comment: 'Shipped code must not depend on tests.',
    },
    {
      name: 'shipped-code-not-to-scripts',
      severity: 'error',
      from: { path: '^(src/(?!scripts/)|assessments/)' },
      to: { path: '^src/scripts/' },
      comment: 'The scripts run on a developer’s machine, the rest in the browser.',
    },
  ],
  options: {
    // Imports of types count: they too tell who knows whom.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.json', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
