import type { PolicyName } from '../../src/core/policy-name.ts';
import { policyWords } from '../../src/core/wording.ts';
import type { Cell } from './measure-cell.ts';

const [width, height] = [360, 240];
const margin = { left: 40, right: 76, top: 34, bottom: 36 };
const colours: Readonly<Record<PolicyName, string>> = {
  naive: '#b4552d',
  retry: '#b08a1e',
  rules: '#2f6f8f',
  learned: '#2e7d4f',
  oracle: '#777777',
};

/** One panel for each share of failed searches, a line for each policy, and a dashed one for what is left when no failure is noticed. */
export function drawCurve(cells: readonly Cell[]): string {
  const rates = [...new Set(cells.map(({ rate }) => rate))];
  const panels = rates.map((rate, index) => {
    const [x, y] = [(index % 2) * width, Math.floor(index / 2) * height];
    return `<g transform="translate(${x} ${y})">${panel(cells, rate)}</g>`;
  });
  const [w, h] = [Math.min(2, rates.length) * width, Math.ceil(rates.length / 2) * height];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" font-family="system-ui, sans-serif" font-size="11">
<title>Share of right answers against the number of steps that a question needs</title>
<rect width="${w}" height="${h}" fill="#ffffff"/>
${panels.join('\n')}
</svg>
`;
}

function panel(cells: readonly Cell[], rate: number): string {
  const own = cells.filter((cell) => cell.rate === rate);
  const steps = [...new Set(own.map((cell) => cell.steps))];
  const place = scale(steps);
  const policies = [...new Set(own.map(({ policy }) => policy))];
  const lines = policies.map((policy) => {
    const points = own.filter((cell) => cell.policy === policy).map((cell) => place(cell.steps, cell.right));
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colours[policy]}" stroke-width="2"/>`;
  });
  const chance = steps.map((n) => place(n, (1 - rate) ** n)).join(' ');
  const dashed =
    rate === 0 ? '' : `<polyline points="${chance}" fill="none" stroke="#999999" stroke-dasharray="4 3"/>`;
  return `<text x="${margin.left}" y="20" font-weight="600">${Math.round(rate * 100)}% of searches fail</text>
${axes(steps, place)}${dashed}${lines.join('')}${labels(own, policies, place)}`;
}

type Place = (steps: number, share: number) => string;

function scale(steps: readonly number[]): Place {
  const [first, last] = [Math.min(...steps), Math.max(...steps)];
  const [w, h] = [width - margin.left - margin.right, height - margin.top - margin.bottom];
  return (n, share) => {
    const x = margin.left + (w * (n - first)) / Math.max(1, last - first);
    return `${x.toFixed(1)},${(margin.top + h * (1 - share)).toFixed(1)}`;
  };
}

function axes(steps: readonly number[], place: Place): string {
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const [x = '', y = ''] = place(steps[0] ?? 1, share).split(',');
    return `<line x1="${x}" x2="${width - margin.right}" y1="${y}" y2="${y}" stroke="#e4e4e4"/><text x="${margin.left - 6}" y="${y}" dy="4" text-anchor="end" fill="#555555">${share}</text>`;
  });
  const numbers = steps.map((n) => {
    const [x = '', y = ''] = place(n, 0).split(',');
    return `<text x="${x}" y="${Number(y) + 15}" text-anchor="middle" fill="#555555">${n}</text>`;
  });
  return `${shares.join('')}${numbers.join('')}<text x="${margin.left}" y="${height - 6}" fill="#555555">steps that the question needs</text>`;
}

/** Names at the ends of the lines, moved apart where they would cover each other. */
function labels(cells: readonly Cell[], policies: readonly PolicyName[], place: Place): string {
  const last = Math.max(...cells.map(({ steps }) => steps));
  const ends = policies
    .flatMap((policy) => {
      const cell = cells.find((each) => each.policy === policy && each.steps === last);
      return cell === undefined ? [] : [{ policy, y: Number(place(last, cell.right).split(',')[1]) }];
    })
    .sort((left, right) => left.y - right.y);
  let least = 0;
  return ends
    .map(({ policy, y }) => {
      const at = Math.max(y, least);
      least = at + 13;
      return `<text x="${width - margin.right + 6}" y="${at.toFixed(1)}" dy="4" fill="${colours[policy]}">${policyWords[policy].name}</text>`;
    })
    .join('');
}
