import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ContactChange, ContactView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { useWhose } from '../ui/useWhose.ts'
import { ContactFacts } from './ContactFacts.tsx'
import { RenameForm } from './RenameForm.tsx'

type Props = { readonly contact: ContactView; readonly onChanged: (change: ContactChange) => void }

/** One contact: the whole address, what it could be taken for, when it was used; and what can be done about it. */
export function ContactRow({ contact, onChanged }: Props) {
  const t = useTranslations('contacts')
  const nameOf = useWhose()
  const trpc = useTRPC()
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null)
  const { name, address, note, nearest } = contact
  const alike = nearest?.lookAlike === true ? nearest : null
  const rename = useMutation(trpc.renameContact.mutationOptions({ onSuccess: onChanged }))
  const remove = useMutation(trpc.removeContact.mutationOptions({ onSuccess: onChanged }))
  const busy = rename.isPending || remove.isPending
  const thrown = rename.error ?? remove.error
  const refused = [rename.data, remove.data].find((answer) => answer?.status === 'refused')
  return (
    <li className="space-y-3 rounded-2xl border border-line bg-surface p-5 shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-40">
          <h2 className="text-lg font-semibold wrap-anywhere">{name}</h2>
          {note !== '' && <p className="text-sm text-soft wrap-anywhere">{note}</p>}
        </div>
        {asked !== 'rename' && (
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              disabled={busy}
              aria-label={t('renameNamed', { name })}
              onClick={() => setAsked('rename')}
            >
              {t('rename')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              disabled={busy}
              aria-label={t('removeNamed', { name })}
              onClick={() => setAsked('remove')}
            >
              {t('remove')}
            </Button>
          </div>
        )}
      </div>
      {asked === 'rename' && (
        <RenameForm
          name={name}
          busy={busy}
          onRename={(to) => rename.mutate({ name, to })}
          onCancel={() => setAsked(null)}
        />
      )}
      {refused?.status === 'refused' && <Refusal sentence={refused.sentence} />}
      {thrown && <ErrorNote error={errorDataOf(thrown)} />}
      {/* One press marks all of it, to be copied by the keys or the menu: the page itself has no clipboard. */}
      <p className="rounded-xl bg-sunken px-3.5 py-2.5 select-all">
        {alike === null ? (
          <Address value={address} />
        ) : (
          <Address value={address} differs={alike.differs} from={nameOf(alike.whose)} />
        )}
      </p>
      {alike !== null && (
        <div className="flex gap-2.5 rounded-xl bg-warn-wash px-3.5 py-2.5 text-sm">
          <Icon name="warn" className="mt-0.5 size-4 text-warn" />
          <div className="min-w-0">
            <p className="wrap-anywhere">{t('looksLike', { whose: nameOf(alike.whose) })}</p>
            <p>
              <Address value={alike.address} differs={alike.differs} from={name} />
            </p>
          </div>
        </div>
      )}
      <ContactFacts contact={contact} />
      {asked === 'remove' && (
        <ConfirmDialog
          title={t('removeTitle', { name })}
          sentence={t('removeSentence')}
          confirm={t('remove')}
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
