import { toErrorData } from '../errors/SaysoError.ts'
import type { BackupAnswer, HistoryFiles, RestoreAnswer, RestoreWish } from '../model/Backup.ts'

/** What the disk says against it is an answer too. */
export async function backUpHistory(files: HistoryFiles): Promise<BackupAnswer> {
  try {
    return { status: 'saved', ...(await files.save()) }
  } catch (thrown) {
    return { status: 'failed', sentence: toErrorData(thrown).message }
  }
}

export function restoreHistory(files: HistoryFiles, wish: RestoreWish): RestoreAnswer {
  try {
    return files.stage(wish)
  } catch (thrown) {
    return { status: 'refused', sentence: `${toErrorData(thrown).message} Your history is as it was.` }
  }
}
