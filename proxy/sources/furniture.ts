/** Selectors of what is not the text of a wiki's article, there or in a copy of it. */
export const furniture: readonly string[] = [
  ...[
    '.mw-editsection',
    '.reference',
    '.references',
    '.reflist',
    '.navbox',
    '.metadata',
    '.noprint',
    '.mw-empty-elt',
  ],
  ...[
    '.ambox',
    '.toc',
    '.sistersitebox',
    '.authority-control',
    '.mw-jump-link',
    'style',
    'script',
    '.hatnote',
  ],
  ...['#kiwixtoolbar', '#kiwix_serve_taskbar', '.kiwix'],
];
