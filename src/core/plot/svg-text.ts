import type { Drawing, Shape } from './shape.ts';

/** Attributes that SVG writes otherwise than the DOM. */
const written: Readonly<Record<string, string>> = {
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  strokeLinejoin: 'stroke-linejoin',
  strokeLinecap: 'stroke-linecap',
  textAnchor: 'text-anchor',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  fillOpacity: 'fill-opacity',
};

/** The drawing as SVG in HTML. */
export function svgText({ width, height, title, shapes }: Drawing): string {
  const inner = shapes.map(shapeText).join('');
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(title)}">${inner}</svg>`;
}

function shapeText({ tag, attributes, children }: Shape): string {
  const pairs = Object.entries(attributes).map(
    ([name, value]) => ` ${written[name] ?? name}="${escapeHtml(String(value))}"`,
  );
  const inner = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : shapeText(child)));
  return `<${tag}${pairs.join('')}>${inner.join('')}</${tag}>`;
}

/** For text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
