import { Sankey } from '@visx/sankey'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Flow, FlowLink, FlowNode } from './flowOf.ts'
import { amountWords, describeFlow, placeLabel } from './flowWords.ts'
import type { PlanWords } from './PlanWords.ts'
import { useWidth } from './useWidth.ts'

type NodeDatum = FlowNode & { readonly lines: readonly string[] }
type LinkDatum = Pick<FlowLink, 'kind'>

/** The height that the money itself takes, the height of a line of its labels, and the room between bar and label. */
const band = 28
const line = 17
const gap = 10
const bar = 5

/** Where the money comes from and where it goes. What it says stands in words in its name, and in the table below it. */
export default function FlowPicture({ flow }: { readonly flow: Flow }) {
  const t = useTranslations('plan')
  const [holder, measured] = useWidth<HTMLDivElement>()
  const nodes = useMemo(
    () => flow.nodes.map((node): NodeDatum => ({ ...node, lines: linesOf(node, flow, t) })),
    [flow, t],
  )
  const through = nodes.some(({ column }) => column === 'through')
  const tallest = Math.max(...nodes.map(({ lines }) => lines.length)) * line
  const rows = Math.max(countOf(nodes, 'from'), countOf(nodes, 'to'))
  const height = band + (rows - 1) * tallest + tallest + (through ? line : 0)
  const width = measured?.width ?? 0
  const side = Math.min(190, Math.floor(width * 0.32))
  const top = tallest / 2 + (through ? line : 0)
  return (
    <div ref={holder} className="-mt-2 min-w-0" style={{ minHeight: height }}>
      {measured !== null && (
        <svg
          role="img"
          aria-label={describeFlow(flow, t)}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className="block overflow-visible"
        >
          <Sankey<NodeDatum, LinkDatum>
            root={{
              nodes: nodes.map((node) => ({ ...node })),
              links: flow.links.map(({ from, to, kind, weight }) => ({
                source: from,
                target: to,
                value: weight,
                kind,
              })),
            }}
            nodeId={({ id }) => id}
            nodeAlign={({ column }, columns) => (column === 'from' ? 0 : column === 'to' ? columns - 1 : 1)}
            nodeSort={(a, b) => (a.index ?? 0) - (b.index ?? 0)}
            linkSort={(a, b) => (a.index ?? 0) - (b.index ?? 0)}
            nodeWidth={bar}
            nodePadding={tallest}
            extent={[
              [side, top],
              [width - side, height - tallest / 2],
            ]}
          >
            {({ graph, createPath }) => (
              <>
                <g transform={measured.rightToLeft ? `translate(${width} 0) scale(-1 1)` : undefined}>
                  {graph.links.map((link) => (
                    <path
                      key={link.index}
                      d={createPath(link) ?? ''}
                      fill="none"
                      strokeWidth={Math.max(1.5, link.width ?? 0)}
                      className={link.kind === 'fee' ? 'stroke-edge' : 'stroke-accent'}
                      strokeOpacity={link.kind === 'fee' ? 0.7 : 0.25}
                    />
                  ))}
                  {graph.nodes.map(({ id, x0 = 0, x1 = 0, y0 = 0, y1 = 0, place }) => (
                    <rect
                      key={id}
                      x={x0}
                      y={y0}
                      width={x1 - x0}
                      height={Math.max(2, y1 - y0)}
                      rx="1.5"
                      className={place.kind === 'network' ? 'fill-edge' : 'fill-accent'}
                    />
                  ))}
                </g>
                {graph.nodes.map(({ id, column, lines, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
                  const x = column === 'from' ? x0 - gap : column === 'to' ? x1 + gap : (x0 + x1) / 2
                  // Beside its bar, and above it in the middle.
                  const y = column === 'through' ? y0 - 8 : (y0 + y1) / 2 - ((lines.length - 1) * line) / 2 + 4
                  return (
                    <text
                      key={id}
                      x={measured.rightToLeft ? width - x : x}
                      y={y}
                      textAnchor={column === 'from' ? 'end' : column === 'to' ? 'start' : 'middle'}
                      className="fill-soft text-sm"
                    >
                      {lines.map((text, index) => (
                        <tspan
                          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one label, which say nothing of themselves
                          key={index}
                          x={measured.rightToLeft ? width - x : x}
                          dy={index === 0 ? 0 : line}
                          className={index === 0 ? 'fill-ink font-semibold' : undefined}
                        >
                          {shortened(text, side)}
                        </tspan>
                      ))}
                    </text>
                  )
                })}
              </>
            )}
          </Sankey>
        </svg>
      )}
    </div>
  )
}

/** A place, and below it what leaves or reaches it. What goes on to be exchanged is said where it comes from. */
function linesOf(node: FlowNode, { nodes, links }: Flow, t: PlanWords): readonly string[] {
  const name = placeLabel(node.place, t)
  if (node.column === 'through') return [name]
  const ends = new Map(nodes.map(({ id, column }) => [id, column]))
  const mine = links.filter(({ from, to }) => (node.column === 'to' ? to === node.id : from === node.id))
  const told = mine.filter(({ kind, to }) => node.column === 'to' || (kind === 'money' && ends.get(to) === 'through'))
  const words = told.map(({ kind, what }) =>
    kind === 'fee' ? t('flow.feeShort', { what: amountWords(what, t) }) : amountWords(what, t),
  )
  return [name, ...words]
}

function countOf(nodes: readonly FlowNode[], column: FlowNode['column']): number {
  return nodes.filter((node) => node.column === column).length
}

/** Less than eight pixels a letter, and figures are as wide as any. Whole, it stands in the picture's name and in the card. */
function shortened(text: string, room: number): string {
  const most = Math.max(8, Math.floor((room - gap) / 7.7))
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
