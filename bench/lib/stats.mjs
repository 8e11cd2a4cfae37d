// Figures out of samples: percentiles, ratios and how they are written.

/** The value below which `share` of the samples lie, by nearest rank. */
export function percentile(samples, share) {
  if (samples.length === 0) return NaN;
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(samples) {
  return percentile(samples, 0.5);
}

/** What is told of a row of measurements. */
export function summary(samples) {
  return { p50: median(samples), p95: percentile(samples, 0.95), count: samples.length };
}

/** The power of the size that a cost grows with: 1 is in proportion, 0 not at all. */
export function growth(costs, sizes) {
  return Math.log(costs.at(-1) / costs[0]) / Math.log(sizes.at(-1) / sizes[0]);
}

/** Milliseconds with as many digits as say something. */
export function milliseconds(value) {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A ratio as `0.42 ×`; small ones as `1/240`, never better than it is. */
export function ratio(value) {
  if (!Number.isFinite(value)) return '–';
  if (value < 0.1) return `1/${Math.floor(1 / value)}`;
  return `${value.toFixed(2)} ×`;
}

export function megabytes(bytes) {
  return Number.isFinite(bytes) ? (bytes / 1e6).toFixed(0) : '–';
}

/** A count with thousands separators. */
export function count(value) {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en-US') : '–';
}
