import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AppInfo } from '../../src/api/Core.ts'
import { Activity } from '../activity/Activity.tsx'
import { ChainBadge } from '../wallet/ChainBadge.tsx'
import { Portfolio } from './Portfolio.tsx'

/** What is held and what was done: a column where there is room, else one strip with two things that unfold from it. */
export function MoneyPanel({ info }: { readonly info: AppInfo | null }) {
  const t = useTranslations('navigation')
  const [opened, setOpened] = useState<'holdings' | 'activity' | null>(null)
  const toggle = (part: 'holdings' | 'activity') => () => setOpened(opened === part ? null : part)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpened(null)
  }
  return (
    <aside
      onKeyDown={onKeyDown}
      aria-label={t('money')}
      className="@container relative flex shrink-0 flex-wrap items-start gap-x-1 border-b border-line bg-surface px-5 side:w-84 side:[scrollbar-gutter:stable] side:flex-col side:flex-nowrap side:items-stretch side:gap-x-0 side:overflow-y-auto side:border-s side:border-b-0 side:px-0"
    >
      {info && (
        <div className="me-2 py-2.5 max-side:low:py-1 side:me-0 side:px-5 side:pt-5 side:pb-4">
          <ChainBadge chain={info.chain} />
        </div>
      )}
      {info && <Portfolio info={info} opened={opened === 'holdings'} onToggle={toggle('holdings')} />}
      <Activity opened={opened === 'activity'} onToggle={toggle('activity')} />
    </aside>
  )
}
