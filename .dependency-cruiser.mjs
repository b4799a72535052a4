/**
 * The floors of docs/architecture.md: entrypoints → { components, lib/page, lib/extension } → lib/text.
 * `npm run floors` holds them; each rule says what to do instead.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'text-stands-alone',
      comment:
        'lib/text knows strings only. Give it what it needs as an argument, and let the floor above fetch it.',
      severity: 'error',
      from: { path: '^lib/text/' },
      to: { path: '^(lib/(?!text/)|components/|entrypoints/|data/|scripts/|tests/)' },
    },
    {
      name: 'text-needs-no-browser',
      comment:
        'lib/text runs in Node, in a worker and in a page alike: no browser API, no DOM, no views. Of packages it has valibot.',
      severity: 'error',
      from: { path: '^lib/text/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'page-stands-beside',
      comment:
        'lib/page adapts strings to the DOM. What it shares with lib/extension or components belongs in lib/text; what joins them, in entrypoints.',
      severity: 'error',
      from: { path: '^lib/page/' },
      to: { path: '^(lib/extension/|components/|entrypoints/|scripts/|tests/)' },
    },
    {
      name: 'page-needs-no-browser-api',
      comment: 'lib/page knows the DOM, not the extension API nor Preact: take a function as an argument.',
      severity: 'error',
      from: { path: '^lib/page/' },
      to: { path: 'node_modules/(wxt|webextension-polyfill|@wxt-dev|@webext-core|idb|preact)/' },
    },
    {
      name: 'extension-stands-beside',
      comment:
        'lib/extension speaks to the browser. What it shares with lib/page or components belongs in lib/text; what joins them, in entrypoints.',
      severity: 'error',
      from: { path: '^lib/extension/' },
      to: { path: '^(lib/page/|components/|entrypoints/|scripts/|tests/)|node_modules/preact/' },
    },
    {
      name: 'components-take-props',
      comment:
        'A component takes props and callbacks, nothing else. Types come from lib/text; whoever renders it passes the rest.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(lib/(page|extension)/|entrypoints/|scripts/|tests/)|node_modules/(wxt|webextension-polyfill|@wxt-dev|@webext-core|idb)/',
      },
    },
    {
      name: 'nobody-imports-entrypoints',
      comment: 'An entrypoint wires and stops. Move what you need out of it, to the floor it belongs on.',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'entrypoints-stand-apart',
      comment: 'Each entrypoint is built by itself: what two of them share belongs in lib/ or components/.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1[./]' },
    },
    {
      name: 'shipped-code-needs-no-tools',
      comment: 'What is shipped imports neither scripts nor tests.',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'no-grammar-yet',
      comment:
        'compromise costs 290 ms to start. It belongs in a worker of an extension page, which does not exist yet.',
      severity: 'error',
      // The benchmark races against it, and is never shipped.
      from: { pathNot: '^scripts/bench/' },
      to: { path: 'compromise' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that import each other are one file, or hide a third: take out what both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Remove it, or wire it in an entrypoint.',
      severity: 'error',
      from: { orphan: true, path: '^(lib|components)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads nowhere: check the path and its .ts or .tsx.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(inline|raw|url)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|output)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
