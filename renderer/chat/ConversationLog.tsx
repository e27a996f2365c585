import { useEffect, useRef, useState } from 'react'
import { Greeting } from './Greeting.tsx'
import { marksIn, type Pointed } from './marks.ts'
import { TurnArticle } from './TurnArticle.tsx'
import type { Turn } from './turns.ts'
import type { ConversationActions } from './useConversation.ts'

type Props = { readonly turns: readonly Turn[]; readonly actions: ConversationActions }

/** Everything that was said. The newest message is kept in sight, from its first line. */
export function ConversationLog({ turns, actions }: Props) {
  const log = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const last = turns.at(-1)
  const newestPlan = turns.findLastIndex((turn) => turn.stages.some((stage) => stage.stage === 'plan'))

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a message comes, has all its stages, or has come to its end
  useEffect(() => {
    log.current?.lastElementChild?.scrollIntoView({ block: 'start' })
  }, [last?.id, last?.phase === 'saying', last?.phase === 'over'])

  return (
    <div
      role="log"
      aria-label="Conversation"
      aria-live="polite"
      aria-busy={last?.phase === 'saying'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative min-h-0 flex-1 scroll-pt-4 scroll-pb-24 overflow-y-auto px-5 -outline-offset-2 sm:px-8"
    >
      <div ref={log} className="mx-auto flex min-h-full w-full max-w-3xl flex-col gap-8 py-6">
        {turns.length === 0 && <Greeting onSay={actions.say} />}
        {turns.map((turn, index) => (
          <TurnArticle
            key={turn.id}
            turn={turn}
            superseded={index < newestPlan}
            latest={index === turns.length - 1}
            actions={actions}
            marks={marksIn(turn, turns, pointed)}
            pointed={pointed?.turn === turn.id ? pointed.source : null}
            onPoint={setPointed}
          />
        ))}
      </div>
    </div>
  )
}
