import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BuildFields } from '../../src/model/build/BuildFields.ts'
import { Icon } from '../ui/Icon.tsx'

const loadPopover = () => import('./BuildPopover.tsx')
/** Fetched when it is first wanted: the window starts without it. */
const BuildPopover = lazy(loadPopover)

type Props = {
  readonly over: RefObject<HTMLElement | null>
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** One more each time that it is to open from elsewhere. */
  readonly wanted: number
  readonly onSay: (sentence: string) => void
}

/** Opens the sentence builder, for whoever has no words for it. */
export function BuildButton({ over, field, wanted, onSay }: Props) {
  const t = useTranslations('build')
  const [open, setOpen] = useState<'never' | 'now' | 'before'>('never')
  const kept = useRef<BuildFields | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  // From elsewhere, or once something was said, what is typed next goes into the field.
  const back = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted === 0) return
    back.current = field.current
    setOpen('now')
  }, [wanted, field])
  return (
    <>
      <button
        ref={button}
        type="button"
        title={t('open')}
        aria-haspopup="dialog"
        aria-expanded={open === 'now'}
        onFocus={() => void loadPopover()}
        onPointerEnter={() => void loadPopover()}
        onClick={() => {
          back.current = button.current
          setOpen((state) => (state === 'now' ? 'before' : 'now'))
        }}
        className="flex size-10 shrink-0 items-center justify-center rounded-xl text-soft transition-colors hover:bg-sunken hover:text-ink aria-expanded:bg-accent-wash aria-expanded:text-accent low:size-8"
      >
        <Icon name="build" className="size-5" />
        <span className="sr-only">{t('open')}</span>
      </button>
      <Suspense fallback={null}>
        {open !== 'never' && (
          <BuildPopover
            open={open === 'now'}
            over={over}
            back={back}
            kept={kept}
            onClose={() => setOpen('before')}
            onSay={(sentence) => {
              back.current = field.current
              onSay(sentence)
            }}
          />
        )}
      </Suspense>
    </>
  )
}
