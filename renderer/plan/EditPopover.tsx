import { Popover } from '@base-ui/react/popover'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type FillProblem, fillSentence } from '../../src/model/openSentence.ts'
import type { OpenSentence } from '../../src/model/PlanEdits.ts'
import { SayButton } from '../chat/SayButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Refusal } from '../ui/Refusal.tsx'

export type Edit = {
  readonly title: string
  readonly label: string
  readonly now: string
  readonly sentence: OpenSentence
  readonly decimals: number
  /** What else can be said here, without writing. */
  readonly ready?: readonly { readonly name: string; readonly sentence: string }[]
}

type Props = Edit & { readonly busy: boolean; readonly onSay: (sentence: string) => void }

/** One figure, written into a sentence that the core made. What is no figure is answered here, and nothing is said. Opened by what brought it here. */
export default function EditPopover(props: Props) {
  const { title, label, now, sentence, decimals, busy, onSay, ready = [] } = props
  const t = useTranslations('plan')
  const [open, setOpen] = useState(true)
  const [written, setWritten] = useState(now)
  const [problem, setProblem] = useState<FillProblem | null>(null)
  const id = useId()

  function submit(event: FormEvent) {
    event.preventDefault()
    const filled = fillSentence(sentence, written, decimals)
    if ('problem' in filled) return setProblem(filled.problem)
    say(filled.sentence)
  }

  function say(said: string) {
    setOpen(false)
    onSay(said)
  }

  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setWritten(now)
        setProblem(null)
      }}
    >
      <Popover.Trigger disabled={busy} render={<Button size="small" />}>
        {title}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="start" sideOffset={6} className="z-20">
          <Popover.Popup className="w-80 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-raised p-4 text-ink shadow-card">
            <Popover.Title className="sr-only">{title}</Popover.Title>
            <form onSubmit={submit} noValidate>
              <label htmlFor={id} className="text-sm text-soft">
                {label}
              </label>
              <div className="mt-1 flex gap-2">
                <input
                  id={id}
                  value={written}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={80}
                  aria-invalid={problem !== null}
                  aria-describedby={problem === null ? undefined : `${id}-problem`}
                  onChange={(event) => {
                    setWritten(event.target.value)
                    setProblem(null)
                  }}
                  className="min-h-9 w-full min-w-0 flex-1 rounded-lg border border-edge bg-surface px-3"
                />
                <SayButton type="submit" kind="primary" size="small">
                  {t('edit.replan')}
                </SayButton>
              </div>
              <Refusal
                id={`${id}-problem`}
                sentence={problem === null ? null : t(`edit.${problem}`, { decimals: String(decimals) })}
                className="mt-2"
              />
              {ready.length > 0 && (
                <div className="mt-2 flex gap-2">
                  {ready.map((each) => (
                    <SayButton key={each.name} size="small" onClick={() => say(each.sentence)}>
                      {each.name}
                    </SayButton>
                  ))}
                </div>
              )}
              <p className="mt-3 text-xs text-soft">{t('edit.how')}</p>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
