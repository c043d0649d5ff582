/** The look of a report: the page's colours, in light and dark; on paper always light. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf6, #16171a);
  --ink: light-dark(#1d1c19, #eceae4);
  --ink-soft: light-dark(#5c574e, #a9a69e);
  --rule: light-dark(#e3dfd4, #2e3036);
  --accent: light-dark(#0b6a5a, #63cdb6);
  --dead: light-dark(#8d8778, #77746c);
  --serif: "Source Serif 4", "Iowan Old Style", "Palatino Linotype", Georgia, serif;
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 3rem clamp(1rem, 4vw, 2.5rem) 4rem; background: var(--paper); color: var(--ink);
  font: 400 1rem/1.55 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { margin: 0; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); letter-spacing: -0.015em; }
h2 { margin: 3rem 0 1rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); font-size: 1.5rem; }
h3 { margin: 0 0 0.75rem; font-size: 1.1875rem; }
p { max-width: 44rem; }
.lead, .note, figcaption, dt, summary { color: var(--ink-soft); }
.note, figcaption, summary, td, th, dl { font-size: 0.875rem; }
.warning { max-width: 44rem; padding: 0.75rem 1rem; border: 1px solid var(--rule); border-radius: 6px; font-size: 0.875rem; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.4rem 1.1rem 0.4rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
thead th { color: var(--ink-soft); font-weight: 500; }
tbody th { font-weight: 600; }
.interval { display: block; color: var(--ink-soft); font-size: 0.78rem; white-space: nowrap; }
.better, .worse { font-weight: 600; }
.better { color: var(--accent); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 2.5rem; }
figure { margin: 0; min-width: 0; }
figure svg { max-width: 100%; height: auto; font-family: inherit; }
figcaption { margin-top: 0.5rem; max-width: 36rem; }
details { margin-top: 0.5rem; }
summary { cursor: pointer; padding: 0.4rem 0; }
dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 1rem; margin: 0.25rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
.run { padding: 0.6rem 0; border-bottom: 1px solid var(--rule); font-size: 0.875rem; overflow-wrap: anywhere; }
.run p { margin: 0; max-width: none; }
.run .question { font: 500 1rem/1.4 var(--serif); }
.facts { color: var(--ink-soft); }
.sign { display: inline-block; min-width: 1.4em; font-weight: 700; }
.sign.right { color: var(--accent); }
@media (width < 30rem) { dl > div { grid-template-columns: 1fr; gap: 0; margin: 0.6rem 0; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; background: none; font-size: 10pt; }
  figure, tr, .run { break-inside: avoid; }
  h2 { break-after: avoid; }
  .scroll { overflow: visible; }
}
`;
