//! Packs of wasm. What chunks have in common comes in many small files, and each file is a request: those are packed as custom sections, by their
//! names, into wasm modules that hold nothing else, and so are served and checked as wasm.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::imports;

/// Files up to this size, in bytes, are packed.
const SMALL: usize = 12_000;

/// How the loader fetches a chunk, as wasm-split writes it, and as we want it: out of its pack, if it is in one; and another time past the
/// browser's own cache, which may have kept what was wrong the first time (a page in place of the chunk, an error).
pub const FETCH: (&str, &str) = ("fetch(new URL(", "load(new URL(");
const LOAD: &str = "const packed = __PACKED__;
const asked = new Set();
const packs = [];
function get(url) {
  const cache = asked.has(url.href) ? 'reload' : 'default';
  asked.add(url.href);
  return fetch(url, { cache });
}
async function load(url) {
  const name = url.pathname.split('/').pop();
  const at = packed.findIndex((names) => names.includes(name));
  if (at < 0) return get(url);
  const coming = (packs[at] ??= WebAssembly.compileStreaming(get(new URL(`./chunk_pack_${at}.wasm`, import.meta.url))));
  try {
    return new Response(WebAssembly.Module.customSections(await coming, name)[0], { headers: { 'content-type': 'application/wasm' } });
  } catch (error) {
    if (packs[at] === coming) packs[at] = undefined;
    throw error;
  }
}
";

/// The names of the files in each pack.
pub struct Packs(Vec<BTreeSet<String>>);

impl Packs {
    /// Puts the small files that chunks have in common into packs, in their place. `chunks` are the files of each chunk, by its name: in the end
    /// packs stand there for what is in them.
    pub fn make(folder: &Path, chunks: &mut BTreeMap<&str, Vec<String>>) -> Result<Self> {
        let shared: BTreeSet<&String> = chunks.values().flatten().filter(|file| file.starts_with("chunk_")).collect();
        let mut small = BTreeMap::new();
        for name in shared {
            let bytes = fs::read(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
            if bytes.len() <= SMALL {
                small.insert(name.clone(), bytes);
            }
        }
        let sizes = small.iter().map(|(name, bytes)| (name.as_str(), bytes.len())).collect();
        let packs = Self(divided(&sizes, chunks));
        for (at, names) in packs.0.iter().enumerate() {
            let mut pack = b"\0asm\x01\0\0\0".to_vec();
            for (name, bytes) in small.iter().filter(|(name, _)| names.contains(*name)) {
                let mut section = imports::number(name.len());
                section.extend(name.as_bytes());
                section.extend(bytes);
                pack.push(0);
                pack.extend(imports::number(section.len()));
                pack.extend(section);
                fs::remove_file(folder.join(name)).with_context(|| format!("cannot remove {name}"))?;
            }
            fs::write(folder.join(file(at)), pack).with_context(|| format!("cannot write {}", file(at)))?;
        }
        for files in chunks.values_mut() {
            let needed = packs.0.iter().enumerate().filter(|(_, names)| files.iter().any(|file| names.contains(file)));
            let needed: Vec<String> = needed.map(|(at, _)| file(at)).collect();
            files.retain(|file| !small.contains_key(file));
            files.extend(needed);
        }
        Ok(packs)
    }

    /// What loads the chunks, with our way of fetching them.
    pub fn loader(&self, written: &str) -> Result<String> {
        let packed = serde_json::to_string(&self.0)?;
        Ok(format!("{}{}", written.replace(FETCH.0, FETCH.1), LOAD.replace("__PACKED__", &packed)))
    }
}

fn file(at: usize) -> String {
    format!("chunk_pack_{at}.wasm")
}

/// The most packs that there are.
const PACKS: usize = 7;
/// What one request more costs a page, in bytes: with fewer of them a page may load a little that it does not need.
const REQUEST: f64 = 3_000.0;

/// Files that the same chunks need.
struct Group {
    /// Those chunks.
    needed_by: BTreeSet<String>,
    files: BTreeSet<String>,
    size: usize,
}

/// What it costs each chunk to load a byte, by its name: the more, the less it needs, as a light page feels it more.
struct Prices(BTreeMap<String, f64>);

impl Prices {
    fn of(groups: &[Group]) -> Self {
        let mut needs: BTreeMap<&String, usize> = BTreeMap::new();
        for group in groups {
            for chunk in &group.needed_by {
                *needs.entry(chunk).or_default() += group.size;
            }
        }
        let most = needs.values().copied().max().unwrap_or_default();
        // A chunk that needs next to nothing does not outweigh all others.
        #[expect(clippy::cast_precision_loss, reason = "sizes of files")]
        let price = |needed: usize| 1.0 + (most.max(2_000) as f64 / needed.max(2_000) as f64).log2() / 3.0;
        Self(needs.into_iter().map(|(chunk, needed)| (chunk.clone(), price(needed))).collect())
    }

