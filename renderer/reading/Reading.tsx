import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ReadingPage } from './ReadingPage.tsx'
import { usePull } from './usePull.ts'

/** The way to the page about readers. What is being fetched goes on while the page is closed. */
export function Reading() {
  const [open, setOpen] = useState(false)
  const puller = usePull()
  const fetching = puller.pull?.progress.status === 'pulling'
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        className="relative my-2 side:my-1"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="reading" className="size-4.5" />
        <span className="sr-only side:not-sr-only">Reading</span>
        {fetching && (
          <span
            className="absolute top-1 right-1 size-2 animate-pulse-slow rounded-full bg-accent"
            aria-hidden="true"
          />
        )}
      </Button>
      {open && (
        <Page onClose={() => setOpen(false)}>
          <ReadingPage puller={puller} />
        </Page>
      )}
    </>
  )
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
function Page({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
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
      className="m-auto max-h-[calc(100%-3rem)] w-full max-w-xl flex-col rounded-2xl border border-line bg-raised p-6 text-ink shadow-card open:flex"
    >
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id={titleId} className="text-lg font-semibold">
          Reading
        </h2>
        <Button kind="quiet" size="small" onClick={onClose}>
          Close
        </Button>
      </div>
      <div className="-mx-6 min-h-0 overflow-y-auto px-6">{children}</div>
    </dialog>
  )
}
