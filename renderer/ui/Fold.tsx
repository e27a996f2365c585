import { type ReactNode, useState } from 'react'
import { Icon } from './Icon.tsx'

type Props = { readonly title: ReactNode; readonly children: ReactNode; readonly open?: boolean }

/** What most people need not see, one press away. It is drawn when it is first unfolded: most never is. */
export function Fold({ title, children, open = false }: Props) {
  const [wanted, setWanted] = useState(open)
  return (
    // Whatever else than a press unfolds it is told afterwards.
    <details open={open} onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself, for keys too */}
      <summary
        onClick={() => setWanted(true)}
        className="inline-flex items-center gap-1 rounded text-sm text-soft hover:text-ink"
      >
        <Icon name="chevron" className="size-3.5 transition-transform in-[details[open]>summary]:rotate-90" />
        {title}
      </summary>
      {(wanted || open) && <div className="mt-2">{children}</div>}
    </details>
  )
}
