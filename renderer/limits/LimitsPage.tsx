import { useTranslations } from 'use-intl'
import { describeDelay } from '../../src/model/describeLimit.ts'
import { Page } from '../navigation/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { written } from '../ui/written.ts'
import { AddLimit } from './AddLimit.tsx'
import { LimitRow } from './LimitRow.tsx'
import { useLimits } from './useLimits.ts'
import { WaitBeforeRaise } from './WaitBeforeRaise.tsx'

/** What may be spent, on whom and where: what holds, what of it is used, what waits, and what can be done about it. */
export default function LimitsPage() {
  const t = useTranslations('navigation')
  const desk = useLimits()
  const { page, answer, error } = desk
  return (
    <Page
      title={t('limits')}
      intro={
        <p>
          The part of Sayso that holds the keys keeps these, and signs nothing over them, whatever anybody says. Setting
          or lowering one counts at once; raising or lifting one waits
          {page === null ? '' : ` ${describeDelay(page.delaySeconds)}`}
          {page?.real === true ? ', and asks for the password at the wallet’s own window' : ''}.
        </p>
      }
    >
      {error && <ErrorNote error={error} />}
      {answer && (
        <p
          role={answer.status === 'refused' ? 'alert' : 'status'}
          className={`rounded-xl px-4 py-3 text-sm wrap-anywhere ${answer.status === 'refused' ? 'bg-warn-wash' : 'bg-accent-wash'}`}
        >
          {answer.sentence}
        </p>
      )}
      {page && (
        <>
          {page.limits.length === 0 ? (
            <p className="rounded-xl bg-sunken px-4 py-3 text-sm">
              No limit is set, so none protects you. Add one below, or say it: “never more than $500 a day”.
            </p>
          ) : (
            <ul aria-label="Your limits" className="divide-y divide-line">
              {page.limits.map((limit) => (
                <LimitRow key={limit.key} limit={limit} desk={desk} />
              ))}
            </ul>
          )}
          {page.waiting.length > 0 && (
            <section>
              <h3 className="font-medium">Waiting, and not counting yet</h3>
              <ul aria-label="Waiting changes" className="divide-y divide-line">
                {page.waiting.map(({ id, sentence, countsFrom }) => (
                  <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                    <p className="min-w-0 flex-1 basis-60 wrap-anywhere">
                      {sentence}
                      <span className="block text-sm text-soft">Counts from {written(countsFrom)}.</span>
                    </p>
                    <Button size="small" disabled={desk.busy} onClick={() => desk.takeBack(id)}>
                      Take back<span className="sr-only"> {sentence}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <AddLimit desk={desk} />
          <WaitBeforeRaise seconds={page.delaySeconds} desk={desk} />
        </>
      )}
    </Page>
  )
}
