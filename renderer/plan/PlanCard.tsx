import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { missingCase } from '../../src/errors/missingCase.ts'
import { SayButton } from '../chat/SayButton.tsx'
import type { Turn } from '../chat/turns.ts'
import type { ConversationActions } from '../chat/useConversation.ts'
import type { WayBack } from '../chat/wayBackOf.ts'
import { Card } from '../ui/Card.tsx'
import { Fold } from '../ui/Fold.tsx'
import { clock } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { LevelBadge } from '../ui/LevelBadge.tsx'
import { Readable } from '../ui/Readable.tsx'
import { shortFigures } from '../ui/shortFigures.ts'
import { useSecondsLeft } from '../ui/useSecondsLeft.ts'
import { Approval } from './Approval.tsx'
import { Edits } from './Edits.tsx'
import { Moving } from './Moving.tsx'
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
  /** The plan that was left for this one, where this one is done. */
  readonly wayBack: WayBack | null
}

/** The heart: what would happen, what it costs and earns, what was found, and the one button that makes it so. */
export function PlanCard({ turn, shown, superseded, actions, wayBack }: Props) {
  const t = useTranslations('plan')
  // What can no longer be approved counts nothing down.
  const secondsLeft = useSecondsLeft(superseded ? null : turn.expiresAt)
  const standing = planStanding(turn, shown, { secondsLeft, superseded })
  const { plan, simulation, verdict } = shown
  // While the approval window is open nothing here moves: what is read there is compared with what stands here.
  const offered = standing === 'open' || isBeforeThePerson(standing, shown)
  const title = useRef<HTMLHeadingElement>(null)

  // The button that was pressed is gone now: whoever uses the keyboard goes on from the title of the plan that counts.
  useEffect(() => {
    if (standing !== 'checking' && standing !== 'superseded' && document.activeElement === document.body)
      title.current?.focus({ preventScroll: true })
  }, [standing])

  return (
    <Card name={t('region', { summary: plan.summary })}>
      <header className="px-6 pt-3.5 pb-2.5">
        <div className="flex items-baseline justify-between gap-4">
          <h2
            ref={title}
            tabIndex={-1}
            title={plan.summary}
            lang="en"
            className="min-w-0 text-lg font-semibold tracking-tight outline-none wrap-anywhere"
          >
            {shortFigures(plan.summary)}
          </h2>
          {offered && <Countdown seconds={secondsLeft} />}
        </div>
        <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-2">
          {verdict ? (
            <LevelBadge level={verdict.level} />
          ) : (
            <span className="text-xs font-semibold text-soft">{t('checking')}</span>
          )}
          {verdict && (
            <p className="min-w-0 flex-1 basis-60 text-sm text-soft wrap-anywhere">{t(`verdict.${verdict.level}`)}</p>
          )}
          {offered && <Edits edits={plan.edits} onSay={actions.say} />}
        </div>
      </header>
      {offered || isLive(standing) ? (
        <PlanBody {...{ plan, simulation, verdict }} {...(offered ? { onSay: actions.say } : {})} />
      ) : (
        <div className="border-t border-line px-6 py-3">
          <Fold title={t('asItWasShown')}>
            <div className="-mx-6 -mb-3">
              <PlanBody {...{ plan, simulation, verdict }} />
            </div>
          </Fold>
        </div>
      )}
      <Foot {...{ turn, shown, standing, actions, wayBack }} />
    </Card>
  )
}

type FootProps = Omit<Props, 'superseded'> & { readonly standing: PlanStanding }

function Foot({ turn, shown, standing, actions, wayBack }: FootProps) {
  const t = useTranslations('plan')
  const again = turn.stages.find((stage) => stage.stage === 'reading')?.again ?? null
  const sayAgain = again === null ? undefined : () => actions.say(again)
  const { plan } = shown
  switch (standing) {
    case 'checking':
      return null
    case 'open':
      return <Approval {...{ turn, shown, actions }} />
    case 'approving':
      return <Progress shown={shown} onDrop={() => actions.drop(turn, shown.plan.planId)} />
    case 'receipt':
      return (
        <>
          {wayBack !== null && (
            <div className="space-y-2 border-t border-line px-6 py-4">
              <p className="text-sm text-soft">{t('wayBackWhy')}</p>
              <SayButton className="text-start wrap-anywhere" onClick={() => actions.say(wayBack.sentence)}>
                {t('wayBack', { summary: shortFigures(wayBack.summary) })}
              </SayButton>
            </div>
          )}
          {shown.moving && <Moving moving={shown.moving} onSay={actions.say} />}
          {shown.receipt && (
            <Receipt receipt={shown.receipt} plan={plan} simulation={shown.simulation} onSay={actions.say} />
          )}
        </>
      )
    case 'blocked':
      return (
        <PlanEnd
          icon="block"
          sentence={t.rich('blocked', { why: () => <Readable text={blockedBecause(shown)} /> })}
          limits={isLimited(shown)}
        />
      )
    case 'expired':
      return <PlanEnd icon="clock" sentence={t('tooOld')} onSayAgain={sayAgain} />
    case 'superseded':
      return <PlanEnd icon="clock" sentence={t('superseded')} onSayAgain={sayAgain} />
    case 'stopped':
      return <PlanEnd icon="halt" sentence={t('stopped')} onSayAgain={sayAgain} />
    case 'ended':
      return (
        <PlanEnd icon="info" sentence={<Readable text={endSentence(shown)} />} end={shown.end} onSayAgain={sayAgain} />
      )
    default:
      return missingCase(standing)
  }
}

function Countdown({ seconds }: { readonly seconds: number }) {
  const t = useTranslations('plan')
  return (
    <p className="flex shrink-0 items-center gap-1.5 text-xs text-soft">
      <Icon name="clock" className="size-3.5" />
      {t('goodFor')} <span role="timer">{clock(seconds)}</span>
    </p>
  )
}

/** Folded once nothing can come of it any more, so that what matters then (the receipt) is what is seen. */
function isLive(standing: PlanStanding): boolean {
  return standing === 'checking' || standing === 'blocked'
}

/** In the approval window, and neither approved nor turned down yet. */
function isBeforeThePerson(standing: PlanStanding, { approved }: ShownPlan): boolean {
  return standing === 'approving' && !approved
}

function blockedBecause(shown: ShownPlan): string {
  const blocking = shown.verdict?.findings.find((finding) => finding.level === 'BLOCK')
  return blocking?.sentence ?? shown.verdict?.sentence ?? ''
}

/** A limit of the person's own stops it: then the way there stands beside it. */
function isLimited(shown: ShownPlan): boolean {
  return shown.verdict?.findings.some(({ rule }) => rule === 'limits-kept') ?? false
}

function endSentence(shown: ShownPlan): string {
  if (shown.end === null) return ''
  return shown.end.stage === 'error' ? shown.end.error.message : shown.end.sentence
}
