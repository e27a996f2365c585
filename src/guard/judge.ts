import type { Finding, Level, Verdict } from '../model/Verdict.ts'
import { type Case, openCase } from './Case.ts'
import type { GuardInput } from './GuardInput.ts'
import { listRules } from './listRules.ts'
import type { Draft, Rule } from './Rule.ts'

/**
 * The verdict over a plan, from the sentence's intents, the bytes, the catalogue and the simulation. The level is the
 * worst finding's. It never throws: what goes wrong in here is a finding that blocks.
 */
export function judge(input: GuardInput): Verdict {
  let opened: Case
  try {
    opened = openCase(input)
  } catch (thrown) {
    return verdictOf([{ ...failed(thrown), rule: 'guard-works' }], null)
  }
  const drafts = listRules().flatMap((rule) => run(rule, opened).map((draft) => ({ ...draft, rule: rule.id })))
  return verdictOf(drafts, opened.outcome.status === 'known' ? opened.outcome.bounds : null)
}

/** A rule that throws is a finding, never silence. */
export function run(rule: Rule, judged: Case): readonly Draft[] {
  try {
    return rule.evaluate(judged)
  } catch (thrown) {
    return [failed(thrown)]
  }
}

function verdictOf(drafts: readonly (Draft & { readonly rule: string })[], bounds: Verdict['bounds']): Verdict {
  const findings = drafts.map(
    ({ rule, level, sentence, instead, say, facts }): Finding => ({
      ...{ rule, level, sentence, instead, facts },
      ...(say !== undefined && { say }),
    }),
  )
  const level = bounds === null ? 'BLOCK' : worstOf(findings)
  const confirm = drafts.find((draft) => draft.level === 'HARD' && draft.confirm !== undefined)?.confirm
  return { level, findings, bounds, confirmation: level === 'HARD' ? (confirm ?? 'confirm') : null }
}

function worstOf(findings: readonly Finding[]): Level {
  const levels: readonly Level[] = ['BLOCK', 'HARD', 'WARN']
  return levels.find((level) => findings.some((finding) => finding.level === level)) ?? 'PASS'
}

function failed(thrown: unknown): Draft {
  return {
    level: 'BLOCK',
    sentence: 'A check could not be made, so nothing is signed.',
    instead: 'Ask again; report it if it stays.',
    facts: { detail: (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 300) },
  }
}
