/** The mark, on a field of 24 by 24: what is said, and the tick that makes it so. The icons are made of the same two. */
export const markPaths = {
  bubble:
    'M5.8 2h12.4A3.8 3.8 0 0 1 22 5.8v8.4a3.8 3.8 0 0 1-3.8 3.8h-6.7l-4.2 3.5c-.5.4-1.3.1-1.3-.6V18h-.2A3.8 3.8 0 0 1 2 14.2V5.8A3.8 3.8 0 0 1 5.8 2Z',
  tick: 'm7.4 10.2 3.2 3.2 6-6.4',
  tickWidth: 2.4,
} as const
