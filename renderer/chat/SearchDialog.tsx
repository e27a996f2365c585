import { Dialog } from '@base-ui/react/dialog'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ConversationHit } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useMoments } from '../ui/useMoments.ts'
import { piecesOf } from './marks.ts'

type Props = { readonly onClose: () => void; readonly onFound: (hit: ConversationHit) => void }

const nothing: readonly ConversationHit[] = []

/** Looks for words in everything that was ever said here, and goes to where they stand. */
export default function SearchDialog({ onClose, onFound }: Props) {
  const t = useTranslations('chat.search')
  const { moment } = useMoments()
  const trpc = useTRPC()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const listed = useRef<HTMLDivElement>(null)
  const listId = useId()
  const found = useQuery(trpc.searchConversations.queryOptions({ text }, { placeholderData: keepPreviousData }))
  const hits = found.data?.hits ?? nothing
  const at = Math.min(chosen, hits.length - 1)

  useEffect(() => {
    // Newer browsers answer with a promise: that is no way to tidy up after an effect.
    listed.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function onKeyDown(event: KeyboardEvent) {
    const hit = hits[at]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setChosen(at + 1 < hits.length ? at + 1 : 0)
    else if (event.key === 'ArrowUp') setChosen(at > 0 ? at - 1 : hits.length - 1)
    else if (event.key === 'Enter' && hit) onFound(hit)
    else return
    event.preventDefault()
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-[rgb(6_18_22/0.5)]" />
        <Dialog.Popup
          initialFocus={field}
          className="fixed inset-x-4 top-[10vh] z-20 mx-auto flex max-h-[75vh] max-w-2xl flex-col overflow-hidden rounded-2xl border border-line bg-raised text-ink shadow-card outline-none"
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <div className="flex items-center gap-3 border-b border-line ps-4 pe-2 rounded-t-2xl -outline-offset-2 outline-accent has-[input:focus-visible]:outline-2">
            <Icon name="search" className="size-5 text-soft" />
            <input
              ref={field}
              type="text"
              role="combobox"
              aria-label={t('words')}
              aria-expanded={hits.length > 0}
              aria-controls={hits.length > 0 ? listId : undefined}
              aria-autocomplete="list"
              aria-activedescendant={hits.length > 0 ? `${listId}-${at}` : undefined}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={text}
              placeholder={t('words')}
              onChange={(event) => {
                setText(event.target.value)
                setChosen(0)
              }}
              onKeyDown={onKeyDown}
              className="min-h-13 min-w-0 flex-1 bg-transparent outline-none"
            />
            <Dialog.Close
              aria-label={t('close')}
              className="flex size-9 shrink-0 items-center justify-center rounded-lg text-soft hover:bg-sunken hover:text-ink"
            >
              <Icon name="cross" className="size-4.5" />
            </Dialog.Close>
          </div>
          {found.error ? (
            <div className="p-4">
              <p className="mb-2 font-semibold">{t('failed')}</p>
              <ErrorNote error={errorDataOf(found.error)} />
            </div>
          ) : (
            <>
              <p aria-live="polite" className="px-4 pt-3 pb-1 text-xs text-soft">
                {found.data && text.trim() === '' && (hits.length === 0 ? t('nothingYet') : t('newest'))}
                {found.data &&
                  text.trim() !== '' &&
                  (hits.length === 0
                    ? t('empty')
                    : t('found', { count: hits.length, more: found.data.more ? 'yes' : 'no' }))}
              </p>
              {hits.length > 0 && (
                <div
                  ref={listed}
                  id={listId}
                  role="listbox"
                  aria-label={t('results')}
                  className="min-h-0 overflow-y-auto p-1"
                >
                  {hits.map((hit, index) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, and says which is chosen
                    <div
                      key={hit.planId}
                      id={`${listId}-${index}`}
                      role="option"
                      tabIndex={-1}
                      aria-selected={index === at}
                      onPointerMove={() => setChosen(index)}
                      onClick={() => onFound(hit)}
                      className={`cursor-pointer rounded-lg px-3 py-2 ${index === at ? 'bg-accent-wash outline -outline-offset-1 outline-accent' : ''}`}
                    >
                      <span dir="auto" className="block wrap-anywhere">
                        {piecesOf(hit.excerpt, hit.marks).map((piece) =>
                          piece.marked ? (
                            <strong key={piece.at} className="font-semibold text-accent">
                              {piece.text}
                            </strong>
                          ) : (
                            piece.text
                          ),
                        )}
                      </span>
                      <span className="flex gap-2 text-xs text-soft">
                        <span dir="auto" className="truncate">
                          {hit.title}
                        </span>
                        <span className="shrink-0">{moment(hit.askedAt)}</span>
                      </span>
                    </div>
                  ))}
                </div>
              )}
            </>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