    /// What these groups cost as one pack: whoever needs something of a pack loads all of it.
    #[expect(clippy::cast_precision_loss, reason = "sizes of files")]
    fn of_pack(&self, pack: &[&Group]) -> f64 {
        let needed_by: BTreeSet<&String> = pack.iter().flat_map(|group| &group.needed_by).collect();
        let price: f64 = needed_by.iter().filter_map(|chunk| self.0.get(*chunk)).sum();
        let size = pack.iter().map(|group| group.size).sum::<usize>();
        if size == 0 { 0.0 } else { price * size as f64 + REQUEST * needed_by.len() as f64 }
    }
}

/// So many packs at most, which cost all chunks together little: what the same chunks need stays together; then the two packs that cost the least
/// more as one become one, until there are few enough; then each group goes where it costs the least.
fn divided(sizes: &BTreeMap<&str, usize>, chunks: &BTreeMap<&str, Vec<String>>) -> Vec<BTreeSet<String>> {
    let mut groups: BTreeMap<BTreeSet<String>, Group> = BTreeMap::new();
    for (file, size) in sizes {
        let needing = chunks.iter().filter(|(_, files)| files.iter().any(|own| own == file));
        let needed_by: BTreeSet<String> = needing.map(|(chunk, _)| (*chunk).to_owned()).collect();
        let group = groups.entry(needed_by.clone()).or_insert(Group { needed_by, files: BTreeSet::new(), size: 0 });
        group.files.insert((*file).to_owned());
        group.size += size;
    }
    let groups: Vec<Group> = groups.into_values().collect();
    let prices = Prices::of(&groups);
    let mut packs: Vec<Vec<&Group>> = groups.iter().map(|group| vec![group]).collect();
    while packs.len() > PACKS {
        let pairs = (0..packs.len()).flat_map(|one| (one + 1..packs.len()).map(move |other| (one, other)));
        let dearer = |(one, other): (usize, usize)| {
            let (one, other) = (&packs[one], &packs[other]);
            prices.of_pack(&[one.as_slice(), other].concat()) - prices.of_pack(one) - prices.of_pack(other)
        };
        let cheapest = pairs.min_by(|one, other| dearer(*one).total_cmp(&dearer(*other)));
        let Some((one, other)) = cheapest else { break };
        let other = packs.remove(other);
        packs[one].extend(other);
    }
    while moved(&mut packs, &prices) {}
    let mut packs: Vec<BTreeSet<String>> = packs
        .iter()
        .map(|pack| pack.iter().flat_map(|group| group.files.iter().cloned()).collect())
        .filter(|pack: &BTreeSet<String>| !pack.is_empty())
        .collect();
    packs.sort();
    packs
}

/// Moves one group to a pack where it costs less, if there is one. Says whether it did.
fn moved(packs: &mut [Vec<&Group>], prices: &Prices) -> bool {
    for from in 0..packs.len() {
        for at in 0..packs[from].len() {
            let mut without = packs[from].clone();
            let group = without.remove(at);
            let saved = prices.of_pack(&packs[from]) - prices.of_pack(&without);
            for to in (0..packs.len()).filter(|to| *to != from) {
                let with = [packs[to].as_slice(), &[group]].concat();
                // As much as the figures of such sums may be off is no gain.
                if prices.of_pack(&with) - prices.of_pack(&packs[to]) + 1.0 < saved {
                    packs[to] = with;
                    packs[from] = without;
                    return true;
                }
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_that_needs_little_does_not_load_what_the_others_share() {
        let sizes = BTreeMap::from([
            ("chunk_1.wasm", 100),
            ("chunk_2.wasm", 7_000),
            ("chunk_3.wasm", 2_000),
            ("chunk_4.wasm", 9_000),
        ]);
        let files = |numbers: &[u8]| numbers.iter().map(|number| format!("chunk_{number}.wasm")).collect::<Vec<_>>();
        let names = |numbers: &[u8]| files(numbers).into_iter().collect::<BTreeSet<_>>();
        let chunks = BTreeMap::from([
            ("check", files(&[1, 2, 3, 4])),
            ("compare", files(&[1])),
            ("find", files(&[1, 2, 3])),
            ("summary", files(&[1, 2, 3, 4])),
        ]);
        assert_eq!(divided(&sizes, &chunks), [names(&[1]), names(&[2, 3]), names(&[4])]);
        let alike = BTreeMap::from([("check", files(&[1, 2])), ("find", files(&[2, 1]))]);
        assert_eq!(divided(&BTreeMap::from([("chunk_1.wasm", 1), ("chunk_2.wasm", 2)]), &alike), [names(&[1, 2])]);
        assert!(divided(&BTreeMap::new(), &chunks).is_empty());
    }

    #[test]
    fn what_few_chunks_need_goes_with_what_the_others_do_not_load() {
        let names: Vec<String> = (1..=8).map(|number| format!("chunk_{number}.wasm")).collect();
        let sizes: BTreeMap<&str, usize> = names.iter().map(|name| (name.as_str(), SMALL)).collect();
        // Each file is needed by one chunk more than the one before.
        let needed = |chunk: usize| names.iter().skip(chunk).cloned().collect::<Vec<_>>();
        let chunks: BTreeMap<&str, Vec<String>> =
            ["a", "b", "c", "d", "e", "f", "g", "h"].into_iter().zip((0..8).map(needed)).collect();
        let packs = divided(&sizes, &chunks);
        assert!(packs.len() <= PACKS);
        assert_eq!(packs.iter().map(BTreeSet::len).sum::<usize>(), names.len(), "each stands in one pack");
        let loaded: usize = chunks
            .values()
            .flat_map(|files| packs.iter().filter(|pack| files.iter().any(|file| pack.contains(file))))
            .map(BTreeSet::len)
            .sum();
        assert!(loaded <= 39, "{loaded} files, of which 36 are needed");
    }
}
