import type { FocusEvent } from 'react'

/**
 * For a whole page that can take the focus so that it scrolls by keyboard. A press anywhere on it puts the focus there too,
 * and the next key would draw the frame of the focus around all of it: that is for who came by keyboard alone.
 */
export const quietFocus = {
  onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    if (target === currentTarget && !target.matches(':focus-visible')) target.style.outline = 'none'
  },
  onBlur: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    if (target === currentTarget) target.style.removeProperty('outline')
  },
} as const
