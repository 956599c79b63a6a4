// Rules that find faults, for every script here; how code looks is not theirs. The types of assets/scripts are checked by tsc.
import js from '@eslint/js'
import globals from 'globals'

const faults = {
  'array-callback-return': 'error',
  eqeqeq: 'error',
  'no-constructor-return': 'error',
  'no-empty': ['error', { allowEmptyCatch: true }],
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-return-assign': ['error', 'except-parens'],
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-throw-literal': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-unused-vars': ['error', { caughtErrors: 'none', ignoreRestSiblings: true }],
  'no-var': 'error',
  'prefer-const': ['error', { destructuring: 'all' }],
}

// A script that is shipped makes no HTML from texts, and says which of the window's own variables it means: a name that was forgotten, such as
// `name` or `event`, is otherwise silently one of them.
const shipped = {
  'no-restricted-globals': ['error', 'close', 'event', 'external', 'find', 'length', 'name', 'open', 'origin', 'parent', 'scroll', 'status', 'stop', 'top'],
  'no-restricted-properties': [
    'error',
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((property) => ({ property, message: 'Make elements, and give them texts.' })),
    { object: 'document', property: 'write' },
  ],
}

export default [
  { ignores: ['dist/', 'target/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: faults },
  { files: ['assets/scripts/*.js'], rules: shipped },
  { files: ['assets/scripts/*.js'], ignores: ['**/service-worker.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['assets/scripts/service-worker.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.serviceworker, __SITE__: 'readonly' } },
  },
  // What a test hands to the page runs there.
  { files: ['tests/**/*.js', 'script/*.mjs', '*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
]
