import { memo, useMemo } from 'react'
import type { Stage } from '../../src/model/Stage.ts'
import { PlanCard } from '../plan/PlanCard.tsx'
import { shownPlan } from '../plan/shownPlan.ts'
import { PersonBubble } from './PersonBubble.tsx'
import { Reply } from './Reply.tsx'
import { Trail } from './Trail.tsx'
import type { Turn } from './turns.ts'
import type { ConversationActions } from './useConversation.ts'

type Props = {
  readonly turn: Turn
  readonly superseded: boolean
  readonly latest: boolean
  readonly actions: ConversationActions
}

/** One message and all that came of it. */
export const TurnArticle = memo(function TurnArticle({ turn, superseded, latest, actions }: Props) {
  const shown = useMemo(() => shownPlan(turn.stages), [turn.stages])
  const understood = understoodAs(turn.stages)
  const last = turn.stages.at(-1)
  return (
    <article aria-label={`You: ${turn.message.slice(0, 120)}`} className="flex scroll-mt-4 flex-col gap-4">
      <PersonBubble message={turn.message} />
      {understood !== '' && (
        <p className="wrap-anywhere">
          <span className="text-soft">Understood as: </span>
          {understood}
        </p>
      )}
      <Trail stages={turn.stages} running={turn.phase === 'saying'} />
      {shown ? (
        <PlanCard {...{ turn, shown, superseded, actions }} />
      ) : (
        last && isReply(last) && <Reply stage={last} latest={latest} onSay={actions.say} />
      )}
      {turn.phase === 'stopped' && !shown && <p className="text-soft">You stopped this. Nothing was done.</p>}
    </article>
  )
})

/** Nothing where something is missing or refused: the question or the refusal says it better. */
function understoodAs(stages: readonly Stage[]): string {
  for (const stage of stages)
    if (stage.stage === 'reading' && stage.reading.ask === null && stage.reading.refuse === null) return stage.sentence
  return ''
}

function isReply(stage: Stage): boolean {
  return stage.stage !== 'reading' && stage.stage !== 'snapshot'
}
