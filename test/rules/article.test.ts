import {expect, test} from 'vitest'
import {articleFor} from '../../src/rules/article.js'

const words: Record<'a' | 'an', string> = {
  a: 'man house hotel union university unique unanimous use user European one once 10 1 NATO UN UAE ewe utility uranium ubiquitous usual using Ukrainian',
  an: 'hour honest heir honor honorary apple umbrella unimportant uninvited usher urn urgent 8 18 11 800 FBI SUV MP eight idea 80th'
}

for (const [article, list] of Object.entries(words)) {
  for (const word of list.split(' ')) {
    test(`${article} ${word}`, () => {
      expect(articleFor(word)).toBe(article)
    })
  }
}

test('a letter without a sound has no article', () => {
  expect(articleFor('çay')).toBeUndefined()
})
