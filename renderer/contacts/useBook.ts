import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContactChange } from '../../src/api/Core.ts'
import { useTRPC } from '../bridge/trpc.ts'

/** Whom the core would put back, and for how long. */
export type Undo = NonNullable<Extract<ContactChange, { status: 'done' }>['undo']>

/** What was done to the book last, in the core's sentence, and whether it can be undone. */
export function useBook() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<Undo | null>(null)
  return {
    said,
    undo,
    onChanged: (change: ContactChange) => {
      if (change.status !== 'done') return
      queries.setQueryData(trpc.contacts.queryKey(), change.view)
      setSaid(change.sentence)
      setUndo(change.undo)
    },
    onUndoOver: () => setUndo(null),
  }
}
