import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type Props = { readonly title: ReactNode; readonly children: ReactNode; readonly open?: boolean }

/** What most people need not see, one press away. */
export function Fold({ title, children, open = false }: Props) {
  return (
    <details className="group/fold" open={open}>
      <summary className="inline-flex items-center gap-1 rounded text-sm text-soft hover:text-ink">
        <Icon name="chevron" className="size-3.5 transition-transform group-open/fold:rotate-90" />
        {title}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
