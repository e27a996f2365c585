import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AppInfo, ConversationHit } from '../../src/api/Core.ts'
import { MoneyPanel } from '../portfolio/MoneyPanel.tsx'
import { UnderwayBar } from '../underway/UnderwayBar.tsx'
import { Notices } from '../wallet/Notices.tsx'
import { announcementOf } from './announcementOf.ts'
import { BusyContext } from './BusyContext.ts'
import { Composer, type Written } from './Composer.tsx'
import { ConversationLog, type Sought } from './ConversationLog.tsx'
import { indexOfHit } from './logItems.ts'
import { ThreadBar } from './ThreadBar.tsx'
import { titleOf } from './threads.ts'
import type { Turn } from './turns.ts'
import type { Conversation, ConversationActions } from './useConversation.ts'
import { useFocusAfterSheet } from './useFocusAfterSheet.ts'
import { useTyping } from './useTyping.ts'
import { WriteContext } from './WriteContext.ts'

const SearchDialog = lazy(() => import('./SearchDialog.tsx'))

type Props = {
  readonly info: AppInfo | null
  readonly conversation: Conversation
  /** Another page is looked at. The conversation goes on behind it, and is where it was afterwards. */
  readonly hidden: boolean
  /** One more each time that the conversation is gone to: whoever does so wants to say something. */
  readonly visits: number
  /** One more each time that a sentence is to be put together by choosing. */
  readonly building: number
}

/** The conversation, and beside it what is held and what was done last. */
export function ChatPage({ info, conversation, hidden, visits, building }: Props) {
  const { thread, turns, busy } = conversation
  const t = useTranslations('navigation')
  const words = useTranslations('chat')
  const announced = announcementOf(turns.at(-1), words)
  const composer = useRef<HTMLTextAreaElement>(null)
  const [searching, setSearching] = useState(false)
  const [hit, setHit] = useState<ConversationHit | null>(null)
  const [sought, setSought] = useState<Sought | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  useFocusAfterSheet(composer, turns)
  useTyping(composer, hidden)
  // The button that said it is closed or gone by then: the next words are typed.
  const actions = useMemo<ConversationActions>(() => {
    const say = (message: string) => {
      conversation.actions.say(message)
      composer.current?.focus()
    }
    return { ...conversation.actions, say }
  }, [conversation.actions])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is gone to
  useEffect(() => {
    if (!hidden) composer.current?.focus()
  }, [visits, hidden])

  const write = useCallback((text: string) => setWritten({ text }), [])

  const startNew = () => {
    setSought(null)
    actions.startNew()
    composer.current?.focus()
  }
  const open = (id: string) => {
    setSought(null)
    actions.open(id)
  }

  // Its card in this conversation says where it is.
  const told = useMemo(() => movingIn(turns), [turns])

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
        <BusyContext value={busy}>
          <UnderwayBar told={told} onSay={actions.say} />
          <WriteContext value={write}>
            <ConversationLog thread={thread} actions={actions} sought={sought} />
          </WriteContext>
          <p aria-live="polite" className="sr-only">
            {announced.words} <span lang="en">{announced.english}</span>
          </p>
          <Composer
            field={composer}
            thread={thread}
            busy={busy}
            ready={thread.status === 'ready'}
            written={written}
            onSay={actions.say}
            onStop={actions.stop}
            building={building}
          />
        </BusyContext>
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

function movingIn(turns: readonly Turn[]): ReadonlySet<string> {
  return new Set(
    turns.flatMap(({ stages }) => stages.flatMap((stage) => (stage.stage === 'moving' ? [stage.planId] : []))),
  )
}
