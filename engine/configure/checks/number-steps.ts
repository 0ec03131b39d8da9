import { countSteps, mostSteps, scaled, scaleOf } from '../../model/characteristic-values.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Characteristic, ProductSpecification } from '../../model/specification.js'
import { text } from '../../values/localized-text.js'
import { lineWithSpeed } from './example.js'

/** A bounded number whose bounds are reversed, whose steps miss its maximum, or that has more steps than anybody could be shown. */
export const numberSteps: Check = {
  code: 'configure/number-steps',
  severity: 'error',
  why: text(
    '步长走不到最大值，客户就选不到作者写明的那个值；范围颠倒则一个值也没有。',
    'Where the steps miss the maximum, nobody can have what the author promised; reversed bounds leave no number at all.',
  ),
  find: (draft) =>
    draft
      .all('productSpecification')
      .flatMap((specification) => specification.characteristics.flatMap((one, index) => faultOf(specification, one, index) ?? [])),
  examples: {
    sound: exampleCatalog(speedsUpTo(500)),
    unsound: exampleCatalog(speedsUpTo(450)),
  },
}

function faultOf({ kind, id }: ProductSpecification, { id: name, type }: Characteristic, index: number): Finding | null {
  if (type.kind !== 'number' || !('step' in type)) return null
  const { minimum, maximum, step } = type
  const at = (field: string) => ({ document: { kind, id }, pointer: pointer('characteristics', index, 'type', field) })
  if (minimum > maximum) {
    return {
      ...at('minimum'),
      what: text(
        `特征“${name}”的最小值 ${minimum} 大于最大值 ${maximum}。`,
        `The minimum ${minimum} of "${name}" is above its maximum ${maximum}.`,
      ),
      fix: text('请调换最小值与最大值。', 'Swap the minimum and the maximum.'),
    }
  }
  const steps = countSteps(type)
  if (steps > mostSteps) {
    return {
      ...at('step'),
      what: text(
        `特征“${name}”有 ${steps} 个取值，超过 ${mostSteps} 个。`,
        `The number "${name}" has ${steps} values, more than ${mostSteps}.`,
      ),
      fix: text('请加大步长，或缩小范围。', 'Use larger steps, or a narrower range.'),
    }
  }
  const scale = scaleOf(minimum, maximum, step)
  const missed = (scaled(maximum, scale) - scaled(minimum, scale)) % scaled(step, scale)
  if (missed === 0) return null
  const last = (scaled(maximum, scale) - missed) / scale
  return {
    ...at('maximum'),
    what: text(
      `特征“${name}”从 ${minimum} 起每步 ${step}，只能走到 ${last}，到不了 ${maximum}。`,
      `From ${minimum} in steps of ${step}, "${name}" ends at ${last} and never reaches ${maximum}.`,
    ),
    fix: text(`请把最大值改为 ${last}，或改用能走到最大值的步长。`, `Set the maximum to ${last}, or use steps that reach it.`),
  }
}

function speedsUpTo(maximum: number): object {
  const [speed] = lineWithSpeed.characteristics
  return { ...lineWithSpeed, characteristics: [{ ...speed, type: { kind: 'number', minimum: 100, maximum, step: 100, unit: 'Mbps' } }] }
}
