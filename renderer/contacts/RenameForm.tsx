import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'

type Props = {
  readonly name: string
  readonly busy: boolean
  readonly onRename: (to: string) => void
  readonly onCancel: () => void
}

export function RenameForm({ name, busy, onRename, onCancel }: Props) {
  const t = useTranslations('contacts')
  const [to, setTo] = useState(name)
  const fieldId = useId()
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!busy && to.trim() !== '') onRename(to.trim())
  }
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-end gap-2">
      <TextField id={fieldId} label={t('anotherName', { name })} value={to} onChange={setTo} opened />
      <Button size="small" type="submit" kind="primary" disabled={busy || to.trim() === ''}>
        {t('rename')}
      </Button>
      <Button size="small" kind="quiet" onClick={onCancel}>
        {t('leaveIt')}
      </Button>
    </form>
  )
}
