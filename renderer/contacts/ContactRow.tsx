import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { ContactChange, ContactView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { TextField } from '../ui/TextField.tsx'
import { written } from '../ui/written.ts'

type Props = { readonly contact: ContactView; readonly onChanged: (change: ContactChange) => void }

/** One contact: the whole address, what it could be taken for, when it was used; and what can be done about it. */
export function ContactRow({ contact, onChanged }: Props) {
  const trpc = useTRPC()
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null)
  const { name, address, note, nearest, firstUsedAt } = contact
  const rename = useMutation(trpc.renameContact.mutationOptions({ onSuccess: onChanged }))
  const remove = useMutation(trpc.removeContact.mutationOptions({ onSuccess: onChanged }))
  const busy = rename.isPending || remove.isPending
  const thrown = rename.error ?? remove.error
  const refused = [rename.data, remove.data].find((answer) => answer?.status === 'refused')
  return (
    <li className="space-y-1.5 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">{name}</h3>
        {note !== '' && <p className="min-w-0 text-sm text-soft wrap-anywhere">{note}</p>}
      </div>
      <p>
        {nearest?.lookAlike === true ? (
          <Address value={address} differs={nearest.differs} from={nearest.whose} />
        ) : (
          <Address value={address} />
        )}
      </p>
      {nearest?.lookAlike === true && (
        <div className="rounded-lg bg-warn-wash px-3 py-2 text-sm">
          <p>Looks like {nearest.whose}, marked where the two differ:</p>
          <p>
            <Address value={nearest.address} differs={nearest.differs} from={name} />
          </p>
        </div>
      )}
      <p className="text-sm text-soft">
        {firstUsedAt === null ? 'Never used' : `First used ${written(firstUsedAt)}`}, added {written(contact.addedAt)},{' '}
        {contact.chain}
        {nearest !== null && !nearest.lookAlike && ', unlike every other address that you know'}.
      </p>
      {asked === 'rename' ? (
        <RenameForm
          name={name}
          busy={busy}
          onRename={(to) => rename.mutate({ name, to })}
          onCancel={() => setAsked(null)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="small" disabled={busy} onClick={() => setAsked('rename')}>
            Rename<span className="sr-only"> {name}</span>
          </Button>
          <Button size="small" kind="quiet" disabled={busy} onClick={() => setAsked('remove')}>
            Remove<span className="sr-only"> {name}</span>
          </Button>
        </div>
      )}
      {refused?.status === 'refused' && (
        <p role="alert" className="text-sm text-block wrap-anywhere">
          {refused.sentence}
        </p>
      )}
      {thrown && <ErrorNote error={errorDataOf(thrown)} />}
      {asked === 'remove' && (
        <ConfirmDialog
          title={`Remove ${name}?`}
          sentence="Sentences that say this name ask for the address then. Limits that list the address keep it."
          confirm="Remove"
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null)
            remove.mutate({ name })
          }}
        />
      )}
    </li>
  )
}

type FormProps = {
  readonly name: string
  readonly busy: boolean
  readonly onRename: (to: string) => void
  readonly onCancel: () => void
}

function RenameForm({ name, busy, onRename, onCancel }: FormProps) {
  const [to, setTo] = useState(name)
  const fieldId = useId()
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!busy && to.trim() !== '') onRename(to.trim())
  }
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-end gap-2">
      <TextField id={fieldId} label={`Another name for ${name}`} value={to} onChange={setTo} />
      <Button size="small" type="submit" kind="primary" disabled={busy || to.trim() === ''}>
        Rename
      </Button>
      <Button size="small" kind="quiet" onClick={onCancel}>
        Leave it
      </Button>
    </form>
  )
}
