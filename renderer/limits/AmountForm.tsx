import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LimitPageRow, LimitsPage, LimitWish } from '../../src/api/Core.ts'
import { plainUsd } from '../../src/model/plainUsd.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { UsedUpAtOnce } from './UsedUpAtOnce.tsx'
import { usedUpBy } from './usedUpBy.ts'
import type { LimitDesk } from './useLimits.ts'

type Props = {
  readonly sentence: string
  /** What of it is used, where that is counted: as much at the most is used up at once. */
  readonly spentUsd: string | null
  readonly change: NonNullable<LimitPageRow['change']>
  /** What was asked for of this limit and has no effect yet. */
  readonly waiting: LimitsPage['waiting'][number] | null
  readonly desk: LimitDesk
  readonly onDone: () => void
}

/** Another amount for the same limit: less counts at once, more waits. */
export function AmountForm({ sentence, spentUsd, change, waiting, desk, onDone }: Props) {
  const t = useTranslations('limits')
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
    <form aria-label={sentence} onSubmit={onSubmit} className="flex flex-wrap items-end gap-2">
      <TextField id={fieldId} label={t('newAmount')} value={typed} onChange={setTyped} opened />
      <Button size="small" type="submit" kind="primary" disabled={usd === null || desk.busy}>
        {t('set')}
      </Button>
      <Button size="small" kind="quiet" onClick={onDone}>
        {t('leaveIt')}
      </Button>
      {spentUsd !== null && change.per !== 'transaction' && usedUpBy(usd, spentUsd) && (
        <UsedUpAtOnce spentUsd={spentUsd} per={change.per} />
      )}
      {waiting !== null && (
        <p className="w-full text-sm text-soft wrap-anywhere">{t('changeDrops', { waiting: waiting.sentence })}</p>
      )}
    </form>
  )
}
