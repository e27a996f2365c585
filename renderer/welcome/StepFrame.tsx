import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'

type Props = {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
  readonly back?: (() => void) | undefined
  /** How the step is left forwards, where that is not by what is in it. */
  readonly forward?: ReactNode
}

/** One step: what it is about, what can be done, the ways back and on. Who comes to it is put at its title. */
export function StepFrame({ title, lead, children, back, forward }: Props) {
  const t = useTranslations('welcome')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    // The step before may have been scrolled down.
    heading.current?.closest('main')?.scrollTo(0, 0)
  }, [])
  return (
    <>
      <h1
        ref={heading}
        id="welcome-title"
        aria-describedby="welcome-step"
        tabIndex={-1}
        className="mt-4 text-2xl font-semibold tracking-tight text-balance outline-none"
      >
        {title}
      </h1>
      <p className="mt-2 max-w-2xl text-lg text-soft text-balance">{lead}</p>
      <div className="mt-7 space-y-4">{children}</div>
      {(back !== undefined || forward !== undefined) && (
        <div className="sticky bottom-0 -mx-2 mt-4 flex flex-wrap-reverse items-center justify-between gap-3 bg-ground px-2 py-4">
          {back !== undefined && (
            <Button kind="quiet" className="-ms-4" onClick={back}>
              {t('back')}
            </Button>
          )}
          {forward}
        </div>
      )}
    </>
  )
}
