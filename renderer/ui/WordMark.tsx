import { markPaths } from './markPaths.ts'

/** What is said, and the tick that makes it so. */
export function Mark({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <path fill="currentColor" d={markPaths.bubble} />
      <path
        className="stroke-on-accent"
        d={markPaths.tick}
        strokeWidth={markPaths.tickWidth}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The mark and the name. */
export function WordMark() {
  return (
    <p className="flex items-center gap-2 text-lg font-bold tracking-tight">
      <Mark className="size-6 text-accent" />
      Sayso
    </p>
  )
}
