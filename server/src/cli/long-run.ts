// Keeps the memory of a long run where it is after some hundred files.
import { setFlagsFromString } from 'node:v8';

/** After so many files the young generation of V8's heap has grown to 8 or 16 MB, room for ten or twenty reports at a time. */
const SETTLED = 400;

/** How many files this thread has checked. */
let files = 0;

/**
 * To be called for each file that a thread checks. V8 would double its young generation once more, sooner or later, and reports that
 * are forgotten one by one gain nothing from that. (To have it look for rubbish in time, by `gc()` every 2,000 files, saves some MB
 * more and costs an eighth of the processor time: compiled code goes with the rubbish.)
 */
export function countFile(): void {
  if (++files === SETTLED) setFlagsFromString('--semi-space-growth-factor=1');
}
