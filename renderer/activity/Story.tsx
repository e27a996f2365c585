import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { SettledView, StoryView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Recourse } from '../plan/Recourse.tsx'
import { Address } from '../ui/Address.tsx'
import { AmountTableHead } from '../ui/AmountTableHead.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { dollars, exactAmount, signed } from '../ui/figures.ts'
import { LevelBadge } from '../ui/LevelBadge.tsx'
import { LookUp } from '../ui/LookUp.tsx'
import { nameWrap } from '../ui/nameWrap.ts'
import { Readable } from '../ui/Readable.tsx'
import { useMoments } from '../ui/useMoments.ts'

/** One plan from the sentence to the receipt, read when somebody looks. */
export function Story({ planId, onSay }: { readonly planId: string; readonly onSay: (sentence: string) => void }) {
  const t = useTranslations('activity.story')
  const trpc = useTRPC()
  const activity = useQuery({ ...trpc.activity.queryOptions({ planId }), staleTime: 0 })
  if (activity.error) return <ErrorNote error={errorDataOf(activity.error)} />
  if (activity.data === undefined)
    return (
      <p role="status" className="animate-pulse-slow text-sm text-soft">
        {t('reading')}
      </p>
    )
  if (activity.data.status === 'unknown') return <p className="text-sm text-soft">{t('unknown')}</p>
  return <Told story={activity.data.story} onSay={onSay} />
}

function Told({ story, onSay }: { readonly story: StoryView; readonly onSay: (sentence: string) => void }) {
  const t = useTranslations('activity.story')
  const { entry, findings, receipt } = story
  return (
    <section
      aria-label={t('region', { summary: entry.summary.slice(0, 120) })}
      className="space-y-5 border-s-2 border-line ps-4"
    >
      <Moments story={story} />
      {findings.length > 0 && (
        <div>
          <h4 className="mb-1.5 text-sm font-semibold">{t('found')}</h4>
          <ul className="space-y-1.5 text-sm">
            {findings.map((finding) => (
              <li key={`${finding.rule} ${finding.sentence}`} className="flex flex-wrap items-baseline gap-x-2">
                <LevelBadge level={finding.level} />
                <span className="min-w-0 flex-1 wrap-anywhere">
                  <Readable text={finding.sentence} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {receipt !== null && receipt.status !== 'done' && <Recourse planId={entry.planId} onSay={onSay} />}
      {receipt !== null && <Settled receipt={receipt} />}
    </section>
  )
}

function Moments({ story: { entry, moments, approvedBy, receipt } }: { readonly story: StoryView }) {
  const t = useTranslations('activity.story')
  const pages = useTranslations('navigation')
  const { day, clock, exactly } = useMoments()
  const words = (kind: StoryView['moments'][number]['kind'], title: string): string => {
    if (kind === 'asked') return entry.message.slice(0, 4_000)
    if (kind === 'shown') return entry.summary
    if (kind === 'approved') return approvedBy === null ? '' : t(`by.${approvedBy}`)
    return kind === 'ended' ? (receipt?.sentence ?? '') : title
  }
  return (
    <ol aria-label={t('timeline')} className="space-y-2 text-sm">
      {moments.map(({ kind, at, title, transaction }, index) => (
        <li key={`${kind} ${at} ${transaction}`} className="grid grid-cols-[5.5rem_1fr] gap-x-3">
          <time dateTime={at} title={exactly(at)} className="text-xs leading-5 text-soft">
            {/* The day stands in the line above; another one is said where it begins. */}
            {day(at) !== day(moments[index - 1]?.at ?? entry.askedAt) && <span className="block">{day(at)},</span>}
            {clock(at)}
          </time>
          <div className="min-w-0">
            <span className="font-semibold">
              {kind === 'asked' && entry.from !== undefined
                ? t('askedFrom', { page: pages(entry.from) })
                : t(`moments.${kind}`)}
            </span>
            <span className="block wrap-anywhere text-soft empty:hidden">{words(kind, title)}</span>
            {transaction !== null && kind !== 'sent' && (
              <span className="block text-xs text-soft">
                <Address value={transaction} />
              </span>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Settled({ receipt }: { readonly receipt: SettledView }) {
  const t = useTranslations('activity.story')
  const { changes, steps, fee, leftAllowances } = receipt
  return (
    <>
      {steps.length > 0 && (
        <p className="text-sm font-semibold">
          {t('fee', { fee: `${exactAmount(fee.amount)} ${fee.token}` })}
          {fee.usd !== null && ` (${dollars(fee.usd)})`}
        </p>
      )}
      {leftAllowances.length > 0 && (
        <div className="rounded-xl bg-warn-wash px-4 py-3 text-sm">
          <h4 className="font-semibold">{t('left')}</h4>
          <ul className="space-y-1">
            {leftAllowances.map((one) => (
              <li key={`${one.address}:${one.spenderAddress}`} className="wrap-anywhere">
                <Readable text={one.sentence} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.length > 0 && (
        <table className="w-full text-end text-sm">
          <caption className="mb-1.5 text-start font-semibold">{t('promised')}</caption>
          <AmountTableHead of={t('asset')} figures={[t('promisedHead'), t('gotHead'), t('differenceHead')]} />
          <tbody>
            {changes.map((change) => (
              <tr key={change.address} className="border-t border-line align-baseline">
                <th
                  scope="row"
                  className={`py-1.5 text-start font-semibold ${nameWrap(change.token)}`}
                  title={change.address}
                >
                  {change.token}
                </th>
                <td className="py-1.5 ps-3 wrap-anywhere">
                  <bdi>{exactAmount(signed(change.promised))}</bdi>
                </td>
                <td className="py-1.5 ps-3 wrap-anywhere">
                  <bdi>{exactAmount(signed(change.got))}</bdi>
                </td>
                <td className="py-1.5 ps-3 wrap-anywhere">
                  <bdi>{exactAmount(signed(change.difference))}</bdi>
                  <span
                    className={`ms-auto block max-w-44 text-xs ${change.within ? 'text-gain' : 'font-semibold text-block'}`}
                  >
                    {t(change.within ? 'within' : 'outside')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {steps.length > 0 && (
        <div className="text-sm">
          <h4 className="mb-1.5 font-semibold">{t('steps')}</h4>
          <ol className="space-y-1.5">
            {steps.map((step) => (
              <li key={step.index}>
                <p className="wrap-anywhere">
                  <Readable text={step.title} />
                </p>
                <p className="text-xs text-soft">
                  {step.transaction === null
                    ? t('notSent')
                    : t('stepLine', {
                        gas: exactAmount(step.gasUsed),
                        fee: `${exactAmount(step.fee)} ${fee.token}`,
                        block: step.block ?? '–',
                      })}
                </p>
                {step.transaction !== null && (
                  <p className="text-xs text-soft">
                    <Address value={step.transaction} />
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
      )}
    </>
  )
}
