// Places the claims of a report's prose on its tables: which cells each number was read as, and whether they agree.
import type { CellAddress, Frame, ModelCell, ReportModel } from '../model/model.js';
import { MEASURES, type ReadingSchema } from '../schema/prose-measures.js';
import type { Span } from '../text/span.js';
import type { Claim } from './discourse.js';
import { paragraphs, placeIn, type Paragraph } from './paragraphs.js';
import { isForeign } from './scope.js';
import { isDisputed, valueOfReading, type ReadingValue } from './values.js';
import { memory } from '../text/memory.js';

/** A place of the prose that speaks of cells. Spans count from the first character of the report. */
export interface ProseMention {
  readonly kind: Claim['kind'];
  readonly span: Span;
  /** The cells it was read as: of the reading that fits, else of the usual one. */
  readonly addresses: readonly CellAddress[];
  /** What the prose says, in units of ten to the minus `decimals`. */
  readonly units: bigint;
  readonly decimals: number;
  readonly reading: ReadingValue;
  readonly state: 'agrees' | 'differs' | 'unknown';
  readonly claim: Claim;
}

/** Every mention of cells in the prose of a report, in the order of the text. */
export function proseMentions(model: ReportModel): readonly ProseMention[] {
  return entriesOf(model).flatMap(({ mention }) => mention ?? []);
}

/** Those that the tables contradict. */
export function differingMentions(model: ReportModel): readonly ProseMention[] {
  const differing: ProseMention[] = [];
  for (const { mention } of entriesOf(model)) if (mention?.state === 'differs') differing.push(mention);
  return differing;
}

const counted = memory<ReportModel, ReadonlyMap<number, ProseMention>>();

/** The mention of a number, by where it begins. */
export function mentionOfNumber(model: ReportModel, from: number): ProseMention | undefined {
  let byPlace = counted.get(model);
  if (byPlace === undefined) {
    byPlace = new Map(
      proseMentions(model).flatMap(mention => (mention.kind === 'count' ? [[mention.span.from, mention]] : [])),
    );
    counted.set(model, byPlace);
  }
  return byPlace.get(from);
}

/** The further readings of a claim, in which it does not fit either. */
export function otherReadings(model: ReportModel, { claim, reading }: ProseMention): readonly ReadingValue[] {
  return readingsOf(claim)
    .flatMap(schema => valueOfReading(model, schema, claim.columns) ?? [])
    .filter(({ schema, units }) => schema !== reading.schema && units !== reading.units);
}

/** What a claim was read as. */
interface Entry {
  readonly paragraph: Paragraph;
  readonly claim: Claim;
  readonly mention: ProseMention | undefined;
  /** All readings that it was held against. */
  readonly looked: readonly ReadingValue[];
  /** The cells of these. */
  readonly cells: readonly ModelCell[];
  /** It agreed, or said nothing of cells: it does so as long as these cells hold the same numbers. */
  readonly settled: boolean;
}

interface Ledger {
  readonly tables: ReportModel['tables'];
  readonly entries: readonly Entry[];
}

const ledgers = memory<Frame, Ledger>();

/** The claims of the report; where only numbers of tables have changed, those that these tell of are read again. */
function entriesOf(model: ReportModel): readonly Entry[] {
  const former = ledgers.get(model.frame);
  if (former?.tables === model.tables) return former.entries;
  const changed = former && changedCells(former.tables, model.tables);
  const entries =
    former && changed
      ? former.entries.map(entry => entryAfter(model, entry, changed))
      : paragraphs(model).flatMap(paragraph =>
          paragraph.reading.claims.map(claim => entryOf(model, { paragraph, claim })),
        );
  ledgers.set(model.frame, { tables: model.tables, entries });
  return entries;
}

/** What became of cells that hold another number, or have moved on their line. */
type ChangedCells = ReadonlyMap<ModelCell, ModelCell>;

