import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ModelsView } from '../../src/api/Core.ts'
import { Button } from '../ui/Button.tsx'
import { PullProgressBar } from './PullProgressBar.tsx'
import type { Puller } from './usePull.ts'

/** Getting another model: the one that suits this machine, or any by its name. */
export function ModelPull({ view, puller }: { readonly view: ModelsView; readonly puller: Puller }) {
  const t = useTranslations('models')
  const [name, setName] = useState('')
  const fieldId = useId()
  const busy = puller.pull?.progress.status === 'pulling'
  const { recommended } = view
  const wanted = recommended !== null && !view.installed.some((model) => model.name === recommended.name)
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '' || busy) return
    puller.start(name.trim())
    setName('')
  }
  return (
    <div className="space-y-4">
      <PullProgressBar {...puller} />
      {recommended && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-60 text-sm wrap-anywhere">
            <span className="font-medium">{t('recommended', { name: recommended.name })}</span>
            <span className="block text-soft">{recommended.reason}</span>
          </p>
          {wanted && (
            <Button size="small" kind="primary" disabled={busy} onClick={() => puller.start(recommended.name)}>
              {t('get', { name: recommended.name })}
            </Button>
          )}
        </div>
      )}
      <form onSubmit={onSubmit} className="space-y-1">
        <label htmlFor={fieldId} className="text-sm text-soft">
          {t('byName')}
        </label>
        <div className="flex gap-2">
          <input
            id={fieldId}
            value={name}
            maxLength={200}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
            className="min-h-8 min-w-0 flex-1 rounded-lg border border-edge bg-surface px-3 text-sm"
          />
          <Button size="small" type="submit" disabled={busy || name.trim() === ''}>
            {t('getIt')}
          </Button>
        </div>
      </form>
    </div>
  )
}
