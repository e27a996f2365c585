/** Said in the first steps, and to who asks who reads what they write. */
export const staysHere = 'Nothing that you write has to leave this machine.'
