import { useTranslations } from 'use-intl'
import type { AllocationView, HoldingView, PortfolioView } from '../../src/api/Core.ts'
import { dollars } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { HoldingTable } from './HoldingTable.tsx'

/** Shades of the one accent: what is next to each other differs in lightness too, and its name stands beside it. */
const shades = ['bg-accent', 'bg-accent/60', 'bg-accent/30', 'bg-edge', 'bg-edge/50'] as const
const shadeOf = (index: number) => shades[Math.min(index, shades.length - 1)]

/** What is held, by what it is worth like; each unfolds to where it lies. */
export function Allocation({ view }: { readonly view: PortfolioView }) {
  const t = useTranslations('portfolio.allocation')
  const { allocation, holdings } = view
  const nameOf = ({ kind, tokens }: AllocationView) => (kind === 'other' ? (tokens[0] ?? '') : t(`kinds.${kind}`))
  const held = holdings.filter(({ kind }) => kind !== 'debt')
  const unpriced = held.filter(({ usd }) => usd === null)
  const parts = allocation.map((row) => t('part', { name: nameOf(row), percent: row.percent })).join(', ')
  return (
    <section
      aria-labelledby="allocation-title"
      className="rounded-2xl border border-line bg-surface px-6 py-5 shadow-card"
    >
      <h2 id="allocation-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {allocation.length > 0 && (
        <div role="img" aria-label={t('bar', { parts })} className="mt-4 flex h-3 gap-0.5 overflow-clip rounded-full">
          {allocation.map((row, index) => (
            <span key={row.group} className={`h-full ${shadeOf(index)}`} style={{ width: `${row.percent}%` }} />
          ))}
        </div>
      )}
      <div className="mt-3">
        {allocation.map((row, index) => (
          <Row
            key={row.group}
            shade={shadeOf(index)}
            name={nameOf(row)}
            made={row.kind === 'other' ? '' : t('made', { tokens: row.tokens.join(', ') })}
            percent={`${row.percent} %`}
            usd={dollars(row.usd)}
            holdings={held.filter(({ group, usd }) => group === row.group && usd !== null)}
          />
        ))}
        {unpriced.length > 0 && (
          <Row shade="bg-transparent" name={t('unpriced')} made="" percent="" usd="" holdings={unpriced} />
        )}
      </div>
      {holdings.some(({ kind }) => kind === 'debt') && <p className="mt-2 text-xs text-soft">{t('debtsLeftOut')}</p>}
    </section>
  )
}

type RowProps = {
  readonly shade: string | undefined
  readonly name: string
  readonly made: string
  readonly percent: string
  readonly usd: string
  readonly holdings: readonly HoldingView[]
}

function Row({ shade, name, made, percent, usd, holdings }: RowProps) {
  return (
    <details className="group/row border-t border-line first:border-0">
      <summary className="grid grid-cols-[auto_auto_1fr_auto_auto] items-center gap-x-3 rounded py-2.5">
        <Icon
          name="chevron"
          className="size-3.5 text-soft transition-transform group-open/row:rotate-90 rtl:rotate-180 rtl:group-open/row:rotate-90"
        />
        <span className={`size-3 rounded-full ${shade}`} aria-hidden="true" />
        <span className="min-w-0">
          <span className="line-clamp-2 font-medium wrap-anywhere">{name}</span>
          <span className="block text-xs text-soft wrap-anywhere">{made}</span>
        </span>
        <span className="text-end text-sm text-soft whitespace-nowrap">{percent}</span>
        <span className="min-w-24 text-end font-semibold whitespace-nowrap">{usd}</span>
      </summary>
      <HoldingTable name={name} holdings={holdings} />
    </details>
  )
}
