import { type ComponentProps, useContext } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { BusyContext } from './BusyContext.ts'

/** A button that says something. While another message is worked on it cannot, and tells why. */
export function SayButton({ disabled = false, ...rest }: ComponentProps<typeof Button>) {
  const t = useTranslations('chat')
  const busy = useContext(BusyContext)
  return <Button {...rest} disabled={busy || disabled} title={busy ? t('busy') : rest.title} />
}
