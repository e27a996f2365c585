import { type RefObject, useEffect } from 'react'
import { takesKey } from './takesKey.ts'

/** What is typed while nothing that takes text has the focus goes into the field: it would be lost. */
export function useTyping(field: RefObject<HTMLTextAreaElement | null>, hidden: boolean): void {
  useEffect(() => {
    if (hidden) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (takesKey(event, event.target instanceof Element ? event.target : null)) field.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [field, hidden])
}
