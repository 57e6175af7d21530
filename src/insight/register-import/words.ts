import type { Encoding, Fault, FileKind } from '../register-file/model.ts'
import type { WholeRefusal } from './api.ts'
import type { LabelColumn, markKinds } from './model.ts'

type Told = (column: string, text: string) => string

type Words = {
  title: string
  intro: string
  files: Record<FileKind, string>
  filesHint: Record<FileKind, string>
  bothFiles: string
  choose: string
  noFile: string
  unreadable: string
  dropHere: string
  chosen: (name: string, size: string) => string
  preview: string
  previewing: string
  previewed: string
  run: string
  running: string
  ready: (units: number, rejected: number) => string
  runHint: string
  done: (units: number, measures: number) => string
  nothingNew: string
  whoSees: string
  another: string
  refusedTitle: string
  whatWasFound: string
  file: string
  encoding: string
  encodings: Record<Encoding, string>
  separator: string
  separators: Record<string, string>
  unread: string
  unreadNone: string
  period: string
  noPeriod: string
  what: string
  count: string
  counts: {
    caseRows: string
    measureRows: string
    addedUnits: string
    addedMeasures: string
    sameUnits: string
    differingUnits: string
    rejectedUnits: string
    warnings: string
    marks: string
  }
  unitHelp: string
  rejections: string
  rejectionsHelp: string
  moreRejections: string
  differing: string
  differingHelp: string
  differs: string
  repeated: string
  repeatedHelp: string
  copies: (count: number) => string
  marked: string
  markedHelp: string
  marks: Record<(typeof markKinds)[number], Told>
  questions: string
  questionsHelp: string
  unknownLabels: string
  unknownLabelsHelp: string
  means: (label: string) => string
  rowsOf: (column: string, rows: number) => string
  columns: Record<LabelColumn, string>
  noAnswer: string
  elsewhere: string
  askAgain: string
  line: string
  lineOf: (file: string, line: number) => string
  caseNumber: string
  noNumber: string
  reason: string
  faults: Record<Fault['code'], Told>
  earlier: string
  earlierNone: string
  when: string
  who: string
  noName: string
  more: string
  tooLarge: (mb: string) => string
  refusals: Record<WholeRefusal, string>
}

