import { type KeyboardEvent, useState } from 'react'
import type { AppInfo } from '../src/api/Core.ts'
import { Activity } from './activity/Activity.tsx'
import { Approvals } from './approvals/Approvals.tsx'
import { Checks } from './checks/Checks.tsx'
import { Contacts } from './contacts/Contacts.tsx'
import { Limits } from './limits/Limits.tsx'
import { Portfolio } from './portfolio/Portfolio.tsx'
import { Reading } from './reading/Reading.tsx'
import { WordMark } from './ui/WordMark.tsx'
import { About } from './wallet/About.tsx'
import { ChainBadge } from './wallet/ChainBadge.tsx'
import { OpenWallet } from './wallet/OpenWallet.tsx'

type Props = {
  readonly info: AppInfo | null
  /** Says a sentence in the conversation. */
  readonly onSay: (message: string) => void
  /** A message is being worked on: nothing else can be said. */
  readonly busy: boolean
}

/** What is held and what was done: a column where there is room, else one strip with two things that unfold from it. */
export function Side({ info, onSay, busy }: Props) {
  const [opened, setOpened] = useState<'holdings' | 'activity' | null>(null)
  const toggle = (part: 'holdings' | 'activity') => () => setOpened(opened === part ? null : part)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpened(null)
  }
  return (
    <aside
      onKeyDown={onKeyDown}
      aria-label="Your money"
      className="relative flex shrink-0 flex-wrap items-start gap-x-1 border-b border-line bg-surface px-5 side:w-80 side:flex-col side:flex-nowrap side:items-stretch side:gap-x-0 side:overflow-y-auto side:border-r side:border-b-0 side:px-0"
    >
      <div className="mr-2 flex items-center gap-3 py-2.5 side:mr-0 side:block side:px-5 side:pt-5 side:pb-4">
        <WordMark />
        {info && (
          <div className="side:mt-3">
            <ChainBadge chain={info.chain} />
          </div>
        )}
      </div>
      {info && <Portfolio info={info} opened={opened === 'holdings'} onToggle={toggle('holdings')} />}
      <Activity opened={opened === 'activity'} onToggle={toggle('activity')} />
      <div className="-mx-3 flex w-full flex-wrap side:mx-0 side:w-auto side:border-t side:border-line side:px-2 side:py-1">
        <Approvals onSay={onSay} busy={busy} />
        <Checks />
        <Contacts />
        <Limits />
        <OpenWallet />
        <Reading />
      </div>
      {info && <About info={info} />}
    </aside>
  )
}
