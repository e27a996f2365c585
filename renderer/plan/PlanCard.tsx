import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
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
import { Edits } from './Edits.tsx'
import { PlanBody } from './PlanBody.tsx'
import { PlanEnd } from './PlanEnd.tsx'
import { Progress } from './Progress.tsx'
import { Receipt } from './Receipt.tsx'
import { shortTitle } from './shortTitle.ts'
import { type PlanStanding, planStanding, type ShownPlan } from './shownPlan.ts'

type Props = {
  readonly turn: Turn
  readonly shown: ShownPlan
  readonly superseded: boolean
  readonly actions: ConversationActions
}

/** The heart: what would happen, what it costs and earns, what was found, and the one button that makes it so. */
export function PlanCard({ turn, shown, superseded, actions }: Props) {
  const t = useTranslations('plan')
  const secondsLeft = useSecondsLeft(turn.expiresAt)
  const standing = planStanding(turn, shown, { secondsLeft, superseded })
  const { plan, verdict } = shown
  const title = useRef<HTMLHeadingElement>(null)

  // The button that was pressed is gone now: whoever uses the keyboard goes on from the title of the plan that counts.
  useEffect(() => {
    if (standing !== 'checking' && standing !== 'superseded' && document.activeElement === document.body)
      title.current?.focus({ preventScroll: true })
  }, [standing])

  return (
    <Card name={t('region', { summary: plan.summary })}>
      <header className="px-6 pt-4 pb-3">
        <div className="flex items-center justify-between gap-3">
          {verdict ? (
            <LevelBadge level={verdict.level} />
          ) : (
            <span className="text-xs font-semibold text-soft">{t('checking')}</span>
          )}
          {standing === 'open' && <Countdown seconds={secondsLeft} />}
        </div>
        <h2
          ref={title}
          tabIndex={-1}
          title={plan.summary}
          className="mt-1.5 outline-none text-lg font-semibold tracking-tight wrap-anywhere"
        >
          {shortTitle(plan.summary)}
        </h2>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-2">
          {verdict && <p className="min-w-0 flex-1 basis-72 text-sm text-soft wrap-anywhere">{verdict.sentence}</p>}
          {standing === 'open' && <Edits edits={plan.edits} onSay={actions.say} />}
        </div>
      </header>
      {isLive(standing) ? (
        <PlanBody shown={shown} {...(standing === 'open' ? { onSay: actions.say } : {})} />
      ) : (
        <div className="border-t border-line px-6 py-3">
          <Fold title={t('asItWasShown')}>
            <div className="-mx-6 -mb-3">
              <PlanBody shown={shown} />
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
  const t = useTranslations('plan')
  const sayAgain = () => actions.say(turn.message)
  switch (standing) {
    case 'checking':
      return null
    case 'open':
      return <Approval {...{ turn, shown, actions }} />
    case 'approving':
      return <Progress shown={shown} onDrop={() => actions.drop(turn, shown.plan.planId)} />
    case 'receipt':
      return shown.receipt && <Receipt receipt={shown.receipt} changes={shown.simulation?.changes ?? []} />
    case 'blocked':
      return <PlanEnd icon="block" sentence={t('blocked', { why: blockedBecause(shown) })} />
    case 'expired':
      return <PlanEnd icon="clock" sentence={t('tooOld')} onSayAgain={sayAgain} />
    case 'superseded':
      return <PlanEnd icon="clock" sentence={t('superseded')} />
    case 'stopped':
      return <PlanEnd icon="halt" sentence={t('stopped')} onSayAgain={sayAgain} />
    case 'ended':
      return <PlanEnd icon="info" sentence={endSentence(shown)} end={shown.end} onSayAgain={sayAgain} />
    default:
      return missingCase(standing)
  }
}

function Countdown({ seconds }: { readonly seconds: number }) {
  const t = useTranslations('plan')
  return (
    <p className="flex items-center gap-1.5 text-xs text-soft">
      <Icon name="clock" className="size-3.5" />
      {t('goodFor')} <span role="timer">{clock(seconds)}</span>
    </p>
  )
}

/** Folded once nothing can come of it any more, so that what matters then (the receipt) is what is seen. */
function isLive(standing: PlanStanding): boolean {
  return standing === 'checking' || standing === 'open' || standing === 'blocked'
}

function blockedBecause(shown: ShownPlan): string {
  const blocking = shown.verdict?.findings.find((finding) => finding.level === 'BLOCK')
  return blocking?.sentence ?? shown.verdict?.sentence ?? ''
}

function endSentence(shown: ShownPlan): string {
  if (shown.end === null) return ''
  return shown.end.stage === 'error' ? shown.end.error.message : shown.end.sentence
}
