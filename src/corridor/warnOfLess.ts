import { listed } from '../model/listed.ts'
import type { Earning } from '../model/Plan.ts'
import { describeUsd } from '../model/Usd.ts'
import type { Verdict } from '../model/Verdict.ts'

/**
 * The verdict, with a warning where a plan moves money to where it brings less than it does now. The guard looks at what
 * would be signed and knows no rates; a person who reads "Checked" is to know of it all the same.
 */
export function warnOfLess(verdict: Verdict, earning: Earning | null): Verdict {
  const staying = earning?.staying
  if (staying === undefined || staying.difference >= 0n) return verdict
  const less = describeUsd(-staying.difference)
  const finding = {
    rule: 'earns-less',
    level: 'WARN',
    sentence: `This brings ${less} a year less than leaving the money where it is now, in ${listed(staying.places)}.`,
    instead: 'Leave it there, unless you have another reason to move it.',
    facts: {},
  } as const
  return {
    ...verdict,
    level: verdict.level === 'PASS' ? 'WARN' : verdict.level,
    findings: [...verdict.findings, finding],
  }
}
