import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ContactChange } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import type { Undo } from './useBook.ts'

type Props = {
  readonly removed: Undo
  readonly onChanged: (change: ContactChange) => void
  readonly onOver: () => void
}

/** Puts back who was just removed. Their row is gone with its button, so the keyboard is put here. */
export function UndoRemoval({ removed, onChanged, onOver }: Props) {
  const t = useTranslations('contacts')
  const trpc = useTRPC()
  const button = useRef<HTMLButtonElement>(null)
  const restore = useMutation(trpc.restoreContact.mutationOptions({ onSuccess: onChanged }))
  const over = useRef(onOver)
  over.current = onOver
  useEffect(() => {
    button.current?.focus()
    const timer = setTimeout(() => over.current(), removed.seconds * 1_000)
    return () => clearTimeout(timer)
  }, [removed.seconds])
  return (
    <>
      <Button
        ref={button}
        size="small"
        disabled={restore.isPending}
        aria-label={t('undoNamed', { name: removed.name })}
        onClick={() => restore.mutate({ name: removed.name })}
      >
        {t('undo')}
      </Button>
      {restore.data?.status === 'refused' && <Refusal sentence={restore.data.sentence} className="w-full" />}
      {restore.error && <ErrorNote error={errorDataOf(restore.error)} />}
    </>
  )
}
