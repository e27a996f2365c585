import { useTranslations } from 'use-intl'
import type { LeftAllowanceView } from '../../src/model/LeftAllowanceView.ts'
import type { ChangeView, PromiseView, StageOf } from '../../src/model/Stage.ts'
import { Address } from '../ui/Address.tsx'
import { AmountTableHead } from '../ui/AmountTableHead.tsx'
import { dollars, exactAmount, signed } from '../ui/figures.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { LookUp } from '../ui/LookUp.tsx'
import { Readable } from '../ui/Readable.tsx'
import { assetName } from './assetName.ts'
import { isInterest } from './isInterest.ts'
import { PaidInAll } from './PaidInAll.tsx'
import { paidOf, plannedOf } from './paidOf.ts'
import { Recourse } from './Recourse.tsx'

const ends: Readonly<Record<StageOf<'receipt'>['status'], { icon: IconName; colours: string }>> = {
  done: { icon: 'check', colours: 'bg-gain-wash text-gain' },
  missed: { icon: 'warn', colours: 'bg-warn-wash text-warn' },
  failed: { icon: 'cross', colours: 'bg-block-wash text-block' },
  interrupted: { icon: 'clock', colours: 'bg-warn-wash text-warn' },
}

type Props = {
  readonly receipt: StageOf<'receipt'>
  readonly plan: StageOf<'plan'>
  /** It knows what the tokens of positions are called, and what it was said to cost. */
  readonly simulation: StageOf<'simulation'> | null
  readonly onSay: (sentence: string) => void
}

/** What was promised and what came, to the smallest unit, and where to look it up. */
export function Receipt({ receipt, plan, simulation, onSay }: Props) {
  const changes = simulation?.changes ?? []
  const t = useTranslations('plan')
  const word = t(`receipt.status.${receipt.status}`)
  const end = ends[receipt.status]
  const own = afterAllDone(receipt)
  return (
    <section aria-label={t('receipt.region')} className="border-t border-line">
      <div className={`flex gap-3 px-6 py-4 ${end.colours}`}>
        <Icon name={end.icon} className="mt-0.5 size-5" />
        <div className="min-w-0">
          <h3 className="font-semibold">{word}</h3>
          <p className="wrap-anywhere">
            {own === null
              ? withoutWord(receipt.sentence)
              : `${t('receipt.allDone', { count: receipt.steps.length })}${own}`}
          </p>
        </div>
      </div>
      <div className="space-y-5 px-6 py-5">
        <PaidInAll
          paid={paidOf(receipt, plan.costs)}
          crosses={plan.crossings.length > 0}
          planned={receipt.status === 'done' ? plannedOf(simulation?.fee.usd ?? null, plan.costs) : null}
        />
        {receipt.leftAllowances.length > 0 && <LeftAllowances left={receipt.leftAllowances} />}
        {receipt.status !== 'done' && <Recourse planId={receipt.planId} onSay={onSay} />}
        {receipt.changes.length > 0 && <PromisedAgainstGot promises={receipt.changes} changes={changes} />}
        <p className="text-sm">
          <span className="text-soft">{t('receipt.fee')} </span>
          {exactAmount(receipt.fee.amount)} {receipt.fee.token}
          {receipt.fee.usd !== null && ` (${dollars(receipt.fee.usd)})`}
        </p>
        <ol className="space-y-2 text-sm">
          {receipt.steps.map((step) => (
            <li key={step.index}>
              <p className="wrap-anywhere">
                <Readable text={step.title} />:{' '}
                <span className="font-semibold">{t(`receipt.step.${step.status}`)}</span>
              </p>
              {step.transaction !== null && (
                <p className="text-xs text-soft">
                  {t('receipt.transaction')} <Address value={step.transaction} />
                </p>
              )}
              {step.lookUp !== null && (
                <p className="text-xs text-soft">
                  <LookUp at={step.lookUp} />
                </p>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

/** What may still be taken, by whom, and what to say about it. */
function LeftAllowances({ left }: { readonly left: readonly LeftAllowanceView[] }) {
  const t = useTranslations('plan')
  return (
    <section aria-label={t('receipt.leftRegion')} className="space-y-2 bg-warn-wash px-4 py-3 text-sm">
      <h4 className="font-semibold">{t('receipt.leftTitle')}</h4>
      <ul className="space-y-1">
        {left.map((one) => (
          <li key={`${one.address}:${one.spenderAddress}`} className="wrap-anywhere">
            <Readable text={one.sentence} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is said after the sentence that all is done, which the window has in its own words. Null where something else is said. */
function afterAllDone({ status, sentence }: StageOf<'receipt'>): string | null {
  return status === 'done' ? (/^Done\. .* within what you approved\.(.*)$/.exec(sentence)?.[1] ?? null) : null
}

/** The core's sentence may begin with the word that already stands above it. */
function withoutWord(sentence: string): string {
  return sentence.replace(/^(Done|Not as promised|Failed|Interrupted)[:.] /, '')
}

type PromisesProps = { readonly promises: readonly PromiseView[]; readonly changes: readonly ChangeView[] }

function PromisedAgainstGot({ promises, changes }: PromisesProps) {
  const t = useTranslations('plan')
  const changeOf = ({ address }: PromiseView) =>
    changes.find((each) => each.address.toLowerCase() === address.toLowerCase())
  const nameOf = (promise: PromiseView) => {
    const change = changeOf(promise)
    return change === undefined ? promise.token : assetName(change, t)
  }
  const endOf = (promise: PromiseView) => {
    if (!promise.within) return t('receipt.outside')
    return t(isInterest(promise, changeOf(promise)?.position ?? null) ? 'receipt.interest' : 'receipt.within')
  }
  return (
    <table className="w-full text-end text-sm">
      <caption className="mb-2 text-start font-semibold">{t('receipt.caption')}</caption>
      <AmountTableHead
        of={t('receipt.asset')}
        figures={[t('receipt.promised'), t('receipt.got'), t('receipt.difference')]}
      />
      <tbody>
        {promises.map((change) => (
          <tr key={change.address} className="border-t border-line align-baseline">
            <th scope="row" className="py-1.5 text-start font-semibold" title={change.address}>
              {nameOf(change)}
            </th>
            <td className="py-1.5 ps-3 wrap-anywhere">{exactAmount(signed(change.promised))}</td>
            <td className="py-1.5 ps-3 wrap-anywhere">{exactAmount(signed(change.got))}</td>
            <td className="py-1.5 ps-3 wrap-anywhere">
              {exactAmount(signed(change.difference))}
              {/* However long the note is, the figures keep the room that they need. */}
              <span
                className={`ms-auto block max-w-44 text-xs ${change.within ? 'text-gain' : 'font-semibold text-block'}`}
              >
                {endOf(change)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
