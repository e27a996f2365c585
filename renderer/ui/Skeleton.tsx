/** What stands there until something is read: as calm as the page will be. `saying` is for those who hear it, and see it. */
export function Skeleton({ saying, rows = 3 }: { readonly saying: string; readonly rows?: number }) {
  return (
    <div className="space-y-4">
      <p role="status" className="text-soft">
        {saying}
      </p>
      <div aria-hidden="true" className="animate-pulse-slow space-y-3">
        {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
          <div key={row} className="space-y-3 rounded-2xl border border-line bg-surface p-5 shadow-card">
            <div className="h-4 w-2/5 rounded-full bg-sunken" />
            <div className="h-3 w-4/5 rounded-full bg-sunken" />
          </div>
        ))}
      </div>
    </div>
  )
}
