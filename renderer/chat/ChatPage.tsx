import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AppInfo, ConversationHit } from '../../src/api/Core.ts'
import { MoneyPanel } from '../portfolio/MoneyPanel.tsx'
import { Notices } from '../wallet/Notices.tsx'
import { announcementOf } from './announcementOf.ts'
import { Composer } from './Composer.tsx'
import { ConversationLog, type Sought } from './ConversationLog.tsx'
import { indexOfHit } from './logItems.ts'
import { ThreadBar } from './ThreadBar.tsx'
import { titleOf } from './threads.ts'
import type { Conversation } from './useConversation.ts'

const SearchDialog = lazy(() => import('./SearchDialog.tsx'))

type Props = {
  readonly info: AppInfo | null
  readonly conversation: Conversation
  /** Another page is looked at. The conversation goes on behind it, and is where it was afterwards. */
  readonly hidden: boolean
}

/** The conversation, and beside it what is held and what was done last. */
export function ChatPage({ info, conversation, hidden }: Props) {
  const { thread, turns, busy, actions } = conversation
  const t = useTranslations('navigation')
  const words = useTranslations('chat')
  const composer = useRef<HTMLTextAreaElement>(null)
  const [searching, setSearching] = useState(false)
  const [hit, setHit] = useState<ConversationHit | null>(null)
  const [sought, setSought] = useState<Sought | null>(null)

  const startNew = () => {
    setSought(null)
    actions.startNew()
    composer.current?.focus()
  }
  const open = (id: string) => {
    setSought(null)
    actions.open(id)
  }

  // What was found is gone to once its conversation is there.
  useEffect(() => {
    if (hit === null || hit.conversation !== thread.id || thread.status !== 'ready') return
    const index = indexOfHit(thread, hit)
    setHit(null)
    if (index >= 0) setSought({ thread: thread.id, index })
  }, [hit, thread])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the keys do is the same each time
  useEffect(() => {
    if (hidden) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 'f' && !event.shiftKey) setSearching(true)
      else if (key === 'o' && event.shiftKey) startNew()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [hidden, actions])

  return (
    <div hidden={hidden} className="flex min-h-0 min-w-0 flex-1 flex-col side:flex-row-reverse [&[hidden]]:hidden">
      <MoneyPanel info={info} />
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        <h1 className="sr-only">{t('ask')}</h1>
        <ThreadBar
          current={thread.id}
          title={titleOf(thread)}
          onOpen={open}
          onNew={startNew}
          onSearch={() => setSearching(true)}
        />
        {info && <Notices notices={info.notices} />}
        <ConversationLog thread={thread} actions={actions} sought={sought} />
        <p aria-live="polite" className="sr-only">
          {announcementOf(turns.at(-1), words)}
        </p>
        <Composer
          field={composer}
          thread={thread}
          busy={busy}
          ready={thread.status === 'ready'}
          onSay={actions.say}
          onStop={actions.stop}
        />
      </main>
      {searching && (
        <Suspense fallback={null}>
          <SearchDialog
            onClose={() => setSearching(false)}
            onFound={(found) => {
              setSearching(false)
              setHit(found)
              actions.open(found.conversation)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
