import type { UnderwayView } from '../api/Core.ts'

/** What is said at the start of what is between two networks: ends that nobody has to do anything about are not. */
export function underwayNotes(views: readonly UnderwayView[]): readonly string[] {
  return views
    .filter(({ endedAt, next }) => endedAt === null || next !== null)
    .map(({ sentence, next }) =>
      next === null ? sentence : `${sentence} “/moving” goes on there, “/moving leave” leaves it where it is.`,
    )
}
