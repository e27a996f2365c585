import { leadingIds } from '../security/leadingIds.ts'

/** The ids of faults that a test's title begins with: "F04, F05: …", "K05 F28 behavior: …". */
export function faultIds(title: string): readonly string[] {
  return leadingIds(title)?.ids.filter((id) => id.startsWith('F')) ?? []
}
