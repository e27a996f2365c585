import { useContext } from 'react'
import { useTranslations } from 'use-intl'
import type { PlanEditsView } from '../../src/model/PlanEdits.ts'
import { BusyContext } from '../chat/BusyContext.ts'
import { EditButton } from './EditButton.tsx'

type Props = { readonly edits: PlanEditsView; readonly onSay: (sentence: string) => void }

/**
 * What of the plan can be said anew with one thing changed. Each says a sentence of the core's, and that is all it does;
 * while another message is worked on, none can be said.
 */
export function Edits({ edits: { amount, slippage }, onSay }: Props) {
  const t = useTranslations('plan')
  const words = useTranslations('chat')
  const busy = useContext(BusyContext)
  if (amount === null && slippage === null) return null
  return (
    <div className="flex flex-wrap justify-end gap-x-2 gap-y-1">
      {amount !== null && (
        <EditButton
          title={t('edit.amount')}
          label={t('edit.amountLabel', { token: amount.token })}
          now={amount.now ?? ''}
          sentence={amount.sentence}
          decimals={amount.decimals}
          busy={busy}
          onSay={onSay}
          ready={[
            ...(amount.half === null ? [] : [{ name: t('edit.half'), sentence: amount.half }]),
            ...(amount.all === null ? [] : [{ name: t('edit.all'), sentence: amount.all }]),
          ]}
        />
      )}
      {slippage !== null && (
        <EditButton
          title={t('edit.slippage')}
          label={t('edit.slippageLabel')}
          now={slippage.nowPercent}
          sentence={slippage.sentence}
          decimals={2}
          busy={busy}
          onSay={onSay}
        />
      )}
      {busy && <p className="w-full text-end text-xs text-soft">{words('busy')}</p>}
    </div>
  )
}
