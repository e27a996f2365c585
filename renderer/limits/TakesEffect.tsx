import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { missingCase } from '../../src/errors/missingCase.ts'
import { useMoments } from '../ui/useMoments.ts'
import { type TimeLeft, timeLeft } from './timeLeft.ts'

/** When a change takes effect, by the clock and as a time that is left. `at` is an ISO time of the wall clock. */
export function TakesEffect({ at }: { readonly at: string }) {
  const t = useTranslations('limits')
  const { moment } = useMoments()
  const [now, setNow] = useState(() => Date.now())
  const left = timeLeft(Date.parse(at) - now)
  const everyMs = left.unit === 'seconds' ? 1_000 : 10_000
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return <>{t('takesEffect', { moment: moment(at), left: words(left) })}</>

  function words(time: TimeLeft): string {
    switch (time.unit) {
      case 'days':
        return t('left.days', { days: time.days, hours: time.hours })
      case 'hours':
        return t('left.hours', { hours: `${time.hours}`, minutes: `${time.minutes}` })
      case 'minutes':
        return t('left.minutes', { minutes: `${time.minutes}` })
      case 'seconds':
        return t('left.seconds', { seconds: `${time.seconds}` })
      default:
        return missingCase(time)
    }
  }
}