export const words = {
  sv: {
    title: 'Läs in register',
    intro:
      'Ett register från ett annat system läses in från två filer: ärenden och deras åtgärder. Inga personuppgifter ingår. Det som redan finns ändras aldrig.',
    files: { cases: 'Ärenden', measures: 'Åtgärder' },
    filesHint: {
      cases:
        'Kolumner: arendenummer, inkom, kommun, kategori, karaktar, initierat_av, beredskap, administrativ_tid_min.',
      measures: 'Kolumner: arendenummer, tidpunkt, atgard, kontaktform, tid_min.',
    },
    bothFiles: 'Filer',
    choose: 'Välj fil',
    noFile: 'Ingen fil vald',
    unreadable: 'En fil går inte att läsa, eller har ändrats sedan den valdes. Välj den igen.',
    dropHere: 'Välj en CSV-fil eller dra den hit.',
    chosen: (name, size) => `${name} (${size})`,
    preview: 'Förhandsgranska',
    previewing: 'Läser filerna',
    previewed: 'Filerna är lästa. Inget är inläst ännu.',
    run: 'Läs in',
    running: 'Läser in registret',
    ready: (units, rejected) =>
      `${units === 0 ? 'Inget nytt att läsa in' : units === 1 ? 'Ett nytt ärende kan läsas in' : `${units} nya ärenden kan läsas in`}${rejected === 0 ? '' : `, ${rejected} har fel`}`,
    runHint: 'Hela ärenden läses in. Ärenden med fel hoppas över och kan läsas in när filen är rättad.',
    done: (units, measures) => `${units} ärenden och ${measures} åtgärder är inlästa.`,
    nothingNew: 'Inget nytt fanns att läsa in. Inget är ändrat.',
    whoSees: 'Siffrorna syns nu i statistiken för chef och utvärderare, och i kvartalssidorna.',
    another: 'Läs in två andra filer',
    refusedTitle: 'Filerna går inte att läsa in',
    whatWasFound: 'Så lästes filerna',
    file: 'Fil',
    encoding: 'Teckenkodning',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      'windows-1252': 'Windows-1252',
    },
    separator: 'Skiljetecken',
    separators: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabb' },
    unread: 'Kolumner som inte läses',
    unreadNone: 'Inga',
    period: 'Ärenden från och till',
    noPeriod: 'Inga ärenden',
    what: 'Vad',
    count: 'Antal',
    counts: {
      caseRows: 'Rader i ärendefilen',
      measureRows: 'Rader i åtgärdsfilen',
      addedUnits: 'Nya ärenden',
      addedMeasures: 'Nya åtgärder',
      sameUnits: 'Ärenden som redan finns, likadana',
      differingUnits: 'Ärenden som redan finns, med annat innehåll',
      rejectedUnits: 'Ärenden med fel',
      warnings: 'Åtgärder som står mer än en gång',
      marks: 'Uppgifter som är kvar men märkta',
    },
    unitHelp: 'Ett ärende och dess åtgärder läses in tillsammans eller inte alls.',
    rejections: 'Rader med fel',
    rejectionsHelp:
      'Ärendena på de här raderna läses inte in. Rätta filen och läs in den igen: det som redan är inläst hoppas över.',
    moreRejections: 'Bara de 500 första visas. Kommandot import register skriver ut alla.',
    differing: 'Finns redan med annat innehåll',
    differingHelp: 'De lämnas som de är.',
    differs: 'finns redan med annat innehåll och lämnas som det är',
    repeated: 'Lika rader',
    repeatedHelp: 'Samma ärende, tid, åtgärd och minuter mer än en gång. Alla räknas.',
    copies: (count) => `${count} lika rader`,
    marked: 'Märkta uppgifter',
    markedHelp: 'De läses in och räknas. Texten i filen sparas bredvid.',
    marks: {
      'missing-hour': (_, text) =>
        `${text} fanns inte när klockan ställdes fram: tiden är tagen en timme senare.`,
      'doubled-hour': (_, text) =>
        `${text} kom två gånger när klockan ställdes tillbaka: den första är tagen.`,
      'closed-code': (_, text) => `Koden ”${text}” var stängd den dagen.`,
      'no-last-line-break': (column, text) =>
        `Sista raden saknar radslut. Är filen hel? ${column} lästes som ”${text}”.`,
    },
    questions: 'Etiketter som kan betyda flera saker',
    questionsHelp: 'Inget kan läsas in förrän du har svarat.',
    unknownLabels: 'Okända etiketter',
    unknownLabelsHelp: 'Rader med dem läses inte in. Vet du vad en etikett betyder kan du svara här.',
    means: (label) => `”${label}” betyder`,
    rowsOf: (column, rows) => `Kolumnen ${column}, ${rows} ${rows === 1 ? 'rad' : 'rader'}`,
    columns: {
      kommun: 'kommun',
      kategori: 'kategori',
      karaktar: 'karaktar',
      initierat_av: 'initierat_av',
      atgard: 'atgard',
      kontaktform: 'kontaktform',
    },
    noAnswer: 'Inget svar',
    elsewhere: 'Annan kommun, vilken sägs inte',
    askAgain: 'Förhandsgranska med svaren',
    line: 'Rad',
    lineOf: (file, line) => `${file} rad ${line}`,
    caseNumber: 'Ärende',
    noNumber: 'Okänt',
    reason: 'Skäl',
    faults: {
      'wrong-number-of-columns': (_, text) =>
        `raden har fel antal kolumner (${text.replace('/', ' i stället för ')})`,
      'ends-in-row': () => 'filen slutar mitt i en rad',
      'line-too-long': () => 'raden är för lång för att vara en rad i registret',
      'unclosed-quote': () => 'ett citattecken öppnas men stängs inte',
      'bad-quotes': () => 'citattecknen på raden går inte att tolka',
      'hidden-characters': (column) => `${column} innehåller osynliga tecken`,
      'number-missing': () => 'arendenummer saknas',
      'number-too-long': () => 'arendenummer är längre än 40 tecken',
      'bad-time': (column, text) =>
        text === '' ? `${column} saknas` : `${column} är ingen tid: ”${text}” (skrivs ÅÅÅÅ-MM-DD TT:MM)`,
      'time-in-future': (column, text) => `${column} ligger i framtiden: ”${text}”`,
      'time-too-early': (column, text) => `${column} ligger före 1990: ”${text}”`,
      'unknown-label': (column, text) => `okänd etikett i ${column}: ”${text}”`,
      'bad-standby': (column, text) => `${column} ska vara 0, 1 eller tom, inte ”${text}”`,
      'bad-minutes': (column, text) => `${column} ska vara hela minuter, inte ”${text}”`,
      'too-many-minutes': (column, text) => `${column} är mer än en vecka: ”${text}” minuter`,
      'case-twice': () => 'ärendet står mer än en gång i filen',
      'case-missing': () => 'ärendet finns inte i ärendefilen',
      'measures-cut': () => 'åtgärdsfilen slutar mitt i en rad, och ärendets åtgärder kan ha stått efter den',
    },
    earlier: 'Tidigare inläsningar',
    earlierNone: 'Inget register är inläst.',
    when: 'När',
    who: 'Av',
    noName: 'Kommandoraden',
    more: 'Visa fler',
    tooLarge: (mb) =>
      `Filerna är ${mb} MB tillsammans och sidan tar 16 MB. Läs in dem med kommandot: npm run -s stafett -- import register ARENDEN.csv ATGARDER.csv`,
    refusals: {
      'empty-file': 'Filen {file} är tom. Inget är inläst.',
      'not-text':
        'Filen {file} är ingen textfil. Är det ett kalkylblad, spara det som CSV och försök igen. Inget är inläst.',
      'no-line-breaks':
        'Filen {file} har inga radslut som går att läsa. Spara den som CSV med vanliga radslut. Inget är inläst.',
      'no-header':
        'Filen {file} saknar rubrikrad: ingen av registrets kolumner finns på den första raden. Inget är inläst.',
      'swapped-files':
        'Filerna verkar omkastade: {file} är den andra sortens fil. Ärenden först, sedan åtgärder. Inget är inläst.',
      'columns-missing': 'Filen {file} saknar kolumner: {columns}. Inget är inläst.',
      'column-twice': 'Filen {file} har kolumnen {columns} mer än en gång. Inget är inläst.',
      'bad-mapping':
        'Mappningen säger att ”{label}” i kolumnen {column} är {code}, men den koden finns inte. Inget är inläst.',
      'label-of-several':
        '”{label}” i kolumnen {column} kan betyda {choices} eller {last}. Inget är inläst. Svara på sidan Läs in register, eller med --mapping FIL där filen innehåller till exempel {example}.',
      'too-large':
        'Filerna är för stora för sidan, som tar 16 MB. Läs in dem med kommandot: npm run -s stafett -- import register ARENDEN.csv ATGARDER.csv',
    },
  },
  en: {
    title: 'Import a register',
    intro:
      'A register from another system comes in two files: cases and their measures. No personal data. What is here already never changes.',
    files: { cases: 'Cases', measures: 'Measures' },
    filesHint: {
      cases:
        'Columns: arendenummer, inkom, kommun, kategori, karaktar, initierat_av, beredskap, administrativ_tid_min.',
      measures: 'Columns: arendenummer, tidpunkt, atgard, kontaktform, tid_min.',
    },
    bothFiles: 'Files',
    choose: 'Choose a file',
    noFile: 'No file chosen',
    unreadable: 'A file cannot be read, or has changed since it was chosen. Choose it again.',
    dropHere: 'Choose a CSV file or drop it here.',
    chosen: (name, size) => `${name} (${size})`,
    preview: 'Preview',
    previewing: 'Reading the files',
    previewed: 'The files are read. Nothing is imported yet.',
    run: 'Import',
    running: 'Importing the register',
    ready: (units, rejected) =>
      `${units === 0 ? 'Nothing new to import' : units === 1 ? 'One new case can be imported' : `${units} new cases can be imported`}${rejected === 0 ? '' : `, ${rejected} with faults`}`,
    runHint:
      'Whole cases are imported. Cases with faults are left out and can be imported when the file is mended.',
    done: (units, measures) => `${units} cases and ${measures} measures are imported.`,
    nothingNew: 'There was nothing new to import. Nothing has changed.',
    whoSees:
      'The figures now show in the statistics for managers and evaluators, and in the quarterly pages.',
    another: 'Import two other files',
    refusedTitle: 'The files cannot be imported',
    whatWasFound: 'How the files were read',
    file: 'File',
    encoding: 'Encoding',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      'windows-1252': 'Windows-1252',
    },
    separator: 'Separator',
    separators: { ';': 'Semicolon', ',': 'Comma', '\t': 'Tab' },
    unread: 'Columns that are not read',
    unreadNone: 'None',
    period: 'Cases from and to',
    noPeriod: 'No cases',
    what: 'What',
    count: 'Count',
    counts: {
      caseRows: 'Rows in the file of cases',
      measureRows: 'Rows in the file of measures',
      addedUnits: 'New cases',
      addedMeasures: 'New measures',
      sameUnits: 'Cases here already, alike',
      differingUnits: 'Cases here already, with other content',
      rejectedUnits: 'Cases with faults',
      warnings: 'Measures that stand more than once',
      marks: 'Facts kept but marked',
    },
    unitHelp: 'A case and its measures are imported together or not at all.',
    rejections: 'Rows with faults',
    rejectionsHelp:
      'The cases of these rows are not imported. Mend the file and import it again: what is here already is skipped.',
    moreRejections: 'Only the first 500 are shown. The command import register prints all of them.',
    differing: 'Here already with other content',
    differingHelp: 'They are left as they are.',
    differs: 'is here already with other content and is left as it is',
    repeated: 'Equal rows',
    repeatedHelp: 'The same case, time, measure and minutes more than once. All are counted.',
    copies: (count) => `${count} equal rows`,
    marked: 'Marked facts',
    markedHelp: 'They are imported and counted. The text of the file is kept beside them.',
    marks: {
      'missing-hour': (_, text) => `${text} never was when the clocks went forward: taken one hour later.`,
      'doubled-hour': (_, text) => `${text} came twice when the clocks went back: the first is taken.`,
      'closed-code': (_, text) => `The code “${text}” was closed on that day.`,
      'no-last-line-break': (column, text) =>
        `The last row has no line break. Is the file whole? ${column} was read as “${text}”.`,
    },
    questions: 'Labels that can mean several things',
    questionsHelp: 'Nothing can be imported until you have answered.',
    unknownLabels: 'Unknown labels',
    unknownLabelsHelp: 'Rows with them are not imported. If you know what a label means, say so here.',
    means: (label) => `“${label}” means`,
    rowsOf: (column, rows) => `Column ${column}, ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    columns: {
      kommun: 'kommun',
      kategori: 'kategori',
      karaktar: 'karaktar',
      initierat_av: 'initierat_av',
      atgard: 'atgard',
      kontaktform: 'kontaktform',
    },
    noAnswer: 'No answer',
    elsewhere: 'Another municipality, not said which',
    askAgain: 'Preview with the answers',
    line: 'Line',
    lineOf: (file, line) => `${file} line ${line}`,
    caseNumber: 'Case',
    noNumber: 'Unknown',
    reason: 'Reason',
    faults: {
      'wrong-number-of-columns': (_, text) =>
        `wrong number of columns (${text.replace('/', ' instead of ')})`,
      'ends-in-row': () => 'the file ends in the middle of a row',
      'line-too-long': () => 'the line is too long to be a row of the register',
      'unclosed-quote': () => 'a quotation mark is opened and not closed',
      'bad-quotes': () => 'the quotation marks of the row cannot be read',
      'hidden-characters': (column) => `${column} holds hidden characters`,
      'number-missing': () => 'arendenummer is missing',
      'number-too-long': () => 'arendenummer is longer than 40 characters',
      'bad-time': (column, text) =>
        text === '' ? `${column} is missing` : `${column} is no time: “${text}” (write YYYY-MM-DD HH:MM)`,
      'time-in-future': (column, text) => `${column} is in the future: “${text}”`,
      'time-too-early': (column, text) => `${column} is before 1990: “${text}”`,
      'unknown-label': (column, text) => `unknown label in ${column}: “${text}”`,
      'bad-standby': (column, text) => `${column} must be 0, 1 or blank, not “${text}”`,
      'bad-minutes': (column, text) => `${column} must be whole minutes, not “${text}”`,
      'too-many-minutes': (column, text) => `${column} is more than a week: “${text}” minutes`,
      'case-twice': () => 'the case stands more than once in the file',
      'case-missing': () => 'the case is not in the file of cases',
      'measures-cut': () =>
        'the file of measures ends in the middle of a row, and the measures of the case may have stood after it',
    },
    earlier: 'Earlier imports',
    earlierNone: 'No register has been imported.',
    when: 'When',
    who: 'By',
    noName: 'The command line',
    more: 'Show more',
    tooLarge: (mb) =>
      `The files are ${mb} MB together and this page takes 16 MB. Import them with the command: npm run -s stafett -- import register ARENDEN.csv ATGARDER.csv`,
    refusals: {
      'empty-file': 'The file {file} is empty. Nothing is imported.',
      'not-text':
        'The file {file} is no text file. If it is a spreadsheet, save it as CSV and try again. Nothing is imported.',
      'no-line-breaks':
        'The file {file} has no line breaks that can be read. Save it as CSV with ordinary ones. Nothing is imported.',
      'no-header':
        'The file {file} has no header: none of the columns of a register is on its first line. Nothing is imported.',
      'swapped-files':
        'The files seem swapped: {file} is of the other kind. Cases first, then measures. Nothing is imported.',
      'columns-missing': 'The file {file} lacks columns: {columns}. Nothing is imported.',
      'column-twice': 'The file {file} has the column {columns} more than once. Nothing is imported.',
      'bad-mapping':
        'The mapping says that “{label}” in the column {column} is {code}, but there is no such code. Nothing is imported.',
      'label-of-several':
        '“{label}” in the column {column} can mean {choices} or {last}. Nothing is imported. Answer on the page Import a register, or with --mapping FILE where the file holds for example {example}.',
      'too-large':
        'The files are too large for the page, which takes 16 MB. Import them with the command: npm run -s stafett -- import register ARENDEN.csv ATGARDER.csv',
    },
  },
} satisfies Record<'sv' | 'en', Words>
