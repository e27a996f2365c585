/** The tens in words, the least first: shares are said in them. */
export const tens: Readonly<Record<string, string>> = {
  ...{ ten: '10', twenty: '20', thirty: '30', forty: '40', fifty: '50' },
  ...{ sixty: '60', seventy: '70', eighty: '80', ninety: '90' },
}

/** Parts of a whole in words, in percent. */
export const partsOfAll: Readonly<Record<string, string>> = {
  half: '50',
  third: '33.33',
  quarter: '25',
  'three quarters': '75',
  'two thirds': '66.67',
}
