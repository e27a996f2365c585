import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { consequence } from '../../src/model/consequence.ts'
import type { Turn } from '../chat/turns.ts'
import type { ConversationActions } from '../chat/useConversation.ts'
import { Button } from '../ui/Button.tsx'
import { Readable } from '../ui/Readable.tsx'
import type { ShownPlan } from './shownPlan.ts'

type Props = { readonly turn: Turn; readonly shown: ShownPlan; readonly actions: ConversationActions }

/** The way to the person's say-so, which is given in a window that this page neither draws nor scripts. */
export function Approval({ turn, shown, actions }: Props) {
  const t = useTranslations('plan')
  const [dropped, setDropped] = useState(false)
  const { plan, verdict, declined } = shown
  if (!verdict || verdict.hash === null) return null
  const { planId } = plan
  const { hash, confirmation } = verdict

  return (
    // In reach while the plan is read. Where words must be typed, they are typed in the window that it opens.
    <footer className="sticky bottom-0 border-t border-line bg-sunken px-6 py-2.5 low:py-1.5">
      {declined !== null && (
        <p role="status" className="mb-3 wrap-anywhere">
          {declined}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind={confirmation === null ? 'primary' : 'danger'}
          disabled={dropped}
          onClick={() => actions.approve(turn, { planId, hash })}
        >
          <span className="wrap-anywhere">
            {t.rich('approve.review', { consequence: () => <Readable text={consequence(plan)} /> })}
          </span>
        </Button>
        <Button
          disabled={dropped}
          onClick={() => {
            setDropped(true)
            actions.drop(turn, planId)
          }}
        >
          {t('approve.notNow')}
        </Button>
        {/* Where the window is low, the plan has the room. */}
        <p className="min-w-40 flex-1 text-xs text-soft low:sr-only">{t('approve.ownWindow')}</p>
      </div>
    </footer>
  )
}
