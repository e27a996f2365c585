import { type FormEvent, useId, useState } from 'react'
import type { Turn } from '../chat/turns.ts'
import type { ConversationActions } from '../chat/useConversation.ts'
import { Button } from '../ui/Button.tsx'
import { consequence } from '../../src/model/consequence.ts'
import type { ShownPlan } from './shownPlan.ts'

type Props = { readonly turn: Turn; readonly shown: ShownPlan; readonly actions: ConversationActions }

/** The person's say-so. What the button does stands on it; where there is danger, words have to be typed first. */
export function Approval({ turn, shown, actions }: Props) {
  const [typed, setTyped] = useState('')
  const [pressed, setPressed] = useState(false)
  const fieldId = useId()
  const { plan, verdict } = shown
  if (!verdict || verdict.hash === null) return null
  const { planId } = plan
  const { hash, confirmation } = verdict
  const confirmed = confirmation === null || typed === confirmation
  const effect = consequence(plan)

  function approve(event: FormEvent) {
    event.preventDefault()
    if (pressed || !confirmed) return
    setPressed(true)
    actions.approve(turn, { planId, hash, confirmation: confirmation === null ? null : typed })
  }
  function drop() {
    if (pressed) return
    setPressed(true)
    actions.drop(turn, planId)
  }

  return (
    <form
      onSubmit={approve}
      // In reach while the plan is read. Where words must be typed, the whole plan lies before them.
      className={`border-t border-line bg-sunken px-6 py-4 ${confirmation === null ? 'sticky bottom-0' : ''}`}
    >
      {confirmation !== null && (
        <div className="mb-4">
          <label htmlFor={fieldId} className="block">
            Type <strong className="font-semibold wrap-anywhere select-all">{confirmation}</strong> to confirm
          </label>
          <input
            id={fieldId}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="mt-1.5 min-h-10 w-full rounded-lg border border-edge bg-raised px-3"
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind={confirmation === null ? 'primary' : 'danger'} disabled={pressed || !confirmed}>
          <span>
            <span className="sr-only">Approve: </span>
            <span className="wrap-anywhere">{effect}</span>
          </span>
        </Button>
        <Button onClick={drop} disabled={pressed}>
          Not now
        </Button>
        <p className="min-w-40 flex-1 text-sm text-soft">Nothing happens until you press {effect}.</p>
      </div>
    </form>
  )
}
