import { type ComponentProps, useContext } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { BusyContext } from './BusyContext.ts'

type Props = Omit<ComponentProps<typeof Button>, 'children'> & { readonly children: string }

/** A button that says something. While another message is worked on it cannot, and tells why. */
export function SayButton({ disabled = false, children, ...rest }: Props) {
  const t = useTranslations('chat')
  const busy = useContext(BusyContext)
  // What is said stays as it is, and looks like a sentence. "wstETH" is a name.
  const looks = /^[a-z]+(?:[ .!?]|$)/.test(children) ? 'inline-block first-letter:uppercase' : undefined
  return (
    <Button {...rest} disabled={busy || disabled} title={busy ? t('busy') : rest.title}>
      <span className={looks}>{children}</span>
    </Button>
  )
}
