import type { LeftAllowanceView, PromiseView, ReceiptStepView, StageOf } from '../../src/model/Stage.ts'
import { Address } from '../ui/Address.tsx'
import { AmountTableHead } from '../ui/AmountTableHead.tsx'
import { dollars, exactAmount, signed } from '../ui/figures.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

const ends: Readonly<Record<StageOf<'receipt'>['status'], { icon: IconName; word: string; colours: string }>> = {
  done: { icon: 'check', word: 'Done', colours: 'bg-gain-wash text-gain' },
  missed: { icon: 'warn', word: 'Not as promised', colours: 'bg-warn-wash text-warn' },
  failed: { icon: 'cross', word: 'Failed', colours: 'bg-block-wash text-block' },
  interrupted: { icon: 'clock', word: 'Interrupted', colours: 'bg-warn-wash text-warn' },
}
const stepWords: Readonly<Record<ReceiptStepView['status'], string>> = {
  mined: 'done',
  reverted: 'failed',
  'not-sent': 'not sent',
}

/** What was promised and what came, to the smallest unit, and where to look it up. */
export function Receipt({ receipt }: { readonly receipt: StageOf<'receipt'> }) {
  const end = ends[receipt.status]
  return (
    <section aria-label="Receipt" className="border-t border-line">
      <div className={`flex gap-3 px-6 py-4 ${end.colours}`}>
        <Icon name={end.icon} className="mt-0.5 size-5" />
        <div className="min-w-0">
          <h3 className="font-semibold">{end.word}</h3>
          <p className="wrap-anywhere">{withoutWord(receipt.sentence, end.word)}</p>
        </div>
      </div>
      <div className="space-y-5 px-6 py-5">
        {receipt.leftAllowances.length > 0 && <LeftAllowances left={receipt.leftAllowances} />}
        {receipt.changes.length > 0 && <PromisedAgainstGot changes={receipt.changes} />}
        <p className="text-sm">
          <span className="text-soft">Network fee paid: </span>
          {exactAmount(receipt.fee.amount)} {receipt.fee.token}
          {receipt.fee.usd !== null && ` (${dollars(receipt.fee.usd)})`}
        </p>
        <ol className="space-y-2 text-sm">
          {receipt.steps.map((step) => (
            <li key={step.index}>
              <p className="wrap-anywhere">
                {step.title}: <span className="font-semibold">{stepWords[step.status]}</span>
              </p>
              {step.transaction !== null && (
                <p className="text-xs text-soft">
                  Transaction <Address value={step.transaction} />
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
  return (
    <section aria-label="What may still be taken" className="space-y-2 bg-warn-wash px-4 py-3 text-sm">
      <h4 className="font-semibold">What may still be taken from you</h4>
      <ul className="space-y-1">
        {left.map((one) => (
          <li key={`${one.address}:${one.spenderAddress}`} className="wrap-anywhere">
            {one.sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The core's sentence may begin with the word that already stands above it. */
function withoutWord(sentence: string, word: string): string {
  return sentence.startsWith(`${word}: `) || sentence.startsWith(`${word}. `)
    ? sentence.slice(word.length + 2)
    : sentence
}

function PromisedAgainstGot({ changes }: { readonly changes: readonly PromiseView[] }) {
  return (
    <table className="w-full text-right text-sm">
      <caption className="mb-2 text-left font-semibold">Promised and got, to the smallest unit</caption>
      <AmountTableHead of="Asset" figures={['Promised', 'Got', 'Difference']} />
      <tbody>
        {changes.map((change) => (
          <tr key={change.address} className="border-t border-line align-baseline">
            <th scope="row" className="py-1.5 text-left font-semibold" title={change.address}>
              {change.token}
            </th>
            <td className="py-1.5 pl-3 wrap-anywhere">{exactAmount(signed(change.promised))}</td>
            <td className="py-1.5 pl-3 wrap-anywhere">{exactAmount(signed(change.got))}</td>
            <td className="py-1.5 pl-3 wrap-anywhere">
              {exactAmount(signed(change.difference))}
              <span className={`block text-xs ${change.within ? 'text-gain' : 'font-semibold text-block'}`}>
                {change.within ? 'within what you approved' : 'outside what you approved'}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
