import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ListedPlan } from '../../src/api/Core.ts'
import { momentOfPlan } from '../../src/model/HistoryEntry.ts'
import { useRealNetwork } from '../networks/useNetworks.ts'
import { Icon } from '../ui/Icon.tsx'
import { Readable } from '../ui/Readable.tsx'
import { useMoments } from '../ui/useMoments.ts'
import { CostCell } from './CostCell.tsx'
import { columns } from './columns.ts'
import { looks } from './looks.ts'
import { Story } from './Story.tsx'
import { useAsked } from './useAsked.ts'

/** One plan in a line; its story unfolds below it. */
export function PlanRow({ entry, onSay }: { readonly entry: ListedPlan; readonly onSay: (sentence: string) => void }) {
  const t = useTranslations('activity')
  const asked = useAsked()
  const { day, clock } = useMoments()
  const [open, setOpen] = useState(false)
  const storyId = useId()
  const look = looks[entry.status]
  const at = momentOfPlan(entry)
  const network = useRealNetwork(entry.chainId)
  return (
    <li className="border-t border-line first:border-0">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? storyId : undefined}
          onClick={() => setOpen(!open)}
          className={`${columns} w-full items-start py-3 text-start -outline-offset-2 hover:bg-sunken`}
        >
          <Icon name={look.icon} className={`mt-0.5 size-5 ${look.colour}`} />
          <span className="min-w-0">
            <span className="line-clamp-2 font-medium wrap-anywhere">
              {entry.summary === '' ? entry.message : <Readable text={entry.summary} />}
            </span>
            <span className="line-clamp-1 text-sm text-soft wrap-anywhere">{asked(entry, 200)}</span>
          </span>
          <span className="text-end text-sm tabular-nums">
            <span className="sr-only">{t('cost.title')} </span>
            <CostCell cost={entry.cost} />
          </span>
          <span className="text-end text-sm">
            <span className={`block font-semibold ${look.colour}`}>{t(`statuses.${entry.status}`)}</span>
            {network !== null && <span className="block text-xs text-soft">{network}</span>}
            <time dateTime={at} className="block text-xs text-soft">
              <span className="whitespace-nowrap">{day(at)},</span>{' '}
              <span className="whitespace-nowrap">{clock(at)}</span>
            </time>
          </span>
          <Icon
            name="chevron"
            className={`mt-0.5 size-4 text-soft transition-transform ${open ? 'rotate-90' : 'rtl:rotate-180'}`}
          />
        </button>
      </h3>
      {open && (
        <div id={storyId} className="px-5 pt-1 pb-5 sm:ps-13">
          <Story planId={entry.planId} onSay={onSay} />
        </div>
      )}
    </li>
  )
}
