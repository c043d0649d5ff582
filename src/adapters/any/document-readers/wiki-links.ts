import type { TokenizerAndRendererExtension } from 'marked';

const link = /^!?\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\]/u;

/** [[Page|words]], as note programs write links: the words are what people read. */
export const wikiLinks: TokenizerAndRendererExtension = {
  name: 'wiki-link',
  level: 'inline',
  start: (source) => source.search(/!?\[\[/u),
  tokenizer: (source) => {
    const match = link.exec(source);
    if (match === null) return undefined;
    return { type: 'wiki-link', raw: match[0], words: (match[2] ?? match[1] ?? '').trim() };
  },
  renderer: ({ words }) => String(words).replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`),
};
