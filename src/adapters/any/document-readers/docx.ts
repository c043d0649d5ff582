/// <reference path="./untyped-modules.d.ts" />
import { zipSync } from 'fflate';
import mammoth from 'mammoth/mammoth.browser.min.js';
import { readableTitle, titleOfPath } from '../../../core/library/readable-text.ts';
import type { FormatReader } from './format-reader.ts';
import { GuardedZip } from './guarded-zip.ts';
import { HtmlText } from './html-text.ts';
import { PartWriter } from './part-writer.ts';
import { Unreadable } from './unreadable.ts';
import { elementTexts } from './xml-elements.ts';

/** Pictures and fonts are most of a file, and no text. */
const needed = /(?:\.rels|\.xml)$/iu;
const unneeded = /\/(?:theme|fontTable|webSettings|customXml)\b/iu;

/** Built-in styles that mammoth takes for plain paragraphs. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * A Word document. The archive is expanded here, within limits, and handed to mammoth packed again without compression: mammoth itself would
 * expand whatever it is given.
 */
export const readDocx: FormatReader = async function* (file, signal) {
  const { path } = file;
  const zip = await GuardedZip.open(file.source, signal);
  const members: Record<string, Uint8Array> = {};
  for (const name of zip.names) {
    const bytes = needed.test(name) && !unneeded.test(name) ? await zip.bytes(name) : undefined;
    if (bytes !== undefined) members[name] = bytes;
  }
  const core = new TextDecoder().decode(members['docProps/core.xml'] ?? new Uint8Array(0));
  const html = new HtmlText();
  html.write(await toHtml(zipSync(members, { level: 0 })));
  html.end();
  signal.throwIfAborted();
  const { text, sections } = html.take();
  const named = elementTexts(core, 'dc:title')[0] ?? '';
  const title = readableTitle(html.firstH1 || named || html.firstHeading) || titleOfPath(path);
  const parts = new PartWriter({ path, format: 'docx', title: () => title });
  parts.add(text, sections);
  yield* parts.rest();
};

async function toHtml(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Pictures were left out: nothing may look for them.
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const options = { styleMap, convertImage, externalFileAccess: false };
  try {
    const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes.buffer }, options);
    return value;
  } catch (error) {
    throw new Unreadable(
      `It is damaged: its text cannot be taken out (${error instanceof Error ? error.message : 'unknown reason'}). Open it in Word or LibreOffice and save it again.`,
    );
  }
}
