import { memo, useMemo } from 'react'
import type { SourceView, Stage, StageOf } from '../../src/model/Stage.ts'
import { PlanCard } from '../plan/PlanCard.tsx'
import { shownPlan } from '../plan/shownPlan.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Mark, Pointed } from './marks.ts'
import { PersonBubble } from './PersonBubble.tsx'
import { Reply } from './Reply.tsx'
import { Trail } from './Trail.tsx'
import type { Turn } from './turns.ts'
import { Understood } from './Understood.tsx'
import type { ConversationActions } from './useConversation.ts'

type Props = {
  readonly turn: Turn
  readonly superseded: boolean
  readonly latest: boolean
  readonly actions: ConversationActions
  /** The words of this message to mark, and the value of this turn that is pointed at. */
  readonly marks: readonly Mark[]
  readonly pointed: SourceView | null
  readonly onPoint: (pointed: Pointed | null) => void
}

/** One message and all that came of it. */
export const TurnArticle = memo(function TurnArticle(props: Props) {
  const { turn, superseded, latest, actions, marks, pointed, onPoint } = props
  const shown = useMemo(() => shownPlan(turn.stages), [turn.stages])
  const reading = turn.stages.find((stage) => stage.stage === 'reading')
  const last = turn.stages.at(-1)
  return (
    <article aria-label={`You: ${turn.message.slice(0, 120)}`} className="flex scroll-mt-4 flex-col gap-4">
      <PersonBubble message={turn.message} marks={marks} />
      {reading && isUnderstood(reading) && (
        <Understood
          reading={reading}
          pointed={pointed}
          onPoint={(source) => onPoint(source === null ? null : { turn: turn.id, source })}
        />
      )}
      {reading?.note && (
        <p className="flex items-start gap-2 text-sm text-soft">
          <Icon name="info" className="mt-0.5 size-4" />
          <span className="min-w-0 wrap-anywhere">{reading.note}</span>
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

/** Not where something is missing or refused: the question or the refusal says it better. */
function isUnderstood({ reading, sentence }: StageOf<'reading'>): boolean {
  return reading.ask === null && reading.refuse === null && sentence !== ''
}

function isReply(stage: Stage): boolean {
  return stage.stage !== 'reading' && stage.stage !== 'snapshot'
}
