// Loaded into a server before it starts: at the first SIGUSR2 begins to watch what is allocated, garbage included, and at the
// second writes it to the file that DISCLOSURE_BENCH_ALLOCATIONS names.
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');

const session = new Session();
let isWatching = false;

process.on('SIGUSR2', () => {
  if (!isWatching) {
    isWatching = true;
    session.connect();
    session.post('HeapProfiler.startSampling', {
      samplingInterval: 8192,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    return;
  }
  session.post('HeapProfiler.stopSampling', (error, result) => {
    if (error === null) writeFileSync(process.env.DISCLOSURE_BENCH_ALLOCATIONS, JSON.stringify(result.profile));
  });
});
