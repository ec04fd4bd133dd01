// Figures beside the scorer's table: by publisher, by the rule or model that found it, and how far confidence can be trusted.

const ROLES = ['source', 'cue', 'content'];
/** Upper bounds of the confidence bins. */
const BINS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

/** `attr` and `attr_strict` F1 of each publisher with its number of articles. */
export function byPublisher(gold, predictions, score) {
  const publishers = [...new Set(gold.map(({ publisher }) => publisher ?? '–'))].sort();
  if (publishers.length < 2) return [];
  return publishers.map((publisher) => {
    const some = gold.filter((article) => (article.publisher ?? '–') === publisher);
    const measures = score(some, predictions);
    return { publisher, articles: some.length, attr: measures.attr.F, strict: measures.attr_strict.F };
  });
}

/** Right and all findings of each `why`, and of each bin of confidence. Nested findings count only where the gold has nesting. */
export function trust(gold, predictions) {
  const whys = new Map(), bins = BINS.map(() => ({ right: 0, all: 0, sum: 0 }));
  gold.forEach((article, index) => {
    const marked = article.annotations ? article.annotations[0].attributions : article.attributions;
    const left = article.annotations ? article.annotations[0].discard : [];
    for (const found of predictions[index].attributions) {
      if (article.annotations && found.parent) continue;
      const [anchor] = found.cue.length ? found.cue : found.content;
      if (left.some(([start, end]) => start <= anchor[0] && anchor[1] <= end)) continue;
      const right = marked.some((one) => ROLES.every((role) => meets(one[role] ?? [], found[role])));
      const why = whys.get(found.why) ?? { right: 0, all: 0 };
      whys.set(found.why, { right: why.right + Number(right), all: why.all + 1 });
      const bin = bins[BINS.findIndex((top) => found.confidence < top)];
      bin.all++;
      bin.sum += found.confidence;
      bin.right += Number(right);
    }
  });
  return {
    whys: [...whys].map(([why, counts]) => ({ why, ...counts })).sort((a, b) => b.all - a.all),
    bins: bins.map((bin, at) => ({ below: Math.min(1, BINS[at]), ...bin })).filter(({ all }) => all > 0),
  };
}

const meets = (a, b) => (a.length && b.length ? a.some(([s, e]) => b.some(([t, f]) => s < f && t < e)) : a.length === b.length);

/** Prints both. */
export function printDetails({ publishers, whys, bins }) {
  const percent = (share) => (100 * share).toFixed(1).padStart(5);
  for (const { publisher, articles, attr, strict } of publishers) {
    console.log(`publisher ${publisher.padEnd(22)} attr F ${percent(attr)} strict F ${percent(strict)}  articles ${articles}`);
  }
  for (const { why, right, all } of whys) console.log(`why ${why.padEnd(16)} right ${percent(right / all)} of ${all}`);
  for (const { below, right, all, sum } of bins) {
    console.log(`confidence below ${below.toFixed(2)}: mean ${percent(sum / all)} right ${percent(right / all)} of ${all}`);
  }
}
