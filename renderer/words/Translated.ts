/** The same messages in another language: none may be missing, and none may be there that the English has not. */
export type Translated<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Translated<Messages[Key]>
}
