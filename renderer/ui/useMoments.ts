import { type DateTimeFormatOptions, useFormatter } from 'use-intl'

/** Times as the language of the window writes them. What is no time stays as it came. */
export function useMoments() {
  const format = useFormatter()
  const write = (text: string, date: Date, options: DateTimeFormatOptions) =>
    Number.isNaN(date.getTime()) ? text : format.dateTime(date, options)
  return {
    /** Of an ISO time: "3 May 2026, 12:00". */
    moment: (iso: string) => write(iso, new Date(iso), { dateStyle: 'medium', timeStyle: 'short' }),
    /** Of an ISO time: "3 May 2026". */
    day: (iso: string) => write(iso, new Date(iso), { dateStyle: 'medium' }),
    /** Of chain seconds. */
    chainDay: (seconds: string) => write(seconds, new Date(Number(seconds) * 1_000), { dateStyle: 'medium' }),
  }
}
