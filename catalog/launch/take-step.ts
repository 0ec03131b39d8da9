import { type LackingFact, lackingFor } from '../../engine/lifecycle/lacking.js'
import { lifecycleWays, nextStage } from '../../engine/lifecycle/lifecycle.js'
import { type Stage, stageName } from '../../engine/lifecycle/stage.js'
import type { Step, StepType } from '../../engine/lifecycle/step.js'
import { text } from '../../engine/values/localized-text.js'
import { StepRefused } from './errors.js'

/** The stage that the lifecycle gives after the step; refuses a step that it does not allow, with everything that lacks. */
export function takeStep(subject: string, stage: Stage, step: Step): Stage {
  const next = nextStage(stage, step)
  if (next === null) throw new StepRefused(subject, step.type, whyNot(stage, step))
  return next
}

/** Everything that keeps the step from being taken; nothing when it is possible. */
export function whyNot(stage: Stage, step: Step): readonly LackingFact[] {
  const ways: Partial<Record<StepType, Stage>> = lifecycleWays[stage]
  return ways[step.type] === undefined ? [wrongStage(stage)] : lackingFor(step)
}

function wrongStage(stage: Stage): LackingFact {
  const name = stageName(stage)
  return {
    code: 'lifecycle/other-stage',
    text: text(
      `当前处于“${name['zh-CN']}”阶段，不能执行该步骤。`,
      `It is in the stage "${name.en}", from which this step does not lead on.`,
    ),
  }
}
