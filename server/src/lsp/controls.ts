// What users decided about the findings of each open document: their settings in the client, disclosure-report.json in the
// nearest folder upwards, and the list of dismissed findings beside the document. Files are read when a document is opened or
// saved, and when the client tells that they changed.
import {
  IGNORE_FILE,
  mergeSettings,
  readIgnoreFile,
  readSettingsFile,
  SETTINGS_FILE,
  type CheckSettings,
  type Control,
  type FileRead,
  type IgnoreFile,
  type SettingsFile,
} from '../core/index.js';
import { nameOf, type Files } from './files.js';

/** A file beside reports as it was read last. */
export interface ReadFile<Content> {
  readonly uri: string;
  readonly text: string;
  readonly content: Content;
}

export interface Decisions {
  readonly control: Control;
  readonly settingsFile: ReadFile<SettingsFile> | undefined;
  /** Also where there is no such file yet; undefined where the document is in no folder. */
  readonly list: ReadFile<IgnoreFile> | undefined;
}

export interface Controls {
  /** The same object as long as nothing changes. */
  of(uri: string, client: CheckSettings): Decisions;
  /** Reads all files again when they are asked for next. */
  forget(): void;
  /** The document needs no decisions any more. */
  closed(uri: string): void;
}

interface Kept {
  readonly client: CheckSettings;
  readonly round: number;
  readonly decisions: Decisions;
}

export function createControls(files: Files): Controls {
  const kept = new Map<string, Kept>();
  let settingsFiles = new Map<string, ReadFile<SettingsFile>>();
  let lists = new Map<string, ReadFile<IgnoreFile>>();
  let round = 0;

  const decide = (uri: string, client: CheckSettings): Decisions => {
    const settingsUri = files.nearest(uri, SETTINGS_FILE);
    const listUri = files.beside(uri, IGNORE_FILE);
    const settingsFile = settingsUri === undefined ? undefined : readOnce(settingsFiles, settingsUri, readSettingsFile);
    const list = listUri === undefined ? undefined : readOnce(lists, listUri, readIgnoreFile);
    const name = nameOf(uri).normalize('NFC');
    const settings = settingsFile === undefined ? client : mergeSettings(client, settingsFile.content.settings);
    const dismissals = (list?.content.dismissals ?? []).flatMap(({ dismissal }) =>
      dismissal.file.normalize('NFC') === name ? [dismissal] : [],
    );
    return { control: { settings, dismissals }, settingsFile, list };
  };
  const readOnce = <Content>(
    known: Map<string, ReadFile<Content>>,
    uri: string,
    contentOf: (read: FileRead) => Content,
  ): ReadFile<Content> => {
    const former = known.get(uri);
    if (former !== undefined) return former;
    const read = files.read(uri);
    const file = { uri, text: read.kind === 'text' ? read.text : '', content: contentOf(read) };
    known.set(uri, file);
    return file;
  };

  return {
    of(uri, client) {
      const former = kept.get(uri);
      if (former?.client === client && former.round === round) return former.decisions;
      const fresh = decide(uri, client);
      // Findings are made anew only where a decision is another one.
      const isSame = former !== undefined && sameControl(former.decisions.control, fresh.control);
      const decisions = isSame ? { ...fresh, control: former.decisions.control } : fresh;
      kept.set(uri, { client, round, decisions });
      return decisions;
    },
    forget() {
      round++;
      settingsFiles = new Map();
      lists = new Map();
    },
    closed: uri => void kept.delete(uri),
  };
}

function sameControl(one: Control, other: Control): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
