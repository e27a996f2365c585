import { type FormEvent, useId, useState } from 'react'
import type { LimitPageRow, LimitWish } from '../../src/api/Core.ts'
import { withDollarSign } from '../../src/model/Usd.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { plainUsd } from './plainUsd.ts'
import type { LimitDesk } from './useLimits.ts'

type Props = { readonly limit: LimitPageRow; readonly desk: LimitDesk }

/** One limit: what it says, what of it is used, in words and as a bar, and the ways to change it. */
export function LimitRow({ limit, desk }: Props) {
  const [asked, setAsked] = useState<'change' | 'lift' | null>(null)
  const { key, sentence, counted, recipients, change } = limit
  return (
    <li className="space-y-2 py-3">
      <h3 className="font-semibold wrap-anywhere">{sentence}</h3>
      {counted && (
        <div>
          <progress aria-label={`Spent of: ${sentence}`} className={bar} max={100} value={counted.percent} />
          <p className="mt-1 text-sm text-soft">
            {withDollarSign(counted.spentUsd)} of {withDollarSign(counted.mostUsd)} spent {counted.over},{' '}
            {withDollarSign(counted.leftUsd)} left.
          </p>
        </div>
      )}
      {recipients.length > 0 && (
        <ul className="space-y-1 text-sm">
          {recipients.map(({ name, address }) => (
            <li key={address}>
              {name === null ? 'No contact' : name} <Address value={address} />
            </li>
          ))}
        </ul>
      )}
      {asked === 'change' && change !== null ? (
        <AmountForm sentence={sentence} change={change} desk={desk} onDone={() => setAsked(null)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {change !== null && (
            <Button size="small" disabled={desk.busy} onClick={() => setAsked('change')}>
              Change<span className="sr-only"> {sentence}</span>
            </Button>
          )}
          <Button
            size="small"
            kind={change === null ? 'plain' : 'quiet'}
            disabled={desk.busy}
            onClick={() => setAsked('lift')}
          >
            Lift<span className="sr-only"> {sentence}</span>
          </Button>
        </div>
      )}
      {asked === 'lift' && (
        <ConfirmDialog
          title="Lift this limit?"
          sentence={`${sentence}. Lifting it waits first; until then it holds, and you can take that back.`}
          confirm="Lift it"
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null)
            desk.ask({ wish: 'lift', key })
          }}
        />
      )}
    </li>
  )
}

type FormProps = {
  readonly sentence: string
  readonly change: NonNullable<LimitPageRow['change']>
  readonly desk: LimitDesk
  readonly onDone: () => void
}

/** Another amount for the same limit: less counts at once, more waits. */
function AmountForm({ sentence, change, desk, onDone }: FormProps) {
  const [typed, setTyped] = useState(change.usd)
  const fieldId = useId()
  const usd = plainUsd(typed)
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (usd === null || desk.busy) return
    const wish: LimitWish = { ...change, usd }
    desk.ask(wish, onDone)
  }
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-end gap-2">
      <TextField id={fieldId} label={`Dollars, instead of: ${sentence}`} value={typed} onChange={setTyped} />
      <Button size="small" type="submit" kind="primary" disabled={usd === null || desk.busy}>
        Set
      </Button>
      <Button size="small" kind="quiet" onClick={onDone}>
        Leave it
      </Button>
    </form>
  )
}

const bar =
  'block h-2 w-full appearance-none overflow-clip rounded-full bg-sunken [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent'
