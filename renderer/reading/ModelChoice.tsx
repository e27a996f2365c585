import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ModelsView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { fileSize } from './pulls.ts'

/** Which of the installed models is asked, if any. */
export function ModelChoice({ view }: { readonly view: ModelsView }) {
  const t = useTranslations('models')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const name = useId()
  // What was just pressed, until the core has answered.
  const [picked, setPicked] = useState<string | null>()
  const choose = useMutation(
    trpc.chooseModel.mutationOptions({
      onSuccess: (next) => queries.setQueryData(trpc.models.queryKey(), next),
      onSettled: () => setPicked(undefined),
    }),
  )
  const option = (value: string | null) => ({
    type: 'radio',
    name,
    checked: (picked === undefined ? view.chosen : picked) === value,
    onChange: () => {
      setPicked(value)
      choose.mutate({ name: value })
    },
    className: 'mt-1 size-4 shrink-0 accent-accent',
  })
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{t('choice')}</legend>
      <div className="mt-1 divide-y divide-line">
        <label className="flex gap-3 py-2">
          <input {...option(null)} />
          <span>{t('noModel')}</span>
        </label>
        {view.installed.map((model) => (
          <label key={model.name} className="flex gap-3 py-2">
            <input {...option(model.name)} />
            <span className="min-w-0">
              <span className="block wrap-anywhere">{model.name}</span>
              <span className="block text-xs text-soft">
                {t.rich('sizeAndDigest', {
                  size: fileSize(model.size),
                  digest: () => (
                    <span className="font-mono" title={model.digest}>
                      {model.digest.replace(/^sha256:/, '').slice(0, 12)}
                    </span>
                  ),
                })}
              </span>
            </span>
          </label>
        ))}
      </div>
      {view.chosen !== null && !view.installed.some((model) => model.name === view.chosen) && (
        <p className="text-sm text-soft wrap-anywhere">{t('gone', { name: view.chosen })}</p>
      )}
      {choose.error && <ErrorNote error={errorDataOf(choose.error)} />}
    </fieldset>
  )
}
