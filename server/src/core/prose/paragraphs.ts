// The prose of a report in paragraphs: lines that a print-out broke are one sentence again. A paragraph is read once; as long
// as its lines stay the same, so does its reading.
import type { Frame, ReportModel } from '../model/model.js';
import type { SectionId } from '../schema/types.js';
import type { HeadingLine, LineNode, ProseLine } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { readProse, type ProseReading } from './claims.js';
import { memory } from '../text/memory.js';

export interface Paragraph {
  readonly firstLine: number;
  /** The line after its last one. */
  readonly endLine: number;
  /** The section it stands in; undefined before the first, and in one that the form does not know. */
  readonly section: SectionId | undefined;
  /** Where each of its lines begins in the report, and in the text of the paragraph. */
  readonly pieces: readonly Piece[];
  readonly reading: ProseReading;
}

interface Piece {
  readonly start: number;
  readonly from: number;
}

/** Longer ones are no prose that anyone wrote; they are read line by line. */
const MOST_LINES = 60;

const known = memory<Frame, readonly Paragraph[]>();

/** Every paragraph of the report, in the order of the text; headings with prose behind them are the first line of theirs. */
export function paragraphs(model: ReportModel): readonly Paragraph[] {
  let list = known.get(model.frame);
  if (list === undefined) known.set(model.frame, (list = readParagraphs(model)));
  return list;
}

/** A place of the paragraph's text as a place of the report. */
export function placeIn({ pieces }: Paragraph, { from, to }: Span): Span {
  return { from: offsetIn(pieces, from), to: offsetIn(pieces, to - 1) + 1 };
}

function offsetIn(pieces: readonly Piece[], at: number): number {
  const piece = pieces.findLast(({ from }) => from <= at) ?? pieces[0]!;
  return piece.start + at - piece.from;
}

function readParagraphs(model: ReportModel): Paragraph[] {
  const { tree, sections } = model;
  const found: Paragraph[] = [];
  let section = -1;
  let topicLine: HeadingLine | undefined;
  // Under a heading of any level that names applications, as long as no other follows it.
  let isItem = false;
  for (let line = 0; line < tree.lines.length;) {
    while (sections[section + 1] !== undefined && sections[section + 1]!.firstLine <= line) {
      section++;
      topicLine = undefined;
      isItem = false;
    }
    const node = tree.lines[line]!;
    if (node.kind === 'heading') isItem = namesApplications(node);
    if (!isProse(node) || sections[section]?.tail?.line === line) {
      line++;
      continue;
    }
    const firstLine = line;
    const limit = Math.min(sections[section + 1]?.firstLine ?? tree.lines.length, firstLine + MOST_LINES);
    if (node.kind === 'heading' && node.level <= 2) topicLine = node.level === 2 ? node : undefined;
    line++;
    while (line < limit && tree.lines[line]!.kind === 'prose' && goesOn(tree.lines[line - 1]!)) line++;
    const nodes = tree.lines.slice(firstLine, line) as (ProseLine | HeadingLine)[];
    const isTopic = topicLine !== undefined && namesApplications(topicLine);
    const id = sections[section]?.schema?.id;
    const above = found.at(-1);
    const goesOnFrom =
      node.kind === 'prose' &&
      above?.section === id &&
      above?.reading.onApplications === true &&
      isNext(model, above, firstLine);
    const isNear = isItem || id === 'applications' || goesOnFrom;
    const reading = readingOf(nodes, isTopic ? 'topic' : isNear ? 'near' : 'none');
    found.push({
      firstLine,
      endLine: line,
      section: id,
      pieces: piecesOf(model, firstLine, line),
      reading,
    });
  }
  return found;
}

/** Prose, and headings below the title and the sections' own: those carry words of the report. */
function isProse(node: LineNode): node is ProseLine | HeadingLine {
  return node.kind === 'prose' || (node.kind === 'heading' && node.level > 0 && (node.level > 1 || node.runIn));
}

/** Whether nothing but blank lines stands between a paragraph and the line. */
function isNext({ tree }: ReportModel, { endLine }: Paragraph, line: number): boolean {
  return tree.lines.slice(endLine, line).every(({ kind }) => kind === 'blank');
}

/** A line that a print-out broke is longer; a heading that is shorter ends where it ends. */
const LONGEST_BARE_HEADING = 25;

/** Whether a sentence goes on from this line to the next. */
function goesOn(node: LineNode): boolean {
  if (node.kind !== 'prose' && node.kind !== 'heading') return false;
  const words = node.text.trimEnd();
  if (words === '' || /[。！？；：:;!?]$/.test(words)) return false;
  return node.kind === 'prose' || node.runIn || words.length > LONGEST_BARE_HEADING;
}

function namesApplications({ text, label }: HeadingLine): boolean {
  return /依申请|申请公开|公开申请/.test(text.slice(label.from, label.to));
}

function piecesOf({ tree }: ReportModel, firstLine: number, endLine: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let line = firstLine; line < endLine; line++) {
    pieces.push({ start: tree.lineStarts[line]!, from });
    from += tree.lines[line]!.text.length;
  }
  return pieces;
}

interface Known {
  readonly nodes: readonly LineNode[];
  readonly reading: ProseReading;
}

/** By the first line; apart for those under the heading of applications, and behind what told of them. */
const readings = { topic: memory<LineNode, Known>(), near: memory<LineNode, Known>(), none: memory<LineNode, Known>() };

function readingOf(nodes: readonly LineNode[], place: keyof typeof readings): ProseReading {
  const store = readings[place];
  const kept = store.get(nodes[0]!);
  if (kept && kept.nodes.length === nodes.length && nodes.every((node, index) => node === kept.nodes[index]))
    return kept.reading;
  const reading = readProse(nodes.map(({ text }) => text).join(''), place === 'topic', place === 'near');
  store.set(nodes[0]!, { nodes, reading });
  return reading;
}
