import { Parser } from 'htmlparser2';

export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** The elements of an XML text, in order, by their qualified names. Nothing outside of it is loaded, no entity but the five is known. */
export function xmlElements(xml: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const parser = new Parser(
    { onopentag: (name, attributes) => void found.push({ name, attributes }) },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** The texts of all elements of a name. */
export function elementTexts(xml: string, wanted: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === wanted && depth++ === 0) found.push('');
      },
      ontext: (text) => {
        if (depth > 0) found.push((found.pop() ?? '') + text);
      },
      onclosetag: (name) => {
        if (name === wanted) depth -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found.map((text) => text.trim());
}
