// Keeps the settings of each open document. They are asked for when it is opened and when settings change; until the client
// has answered, those hold that were known before.
import { DEFAULT_SETTINGS, documentSettingsOf, type DocumentSettings } from './settings.js';

export interface SettingsStore {
  of(uri: string): DocumentSettings;
  opened(uri: string): void;
  closed(uri: string): void;
  /** Asks for the settings of every open document. */
  askAgain(): void;
  /** Takes the value of our section for all documents, from a client that cannot be asked. */
  use(section: unknown): void;
}

/**
 * `ask` gives the value of our section for a document, and is undefined where the client cannot be asked; `changed` is called
 * when answers that were given by former settings are no longer right.
 */
export function createSettingsStore(
  ask: ((uri: string) => Promise<unknown>) | undefined,
  changed: () => void,
): SettingsStore {
  const known = new Map<string, DocumentSettings>();
  let common = DEFAULT_SETTINGS;
  let round = 0;

  const fetch = async (uri: string): Promise<void> => {
    if (ask === undefined) return;
    const asked = round;
    const settings = documentSettingsOf(await ask(uri));
    // Closed meanwhile, or asked again because settings changed meanwhile.
    if (!known.has(uri) || asked !== round) return;
    const former = known.get(uri);
    known.set(uri, settings);
    // Most users have the same everywhere: the next document begins with these.
    common = settings;
    if (!same(settings, former)) changed();
  };

  return {
    of: uri => known.get(uri) ?? common,
    opened(uri) {
      known.set(uri, common);
      void fetch(uri);
    },
    closed: uri => void known.delete(uri),
    askAgain() {
      round++;
      for (const uri of known.keys()) void fetch(uri);
    },
    use(section) {
      const settings = documentSettingsOf(section);
      if (same(settings, common)) return;
      common = settings;
      for (const uri of known.keys()) known.set(uri, settings);
      changed();
    },
  };
}

function same(one: DocumentSettings, other: DocumentSettings | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
