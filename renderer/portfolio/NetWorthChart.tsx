import { scaleLinear } from '@visx/scale'
import { AreaClosed, LinePath } from '@visx/shape'
import { dollars } from '../ui/figures.ts'
import { chartSize, type WorthLine, type WorthPoint } from './netWorthPoints.ts'

const margin = 6

const word = 'absolute start-0 text-xs text-soft'

/** The line itself. What it says stands in its name, and in words and a table beside it. */
export default function NetWorthChart({ line, label }: { readonly line: WorthLine; readonly label: string }) {
  const { width, height } = chartSize
  const points = [...line.points]
  const times = points.map(({ at }) => at)
  const sums = points.map(({ usd }) => usd)
  const [least, most] = [Math.min(...sums), Math.max(...sums)]
  // What hardly moves is drawn as what hardly moves.
  const room = Math.max(most - least, Math.abs(most) * 0.02, 1)
  const middle = (most + least) / 2
  const x = scaleLinear({ domain: [Math.min(...times), Math.max(...times)], range: [margin, width - margin] })
  const y = scaleLinear({
    domain: [middle - room / 2, middle + room / 2],
    range: [height - margin, margin],
  })
  const place = { x: (point: WorthPoint) => x(point.at), y: (point: WorthPoint) => y(point.usd) }
  const end = points.at(-1)
  // A word beside the line, in percent of its height. Both words have room where the two are so far apart.
  const down = (usd: number) => `${(y(usd) / height) * 100}%`
  const both = y(least) - y(most) > 40
  return (
    <div className="py-5">
      <div className="relative">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="block w-full">
          <path d={`M0 ${height - 0.5} H${width}`} className="stroke-line" strokeWidth="1" />
          <AreaClosed data={points} {...place} yScale={y} className="fill-accent-wash" />
          <LinePath
            data={points}
            {...place}
            className="stroke-accent"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            fill="none"
          />
          {end && <circle cx={x(end.at)} cy={y(end.usd)} r="4.5" className="fill-accent" />}
        </svg>
        <span aria-hidden="true" className={`${word} -translate-y-[calc(100%+0.35rem)]`} style={{ top: down(most) }}>
          {dollars(line.most.usd)}
        </span>
        {both && (
          <span aria-hidden="true" className={`${word} translate-y-1`} style={{ top: down(least) }}>
            {dollars(line.least.usd)}
          </span>
        )}
      </div>
    </div>
  )
}
