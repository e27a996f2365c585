import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { EverywhereView, PlaceView } from '../../src/api/Core.ts'
import { useNetworkName } from '../networks/useNetworkName.ts'
import { dollars } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { useMoments } from '../ui/useMoments.ts'
import { HoldingTable } from './HoldingTable.tsx'

/** What is held on all networks together, and on each of them. Who has not answered is named, and in no sum. */
export function AllNetworks({ view }: { readonly view: EverywhereView }) {
  const t = useTranslations('portfolio.everywhere')
  const { places } = view
  const answered = places.filter(({ status }) => status === 'seen').length
  return (
    <section
      aria-labelledby="everywhere-title"
      className="rounded-2xl border border-line bg-surface px-6 py-5 shadow-card"
    >
      <h2 id="everywhere-title" className="text-sm text-soft">
        {t('total')}
      </h2>
      <p className="text-2xl font-semibold tracking-tight wrap-anywhere">
        {answered === 0 ? '…' : <bdi>{dollars(view.totalUsd)}</bdi>}
      </p>
      <p role="status" className={`text-xs ${view.whole ? 'text-soft' : 'text-warn'}`}>
        {view.whole ? t('whole') : t('partial', { answered: String(answered), all: String(places.length) })}
      </p>
      <ul aria-label={t('networks')} className="mt-4">
        {places.map((place) => (
          <li key={`${place.chain.id} ${place.account}`} className="border-t border-line first:border-0">
            <Place place={place} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-xs text-soft">{t('asked')}</p>
    </section>
  )
}

function Place({ place }: { readonly place: PlaceView }) {
  const t = useTranslations('portfolio.everywhere')
  const { day } = useMoments()
  const name = useNetworkName()(place.chain)
  if (place.status === 'waiting') return <Line name={name} note={t('waiting')} worth="…" />
  if (place.status === 'silent') {
    const { last } = place
    const before = last === null ? '' : t('last', { usd: dollars(last.usd), when: day(last.at) })
    return <Line name={name} note={`${t('silent')} ${before}`} title={place.sentence} worth="–" look="warn" />
  }
  const { reached, block, gaps, holdings, totalUsd } = place.view
  const note = reached ? t('block', { block: block.number }) : t('old', { block: block.number })
  const missing = gaps.length === 0 ? '' : t('gaps', { names: gaps.join(', ') })
  const line = (
    <Line
      name={name}
      note={missing === '' ? note : `${note} · ${missing}`}
      worth={dollars(totalUsd)}
      look={reached && gaps.length === 0 ? 'plain' : 'warn'}
    />
  )
  if (holdings.length === 0) return line
  return (
    <details className="group/place">
      <summary className="relative rounded ps-6">
        <Icon
          name="chevron"
          className="absolute start-0 top-4 size-3.5 text-soft transition-transform group-open/place:rotate-90 rtl:rotate-180 rtl:group-open/place:rotate-90"
        />
        {line}
      </summary>
      <HoldingTable name={name} holdings={holdings} />
    </details>
  )
}

type LineProps = {
  readonly name: string
  readonly note: ReactNode
  readonly worth: string
  readonly title?: string
  readonly look?: 'plain' | 'warn'
}

function Line({ name, note, worth, title, look = 'plain' }: LineProps) {
  return (
    <span className="flex items-baseline gap-3 py-2.5" title={title}>
      <span className="min-w-0 flex-1">
        <span className="block font-medium wrap-anywhere">{name}</span>
        <span className={`block text-xs wrap-anywhere ${look === 'warn' ? 'text-warn' : 'text-soft'}`}>{note}</span>
      </span>
      <span className="font-semibold whitespace-nowrap">
        <bdi>{worth}</bdi>
      </span>
    </span>
  )
}
