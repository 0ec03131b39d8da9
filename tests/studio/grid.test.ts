import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  columnPlaces,
  columnStarts,
  columnWindow,
  placeReached,
  rowWindow,
  scrolledTo,
  stretched,
  tracksOf,
} from '../../studio/parts/grid/grid-geometry.js'

describe('the grid', () => {
  test('draws the rows that are seen and a few more, never one that does not exist', () => {
    expect(rowWindow(100_000, 28, 0, 560)).toEqual({ first: 0, last: 26 })
    expect(rowWindow(100_000, 28, 28 * 50_000, 560)).toEqual({ first: 49_994, last: 50_026 })
    expect(rowWindow(3, 28, 0, 560)).toEqual({ first: 0, last: 3 })
    expect(rowWindow(0, 28, 0, 560)).toEqual({ first: 0, last: 0 })
  })

  test('draws every column that is seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 60 }),
        fc.nat(8_000),
        fc.integer({ min: 100, max: 1_600 }),
        (widths, scrolled, seen) => {
          const starts = columnStarts(widths)
          const { first, last } = columnWindow(starts, scrolled, seen)
          widths.forEach((width, column) => {
            const isSeen = starts[column]! < scrolled + seen && starts[column]! + width > scrolled
            if (isSeen) expect(column >= first && column < last).toBe(true)
          })
          expect(first).toBeGreaterThanOrEqual(0)
          expect(last).toBeLessThanOrEqual(widths.length)
        },
      ),
    )
  })

  test('keeps the cell with the focus drawn, wherever one scrolls', () => {
    expect(tracksOf({ first: 10, last: 13 }, 2, 100)).toEqual([2, 10, 11, 12])
    expect(tracksOf({ first: 10, last: 13 }, 11, 100)).toEqual([10, 11, 12])
    expect(tracksOf({ first: 10, last: 13 }, 90, 100)).toEqual([10, 11, 12, 90])
    expect(tracksOf({ first: 0, last: 0 }, 0, 0)).toEqual([])
  })

  test('fills the room that it has, and scrolls where there is too little', () => {
    expect(stretched([100, 100], 251)).toEqual([125, 125])
    expect(stretched([100, 100], 1_000)).toEqual([150, 150])
    expect(stretched([100, 100], 150)).toEqual([100, 100])
  })

  const size = { rows: 10, columns: 4, page: 5 }
  test.each([
    ['ArrowDown', false, { row: 3, column: 1 }],
    ['ArrowUp', false, { row: 1, column: 1 }],
    ['ArrowRight', false, { row: 2, column: 2 }],
    ['ArrowLeft', false, { row: 2, column: 0 }],
    ['PageDown', false, { row: 7, column: 1 }],
    ['PageUp', false, { row: 0, column: 1 }],
    ['Home', false, { row: 2, column: 0 }],
    ['End', false, { row: 2, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 9, column: 3 }],
    ['ArrowDown', true, { row: 9, column: 1 }],
  ])('goes with %s where a sheet goes', (key, wide, reached) =>
    expect(placeReached({ row: 2, column: 1 }, size, key, wide)).toEqual(reached),
  )

  test('leaves other keys alone', () => expect(placeReached({ row: 0, column: 0 }, size, 'x', false)).toBeNull())

  test('scrolls no further than needed', () => {
    expect(scrolledTo(100, 128, 0, 560)).toBe(0)
    expect(scrolledTo(600, 628, 0, 560)).toBe(68)
    expect(scrolledTo(28, 56, 100, 560)).toBe(28)
  })
})

test('keeps the first column and as many of the last ones in sight as it is told', () => {
  const places = columnPlaces([0, 100, 200, 300, 380], 2)
  expect(places.map(({ kind }) => kind)).toEqual(['pinned', 'moving', 'end-first', 'end'])
  expect(places.map(({ style }) => style)).toEqual([
    { width: 100, insetInlineStart: 0 },
    { width: 100, insetInlineStart: 100 },
    { width: 100, insetInlineEnd: 80 },
    { width: 80, insetInlineEnd: 0 },
  ])
  expect(columnPlaces([0, 100], 2).map(({ kind }) => kind)).toEqual(['pinned'])
})
