import { expect, test } from 'vitest'
import { differencesFromPublished } from './published-figures.js'

const ours = { features: 2513, core: 100, dead: 195, count: '1' }

test('figures are compared with published ones by where a model lies in the benchmark, and each difference is named', () => {
  expect(differencesFromPublished('models/uvl/automotive/automotive01/Kowal2016.uvl', ours)).toEqual([])
  expect(differencesFromPublished('automotive01/Kowal2016.dimacs', { ...ours, core: 99, dead: 0 })).toEqual([
    'core: 99, published 100',
    'dead: 0, published 195',
  ])
})

test('a model about which nothing is published is compared with nothing', () => {
  expect(differencesFromPublished('models/home-network.uvl', ours)).toBe(null)
  expect(differencesFromPublished('Kowal2016.uvl', ours)).toBe(null)
})
