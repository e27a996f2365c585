import { useEffect, useRef } from 'react'
import { shownPlan } from '../plan/shownPlan.ts'
import { Greeting } from './Greeting.tsx'
import { TurnArticle } from './TurnArticle.tsx'
import type { Conversation } from './useConversation.ts'

/** Everything that was said. The newest message is kept in sight, from its first line. */
export function ConversationLog({ conversation }: { readonly conversation: Conversation }) {
  const { turns } = conversation
  const log = useRef<HTMLDivElement>(null)
  const last = turns.at(-1)
  const newestPlan = turns.findLastIndex((turn) => turn.stages.some((stage) => stage.stage === 'plan'))

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a message comes or one has all its stages
  useEffect(() => {
    log.current?.lastElementChild?.scrollIntoView({ block: 'start' })
  }, [last?.id, last?.phase === 'saying'])

  return (
    <div className="min-h-0 flex-1 scroll-py-6 overflow-y-auto px-5 sm:px-8">
      <div
        ref={log}
        role="log"
        aria-label="Conversation"
        aria-live="polite"
        aria-busy={last?.phase === 'saying'}
        className="mx-auto flex min-h-full w-full max-w-3xl flex-col gap-8 py-6"
      >
        {turns.length === 0 && <Greeting onSay={conversation.say} />}
        {turns.map((turn, index) => (
          <TurnArticle
            key={turn.id}
            turn={turn}
            shown={shownPlan(turn.stages)}
            superseded={index < newestPlan}
            latest={index === turns.length - 1}
            conversation={conversation}
          />
        ))}
      </div>
    </div>
  )
}
