/**
 * Sent with every response. 'self' everywhere: the page can reach no other origin. `wasm-unsafe-eval` compiles
 * SQLite's WebAssembly and allows no script text. Style attributes are allowed, style elements of others are not:
 * react-aria and the graph of a run place elements by inline style. `blob:` starts the workers that wllama makes of its own
 * program text: they have this same policy, and so reach nothing else. Isolation (COOP, COEP) gives workers shared memory.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
