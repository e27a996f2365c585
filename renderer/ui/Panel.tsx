import { type ReactNode, useId } from 'react'

type Props = { readonly title: string; readonly children: ReactNode }

/** A part of a page under a heading of its own, which it is named by. */
export function Panel({ title, children }: Props) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="rounded-2xl border border-line bg-surface p-5 shadow-card">
      <h2 id={titleId} className="mb-3 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
