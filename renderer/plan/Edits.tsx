import { useTranslations } from 'use-intl'
import type { PlanEditsView } from '../../src/model/Stage.ts'
import { EditPopover } from './EditPopover.tsx'

type Props = { readonly edits: PlanEditsView; readonly onSay: (sentence: string) => void }

/** What of the plan can be said anew with one thing changed. Each says a sentence of the core's, and that is all it does. */
export function Edits({ edits: { amount, slippage }, onSay }: Props) {
  const t = useTranslations('plan')
  if (amount === null && slippage === null) return null
  return (
    <div className="flex flex-wrap gap-2">
      {amount !== null && (
        <EditPopover
          title={t('edit.amount')}
          label={t('edit.amountLabel', { token: amount.token })}
          now={amount.now ?? ''}
          sentence={amount.sentence}
          decimals={amount.decimals}
          onSay={onSay}
          ready={[
            ...(amount.half === null ? [] : [{ name: t('edit.half'), sentence: amount.half }]),
            ...(amount.all === null ? [] : [{ name: t('edit.all'), sentence: amount.all }]),
          ]}
        />
      )}
      {slippage !== null && (
        <EditPopover
          title={t('edit.slippage')}
          label={t('edit.slippageLabel')}
          now={slippage.nowPercent}
          sentence={slippage.sentence}
          decimals={2}
          onSay={onSay}
        />
      )}
    </div>
  )
}
