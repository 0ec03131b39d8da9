import { type Check, pointer } from '../../model/check.js'
import { isByTable } from '../../model/figure.js'
import type { Charge, UsageCharge } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { parseDecimal } from '../../values/ratio.js'
import { exampleWithPrices, usage, yuan } from './example.js'

/** A package or block size, an increment, a step, a factor, a repetition or a promised share that isn't above zero, or an allowance below zero. */
export const sizeNotPositive: Check = {
  code: 'price/size-not-positive',
  severity: 'error',
  why: text('按零或负数划分使用量，算不出任何金额。', 'Use cannot be divided into parts of nothing or less, so no amount would come out.'),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      sizesOf(charge)
        .filter(({ size, mayBeZero }) => {
          const value = parseDecimal(size)
          return value !== null && (mayBeZero ? value.numerator < 0n : value.numerator <= 0n)
        })
        .map(({ size, steps, mayBeZero }) => ({
          document: { kind, id },
          pointer: pointer(...steps),
          what: mayBeZero
            ? text(`“${id}”的数量 ${size} 小于零。`, `The quantity ${size} of "${id}" is below zero.`)
            : text(`“${id}”的数量 ${size} 不大于零。`, `The quantity ${size} of "${id}" is not above zero.`),
          fix: text('请填写大于零的数量。', 'Write a quantity above zero.'),
        })),
    ),
  examples: {
    sound: exampleWithPrices({ data: usage({ kind: 'package', size: '500', rate: yuan('30.00') }) }),
    unsound: exampleWithPrices({ data: usage({ kind: 'package', size: '0', rate: yuan('30.00') }) }),
  },
}

interface Size {
  readonly size: string
  readonly steps: readonly string[]
  readonly mayBeZero: boolean
}

function sizesOf(charge: Charge): readonly Size[] {
  if (charge.kind === 'allowance')
    return isByTable(charge.quantity) ? [] : [{ size: charge.quantity, steps: ['charge', 'quantity'], mayBeZero: true }]
  if (charge.kind === 'alteration') {
    return charge.effect.kind === 'roundTo' ? [{ size: charge.effect.step, steps: ['charge', 'effect', 'step'], mayBeZero: false }] : []
  }
  if (charge.kind === 'commitment') {
    return charge.coefficient === undefined ? [] : [{ size: charge.coefficient, steps: ['charge', 'coefficient'], mayBeZero: false }]
  }
  if (charge.kind !== 'usage') return []
  const { model, increment, conversion } = charge
  const sizes = [
    { size: increment?.initial, steps: ['charge', 'increment', 'initial'] },
    { size: increment?.step, steps: ['charge', 'increment', 'step'] },
    { size: conversion?.factor, steps: ['charge', 'conversion', 'factor'] },
    { size: model.kind === 'package' ? model.size : undefined, steps: ['charge', 'model', 'size'] },
    { size: 'repeatEvery' in model ? model.repeatEvery : undefined, steps: ['charge', 'model', 'repeatEvery'] },
    { size: 'least' in model ? model.least?.quantity : undefined, steps: ['charge', 'model', 'least', 'quantity'] },
    ...blocksOf(charge),
  ]
  return sizes.flatMap(({ size, steps }) => (size === undefined ? [] : [{ size, steps, mayBeZero: false }]))
}

function blocksOf({ model }: UsageCharge) {
  if (!('tiers' in model) || model.kind === 'capacity') return []
  return model.tiers.map(({ size }, tier) => ({ size, steps: ['charge', 'model', 'tiers', String(tier), 'size'] }))
}
