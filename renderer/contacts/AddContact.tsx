import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ContactChange } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { LookAlike } from '../ui/LookAlike.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { TextField } from '../ui/TextField.tsx'
import { filledInBy } from './filledIn.ts'

const empty = { name: '', address: '', note: '' }

type Props = { readonly firstField: string; readonly onChanged: (change: ContactChange) => void }

/** Adding somebody. What was pasted is shown again, whole; what looks like a known address has to be told apart first. */
export function AddContact({ firstField, onChanged }: Props) {
  const t = useTranslations('contacts')
  const trpc = useTRPC()
  const [filledIn, setFilledIn] = useState(() => filledInBy(history.state))
  const [fields, setFields] = useState({ ...empty, ...filledIn })
  const [typed, setTyped] = useState('')
  /** How many were added here: with each, what was wrong before is over. */
  const [added, setAdded] = useState(0)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const shown = filledIn !== null
  useEffect(() => {
    if (!shown) return
    // Once: who comes back here later finds the form as usual.
    history.replaceState(null, '')
    // After the page has put the focus at its title.
    const frame = requestAnimationFrame(() => {
      document.getElementById(firstField)?.focus({ preventScroll: true })
      form.current?.scrollIntoView({ block: 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [shown, firstField])
  const add = useMutation(
    trpc.addContact.mutationOptions({
      onSuccess: (change) => {
        onChanged(change)
        if (change.status !== 'done') return
        setFields(empty)
        setFilledIn(null)
        setTyped('')
        setAdded((count) => count + 1)
        add.reset()
      },
    }),
  )
  const answer = add.data
  const asked = answer?.status === 'confirm' ? answer : null
  const whole = /^0x[0-9a-fA-F]{40}$/.test(fields.address.trim())
  const ready = fields.name.trim() !== '' && fields.address.trim() !== ''
  const set = (field: keyof typeof empty) => (value: string) => {
    setFields({ ...fields, [field]: value })
    // An answer is about what was sent: what is typed now is another question.
    add.reset()
    setTyped('')
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (add.isPending || !ready) return
    add.mutate({ ...fields, ...(asked === null ? {} : { typed }) })
  }
  return (
    <form
      ref={form}
      onSubmit={onSubmit}
      aria-label={t('add')}
      className="space-y-4 rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6"
    >
      <h2 className="text-lg font-semibold">{t('add')}</h2>
      {shown && <p className="rounded-xl bg-accent-wash px-4 py-3 text-sm">{t('filledIn')}</p>}
      <div className="flex flex-wrap gap-x-3 gap-y-2">
        <TextField
          id={firstField}
          label={t('name')}
          value={fields.name}
          onChange={set('name')}
          describedBy={`${id}nameNote`}
        />
        <TextField id={`${id}note`} label={t('note')} value={fields.note} onChange={set('note')} />
        <p id={`${id}nameNote`} className="basis-full text-sm text-soft">
          {t('nameNote')}
        </p>
      </div>
      <TextField
        id={`${id}address`}
        label={t('address')}
        value={fields.address}
        onChange={set('address')}
        describedBy={`${id}again`}
        placeholder="0x…"
        mono
      />
      <p id={`${id}again`} className="text-sm text-soft">
        {whole ? t.rich('compare', { address: () => <Address value={fields.address.trim()} /> }) : t('ask')}
      </p>
      {asked === null && <Refusal key={added} sentence={answer?.status === 'refused' ? answer.sentence : null} />}
      {asked && (
        <div role="alert" className="space-y-3 rounded-xl bg-hard-wash px-4 py-3">
          <p className="text-sm wrap-anywhere">{asked.sentence}</p>
          <LookAlike address={asked.address} known={asked.nearest.address} whose={asked.nearest.whose} />
        </div>
      )}
      {asked && <TextField id={`${id}typed`} label={t('difference')} value={typed} onChange={setTyped} mono />}
      {add.error && <ErrorNote error={errorDataOf(add.error)} />}
      <Button
        type="submit"
        kind={asked === null ? 'primary' : 'danger'}
        size="small"
        disabled={add.isPending || !ready || (asked !== null && typed.trim() === '')}
      >
        {asked === null ? t('submit') : t('submitAnyway')}
      </Button>
    </form>
  )
}
