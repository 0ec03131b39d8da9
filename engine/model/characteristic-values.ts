import type { FactValue } from '../values/fact-value.js'
import type { CharacteristicType } from './specification.js'

/** A number with more steps than this is refused by a check; nobody can be shown so many values, or asked to rehearse them. */
export const mostSteps = 10_000

/** All values that a type allows, each once and in the order of its author; of a set, those that may be in it. */
export function valuesOf(type: CharacteristicType): readonly FactValue[] {
  switch (type.kind) {
    case 'flag':
      return [false, true]
    case 'choice':
    case 'set':
      return [...new Set(type.values.map(({ value }) => value))]
    case 'number':
      return 'step' in type ? stepsOf(type) : [...new Set(type.values)]
  }
}

/** How many steps a bounded number has; 0 when its bounds are reversed. */
export function countSteps({ minimum, maximum, step }: Steps): number {
  const scale = scaleOf(minimum, maximum, step)
  const [from, to, by] = [scaled(minimum, scale), scaled(maximum, scale), scaled(step, scale)]
  return by > 0 && to >= from ? Math.floor((to - from) / by) + 1 : 0
}

interface Steps {
  readonly minimum: number
  readonly maximum: number
  readonly step: number
}

/** Counted in whole units of the smallest decimal, so that 0.1 and 0.2 make 0.3. */
function stepsOf(steps: Steps): readonly number[] {
  const { minimum, maximum, step } = steps
  const scale = scaleOf(minimum, maximum, step)
  const count = Math.min(countSteps(steps), mostSteps)
  return Array.from({ length: count }, (_, index) => (scaled(minimum, scale) + index * scaled(step, scale)) / scale)
}

/** The power of ten that makes all of the numbers whole. */
export function scaleOf(...numbers: readonly number[]): number {
  return 10 ** Math.max(0, ...numbers.map(decimalsOf))
}

export function scaled(number: number, scale: number): number {
  return Math.round(number * scale)
}

function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
