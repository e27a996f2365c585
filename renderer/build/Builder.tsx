import { type FormEvent, type RefObject, useId, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type BuildFields, type BuildJob, buildJobs } from '../../src/model/build/BuildFields.ts'
import { builtSentence, type Gap } from '../../src/model/build/builtSentence.ts'
import type { HeardView } from '../../src/model/build/Heard.ts'
import { SayButton } from '../chat/SayButton.tsx'
import type { Desk } from './Desk.ts'
import { begunWith, filledIn } from './filledIn.ts'
import { HeldHint } from './HeldHint.tsx'
import { JobChips } from './JobChips.tsx'
import { SentenceGaps } from './SentenceGaps.tsx'
import { useChoices } from './useChoices.ts'
import { useProblemWords } from './useProblemWords.ts'

type Props = {
  /** What it begins with, where it stands under a message that was not understood. */
  readonly heard: HeardView | null
  /** What was filled in before and not said yet: where it is closed and opened again. */
  readonly kept?: RefObject<BuildFields | null>
  readonly onSay: (sentence: string) => void
}

/**
 * A sentence put together by choosing. What comes of it is said like any other message, and read by the same reader: so nobody
 * is stuck for words, and nothing can be done here that a sentence could not do.
 */
export default function Builder({ heard, kept, onSay }: Props) {
  const t = useTranslations('build')
  const language = useLocale()
  const id = useId()
  const [typed, setTyped] = useState(() => kept?.current ?? begunWith(heard))
  const [left, setLeft] = useState<ReadonlySet<Gap>>(new Set())
  const [pressed, setPressed] = useState(false)
  const { choices, permissions, lifts } = useChoices(typed.job)
  const fields = filledIn(typed, choices, { permissions, lifts })
  const wordsFor = useProblemWords(fields)
  const { job } = fields
  const { places, lent, owed, decimals } = choices
  const built = builtSentence(fields, { language, decimals, places: places.map(({ name }) => name), lent, owed })
  const gaps = built.status === 'gaps' ? [...built.gaps] : []
  const shown = new Map(
    gaps
      .filter(([gap, problem]) => pressed || problem === 'same' || (problem !== 'empty' && left.has(gap)))
      .map(([gap, problem]) => [gap, wordsFor(gap, problem)]),
  )
  const desk: Desk = {
    ...{ fields, choices, permissions, lifts },
    idOf: (gap) => `${id}${gap.replace(' ', '')}`,
    problemOf: (gap) => shown.get(gap) ?? null,
    set: (change: Partial<BuildFields>) => {
      const next = { ...typed, ...change }
      if (kept !== undefined) kept.current = next
      setTyped(next)
    },
    leave: (gap) => setLeft(new Set([...left, gap])),
  }

  function choose(chosen: BuildJob) {
    desk.set({ job: chosen })
    setPressed(false)
    setLeft(new Set())
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    // Over the field it stands within the field's own form for React: that one would send what was begun there.
    event.stopPropagation()
    if (built.status === 'sentence') {
      if (kept !== undefined) kept.current = null
      return onSay(built.sentence)
    }
    setPressed(true)
    const [first] = gaps[0] ?? []
    if (first !== undefined) document.getElementById(desk.idOf(first === 'sum' ? 'percent 0' : first))?.focus()
  }

  const nothing = nothingFor(desk)
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('title')} className="space-y-4">
      <JobChips
        // Whoever owes nothing has nothing to repay.
        jobs={buildJobs.filter((each) => each !== 'repay' || owed.length > 0)}
        chosen={job}
        onChoose={choose}
      />
      {job !== null && nothing !== null && <p role="status">{t(`nothing.${nothing}`)}</p>}
      {job !== null && nothing === null && (
        <>
          <div className="space-y-2">
            {/* A line has room for its gaps. */}
            <div className="leading-11 wrap-anywhere">
              <SentenceGaps job={job} desk={desk} />
            </div>
            <div aria-live="polite" className="space-y-1 empty:hidden">
              {[...shown].map(([gap, words]) => (
                <p key={gap} id={`${desk.idOf(gap)}-problem`} className="text-sm text-block wrap-anywhere">
                  {words}
                </p>
              ))}
            </div>
            <HeldHint desk={desk} language={language} />
          </div>
          <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-t border-line pt-4">
            <div className="min-w-0 flex-1 basis-64">
              <p className="text-sm text-soft">{built.status === 'sentence' ? t('willSay') : t('notYet')}</p>
              {built.status === 'sentence' && (
                <output lang="en" className="block font-medium wrap-anywhere">
                  {built.sentence}
                </output>
              )}
            </div>
            <SayButton type="submit" kind="primary">
              {t(`say.${job === 'ask' || job === 'limit' ? job : 'plan'}`)}
            </SayButton>
          </div>
          {job !== 'ask' && job !== 'limit' && <p className="text-xs text-soft">{t('nothingSigned')}</p>}
        </>
      )}
    </form>
  )
}

/** Why there is nothing to choose from. Null where there is something. */
function nothingFor({ fields: { job }, choices, permissions }: Desk) {
  if (job === 'withdraw') return choices.lent.length === 0 ? 'withdraw' : null
  if (job === 'repay') return choices.owed.length === 0 ? 'repay' : null
  if (job !== 'revoke') return null
  if (permissions === null) return 'reading'
  if (permissions === 'unread') return 'unread'
  return permissions.length === 0 ? 'revoke' : null
}
