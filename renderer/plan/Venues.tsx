import { useState } from 'react'
import type { VenueView } from '../../src/model/Stage.ts'
import { Button } from '../ui/Button.tsx'
import { dollars } from '../ui/figures.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

const fewEnough = 6

type Look = { readonly icon: IconName; readonly word: string; readonly colour: string }
const standings: Readonly<Record<VenueView['status'], Look>> = {
  chosen: { icon: 'check', word: 'Chosen', colour: 'text-gain' },
  'passed-over': { icon: 'info', word: 'Passed over', colour: 'text-soft' },
  'left-out': { icon: 'info', word: 'Left out', colour: 'text-soft' },
  'turned-down': { icon: 'block', word: 'Turned down', colour: 'text-block' },
}
/** In a list that nobody has to choose from, nothing was passed over. */
const listedStandings: typeof standings = {
  ...standings,
  chosen: { icon: 'check', word: 'Best', colour: 'text-gain' },
  'passed-over': { icon: 'check', word: 'Can be used', colour: 'text-gain' },
}
const order: readonly VenueView['status'][] = ['chosen', 'passed-over', 'left-out', 'turned-down']

/** Where else the money could have gone, and why it did not. */
export function Venues({
  venues,
  listed = false,
}: {
  readonly venues: readonly VenueView[]
  readonly listed?: boolean
}) {
  const [all, setAll] = useState(venues.length <= fewEnough)
  const sorted = venues.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  // Without an amount there is nothing to say about what it would bring.
  const amounts = !listed || venues.some((venue) => venue.netPerYearUsd !== null)
  const shown = all ? sorted : sorted.slice(0, fewEnough)
  return (
    <>
      <table className="w-full">
        <caption className="mb-3 text-left text-sm font-semibold">
          {venues.length === 1 ? 'The one venue that was looked at' : `The ${venues.length} venues that were compared`}
        </caption>
        <thead className="text-right text-xs text-soft">
          <tr>
            <th scope="col" className="pb-1 text-left font-normal">
              Venue
            </th>
            <th scope="col" className="pb-1 pl-3 font-normal whitespace-nowrap">
              Rate now
            </th>
            {amounts && (
              <>
                <th scope="col" className="pb-1 pl-3 font-normal whitespace-nowrap">
                  After yours
                </th>
                <th scope="col" className="pb-1 pl-3 font-normal whitespace-nowrap">
                  Net a year
                </th>
              </>
            )}
          </tr>
        </thead>
        {shown.map((venue) => (
          <VenueRows
            key={venue.id}
            venue={venue}
            look={(listed ? listedStandings : standings)[venue.status]}
            amounts={amounts}
          />
        ))}
      </table>
      {!all && (
        <Button size="small" kind="quiet" className="mt-2" onClick={() => setAll(true)}>
          Show all {venues.length} venues
        </Button>
      )}
    </>
  )
}

type RowsProps = { readonly venue: VenueView; readonly look: Look; readonly amounts: boolean }

function VenueRows({ venue, look, amounts }: RowsProps) {
  return (
    <tbody className="border-t border-line first-of-type:border-0">
      <tr className="align-baseline">
        <th scope="row" className="pt-2 text-left font-medium wrap-anywhere">
          {venue.name} <span className="text-sm font-normal text-soft">{venue.asset}</span>
        </th>
        <td className="pt-2 pl-3 text-right whitespace-nowrap">{percent(venue.rateNowPercent)}</td>
        {amounts && (
          <>
            <td className="pt-2 pl-3 text-right whitespace-nowrap">{percent(venue.rateAfterPercent)}</td>
            <td className="pt-2 pl-3 text-right font-semibold whitespace-nowrap">
              {venue.netPerYearUsd === null ? 'not known' : dollars(venue.netPerYearUsd)}
            </td>
          </>
        )}
      </tr>
      <tr>
        <td colSpan={amounts ? 4 : 2} className="pt-0.5 pb-2.5 text-sm text-soft">
          <span className={`mr-1.5 inline-flex items-center gap-1 font-semibold ${look.colour}`}>
            <Icon name={look.icon} className="size-3.5" />
            {look.word}:
          </span>
          <span className="wrap-anywhere">{venue.reason}</span>
        </td>
      </tr>
    </tbody>
  )
}

function percent(value: string | null): string {
  return value === null ? 'not known' : `${value} %`
}
