import type { ReactNode } from 'react'

/** A box with something in it that stands for itself. With a name, it is a region that can be jumped to. */
export function Card({ name, children }: { readonly name?: string; readonly children: ReactNode }) {
  const look = 'animate-arrive overflow-clip rounded-2xl border border-line bg-surface shadow-card'
  return name === undefined ? (
    <div className={look}>{children}</div>
  ) : (
    <section aria-label={name} className={look}>
      {children}
    </section>
  )
}
