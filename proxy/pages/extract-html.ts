import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { HtmlText } from '../../src/adapters/any/document-readers/html-text.ts';
import { type Extracted, type PageJob, type PageUnreadable, unreadable } from './page-job.ts';

/** Larger pages are read as they are: looking for the article in them would take too long. */
const mostTags = 40_000;
const mostDepth = 400;
/** An article shorter than this is a guess gone wrong: then the whole page is read. */
const fewestCharacters = 200;

const challenge =
  /just a moment|attention required|unusual traffic|are you (?:a )?(?:human|robot)|verify (?:that )?you(?:’|'| a)re (?:a )?human|captcha|access denied|enable cookies/iu;
const wantsScript =
  /(?:enable|requires?|turn on|activate|without|needs?)\s+(?:[\w-]+\s+){0,3}java\s?script|java\s?script\s+(?:is|to be)?\s*(?:required|disabled|not enabled|off|enabled)/iu;

/** HTML as text people read: the article where one is found, else the whole page. */
export function extractHtml(markup: string, job: PageJob): Extracted | PageUnreadable {
  const whole = textOf(markup);
  const problem = pageProblem(markup, whole, job);
  if (problem !== undefined) return problem;
  const article = isTooLarge(markup) ? undefined : articleOf(markup, job);
  if (!job.article) return article ?? whole;
  if (
    article === undefined ||
    article.text.trim().length < Math.min(fewestCharacters, whole.text.trim().length)
  )
    return whole;
  return { ...article, title: article.title || whole.title };
}

function textOf(markup: string, title = ''): Extracted {
  const html = new HtmlText();
  html.write(markup);
  html.end();
  const { text, sections } = html.take();
  return { kind: 'extracted', title: title || html.title || html.firstHeading, text, sections };
}

/** Elements that end without saying so: they say nothing about how deep a page is. */
const endless = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr'.split(
    ' ',
  ),
);

/** A tree of very many or very deeply nested elements takes more than linear time. */
function isTooLarge(markup: string): boolean {
  let [tags, depth] = [0, 0];
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    tags += 1;
    if (!endless.has(name.toLowerCase())) depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    if (tags > mostTags || depth > mostDepth) return true;
  }
  return false;
}

function articleOf(markup: string, { article, without }: PageJob): Extracted | undefined {
  if (!article && without.length === 0) return undefined;
  try {
    const { document } = parseHTML(
      /<html[\s>]/iu.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`,
    );
    for (const element of without.length === 0 ? [] : document.querySelectorAll(without.join(',')))
      element.remove();
    if (!article) return textOf(document.toString());
    const found = new Readability(document, { charThreshold: fewestCharacters }).parse();
    return found?.content == null ? undefined : textOf(found.content, found.title ?? '');
  } catch {
    // Nested too deeply, or otherwise beyond the DOM: the plain reader goes through it without a tree.
    return undefined;
  }
}

/** A page without an article may be a door keeper's, or be made by its script alone. */
function pageProblem(markup: string, whole: Extracted, { address }: PageJob): PageUnreadable | undefined {
  const letters = whole.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters >= 600) return undefined;
  if (challenge.test(`${whole.title} ${whole.text}`) && /<(?:form|script|iframe|noscript)\b/iu.test(markup)) {
    return unreadable(
      'blocked',
      address,
      'its server wants to see a human first (CAPTCHA or the like). Open it in your browser, save it, and add the file to the library.',
    );
  }
  const scripts = /<script\b/iu.test(markup);
  if (scripts && (letters < 60 || wantsScript.test(`${whole.text} ${noscript(markup)}`))) {
    return unreadable(
      'needs-script',
      address,
      'it is made by a script in the browser, and scripts are not run here. Open it in your browser, save it, and add the file to the library.',
    );
  }
  return undefined;
}

function noscript(markup: string): string {
  return /<noscript[^>]*>([\s\S]{0,2000}?)<\/noscript>/iu.exec(markup)?.[1]?.replace(/<[^>]*>/gu, ' ') ?? '';
}
