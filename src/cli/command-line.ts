/** Arguments to commands to exit status. Each command is loaded only when it is called. */
import { Command, CommanderError } from 'commander'
import { visible } from '../findings/excerpt.ts'
import { program as maker } from '../model/program.ts'
import type { AuditOptions } from './audit.ts'
import type { BeginOptions } from './begun.ts'
import type { BuildOptions } from './build-options.ts'
import type { NewOptions } from './new.ts'
import type { PublishOptions } from './publish.ts'
import type { RecordOptions } from './record.ts'
import type { StatusOptions } from './status.ts'
import type { PackOptions } from './pack.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

const examples = `
Examples:
  boardpaper new                                    asks a few things and begins a paper
  boardpaper new --title "Support for victims" --from "Chief Executive" --date "27 February 2014"
  boardpaper begin meeting papers/2014-02-27        asks when and where, and writes its meeting.yaml
  boardpaper build                                  every paper under papers/, into output/
  boardpaper build papers/2014-02-27                the papers of one meeting
  boardpaper build papers/2014-02-27/victims.md --format pdf
  boardpaper pack papers/2014-02-27                 agenda and papers in one PDF
  boardpaper build --edition public                 what all may read, into output/public/
  boardpaper build --draft --watch                  drafts, set again as they are saved
  boardpaper build --json > findings.json           for another program
  boardpaper audit papers                           every figure recomputed, and what was not
  boardpaper audit papers --xlsx check.xlsx         the same as a spreadsheet, with live formulas
  boardpaper audit papers --html ticked.html        the same as marks on the papers
  boardpaper explain total-differs                  what a code in a report means
  boardpaper schema house-style > house.schema.json for an editor that completes and checks

Exit status:
  0  fine; there may be warnings and notes; or --watch was ended by Ctrl-C
  1  a paper has an error, be it a draft (with --strict: or a warning)
  2  the command was called wrongly
  3  a fault of boardpaper itself
`

/**
 * Runs one command.
 * @param args what was typed after the program's name
 * @returns the exit status; never throws
 */
export const runCommandLine = async (args: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  let status: ExitStatus = exitStatus.fine
  const commands = commandsOf(terminal, (ended) => { status = ended })
  try {
    await commands.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    // Commander has said what is wrong; help and version end here too, with status 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.fine : exitStatus.wrongUsage
    const { ourFault } = await import('./our-fault.ts')
    terminal.people.write(ourFault(error, null, terminal.debug || args.includes('--debug')))
    return exitStatus.ourFault
  }
}

