/**
 * Which plan, and by whom. In the window this only chooses the plan: the approval itself is given in a sheet that no
 * page writes to. `yes-flag` works on the practice chain only, and never above WARN.
 */
export type ApproveInput = {
  readonly planId: string
  /** The hash that was shown: a plan that changed since then cannot be approved by accident. */
  readonly hash: string
} & (
  | { readonly by: 'window' }
  /** What was typed at the terminal, where something has to be. */
  | { readonly by: 'terminal' | 'yes-flag'; readonly confirmation?: string | undefined }
)
