import { type ReactNode, useEffect, useId, useRef } from 'react'
import { quietFocus } from '../ui/quietFocus.ts'

type Props = {
  readonly title: string
  /** What the page is for, in a sentence or two. */
  readonly intro?: ReactNode
  /** What can be done with all of the page, beside its title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page beside the conversation. Who comes here by keyboard or by ear is put at its title. */
export function Page({ title, intro, actions, children }: Props) {
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main
      aria-labelledby={titleId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      {...quietFocus}
      className="min-h-0 min-w-0 flex-1 overflow-y-auto px-5 py-8 -outline-offset-2 low:py-5 sm:px-10"
    >
      {/* One measure: a title stands where the last page's stood. */}
      <div className="mx-auto max-w-4xl space-y-6">
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 max-w-2xl flex-1 basis-80 space-y-1.5">
            <h1 ref={heading} id={titleId} tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
              {title}
            </h1>
            {intro !== undefined && <div className="space-y-1.5 text-soft">{intro}</div>}
          </div>
          {actions}
        </header>
        {children}
      </div>
    </main>
  )
}
