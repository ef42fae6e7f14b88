/** All checks of words (AUDIT-RULES section 8, and the words of section 4), in the order in which they are run. */
import type { Acceptable } from '../acceptance.ts'
import { askedFor } from './asked-for.ts'
import { bibliography } from './bibliography.ts'
import { calendar } from './calendar.ts'
import { counts } from './counts.ts'
import { dateOrder } from './date-order.ts'
import { exactSums } from './exact-sums.ts'
import { recipients } from './recipients.ts'
import { recommendedSums } from './recommended-sums.ts'
import { saidOfFigures } from './said-of-figures.ts'
import { shortForms } from './short-forms.ts'
import { thresholds } from './thresholds.ts'
import { typedReferences } from './typed-references.ts'
import { weekdays } from './weekdays.ts'
import type { WordedPaper, WordsCheck } from './worded-paper.ts'
import { yearSpans } from './year-spans.ts'

const checks: readonly WordsCheck[] = [
  weekdays, calendar, dateOrder, yearSpans, typedReferences, counts, shortForms, bibliography, askedFor, recommendedSums, recipients, thresholds, exactSums, saidOfFigures,
]

/** Everything that is to be said of a paper's words. */
export const auditWords = (worded: WordedPaper): Acceptable[] => checks.flatMap((check) => check(worded))
