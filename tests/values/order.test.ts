import { expect, test } from 'vitest'
import { compareText } from '../../engine/model/draft.js'

test('texts are ordered by their code units, the same on every machine and in every locale', () => {
  const ids = ['b', 'a', 'B', 'A', '_', '-', '.', 'Z', 'a1', 'a10', 'a2', 'é', '中', 'ä']
  expect(ids.sort(compareText)).toEqual(['-', '.', 'A', 'B', 'Z', '_', 'a', 'a1', 'a10', 'a2', 'b', 'ä', 'é', '中'])
})
