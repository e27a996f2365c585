import type { Rule } from '../Rule.ts'

export const decodedCallRules: readonly Rule[] = [
  {
    id: 'known-call',
    looksAt: 'the bytes, the contract and the coins of every call',
    sentence:
      'Every call is one that Sayso can read to the last byte, on a contract that it knows; anything else is blocked.',
    evaluate: ({ calls, input }) =>
      calls.flatMap((call, index) => {
        if (call.kind !== 'unknown') return []
        const raw = input.calls[index]
        return [
          {
            level: 'BLOCK',
            sentence: `Step ${index + 1} is a call that Sayso cannot read. ${call.why}`,
            instead: 'Do not go on; ask for a new plan.',
            facts: { to: raw?.to ?? '', value: `${raw?.value ?? 0n}`, data: (raw?.data ?? '').slice(0, 138) },
          },
        ]
      }),
  },
  {
    id: 'nothing-to-do',
    looksAt: 'the number of calls',
    sentence: 'A plan has at least one call.',
    evaluate: ({ calls }) =>
      calls.length > 0
        ? []
        : [{ level: 'BLOCK', sentence: 'The plan does nothing.', instead: 'Ask again.', facts: {} }],
  },
  {
    id: 'call-order',
    looksAt: 'what each call takes, against what is held and allowed when its turn comes',
    sentence: 'No step takes what an earlier step has not brought in or allowed yet.',
    evaluate: ({ ledger }) =>
      (ledger?.gaps ?? []).map((gap) => ({
        level: 'BLOCK',
        sentence: `${gap.sentence} (Step ${gap.at + 1}.)`,
        instead: 'Ask for a new plan.',
        facts: gap.facts,
      })),
  },
]
