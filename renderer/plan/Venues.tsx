import { useState } from 'react'
import type { VenueView } from '../../src/model/Stage.ts'
import { Button } from '../ui/Button.tsx'
import { dollars } from '../ui/figures.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

const fewEnough = 6

const standings: Readonly<Record<VenueView['status'], { icon: IconName; word: string; colour: string }>> = {
  chosen: { icon: 'check', word: 'Chosen', colour: 'text-gain' },
  'passed-over': { icon: 'info', word: 'Passed over', colour: 'text-soft' },
  'turned-down': { icon: 'block', word: 'Turned down', colour: 'text-block' },
}
const order: readonly VenueView['status'][] = ['chosen', 'turned-down', 'passed-over']

/** Where else the money could have gone, and why it did not. */
export function Venues({ venues }: { readonly venues: readonly VenueView[] }) {
  const [all, setAll] = useState(venues.length <= fewEnough)
  const sorted = venues.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
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
            <th scope="col" className="pb-1 pl-3 font-normal whitespace-nowrap">
              After yours
            </th>
            <th scope="col" className="pb-1 pl-3 font-normal whitespace-nowrap">
              Net a year
            </th>
          </tr>
        </thead>
        {shown.map((venue) => (
          <VenueRows key={venue.id} venue={venue} />
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

function VenueRows({ venue }: { readonly venue: VenueView }) {
  const standing = standings[venue.status]
  return (
    <tbody className="border-t border-line first-of-type:border-0">
      <tr className="align-baseline">
        <th scope="row" className="pt-2 text-left font-medium wrap-anywhere">
          {venue.name} <span className="text-sm font-normal text-soft">{venue.asset}</span>
        </th>
        <td className="pt-2 pl-3 text-right whitespace-nowrap">{percent(venue.rateNowPercent)}</td>
        <td className="pt-2 pl-3 text-right whitespace-nowrap">{percent(venue.rateAfterPercent)}</td>
        <td className="pt-2 pl-3 text-right font-semibold whitespace-nowrap">
          {venue.netPerYearUsd === null ? 'not known' : dollars(venue.netPerYearUsd)}
        </td>
      </tr>
      <tr>
        <td colSpan={4} className="pt-0.5 pb-2.5 text-sm text-soft">
          <span className={`mr-1.5 inline-flex items-center gap-1 font-semibold ${standing.colour}`}>
            <Icon name={standing.icon} className="size-3.5" />
            {standing.word}:
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
