import { text } from '../../engine/values/localized-text.js'
import { CatalogError } from '../errors.js'

/** A thread that was answering a population ended before its work was done. */
export class PopulationThreadFailed extends CatalogError {
  readonly code = 'catalog/population-thread-failed'

  constructor(why: string) {
    super(
      text(
        `计算客群结果的线程中途停止（${why}），本次没有得出结果。`,
        `A thread that was answering the population stopped halfway (${why}), so there is no answer.`,
      ),
      text(
        '请确认内存充足后重试，或减少线程数、分批计算。',
        'Make sure there is enough memory and try again, or use fewer threads or a part of the population.',
      ),
    )
  }
}
