import { Popover } from '@base-ui/react/popover'
import { type RefObject, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { BuildFields } from '../../src/model/build/BuildFields.ts'
import Builder from './Builder.tsx'

type Props = {
  readonly open: boolean
  /** What it stands over, and what has the focus once it is closed. */
  readonly over: RefObject<HTMLElement | null>
  readonly back: RefObject<HTMLElement | null>
  /** What was filled in and not said yet. */
  readonly kept: RefObject<BuildFields | null>
  readonly onClose: () => void
  readonly onSay: (sentence: string) => void
}

/** The sentence builder over the field. What was typed there stays as it is. */
export default function BuildPopover({ open, over, back, kept, onClose, onSay }: Props) {
  const t = useTranslations('build')
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={over}
          side="top"
          align="center"
          sideOffset={8}
          collisionAvoidance={{ side: 'none', align: 'shift' }}
          className="z-20 w-(--anchor-width)"
        >
          <Popover.Popup
            ref={popup}
            // What is to be done is chosen first.
            initialFocus={() => popup.current?.querySelector('input:checked, input') ?? true}
            finalFocus={back}
            className="max-h-(--available-height) animate-arrive overflow-y-auto rounded-2xl border border-line bg-raised p-5 text-ink shadow-float outline-none"
          >
            <div className="mb-3 flex items-start justify-between gap-4">
              <Popover.Title className="text-lg font-semibold">{t('title')}</Popover.Title>
              <Popover.Close className="rounded-md px-2 py-1 text-xs text-soft hover:bg-sunken hover:text-ink">
                {t('close')}
              </Popover.Close>
            </div>
            <Builder
              heard={null}
              kept={kept}
              onSay={(sentence) => {
                onClose()
                onSay(sentence)
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
