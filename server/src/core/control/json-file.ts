// Reads a JSON file that people write: its value, and where in the text each part of it stands, so that what is wrong can be
// told there. Comments and commas behind the last element are allowed.
import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { message, type Message } from '../messages/message.js';
import type { Span } from '../text/span.js';

/** Why a file could not be read at all. */
export type FileTrouble = 'folder' | 'not-utf-8' | 'denied' | 'too-large' | 'failed';

/** What became of reading a file. */
export type FileRead =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble };

/** Something wrong in a file of settings or of dismissed findings. */
export interface FileProblem {
  readonly span: Span;
  readonly message: Message;
}

export interface JsonFile {
  readonly value: unknown;
  /** Where the value at the path stands, or the name that leads to it; the beginning of the text where nothing does. */
  spanOf(path: readonly (string | number)[], onKey: boolean): Span;
  /** Names that stand twice in one object: one of them is ignored by every reader of JSON. */
  readonly doubled: readonly FileProblem[];
}

const START: Span = { from: 0, to: 0 };

/** The one problem of a file that could not be read. */
export function troubleOf(trouble: FileTrouble): FileProblem {
  return { span: START, message: message(`json-file.${trouble}`) };
}

/** The file, or the one problem that makes it count for nothing. */
export function readJson(raw: string): JsonFile | FileProblem {
  const shift = raw.startsWith('\ufeff') ? 1 : 0;
  const text = raw.slice(shift);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (tree === undefined || error !== undefined) {
    const from = shift + Math.min(error?.offset ?? 0, text.length);
    const isEmpty = text.trim() === '';
    return {
      span: { from, to: from + (error?.length ?? 0) },
      message: message(isEmpty ? 'json-file.empty' : 'json-file.broken'),
    };
  }
  const place = ({ offset, length }: Node): Span => ({ from: shift + offset, to: shift + offset + length });
  return {
    value: getNodeValue(tree),
    spanOf(path, onKey) {
      const node = findNodeAtLocation(tree, [...path]);
      const name = node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
      const shown = onKey ? name : node;
      return shown === undefined ? START : place(shown);
    },
    doubled: doubledNames(tree).map(node => ({
      span: place(node),
      message: message('json-file.doubled', { name: String(node.value) }),
    })),
  };
}

export function isProblem(read: JsonFile | FileProblem): read is FileProblem {
  return 'message' in read;
}

function doubledNames(node: Node): Node[] {
  const names =
    node.type === 'object' ? (node.children ?? []).flatMap(({ children = [] }) => children.slice(0, 1)) : [];
  const doubled = names.filter((name, index) => names.findIndex(other => other.value === name.value) < index);
  return [...doubled, ...(node.children ?? []).flatMap(doubledNames)];
}
