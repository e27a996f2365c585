import type { Opinions } from '../../model/Opinion.ts'
import type { Finding, Verdict } from '../../model/Verdict.ts'
import { compareOpinions, type Judged } from './compareOpinions.ts'

const rule = 'nodes-agree'

/**
 * The same comparison right before a signature. That one node alone answers lets a plan go on only where its person was
 * asked about that when they saw it. Every finding is a BLOCK.
 */
export function checkOpinions(opinions: Opinions, judged: Judged, shown: Verdict): readonly Finding[] {
  const agreedTo = shown.findings.some((finding) => finding.rule === rule && finding.level === 'HARD')
  return compareOpinions(opinions, judged).flatMap(({ level, sentence, instead, facts }): readonly Finding[] => {
    const blocks = level === 'BLOCK' || (level === 'HARD' && !agreedTo)
    return blocks ? [{ rule, level: 'BLOCK', sentence, instead, facts }] : []
  })
}
