const paths = {
  check: 'm5 12.5 4.5 4.5L19 7.5',
  info: 'M12 11v6M12 7.2v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  warn: 'M12 9.5v4.5M12 17.2v.1M10.3 4.3 2.9 17.2A2 2 0 0 0 4.6 20h14.8a2 2 0 0 0 1.7-2.8L13.7 4.3a2 2 0 0 0-3.4 0Z',
  hard: 'M12 8v5M12 16.2v.1M12 3l8 3.5v5c0 5-3.4 8.6-8 9.9-4.6-1.3-8-4.9-8-9.9v-5L12 3Z',
  block: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3ZM8 12h8',
  chevron: 'm9 6 6 6-6 6',
  build: 'M4 7h4M12 4.5h8v5h-8zM16 17h4M4 14.5h8v5H4z',
  send: 'M12 19V5M6 11l6-6 6 6',
  halt: 'M7 7h10v10H7z',
  clock: 'M12 7.5V12l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  cross: 'm7 7 10 10M17 7 7 17',
  reading: 'M4 5h16v11H9.5L4 20V5ZM8 9h8M8 12.5h5',
  contacts:
    'M6 4h11a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6V4ZM3.5 8.5h3M3.5 12h3M3.5 15.5h3M14.2 10.2a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0ZM9.2 16.2c.4-1.6 1.6-2.5 3.1-2.5s2.7.9 3.1 2.5',
  limits: 'M4 18a8 8 0 1 1 16 0M12 18l3.5-5M4 18h2M18 18h2M12 10V8.5',
  approvals: 'M9 11.5 11.2 14l4-4.5M12 3l7 3v5.5c0 4.2-3 7.6-7 9-4-1.4-7-4.8-7-9V6l7-3Z',
  checks: 'M4 6.5l1.6 1.6L8.5 5M4 12.5l1.6 1.6L8.5 11M4 18.5l1.6 1.6L8.5 17M12 7h8M12 13h8M12 19h8',
  wallet:
    'M4 7.5h14.5a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18V7.5Zm0 0L15 4v3.5M16 13.4v.1',
  portfolio: 'M12 3v9h9M21 12a9 9 0 1 1-9-9M15.5 3.6A9 9 0 0 1 20.4 8.5h-4.9V3.6Z',
  activity: 'M3.5 12h3.8l2.4-7 4.6 14 2.4-7h3.8',
  settings: 'M4 7h9M17 7h3M15 7m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M4 17h3M11 17h9M9 17m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  search: 'm20 20-4.3-4.3M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  network:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.3 9.5h17.4M3.3 14.5h17.4M12 3c2.4 2.6 3.5 5.6 3.5 9s-1.1 6.4-3.5 9c-2.4-2.6-3.5-5.6-3.5-9S9.6 5.6 12 3Z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  plus: 'M12 5v14M5 12h14',
  question: 'M9.2 9.2a2.9 2.9 0 1 1 4 2.9c-.8.4-1.2 1-1.2 1.9M12 17.2v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
} as const

export type IconName = keyof typeof paths

/** Always beside a word that says the same: hidden from who listens. */
export function Icon({ name, className = 'size-4' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      className={`shrink-0 ${className}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
