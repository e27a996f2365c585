/** `npm run networks:build`: writes each real network's book from the packages, and pins its digest. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bootstrap/root.mjs'
import { choices } from './choices/choices.ts'
import { bookPath, bookText, pinsPath, pinsText } from './files.ts'
import { makeBook } from './makeBook.ts'

const books = choices.map((choice) => ({ slug: choice.slug, book: makeBook(choice, choices) }))
mkdirSync(join(root, 'assets', 'networks'), { recursive: true })
for (const { slug, book } of books) writeFileSync(bookPath(slug), bookText(book))
writeFileSync(pinsPath, pinsText(books))
console.log(`${books.length} books in assets/networks.`)
