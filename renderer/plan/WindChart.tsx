import { dollars } from '../ui/figures.ts'
import { type Chart, type ChartPoint, chartSize, linePath } from './windPoints.ts'

/** Two lines over a year. What they say stands in words beside them, so nothing is lost to who cannot see them. */
export function WindChart({ chart, days }: { readonly chart: Chart; readonly days: number }) {
  const { width, height } = chartSize
  const mine = chart.withPlan.find((point) => point.days === days)
  const theirs = chart.withoutPlan.find((point) => point.days === days)
  return (
    <figure>
      <div className="flex justify-between text-xs text-soft" aria-hidden="true">
        <span>{dollars(chart.most)}</span>
        <span className="flex gap-4">
          <Legend look="bg-accent" name="with this plan" />
          <Legend look="bg-edge" name="doing nothing" />
        </span>
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} className="my-1 block w-full" aria-hidden="true" focusable="false">
        <path d={`M0 ${height - 1} H${width}`} className="stroke-line" strokeWidth="1" />
        {mine && <path d={`M${mine.x} 0 V${height}`} className="stroke-line" strokeWidth="1.5" />}
        <Line points={chart.withoutPlan} look="stroke-edge" dashes="7 6" />
        <Line points={chart.withPlan} look="stroke-accent" />
        {theirs && <circle cx={theirs.x} cy={theirs.y} r="5" className="fill-edge" />}
        {mine && <circle cx={mine.x} cy={mine.y} r="6" className="fill-accent" />}
      </svg>
      <div className="text-xs text-soft" aria-hidden="true">
        {dollars(chart.least)}
      </div>
    </figure>
  )
}

type LineProps = { readonly points: readonly ChartPoint[]; readonly look: string; readonly dashes?: string }

function Line({ points, look, dashes = 'none' }: LineProps) {
  return (
    <path
      d={linePath(points)}
      className={look}
      fill="none"
      strokeWidth="2.5"
      vectorEffect="non-scaling-stroke"
      strokeLinejoin="round"
      strokeLinecap="round"
      strokeDasharray={dashes}
    />
  )
}

function Legend({ look, name }: { readonly look: string; readonly name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={`h-1 w-4 rounded-full ${look}`} />
      {name}
    </span>
  )
}
