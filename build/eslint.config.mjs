import nounsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'Image'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-console': 'off',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['src/**'],
    plugins: { 'no-unsanitized': nounsanitized },
    rules: { 'no-unsanitized/method': 'error', 'no-unsanitized/property': 'error' },
  },
  {
    // No CSP of ours binds the content script, so nothing in it may reach the network.
    files: ['src/content.ts', 'src/article.ts', 'src/pointing.ts', 'src/page/**', 'src/text/**', 'src/messaging/**'],
    rules: { 'no-restricted-globals': ['error', ...NETWORK], 'no-restricted-properties': ['error', { object: 'navigator', property: 'sendBeacon' }] },
  },
);
