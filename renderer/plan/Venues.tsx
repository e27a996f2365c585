import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlanEditsView } from '../../src/model/PlanEdits.ts'
import type { VenueView } from '../../src/model/Stage.ts'
import { SayButton } from '../chat/SayButton.tsx'
import { Button } from '../ui/Button.tsx'
import { dollars } from '../ui/figures.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { nameWrap } from '../ui/nameWrap.ts'
import { Readable } from '../ui/Readable.tsx'
import type { PlanWords } from './PlanWords.ts'

const fewEnough = 6

/** Read in English, whatever the window speaks. */
const asksForChecks = 'What are the checks for the safest?'

type Look = { readonly icon: IconName; readonly colour: string }
const looks: Readonly<Record<VenueView['status'], Look>> = {
  chosen: { icon: 'check', colour: 'text-gain' },
  'passed-over': { icon: 'info', colour: 'text-soft' },
  'left-out': { icon: 'info', colour: 'text-soft' },
  'turned-down': { icon: 'block', colour: 'text-block' },
}
/** In a list that nobody has to choose from, nothing was passed over. */
const listedLooks: typeof looks = { ...looks, 'passed-over': { icon: 'check', colour: 'text-gain' } }
const order: readonly VenueView['status'][] = ['chosen', 'passed-over', 'left-out', 'turned-down']

type Props = {
  readonly venues: readonly VenueView[]
  readonly listed?: boolean
  /** What to say to have a place taken instead; for those that one sentence names. */
  readonly edits?: PlanEditsView['venues']
  readonly onSay?: (sentence: string) => void
}

/** Where else the money could have gone, and why it did not. */
export function Venues({ venues, listed = false, edits = [], onSay }: Props) {
  const t = useTranslations('plan')
  const [all, setAll] = useState(venues.length <= fewEnough)
  const sorted = venues.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  // Without an amount there is nothing to say about what it would bring.
  const amounts = !listed || venues.some((venue) => venue.netPerYearUsd !== null)
  // What one place alone was chosen for was tried out; all else is worked out with usual fees.
  const tried = !listed && venues.filter(({ status }) => status === 'chosen').length === 1
  const isAbout = ({ status, netPerYearUsd }: VenueView) => netPerYearUsd !== null && !(tried && status === 'chosen')
  const shown = all ? sorted : sorted.slice(0, fewEnough)
  return (
    <>
      <table className="w-full text-sm">
        <caption className="mb-2 text-start text-sm font-semibold">
          {t(listed ? 'venues.lookedAt' : 'venues.title', { count: venues.length })}
        </caption>
        <thead className="text-end text-xs text-soft">
          <tr>
            <th scope="col" className="pb-1 text-start font-normal">
              {t('venues.venue')}
            </th>
            <th scope="col" className="pb-1 ps-3 font-normal whitespace-nowrap">
              {t('venues.now')}
            </th>
            {amounts && (
              <>
                <th scope="col" className="pb-1 ps-3 font-normal whitespace-nowrap">
                  {t('venues.after')}
                </th>
                <th scope="col" className="pb-1 ps-3 font-normal whitespace-nowrap">
                  {t('venues.net')}
                </th>
              </>
            )}
          </tr>
        </thead>
        {shown.map((venue) => {
          const edit = edits.find(({ id }) => id === venue.id)
          return (
            <VenueRows
              key={venue.id}
              venue={venue}
              look={(listed ? listedLooks : looks)[venue.status]}
              word={t(`venues.${listed ? 'listed' : 'standing'}.${venue.status}`)}
              amounts={amounts}
              about={isAbout(venue)}
              {...(edit === undefined || onSay === undefined ? {} : { onUse: () => onSay(edit.sentence) })}
            />
          )
        })}
      </table>
      {tried && shown.some(isAbout) && <p className="text-xs text-soft">{t('venues.aboutHow')}</p>}
      {onSay !== undefined && (
        <SayButton size="small" kind="quiet" className="-ms-3 mt-2" onClick={() => onSay(asksForChecks)}>
          {t('venues.checks')}
        </SayButton>
      )}
      {!all && (
        <Button size="small" kind="quiet" className="-ms-3 mt-2" onClick={() => setAll(true)}>
          {t('venues.showAll', { count: String(venues.length) })}
        </Button>
      )}
    </>
  )
}

type RowsProps = {
  readonly venue: VenueView
  readonly look: Look
  readonly word: string
  readonly amounts: boolean
  /** Its dollars were worked out with usual fees, and not tried out. */
  readonly about: boolean
  readonly onUse?: () => void
}

function VenueRows({ venue, look, word, amounts, about, onUse }: RowsProps) {
  const t = useTranslations('plan')
  return (
    <tbody className="border-t border-line first-of-type:border-0">
      <tr className="align-baseline">
        <th scope="row" className={`pt-2 text-start font-medium ${nameWrap(`${venue.name} ${venue.asset}`)}`}>
          {venue.name} <span className="font-normal text-soft">{venue.asset}</span>
        </th>
        <td className="pt-2 ps-3 text-end whitespace-nowrap">{percent(venue.rateNowPercent, t)}</td>
        {amounts && (
          <>
            <td className="pt-2 ps-3 text-end whitespace-nowrap">{percent(venue.rateAfterPercent, t)}</td>
            <td className="pt-2 ps-3 text-end font-semibold whitespace-nowrap">{amountOf(venue, about, t)}</td>
          </>
        )}
      </tr>
      <tr>
        <td colSpan={amounts ? 4 : 2} className="pt-0.5 pb-2 text-soft">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="min-w-0 flex-1 basis-60">
              <span className={`me-1.5 inline-flex items-center gap-1 font-semibold ${look.colour}`}>
                <Icon name={look.icon} className="size-3.5" />
                {word}:
              </span>
              <span className="wrap-anywhere">
                <Readable text={venue.reason} />
              </span>
            </p>
            {onUse !== undefined && (
              <SayButton size="small" aria-label={t('venues.useName', { venue: venue.name })} onClick={onUse}>
                {t('venues.use')}
              </SayButton>
            )}
          </div>
        </td>
      </tr>
    </tbody>
  )
}

function percent(value: string | null, t: PlanWords): string {
  return value === null ? t('venues.unknown') : t('venues.percent', { percent: value })
}

function amountOf({ netPerYearUsd: usd }: VenueView, about: boolean, t: PlanWords): string {
  if (usd === null) return t('venues.notWorkedOut')
  return about ? t('venues.about', { dollars: dollars(usd) }) : dollars(usd)
}
