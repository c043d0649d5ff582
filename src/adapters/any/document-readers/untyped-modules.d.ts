// Builds of packages that come without types of their own.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

declare module 'mammoth/mammoth.browser.min.js' {
  const mammoth: typeof import('mammoth');
  export = mammoth;
}
