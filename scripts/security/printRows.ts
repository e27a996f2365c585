import type { Judged } from './judgeRows.ts'

/** The table, a row an id and one more for each part that needs something; then what passed, failed, and needs. */
export function printRows(judged: readonly Judged[]): { readonly lines: readonly string[]; readonly failed: number } {
  const lines: string[] = []
  const line = (id: string, result: string, where: string, text: string) =>
    lines.push(`${id.padEnd(4)} ${result.padEnd(6)} ${where.padEnd(28)} ${text}`)
  line('id', 'result', 'ran in', 'tried → what must happen (what did)')
  for (const { row, here, apart } of judged) {
    const tried = `${row.tried} → ${row.must}`
    if (here !== null)
      line(row.id, here.passed ? 'pass' : 'FAIL', here.shells.join(', ') || 'nowhere', `${tried} (${here.happened})`)
    for (const { need, status, happened } of apart) {
      const result = { passed: 'pass', failed: 'FAIL', needs: 'needs' }[status]
      line(row.id, result, need, here === null ? `${tried} (${happened})` : `the same there (${happened})`)
    }
  }
  const failed = judged.filter(isFailed).length
  const passed = judged.filter((each) => !isFailed(each) && isShown(each)).length
  const whole = judged.filter((each) => !isFailed(each) && !isShown(each)).length
  const parts = judged.flatMap(({ apart }) => apart.filter(({ status }) => status === 'needs'))
  const byNeed = new Map<string, number>()
  for (const { need } of parts) byNeed.set(need, (byNeed.get(need) ?? 0) + 1)
  const list = [...byNeed].map(([need, count]) => `${need} ${count}`).join(', ')
  if (parts.length > 0)
    lines.push(
      '',
      `${parts.length} need what is not here (${list}), ${whole} of them with nothing to show without it. None counts as passed.`,
    )
  lines.push(`${passed} passed, ${failed} failed`)
  return { lines, failed }
}

function isFailed({ here, apart }: Judged): boolean {
  return here?.passed === false || apart.some(({ status }) => status === 'failed')
}

/** Whether something of the row was shown here. */
function isShown({ here, apart }: Judged): boolean {
  return here !== null || apart.some(({ status }) => status === 'passed')
}
