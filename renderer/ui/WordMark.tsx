/** What is said, and the tick that makes it so. */
export function Mark({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M5.5 2h13A3.5 3.5 0 0 1 22 5.5v9a3.5 3.5 0 0 1-3.5 3.5H11l-5 4v-4h-.5A3.5 3.5 0 0 1 2 14.5v-9A3.5 3.5 0 0 1 5.5 2Z"
      />
      <path
        className="stroke-on-accent"
        d="m7.5 10.2 3.1 3.1 5.9-6.1"
        strokeWidth="2.4"
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