const commandsOf = (terminal: Terminal, end: (status: ExitStatus) => void): Command => {
  const { out, people } = terminal
  const commands = new Command('boardpaper')
    .description('Turns board paper sources into published papers whose figures are known to add up.')
    .version(maker.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', examples)
    .showHelpAfterError('Help: boardpaper --help')
    .exitOverride()
    .configureOutput({
      writeOut: out.write,
      writeErr: people.write,
      getOutHelpWidth: () => out.columns,
      getErrHelpWidth: () => people.columns,
      getOutHasColors: () => out.colour,
      getErrHasColors: () => people.colour,
      outputError: (message, write) => { write(message.replace(/^error: /, 'boardpaper: ').split('\n').map(visible).join('\n')) },
    })

  commands.command('build')
    .description('build papers, and say what was found in them')
    .argument('[path...]', 'papers, or folders of papers', ['papers'])
    .option('-o, --out <folder>', 'where the files go', 'output')
    .option('--house <name>', 'the house style', 'bcb')
    .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
    .option('--format <list>', 'which files to make, with commas between', 'pdf,docx,html')
    .option('--edition <which>', 'public: without what is not for publication, below public/ in the output folder; private: with it, below private/')
    .option('--draft', 'set papers as far as they can be read, with DRAFT on every page')
    .option('--watch', 'build again what is saved, until Ctrl-C')
    .option('--json', 'print one JSON document of what was written and found; with --watch one a line for each build')
    .option('--strict', 'exit with 1 for a warning too')
    .option('-q, --quiet', 'print errors only')
    .option('--debug', 'show faults of boardpaper itself whole')
    .action(async (paths: string[], options: BuildOptions) => {
      const { build } = await import('./build.ts')
      end(await build(paths, options, terminal))
    })

  commands.command('new')
    .description('begin a paper: asks for what the options leave open, and writes over nothing')
    .argument('[path]', 'a folder for the paper, or its file; if not given, papers/<day of the meeting>/<title>.md')
    .option('--title <words>', 'the title')
    .option('--from <post>', 'the post of its author')
    .option('--date <day>', 'the day of the meeting, such as "27 February 2014" or 2014-02-27')
    .option('--to <board>', 'the board that it goes to')
    .option('--table', 'with an example of a table of awards')
    .option('--no-table', 'without one')
    .option('--meeting-folder <name>', 'another folder under papers/ than the day of the meeting')
    .option('-y, --yes', 'ask nothing')
    .option('--house <name>', 'the house style', 'bcb')
    .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
    .option('--no-vscode', 'leave out the settings for VS Code that are written where there are none')
    .action(async (path: string | undefined, options: NewOptions) => {
      const { newPaper } = await import('./new.ts')
      end(await newPaper(path, options, terminal))
    })

  commands.command('begin')
    .description('begin a meeting, its minutes or its decisions: writes the file as far as it can be known, and over nothing')
    .argument('<what>', 'meeting, minutes or decisions')
    .argument('<meeting>', 'its folder, such as papers/2014-02-27')
    .option('--date <day>', 'of a meeting: its day; if not given, that of its folder')
    .option('--time <hour>', 'when it begins, such as 14:00')
    .option('--venue <place>', 'where')
    .option('--board <name>', 'which board meets, if not that of the house')
    .option('--profile <name>', 'the rules by which it is published')
    .option('--house <name>', 'the house style', 'bcb')
    .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
    .action(async (what: string, meeting: string, options: BeginOptions) => {
      const { begin } = await import('./begin.ts')
      end(await begin(what, meeting, options, terminal))
    })

  commands.command('status')
    .description('say how a meeting stands: papers that are missing or not ready, and the days left to publish')
    .argument('<meeting>', 'its folder, such as papers/2014-02-27')
    .option('-o, --out <folder>', 'where published files are', 'output')
    .option('--house <name>', 'the house style', 'bcb')
    .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
    .option('--json', 'print one JSON document')
    .option('--html <file>', 'write it as a page to keep open')
    .option('--on <day>', 'as of another day than today, such as 2014-02-19')
    .action(async (meeting: string, options: StatusOptions) => {
      const { status } = await import('./status.ts')
      end(await status(meeting, options, terminal))
    })

  commands.command('publish')
    .description('freeze what goes out of a meeting, with its sums; published again, only what is new')
    .argument('<meeting>', 'its folder, such as papers/2014-02-27')
    .requiredOption('--by <name>', 'name and post of who publishes')
    .option('--on <day>', 'the day on which it goes out, if not today')
    .option('-n, --dry-run', 'say what would go out, and write nothing')
    .option('-o, --out <folder>', 'where the files go', 'output')
    .option('--house <name>', 'the house style', 'bcb')
    .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
    .option('--json', 'print one JSON document of what was written and found')
    .option('--strict', 'exit with 1 for a warning too')
    .option('-q, --quiet', 'print errors only')
    .action(async (meeting: string, options: PublishOptions) => {
      const { publish } = await import('./publish.ts')
      end(await publish(meeting, options, terminal))
    })

  commands.command('agenda')
    .description('make the agenda of a meeting')
    .argument('<meeting>', 'its folder, such as papers/2014-02-27')
    .option('-o, --out <folder>', 'where the files go', 'output')
    .option('--house <name>', 'the house style', 'bcb')
    .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
    .option('--format <list>', 'which files to make, with commas between', 'pdf,docx,html')
    .option('--strict', 'exit with 1 for a warning too')
    .option('-q, --quiet', 'print errors only')
    .action(async (meeting: string, options: BuildOptions) => {
      const { agenda } = await import('./agenda.ts')
      end(await agenda(meeting, options, terminal))
    })

  commands.command('pack')
    .description('make the pack of a meeting: agenda and papers in one PDF')
    .argument('<meeting>', 'its folder, such as papers/2014-02-27')
    .option('-o, --out <folder>', 'where the file goes', 'output')
    .option('--house <name>', 'the house style', 'bcb')
    .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
    .option('--format <list>', 'the one format that a pack has', 'pdf')
    .option('--edition <name>', 'public, which leaves out what is not for publication; or private, which has it whole', 'public')
    .option('--draft', 'take drafts too, with DRAFT on every page')
    .option('--json', 'print one JSON document of what was written and found')
    .option('--strict', 'exit with 1 for a warning too')
    .option('-q, --quiet', 'print errors only')
    .action(async (meeting: string, options: PackOptions) => {
      const { pack } = await import('./pack.ts')
      end(await pack(meeting, options, terminal))
    })
  for (const [which, what] of [['minutes', 'make the minutes of a meeting'], ['decisions', 'make the decision records of a meeting, each a document of its own']] as const) {
    commands.command(which)
      .description(what)
      .argument('<meeting>', 'its folder, such as papers/2014-02-27')
      .option('-o, --out <folder>', 'where the files go', 'output')
      .option('--house <name>', 'the house style', 'bcb')
      .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
      .option('--format <list>', 'which files to make, with commas between', 'pdf,docx,html')
      .option('--edition <name>', 'public, or private: with what was said of items that are not for publication', 'public')
      .option('--strict', 'exit with 1 for a warning too')
      .option('-q, --quiet', 'print errors only')
      .action(async (meeting: string, options: RecordOptions) => {
        const { record } = await import('./record.ts')
        end(await record(which, meeting, options, terminal))
      })
  }

  commands.command('schema')
    .description('print a JSON Schema of what is written by hand, or of what --json prints; without a name, list them')
    .argument('[name]', 'such as front-matter, meeting or house-style')
    .action(async (name: string | undefined) => {
      const { schema } = await import('./schema.ts')
      end(schema(name, terminal))
    })

  commands.command('audit')
    .description('recompute the figures of papers, of other Markdown files, CSV tables and Excel workbooks, alone and together')
    .argument('[path...]', 'files, or folders of them', ['papers'])
    .option('--house <name>', 'the house style', 'bcb')
    .option('--templates <folder>', 'where the houses are, if not those of boardpaper itself')
    .option('--edition <which>', 'public: what may be told of papers without what is not for publication; private, if not given')
    .option('--json', 'print one JSON document: every figure, every check (boardpaper schema audit)')
    .option('--xlsx <file>', 'write the working paper: a spreadsheet whose formulas recompute every total')
    .option('--html <file>', 'write the ticked copy: the papers with a mark at every figure, and the workings')
    .option('--pdf <file>', 'the same, typeset')
    .option('--prepared-by <name>', 'who asked for the check, for its record')
    .option('--reviewed-by <name>', 'who reviews it')
    .option('--reference <words>', 'the reference of the work')
    .option('--date <date>', 'the date of the work, such as "27 February 2014" or 2014-02-27')
    .option('--strict', 'exit with 1 for a warning too')
    .option('-q, --quiet', 'print the findings, and not what was looked at')
    .action(async (paths: string[], options: AuditOptions) => {
      const { audit } = await import('./audit.ts')
      end(await audit(paths, options, terminal))
    })

  commands.command('explain')
    .description('say what a code in a report means; without a code, list them all')
    .argument('[code]', 'such as total-differs')
    .option('--json', 'print JSON')
    .action(async (code: string | undefined, options: { json?: true }) => {
      const { explain } = await import('./explain.ts')
      end(explain(code, options.json === true, terminal))
    })
  return commands
}
