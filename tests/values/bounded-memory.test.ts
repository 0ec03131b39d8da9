import { expect, test } from 'vitest'
import { boundedMemory } from '../../engine/values/bounded-memory.js'

test('what was found is found once, and what was found first is forgotten first', () => {
  const memory = boundedMemory<string | null>(2)
  const asked: string[] = []
  const recall = (key: string) =>
    memory.recall(key, () => {
      asked.push(key)
      return key === 'none' ? null : key.toUpperCase()
    })
  expect(['a', 'none', 'none', 'a'].map(recall)).toEqual(['A', null, null, 'A'])
  expect(asked).toEqual(['a', 'none'])
  expect(['b', 'none', 'a', 'b'].map(recall)).toEqual(['B', null, 'A', 'B'])
  expect(asked).toEqual(['a', 'none', 'b', 'a'])
})
