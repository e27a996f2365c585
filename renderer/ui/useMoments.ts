import { type DateTimeFormatOptions, useFormatter } from 'use-intl'

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const isoWithin = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g

/** Times as the language of the window writes them. What is no time stays as it came. */
export function useMoments() {
  const format = useFormatter()
  const write = (text: string, date: Date, options: DateTimeFormatOptions) =>
    Number.isNaN(date.getTime()) ? text : format.dateTime(date, options)
  const moment = (text: string) =>
    iso.test(text) ? write(text, new Date(text), { dateStyle: 'medium', timeStyle: 'short' }) : text
  return {
    /** Of an ISO time: "3 May 2026, 12:00". */
    moment,
    /** The same of every ISO time in a text. */
    momentsIn: (text: string) => text.replace(isoWithin, moment),
    /** Of an ISO time: "3 May 2026". */
    day: (text: string) => (iso.test(text) ? write(text, new Date(text), { dateStyle: 'medium' }) : text),
    /** Of an ISO time, beside its day: "12:00", in the form that it has within `moment`. */
    clock: (text: string) => (iso.test(text) ? write(text, new Date(text), { timeStyle: 'short' }) : text),
    /** To the second, where somebody asks for it by pointing there. */
    exactly: (text: string) =>
      iso.test(text) ? write(text, new Date(text), { dateStyle: 'medium', timeStyle: 'medium' }) : text,
    /** Of chain seconds. */
    chainDay: (seconds: string) => write(seconds, new Date(Number(seconds) * 1_000), { dateStyle: 'medium' }),
  }
}
