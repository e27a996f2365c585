import { type ReactNode, useId } from 'react'

type Props = { readonly title: string; readonly children: ReactNode }

/** A part of a page under a heading of its own, which it is named by. */
export function Panel({ title, children }: Props) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
      <h2 id={titleId} className="mb-3 text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
