import { useEffect, useRef } from 'react'
import { missingCase } from '../../src/errors/missingCase.ts'
import type { Turn } from '../chat/turns.ts'
import type { ConversationActions } from '../chat/useConversation.ts'
import { Card } from '../ui/Card.tsx'
import { Fold } from '../ui/Fold.tsx'
import { clock } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { LevelBadge } from '../ui/LevelBadge.tsx'
import { useSecondsLeft } from '../ui/useSecondsLeft.ts'
import { Approval } from './Approval.tsx'
import { PlanBody } from './PlanBody.tsx'
import { PlanEnd } from './PlanEnd.tsx'
import { Progress } from './Progress.tsx'
import { Receipt } from './Receipt.tsx'
import { type PlanStanding, planStanding, type ShownPlan } from './shownPlan.ts'

type Props = {
  readonly turn: Turn
  readonly shown: ShownPlan
  readonly superseded: boolean
  readonly actions: ConversationActions
}

/** The heart: what would happen, what it costs and earns, what was found, and the one button that makes it so. */
export function PlanCard({ turn, shown, superseded, actions }: Props) {
  const secondsLeft = useSecondsLeft(turn.expiresAt)
  const standing = planStanding(turn, shown, { secondsLeft, superseded })
  const { plan, verdict } = shown
  const title = useRef<HTMLHeadingElement>(null)

  // The button that was pressed is gone now: whoever uses the keyboard goes on from the plan's title.
  useEffect(() => {
    if (standing !== 'checking' && standing !== 'open' && document.activeElement === document.body)
      title.current?.focus()
  }, [standing])

  return (
    <Card name={`Plan: ${plan.summary}`}>
      <header className="px-6 pt-5 pb-4">
        <div className="flex items-center justify-between gap-3">
          {verdict ? (
            <LevelBadge level={verdict.level} />
          ) : (
            <span className="text-xs font-semibold text-soft">Being checked</span>
          )}
          {standing === 'open' && <Countdown seconds={secondsLeft} />}
        </div>
        <h2
          ref={title}
          tabIndex={-1}
          className="mt-3 outline-none text-xl font-semibold tracking-tight text-balance wrap-anywhere"
        >
          {plan.summary}
        </h2>
        {verdict && <p className="mt-1.5 text-soft wrap-anywhere">{verdict.sentence}</p>}
      </header>
      {isLive(standing) ? (
        <PlanBody shown={shown} open={standing === 'open'} />
      ) : (
        <div className="border-t border-line px-6 py-3">
          <Fold title="The plan as it was shown">
            <div className="-mx-6 -mb-3">
              <PlanBody shown={shown} open={false} />
            </div>
          </Fold>
        </div>
      )}
      <Foot {...{ turn, shown, standing, actions }} />
    </Card>
  )
}

type FootProps = Omit<Props, 'superseded'> & { readonly standing: PlanStanding }

function Foot({ turn, shown, standing, actions }: FootProps) {
  const sayAgain = () => actions.say(turn.message)
  switch (standing) {
    case 'checking':
      return null
    case 'open':
      return <Approval {...{ turn, shown, actions }} />
    case 'approving':
      return <Progress shown={shown} onDrop={() => actions.drop(turn, shown.plan.planId)} />
    case 'receipt':
      return shown.receipt && <Receipt receipt={shown.receipt} />
    case 'blocked':
      return <PlanEnd icon="block" sentence={blockedBecause(shown)} />
    case 'expired':
      return (
        <PlanEnd
          icon="clock"
          sentence="This plan is too old to approve: prices and rates have moved on. Nothing was done."
          onSayAgain={sayAgain}
        />
      )
    case 'superseded':
      return (
        <PlanEnd
          icon="clock"
          sentence="A newer plan is below, so this one can no longer be approved. Nothing was done."
        />
      )
    case 'stopped':
      return <PlanEnd icon="halt" sentence="You stopped this. Nothing was done." onSayAgain={sayAgain} />
    case 'ended':
      return <PlanEnd icon="info" sentence={endSentence(shown)} end={shown.end} onSayAgain={sayAgain} />
    default:
      return missingCase(standing)
  }
}

function Countdown({ seconds }: { readonly seconds: number }) {
  return (
    <p className="flex items-center gap-1.5 text-xs text-soft">
      <Icon name="clock" className="size-3.5" />
      Good for <span role="timer">{clock(seconds)}</span>
    </p>
  )
}

/** Folded once nothing can come of it any more, so that what matters then (the receipt) is what is seen. */
function isLive(standing: PlanStanding): boolean {
  return standing === 'checking' || standing === 'open' || standing === 'blocked'
}

function blockedBecause(shown: ShownPlan): string {
  const blocking = shown.verdict?.findings.find((finding) => finding.level === 'BLOCK')
  return `This plan cannot be approved. ${blocking?.sentence ?? shown.verdict?.sentence ?? ''}`
}

function endSentence(shown: ShownPlan): string {
  if (shown.end === null) return ''
  return shown.end.stage === 'error' ? shown.end.error.message : shown.end.sentence
}
