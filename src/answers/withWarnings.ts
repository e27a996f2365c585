import type { StageOf } from '../model/Stage.ts'
import type { Verdict } from '../model/Verdict.ts'

type Told = Omit<StageOf<'answer'>, 'ms'>

type Checked = { readonly planId: string; readonly verdict: Pick<Verdict, 'findings'> }

/** A plan that is told once more, with what the check warns of, first: it can be signed from there as from its card. */
export function withWarnings(told: Told, { planId, verdict }: Checked): Told {
  const warnings = verdict.findings.filter(({ level }) => level !== 'INFO')
  const rows = warnings.map(({ sentence, instead }) => ({ label: 'Warning', value: sentence, detail: instead }))
  const say = [...new Set(warnings.flatMap(({ say: one }) => one ?? []))]
  return { ...told, planId, rows: [...rows, ...told.rows], ...(say.length > 0 && { say }) }
}
