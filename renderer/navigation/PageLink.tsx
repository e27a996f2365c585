import type { ReactNode } from 'react'
import { useLocation } from 'wouter'

type Props = {
  readonly to: string
  readonly className: string
  readonly children: ReactNode
  readonly onGo?: () => void
}

/**
 * A way to another page of the window. It has no address: a browser shows one in its corner while the mouse rests on it, over
 * what stands there, and it says nothing to a person.
 */
export function PageLink({ to, className, children, onGo }: Props) {
  const [location, setLocation] = useLocation()
  const go = () => {
    setLocation(to)
    onGo?.()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an anchor is none without an address
    <span
      role="link"
      tabIndex={0}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go()
      }}
      aria-current={location === to ? 'page' : undefined}
      className={`cursor-pointer ${className}`}
    >
      {children}
    </span>
  )
}
