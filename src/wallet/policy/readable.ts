import type { PolicyRule } from './PolicyRule.ts'

/** Nothing is signed that was not decoded, and no plan of which a part was not. */
export const readable: PolicyRule = ({ steps }) => {
  if (steps.length === 0) return 'This plan has no steps.'
  for (const [index, { call }] of steps.entries())
    if (call.kind === 'unknown') return `Step ${index + 1} cannot be read: ${call.why}`
  return null
}
