import type { Term } from '../../../engine/model/offering.js'
import type { Seeded } from '../../bench/seeded.js'
import type { PlacedMember, PlannedRule } from './telecom-plan.js'

/** What rules compare the bundle's own characteristics with; no speeds where it has none. */
export interface Levels {
  readonly tiers: readonly string[]
  readonly speeds: readonly number[]
}

/**
 * A rule as product managers write them: mostly "this needs that" and "not this with that" among neighbours, some that
 * depend on the tier, the speed, a quantity or a device's storage, some "at most two of these"; every twelfth only on
 * fibre.
 */
export function drawRule(dice: Seeded, id: string, members: readonly PlacedMember[], levels: Levels): PlannedRule {
  const rule = { id, ...drawBody(dice, members, levels) } as PlannedRule
  return dice.below(12) > 0 ? rule : { ...rule, when: { fact: 'place.fibre' as never, operator: 'equal', value: true } }
}

type Body = PlannedRule extends infer Rule ? (Rule extends unknown ? Omit<Rule, 'id' | 'when'> : never) : never

function drawBody(dice: Seeded, members: readonly PlacedMember[], { tiers, speeds }: Levels): Body {
  const at = dice.below(members.length)
  const used = new Set<number>()
  const taken = (): Term => ({ path: members[neighbour()]!.path, selected: true })
  const tier = (): Term => ({ path: '/', characteristic: 'tier', operator: 'in', value: dice.some(tiers.slice(dice.below(2))) })

  switch (dice.below(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return { kind: 'requires', if: [taken()], then: [taken()] }
    case 6:
    case 7:
      return { kind: 'requires', if: [taken(), taken()], then: [taken()] }
    case 8:
    case 9:
    case 10:
    case 11:
    case 12:
      return { kind: 'excludes', terms: [taken(), taken()] }
    case 13:
    case 14:
      return { kind: 'excludes', terms: [taken(), taken(), { ...taken(), selected: dice.below(2) === 0 }] }
    case 15:
      return { kind: 'requires', if: [taken()], then: [tier()] }
    case 16:
      return { kind: 'excludes', terms: [{ path: '/', characteristic: 'tier', operator: 'equal', value: dice.pick(tiers) }, taken()] }
    case 17: {
      if (speeds.length === 0) return { kind: 'requires', if: [tier(), taken()], then: [taken()] }
      return {
        kind: 'requires',
        if: [taken()],
        then: [{ path: '/', characteristic: 'speed', operator: 'greaterThanInclusive', value: dice.pick(speeds.slice(0, 3)) }],
      }
    }
    case 18: {
      const terms = Array.from({ length: Math.min(members.length - 1, dice.between(3, 7)) }, taken)
      return { kind: 'atMost', maximum: dice.between(1, Math.max(1, terms.length - 1)), terms }
    }
    default:
      return detailed()
  }

  /** About a quantity or a value of a member, where there is one nearby. */
  function detailed(): Body {
    const near = members.slice(at, at + 30)
    const several = near.find(({ member }) => member.maximum > 1)
    const device = near.find(({ member }) => member.characteristics.length > 0)
    if (device !== undefined && dice.below(2) === 0) {
      const { path, member } = device
      const { id, values } = dice.pick(member.characteristics)
      return {
        kind: 'requires',
        if: [{ path, characteristic: id, operator: 'equal', value: dice.pick<string | number>(values) }],
        then: [dice.below(2) === 0 ? tier() : taken()],
      }
    }
    if (several === undefined) return { kind: 'excludes', terms: [tier(), taken(), taken()] }
    const limit = { operator: 'lessThanInclusive', value: dice.between(1, several.member.maximum - 1) } as const
    return { kind: 'requires', if: [dice.below(2) === 0 ? tier() : taken()], then: [{ path: several.path, quantity: limit }] }
  }

  /** Another member near the first, or once in a while anywhere; never the same twice. */
  function neighbour(): number {
    for (;;) {
      const near = dice.below(10) > 0 ? at + dice.between(-8, 8) : dice.below(members.length)
      const index = Math.min(members.length - 1, Math.max(0, near))
      if (used.has(index) && used.size < members.length) continue
      used.add(index)
      return index
    }
  }
}
