/** The reliability plot: score against the share that is right, readable on light and dark pages. */
import type { Band } from './calibration.ts';

const SIZE = 320;
const LEFT = 46;
const TOP = 16;
const WIDTH = SIZE + LEFT + 24;
const HEIGHT = SIZE + TOP + 48;

const x = (score: number): string => (LEFT + score * SIZE).toFixed(1);
const y = (share: number): string => (TOP + (1 - share) * SIZE).toFixed(1);

export function calibrationPlot(bands: readonly Band[]): string {
  const filled = bands.filter(({ findings }) => findings >= 10);
  const most = Math.max(1, ...filled.map(({ findings }) => findings));
  const points = filled.map(({ score, right, findings }) => ({ score, share: right / findings, findings }));
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="t d">
<title id="t">How sure, and how often right</title>
<desc id="d">${points.map(({ score, share }) => `score ${score.toFixed(2)}: ${(share * 100).toFixed(0)} % right`).join('; ')}</desc>
<style>
  text { font: 12px system-ui, sans-serif; fill: #444 }
  .grid { stroke: #8884; stroke-width: 1 }
  .ideal { stroke: #888; stroke-dasharray: 4 4 }
  .line { fill: none; stroke: #2667c9; stroke-width: 2 }
  .dot { fill: #2667c9 }
  @media (prefers-color-scheme: dark) { text { fill: #ccc } .line { stroke: #7fb2ff } .dot { fill: #7fb2ff } }
</style>
${ticks.map((tick) => `<path class="grid" d="M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}"/>`).join('\n')}
<path class="ideal" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
<polyline class="line" points="${points.map(({ score, share }) => `${x(score)},${y(share)}`).join(' ')}"/>
${points.map(({ score, share, findings }) => `<circle class="dot" cx="${x(score)}" cy="${y(share)}" r="${(3 + 5 * Math.sqrt(findings / most)).toFixed(1)}"/>`).join('\n')}
${ticks.map((tick) => `<text x="${x(tick)}" y="${HEIGHT - 28}" text-anchor="middle">${tick}</text><text x="${LEFT - 6}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick * 100} %</text>`).join('\n')}
<text x="${LEFT + SIZE / 2}" y="${HEIGHT - 8}" text-anchor="middle">score of the finding (dots: size by number)</text>
</svg>
`;
}
