import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  /** On the button, and over the page. */
  readonly title: string
  readonly icon: IconName
  /** Something goes on behind it that the button should show. */
  readonly busy?: boolean
  /** For a page with a table. */
  readonly wide?: boolean
  /** A page that has something said in the conversation closes itself first. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A page beside the conversation: a button in the side column, and the page that it opens over the window. */
export function PageDialog({ title, icon, busy = false, wide = false, children }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        className="relative mb-1 side:my-0.5"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name={icon} className="size-4.5" />
        {title}
        {busy && (
          <span
            className="absolute top-1 right-1 size-2 animate-pulse-slow rounded-full bg-accent"
            aria-hidden="true"
          />
        )}
      </Button>
      {open && (
        <Page title={title} wide={wide} onClose={close}>
          {typeof children === 'function' ? children(close) : children}
        </Page>
      )}
    </>
  )
}

type PageProps = {
  readonly title: string
  readonly wide: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
function Page({ title, wide, onClose, children }: PageProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={onClose}
      className={`m-auto max-h-[calc(100%-3rem)] w-[calc(100%-2rem)] ${wide ? 'max-w-4xl' : 'max-w-xl'} flex-col rounded-2xl border border-line bg-raised p-6 text-ink shadow-card open:flex`}
    >
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id={titleId} className="text-lg font-semibold">
          {title}
        </h2>
        <Button kind="quiet" size="small" onClick={onClose}>
          Close
        </Button>
      </div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="-mx-6 min-h-0 overflow-y-auto px-6 -outline-offset-2"
      >
        {children}
      </div>
    </dialog>
  )
}
