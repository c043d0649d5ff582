import { escapeHtml } from '../../plot/svg-text.ts';
import { showControls } from '../../text/show-controls.ts';
import { reportStyle } from './report-style.ts';

/** Text that others wrote: escaped, its direction isolated, its control characters made visible. */
export function hostileHtml(text: string): string {
  return `<bdi>${escapeHtml(showControls(text))}</bdi>`;
}

/** `cells` are HTML. The first of each row is its heading. */
export function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const top = head.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${cells}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${top}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A whole page in one file. `body` is HTML. */
export function pageHtml(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(showControls(title))}</title>
<style>${reportStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
