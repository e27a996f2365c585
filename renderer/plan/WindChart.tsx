import { scaleLinear } from '@visx/scale'
import { LinePath } from '@visx/shape'
import { useTranslations } from 'use-intl'
import { dollars } from '../ui/figures.ts'
import { useWidth } from './useWidth.ts'
import { chartHeight, dayTicks, type WindPoint, type WindSeries } from './windSeries.ts'

const plot = { top: 8, bottom: chartHeight - 26 } as const
/** Some seven pixels a letter of the dollars beside the lines. */
const letter = 7

type Props = { readonly series: WindSeries; readonly days: number; readonly earns: boolean }

/** Two lines over a year. What they say stands in words beside them, so nothing is lost to who cannot see them. */
export default function WindChart({ series, days, earns }: Props) {
  const t = useTranslations('plan')
  const [holder, measured] = useWidth<HTMLDivElement>()
  const all = [...series.withPlan, ...series.withoutPlan]
  const usd = all.map((point) => point.usd)
  const lowest = Math.min(...usd)
  const highest = Math.max(...usd)
  // Two flat lines lie in the middle.
  const room = highest === lowest ? Math.max(1, Math.abs(highest) / 100) : 0
  const y = scaleLinear({ domain: [lowest - room, highest + room], range: [plot.bottom, plot.top], nice: true })
  const ticks = y.ticks(4)
  const named = ticks.map((tick) => ({ tick, text: dollarTick(tick, ticks) }))
  const aside = Math.max(...named.map(({ text }) => text.length)) * letter + 8
  const width = measured?.width ?? 0
  const rightToLeft = measured?.rightToLeft === true
  const last = series.withPlan.at(-1)?.days ?? 1
  const [start, end] = rightToLeft ? [width - aside, 8] : [aside, width - 8]
  const x = scaleLinear({ domain: [0, last], range: [start, end] })
  const mine = series.withPlan.find((point) => point.days === days)
  const theirs = series.withoutPlan.find((point) => point.days === days)
  const place = { x: (point: WindPoint) => x(point.days), y: (point: WindPoint) => y(point.usd) }
  return (
    <figure aria-hidden="true">
      <figcaption className="flex justify-end gap-4 text-xs text-soft">
        <Legend look="border-accent" name={t(earns ? 'wind.withPlanIn' : 'wind.withPlan')} />
        <Legend look="border-edge border-dashed" name={t('wind.withoutPlan')} />
      </figcaption>
      <div ref={holder} style={{ height: chartHeight }}>
        {measured !== null && (
          <svg width={width} height={chartHeight} className="block" aria-hidden="true" focusable="false">
            {named.map(({ tick, text }) => (
              <g key={tick}>
                <path d={`M${start} ${y(tick)}H${end}`} className="stroke-line" />
                <text x={rightToLeft ? width : 0} y={y(tick) + 4} className="fill-soft text-xs">
                  {text}
                </text>
              </g>
            ))}
            {dayTicks(series).map((tick) => (
              <text
                key={tick}
                x={x(tick)}
                y={chartHeight - 4}
                textAnchor={tick === 0 ? 'start' : tick === last ? 'end' : 'middle'}
                className="fill-soft text-xs"
              >
                {tick === 0 ? t('wind.now') : t('wind.days', { days: tick })}
              </text>
            ))}
            {mine && <path d={`M${x(days)} ${plot.top}V${plot.bottom}`} className="stroke-edge" strokeOpacity="0.6" />}
            <LinePath
              data={[...series.withoutPlan]}
              {...place}
              className="stroke-edge"
              strokeWidth={2}
              strokeDasharray="5 5"
              strokeLinecap="round"
            />
            <LinePath
              data={[...series.withPlan]}
              {...place}
              className="stroke-accent"
              strokeWidth={2.5}
              strokeLinejoin="round"
              strokeLinecap="round"
            />
            {theirs && <circle cx={x(theirs.days)} cy={y(theirs.usd)} r="4" className="fill-edge" />}
            {mine && <circle cx={x(mine.days)} cy={y(mine.usd)} r="5" className="fill-accent" />}
          </svg>
        )}
      </div>
    </figure>
  )
}

/** Without cents where no tick has any. */
function dollarTick(tick: number, ticks: readonly number[]): string {
  const text = dollars(tick.toFixed(2))
  return ticks.every((each) => Number.isInteger(each)) ? text.replace(/\.00$/, '') : text
}

function Legend({ look, name }: { readonly look: string; readonly name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={`w-4 border-t-2 ${look}`} />
      {name}
    </span>
  )
}
