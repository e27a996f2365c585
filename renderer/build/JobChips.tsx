import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { BuildJob } from '../../src/model/build/BuildFields.ts'

type Props = {
  readonly jobs: readonly BuildJob[]
  readonly chosen: BuildJob | null
  readonly onChoose: (job: BuildJob) => void
}

/** What is to be done: one of them, with the arrows as in any group of radio buttons. */
export function JobChips({ jobs, chosen, onChoose }: Props) {
  const t = useTranslations('build')
  const name = useId()
  return (
    <fieldset>
      <legend className="text-sm text-soft">{t('what')}</legend>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {jobs.map((job) => (
          <label
            key={job}
            className="relative flex min-h-9 cursor-pointer items-center rounded-full border border-edge/60 bg-surface px-3.5 text-sm outline-accent transition-colors hover:border-accent hover:text-accent has-checked:border-accent has-checked:bg-accent-wash has-checked:font-semibold has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={job}
              checked={chosen === job}
              onChange={() => onChoose(job)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {t(`jobs.${job}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
