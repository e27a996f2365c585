import { memo, useMemo } from 'react'
import { useTranslations } from 'use-intl'
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
import type { WayBack } from './wayBackOf.ts'

type Props = {
  readonly turn: Turn
  readonly superseded: boolean
  readonly latest: boolean
  readonly actions: ConversationActions
  /** The plan that was left for this one, where this one is done. */
  readonly wayBack: WayBack | null
  /** The words of this message to mark, and the value of this turn that is pointed at. */
  readonly marks: readonly Mark[]
  readonly pointed: SourceView | null
  /** Which of how many it is: the others may not be in the page. */
  readonly position: number
  readonly of: number
  readonly onPoint: (pointed: Pointed | null) => void
}

/** One message and all that came of it. */
export function TurnArticle({ position, of, ...rest }: Props) {
  const t = useTranslations('chat')
  return (
    <article
      tabIndex={-1}
      aria-label={t('log.you', { message: rest.turn.message.slice(0, 120) })}
      aria-posinset={position}
      aria-setsize={of}
      className="flex flex-col gap-3 rounded-2xl outline-offset-8"
    >
      <TurnContent {...rest} />
    </article>
  )
}

/** Apart from its place: one more message below it is no reason to draw it again. */
const TurnContent = memo(function TurnContent(props: Omit<Props, 'position' | 'of'>) {
  const { turn, superseded, latest, actions, wayBack, marks, pointed, onPoint } = props
  const t = useTranslations('chat')
  const shown = useMemo(() => shownPlan(turn.stages), [turn.stages])
  const reading = turn.stages.find((stage) => stage.stage === 'reading')
  const place = turn.stages.find((stage) => stage.stage === 'place')
  const last = turn.stages.at(-1)
  const trail = <Trail stages={turn.stages} running={turn.phase === 'saying'} />
  // How a plan came about is below it: what it would do is read first.
  const done = shown !== null && turn.phase !== 'saying'
  return (
    <>
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
          <span lang="en" className="min-w-0 wrap-anywhere">
            {reading.note}
          </span>
        </p>
      )}
      {place && (
        <p className="flex items-start gap-2 font-semibold">
          <Icon name="network" className="mt-0.5 size-4 text-accent" />
          <span lang="en" className="min-w-0 wrap-anywhere">
            {place.sentence}
          </span>
        </p>
      )}
      {!done && trail}
      {shown ? (
        <PlanCard {...{ turn, shown, superseded, actions, wayBack }} />
      ) : (
        last && isReply(last) && <Reply stage={last} latest={latest} onSay={actions.say} />
      )}
      {done && trail}
      {turn.phase === 'stopped' && !shown && <p className="text-soft">{t('reply.stopped')}</p>}
    </>
  )
})

/** Not where something is missing or refused: the question or the refusal says it better. */
function isUnderstood({ reading, sentence }: StageOf<'reading'>): boolean {
  return reading.ask === null && reading.refuse === null && sentence !== ''
}

function isReply(stage: Stage): boolean {
  return stage.stage !== 'reading' && stage.stage !== 'place' && stage.stage !== 'snapshot'
}
