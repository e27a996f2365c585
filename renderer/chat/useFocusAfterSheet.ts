import { type RefObject, useEffect, useRef } from 'react'
import type { Turn } from './turns.ts'

/**
 * Once the approval window is gone, whatever was said there, the keyboard is in the field again: the button that it was on
 * is not there any more. Not where the person is at something else by then.
 */
export function useFocusAfterSheet(field: RefObject<HTMLTextAreaElement | null>, turns: readonly Turn[]): void {
  const asking = turns.some(({ stages }) => stages.at(-1)?.stage === 'asking')
  const before = useRef(asking)
  useEffect(() => {
    const ended = before.current && !asking
    before.current = asking
    const { activeElement } = document
    if (ended && isIdle(activeElement)) field.current?.focus()
  }, [asking, field])
}

/** On nothing, or on the plan's title, where it was put when the button went. */
function isIdle(element: Element | null): boolean {
  return element === null || element === document.body || element.matches('article h2')
}
