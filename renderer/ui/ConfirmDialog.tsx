import { useId, useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'

type Props = {
  readonly title: string
  readonly sentence: string
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function ConfirmDialog({ title, sentence, confirm, onConfirm, onCancel }: Props) {
  const t = useTranslations('ui')
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const sentenceId = useId()
  // Closed while it still stands in the page: else it could not give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={sentenceId}
      onCancel={onCancel}
      className="m-auto w-full max-w-sm rounded-2xl border border-line bg-raised p-6 text-ink shadow-float"
    >
      <h2 id={titleId} className="text-lg font-semibold">
        {title}
      </h2>
      <p id={sentenceId} className="mt-2 text-soft">
        {sentence}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{t('keepIt')}</Button>
        <Button kind="danger" onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </dialog>
  )
}
