import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AppInfo } from '../../src/api/Core.ts'
import type { Tell } from '../toasts/News.ts'
import { Icon } from '../ui/Icon.tsx'
import { findEntries } from './findEntries.ts'
import type { PaletteEntry } from './PaletteEntry.ts'
import { usePaletteEntries } from './usePaletteEntries.ts'

type Props = {
  readonly info: AppInfo
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onSay: (message: string) => void
  /** Starts a conversation that knows nothing of the one before, and goes there. */
  readonly onNew: () => void
  /** Goes to the conversation, and opens what puts a sentence together. */
  readonly onBuild: () => void
  readonly busy: boolean
  readonly tell: Tell
}

const groups = ['pages', 'actions', 'contacts', 'say'] as const
const groupNames = {
  pages: 'groupPages',
  actions: 'groupActions',
  contacts: 'groupContacts',
  say: 'groupSay',
} as const satisfies Record<(typeof groups)[number], string>

/** One field from which everything in the window is reached: what is found by its name, or said as it was typed. */
export default function Palette({ open, onOpen, ...props }: Props) {
  const t = useTranslations('palette')
  // Where the focus goes when it closes: back where it was, or to what was chosen.
  const went = useRef<PaletteEntry | null>(null)
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        went.current = null
        onOpen(next)
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 bg-scrim" />
        <Dialog.Viewport className="fixed inset-0 flex items-start justify-center px-4 pt-[min(6rem,12vh)] pb-4">
          <Dialog.Popup
            aria-label={t('title')}
            finalFocus={() => placeAfter(went.current)}
            className="flex max-h-full w-full max-w-xl animate-arrive flex-col overflow-clip rounded-2xl border border-line bg-raised shadow-float outline-none"
          >
            <Field
              {...props}
              onChosen={(entry) => {
                went.current = entry
                onOpen(false)
                entry.act()
              }}
            />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** A page takes the focus by itself when it comes; the conversation was there all along, and its field is gone to. */
function placeAfter(entry: PaletteEntry | null): HTMLElement | boolean {
  if (entry === null || entry.leads === 'nowhere') return true
  if (entry.leads === 'opens') return false
  const field = document.querySelector<HTMLElement>('main textarea')
  return field?.checkVisibility() ? field : false
}

type FieldProps = Omit<Props, 'open' | 'onOpen'> & { readonly onChosen: (entry: PaletteEntry) => void }

function Field({ info, onSay, onNew, onBuild, busy, tell, onChosen }: FieldProps) {
  const t = useTranslations('palette')
  const helpId = useId()
  const [query, setQuery] = useState('')
  const known = usePaletteEntries(info, { tell, onNew, onBuild })
  const sentence = query.trim()
  const say: PaletteEntry = {
    id: 'say',
    group: 'say',
    icon: 'send',
    label: t('say', { sentence }),
    alsoCalled: [],
    leads: 'there',
    act: () => onSay(sentence),
    ...(busy ? { unavailable: t('busy') } : {}),
  }
  const found = [...findEntries(known, query), ...(sentence === '' ? [] : [say])]
  const shown = groups
    .map((group) => ({ value: group, items: found.filter((entry) => entry.group === group) }))
    .filter(({ items }) => items.length > 0)
  return (
    <Autocomplete.Root
      open
      inline
      items={shown}
      filter={null}
      value={query}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setQuery(value)
      }}
      itemToStringValue={({ label }: PaletteEntry) => label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-3 rounded-t-2xl border-b border-line px-4 -outline-offset-2 outline-accent has-[input:focus-visible]:outline-2">
        <Icon name="search" className="size-5 text-soft" />
        <Autocomplete.Input
          aria-label={t('field')}
          aria-describedby={helpId}
          placeholder={t('placeholder')}
          maxLength={4_000}
          spellCheck={false}
          className="h-13 min-w-0 flex-1 bg-transparent outline-none"
        />
        <Dialog.Close className="rounded-md px-2 py-1 text-xs text-soft hover:bg-sunken hover:text-ink">
          {t('close')}
        </Dialog.Close>
      </div>
      <Autocomplete.Status className="sr-only">{t('found', { count: found.length })}</Autocomplete.Status>
      <Autocomplete.List className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain p-2">
        {(group: (typeof shown)[number]) => (
          <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-2">
            <Autocomplete.GroupLabel className="px-3 py-1.5 text-xs font-medium text-soft">
              {t(groupNames[group.value])}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: PaletteEntry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  disabled={entry.unavailable !== undefined}
                  onClick={() => onChosen(entry)}
                  className="flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 py-1.5 -outline-offset-1 outline-accent not-data-highlighted:outline-none data-highlighted:outline data-disabled:cursor-not-allowed data-disabled:text-soft data-highlighted:not-data-disabled:bg-accent-wash data-highlighted:not-data-disabled:text-accent"
                >
                  <Icon name={entry.icon} className="size-4.5 text-soft" />
                  <span className="line-clamp-3 min-w-0 flex-1 wrap-anywhere">{entry.label}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      {busy && sentence !== '' && (
        <p role="status" className="border-t border-line bg-warn-wash px-5 py-2.5 text-sm">
          {t('busy')}
        </p>
      )}
      <p id={helpId} className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line px-5 py-2.5 text-xs text-soft">
        <Key name="↑ ↓" does={t('choose')} />
        <Key name="Enter" does={t('act')} />
        <Key name="Esc" does={t('leave')} />
      </p>
    </Autocomplete.Root>
  )
}

function Key({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <span>
      <kbd className="rounded border border-line bg-sunken px-1.5 py-0.5 font-sans text-ink">{name}</kbd> {does}
    </span>
  )
}
