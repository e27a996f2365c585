import { SaysoError } from '../errors/SaysoError.ts'
import type { ExportAnswer, ExportFormat, StoryView } from '../model/Activity.ts'
import { activityCsv } from './activityCsv.ts'

export type ExportParts = {
  readonly app: { readonly chain: string; readonly account: string; readonly at: string }
  /** Writes a new file where the person finds it, and says where. Nothing that stands there is overwritten. */
  readonly saveFile: (name: string, text: string) => string
}

/** All of the history as a file of the person's own. A page names the format, and neither the place nor the name. */
export function exportActivity(
  stories: readonly StoryView[],
  format: ExportFormat,
  { app, saveFile }: ExportParts,
): ExportAnswer {
  const text = format === 'csv' ? activityCsv(stories) : activityJson(stories, app)
  try {
    const path = saveFile(`sayso-activity-${app.at.slice(0, 10)}.${format}`, text)
    return { status: 'saved', path, plans: stories.length }
  } catch (thrown) {
    if (thrown instanceof SaysoError) return { status: 'failed', sentence: thrown.message }
    throw thrown
  }
}

function activityJson(stories: readonly StoryView[], { chain, account, at }: ExportParts['app']): string {
  return `${JSON.stringify({ version: 1, exportedAt: at, chain, account, plans: stories }, null, 2)}\n`
}
