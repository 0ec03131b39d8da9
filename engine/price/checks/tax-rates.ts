import { type Check, pointer } from '../../model/check.js'
import type { TaxCategory } from '../../model/tax.js'
import { overlaps } from '../../values/instant.js'
import { text } from '../../values/localized-text.js'
import { parseDecimal } from '../../values/ratio.js'
import { utcPeriod } from '../table/compile-table.js'
import { exampleWithTax } from './example.js'

/** Tax rates below zero, two that hold at once in one place, or categories of one name. Rates of several places never tie: the deepest holds. */
export const taxRates: Check = {
  code: 'price/tax-rates',
  severity: 'error',
  why: text(
    '同一时刻只能有一个税率，否则不知道按哪一个计税。',
    'At any moment a category has one rate; with two, nobody could say which is due.',
  ),
  find: (draft) =>
    draft.all('catalog').flatMap(({ kind, id, tax }) =>
      (tax?.categories ?? []).flatMap((category, position, all) => [
        ...(all.findIndex((other) => other.id === category.id) < position
          ? [
              {
                document: { kind, id },
                pointer: pointer('tax', 'categories', position, 'id'),
                what: text(`税目“${category.id}”声明了两次。`, `The tax category "${category.id}" is declared twice.`),
                fix: text('请合并这两个税目。', 'Make them one.'),
              },
            ]
          : []),
        ...wrongRates(category).map(({ rate, ...finding }) => ({
          document: { kind, id },
          pointer: pointer('tax', 'categories', position, 'rates', rate),
          ...finding,
        })),
      ]),
    ),
  examples: {
    sound: exampleWithTax([
      { percent: '6', validFor: { to: '2027-01-01T00:00:00+08:00' } },
      { percent: '9', validFor: { from: '2027-01-01T00:00:00+08:00' } },
    ]),
    unsound: exampleWithTax([{ percent: '6' }, { percent: '9', validFor: { from: '2027-01-01T00:00:00+08:00' } }]),
  },
}

function wrongRates({ id, rates }: TaxCategory) {
  return rates.flatMap(({ percent, validFor = {}, place }, rate) => {
    const value = parseDecimal(percent)
    const other = rates
      .slice(0, rate)
      .find((earlier) => earlier.place === place && overlaps(utcPeriod(earlier.validFor ?? {}), utcPeriod(validFor)))
    return [
      ...(value !== null && value.numerator < 0n
        ? [
            {
              rate,
              what: text(`税目“${id}”的税率 ${percent} 小于零。`, `The rate ${percent} of the tax category "${id}" is below zero.`),
              fix: text('请填写不小于零的税率。', 'Write a rate that is not below zero.'),
            },
          ]
        : []),
      ...(other === undefined
        ? []
        : [
            {
              rate,
              what: text(
                `税目“${id}”的税率 ${other.percent} 与 ${percent} 同时有效。`,
                `The rates ${other.percent} and ${percent} of the tax category "${id}" hold at once.`,
              ),
              fix: text('请让有效期互不重叠，或者写在不同的地点。', 'Let one end where the other begins, or name different places.'),
              witness: { category: id, rates: [other.percent, percent], ...(place === undefined ? {} : { place }) },
            },
          ]),
    ]
  })
}
