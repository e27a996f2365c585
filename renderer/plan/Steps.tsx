import { useTranslations } from 'use-intl'
import type { StepView } from '../../src/model/Stage.ts'
import { Address } from '../ui/Address.tsx'
import { Fold } from '../ui/Fold.tsx'
import { exactAmount, isZero } from '../ui/figures.ts'
import { Readable } from '../ui/Readable.tsx'
import { Recipient } from './Recipient.tsx'

type Props = { readonly steps: readonly StepView[]; readonly failedStep: number | null }

/** What will be signed, in order: the sentence for people, the whole address, the raw call for who wants it. */
export function Steps({ steps, failedStep }: Props) {
  const t = useTranslations('plan')
  return (
    <ol className="space-y-4">
      {steps.map((step, position) => (
        <li key={step.index} className="flex gap-3">
          <span
            aria-hidden="true"
            className="mt-px flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-xs font-semibold text-soft"
          >
            {position + 1}
          </span>
          <div className="min-w-0 flex-1">
            <p className="wrap-anywhere">
              <Readable text={step.title} />
            </p>
            {failedStep === step.index && <p className="text-sm font-semibold text-block">{t('steps.wouldFail')}</p>}
            {step.recipient && <Recipient recipient={step.recipient} />}
            {(step.recipient === null || step.to.address !== step.recipient.address) && (
              <p className="text-sm text-soft">
                {step.to.name} <Address value={step.to.address} />
              </p>
            )}
            <div className="mt-1">
              <Fold title={t('steps.raw')}>
                <dl className="space-y-1 text-xs">
                  <dt className="text-soft">{t('steps.value')}</dt>
                  <dd>{isZero(step.value) ? t('steps.none') : t('steps.wei', { amount: exactAmount(step.value) })}</dd>
                  <dt className="text-soft">{t('steps.data')}</dt>
                  <dd className="max-h-40 overflow-y-auto rounded bg-sunken p-2">
                    <Address value={step.data} />
                  </dd>
                </dl>
              </Fold>
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
