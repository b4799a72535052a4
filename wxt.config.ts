import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preactPreset from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { highlightStyleSheet } from './lib/page/highlight-styles.ts';

/** Names the extension in Firefox: storage and updates hang on it, so it never changes. */
const FIREFOX_ID = 'parallax@parallax.example';

/**
 * The oldest Chromium that has everything the code uses without a way around it: highlights (105), popovers
 * (114) and, the youngest, `caretPositionFromPoint` with its `shadowRoots` (128).
 */
const OLDEST_CHROMIUM = '128';

/** The oldest Firefox with the CSS Custom Highlight API; also the oldest with the statement on data collection. */
const OLDEST_FIREFOX = '140.0';

const OLDEST = [`chrome${OLDEST_CHROMIUM}`, `firefox${OLDEST_FIREFOX}`];

/** How marks look, as a style sheet: made from lib/page/highlight-styles.ts, listed for the content script. */
const MARKS = 'marks.css';

const EVERY_SITE = ['http://*/*', 'https://*/*'];

const briefingsFolder = fileURLToPath(new URL('./data/briefings/', import.meta.url));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preactPreset(), readerableAsModule()],
    // In full: Vite's default would rewrite `light-dark()`, which both browsers know.
    // Terser makes what every page loads 3 % smaller than the default does.
    build: {
      target: OLDEST,
      cssTarget: OLDEST,
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 3 } },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Each is explained in docs/permissions.md; a test holds the two together.
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: EVERY_SITE,
    // entrypoints/page.ts says why it is listed here.
    content_scripts: [
      { matches: EVERY_SITE, js: ['page.js'], css: [MARKS], run_at: 'document_idle' },
      // Frames, those without an address of their own included; docs/decisions/006-frames.md.
      {
        matches: EVERY_SITE,
        js: ['frame.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    commands: {
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandToggleSite__',
      },
      'open-next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandOpenNextMention__',
      },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandNextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPreviousMention__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROMIUM }),
  }),
  hooks: {
    // What runs in every page does without the polyfill, which alone would be a quarter of it.
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type !== 'unlisted-script') return;
      config.plugins = [useNativeBrowser(), config.plugins];
    },
    'build:publicAssets': (_, files) => {
      const briefings = readdirSync(briefingsFolder).filter((name) => name.endsWith('.json'));
      for (const name of briefings) {
        files.push({ absoluteSrc: briefingsFolder + name, relativeDest: `briefings/${name}` });
      }
      files.push({ contents: JSON.stringify(briefings.toSorted()), relativeDest: 'briefings/index.json' });
      files.push({ contents: highlightStyleSheet(), relativeDest: MARKS });
    },
  },
});

/** Readability's check is a CommonJS file; what makes a module of it at run time would weigh half as much as itself. */
function readerableAsModule() {
  return {
    name: 'readerable-as-module',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      id.includes('Readability-readerable.js')
        ? code.slice(0, code.lastIndexOf('if (typeof module')) + 'export default isProbablyReaderable;'
        : null,
  };
}

function useNativeBrowser() {
  const native = fileURLToPath(import.meta.resolve('wxt/browser'));
  return {
    name: 'use-native-browser',
    enforce: 'pre' as const,
    resolveId: (id: string) =>
      id === '@wxt-dev/webextension-polyfill/browser' || id === 'wxt/browser' ? native : null,
  };
}
