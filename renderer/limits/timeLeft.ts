/** A time that is left, in its two largest units: hours and minutes say nothing of seconds. */
export type TimeLeft =
  | { readonly unit: 'days'; readonly days: number; readonly hours: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'seconds'; readonly seconds: number }

/** Rounded up: nothing takes effect before the time that is told is over. Seconds are told in the last two minutes. */
export function timeLeft(milliseconds: number): TimeLeft {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000))
  if (seconds < 120) return { unit: 'seconds', seconds }
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return { unit: 'minutes', minutes }
  if (minutes < 24 * 60) return { unit: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  const hours = Math.ceil(minutes / 60)
  return { unit: 'days', days: Math.floor(hours / 24), hours: hours % 24 }
}