/** Undefined where more than numbers has changed. */
function changedCells(before: Ledger['tables'], now: Ledger['tables']): ChangedCells | undefined {
  if (before.size !== now.size) return undefined;
  const changed = new Map<ModelCell, ModelCell>();
  for (const [id, table] of now) {
    const former = before.get(id);
    if (former === table) continue;
    if (former?.shape !== table.shape) return undefined;
    const { rows } = former;
    table.rows.forEach((row, index) => {
      const { cells } = rows[index]!;
      if (row === rows[index]) return;
      row.cells.forEach((cell, place) => {
        if (cell !== cells[place]) changed.set(cells[place]!, cell);
      });
    });
  }
  return changed;
}

function entryAfter(model: ReportModel, entry: Entry, changed: ChangedCells): Entry {
  if (!entry.settled) return entryOf(model, entry);
  if (!entry.cells.some(cell => changed.has(cell))) return entry;
  const isSaid = entry.cells.every(cell => (changed.get(cell) ?? cell).value === cell.value);
  return isSaid ? movedEntry(model, entry, changed) : entryOf(model, entry);
}

/** The same numbers, of which some stand elsewhere on their line. */
function movedEntry(
  model: ReportModel,
  { paragraph, claim, mention, looked: before }: Entry,
  changed: ChangedCells,
): Entry {
  const looked = before.map(({ schema, table, own, addresses, cells, units, decimals }): ReadingValue => {
    const now = cells.map(cell => changed.get(cell) ?? cell);
    return { schema, table: model.tables.get(table.schema.id)!, own, addresses, cells: now, units, decimals };
  });
  const reading = mention && looked[before.indexOf(mention.reading)]!;
  return entryWith(paragraph, claim, reading && mentionAs(paragraph, claim, reading, 'agrees'), looked, true);
}

function entryOf(model: ReportModel, { paragraph, claim }: Pick<Entry, 'paragraph' | 'claim'>): Entry {
  const looked: ReadingValue[] = [];
  const mention = readMention(model, paragraph, claim, looked);
  // Whether 均已办结 is said of cells that others dispute, other cells tell; and where a reading has no sum, cells beside its own.
  const isTold = mention === undefined ? claim.kind !== 'all-done' : mention.state === 'agrees';
  const settled = isTold && looked.every(({ units }) => units !== undefined);
  return entryWith(paragraph, claim, mention, looked, settled);
}

function entryWith(
  paragraph: Paragraph,
  claim: Claim,
  mention: ProseMention | undefined,
  looked: readonly ReadingValue[],
  settled: boolean,
): Entry {
  const cells = looked.length === 1 ? looked[0]!.cells : looked.flatMap(value => value.cells);
  return { paragraph, claim, mention, looked, cells, settled };
}

function readMention(
  model: ReportModel,
  paragraph: Paragraph,
  claim: Claim,
  looked: ReadingValue[],
): ProseMention | undefined {
  let usual: ReadingValue | undefined;
  let assessable = true;
  for (const schema of readingsOf(claim)) {
    const value = valueOfReading(model, schema, claim.columns);
    if (value === undefined) continue;
    looked.push(value);
    if (claim.kind !== 'all-done' && fits(claim, value)) return mentionAs(paragraph, claim, value, 'agrees');
    usual ??= value;
    assessable &&= value.units !== undefined;
  }
  if (usual === undefined || !claim.sure || isForeign(model, claim.scope)) return undefined;
  if (claim.year !== undefined && claim.year !== model.year) return undefined;
  // 均已办结 says that nothing is left; where that is so there is no number to show.
  if (claim.kind === 'all-done' && (!assessable || usual.units === 0n)) return undefined;
  if (claim.kind === 'all-done' && isOfDone(model, paragraph, claim)) return undefined;
  const disputed = looked.some(isDisputed);
  if (claim.kind === 'all-done' && disputed) return undefined;
  return mentionAs(paragraph, claim, usual, assessable && !disputed ? 'differs' : 'unknown');
}

/** 办理申请10件，均在法定期限内答复, where 10 is what was done: 均 speaks of those. */
function isOfDone(model: ReportModel, { reading }: Paragraph, { span, sentence }: Claim): boolean {
  const counted = reading.claims.findLast(
    other => other.kind === 'count' && other.sentence === sentence && other.span.to <= span.from,
  );
  const [measure] = counted?.measures ?? [];
  if (counted === undefined || (measure !== 'processed' && measure !== 'finished' && measure !== 'applications'))
    return false;
  const done = valueOfReading(model, MEASURES.finished.readings[0]!, counted.columns);
  return done !== undefined && fits(counted, done);
}

function mentionAs(
  paragraph: Paragraph,
  claim: Claim,
  reading: ReadingValue,
  state: ProseMention['state'],
): ProseMention {
  const { kind, units, decimals } = claim;
  const { addresses } = reading;
  return { kind, span: spanOf(paragraph, claim), addresses, units, decimals, reading, state, claim };
}

const spans = memory<Claim, { readonly paragraph: Paragraph; readonly span: Span }>();

function spanOf(paragraph: Paragraph, claim: Claim): Span {
  const known = spans.get(claim);
  if (known?.paragraph === paragraph) return known.span;
  const span = placeIn(paragraph, claim.span);
  spans.set(claim, { paragraph, span });
  return span;
}

/** All measures of a claim as one sum, in each of the ways in which the first can be read. */
function readingsOf({ measures, row, choose }: Claim): readonly ReadingSchema[] {
  const [first, ...others] = measures;
  if (first === undefined) return [];
  if (first === 'ground')
    return row === undefined ? [] : [{ name: '', table: 'applications', rows: [row], columns: ['total'] }];
  if (choose) return MEASURES[first].readings.filter(({ columns }) => columns?.some(id => choose.includes(id)));
  if (others.length === 0) return MEASURES[first].readings;
  const sums = measures.map(measure => MEASURES[measure].readings[0]!);
  return [{ ...sums[0]!, name: sums.map(({ name }) => name).join('＋'), rows: sums.flatMap(({ rows }) => rows) }];
}

/** Whether the number of the prose is that of the cells, or near it where it is told roughly. */
function fits({ kind, units, decimals, about, step, measures }: Claim, value: ReadingValue): boolean {
  if (value.units === undefined) return kind === 'count' && units === 0n && allBlank(value);
  // 元 in prose, 万元 in the table: both in 元.
  const said = measures[0] === 'fees' ? units : units * 10n ** BigInt(value.decimals);
  const scale = 10n ** BigInt(decimals);
  const table = value.units * scale;
  if (about !== 'exact') return isNear(said, table, about);
  // 万元 is what the table counts in: 13万元 is said as exactly as 13 there.
  if (step === 1n || (measures[0] === 'fees' && step === 10_000n)) return said === table;
  // 44.7万件, rounded or cut off.
  const room = (measures[0] === 'fees' ? step : step * 10n ** BigInt(value.decimals)) * scale;
  return said - table < room && table - said < room;
}

function allBlank({ cells, addresses }: ReadingValue): boolean {
  return cells.length >= addresses.length && cells.every(cell => cell.value.kind === 'blank');
}

/** 5500余 reaches to 5599; 近30 from 27 on; 约30 from 27 to 33. */
function isNear(said: bigint, table: bigint, about: Exclude<Claim['about'], 'exact'>): boolean {
  let step = 1n;
  while (said > 0n && said % (step * 10n) === 0n) step *= 10n;
  const tenth = said / 10n;
  const room = step > tenth ? step : tenth;
  switch (about) {
    case 'more':
      return table >= said && table - said <= room;
    case 'less':
      return table <= said && said - table <= room;
    case 'near':
      return table >= said - room && table <= said + room;
    default:
      return about satisfies never;
  }
}
